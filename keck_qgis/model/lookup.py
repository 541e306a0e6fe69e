"""Names that were meant: what to say about an id, area or period that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches

from .text import tr


def nearest(wanted: str, known: Iterable[str], count: int = 5) -> str:
    """A sentence with the nearest known names (the first ones where none is near); empty without any."""
    names = [str(name) for name in known]
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(name.casefold(), name)
    close = [folded[hit] for hit in get_close_matches(wanted.casefold(), folded, count, 0.5)] or names[:count]
    return tr("Did you mean: {}?").format(", ".join(close)) if close else ""

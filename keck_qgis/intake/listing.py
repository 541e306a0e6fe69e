"""Many cases in one line: the first few by name, the rest by number."""

from collections.abc import Sequence

from ..model.text import tr

SHOWN = 10


def listing(items: Sequence[str], shown: int = SHOWN) -> str:
    """``a, b, c … and 12 more``."""
    text = ", ".join(items[:shown])
    if len(items) > shown:
        text += " " + tr("… and {} more").format(len(items) - shown)
    return text

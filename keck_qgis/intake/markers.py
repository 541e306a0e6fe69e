"""What stands in a cell in place of a number, and what it says about the value.

Defaults follow the signs of German official statistics (Zeichenerklärung), but for the dash: in tables of
municipalities it stands for anything but nothing, so it is never read as 0 unless a profile says so.
"""

from collections.abc import Mapping
from enum import Enum

from ..model.errors import KeckError
from ..model.lookup import nearest
from ..model.status import Status
from ..model.text import tr


class Meaning(Enum):
    """What a marker may mean; ``ABSENT`` leaves no observation at all."""

    MISSING = "missing"
    SUPPRESSED_BY_SOURCE = "suppressed_by_source"
    NOT_APPLICABLE = "not_applicable"
    ZERO = "zero"
    ABSENT = "absent"

    @property
    def status(self) -> Status:
        if self is Meaning.ZERO:
            return Status.VALUE
        return Status.ABSENT if self is Meaning.ABSENT else Status.of(self.value)

    def title(self) -> str:
        if self is Meaning.ZERO:
            return tr("exactly 0")
        return tr("no entry") if self is Meaning.ABSENT else self.status.title()


EMPTY = ""

_DEFAULTS: dict[str, Meaning] = {
    **dict.fromkeys((EMPTY, "-", "–", "—", "...", "…", "null", "fehlt", "n.a.", "n/a", "na"), Meaning.MISSING),
    **dict.fromkeys((".", "·", "•", "/", "*", "k.a.", "k.a", "ka", "()"), Meaning.SUPPRESSED_BY_SOURCE),
    **dict.fromkeys(("x", "entfällt", "entf."), Meaning.NOT_APPLICABLE),
}


class Markers:
    """Meaning of markers by their text, whatever their case and blanks."""

    def __init__(self, own: Mapping[str, Meaning] | None = None) -> None:
        self._meanings = {**_DEFAULTS, **{normal_marker(text): meaning for text, meaning in (own or {}).items()}}

    def get(self, text: str) -> Meaning | None:
        return self._meanings.get(normal_marker(text))


def normal_marker(text: str) -> str:
    return "".join(text.split()).casefold()


def parse_markers(raw: Mapping[str, str]) -> dict[str, Meaning]:
    """The markers of a profile; KeckError for an unknown meaning."""
    known = [meaning.value for meaning in Meaning]
    for text, meaning in raw.items():
        if meaning not in known:
            raise KeckError(
                tr("Profile not understood"),
                tr("The marker “{}” has the unknown meaning “{}”.").format(text, meaning),
                nearest(meaning, known),
            )
    return {text: Meaning(meaning) for text, meaning in raw.items()}

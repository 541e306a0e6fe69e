"""Which area a row of a table means: by key as text, or by name after normalising, never by chance."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from ..model.geography import ROOT_LEVEL, Geography
from .area_keys import normal_key

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SAINT = re.compile(r"\bst\b\.?\s*")
_PREFIX = re.compile(
    r"(?:(?:statistischer?|stadt|orts|wohn|sozial|planungs)?-?\s?"
    r"(?:stadtteil|ortsteil|bezirk|teil|quartier|raum|viertel|gemeinde)|samtgemeinde|stadt)\s+(?=.*[^\W\d_])"
)
_NUMBERED = re.compile(r"(\d[\d.]*)\s*[-–:/.,]?\s+(\D.*)")
_TOTALS = frozenset(
    {
        "durchschnitt",
        "mittelwert",
        "mittel",
        "summe",
        "gesamt",
        "insgesamt",
        "total",
        "zusammen",
        "gesamtstadt",
        "stadtgesamt",
        "stadtinsgesamt",
        "gesamtsumme",
        "gesamtergebnis",
        "kreisgesamt",
        "kreisinsgesamt",
        "gemeindegesamt",
        "stadtdurchschnitt",
    }
)
_UNASSIGNED = frozenset(
    {
        "sonstige",
        "sonstiges",
        "nichtzuordenbar",
        "nichtzuzuordnen",
        "nichtzugeordnet",
        "nichtzuordbar",
        "ohnezuordnung",
        "unbekannt",
        "ohneangabe",
        "keineangabe",
        "ohnefestenwohnsitz",
        "null",
    }
)


def normal_text(text: str) -> str:
    """Letters and digits alone, small, with umlauts written out: ``St.-Jürgen`` is ``stjuergen``."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in decomposed if letter.isalnum())


def normal_name(text: str) -> str:
    """An area's name for comparison: Sankt written out, words such as “Stadtteil” in front left off."""
    folded = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    folded = _SAINT.sub("sankt ", folded)
    return normal_text(_PREFIX.sub("", folded, count=1)) or normal_text(text)


@dataclass(frozen=True)
class Match:
    """``index``: position in the geography, None without a match; ``candidates``: areas between which it is open."""

    index: int | None = None
    by_name: bool = False
    candidates: tuple[int, ...] = ()


NO_MATCH = Match()


class _LevelIndex:
    """Keys and names of one level."""

    def __init__(self, geography: Geography, level: str) -> None:
        self.width = geography.level(level).key_width
        self.keys: dict[str, int] = {}
        self.bare: dict[str, list[int]] = {}
        self.names: dict[str, list[int]] = {}
        self.short: dict[str, list[int]] = {}
        for index in map(int, geography.of_level(level)):
            area = geography.areas[index]
            self.keys[area.key] = index
            self.bare.setdefault(area.key.lstrip("0") or "0", []).append(index)
            self.names.setdefault(normal_name(area.name), []).append(index)
            self.short.setdefault(normal_name(area.name.split(",")[0]), []).append(index)

    def key(self, text: str) -> int | None:
        key = normal_key(text, self.width)
        if key in self.keys:
            return self.keys[key]
        if not key.isdigit():
            return None
        bare = self.bare.get(key.lstrip("0") or "0", [])
        return bare[0] if len(bare) == 1 and not self.width else None

    def name(self, text: str) -> list[int]:
        """Areas of that name; an addition after a comma may stand on one side only (“Kiel, Stadt” and “Kiel”)."""
        full = self.names.get(normal_name(text))
        if full:
            return full
        first, comma, _ = text.partition(",")
        return (self.names if comma else self.short).get(normal_name(first), [])


class AreaMatcher:
    """Finds areas of a geography by the texts of a table; answers are remembered."""

    def __init__(self, geography: Geography) -> None:
        self.geography = geography
        self._levels: dict[str, _LevelIndex] = {}
        self._known: dict[tuple[str, str], Match] = {}

    @cached_property
    def _root_words(self) -> frozenset[str]:
        root = self.geography.root
        own = {normal_name(root.name), normal_text(root.name)}
        return frozenset(own | {word + name for word in ("stadt", "gemeinde", "kreis") for name in own} - {""})

    def is_total(self, text: str, further: Iterable[str] = ()) -> bool:
        """Whether a label means all areas together: Summe, Durchschnitt, Insgesamt, the municipality's name or key."""
        word = normal_text(text)
        return bool(word) and (
            word in _TOTALS
            or word in self._root_words
            or text == self.geography.root.key
            or word in {normal_text(own) for own in further}
        )

    def is_unassigned(self, text: str, further: Iterable[str] = ()) -> bool:
        """Whether a label means what belongs to no area: Sonstige, nicht zuordenbar."""
        word = normal_text(text)
        return word in _UNASSIGNED or word in {normal_text(own) for own in further}

    def find(self, level: str, text: str) -> Match:
        """The area of a level that a text means, as key, as name, or as both (``03 Nordstadt``); none of no level."""
        known = self._known.get((level, text))
        if known is None:
            known = self._known[level, text] = self._find(level, text)
        return known

    def nearest(self, level: str, text: str, count: int = 3) -> list[str]:
        """Names of a level that come near to a text."""
        names = {normal_name(self.geography.areas[i].name): self.geography.areas[i].name for i in self._of(level)}
        return [names[hit] for hit in get_close_matches(normal_name(text), list(names), count, 0.6)]

    def _of(self, level: str) -> Iterable[int]:
        return map(int, self.geography.of_level(level))

    def _find(self, level: str, text: str) -> Match:
        if not text or not level:
            return NO_MATCH
        if level == ROOT_LEVEL:
            return Match(0) if self.is_total(text) else NO_MATCH
        if level not in self._levels:
            self._levels[level] = _LevelIndex(self.geography, level)
        index = self._levels[level]
        by_key = index.key(text)
        if by_key is not None:
            return Match(by_key)
        by_name = index.name(text)
        if by_name:
            return _by_name(by_name)
        both = _NUMBERED.fullmatch(text)
        if both is None:
            return NO_MATCH
        numbered, named = index.key(both[1].rstrip(".")), index.name(both[2])
        if numbered is None:
            return _by_name(named) if named else NO_MATCH
        if named and numbered not in named:
            return Match(candidates=(numbered, *named))
        return Match(numbered) if named else NO_MATCH


def _by_name(areas: list[int]) -> Match:
    return Match(areas[0], by_name=True) if len(areas) == 1 else Match(candidates=tuple(areas))

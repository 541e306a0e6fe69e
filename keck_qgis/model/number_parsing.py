"""Numbers as German offices write them, with the convention of each column decided from the whole column.

``1.583`` is 1583 where the dot groups thousands and 1,583 where it is the decimal sign; only the other cells of
the column can tell. What decided is returned with the numbers, so that it can be shown and overruled.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

_SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_FOOTNOTE = re.compile(rf"(?<=[\d)%])\s*(?:[{_SUPERSCRIPTS}]+\)?|\*+\)?|\s\d\))$")
_SIGNS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2019": "'"})
_NUMBER = re.compile(r"([+-]?)\s*(\d[\d.,' ]*)\s*([^\d\s].*)?")
_UNIT = re.compile(r"[%‰€°]|[^\W\d_][\w²³/.% -]{0,30}")
_GROUPED_BLANK = re.compile(r"\d{1,3}(?:[ ']\d{3})+(?=[.,]|$)")


class Convention(Enum):
    """Which sign is the decimal one; ``AUTO`` asks the column."""

    AUTO = "auto"
    GERMAN = "german"
    ENGLISH = "english"


class Evidence(Enum):
    """What decided a column's convention."""

    NOT_NEEDED = "not_needed"
    PROFILE = "profile"
    COLUMN = "column"
    COUNTS = "counts"
    TABLE = "table"
    DEFAULT = "default"


@dataclass(frozen=True)
class NumberText:
    """A cell taken apart: sign, digits with their separators, unit; ``bracketed`` marks ``(23)``: a small base."""

    sign: int
    digits: str
    unit: str = ""
    bracketed: bool = False


@dataclass(frozen=True)
class Decision:
    """The convention of a column. ``undecided`` counts the texts that read both ways, ``example`` is one of them.

    ``mixed``: some cells can only be German and others only English.
    """

    convention: Convention
    evidence: Evidence
    undecided: int = 0
    example: str = ""
    mixed: bool = False


def take_apart(text: str) -> NumberText | None:
    """Read a cell's text as a number with its trimmings; None where it is no number."""
    cleaned = " ".join(text.translate(_SIGNS).split())
    cleaned = _FOOTNOTE.sub("", cleaned)
    bracketed = cleaned.startswith("(") and cleaned.endswith(")")
    if bracketed:
        cleaned = cleaned[1:-1].strip()
    match = _NUMBER.fullmatch(cleaned)
    if match is None:
        return None
    digits, unit = match[2].strip(), (match[3] or "").strip()
    if unit and not _UNIT.fullmatch(unit):
        return None
    if " " in digits or "'" in digits:
        grouped = _GROUPED_BLANK.match(digits)
        if grouped is None:
            return None
        digits = grouped[0].replace(" ", "").replace("'", "") + digits[grouped.end() :]
        if " " in digits or "'" in digits:
            return None
    if digits[-1] in ".,":
        return None
    return NumberText(-1 if match[1] == "-" else 1, digits, " ".join(unit.split()).replace(" ²", "²"), bracketed)


def readings(digits: str) -> tuple[float | None, float | None]:
    """The number in German and in English spelling, None where it has none in that spelling."""
    return _read(digits, ".", ","), _read(digits, ",", ".")


def _read(digits: str, group: str, decimal: str) -> float | None:
    whole, sign, fraction = digits.partition(decimal)
    if sign and not fraction.isdigit():
        return None
    parts = whole.split(group)
    if len(parts) > 1 and not (0 < len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(p) == 3 for p in parts[1:])):
        return None
    joined = "".join(parts)
    return float(f"{joined}.{fraction or 0}") if joined.isdigit() and joined.isascii() else None


@dataclass
class _Spellings:
    """How the texts of a column can be read: each as German only, English only, both ways alike or differently.

    ``small`` and ``large`` count whole numbers of up to three digits and of more, written without a separator.
    """

    german: int = 0
    english: int = 0
    undecided: int = 0
    example: str = ""
    dotted: bool = False
    small: int = 0
    large: int = 0

    def add(self, digits: str) -> None:
        if digits.isdigit():
            self.large += len(digits) > 3
            self.small += len(digits) <= 3
            return
        as_german, as_english = readings(digits)
        if as_german == as_english:
            return
        if as_english is None:
            self.german += 1
        elif as_german is None:
            self.english += 1
        else:
            self.undecided += 1
            self.dotted = self.dotted or "." in digits
            self.example = self.example or digits


def decide(
    numbers: Iterable[NumberText],
    asked: Convention = Convention.AUTO,
    whole_numbers: bool = False,
    table: Convention = Convention.AUTO,
) -> Decision:
    """Decide a column's convention from its cells, its indicator (counts are whole) and the rest of the table."""
    found = _Spellings()
    for number in numbers:
        found.add(number.digits)
    if asked is not Convention.AUTO:
        return Decision(asked, Evidence.PROFILE, found.undecided, found.example)
    if found.german or found.english:
        convention = Convention.GERMAN if found.german >= found.english else Convention.ENGLISH
        mixed = bool(found.german and found.english)
        return Decision(convention, Evidence.COLUMN, found.undecided, found.example, mixed)
    if not found.undecided:
        return Decision(Convention.GERMAN, Evidence.NOT_NEEDED)
    return Decision(*_settle(found, whole_numbers, table), found.undecided, found.example)


def _settle(found: _Spellings, whole_numbers: bool, table: Convention) -> tuple[Convention, Evidence]:
    """The convention of a column in which every separator reads both ways, and what speaks for it."""
    if whole_numbers:
        return Convention.GERMAN if found.dotted else Convention.ENGLISH, Evidence.COUNTS
    if found.dotted and found.small and not found.large:
        return Convention.GERMAN, Evidence.COLUMN
    if found.dotted and found.large:
        return Convention.ENGLISH, Evidence.COLUMN
    if table is not Convention.AUTO:
        return table, Evidence.TABLE
    return Convention.GERMAN, Evidence.DEFAULT


def value_of(number: NumberText, convention: Convention) -> float | None:
    """The number under a column's convention; None where its text cannot be written so."""
    german, english = readings(number.digits)
    value = english if convention is Convention.ENGLISH else german
    return None if value is None else number.sign * value

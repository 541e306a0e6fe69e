"""Periods: year, reference date, quarter, school year and span, each with one canonical spelling."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import total_ordering
from re import Match, Pattern

from .errors import KeckError
from .text import tr


class PeriodKind(IntEnum):
    """The five kinds; where two periods end on the same day the later kind counts as the newer."""

    SPAN = 0
    SCHOOL_YEAR = 1
    QUARTER = 2
    YEAR = 3
    DATE = 4


_QUARTER_END = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}


@total_ordering
@dataclass(frozen=True)
class Period:
    """A period in its canonical spelling (``2015``, ``2014-12-31``, ``2015-Q1``, ``2014/2015``, ``2012-2014``)."""

    text: str
    kind: PeriodKind
    end: date

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period; German spellings (``31.12.2014``, ``1. Quartal 2015``, ``2014/15``) are understood too.

        Raises KeckError for anything else.
        """
        cleaned = re.sub(r"\s+", " ", str(text).strip())
        period = _parse(cleaned)
        if period is None:
            raise KeckError(
                tr("Unknown period"),
                tr("“{}” is not a period.").format(text),
                tr("Possible are 2015, 2014-12-31, 2015-Q1, 2014/2015 and 2012-2014."),
            )
        return period

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: "Period") -> bool:
        return (self.end, self.kind, self.text) < (other.end, other.kind, other.text)

    def title(self) -> str:
        """The period as people read it in German, such as ``31.12.2014`` or ``1. Quartal 2015``."""
        if self.kind is PeriodKind.DATE:
            return self.end.strftime("%d.%m.%Y")
        if self.kind is PeriodKind.QUARTER:
            return tr("quarter {} of {}").format(self.text[-1], self.text[:4])
        if self.kind is PeriodKind.SCHOOL_YEAR:
            return tr("school year {}").format(self.text)
        if self.kind is PeriodKind.SPAN:
            return tr("{} to {}").format(*self.text.split("-"))
        return self.text


def _parse(text: str) -> Period | None:
    for spelling, read in _SPELLINGS:
        match = spelling.fullmatch(text)
        if match:
            return read(match)
    return None


def _year(match: Match[str]) -> Period | None:
    year = int(match["year"])
    return Period(match["year"], PeriodKind.YEAR, date(year, 12, 31)) if year else None


def _day(match: Match[str]) -> Period | None:
    try:
        end = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return Period(end.isoformat(), PeriodKind.DATE, end)


def _quarter(match: Match[str]) -> Period | None:
    year, number = int(match["year"]), int(match["number"])
    return Period(f"{year:04d}-Q{number}", PeriodKind.QUARTER, date(year, *_QUARTER_END[number])) if year else None


def _school_year(match: Match[str]) -> Period | None:
    first, second = match["first"], match["second"]
    last = int(first) + 1
    if int(second) != (last if len(second) == 4 else last % 100) or last < 2:
        return None
    return Period(f"{first}/{last:04d}", PeriodKind.SCHOOL_YEAR, date(last, 7, 31))


def _span(match: Match[str]) -> Period | None:
    first, last = int(match["first"]), int(match["last"])
    return (
        Period(f"{match['first']}-{match['last']}", PeriodKind.SPAN, date(last, 12, 31)) if 0 < first < last else None
    )


_SPELLINGS: tuple[tuple[Pattern[str], Callable[[Match[str]], Period | None]], ...] = (
    (re.compile(r"(?P<year>\d{4})(?:\.0)?"), _year),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:[ T]00:00:00)?"), _day),
    (re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"), _day),
    (re.compile(r"(?P<year>\d{4})[- ]?Q(?P<number>[1-4])", re.IGNORECASE), _quarter),
    (re.compile(r"Q(?P<number>[1-4])[ /-]?(?P<year>\d{4})", re.IGNORECASE), _quarter),
    (re.compile(r"(?P<number>[1-4])\. ?Quartal [/-]?(?P<year>\d{4})", re.IGNORECASE), _quarter),
    (
        re.compile(r"(?:Schuljahr |Kitajahr )?(?P<first>\d{4})\s?/\s?(?P<second>\d{2}|\d{4})", re.IGNORECASE),
        _school_year,
    ),
    (re.compile(r"(?P<first>\d{4})\s?(?:-|–|bis)\s?(?P<last>\d{4})"), _span),
)
"""How each kind is written; of several that fit the first counts."""

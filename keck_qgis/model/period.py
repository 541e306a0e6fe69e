"""Periods: year, reference date, quarter, school year and span, each with one canonical spelling."""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import total_ordering

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
    if match := re.fullmatch(r"(\d{4})(?:\.0)?", text):
        return Period(match[1], PeriodKind.YEAR, date(int(match[1]), 12, 31)) if int(match[1]) else None
    if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00:00)?", text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := re.fullmatch(r"(\d{4})[- ]?Q([1-4])", text, re.IGNORECASE):
        return _quarter(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(?:Q|([1-4])\. ?Quartal )([1-4])?[ /-]?(\d{4})", text, re.IGNORECASE):
        number = match[1] or match[2]
        return _quarter(int(match[3]), int(number)) if number else None
    if match := re.fullmatch(r"(?:Schuljahr |Kitajahr )?(\d{4})\s?/\s?(\d{2}|\d{4})", text, re.IGNORECASE):
        return _school_year(match[1], match[2])
    if match := re.fullmatch(r"(\d{4})\s?(?:-|–|bis)\s?(\d{4})", text):
        first, last = int(match[1]), int(match[2])
        return Period(f"{match[1]}-{match[2]}", PeriodKind.SPAN, date(last, 12, 31)) if 0 < first < last else None
    return None


def _day(year: int, month: int, day: int) -> Period | None:
    try:
        end = date(year, month, day)
    except ValueError:
        return None
    return Period(end.isoformat(), PeriodKind.DATE, end)


def _quarter(year: int, number: int) -> Period | None:
    if not year:
        return None
    return Period(f"{year:04d}-Q{number}", PeriodKind.QUARTER, date(year, *_QUARTER_END[number]))


def _school_year(first: str, second: str) -> Period | None:
    last = int(first) + 1
    if int(second) != (last if len(second) == 4 else last % 100) or last < 2:
        return None
    return Period(f"{first}/{last:04d}", PeriodKind.SCHOOL_YEAR, date(last, 7, 31))


def newest(periods: list[str]) -> str:
    """The newest of several canonical periods."""
    return max(Period.parse(text) for text in periods).text

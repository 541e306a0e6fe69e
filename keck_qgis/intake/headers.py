"""Header texts of a table and what they name: an indicator, one of its terms, a period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby

from ..model.errors import KeckError
from ..model.indicator import Catalogue
from ..model.period import Period
from .area_matching import normal_text
from .grid import Grid
from .profile import PERIOD_PLACE
from .synonyms import synonyms

SEPARATOR = " / "
"""Between the texts of a header over several rows."""

_YEAR = r"(?:19|20)\d\d"
_PERIOD = (
    rf"\d{{1,2}}\.\s?\d{{1,2}}\.\s?{_YEAR}|{_YEAR}-\d\d-\d\d|{_YEAR}[- ]?Q[1-4]|[1-4]\. ?Quartal {_YEAR}"
    rf"|{_YEAR}\s?/\s?(?:{_YEAR}|\d\d)|{_YEAR}\s?(?:-|–|bis)\s?{_YEAR}|{_YEAR}"
)
_TRAILING = re.compile(rf"(.*?)[\s_/(,;:-]*(?:\b(?:zum|am|im|per|Stand|Jahr|Stichtag)[:\s]*)*(?<!\d)({_PERIOD})\)?")
_LEADING = re.compile(rf"({_PERIOD})(?!\d)[\s_/,;:-]+(.*)")
_INSIDE = re.compile(rf"(?<![\d.])(?:{_PERIOD})(?![\d])")
_UNIT_TAIL = re.compile(r"\s*(?:\((?:in )?[^()]{1,12}\)|\[[^\[\]]{1,12}\]|,?\s*in (?:%|Prozent|m²|km²|qm|ha))$")
_FOOTNOTE = re.compile("(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\\*+)\\)?$")
_COUNT_WORD = re.compile(r"(?:Anzahl|Zahl)(?: der)? ", re.IGNORECASE)
_TERM = re.compile(r"(.+?)[\s_/,;:(-]+(Zähler|Nenner|numerator|denominator)\)?", re.IGNORECASE)
_TERMS = {"zähler": "numerator", "numerator": "numerator", "nenner": "denominator", "denominator": "denominator"}
_UNITS = frozenset(
    {
        "anzahl",
        "prozent",
        "personen",
        "quote",
        "wert",
        "euro",
        "ha",
        "qm",
        "m2",
        "km2",
        "promille",
        "jahre",
        "stueck",
    }
)


@dataclass(frozen=True)
class Heading:
    """What a header names; ``pattern`` is its text with the period replaced by a placeholder."""

    text: str
    pattern: str
    indicator: str = ""
    term: str = "value"
    period: str = ""
    candidates: tuple[str, ...] = ()


def header_texts(grid: Grid, rows: Sequence[int]) -> list[str]:
    """One text per column from header rows (counted from 0), merged cells spread over their range.

    Without merged ranges (CSV) an empty cell above a filled one takes the text to its left.
    """
    texts = {row: [grid.text(row, column) for column in range(grid.width)] for row in rows}
    if grid.merged:
        _spread_merged(grid, texts)
    else:
        for row in rows[:-1]:
            _spread_right(texts[row], texts[rows[-1]])
    columns = ([texts[row][column] for row in rows] for column in range(grid.width))
    return [SEPARATOR.join(text for text, _ in groupby(filter(None, parts))) for parts in columns]


def _spread_merged(grid: Grid, texts: dict[int, list[str]]) -> None:
    """Put the text of each merged range that begins or ends in the header into all its cells there."""
    for top, left, bottom, right in grid.merged:
        if top in texts or bottom in texts:
            for row in texts.keys() & range(top, bottom + 1):
                texts[row][left : right + 1] = [grid.text(top, left)] * (right + 1 - left)


def _spread_right(texts: list[str], lowest: list[str]) -> None:
    """Fill empty texts from their left neighbour, where the lowest header row has one."""
    for column in range(1, len(texts)):
        if not texts[column] and lowest[column]:
            texts[column] = texts[column - 1]


def is_unit(text: str) -> bool:
    """Whether a text is a unit, as in a row of units below the header."""
    word = normal_text(text.removeprefix("in ").replace("²", "2"))
    return word in _UNITS or (bool(text) and not word)


def split_period(text: str) -> tuple[str, str, str]:
    """The text without the period in it, the canonical period (or empty), and the text with a placeholder."""
    for pattern, period_group, rest_group in ((_TRAILING, 2, 1), (_LEADING, 1, 2)):
        match = pattern.fullmatch(text)
        if match:
            period = read_period(match[period_group])
            if period:
                start, end = match.span(period_group)
                return match[rest_group].strip(" _-/,;:("), period, text[:start] + PERIOD_PLACE + text[end:]
    return text, "", text


def read_period(text: str) -> str:
    """The canonical period, empty where the text is none (or a year outside 1900 to 2099)."""
    try:
        period = Period.parse(text)
    except KeckError:
        return ""
    return period.text if 1900 <= period.end.year < 2100 else ""


def periods_in(text: str) -> list[str]:
    """All periods that a sentence names, such as “zum 31.12.2016”."""
    return [period for hit in _INSIDE.findall(text) if (period := read_period(hit))]


class HeaderReader:
    """Matches header texts against a catalogue: by id, else by name or another word for it, never against two at once.

    ``titles``: read texts that are a table's title. Words such as “residents” mean the inhabitants there alone; over a
    column they may count anybody.
    """

    def __init__(self, catalogue: Catalogue, titles: bool = False) -> None:
        self._ids: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        self._titles = {indicator.id: indicator.name for indicator in catalogue}
        for indicator in catalogue:
            self._ids.setdefault(indicator.id.casefold(), []).append(indicator.id)
            self._names.setdefault(normal_text(indicator.name), []).append(indicator.id)
        self._synonyms = {word: self._names[name] for word, name in synonyms(titles).items() if name in self._names}

    def read(self, text: str) -> Heading:
        """What a header text names; without an indicator where nothing or more than one fits."""
        candidates: tuple[str, ...] = ()
        rest, period, pattern = split_period(text)
        exact = self.lookup(text, whole=True) if period else []
        if len(exact) == 1:
            return Heading(text, text, exact[0])
        for wording, found_period, found_pattern in ((rest, period, pattern), (text, "", text)):
            for part in self._wordings(wording):
                term = "value"
                hits = self.lookup(part, whole=True)
                split = None if hits else _TERM.fullmatch(part)
                if split:
                    hits, term = self.lookup(split[1]), _TERMS[split[2].lower()]
                hits = hits or self.lookup(part)
                if len(hits) == 1:
                    return Heading(text, found_pattern, hits[0], term, found_period)
                candidates = candidates or tuple(hits)
        return Heading(text, pattern, period=period, candidates=candidates)

    def lookup(self, text: str, whole: bool = False) -> list[str]:
        """Ids that a wording names: as id or name, with or without unit and “Anzahl”; as “id name” unless ``whole``."""
        bare = _UNIT_TAIL.sub("", text)
        plain = _UNIT_TAIL.sub("", _FOOTNOTE.sub("", text))
        for wording in dict.fromkeys((text, bare, plain, _COUNT_WORD.sub("", bare, count=1))):
            first, _, rest = wording.partition(" ")
            word = normal_text(wording)
            found = self._ids.get(wording.casefold()) or self._names.get(word) or self._synonyms.get(word)
            if not found and not whole and self._is_id_before(first, rest):
                found = self._ids[first.casefold()]
            if found:
                return found
        return []

    def _is_id_before(self, word: str, rest: str) -> bool:
        """Whether a wording begins with an id: one with a digit in it, or one followed by its own name."""
        ids = self._ids.get(word.casefold(), [])
        named = any(normal_text(self._titles[one]) == normal_text(rest) for one in ids)
        return bool(ids) and (named or any(letter.isdigit() for letter in word))

    def within(self, text: str) -> list[str]:
        """Indicators whose id or name a sentence contains, the longest name alone."""
        words, plain = set(re.findall(r"[\w.-]+", text.casefold())), normal_text(text)
        by_id = [ids[0] for key, ids in self._ids.items() if key in words]
        if by_id:
            return by_id
        hits = [(len(name), ids) for name, ids in self._names.items() if len(name) > 5 and name in plain]
        return max(hits)[1] if hits else []

    def nearest(self, text: str, count: int = 3) -> list[str]:
        """Names with ids of the indicators that come nearest to a wording."""
        by_name = {name: ids[0] for name, ids in self._names.items()}
        hits = get_close_matches(normal_text(split_period(text)[0]), list(by_name), count, 0.4)
        return [f"{by_name[hit]} ({self._titles[by_name[hit]]})" for hit in hits]

    @staticmethod
    def _wordings(text: str) -> list[str]:
        parts = [part for part in text.split(SEPARATOR) if part]
        if len(parts) < 2:
            return [text] if text else []
        return [" ".join(parts), parts[-1], parts[0]]

"""First guess at a table's layout: where its areas stand, on which level, and which rows are the header."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..model.geography import ROOT_LEVEL
from ..model.number_parsing import take_apart
from .area_matching import AreaMatcher, normal_text
from .grid import Grid
from .headers import HeaderReader, is_unit, periods_in, read_period
from .markers import Markers
from .value_cells import read_column

LABEL_COLUMNS = 12
"""Keys, names and periods stand among the first columns."""

_MOST_HEADER_ROWS = 6
_MOST_ROWS = 20_000
"""So many rows are looked at for a guess."""

LABEL_WORDS = frozenset(
    {
        "schluessel",
        "key",
        "id",
        "nr",
        "nummer",
        "kennziffer",
        "gebiet",
        "gebietsname",
        "name",
        "bezirk",
        "bezirksname",
        "stadtteil",
        "ortsteil",
        "quartier",
        "gemeinde",
        "districtid",
        "districtname",
        "bezeichnung",
        "lfdnr",
    }
)
"""Headers of columns that describe a row and hold no values."""

_AREA_STEMS = (
    "gebiet",
    "bezirk",
    "stadtteil",
    "ortsteil",
    "schluessel",
    "kennziffer",
    "quartier",
    "gemeinde",
    "sozialraum",
    "planungsraum",
    "landkreis",
    "district",
)

_PERIOD_WORDS = frozenset(
    {
        "jahr",
        "year",
        "zeitraum",
        "stichtag",
        "periode",
        "datum",
        "quartal",
        "schuljahr",
        "period",
        "berichtsjahr",
    }
)


@dataclass(frozen=True)
class Areas:
    """Which columns name areas of which level, and in which rows; ``rivals`` are levels that fit as well."""

    level: str
    key: int | None
    name: int | None
    rows: frozenset[int]
    rivals: tuple[str, ...] = ()


def find_areas(grid: Grid, matcher: AreaMatcher, reader: HeaderReader, level: str = "") -> Areas | None:
    """The level and columns by which the most areas are named; None without any.

    A level that fits by key and by name comes before one that fits by key alone, then counts how much of a level
    is covered, then the finer one.
    """
    known = [one.name for one in matcher.geography.levels if one.name != ROOT_LEVEL]
    levels = [level] if level else known
    scored = []
    for position, name in enumerate(levels):
        found = _in_level(grid, matcher, reader, name)
        if found is not None:
            areas, share = found
            scored.append((share[0], share[1], position, areas))
    if not scored:
        return None
    best = max(scored, key=lambda entry: entry[:3])
    rivals = tuple(entry[3].level for entry in scored if entry[:2] == best[:2] and entry is not best)
    return Areas(best[3].level, best[3].key, best[3].name, best[3].rows, rivals)


@dataclass(frozen=True)
class _Hits:
    """Rows of a column that name an area, with its position in the geography."""

    column: int | None
    areas_by_row: dict[int, int]

    @cached_property
    def areas(self) -> frozenset[int]:
        return frozenset(self.areas_by_row.values())

    def __len__(self) -> int:
        return len(self.areas)


_NO_HITS = _Hits(None, {})


def _in_level(
    grid: Grid, matcher: AreaMatcher, reader: HeaderReader, level: str
) -> tuple[Areas, tuple[int, float]] | None:
    """The best key and name columns, with how often areas are named and the share of the level."""
    size = len(matcher.geography.of_level(level))
    key = name = _NO_HITS
    for column in range(min(grid.width, LABEL_COLUMNS)):
        by_key, by_name = _hits(grid, column, matcher, level)
        if _is_key_column(grid, by_key, level, len(by_key) / size, reader):
            key = max(key, by_key, key=len)
        name = max(name, by_name, key=len)
    if not key and not name:
        return None
    if len(name) > 2 * len(key):
        key = _NO_HITS
    elif len(key) > 2 * len(name):
        name = _NO_HITS
    rows = frozenset({*key.areas_by_row, *name.areas_by_row})
    own_name = None if name.column == key.column else name.column
    share = len(key.areas | name.areas) / size
    return Areas(level, key.column, own_name, rows), (len(key) + len(name), share)


def _hits(grid: Grid, column: int, matcher: AreaMatcher, level: str) -> tuple[_Hits, _Hits]:
    """What a column names by key, and what by name."""
    by_key, by_name = _Hits(column, {}), _Hits(column, {})
    for row in range(min(len(grid.rows), _MOST_ROWS)):
        match = matcher.find(level, grid.text(row, column))
        if match.index is not None:
            (by_name if match.by_name else by_key).areas_by_row[row] = match.index
    return by_key, by_name


def _is_key_column(grid: Grid, hits: _Hits, level: str, coverage: float, reader: HeaderReader) -> bool:
    """Whether numbers that happen to be keys are meant as keys: small counts look just like the keys of districts."""
    if hits.column is None or not hits:
        return False
    column, rows = hits.column, hits.areas_by_row
    first = min(rows)
    filled = sum(1 for row in range(first, min(len(grid.rows), _MOST_ROWS)) if grid.text(row, column))
    share = len(rows) / max(filled, 1)
    above = [text for row in range(max(first - 3, 0), first) if (text := grid.text(row, column))]
    if any(reader.read(text).indicator or read_period(text) for text in above):
        return False
    if not above or any(_names_areas(normal_text(text), level) for text in above):
        return share >= 0.3
    long = len(rows) > 1 and min(len(grid.text(row, column)) for row in rows) >= 3
    return coverage >= 0.9 or (long and share >= 0.8)


def _names_areas(word: str, level: str) -> bool:
    return word in LABEL_WORDS or normal_text(level) in word or any(stem in word for stem in _AREA_STEMS)


def find_total_rows(grid: Grid, areas: Areas, matcher: AreaMatcher) -> dict[int, str]:
    """Rows that are about all areas together, with their label."""
    result = {}
    for row in range(len(grid.rows)):
        if row in areas.rows:
            continue
        for column in (areas.key, areas.name):
            text = grid.text(row, column) if column is not None else ""
            if text and matcher.is_total(text) and _has_values(grid, row, column):
                result[row] = text
    return result


def _has_values(grid: Grid, row: int, label: int | None) -> bool:
    cells = [cell for column, cell in enumerate(grid.rows[row]) if column != label and cell is not None]
    return bool(cells) and len(read_column(cells, Markers()).unreadable) <= len(cells) // 4


def first_data_row(grid: Grid, areas: Areas, totals: Iterable[int]) -> int:
    """The first row of data: of an area, of all together, or right above them of an area that is not known."""
    first = min({*areas.rows, *totals})
    while first > 1 and _is_data(grid, first - 1, areas):
        first -= 1
    return first


def _is_data(grid: Grid, row: int, areas: Areas) -> bool:
    """Whether a row is labelled and holds numbers that are more than the years of a header."""
    labels = {areas.key, areas.name}
    if not any(grid.text(row, column) for column in labels if column is not None):
        return False
    texts = [text for column in range(grid.width) if column not in labels and (text := grid.text(row, column))]
    numbers = [text for text in texts if take_apart(text) is not None]
    if not numbers or all(read_period(text) for text in numbers):
        return False
    markers = Markers()
    return len(numbers) + sum(1 for text in texts if markers.get(text)) >= 0.75 * len(texts)


def find_header(grid: Grid, first_row: int) -> list[int]:
    """Header rows above the first row of data: up to the next empty row or title, without a row of units."""
    rows: list[int] = []
    for row in range(first_row - 1, max(-1, first_row - 1 - _MOST_HEADER_ROWS), -1):
        texts = {grid.text(row, column) for column in range(grid.width)} - {""}
        if not texts:
            if rows:
                break
            continue
        if len(texts) == 1 and rows:
            break
        if len(texts) > 1 and not rows and all(map(is_unit, texts)):
            continue
        rows.insert(0, row)
    return rows


def find_period_column(grid: Grid, rows: Iterable[int], header: list[str], taken: set[int | None]) -> int | None:
    """The column in which every row names a period."""
    sample = list(rows)[:500]
    for column in range(min(grid.width, LABEL_COLUMNS)):
        if column in taken or not sample:
            continue
        filled = [text for row in sample if (text := grid.text(row, column))]
        readable = [text for text in filled if read_period(text)]
        if len(filled) < 0.9 * len(sample) or len(readable) < 0.9 * len(filled):
            continue
        if normal_text(header[column]) in _PERIOD_WORDS or (not header[column] and column < 3):
            return column
    return None


def period_of_title(grid: Grid, header: list[int], first_row: int) -> tuple[str, ...]:
    """Periods that the rows above the header and the sheet's name speak of, each once."""
    top = header[0] if header else first_row
    titles = [grid.text(row, column) for row in range(top) for column in range(grid.width)]
    found = {period: None for text in [*titles, grid.sheet] if text for period in periods_in(text)}
    return tuple(found)

"""The long exchange table: one row per observation, read without a profile."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.errors import KeckError
from ..model.findings import Place, Report
from ..model.geography import ROOT_LEVEL, Level
from ..model.indicator import Catalogue, Kind
from ..model.lookup import nearest
from ..model.observations import Observations
from ..model.progress import Progress, checkpoint
from ..model.status import Status
from ..model.text import tr
from .anatomy import anatomy_of_exchange
from .area_matching import AreaMatcher, normal_text
from .delivery import CellNotes, Delivery, Origin
from .grid import Cell, Grid, cell_text
from .headers import read_period
from .listing import listing
from .markers import Markers, Meaning
from .value_cells import ColumnValues, read_column

HEADER = ("indikator", "ebene", "gebiet", "zeitraum", "wert", "zaehler", "nenner", "status")
_NEEDED = HEADER[:5]
_OWN_WORDS = {**{status.code: status for status in Status if status is not Status.ABSENT}, "wert": Status.VALUE}
_OWN_WORDS["suppressed"] = Status.SUPPRESSED_BY_SOURCE


def long_header(grid: Grid) -> dict[str, int] | None:
    """Columns of the exchange table by name, None where the first row is not its header.

    KeckError where it is, but lacks a column: guessed as any other table it would make no sense.
    """
    names = {normal_text(grid.text(0, column)): column for column in range(grid.width)}
    found = {name: names[name] for name in HEADER if name in names}
    lacking = [name for name in _NEEDED if name not in found]
    if not {"indikator", "wert"} <= found.keys():
        return None
    if lacking:
        raise KeckError(
            tr("Exchange table incomplete"),
            tr("The header lacks: {}.").format(", ".join(lacking)),
            tr("It reads {}.").format(";".join(HEADER)),
        )
    return found


def read_long(
    grid: Grid, columns: dict[str, int], catalogue: Catalogue, matcher: AreaMatcher, report: Report, progress: Progress
) -> Delivery:
    """Read an exchange table; rows that cannot be understood are errors, each kind in one finding."""
    return _LongTable(grid, columns, catalogue, matcher, report).read(progress)


@dataclass(frozen=True)
class _Unknown:
    """Why a row names no area: the code of the finding, and what it says instead."""

    code: str
    text: str


class _LongTable:
    def __init__(
        self, grid: Grid, columns: dict[str, int], catalogue: Catalogue, matcher: AreaMatcher, report: Report
    ) -> None:
        self._catalogue, self._matcher, self._report = catalogue, matcher, report
        self._delivery = Delivery(Observations(matcher.geography), report)
        self._columns = columns
        cells = list(zip(*grid.rows[1:], strict=True)) or [()] * grid.width
        self._cells: dict[str, Sequence[Cell]] = {name: cells[column] for name, column in columns.items()}
        self._filled = np.array([any(cell is not None for cell in row) for row in grid.rows[1:]], dtype=np.bool_)
        self._rows = len(grid.rows) - 1
        report.read += int(self._filled.sum())

    def read(self, progress: Progress) -> Delivery:
        indicators, ids = self._codes("indikator", self._indicator)
        periods, period_names = self._codes("zeitraum", read_period)
        self._refuse(
            "indikator", indicators, "unknown_indicator", tr("The catalogue does not hold these indicators: {}.")
        )
        self._refuse("zeitraum", periods, "unknown_period", tr("These are no periods: {}."))
        areas = self._areas()
        checkpoint(progress, 30, tr("Reading columns …"))
        value, status = self._values(ids)
        terms = {name: self._term(name, indicators, ids) for name in HEADER[5:7] if name in self._cells}
        usable = self._filled & (indicators >= 0) & (periods >= 0) & (areas >= 0) & (status != Status.ABSENT)
        self._refuse_duplicates(usable, indicators, periods, areas)
        group = indicators * max(len(period_names), 1) + periods
        self._delivery.anatomy = anatomy_of_exchange(self._columns, areas, usable)
        rows = np.flatnonzero(usable)
        rows = rows[np.argsort(group[rows], kind="stable")]
        for part in np.split(rows, np.flatnonzero(np.diff(group[rows])) + 1):
            if len(part):
                key = ids[indicators[part[0]]], period_names[periods[part[0]]]
                self._enter(key, part, areas, value, status, terms)
        self._delivery.complete_rates(self._catalogue)
        return self._delivery

    def _enter(
        self,
        key: tuple[str, str],
        rows: NDArray[np.intp],
        areas: NDArray[np.intp],
        value: NDArray[np.float64],
        status: NDArray[np.int8],
        terms: dict[str, NDArray[np.float64]],
    ) -> None:
        series = self._delivery.observations.at(*key)
        self._delivery.origins[key].append(Origin(areas[rows], rows + 1, self._columns["wert"]))
        series.value[areas[rows]] = value[rows]
        series.status[areas[rows]] = status[rows]
        for name, term in (("zaehler", "numerator"), ("nenner", "denominator")):
            if name in terms:
                series.writable(term)[areas[rows]] = terms[name][rows]
        rate = self._catalogue[key[0]]
        if rate.kind is Kind.RATE:
            # a rate delivered as its two terms alone is computed, not missing
            vacant = (series.status == Status.MISSING) & np.isfinite(series.numerator) & np.isfinite(series.denominator)
            series.status[vacant] = Status.ABSENT

    def _codes(self, name: str, meaning: Callable[[str], str]) -> tuple[NDArray[np.intp], list[str]]:
        """A column as positions in the list of its distinct meanings, -1 where it means nothing."""
        by_cell: dict[Cell, int] = {}
        names: dict[str, int] = {}
        for cell in dict.fromkeys(self._cells[name]):
            found = meaning(cell_text(cell))
            by_cell[cell] = names.setdefault(found, len(names)) if found else -1
        codes = np.fromiter((by_cell[cell] for cell in self._cells[name]), dtype=np.intp, count=self._rows)
        return codes, list(names)

    def _indicator(self, text: str) -> str:
        return text if text in self._catalogue else ""

    def _refuse(self, name: str, codes: NDArray[np.intp], code: str, message: str) -> None:
        wrong = np.flatnonzero((codes < 0) & self._filled)
        if not len(wrong):
            return
        texts = list(dict.fromkeys(cell_text(self._cells[name][row]) or tr("(empty)") for row in wrong))
        text = message.format(listing(texts))
        if name == "indikator":
            text += " " + nearest(texts[0], [indicator.id for indicator in self._catalogue])
        self._report.error(code, text, tr("rows {}").format(_row_list(wrong)), len(wrong), self._places(wrong, name))

    def _areas(self) -> NDArray[np.intp]:
        levels = {level.name.casefold(): level for level in self._matcher.geography.levels}
        known: dict[tuple[Cell, Cell], int | _Unknown] = {}
        unknown: defaultdict[str, dict[int, str]] = defaultdict(dict)
        result = np.full(self._rows, -1, dtype=np.intp)
        pairs = zip(self._cells["ebene"], self._cells["gebiet"], strict=True)
        for row, pair in enumerate(pairs):
            if pair not in known:
                known[pair] = self._area(levels, cell_text(pair[0]), cell_text(pair[1]))
            found = known[pair]
            if isinstance(found, _Unknown):
                unknown[found.code][row] = found.text
            else:
                result[row] = found
        for code, column, message in (
            ("unknown_level", "ebene", tr("These levels do not exist: {}.")),
            ("ambiguous_area", "gebiet", tr("These rows fit more than one area: {}.")),
            ("unknown_area", "gebiet", tr("These areas do not exist: {}.")),
        ):
            distinct = list(dict.fromkeys(unknown[code].values()))
            if distinct:
                hint = " " + nearest(distinct[0], [level.name for level in levels.values()]) if "level" in code else ""
                places = self._places(unknown[code], column)
                self._report.error(code, message.format(listing(distinct)) + hint, count=len(distinct), places=places)
        return result

    def _area(self, levels: dict[str, Level], level: str, area: str) -> "int | _Unknown":
        if not level and not area:
            return -1
        if level == ROOT_LEVEL:
            if not area or self._matcher.is_total(area):
                return 0
            return _Unknown("unknown_area", f"{level}/{area}")
        found = levels.get(level.casefold())
        if found is None:
            return _Unknown("unknown_level", level or tr("(empty)"))
        match = self._matcher.find(found.name, area)
        if match.index is None:
            near = self._matcher.nearest(found.name, area)
            text = f"{level}/{area or tr('(empty)')}" + (f" ({tr('near: {}').format(', '.join(near))})" if near else "")
            return _Unknown("ambiguous_area" if match.candidates else "unknown_area", text)
        return match.index

    def _values(self, ids: list[str]) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
        counts = self._only_counts(ids)
        column = read_column(self._cells["wert"], Markers(), whole_numbers=counts)
        self._tell_cells("wert", column)
        value, status = column.value, column.status
        if "status" in self._cells:
            self._apply_status(value, status)
        empty = int((status[self._filled] == Status.MISSING).sum())
        if empty:
            self._report.info("missing_values", tr("Rows without a value are read as missing."), count=empty)
        return value, status

    def _apply_status(self, value: NDArray[np.float64], status: NDArray[np.int8]) -> None:
        cells = self._cells["status"]
        by_cell = {cell: _status_of(cell_text(cell)) for cell in dict.fromkeys(cells)}
        unknown: dict[int, str] = {}
        contradicting: list[int] = []
        for row, cell in enumerate(cells):
            stated = by_cell[cell]
            if stated is None:
                unknown[row] = cell_text(cell)
            elif stated is not Status.ABSENT:
                if (stated is Status.VALUE) != (status[row] == Status.VALUE):
                    contradicting.append(row)
                if stated is not Status.VALUE:
                    status[row], value[row] = stated, np.nan
        if unknown:
            text = tr("These statuses are not known: {}. Known are: k.A., fehlt, entfällt.")
            message = text.format(listing(list(dict.fromkeys(unknown.values()))))
            places = self._places(unknown, "status")
            self._report.error("unknown_status", message, count=len(unknown), places=places)
        if contradicting:
            self._report.error(
                "status_contradicts_value",
                tr("The status of these rows says that there is no value, but one stands there (or the reverse)."),
                tr("rows {}").format(_row_list(np.array(contradicting))),
                len(contradicting),
                self._places(contradicting, "status"),
            )

    def _term(self, name: str, indicators: NDArray[np.intp], ids: list[str]) -> NDArray[np.float64]:
        column = read_column(self._cells[name], Markers(), whole_numbers=True)
        self._tell_cells(name, column, quiet=True)
        needless = np.array([not self._catalogue[one].denominator for one in ids] or [False])
        given = np.isfinite(column.value)
        wrong = given & (indicators >= 0) & needless[np.maximum(indicators, 0)]
        if wrong.any():
            text = tr("Numerator and denominator of indicators that have none are left out.")
            self._report.warn("needless_term", text, name, int(wrong.sum()))
            column.value[wrong] = np.nan
        return column.value

    def _tell_cells(self, name: str, column: ColumnValues, quiet: bool = False) -> None:
        notes = CellNotes()
        position = self._columns[name]
        notes.add(column, name, position, list(range(1, self._rows + 1)))
        if quiet:
            notes.markers.clear()
        notes.markers.pop(("", Meaning.MISSING), None)
        notes.tell(self._report)

    def _places(self, rows: Iterable[int], name: str) -> list[Place]:
        """Cells of a column as places of a finding; ``rows`` count from the first below the header."""
        return [(int(row) + 1, self._columns[name]) for row in rows]

    def _only_counts(self, ids: list[str]) -> bool:
        return bool(ids) and all(self._catalogue[name].kind is Kind.COUNT for name in ids)

    def _refuse_duplicates(
        self,
        usable: NDArray[np.bool_],
        indicators: NDArray[np.intp],
        periods: NDArray[np.intp],
        areas: NDArray[np.intp],
    ) -> None:
        rows = np.flatnonzero(usable)
        cells = (indicators[rows] * (periods.max(initial=0) + 1) + periods[rows]) * len(self._matcher.geography)
        cells += areas[rows]
        _, first, counts = np.unique(cells, return_index=True, return_counts=True)
        if (counts > 1).any():
            places = rows[first[counts > 1]]
            self._report.error(
                "duplicate_rows",
                tr("Several rows are about the same indicator, area and period."),
                tr("rows {}").format(_row_list(places)),
                int((counts > 1).sum()),
                self._places(places, "wert"),
            )


def _row_list(rows: NDArray[np.intp]) -> str:
    return listing([str(row + 2) for row in rows[:50].tolist()], 5)


def _status_of(word: str) -> Status | None:
    """What the column “status” says: one of its own words or a marker; ABSENT where it is empty, None if unknown."""
    if not word:
        return Status.ABSENT
    own = _OWN_WORDS.get(word.casefold())
    marker = Markers().get(word)
    return own if own is not None else (marker.status if marker else None)

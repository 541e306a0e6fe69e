"""Wide tables: areas in rows, indicators or periods in columns, read as their profile says."""

from collections import Counter, defaultdict

import numpy as np
from numpy.typing import NDArray

from ..model.findings import Report
from ..model.geography import Geography
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.lookup import nearest
from ..model.number_parsing import Convention, Evidence
from ..model.observations import Observations
from ..model.period import Period
from ..model.progress import Progress, checkpoint
from ..model.status import Status
from ..model.text import tr
from .anatomy import anatomy_of
from .area_matching import AreaMatcher, normal_text
from .delivery import CellNotes, Delivery, Origin, Total
from .grid import Cell, Grid
from .layout import Layout, PlacedColumn
from .listing import listing
from .markers import Markers, parse_markers
from .profile import Profile
from .rows import TableRows, sort_rows
from .value_cells import ColumnValues, read_column


def read_wide(
    grid: Grid,
    profile: Profile,
    layout: Layout,
    catalogue: Catalogue,
    matcher: AreaMatcher,
    report: Report,
    progress: Progress,
) -> Delivery:
    """Read a table whose level is known. Unknown indicators and double columns are errors in the report."""
    delivery = Delivery(Observations(matcher.geography), report, profile=profile, layout=layout)
    columns = _usable(layout, catalogue, report)
    rows = sort_rows(grid, layout, profile, profile.level, matcher, report)
    delivery.anatomy = anatomy_of(grid, profile, layout, columns, rows)
    table = _WideTable(grid, profile, layout, catalogue, rows, delivery)
    table.read(columns, progress)
    delivery.complete_rates(catalogue)
    report.read += len(columns) * (len(rows.rows) + len(rows.totals))
    return delivery


def _usable(layout: Layout, catalogue: Catalogue, report: Report) -> list[PlacedColumn]:
    """Columns with a known indicator, each (indicator, term, period) once."""
    targets: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    result = []
    unknown: dict[str, None] = {}
    for column in layout.columns:
        if column.spec.indicator not in catalogue:
            unknown[column.spec.indicator] = None
            continue
        targets[column.spec.indicator, column.spec.term, column.period].append(column.position)
        result.append(column)
    if unknown:
        message = tr("The profile names indicators that the catalogue does not hold: {}.")
        near = nearest(next(iter(unknown)), [indicator.id for indicator in catalogue])
        report.error(
            "unknown_indicator", f"{message.format(listing(list(unknown)))} {near}".strip(), count=len(unknown)
        )
    for (indicator, _, period), positions in targets.items():
        if len(positions) > 1:
            message = tr("Several columns are about the same indicator and period: {}.")
            report.error(
                "duplicate_columns",
                message.format(listing([layout.title(position) for position in positions])),
                f"{indicator} {period}".strip(),
                places=[(None, position) for position in positions],
            )
    return result


class _WideTable:
    def __init__(
        self, grid: Grid, profile: Profile, layout: Layout, catalogue: Catalogue, rows: TableRows, delivery: Delivery
    ) -> None:
        self._profile, self._layout, self._catalogue = profile, layout, catalogue
        self._rows, self._delivery = rows, delivery
        self._markers = Markers(parse_markers(dict(profile.markers)))
        self._notes = CellNotes()
        self._numbers = [*rows.rows, *(number for number, _, _ in rows.totals)]
        self._columns = list(zip(*(grid.rows[number] for number in self._numbers), strict=True))
        self._areas = np.array(rows.areas, dtype=np.intp)
        self._area_rows = np.array(rows.rows, dtype=np.intp)
        self._periods: dict[str, NDArray[np.intp]] = {}
        for period in dict.fromkeys(rows.periods):
            self._periods[period] = np.array([i for i, own in enumerate(rows.periods) if own == period], dtype=np.intp)
        self._percent = grid.percent_columns
        self._units: list[tuple[int, str]] = []
        self._without_period: dict[int, str] = {}

    def read(self, columns: list[PlacedColumn], progress: Progress) -> None:
        table = self._table_convention(columns)
        for number, column in enumerate(columns):
            if number % 100 == 0:
                checkpoint(progress, 20 + 30 * number / len(columns), tr("Reading columns …"))
            self._column(column, table)
        report = self._delivery.report
        self._notes.tell(report)
        if self._units:
            report.warn(
                "unit_contradicts",
                tr("The cells carry another unit than the indicator: {}.").format(
                    listing([text for _, text in self._units], 5)
                ),
                count=len(self._units),
                places=[(None, position) for position, _ in self._units],
            )
        if self._without_period:
            report.error(
                "no_period",
                tr("The table names no period for these columns: {}. State the period of the table.").format(
                    listing(list(self._without_period.values()))
                ),
                count=len(self._without_period),
                places=[(None, position) for position in self._without_period],
            )

    def _table_convention(self, columns: list[PlacedColumn]) -> Convention:
        """What columns that leave no doubt have in common."""
        votes: Counter[Convention] = Counter()
        for column in columns:
            cells = self._cells(column)
            if str in set(map(type, cells)):
                decision = read_column(cells, self._markers).decision
                if decision.evidence is Evidence.COLUMN and not decision.mixed:
                    votes[decision.convention] += 1
        return next(iter(votes)) if len(votes) == 1 else Convention.AUTO

    def _cells(self, column: PlacedColumn) -> tuple[Cell, ...]:
        return self._columns[column.position] if self._columns else ()

    def _column(self, column: PlacedColumn, table: Convention) -> None:
        spec, indicator = column.spec, self._catalogue[column.spec.indicator]
        cells = self._cells(column)
        whole = indicator.kind is Kind.COUNT or (spec.term != "value" and self._term_is_count(indicator, spec.term))
        values = read_column(cells, self._markers, Convention(spec.number_format), whole, table)
        title = self._layout.title(column.position)
        self._notes.add(values, title, column.position, self._numbers)
        self._check_unit(values, indicator, column, title)
        if column.position in self._percent and spec.term == "value" and "%" not in indicator.unit:
            self._units.append((column.position, f"{title}: % / {indicator.id}: {indicator.unit}"))
        if spec.scale != 1:
            values.value *= spec.scale
        self._enter(column, values, title)

    def _term_is_count(self, indicator: Indicator, term: str) -> bool:
        other = self._catalogue.get(getattr(indicator, term) or "")
        return other is not None and other.kind is Kind.COUNT

    def _check_unit(self, values: ColumnValues, indicator: Indicator, column: PlacedColumn, title: str) -> None:
        if column.spec.term != "value":
            return
        own = _plain_unit(indicator.unit)
        for unit in values.units:
            written = _plain_unit(unit)
            if written and own and not (own.startswith(written) or written.startswith(own)):
                self._units.append((column.position, f"{title}: {unit} / {indicator.id}: {indicator.unit}"))

    def _enter(self, column: PlacedColumn, values: ColumnValues, title: str) -> None:
        spec = column.spec
        for own, positions in self._periods.items():
            period = column.period or own or self._profile.period
            if not period:
                self._without_period[column.position] = title
                continue
            single = len(self._periods) == 1
            size = len(self._areas)
            value = values.value[:size] if single else values.value[positions]
            status = values.status[:size] if single else values.status[positions]
            areas = self._areas if single else self._areas[positions]
            rows = self._area_rows if single else self._area_rows[positions]
            self._delivery.origins[spec.indicator, period].append(Origin(areas, rows, column.position))
            self._delivery.put(spec.indicator, period, spec.term, areas, value, status)
        if spec.term != "value":
            return
        for offset, (number, label, own) in enumerate(self._rows.totals, start=len(self._areas)):
            period = column.period or own or self._profile.period
            if period and values.status[offset] == Status.VALUE:
                place = (number, column.position)
                self._delivery.totals.append(Total(spec.indicator, period, float(values.value[offset]), label, place))


def _plain_unit(unit: str) -> str:
    word = unit.replace("%", "prozent").replace("²", "2")
    plain = normal_text(word)
    return {"qm": "m2", "euro": "eur", "€": "eur"}.get(plain, plain)


def canonical_period(text: str) -> str:
    """A period parameter in its canonical spelling, empty where none is given; KeckError for no period."""
    return Period.parse(text).text if text.strip() else ""


def known_level(geography: Geography, level: str) -> str:
    """The level as it is called, empty where none is asked for; KeckError naming the nearest ones."""
    return geography.level(level).name if level else ""

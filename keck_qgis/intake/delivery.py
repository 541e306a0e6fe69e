"""What a table of values delivers, before it is checked against catalogue and holdings."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.findings import MOST_PLACES, Place, Report
from ..model.indicator import Catalogue, Kind
from ..model.number_parsing import Evidence
from ..model.observations import Observations, SeriesKey
from ..model.status import Status
from ..model.text import tr
from .anatomy import Anatomy
from .grid import cell_name
from .layout import Layout
from .listing import listing
from .markers import Meaning
from .profile import Profile
from .value_cells import ColumnValues


@dataclass(frozen=True)
class Total:
    """A figure of a total row: what the table says of all areas together, under which ``label``, in which cell."""

    indicator: str
    period: str
    value: float
    label: str
    place: tuple[int, int]

    @property
    def where(self) -> str:
        return f"{cell_name(*self.place)} {self.indicator} {self.period}"


@dataclass(frozen=True)
class Origin:
    """In which rows of which column the figures of areas stand (positions in the geography and in the table)."""

    areas: NDArray[np.intp]
    rows: NDArray[np.intp]
    column: int


@dataclass
class Delivery:
    """Delivered observations and where they stand, the table's own totals, and all findings so far."""

    observations: Observations
    report: Report = field(default_factory=Report)
    totals: list[Total] = field(default_factory=list)
    profile: Profile | None = None
    layout: Layout | None = None
    anatomy: Anatomy = field(default_factory=Anatomy)
    origins: defaultdict[SeriesKey, list[Origin]] = field(default_factory=lambda: defaultdict(list))

    def places(self, indicator: str, period: str, areas: Iterable[int]) -> list[Place]:
        """The cells in which the figures of these areas stand."""
        wanted = set(areas)
        return [
            (row, origin.column)
            for origin in self.origins.get((indicator, period), ())
            for area, row in zip(origin.areas.tolist(), origin.rows.tolist(), strict=True)
            if area in wanted
        ]

    def put(
        self,
        indicator: str,
        period: str,
        term: str,
        areas: NDArray[np.intp],
        value: NDArray[np.float64],
        status: NDArray[np.int8],
    ) -> None:
        """Enter a column; a term's marker becomes the observation's status where its value says nothing."""
        series = self.observations.at(indicator, period)
        if term == "value":
            kept = status != Status.ABSENT
            if kept.all():
                series.value[areas], series.status[areas] = value, status
            else:
                series.value[areas[kept]], series.status[areas[kept]] = value[kept], status[kept]
            return
        series.writable(term)[areas] = value
        marked = (status != Status.VALUE) & (status != Status.ABSENT) & (series.status[areas] == Status.ABSENT)
        series.status[areas[marked]] = status[marked]

    def complete_rates(self, catalogue: Catalogue) -> None:
        """Compute rates that were delivered as numerator and denominator alone."""
        computed = 0
        for (name, _period), series in self.observations.series.items():
            indicator = catalogue.get(name)
            if indicator is None or indicator.kind is not Kind.RATE:
                continue
            both = (series.status == Status.ABSENT) & np.isfinite(series.numerator) & np.isfinite(series.denominator)
            if both.any():
                positive = both & (series.denominator > 0)
                series.value[positive] = indicator.factor * series.numerator[positive] / series.denominator[positive]
                series.status[both] = np.where(positive[both], Status.VALUE, Status.NOT_APPLICABLE)
                computed += int(both.sum())
        if computed:
            text = tr("Rates without a value were computed from numerator and denominator.")
            self.report.info("rate_computed", text, count=computed)


@dataclass
class CellNotes:
    """What reading the cells of many columns brought up, told in one finding each."""

    markers: Counter[tuple[str, Meaning]] = field(default_factory=Counter)
    marked: defaultdict[tuple[str, Meaning], list[Place]] = field(default_factory=lambda: defaultdict(list))
    """Where the first of them stand."""
    bracketed: int = 0
    unreadable: list[tuple[Place, str]] = field(default_factory=list)
    conventions: dict[tuple[str, Evidence], list[tuple[str, str]]] = field(default_factory=dict)

    def add(self, column: ColumnValues, title: str, position: int, rows: list[int]) -> None:
        """Note a column's findings; ``rows`` are the grid rows of its cells."""
        for marker, cells in column.markers.items():
            self.markers[marker] += len(cells)
            first = self.marked[marker]
            first += [(rows[i], position) for i in cells[: MOST_PLACES - len(first)]]
        self.bracketed += column.bracketed
        for i, text in column.unreadable:
            self.unreadable.append(((rows[i], position), tr("{} “{}”").format(cell_name(rows[i], position), text)))
        decision = column.decision
        if decision.undecided or decision.mixed:
            place = (decision.convention.value, decision.evidence)
            self.conventions.setdefault(place, []).append((title, decision.example))

    def tell(self, report: Report) -> None:
        for marker, count in sorted(self.markers.items(), key=lambda item: item[0][0]):
            text, meaning = marker
            message = (
                tr("The marker “{}” is read as: {}.").format(text, meaning.title())
                if text
                else tr("Empty cells are read as: {}.").format(meaning.title())
            )
            report.info("marker", message, text, count, self.marked[marker])
        if self.bracketed:
            report.info(
                "bracketed", tr("Numbers in brackets (a small base) are read as numbers."), count=self.bracketed
            )
        if self.unreadable:
            report.error(
                "unreadable_value",
                tr("These cells hold neither a number nor a known marker: {}.").format(
                    listing([text for _, text in self.unreadable])
                ),
                count=len(self.unreadable),
                places=[place for place, _ in self.unreadable],
            )
        for (convention, evidence), columns in self.conventions.items():
            self._tell_convention(report, convention, evidence, columns)

    @staticmethod
    def _tell_convention(report: Report, convention: str, evidence: Evidence, columns: list[tuple[str, str]]) -> None:
        title, example = columns[0]
        german = convention == "german"
        dotted = "." in example
        grouped = dotted == german
        meaning = example.replace(".", "").replace(",", "") if grouped else example.replace(".", ",")
        message = tr("“{}” is read as {} (column “{}”): {}.").format(example, meaning, title, _reason(evidence))
        where = listing([name for name, _ in columns])
        add = report.warn if evidence in (Evidence.DEFAULT, Evidence.TABLE) else report.info
        code = "number_format_ambiguous" if evidence in (Evidence.DEFAULT, Evidence.TABLE) else "number_format"
        if example:
            add(code, message, where, len(columns))


def _reason(evidence: Evidence) -> str:
    return {
        Evidence.PROFILE: tr("the profile says so"),
        Evidence.COLUMN: tr("the other cells of the column are written so"),
        Evidence.COUNTS: tr("the indicator counts whole numbers"),
        Evidence.TABLE: tr("other columns of the table are written so; set number_format in the profile otherwise"),
    }.get(evidence, tr("nothing in the table decides; set number_format in the profile otherwise"))

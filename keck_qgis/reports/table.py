"""A table as plain data: cells as published, and rows that sum or average them under their true names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..editions.reader import Cell
from ..insight.comparison import PER_CENT_DECIMALS
from ..model.indicator import Aggregation, Indicator
from ..model.numbers import format_change, format_number
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr

NO_FIGURE = "–"


@dataclass(frozen=True)
class Change:
    """Since which period, and as a difference or in per cent."""

    against: str
    per_cent: bool


@dataclass(frozen=True)
class Column:
    """One indicator and period: the cells of the chosen areas in key order, and the municipality's own.

    With a ``change``, they hold what has changed up to that period.
    """

    indicator: Indicator
    period: str
    cells: tuple[Cell, ...]
    root: Cell | None
    change: Change | None = None

    @property
    def unit(self) -> str:
        unit = self.indicator.unit
        if self.change is None:
            return unit
        if self.change.per_cent:
            return "%"
        return tr("percentage points") if unit == "%" else unit

    @property
    def decimals(self) -> int:
        return PER_CENT_DECIMALS if self.change and self.change.per_cent else self.indicator.decimals

    @property
    def when(self) -> str:
        """The period, or both of a change."""
        title = Period.parse(self.period).title()
        if self.change is None:
            return title
        return tr("{} against {}").format(title, Period.parse(self.change.against).title())

    @property
    def title(self) -> str:
        """Name, unit and period on lines of their own."""
        unit = f"({self.unit})" if self.unit else ""
        return "\n".join(part for part in (self.indicator.name, unit, self.when) if part)

    def number(self, figure: float) -> str:
        """A figure of the column in German; a change has a sign."""
        return (format_number if self.change is None else format_change)(figure, self.decimals)

    @property
    def published(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.value is not None]


@dataclass(frozen=True)
class Summary:
    """A row below the areas: one number or text per column, empty where the row does not apply to it."""

    title: str
    cells: tuple[float | str, ...]


@dataclass(frozen=True)
class Table:
    edition: str
    municipality: str
    created: str
    level: str
    rule_note: str
    areas: list[tuple[str, str]]
    columns: list[Column]
    summaries: list[Summary]

    def in_order(self, rows: Sequence[int]) -> "Table":
        """The same table with its areas in another order."""
        columns = [replace(one, cells=tuple(one.cells[row] for row in rows)) for one in self.columns]
        return replace(self, areas=[self.areas[row] for row in rows], columns=columns)


def column_of(indicator: Indicator, period: str, cells: Sequence[Cell], root: Cell | None) -> Column:
    return Column(indicator, period, tuple(cells), root)


def status_text(cell: Cell) -> str:
    """What stands in the place of a number: ``k. A.``, ``–`` for missing, ``entfällt``."""
    if cell.status in (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE):
        return tr("n/s")
    return tr("not applicable") if cell.status is Status.NOT_APPLICABLE else NO_FIGURE


def status_notes() -> list[tuple[str, str]]:
    """The texts of ``status_text`` with their meaning, for the sheet of explanations."""
    return [
        (tr("n/s"), tr("not stated: hidden by us or by the source because it would tell about few people")),
        (NO_FIGURE, tr("missing: no value has been collected or delivered")),
        (tr("not applicable"), tr("the indicator makes no sense for this area, or per cent of 0")),
        ("( )", tr("small base: the rate rests on few persons")),
    ]


def summary_rows(columns: Sequence[Column], municipality: str, selection: bool, is_root: bool) -> list[Summary]:
    """Sums and means over the published cells, how many those are, and the municipality's own values."""
    rows = []
    for aggregation, title in (
        (Aggregation.SUM, tr("Sum")),
        (Aggregation.WEIGHTED, tr("Average (weighted)")),
        (Aggregation.UNWEIGHTED, tr("Average (unweighted)")),
    ):
        figures = [aggregated(one) if one.indicator.aggregation is aggregation else None for one in columns]
        if any(figure is not None for figure, _count in filter(None, figures)):
            texts = tuple("" if one is None else NO_FIGURE if one[0] is None else one[0] for one in figures)
            rows.append(Summary(title, texts))
    if rows:
        counts = [aggregated(one) for one in columns]
        coverage = tuple(
            "" if counts[i] is None else tr("{} of {}").format(counts[i][1], len(one.cells))  # type: ignore[index]
            for i, one in enumerate(columns)
        )
        title = tr("Areas taken into account (selection)") if selection else tr("Areas taken into account")
        rows.append(Summary(title, coverage))
    if not is_root:
        rows.append(Summary(tr("{} in total").format(municipality), tuple(_own(one.root) for one in columns)))
    return rows


def aggregated(column: Column) -> tuple[float | None, int] | None:
    """The column's sum or mean by its indicator's rule over ``n`` published cells, rounded like they are.

    None where the rule is not to aggregate, and for changes, which differ in the areas that have one; (None, 0) where
    no cell can take part. A weighted mean takes cells whose denominator is published.
    """
    rule, cells = column.indicator.aggregation, column.published
    if rule is Aggregation.NONE or column.change is not None:
        return None
    if rule is Aggregation.WEIGHTED:
        cells = [cell for cell in cells if cell.denominator is not None]
    weights = [(cell.denominator or 0.0) if rule is Aggregation.WEIGHTED else 1.0 for cell in cells]
    total = sum((cell.value or 0.0) * weight for cell, weight in zip(cells, weights, strict=True))
    whole = 1.0 if rule is Aggregation.SUM else sum(weights)
    if not cells or not whole:
        return None, 0
    return round(total / whole, column.indicator.decimals), len(cells)


def _own(root: Cell | None) -> float | str:
    if root is None:
        return NO_FIGURE
    return status_text(root) if root.value is None else root.value

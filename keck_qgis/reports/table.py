"""A table as plain data: cells as published, and rows that sum or average them under their true names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..editions.reader import Cell
from ..model.indicator import Aggregation, Indicator
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr

NO_FIGURE = "–"


@dataclass(frozen=True)
class Column:
    """One indicator and period: the cells of the chosen areas in key order, and the municipality's own."""

    indicator: Indicator
    period: str
    cells: tuple[Cell, ...]
    root: Cell | None

    @property
    def title(self) -> str:
        """Name, unit and period on lines of their own."""
        unit = f"({self.indicator.unit})" if self.indicator.unit else ""
        return "\n".join(part for part in (self.indicator.name, unit, Period.parse(self.period).title()) if part)

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
        (tr("not applicable"), tr("the indicator makes no sense for this area")),
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
            "" if counts[i] is None else tr("over {} of {} areas").format(counts[i][1], len(one.cells))  # type: ignore[index]
            for i, one in enumerate(columns)
        )
        title = tr("Areas taken into account (selection)") if selection else tr("Areas taken into account")
        rows.append(Summary(title, coverage))
    if not is_root:
        rows.append(Summary(tr("{} in total").format(municipality), tuple(_own(one.root) for one in columns)))
    return rows


def aggregated(column: Column) -> tuple[float | None, int] | None:
    """The column's sum or mean by its indicator's rule over ``n`` published cells, rounded like they are.

    None where the rule is not to aggregate; (None, 0) where no cell can take part. A weighted mean takes cells
    whose denominator is published.
    """
    rule, cells = column.indicator.aggregation, column.published
    if rule is Aggregation.NONE:
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

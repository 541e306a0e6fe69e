"""What the heights of columns mean: one unit for all, or each in relation to the municipality."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..editions.reader import Edition
from ..model.errors import KeckError
from ..model.indicator import Aggregation, Indicator
from ..model.numbers import format_with_unit
from ..model.text import tr
from .view import View

MOST_COLUMNS = 5
_NICE = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class Column:
    """One indicator as a column: ``reference`` is the value that stands for ``per`` on the common scale.

    ``of_town``: that value is the municipality's, ``shared`` equally among its areas where it is a sum of theirs;
    else it is the mean of the areas' published values.
    """

    view: View
    reference: float = 1.0
    per: float = 1.0
    of_town: bool = True
    shared: bool = False


@dataclass(frozen=True)
class ColumnScale:
    """All columns of a map; ``full`` is what a full height means (0: no value), ``unit`` empty where relative."""

    columns: tuple[Column, ...]
    full: float
    unit: str
    relative: bool

    def note(self, municipality: str) -> str:
        """What the legend says about the heights; nothing where no column has one."""
        if not self.full:
            return tr("no published value")
        if self.relative:
            text = tr("Each relative to {} = 100; full height = {}")
            return text.format(municipality, format_with_unit(self.full, 0, ""))
        decimals = 0 if self.full == round(self.full) else max(c.view.indicator.decimals for c in self.columns)
        return tr("Full height = {}").format(format_with_unit(self.full, decimals, self.unit))


def column_scale(edition: Edition, view: View, indicators: Sequence[str]) -> ColumnScale:
    """Scale for some indicators on a view's level, each in the view's period or else in its newest one there.

    Where units differ, each is set in relation to the municipality's own value.
    Raises KeckError for more than five, an unknown one, and one without rows there.
    """
    if len(indicators) > MOST_COLUMNS:
        raise KeckError(
            tr("Too many columns"),
            tr("{} indicators were asked for as columns; a map carries at most {}.").format(
                len(indicators), MOST_COLUMNS
            ),
        )
    entries = [edition.catalogue()[one] for one in indicators]
    views = [View(view.level, entry, _period(edition, view, entry)) for entry in entries]
    values = [_published(edition, one) for one in views]
    relative = len({entry.unit for entry in entries}) > 1
    columns = tuple(
        _related(edition, one, row) if relative else Column(one) for one, row in zip(views, values, strict=True)
    )
    highest = max(
        (
            abs(value) / column.reference * column.per
            for column, row in zip(columns, values, strict=True)
            for value in row
        ),
        default=None,
    )
    full = 0.0 if highest is None else _ceiling(highest)
    return ColumnScale(columns, full, "" if relative else entries[0].unit, relative)


def _period(edition: Edition, view: View, indicator: Indicator) -> str:
    held = edition.periods(indicator.id, view.level)
    return view.period if view.period in held else edition.newest_period(indicator.id, view.level)


def _published(edition: Edition, view: View) -> list[float]:
    cells = edition.cells(view.indicator.id, view.level, view.period)
    return [cell.value for cell in cells if cell.value is not None]


def _related(edition: Edition, view: View, values: Sequence[float]) -> Column:
    """The column with the town's value as 100, or the mean of the areas where that value is not published.

    A town's sum is shared among its areas: beside the whole of it, each area's part would be a mere line.
    """
    root = edition.root_cell(view.indicator.id, view.period)
    if root is not None and root.value:
        if view.indicator.aggregation is Aggregation.SUM:
            return Column(view, abs(root.value) / len(edition.areas(view.level)), 100.0, shared=True)
        return Column(view, abs(root.value), 100.0)
    mean = abs(sum(values)) / len(values) if values else 0.0
    return Column(view, mean or 1.0, 100.0, of_town=False)


def _ceiling(value: float) -> float:
    """The next round number, so that the legend can name it."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    step = next(nice for nice in _NICE if value <= nice * power * (1 + 1e-9))
    return round(step * power, 10)

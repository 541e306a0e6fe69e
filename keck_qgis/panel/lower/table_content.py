"""Which table belongs to what is chosen."""

from dataclasses import dataclass
from enum import Enum

from ...editions.reader import Edition
from ...model.progress import Progress
from ...model.text import tr
from ...reports.table import Column, Table
from ...reports.table_export import TableOptions, make_table
from ..choice import Choice
from ..opened import Overview


class Across(Enum):
    """What stands in the columns; the areas stand in the rows."""

    PERIODS = "periods"
    INDICATORS = "indicators"


@dataclass(frozen=True)
class Content:
    """A table with its short column headings."""

    table: Table
    headings: tuple[str, ...]


def options_of(choice: Choice, overview: Overview, across: Across) -> TableOptions | None:
    """The chosen indicator in all periods, or all indicators of its theme at the chosen period; of a comparison both
    periods with the change, or the change of all; None where the indicator has no values on the level."""
    if not choice.period:
        return None
    if across is Across.PERIODS and choice.against:
        return TableOptions(choice.level, (choice.indicator,), (choice.period,), against=choice.against)
    if across is Across.PERIODS:
        return TableOptions(
            choice.level, (choice.indicator,), tuple(overview.periods[(choice.indicator, choice.level)])
        )
    theme = next(one.theme for one in overview.indicators if one.id == choice.indicator)
    held = (
        one.id
        for one in overview.indicators
        if one.theme == theme and choice.period in overview.periods.get((one.id, choice.level), ())
    )
    if not choice.against:
        return TableOptions(choice.level, tuple(held), (choice.period,))
    both = tuple(one for one in held if choice.against in overview.periods[(one, choice.level)])
    return TableOptions(choice.level, both, (choice.period,), against=choice.against, per_cent=choice.per_cent)


def make_content(edition: Edition, options: TableOptions, across: Across, progress: Progress) -> Content:
    table = make_table(edition, options, progress)
    return Content(table, tuple(_heading(column, across) for column in table.columns))


def _heading(column: Column, across: Across) -> str:
    if across is Across.PERIODS:
        return column.when if column.change is None else _with_unit(tr("Change"), column.unit)
    return _with_unit(column.indicator.name, column.unit)


def _with_unit(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name

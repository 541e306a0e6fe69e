"""Which table belongs to what is chosen."""

from dataclasses import dataclass
from enum import Enum

from ...editions.reader import Edition
from ...model.period import Period
from ...model.progress import Progress
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
    """The chosen indicator in all periods, or all indicators of its theme at the chosen period; None where the
    indicator has no values on the level."""
    if not choice.period:
        return None
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
    return TableOptions(choice.level, tuple(held), (choice.period,))


def make_content(edition: Edition, options: TableOptions, across: Across, progress: Progress) -> Content:
    table = make_table(edition, options, progress)
    return Content(table, tuple(_heading(column, across) for column in table.columns))


def _heading(column: Column, across: Across) -> str:
    if across is Across.PERIODS:
        return Period.parse(column.period).title()
    return f"{column.indicator.name} ({column.indicator.unit})" if column.indicator.unit else column.indicator.name

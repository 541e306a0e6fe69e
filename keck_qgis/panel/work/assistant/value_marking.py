"""A table of values as it was understood, for the grid."""

from collections.abc import Mapping

from ....intake.anatomy import Anatomy, ColumnRole
from ....intake.grid import Grid
from ....intake.rows import RowRole
from ....model.geography import Geography
from ....model.text import tr
from . import marks
from .marks import Mark

_HEADING = 20


class ValueMarking:
    """``indicators`` are names by id."""

    def __init__(self, grid: Grid, anatomy: Anatomy, geography: Geography, indicators: Mapping[str, str]) -> None:
        self._grid, self._anatomy = grid, anatomy
        self._geography, self._indicators = geography, indicators

    def mark(self, row: int, column: int) -> Mark | None:
        role, use = self._anatomy.role(row), self._anatomy.use(column)
        if role is RowRole.HEADER:
            return marks.HEADER
        if role in marks.LEFT_OUT_ROLES:
            return marks.LEFT_OUT
        if role in (RowRole.UNKNOWN, RowRole.DOUBTFUL):
            return marks.DOUBTFUL
        cell = self._grid.rows[row][column]
        if self._anatomy.marker(row, column, cell) is not None:
            return marks.MARKER
        if self._anatomy.is_unreadable(row, column, cell):
            return marks.UNREADABLE
        if role is RowRole.TOTAL:
            return marks.TOTAL
        return marks.COLUMN_MARKS.get(use.role) if role is RowRole.AREA else None

    def row_title(self, row: int) -> str:
        return marks.row_title(self._anatomy.role(row))

    def column_title(self, column: int) -> str:
        use = self._anatomy.use(column)
        if use.role is not ColumnRole.VALUE or not use.indicator:
            return marks.column_title(use.role)
        name = self._indicators.get(use.indicator, use.indicator)
        short = name if len(name) <= _HEADING else f"{name[: _HEADING - 1]}…"
        return "\n".join(part for part in (short, use.period) if part)

    def column_meaning(self, column: int) -> str:
        use = self._anatomy.use(column)
        if use.role is not ColumnRole.VALUE or not use.indicator:
            return marks.column_title(use.role)
        name = f"{self._indicators.get(use.indicator, use.indicator)} ({use.indicator})"
        term = {"numerator": tr("Numerator"), "denominator": tr("Denominator")}.get(use.term, "")
        return ", ".join(part for part in (name, term, use.period) if part)

    def explanation(self, row: int, column: int) -> str:
        area = self._anatomy.area(row)
        about = self.row_title(row)
        if area is not None:
            about = f"{self._geography.areas[area].key} {self._geography.areas[area].name}"
        parts = [self.column_meaning(column), about]
        cell = self._grid.rows[row][column]
        if (meaning := self._anatomy.marker(row, column, cell)) is not None:
            parts.append(meaning.title())
        elif self._anatomy.is_unreadable(row, column, cell):
            parts.append(tr("neither a number nor a known sign"))
        return " · ".join(part for part in parts if part)

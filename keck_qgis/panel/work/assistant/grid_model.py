"""A table as it came, with what every row, column and cell was taken for."""

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont, QGuiApplication

from ....intake.anatomy import Anatomy, ColumnRole, ColumnUse
from ....intake.grid import Grid, cell_text, column_name
from ....intake.rows import RowRole
from ....model.findings import Place
from ....model.geography import Geography
from ....model.text import tr
from . import marks
from .marks import Mark

_NO_INDEX = QModelIndex()
_HEADING = 20
_NOTHING = Grid("", [])


class GridModel(QAbstractTableModel):
    """Rows and columns as in the file; headings say in words what they were taken for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grid, self.anatomy = _NOTHING, Anatomy()
        self._geography: Geography | None = None
        self._indicators: Mapping[str, str] = {}
        self._found: frozenset[Place] = frozenset()

    def show(self, grid: Grid, anatomy: Anatomy, geography: Geography, indicators: Mapping[str, str]) -> None:
        """Another table, or the same one understood otherwise; ``indicators`` are names by id."""
        same = grid is self.grid
        if not same:
            self.beginResetModel()
        self.grid, self.anatomy = grid, anatomy
        self._geography, self._indicators, self._found = geography, indicators, frozenset()
        if not same:
            self.endResetModel()
        else:
            self._repaint()

    def point_at(self, places: frozenset[Place]) -> None:
        """Frame the cells of a finding."""
        self._found = places
        self._repaint()

    def is_pointed_at(self, row: int, column: int) -> bool:
        return bool(self._found) and not self._found.isdisjoint(((row, column), (row, None), (None, column)))

    def rowCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self.grid.width

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        cell = self.grid.rows[row][column]
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explanation(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, float):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        mark = self.mark(row, column)
        if mark is None:
            return None
        if role == Qt.ItemDataRole.BackgroundRole and mark.strength:
            return mark.shade(QGuiApplication.palette())
        if role == Qt.ItemDataRole.FontRole:
            return mark.font(QFont())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self._column_heading(section) if across else self._row_heading(section)
        if role == Qt.ItemDataRole.ToolTipRole and across:
            return self._meaning(self.anatomy.use(section))
        return None

    def mark(self, row: int, column: int) -> Mark | None:
        """How a cell is shown, None as it is."""
        role, use = self.anatomy.role(row), self.anatomy.use(column)
        if role is RowRole.HEADER:
            return marks.HEADER
        if role in marks.LEFT_OUT_ROLES:
            return marks.LEFT_OUT
        if role in (RowRole.UNKNOWN, RowRole.DOUBTFUL):
            return marks.DOUBTFUL
        cell = self.grid.rows[row][column]
        if self.anatomy.marker(row, column, cell) is not None:
            return marks.MARKER
        if self.anatomy.is_unreadable(row, column, cell):
            return marks.UNREADABLE
        if role is RowRole.TOTAL:
            return marks.TOTAL
        return marks.COLUMN_MARKS.get(use.role) if role is RowRole.AREA else None

    def _repaint(self) -> None:
        if self.grid.rows:
            last = self.index(len(self.grid.rows) - 1, self.grid.width - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.grid.width - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.grid.rows) - 1)

    def _row_heading(self, row: int) -> str:
        title = marks.row_title(self.anatomy.role(row))
        return f"{row + 1}  {title}" if title else str(row + 1)

    def _column_heading(self, column: int) -> str:
        use = self.anatomy.use(column)
        text = marks.column_title(use.role)
        if use.role is ColumnRole.VALUE and use.indicator:
            name = self._indicators.get(use.indicator, use.indicator)
            short = name if len(name) <= _HEADING else f"{name[: _HEADING - 1]}…"
            text = "\n".join(part for part in (short, use.period) if part)
        return f"{column_name(column)}\n{text}"

    def _meaning(self, use: ColumnUse) -> str:
        if use.role is not ColumnRole.VALUE or not use.indicator:
            return marks.column_title(use.role)
        name = f"{self._indicators.get(use.indicator, use.indicator)} ({use.indicator})"
        term = {"numerator": tr("Numerator"), "denominator": tr("Denominator")}.get(use.term, "")
        return ", ".join(part for part in (name, term, use.period) if part)

    def _explanation(self, row: int, column: int) -> str:
        """What a cell was taken for, in words."""
        area = self.anatomy.area(row)
        about = marks.row_title(self.anatomy.role(row))
        if area is not None and self._geography is not None:
            about = f"{self._geography.areas[area].key} {self._geography.areas[area].name}"
        parts = [self._meaning(self.anatomy.use(column)), about]
        cell = self.grid.rows[row][column]
        if (meaning := self.anatomy.marker(row, column, cell)) is not None:
            parts.append(meaning.title())
        elif self.anatomy.is_unreadable(row, column, cell):
            parts.append(tr("neither a number nor a known sign"))
        return " · ".join(part for part in parts if part)


def _shown(cell: Any) -> str:
    """A cell in its German spelling: a spreadsheet's own numbers with a comma."""
    return cell_text(cell).replace(".", ",") if isinstance(cell, float) else cell_text(cell)

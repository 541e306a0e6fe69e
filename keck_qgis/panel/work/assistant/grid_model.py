"""A table as it came, with what every row, column and cell was taken for."""

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont, QGuiApplication

from ....intake.grid import Cell, Grid, cell_text, column_name
from ....model.findings import Place
from .marking import Marking, NoMarking

_NO_INDEX = QModelIndex()


class GridModel(QAbstractTableModel):
    """Rows and columns as in the file; headings say in words what they were taken for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grid = Grid("", [])
        self.marking: Marking = NoMarking()
        self._found: frozenset[Place] = frozenset()

    def show(self, grid: Grid, marking: Marking) -> None:
        """Another table, or the same one understood otherwise."""
        if grid.rows == self.grid.rows:
            self.marking, self._found = marking, frozenset()
            self._repaint()
            return
        self.beginResetModel()
        self.grid, self.marking, self._found = grid, marking, frozenset()
        self.endResetModel()

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
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self.marking.explanation(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, float):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.FontRole):
            return None
        mark = self.marking.mark(row, column)
        if mark is None:
            return None
        if role == Qt.ItemDataRole.FontRole:
            return mark.font(QFont())
        return mark.shade(QGuiApplication.palette()) if mark.strength else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.ToolTipRole and across:
            return self.marking.column_meaning(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if across:
            return f"{column_name(section)}\n{self.marking.column_title(section)}"
        title = self.marking.row_title(section)
        return f"{section + 1}  {title}" if title else str(section + 1)

    def _repaint(self) -> None:
        if self.grid.rows:
            last = self.index(len(self.grid.rows) - 1, self.grid.width - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.grid.width - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.grid.rows) - 1)


def _shown(cell: Cell) -> str:
    """A cell in its German spelling: a spreadsheet's own numbers with a comma."""
    return cell_text(cell).replace(".", ",") if isinstance(cell, float) else cell_text(cell)

"""A table of the reports as a model for Qt: as it is read, in any order, sums and means always below the areas."""

from collections.abc import Iterable
from textwrap import fill
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont, QGuiApplication, QPalette

from ...insight.ordering import order_of_cells
from ...model.german_order import german_key
from ...model.text import tr
from ...reports.table import Table, status_text
from .table_content import Content

KEY, NAME, FIRST_FIGURE = 0, 1, 2
_HEADING_WIDTH = 20
_SHADE = 0.08
_NO_INDEX = QModelIndex()


class TableModel(QAbstractTableModel):
    """Rows: the areas in the order that is shown, then the summaries."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._content: Content | None = None
        self._order: list[int] = []
        self._row_of: dict[str, int] = {}
        self.sorted_by, self.direction = KEY, Qt.SortOrder.AscendingOrder

    @property
    def table(self) -> Table | None:
        return None if self._content is None else self._content.table

    def show(self, content: Content | None) -> None:
        """Another table, in the order that was chosen before where that still makes sense."""
        self.beginResetModel()
        self._content = content
        self._put_in_order()
        self.endResetModel()

    def shown_table(self) -> Table | None:
        """The table with its areas in the order that is shown."""
        return None if self.table is None else self.table.in_order(self._order)

    def area(self, row: int) -> str | None:
        """The key of a row's area; None for a summary."""
        if self.table is None or not 0 <= row < len(self._order):
            return None
        return self.table.areas[self._order[row]][0]

    def rows_of(self, keys: Iterable[str]) -> list[int]:
        """Where some areas stand, from top to bottom."""
        return sorted(self._row_of[key] for key in keys if key in self._row_of)

    def text(self, row: int, column: int) -> str:
        """What is read in a cell."""
        if self._content is None:
            return ""
        table = self._content.table
        if row >= len(self._order):
            summary = table.summaries[row - len(self._order)]
            if column < FIRST_FIGURE:
                return summary.title if column == NAME else ""
            figure = summary.cells[column - FIRST_FIGURE]
            return figure if isinstance(figure, str) else self._number(figure, column)
        if column < FIRST_FIGURE:
            return table.areas[self._order[row]][column]
        cell = table.columns[column - FIRST_FIGURE].cells[self._order[row]]
        if cell.value is None:
            return status_text(cell)
        text = self._number(cell.value, column)
        return f"({text})" if cell.small_base else text

    def as_text(self, rows: Iterable[int]) -> str:
        """Heading and rows with tabs between, as spreadsheets take it."""
        titles = [str(self._heading(column)) for column in range(self.columnCount())]
        lines = [titles, *([self.text(row, column) for column in range(self.columnCount())] for row in rows)]
        return "\n".join("\t".join(line) for line in lines) + "\n"

    # what Qt asks

    def rowCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        if self.table is None or parent.isValid():
            return 0
        return len(self.table.areas) + len(self.table.summaries)

    def columnCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        if self.table is None or parent.isValid():
            return 0
        return FIRST_FIGURE + len(self.table.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if self.area(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignLeft if column < FIRST_FIGURE else Qt.AlignmentFlag.AlignRight
            return across | Qt.AlignmentFlag.AlignVCenter
        is_summary = self.area(row) is None
        if role == Qt.ItemDataRole.FontRole and is_summary:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.BackgroundRole and is_summary:
            # a breath of the text's colour: themes leave the palette's own second ground light in the dark
            shade = QGuiApplication.palette().color(QPalette.ColorRole.Text)
            shade.setAlphaF(_SHADE)
            return shade
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return fill(self._heading(section), _HEADING_WIDTH, break_long_words=False)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignLeft if section < FIRST_FIGURE else Qt.AlignmentFlag.AlignRight
            return across | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self.sorted_by, self.direction = column, order
        self._put_in_order()
        self.endResetModel()

    # own

    def _put_in_order(self) -> None:
        if not 0 <= self.sorted_by < self.columnCount():
            self.sorted_by, self.direction = KEY, Qt.SortOrder.AscendingOrder
        if self.table is None:
            self._order, self._row_of = [], {}
            return
        areas, descending = self.table.areas, self.direction == Qt.SortOrder.DescendingOrder
        if self.sorted_by >= FIRST_FIGURE:
            column = self.table.columns[self.sorted_by - FIRST_FIGURE]
            self._order = order_of_cells(column.cells, descending)
        else:
            keys = [german_key(area[self.sorted_by]) for area in areas]
            self._order = sorted(range(len(areas)), key=keys.__getitem__, reverse=descending)
        self._row_of = {areas[place][0]: row for row, place in enumerate(self._order)}

    def _heading(self, column: int) -> str:
        if self._content is None or column < FIRST_FIGURE:
            return tr("Key") if column == KEY else tr("Name")
        return self._content.headings[column - FIRST_FIGURE]

    def _number(self, figure: float, column: int) -> str:
        if self.table is None:
            return ""
        return self.table.columns[column - FIRST_FIGURE].number(figure)

    def _tip(self, row: int, column: int) -> str | None:
        """What a status means, in full."""
        if self.table is None or row >= len(self._order) or column < FIRST_FIGURE:
            return None
        cell = self.table.columns[column - FIRST_FIGURE].cells[self._order[row]]
        if cell.value is None:
            return cell.status.title()
        return tr("small base: the rate rests on few persons") if cell.small_base else None

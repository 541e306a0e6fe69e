"""The view of a table that is to be imported: findings lead into it, corrections start from it."""

from collections.abc import Sequence

from qgis.PyQt.QtCore import QModelIndex, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ....model.findings import Place
from ....model.text import tr
from .grid_model import GridModel

_WIDEST = 200
_LOOKED_AT = 25
"""Rows whose texts decide how wide a column is."""


class GridView(QTableView):
    """``menu_wanted`` comes with where a menu belongs: cells, or rows or columns alone by their headings."""

    menu_wanted = pyqtSignal(QPoint, bool, bool)
    """Place on the screen; whether it may be about columns, about rows."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = model
        self.setModel(model)
        self.setObjectName("keckGrid")
        self.setAccessibleName(tr("The table as it was sent"))
        self.setItemDelegate(_Framed(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        for widget, columns, rows in (
            (self, True, True),
            (self.horizontalHeader(), True, False),
            (self.verticalHeader(), False, True),
        ):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(
                lambda place, widget=widget, columns=columns, rows=rows: self._ask(widget, place, columns, rows)
            )
        model.modelReset.connect(self._fit)

    def columns(self) -> list[int]:
        """The columns of the selection."""
        return sorted({index.column() for index in self._selected()})

    def rows(self) -> list[int]:
        return sorted({index.row() for index in self._selected()})

    def show_place(self, places: Sequence[Place], number: int) -> None:
        """Frame the places of a finding and go to one of them."""
        self._grid.point_at(frozenset(places))
        row, column = places[number]
        here = self.currentIndex()
        index = self._grid.index(
            max(here.row(), 0) if row is None else row, max(here.column(), 0) if column is None else column
        )
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_column(self, column: int) -> None:
        """Begin at a column that matters, where others stand before it."""
        self.setCurrentIndex(self._grid.index(0, column))

    def open_menu(self) -> None:
        """The menu of the current cell, for who has no right mouse button."""
        place = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place), True, True)

    def _selected(self) -> list[QModelIndex]:
        return self.selectedIndexes() or [one for one in (self.currentIndex(),) if one.isValid()]

    def _ask(self, widget: QWidget, place: QPoint, columns: bool, rows: bool) -> None:
        if not self._grid.grid.rows:
            return
        column = self.columnAt(place.x()) if columns else self.currentIndex().column()
        row = self.rowAt(place.y()) if rows else self.currentIndex().row()
        if (columns and column not in self.columns()) or (rows and row not in self.rows()):
            self.setCurrentIndex(self._grid.index(max(row, 0), max(column, 0)))
        ground = self.viewport() if widget is self else widget
        self.menu_wanted.emit(ground.mapToGlobal(place), columns, rows)

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self._grid.columnCount()):
            if self.columnWidth(column) > _WIDEST:
                self.setColumnWidth(column, _WIDEST)
        if self._grid.grid.rows:
            self.setCurrentIndex(self._grid.index(0, 0))


class _Framed(QStyledItemDelegate):
    """Draws a frame around the cells that a finding is about."""

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        if self._grid.is_pointed_at(index.row(), index.column()):
            painter.save()
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRect(option.rect).adjusted(1, 1, -1, -1))
            painter.restore()

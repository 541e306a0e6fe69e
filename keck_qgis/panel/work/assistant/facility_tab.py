"""The facilities as they would stand in the holdings."""

from collections.abc import Sequence, Set
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from ....model.numbers import format_number
from ....model.proposals import Facility
from ....model.text import tr

_NO_INDEX = QModelIndex()
_WIDEST = 180
_LOOKED_AT = 25
"""Rows whose texts decide how wide a column is."""


class FacilityModel(QAbstractTableModel):
    """One row per facility; what the holdings have already says so."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._facilities: Sequence[Facility] = ()
        self._held: Set[int] = frozenset()
        self._titles = (tr("Name"), tr("Category"), tr("State"), tr("Address"), tr("Capacity"), tr("Provider"))

    def show(self, facilities: Sequence[Facility], held_already: Set[int]) -> None:
        self.beginResetModel()
        self._facilities, self._held = facilities, held_already
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._facilities)

    def columnCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole and across else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self._facilities[index.row()]
        capacity = "" if one.capacity is None else format_number(one.capacity, 0)
        return (one.name, one.category, self._state(index.row()), one.address, capacity, one.provider)[index.column()]

    def _state(self, row: int) -> str:
        if row in self._held:
            return tr("held already")
        return tr("new, without a place") if self._facilities[row].x is None else tr("new")


class FacilityTab(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckNewFacilities")
        self.setAccessibleName(tr("Facilities as they would be imported"))
        self.shown = FacilityModel(self)
        self.setModel(self.shown)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)

    def show_facilities(self, facilities: Sequence[Facility], held_already: Set[int]) -> None:
        self.shown.show(facilities, held_already)
        self.resizeColumnsToContents()
        for column in range(self.shown.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), _WIDEST))

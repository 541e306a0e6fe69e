"""The facilities as they would stand in the holdings."""

from collections.abc import Sequence, Set

from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ....model.numbers import format_number
from ....model.proposals import Facility
from ....model.text import tr

_WIDEST = 180


class FacilityTab(QTreeWidget):
    """One row per facility; what the holdings have already says so."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckNewFacilities")
        self.setAccessibleName(tr("Facilities as they would be imported"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHeaderLabels([tr("Name"), tr("Category"), tr("State"), tr("Address"), tr("Capacity"), tr("Provider")])

    def show_facilities(self, facilities: Sequence[Facility], held_already: Set[int]) -> None:
        self.clear()
        self.addTopLevelItems([QTreeWidgetItem(_cells(one, row in held_already)) for row, one in enumerate(facilities)])
        for column in range(self.columnCount()):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column), _WIDEST))


def _cells(one: Facility, held: bool) -> list[str]:
    state = tr("held already") if held else tr("new, without a place") if one.x is None else tr("new")
    capacity = "" if one.capacity is None else format_number(one.capacity, 0)
    return [one.name, one.category, state, one.address, capacity, one.provider]

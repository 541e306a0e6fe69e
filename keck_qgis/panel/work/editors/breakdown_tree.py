"""All totals of the catalogue with their breakdowns."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ....model.indicator import Breakdown, Catalogue
from ....model.text import tr
from ...quiet import Quiet

_KEY = Qt.ItemDataRole.UserRole

Key = tuple[str, str]
"""Id of the total and name of the breakdown."""


class BreakdownTree(QTreeWidget):
    """``chosen`` brings the key of the breakdown that the user has come to."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckBreakdowns")
        self.setAccessibleName(tr("Totals and their breakdowns"))
        self.setHeaderLabels([tr("Total and breakdown"), tr("Parts")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)
        self._quiet = Quiet()
        self._items: dict[Key, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(lambda current, _before: self._tell(current))

    def fill(self, catalogue: Catalogue) -> None:
        with self._quiet:
            self.clear()
            self._items.clear()
            totals: dict[str, QTreeWidgetItem] = {}
            for one in catalogue.breakdowns():
                if one.total not in totals:
                    totals[one.total] = QTreeWidgetItem(self, [catalogue[one.total].name])
                self._items[one.total, one.name] = _entry(totals[one.total], one)
            self.expandAll()

    def first(self) -> Key | None:
        return next(iter(self._items), None)

    def holds(self, key: Key | None) -> bool:
        return key in self._items

    def choose(self, key: Key | None) -> None:
        """Show a breakdown as the chosen one, without telling of it."""
        with self._quiet:
            self.setCurrentItem(self._items.get(key) if key else None)

    def _tell(self, current: QTreeWidgetItem | None) -> None:
        key = current.data(0, _KEY) if current is not None else None
        if key and not self._quiet:
            self.chosen.emit(tuple(key))


def _entry(group: QTreeWidgetItem, one: Breakdown) -> QTreeWidgetItem:
    entry = QTreeWidgetItem(group, [one.name, str(len(one.parts))])
    entry.setData(0, _KEY, (one.total, one.name))
    entry.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
    return entry

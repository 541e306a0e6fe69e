"""The categories of the facilities to be counted, each with the persons for whom its places are meant."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ....intake.facility_figures import Wanted
from ....intake.facility_overview import Category, FacilityOverview
from ....model.numbers import format_number
from ....model.text import tr
from ...sizes import let_shrink

_BASE = 4


class CategoryTable(QTreeWidget):
    """Ticked ones are counted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckCategories")
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setHeaderLabels(
            [tr("Category"), tr("How many"), tr("not placed"), tr("with capacity"), tr("Places per 100 of")]
        )
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_overview(self, overview: FacilityOverview) -> None:
        self.clear()
        last: QWidget = self
        for category in overview.categories:
            item = _item(category)
            self.addTopLevelItem(item)
            if category.with_capacity:
                box = _bases(category, overview)
                self.setItemWidget(item, _BASE, box)
                QWidget.setTabOrder(last, box)
                last = box
            else:
                item.setText(_BASE, tr("no capacity is known"))
        if overview.categories:
            self.setCurrentItem(self.topLevelItem(0))

    def wanted(self) -> tuple[Wanted, ...]:
        """The ticked categories with their bases."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return tuple(
            Wanted(item.text(0), self._base(item)) for item in items if item.checkState(0) == Qt.CheckState.Checked
        )

    def _base(self, item: QTreeWidgetItem) -> str:
        box = self.itemWidget(item, _BASE)
        return str(box.currentData()) if isinstance(box, QComboBox) else ""


def _item(category: Category) -> QTreeWidgetItem:
    numbers = (category.number, category.unplaced, category.with_capacity)
    item = QTreeWidgetItem([category.name, *(format_number(one, 0) for one in numbers)])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Checked)
    for column in range(1, _BASE):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _bases(category: Category, overview: FacilityOverview) -> QComboBox:
    box = QComboBox()
    box.setObjectName("keckBase")
    box.setAccessibleName(tr("{}: places per 100 of").format(category.name))
    let_shrink(box, 18)
    box.addItem(tr("no rate"), "")
    for one in overview.bases:
        box.addItem(one.name, one.id)
    box.setCurrentIndex(max(0, box.findData(category.base)))
    box.setToolTip(tr("The persons for whom these facilities are meant; their small counts stay hidden"))
    return box

"""The fields of one breakdown: what is divided, by what, and the parts."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....model.indicator import Breakdown, Catalogue, Kind
from ....model.text import tr
from ...quiet import Quiet
from .indicator_box import IndicatorBox

_ID = Qt.ItemDataRole.UserRole


class BreakdownForm(QWidget):
    """Shows a breakdown and gives it back as the user has changed it; ``changed`` comes with every change of his."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = Catalogue([])
        self._quiet = Quiet()
        self.total = IndicatorBox("keckTotal", self)
        self.total.currentIndexChanged.connect(lambda _row: self._total_chosen())
        self.name = QLineEdit(self)
        self.name.setObjectName("keckBreakdownName")
        self.name.setToolTip(tr("By what it is divided, such as Alter or Haushaltstyp"))
        self.name.textChanged.connect(lambda _text: self._tell())
        self.complete = QCheckBox(tr("The &parts sum to the total"), self)
        self.complete.setObjectName("keckComplete")
        self.complete.setToolTip(tr("Off: other parts are not in the catalogue, and a rest is left"))
        self.complete.toggled.connect(lambda _on: self._tell())
        self.parts = QListWidget(self)
        self.parts.setObjectName("keckParts")
        self.parts.setToolTip(tr("In the order of the catalogue"))
        self.parts.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.parts.itemSelectionChanged.connect(self._tell_buttons)
        self.new = IndicatorBox("keckNewPart", self)
        self.new.lineEdit().setPlaceholderText(tr("Further part …"))
        self.new.setAccessibleName(tr("Indicator that is to become a part"))
        self.new.currentIndexChanged.connect(lambda _row: self._tell_buttons())
        self.add = self._button("keckAddPart", tr("Add this indicator as a part"), "/mActionAdd.svg")
        self.add.clicked.connect(lambda _checked: self.add_part())
        self.remove = self._button("keckRemovePart", tr("Take the selected parts out"), "/mActionRemove.svg")
        self.remove.clicked.connect(lambda _checked: self.remove_parts())
        row = QHBoxLayout()
        row.addWidget(self.new, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(tr("T&otal"), self.total)
        self._form.addRow(tr("Divided b&y"), self.name)
        self._form.addRow("", self.complete)
        side = QVBoxLayout()
        side.addWidget(self.parts, 1)
        side.addLayout(row)
        label = QLabel(tr("P&arts"), self)
        label.setBuddy(self.parts)
        self._form.addRow(label, side)

    def offer(self, catalogue: Catalogue) -> None:
        """The counts and measures of a catalogue can be totals and parts."""
        self._catalogue = catalogue
        with self._quiet:
            self.total.fill(one for one in catalogue if one.kind in (Kind.COUNT, Kind.MEASURE))

    def show_breakdown(self, breakdown: Breakdown, new: bool) -> None:
        """The total can be chosen of a new one only."""
        with self._quiet:
            self.total.choose(breakdown.total)
            self.total.setEnabled(new)
            self.name.setText(breakdown.name)
            self.complete.setChecked(breakdown.complete)
            self._show_parts(breakdown.parts)
            self._offer_parts()

    def breakdown(self) -> Breakdown:
        return Breakdown(
            self.total.currentData() or "", self.name.text(), tuple(self._part_ids()), self.complete.isChecked()
        )

    def add_part(self) -> None:
        self._show_parts({*self._part_ids(), self.new.currentData()})
        self.new.choose("")
        self._tell()

    def remove_parts(self) -> None:
        gone = {item.data(_ID) for item in self.parts.selectedItems()}
        self._show_parts(set(self._part_ids()) - gone)
        self._tell()

    def _part_ids(self) -> list[str]:
        return [self.parts.item(row).data(_ID) for row in range(self.parts.count())]

    def _show_parts(self, ids: tuple[str, ...] | set[str]) -> None:
        self.parts.clear()
        for one in self._catalogue:
            if one.id in ids:
                QListWidgetItem(f"{one.name} ({one.id})", self.parts).setData(_ID, one.id)
        self._tell_buttons()

    def _total_chosen(self) -> None:
        if not self._quiet:
            self._offer_parts()
            self._tell()

    def _offer_parts(self) -> None:
        """Parts are of the same kind as their total."""
        total = self._catalogue.get(self.total.currentData() or "")
        self.new.fill(one for one in self._catalogue if total and one.kind is total.kind and one != total)

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _tell_buttons(self) -> None:
        self.add.setEnabled(bool(self.new.currentData()) and self.new.currentData() not in self._part_ids())
        self.remove.setEnabled(bool(self.parts.selectedItems()))

    def _button(self, name: str, title: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setAccessibleName(title)
        button.setToolTip(title)
        return button

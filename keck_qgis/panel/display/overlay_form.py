"""What stands upon the coloured areas: labels, columns, tips."""

from typing import TYPE_CHECKING

from qgis.gui import QgsOpacityWidget
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ...cartography.label_text import Labels
from ...model.text import tr
from ..sizes import let_shrink
from ..state import PanelState
from .background_button import BackgroundButton
from .column_box import ColumnBox
from .tips_box import TipsBox

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

_LEAST, _MOST, _STEP = 30, 300, 10
"""Per cent of the columns' usual size."""
_HARDLY = 0.001


class OverlayForm(QWidget):
    """Shows them as the state has them, and changes them."""

    def __init__(self, iface: "QgisInterface", state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.labels = QComboBox(self)
        self.labels.setObjectName("keckLabels")
        let_shrink(self.labels)
        for labels, title in (
            (Labels.NONE, tr("none")),
            (Labels.NAME, tr("Names")),
            (Labels.NAME_AND_VALUE, tr("Names and figures")),
            (Labels.VALUE, tr("Figures")),
        ):
            self.labels.addItem(title, labels)
        self.labels.setToolTip(tr("Text in the areas where there is room; a figure on a small base stands in brackets"))
        self.labels.activated.connect(lambda _row: state.change(labels=self.labels.currentData()))
        self.columns = ColumnBox(state, self)
        self.size = QSpinBox(self)
        self.size.setObjectName("keckColumnSize")
        self.size.setAccessibleName(tr("Size of the columns"))
        self.size.setToolTip(tr("Size of the columns"))
        self.size.setRange(_LEAST, _MOST)
        self.size.setSingleStep(_STEP)
        self.size.setSuffix(" %")
        self.size.setKeyboardTracking(False)
        self.size.valueChanged.connect(lambda per_cent: state.change(column_share=per_cent / 100))
        self.tips = TipsBox(iface, state, self)
        self.background = BackgroundButton(iface, self)
        self.opacity = QgsOpacityWidget(self)
        self.opacity.setObjectName("keckOpacity")
        self.opacity.setToolTip(tr("How much of the background the areas hide"))
        self.opacity.opacityChanged.connect(self._opacity_chosen)
        columns = QHBoxLayout()
        columns.addWidget(self.columns, 1)
        columns.addWidget(self.size)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("La&bels"), self.labels)
        form.addRow(tr("Col&umns"), columns)
        form.labelForField(columns).setBuddy(self.columns)
        form.addRow(tr("Back&ground"), self.background)
        form.addRow(tr("O&pacity"), self.opacity)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.tips)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        choice = self._state.choice
        self.labels.setCurrentIndex(self.labels.findData(choice.labels))
        self.size.setEnabled(bool(choice.columns))
        silent = self.size.blockSignals(True)
        self.size.setValue(round(100 * choice.column_share))
        self.size.blockSignals(silent)
        if abs(self.opacity.opacity() - choice.opacity) > _HARDLY:
            self.opacity.setOpacity(choice.opacity)

    def _opacity_chosen(self, opacity: float) -> None:
        # the widget tells of every step of its own and of ours
        if abs(opacity - self._state.choice.opacity) > _HARDLY:
            self._state.change(opacity=opacity)

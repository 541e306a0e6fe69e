"""Classes and colours of a comparison."""

from dataclasses import replace
from typing import Any

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ...cartography.classification import Method
from ...cartography.value_class import bounds
from ...model.text import tr
from ..change_view import change_map
from ..quiet import Quiet
from ..sizes import let_shrink
from ..state import PanelState
from .breaks_editor import BreaksEditor
from .ramp_box import RampBox

_FEWEST, _MOST = 3, 11


class ChangeForm(QWidget):
    """Shows the classes of the changes in the state, and changes them."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._quiet = Quiet()
        self._shown_breaks: tuple[float, ...] = ()
        self.method = QComboBox(self)
        self.method.setObjectName("keckChangeMethod")
        let_shrink(self.method, 12)
        self.method.addItem(tr("Alike on both sides of 0"), Method.QUANTILE)
        self.method.addItem(tr("Manual"), Method.MANUAL)
        self.method.currentIndexChanged.connect(lambda _row: self._method_chosen())
        self.count = QSpinBox(self)
        self.count.setObjectName("keckChangeClasses")
        self.count.setRange(_FEWEST, _MOST)
        self.count.setSingleStep(2)
        self.count.setKeyboardTracking(False)
        self.count.setToolTip(tr("As many below 0 as above, and one for what has not changed"))
        self.count.valueChanged.connect(lambda count: self._classify(count=count))
        self.ramp = RampBox(self, diverging=True)
        self.ramp.setObjectName("keckChangeRamp")
        self.ramp.currentIndexChanged.connect(lambda _row: self._classify(ramp=self.ramp.currentData()))
        self.breaks = BreaksEditor(self)
        self.breaks.setObjectName("keckChangeBreaks")
        self.breaks.changed.connect(lambda breaks: self._classify(method=Method.MANUAL, breaks=breaks))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Classes"), self.method)
        form.addRow(tr("&Number"), self.count)
        form.addRow(tr("C&olours"), self.ramp)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.breaks)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        from ...insight.class_breaks import histogram

        opened, choice = self._state.opened, self._state.choice
        if opened is None or not choice.against:
            return
        with self._quiet:
            self.method.setCurrentIndex(self.method.findData(choice.changes.method))
            self.count.setValue(choice.changes.count)
            self.ramp.show_ramp(choice.changes.ramp)
        self.count.setEnabled(choice.changes.method is not Method.MANUAL)
        shown = change_map(opened, choice)
        classes = shown.classes()
        self._shown_breaks = choice.changes.breaks or bounds([one.held for one in classes if not one.held.is_zero])
        self.breaks.show_breaks(histogram(shown.values), self._shown_breaks, shown.shown.decimals, classes)

    def _method_chosen(self) -> None:
        method = self.method.currentData()
        if method is Method.MANUAL and not self._shown_breaks:
            self._show()  # there are no changes to cut
        else:
            self._classify(method=method, breaks=self._shown_breaks if method is Method.MANUAL else ())

    def _classify(self, **fields: Any) -> None:
        if not self._quiet:
            self._state.change(changes=replace(self._state.choice.changes, **fields))

"""How the map looks: classes, colours, columns."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ...cartography.classification import MOST_CLASSES, Method
from ...model.text import tr
from ..state import PanelState
from .column_box import ColumnBox
from .ramp_box import RampBox


class Display(QWidget):
    """Shows the classification and the columns of the state, and changes them."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._silent = False
        self.method = QComboBox(self)
        self.method.setObjectName("keckMethod")
        for method, title in (
            (Method.QUANTILE, tr("Quantiles")),
            (Method.EQUAL_INTERVAL, tr("Equal intervals")),
            (Method.JENKS, tr("Natural breaks (Jenks)")),
            (Method.PRETTY, tr("Pretty")),
        ):
            self.method.addItem(title, method)
        self.method.currentIndexChanged.connect(lambda _row: self._classify(method=self.method.currentData()))
        self.count = QSpinBox(self)
        self.count.setObjectName("keckClasses")
        self.count.setRange(2, MOST_CLASSES)
        self.count.setKeyboardTracking(False)
        self.count.valueChanged.connect(lambda count: self._classify(count=count))
        self.ramp = RampBox(self)
        self.ramp.currentIndexChanged.connect(lambda _row: self._classify(ramp=self.ramp.currentData()))
        self.columns = ColumnBox(state, self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Classes"), self.method)
        form.addRow(tr("&Number"), self.count)
        form.addRow(tr("C&olours"), self.ramp)
        form.addRow(tr("Col&umns"), self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        chosen = self._state.choice.classification
        with self._quiet():
            self.method.setCurrentIndex(self.method.findData(chosen.method))
            self.count.setValue(chosen.count)
            self.ramp.show_ramp(chosen.ramp)
        for widget in (self.method, self.count, self.ramp):
            # a comparison has its own classes, around 0
            widget.setEnabled(not self._state.choice.against)

    def _classify(self, **fields: Any) -> None:
        if not self._silent:
            self._state.change(classification=replace(self._state.choice.classification, **fields))

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        self._silent = True
        try:
            yield
        finally:
            self._silent = False

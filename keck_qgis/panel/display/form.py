"""How the map looks: classes, colours, columns."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ...cartography.classification import Method, classify
from ...model.class_breaks import MOST_CLASSES
from ...model.text import tr
from ..state import PanelState
from .breaks_editor import BreaksEditor
from .column_box import ColumnBox
from .ramp_box import RampBox
from .tips_box import TipsBox

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class Display(QWidget):
    """Shows the classification and the columns of the state, and changes them."""

    def __init__(self, iface: "QgisInterface", state: PanelState, parent: QWidget) -> None:
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
            (Method.MANUAL, tr("Manual")),
        ):
            self.method.addItem(title, method)
        # in a narrow panel the label stays beside it
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.method.setMinimumContentsLength(12)
        self.method.currentIndexChanged.connect(lambda _row: self._method_chosen())
        self.count = QSpinBox(self)
        self.count.setObjectName("keckClasses")
        self.count.setRange(2, MOST_CLASSES)
        self.count.setKeyboardTracking(False)
        self.count.valueChanged.connect(lambda count: self._classify(count=count))
        self.ramp = RampBox(self)
        self.ramp.currentIndexChanged.connect(lambda _row: self._classify(ramp=self.ramp.currentData()))
        self.columns = ColumnBox(state, self)
        self.tips = TipsBox(iface, state, self)
        self.breaks = BreaksEditor(self)
        self.breaks.changed.connect(lambda breaks: self._classify(method=Method.MANUAL, breaks=breaks))
        self._shown_breaks: tuple[float, ...] = ()
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
        layout.addWidget(self.breaks)
        layout.addWidget(self.tips)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        chosen = self._state.choice.classification
        with self._quiet():
            self.method.setCurrentIndex(self.method.findData(chosen.method))
            self.count.setValue(chosen.count)
            self.ramp.show_ramp(chosen.ramp)
        own = bool(self._state.choice.against)
        for widget in (self.method, self.count, self.ramp):
            widget.setToolTip(tr("A comparison has its own classes and colours, around 0.") if own else "")
        self.method.setEnabled(not own)
        self.ramp.setEnabled(not own)
        self.count.setEnabled(not own and chosen.method is not Method.MANUAL)
        self._show_breaks()

    def _show_breaks(self) -> None:
        """The classes of the map as lines in its values; none for a comparison, which shows other values."""
        from ...insight.class_breaks import histogram

        opened, choice = self._state.opened, self._state.choice
        if opened is None or not choice.period or choice.against:
            self.breaks.show_breaks(None, (), 0)
            return
        indicator = opened.edition.catalogue()[choice.indicator]
        values = opened.edition.published_values(choice.indicator, choice.level, choice.period)
        self._shown_breaks = choice.classification.breaks
        if choice.classification.method is not Method.MANUAL:
            classes = classify(values.tolist(), choice.classification, indicator.decimals)
            bounds = {bound for one in classes for bound in (one.lower, one.upper) if bound is not None}
            self._shown_breaks = tuple(sorted(bounds))
        self.breaks.show_breaks(histogram(values), self._shown_breaks, indicator.decimals)

    def _method_chosen(self) -> None:
        method = self.method.currentData()
        if method is Method.MANUAL and not self._shown_breaks:
            self._show()  # there are no values to cut
        elif method is Method.MANUAL:
            self._classify(method=method, breaks=self._shown_breaks)
        else:
            self._classify(method=method, breaks=())

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

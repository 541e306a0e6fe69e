"""Classes and colours of a figure."""

from dataclasses import replace
from typing import Any

from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ...cartography.class_colours import breaks_of, coloured_classes
from ...cartography.classification import Method
from ...cartography.view import View
from ...model.class_breaks import MOST_CLASSES
from ...model.indicator import Indicator
from ...model.text import tr
from ..opened import OpenedAtlas
from ..quiet import Quiet
from ..state import PanelState
from .breaks_editor import BreaksEditor
from .method_box import KEPT, MethodBox
from .ramp_box import RampBox


class ClassForm(QWidget):
    """Shows the classification of the state, and changes it; ``keep_breaks`` stands below the histogram."""

    def __init__(self, state: PanelState, keep_breaks: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._quiet = Quiet()
        self._shown_breaks: tuple[float, ...] = ()
        self.method = MethodBox(self)
        self.method.currentIndexChanged.connect(lambda _row: self._method_chosen())
        self.count = QSpinBox(self)
        self.count.setObjectName("keckClasses")
        self.count.setRange(2, MOST_CLASSES)
        self.count.setKeyboardTracking(False)
        self.count.valueChanged.connect(lambda count: self._classify(count=count))
        self.ramp = RampBox(self)
        self.ramp.currentIndexChanged.connect(lambda _row: self._classify(ramp=self.ramp.currentData()))
        self.all_periods = QCheckBox(tr("Same classes for &all periods"), self)
        self.all_periods.setObjectName("keckAllPeriods")
        self.all_periods.setToolTip(tr("Cuts the values of all periods, so that colours mean the same in each"))
        self.all_periods.toggled.connect(lambda on: self._classify(all_periods=on))
        self.zero_apart = QCheckBox(tr("&0 as a class of its own"), self)
        self.zero_apart.setObjectName("keckZeroApart")
        self.zero_apart.setToolTip(tr("Areas with exactly 0 get a colour of their own, where there are some"))
        self.zero_apart.toggled.connect(lambda on: self._classify(zero_apart=on))
        self.breaks = BreaksEditor(self)
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
        for widget in (self.breaks, keep_breaks, self.all_periods, self.zero_apart):
            layout.addWidget(widget)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None or choice.against:
            return
        indicator = opened.edition.catalogue().get(choice.indicator)
        meant = choice.classification if indicator is None else choice.classification.of(indicator)
        keeps = indicator is not None and bool(indicator.breaks)
        with self._quiet:
            kept = meant.method is Method.MANUAL and indicator is not None and meant.breaks == indicator.breaks
            self.method.show_method(choice.classification.method, kept if keeps else None)
            self.count.setValue(meant.count)
            self.ramp.show_ramp(meant.ramp)
            self.all_periods.setChecked(meant.all_periods)
            self.zero_apart.setChecked(meant.zero_apart)
        for widget in (self.count, self.all_periods):
            widget.setEnabled(meant.method is not Method.MANUAL)
        self._show_breaks(opened, indicator)

    def _show_breaks(self, opened: OpenedAtlas, indicator: Indicator | None) -> None:
        """The classes of the map as lines in its values."""
        from ...insight.class_breaks import histogram

        choice, classification = self._state.choice, self._state.choice.classification
        if indicator is None or not choice.period:
            self._shown_breaks = ()
            self.breaks.show_breaks(None, (), 0)
            return
        period = "" if classification.all_periods else choice.period
        values = opened.edition.published_values(choice.indicator, choice.level, period)
        view = View(choice.level, indicator, choice.period)
        classes = coloured_classes(opened.edition, view, classification)
        self._shown_breaks = breaks_of(classes, classification.of(indicator))
        self.breaks.show_breaks(histogram(values), self._shown_breaks, indicator.decimals, classes)

    def _method_chosen(self) -> None:
        method = self.method.currentData()
        if method == KEPT:
            self._classify(method=Method.QUANTILE, breaks=(), kept=True)
        elif method is Method.MANUAL and not self._shown_breaks:
            self._show()  # there are no values to cut
        elif method is Method.MANUAL:
            self._classify(method=method, breaks=self._shown_breaks)
        else:
            self._classify(method=method, breaks=(), kept=False)

    def _classify(self, **fields: Any) -> None:
        if not self._quiet:
            self._state.change(classification=replace(self._state.choice.classification, **fields))

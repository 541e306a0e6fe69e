"""The comparison of two periods (Bilanz): with which one, and as a difference or in per cent."""

from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ..model.period import Period
from ..model.text import tr
from .sizes import let_shrink
from .state import PanelState


class ComparisonChoice(QWidget):
    """Shows what the chosen period is compared with, and changes it."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.against = QComboBox(self)
        self.against.setObjectName("keckAgainst")
        self.against.setToolTip(tr("Shows how the figures have changed since another period"))
        self.against.activated.connect(lambda _index: state.change(against=self.against.currentData()))
        self.measure = QComboBox(self)
        self.measure.setObjectName("keckMeasure")
        self.measure.setAccessibleName(tr("Kind of comparison"))
        self.measure.addItem(tr("Difference"), False)
        self.measure.addItem(tr("Per cent"), True)
        self.measure.activated.connect(lambda _index: state.change(per_cent=self.measure.currentData()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for combo in (self.against, self.measure):
            let_shrink(combo, 6)
            row.addWidget(combo, 1)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            return
        periods = opened.overview.periods.get((choice.indicator, choice.level), [])
        self.against.clear()
        self.against.addItem(tr("nothing"), "")
        for period in reversed(periods):
            if period != choice.period:
                self.against.addItem(Period.parse(period).title(), period)
        self.against.setCurrentIndex(max(0, self.against.findData(choice.against)))
        self.against.setEnabled(self.against.count() > 1)
        self.measure.setCurrentIndex(int(choice.per_cent))
        self.measure.setEnabled(bool(choice.against))

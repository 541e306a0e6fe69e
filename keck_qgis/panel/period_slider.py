"""The period on a slider, and a button that plays the periods one after the other."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSlider, QToolButton, QWidget

from ..model.period import Period
from ..model.text import tr
from .state import PanelState

_STEP_MS = 1500
"""As long as one needs to see what has changed on a map."""


class PeriodSlider(QWidget):
    """Shows the chosen period, and chooses another one; oldest on the left."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._periods: list[str] = []
        self._played: tuple[str, str] | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("keckPeriod")
        self.slider.setAccessibleName(tr("Period"))
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(1)
        self.slider.valueChanged.connect(self._moved)
        self.label = QLabel(self)
        self.label.setObjectName("keckPeriodName")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.play = QToolButton(self)
        self.play.setObjectName("keckPlay")
        self.play.setCheckable(True)
        self.play.setAutoRaise(True)
        self.play.toggled.connect(self._play)
        self.timer = QTimer(self)
        self.timer.setInterval(_STEP_MS)
        self.timer.timeout.connect(self._next)
        self._tell_play(False)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 0, 0)
        layout.addWidget(self.play, 0, 1)
        layout.addWidget(self.label, 1, 0, 1, 2)
        state.choice_changed.connect(self._show)
        state.opened_changed.connect(self.stop)

    def stop(self) -> None:
        self.play.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Nothing plays while nothing can be chosen."""
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.stop()
        super().changeEvent(event)

    def _show(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            return
        if self._played not in (None, (choice.indicator, choice.level)):
            self.stop()
        self._periods = opened.overview.periods.get((choice.indicator, choice.level), [])
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, len(self._periods) - 1))
        self.slider.setValue(self._periods.index(choice.period) if choice.period else 0)
        self.slider.blockSignals(False)
        self.slider.setEnabled(len(self._periods) > 1)
        self.play.setEnabled(len(self._periods) > 1)
        title = Period.parse(choice.period).title() if choice.period else tr("no period")
        self.label.setText(title)
        self.slider.setToolTip(title)
        self.slider.setAccessibleDescription(title)

    def _moved(self, position: int) -> None:
        self._state.change(period=self._periods[position])

    def _play(self, playing: bool) -> None:
        self._tell_play(playing)
        if not playing:
            self.timer.stop()
            self._played = None
            return
        self._played = (self._state.choice.indicator, self._state.choice.level)
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        self.timer.start()

    def _next(self) -> None:
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self.stop()

    def _tell_play(self, playing: bool) -> None:
        text = tr("Stop") if playing else tr("Play all periods")
        icon = "/temporal_navigation/pause.svg" if playing else "/temporal_navigation/forward.svg"
        self.play.setIcon(QgsApplication.getThemeIcon(icon))
        self.play.setToolTip(text)
        self.play.setAccessibleName(text)

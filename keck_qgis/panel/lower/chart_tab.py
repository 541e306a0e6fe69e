"""Charts of what is chosen, in step with map and table."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...model.errors import KeckError
from ...model.period import Period
from ...model.text import tr
from ..elided_label import ElidedLabel
from ..notices import show_error, show_file
from ..quiet import Quiet
from ..sizes import let_shrink
from ..state import PanelState
from ..targets import free_file
from .chart_content import Chart, ChartKind, breakdowns, make_chart, partners, request_of
from .following_tab import FollowingTab

if TYPE_CHECKING:
    from .chart_canvas import ChartCanvas


_SETTLED_MS = 80


class ChartTab(FollowingTab):
    """Choice of the kind of chart, the chart, and what a reader must know of it; made when it is seen."""

    def __init__(self, state: PanelState, bar: QgsMessageBar, parent: QWidget) -> None:
        super().__init__(state, bar, parent)
        self.setObjectName("keckChartTab")
        self._quiet = Quiet()
        self.canvas: ChartCanvas | None = None
        self.chart: Chart | None = None
        self.kind, self.second = self._combo("keckChartKind"), self._combo("keckChartSecond")
        for kind in ChartKind:
            self.kind.addItem(kind.title(), kind)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._second_label = _label(self, "keckChartSecondLabel")
        self._second_label.setTextFormat(Qt.TextFormat.AutoText)
        self._second_label.setBuddy(self.second)
        self.title, self.note = ElidedLabel("keckChartTitle", self), _label(self, "keckChartNote")
        self.note.setWordWrap(True)
        self.exporting = QAction(QgsApplication.getThemeIcon("mActionFileSaveAs.svg"), tr("Export chart …"), self)
        self.exporting.triggered.connect(lambda _checked: self.export())
        # the size of the window decides how many areas have room
        self._resizing = QTimer(self)
        self._resizing.setSingleShot(True)
        self._resizing.setInterval(_SETTLED_MS)
        self._resizing.timeout.connect(self._draw)
        self._lay_out()
        self._follow()

    def export(self) -> None:
        """Ask for a file and write the chart."""
        opened, choice = self._state.opened, self._state.choice
        if opened is None or self.chart is None:
            return
        name, _filter = QFileDialog.getSaveFileName(
            self,
            tr("Export chart"),
            str(free_file(opened.folder, (tr("Chart"), choice.indicator, choice.period), ".png")),
            "PNG (*.png);;JPEG (*.jpg);;SVG (*.svg);;PDF (*.pdf)",
        )
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the chart that is shown; the message bar names the file or says what is wrong."""
        from .chart_canvas import write_chart

        if self.chart is None:
            return
        try:
            write_chart(self.chart, self._state.areas, self.title.text(), path)
        except KeckError as error:
            show_error(self._bar, error)
        else:
            show_file(self._bar, tr("Written"), path)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent | None) -> None:
        super().changeEvent(event)
        if event is not None and event.type() == QEvent.Type.PaletteChange:
            self._draw()

    # following the state

    def _work_out(self) -> bool:
        opened, choice, kind = self._state.opened, self._state.choice, self.kind.currentData()
        self._offer_second(kind)
        request = None if opened is None else request_of(kind, choice, opened, self.second.currentData() or "")
        if opened is None or request is None:
            return False
        edition = opened.edition
        self._work.run(tr("Chart"), lambda progress: make_chart(edition, request, progress), self._show)
        return True

    def _show_areas(self) -> None:
        self._draw()

    def _ready(self) -> bool:
        """Build the canvas when it is first seen: matplotlib takes its time, and may be missing."""
        if self.canvas is not None:
            return True
        if find_spec("matplotlib") is None:
            self.title.setText(tr("The Python package “{}” is missing in this QGIS.").format("matplotlib"))
            return False
        from .chart_canvas import ChartCanvas

        self.canvas = ChartCanvas(self)
        self.canvas.clicked.connect(self._clicked)
        self.canvas.resized.connect(self._resizing.start)
        self._body.insertWidget(1, self.canvas, 1)
        return True

    def _offer_second(self, kind: ChartKind) -> None:
        """The other indicator of a scatter, or the breakdown; what was chosen stays where it can."""
        opened, choice, before = self._state.opened, self._state.choice, self.second.currentData()
        offers: list[tuple[str, str]] = []
        if opened is not None and kind is ChartKind.SCATTER:
            offers = [(one.name, one.id) for one in partners(choice, opened.overview)]
        elif opened is not None and kind is ChartKind.SHARES:
            offers = [(one.name, one.name) for one in breakdowns(choice, opened)]
        self._second_label.setText(tr("&Against") if kind is ChartKind.SCATTER else tr("&Breakdown"))
        with self._quiet:
            self.second.clear()
            for name, data in offers:
                self.second.addItem(name, data)
            self.second.setCurrentIndex(max(0, self.second.findData(before)) if offers else -1)
        for widget in (self.second, self._second_label):
            widget.setVisible(kind in (ChartKind.SCATTER, ChartKind.SHARES))

    def _show(self, chart: Chart | None) -> None:
        self.chart = chart
        self.exporting.setEnabled(chart is not None)
        self.title.setText(self._title())
        self._draw()

    def _title(self) -> str:
        if self.chart is None:
            if self._state.opened is None:
                return tr("No atlas is open.")
            shares = self.kind.currentData() is ChartKind.SHARES
            return tr("The indicator has no breakdown here.") if shares else tr("There is nothing to show here.")
        first, last = self.chart.series[0], self.chart.series[-1]
        parts = [first.indicator.name]
        if self.chart.kind is ChartKind.SCATTER:
            parts = [f"{first.indicator.name} / {last.indicator.name}"]
        elif self.chart.kind is ChartKind.SHARES:
            parts = [self.second.currentText()]
        parts.append(self.chart.level)
        if self.chart.kind is not ChartKind.LINES:
            parts.append(Period.parse(first.period).title())
        return ", ".join(parts)

    def _draw(self) -> None:
        if self.canvas is not None and self.isVisible():
            note = self.canvas.show_chart(self.chart, self._state.areas)
            self.note.setText(note)
            self.canvas.setAccessibleDescription(f"{self.title.text()}. {note}")

    def _clicked(self, key: str, joins: bool) -> None:
        """A click chooses an area alone; with Ctrl it joins the others, or leaves them."""
        self._state.choose_areas(self._state.areas ^ {key} if joins else {key})

    # widgets

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        let_shrink(combo, 14)
        combo.currentTextChanged.connect(combo.setToolTip)
        combo.currentIndexChanged.connect(lambda _index: None if self._quiet else self._changed())
        return combo

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = QLabel(tr("&Chart"), self)
        label.setBuddy(self.kind)
        for widget in (label, self.kind, self._second_label, self.second):
            row.addWidget(widget)
        row.addWidget(self.title, 1)
        button = QToolButton(self)
        button.setDefaultAction(self.exporting)
        button.setAccessibleName(self.exporting.text())
        row.addWidget(button)
        self._body = QVBoxLayout(self)
        self._body.addLayout(row)
        self._body.addStretch(0)
        self._body.addWidget(self.note)


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

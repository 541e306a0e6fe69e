"""The surface that a chart is drawn on, and its way to a file."""

from collections.abc import Set
from pathlib import Path
from textwrap import fill

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from ...model.files import written_beside
from ...model.text import tr
from ...reports.page_file import check_format
from .chart_content import Chart
from .chart_drawing import PAPER, Drawn, Look, draw

_LEFT_BUTTON = 1
_PAGE = (11.0, 6.5)
"""Size of a written chart, inches."""
_DPI = 300
_LINE = 150
"""Letters in a line below a written chart."""


class ChartCanvas(FigureCanvasQTAgg):
    """Draws in the colours of the window; ``clicked`` tells the area, and whether it joins those chosen before."""

    clicked = pyqtSignal(str, bool)
    resized = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Figure(layout="constrained"))
        self.setParent(parent)
        self.setObjectName("keckChart")
        self.setAccessibleName(tr("Chart of the areas"))
        self._drawn = Drawn()
        self.mpl_connect("button_press_event", self._pressed)

    def show_chart(self, chart: Chart | None, chosen: Set[str]) -> str:
        """Draw; the text that belongs below the chart."""
        # matplotlib makes the canvas itself white
        look = _look(self.parentWidget())
        self.figure.clear()
        self.figure.set_facecolor(look.ground)
        self._drawn = Drawn() if chart is None else draw(chart, chosen, self.figure.add_subplot(), look)
        self.draw_idle()
        return " ".join(self._drawn.note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _pressed(self, event: object) -> None:
        if getattr(event, "button", 0) == _LEFT_BUTTON:
            key = self._drawn.key_at(event)
            if key is not None:
                self.clicked.emit(key, "ctrl" in (getattr(event, "key", "") or ""))


def write_chart(chart: Chart, chosen: Set[str], title: str, path: Path) -> None:
    """Write a chart on white paper with title, note and source; the ending says how (.png, .jpg, .svg, .pdf).

    KeckError for another ending, and where the file cannot be written.
    """
    check_format(path)
    figure = Figure(figsize=_PAGE, dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    drawn = draw(chart, chosen, axes, PAPER)
    figure.suptitle(f"{chart.municipality}: {title}", x=0.01, ha="left", wrap=True)
    figure.supxlabel(
        "\n".join(fill(one, _LINE) for one in (*drawn.note, *chart.sources)), x=0.01, ha="left", fontsize="small"
    )
    with written_beside(path) as draft:
        figure.savefig(draft, format=path.suffix.lower().removeprefix("."))


def _look(widget: QWidget) -> Look:
    palette = widget.palette()
    ground, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    while not ground.alpha() and widget.parentWidget() is not None:
        # a theme lets what is behind shine through: its colour is the ground
        widget = widget.parentWidget()
        ground = widget.palette().color(QPalette.ColorRole.Base)
    between = QColor(*((a + b) // 2 for a, b in zip(ground.getRgb()[:3], text.getRgb()[:3], strict=True)))
    return Look(ground.name(), text.name(), between.name(), palette.color(QPalette.ColorRole.Highlight).name())

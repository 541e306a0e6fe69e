"""A small line over the periods."""

from itertools import pairwise
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    import numpy as np

_DOT = 2.5


class Sparkline(QWidget):
    """Draws a trace (see ``insight.traces``) with a dot per value, the one of the period shown filled and larger."""

    def __init__(self, points: "np.ndarray", shown: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._points: list[tuple[float, float]] = points.tolist()
        self._shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        unit = self.fontMetrics().height()
        return QSize(5 * unit, round(1.6 * unit))

    def paintEvent(self, _event: QPaintEvent | None) -> None:
        margin = 2 * _DOT
        place = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        # an unpublished y is NaN, the one number that differs from itself
        spots = [
            QPointF(place.left() + x * place.width(), place.bottom() - y * place.height()) if y == y else None
            for x, y in self._points
        ]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(colour, 1.2))
        for one, other in pairwise(spots):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        for position, spot in enumerate(spots):
            if spot is not None:
                chosen = position == self._shown
                painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight) if chosen else colour)
                size = 1.5 * _DOT if chosen else 0.6 * _DOT
                painter.drawEllipse(spot, size, size)
        painter.end()

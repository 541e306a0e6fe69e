"""Class breaks as lines in a histogram of the values, moved by mouse or keyboard."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...model.class_breaks import MOST_CLASSES
from ...model.numbers import format_number
from ...model.text import tr

if TYPE_CHECKING:
    from ...cartography.change_classes import ChangeClass
    from ...cartography.class_colours import ColouredClass
    from ...insight.class_breaks import Histogram

_MARGIN, _REACH = 8, 8
_BAR_OPACITY = 0.35
_STEPS = 100
"""An arrow key moves a break by this part of all values."""


class BreaksEditor(QWidget):
    """Tells new breaks when the hand lets go of one, and with each key."""

    changed = pyqtSignal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckBreaks")
        self.setAccessibleName(tr("Class breaks"))
        self.setToolTip(
            tr(
                "Drag a line to move a class break, double-click to add one. "
                "Keyboard: up and down choose, left and right move, Insert adds, Delete removes."
            )
        )
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._histogram: Histogram | None = None
        self._breaks: tuple[float, ...] = ()
        self._colours: list[QColor | None] = []
        self._decimals = 0
        self._chosen = 0
        self._dragging = False
        self._ends = (0.0, 1.0)

    def show_breaks(
        self,
        histogram: "Histogram | None",
        breaks: tuple[float, ...],
        decimals: int,
        classes: "Sequence[ColouredClass | ChangeClass]" = (),
    ) -> None:
        """Show a distribution with breaks, its bars in the colours of the classes; nothing where there is none."""
        self._histogram, self._breaks, self._decimals = histogram, breaks, decimals
        self._colours = [_colour(one, classes) for one in histogram.centres()] if histogram is not None else []
        self._ends = (histogram.least, histogram.greatest) if histogram is not None else (0.0, 1.0)
        self._chosen = min(self._chosen, max(len(breaks) - 1, 0))
        self.setVisible(histogram is not None and bool(breaks))
        self._tell_and_paint()

    def sizeHint(self) -> QSize:
        unit = self.fontMetrics().height()
        return QSize(12 * unit, 6 * unit)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is None or event.button() != Qt.MouseButton.LeftButton or self._histogram is None:
            return
        near = self._near(event.pos().x())
        if near is not None:
            self._chosen, self._dragging = near, True
            self._tell_and_paint()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is None:
            return
        if self._dragging:
            self._move_to(self._value(event.pos().x()))
        else:
            free = self._near(event.pos().x()) is None
            self.setCursor(Qt.CursorShape.ArrowCursor if free else Qt.CursorShape.SplitHCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent | None) -> None:
        if self._dragging:
            self._dragging = False
            self.changed.emit(self._breaks)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and self._histogram is not None:
            self._add(self._value(event.pos().x()))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None or self._histogram is None:
            return
        key, unit = event.key(), 10.0**-self._decimals
        step = max(unit, (self._ends[1] - self._ends[0]) / _STEPS)
        here = self._breaks[self._chosen]
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            other = self._chosen + (1 if key == Qt.Key.Key_Up else -1)
            self._chosen = min(max(other, 0), len(self._breaks) - 1)
            self._tell_and_paint()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move_to(here + step if key == Qt.Key.Key_Right else here - step)
            self.changed.emit(self._breaks)
        elif key == Qt.Key.Key_Insert:
            after = [*self._breaks, self._ends[1]][self._chosen + 1]
            self._add((here + after) / 2)
        elif key == Qt.Key.Key_Delete and len(self._breaks) > 1:
            self.changed.emit((*self._breaks[: self._chosen], *self._breaks[self._chosen + 1 :]))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent | None) -> None:
        if self._histogram is None:
            return
        painter = QPainter(self)
        palette, place = self.palette(), self._place()
        bars = self._histogram.heights.tolist()
        width = place.width() / len(bars)
        # of the text's colour, so that the palest class is seen on a light ground and the darkest on a dark one
        grey = palette.color(QPalette.ColorRole.WindowText)
        grey.setAlphaF(_BAR_OPACITY)
        for position, height in enumerate(bars):
            left = place.left() + position * width
            top = place.bottom() - height * place.height()
            bar = QRectF(left, top, width, height * place.height())
            painter.fillRect(bar, self._colours[position] or grey)
            if height:
                painter.setPen(QPen(grey, 1))
                painter.drawRect(bar)
        for position, one in enumerate(self._breaks):
            chosen = position == self._chosen
            role = QPalette.ColorRole.Highlight if chosen and self.hasFocus() else QPalette.ColorRole.WindowText
            painter.setPen(QPen(palette.color(role), 3 if chosen else 1))
            painter.drawLine(QPointF(self._x(one), place.top()), QPointF(self._x(one), place.bottom()))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        below = QRectF(0, place.bottom(), self.width(), self.height() - place.bottom())
        text = format_number(self._breaks[self._chosen], self._decimals)
        reach = self.fontMetrics().horizontalAdvance(text)
        left = min(max(self._x(self._breaks[self._chosen]) - reach / 2, 0), self.width() - reach)
        painter.drawText(QPointF(left, below.top() + self.fontMetrics().ascent() + 2), text)
        painter.end()

    def _move_to(self, value: float) -> None:
        from ...insight.class_breaks import moved

        self._breaks = moved(self._breaks, self._chosen, value, self._decimals)
        self._tell_and_paint()

    def _add(self, value: float) -> None:
        from ...insight.class_breaks import added

        breaks = added(self._breaks, value, self._decimals)
        if len(breaks) <= MOST_CLASSES and breaks != self._breaks:
            self.changed.emit(breaks)

    def _tell_and_paint(self) -> None:
        texts = (format_number(one, self._decimals) for one in self._breaks)
        self.setAccessibleDescription("; ".join(texts))
        self.update()

    # places

    def _near(self, x: float) -> int | None:
        """The break that a hand there takes hold of."""
        distances = [abs(self._x(one) - x) for one in self._breaks]
        nearest = min(distances, default=_REACH + 1)
        return distances.index(nearest) if nearest <= _REACH else None

    def _place(self) -> QRectF:
        below = self.fontMetrics().height() + 4
        return QRectF(self.rect()).adjusted(_MARGIN, 2, -_MARGIN, -below)

    def _x(self, value: float) -> float:
        """A break beyond all values stands at the rim."""
        least, greatest = self._ends
        share = min(max((value - least) / (greatest - least), 0.0), 1.0)
        return self._place().left() + share * self._place().width()

    def _value(self, x: float) -> float:
        least, greatest = self._ends
        share = min(max((x - self._place().left()) / self._place().width(), 0.0), 1.0)
        return least + share * (greatest - least)


def _colour(value: float, classes: "Sequence[ColouredClass | ChangeClass]") -> QColor | None:
    """None between classes, where no area lies."""
    return next((one.colour for one in classes if one.held.contains(value)), None)

"""How large our dialogs open, how little room a box takes, and how what does not fit is reached."""

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QScrollArea, QWidget

_FRAME = 40
"""Pixels that a window manager takes for title and borders."""
_SEEN_WELL = 0.5
"""As much of a widget, or of the room for it, has to be seen."""


def fit_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window its usual size, or as much of it as the screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - _FRAME), min(height, room.height() - _FRAME))


def scrolling(content: QWidget) -> QScrollArea:
    """A frameless view on ``content`` that scrolls up and down."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def bring_up(widget: QWidget) -> None:
    """Scroll to the top of what is nearly out of sight; what is seen well enough stays where it is."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return
    seen, whole = widget.visibleRegion().boundingRect().height(), min(widget.height(), area.viewport().height())
    if seen < whole * _SEEN_WELL:
        area.verticalScrollBar().setValue(widget.mapTo(area.widget(), QPoint(0, 0)).y())


def let_shrink(box: QComboBox, letters: int = 0) -> None:
    """Let a box be narrower than its longest entry, down to so many letters."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)

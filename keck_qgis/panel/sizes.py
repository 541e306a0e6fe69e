"""How large our dialogs open, and how what does not fit is reached."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget

_FRAME = 40
"""Pixels that a window manager takes for title and borders."""


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

"""How large our dialogs open."""

from qgis.PyQt.QtWidgets import QWidget

_FRAME = 40
"""Pixels that a window manager takes for title and borders."""


def fit_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window its usual size, or as much of it as the screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - _FRAME), min(height, room.height() - _FRAME))

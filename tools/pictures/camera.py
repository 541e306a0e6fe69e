"""What every scene uses: a camera, and ways to bring a widget into view."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMenu, QScrollArea, QToolButton, QWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["KECK_PROBE_FOLDER"])
import probe  # type: ignore[import-not-found]

HOME = Path(os.environ["HOME"])
_PATIENCE = 60
_FRAMES_MS = 300
"""Charts and tables come from a thread, and Qt draws what has come a moment later."""


def wait_for(what: str, happened: Callable[[], Any]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"{what} did not come"
        probe.settle()
        time.sleep(0.02)


class Camera:
    """Numbers its pictures, so that they stand in the order of the story."""

    def __init__(self) -> None:
        self.taken = 0
        (HOME / "pictures").mkdir()

    def take(self, name: str) -> None:
        canvas = iface.mapCanvas()
        QTest.qWait(_FRAMES_MS)
        wait_for("the map", lambda: not canvas.isDrawing() and not canvas.isFrozen())
        QTest.qWait(_FRAMES_MS)
        self.taken += 1
        screen = QGuiApplication.primaryScreen().grabWindow(0)
        assert screen.save(str(HOME / "pictures" / f"{self.taken:02}_{name}.png"))

    def take_window(self, name: str, window: QWidget) -> None:
        """A dialog in the middle of the screen, as a window manager would put it."""
        window.move(iface.mainWindow().rect().center() - window.rect().center())
        window.raise_()
        self.take(name)
        window.close()

    def take_menu(self, name: str, button: QToolButton) -> None:
        menu: QMenu = button.menu()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        self.take(name)
        menu.close()


def show_group(dock: Any, name: str) -> None:
    group = dock.findChild(QWidget, name)
    group.setCollapsed(False)
    QTest.qWait(_FRAMES_MS)
    scroll_to(dock, group)


def scroll_to(dock: Any, widget: QWidget) -> None:
    area = next(one for one in dock.findChildren(QScrollArea) if one.widget().isAncestorOf(widget))
    top = widget.mapTo(area.widget(), widget.rect().topLeft()).y()
    area.verticalScrollBar().setValue(top)

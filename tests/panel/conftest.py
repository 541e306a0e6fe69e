"""A dock beside a canvas, and the small town of the algorithms' tests as holdings and edition."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsLocatorFilter, QgsMapLayer, QgsProject, QgsSettings
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QWidget

from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.editors.dialog import EditorDialog
from tests.factories import small_atlas
from tests.processing.conftest import edition, feedback, files, filled, holdings, provider, run

__all__ = ["edition", "feedback", "files", "filled", "holdings", "provider", "run"]


class Window:
    """As much of a QgisInterface as the dock asks for; a real message bar shows what is said."""

    def __init__(self, iface: QgisInterface) -> None:
        self._window = QMainWindow()
        self._bar = QgsMessageBar(self._window)
        self._canvas = iface.mapCanvas()
        self.locator_filters: list[QgsLocatorFilter] = []
        self.map_tips = QAction(self._window)
        self.map_tips.setCheckable(True)
        self.current: QgsMapLayer | None = None

    def mainWindow(self) -> QMainWindow:
        return self._window

    def addDockWidget(self, place: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        self._window.addDockWidget(place, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self._window.removeDockWidget(dock)

    def messageBar(self) -> QgsMessageBar:
        return self._bar

    def mapCanvas(self) -> object:
        return self._canvas

    def actionMapTips(self) -> QAction:
        return self.map_tips

    def setActiveLayer(self, layer: QgsMapLayer) -> None:
        self.current = layer

    def registerLocatorFilter(self, one: QgsLocatorFilter) -> None:
        self.locator_filters.append(one)

    def deregisterLocatorFilter(self, one: QgsLocatorFilter) -> None:
        self.locator_filters.remove(one)

    def messages(self) -> list[str]:
        return [f"{item.title()} {item.text()}" for item in self._bar.items()]


@pytest.fixture
def window(qgis_iface: QgisInterface, qgis_new_project: None, tmp_path: Path) -> Window:
    QgsSettings().remove("keck")
    return Window(qgis_iface)


@pytest.fixture
def dock(window: Window) -> Iterator[KeckDock]:
    made = KeckDock(window)
    yield made
    made.unload()
    made.deleteLater()
    QgsProject.instance().clear()


@pytest.fixture
def wait() -> Callable[[Callable[[], bool]], None]:
    """Let QGIS work until a condition holds."""

    def until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "nothing happened"
            QgsApplication.processEvents()
            time.sleep(0.005)

    return until


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """Holdings of the town of the factories."""
    return small_atlas(tmp_path)


@pytest.fixture
def dialog(qgis_app: QgsApplication, atlas: Path, wait: Callable[[Callable[[], bool]], None]) -> Iterator[EditorDialog]:
    """The window in which they are edited."""
    made = EditorDialog(atlas, None)
    made.show()
    wait(lambda: not made.desk.is_busy())
    yield made
    made.close()


def drop(widget: QWidget, paths: list[Path], scheme: str = "file") -> bool:
    """Files let fall on a widget as another program would; whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) if scheme == "file" else QUrl(f"https://x/{one.name}") for one in paths])
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, button, none)
    enter.ignore()
    QgsApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QgsApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, data, button, none))
    return enter.isAccepted()

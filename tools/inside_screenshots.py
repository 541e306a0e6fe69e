"""Inside QGIS: bring the panel into each of its states and picture the screen."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QMenu, QScrollArea, QWidget
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


def show_empty(dock: Any, camera: Camera) -> None:
    probe.settle()
    camera.take("leer")


def show_edition(dock: Any, camera: Camera) -> None:
    dock.open_file(HOME / "Musterstadt_verwaltung_0001.gpkg")
    wait_for("a layer", lambda: QgsProject.instance().mapLayers())
    dock.atlas.state.change(level="Ortsteile")
    camera.take("ausgabe")


def show_catalogue(dock: Any, camera: Camera) -> None:
    search = dock.choice.catalogue.search
    search.setFocus()
    QTest.keyClicks(search, "kinder")
    camera.take("suche")
    QTest.keyClick(search, Qt.Key.Key_Return)
    search.clear()
    dock.choice.catalogue.show_sheet()
    camera.take_window("kennblatt", iface.mainWindow().findChild(QWidget, "keckMetadata"))


def show_map(dock: Any, camera: Camera) -> None:
    state, overview = dock.atlas.state, dock.atlas.opened.overview
    show_group(dock, "keckDisplayGroup")
    camera.take("darstellung")
    columns = [one.id for one in overview.indicators if overview.periods.get((one.id, state.choice.level))]
    state.change(columns=tuple(columns[2:4]), categories=tuple(overview.categories))
    camera.take("saeulen_einrichtungen")
    state.change(columns=(), categories=())
    periods = overview.periods[(state.choice.indicator, state.choice.level)]
    state.change(against=periods[0])
    camera.take("vergleich")
    scroll_to(dock, dock.choice)
    camera.take("vergleich_oben")
    state.change(against="")


def show_areas(dock: Any, camera: Camera) -> None:
    state = dock.atlas.state
    state.choose_areas(key for key, _name, _parent in dock.atlas.opened.edition.areas(state.choice.level)[:3])
    show_group(dock, "keckAreaGroup")
    camera.take("gebiet")
    dock.lower.action.trigger()
    lower = dock.lower.dock
    camera.take("tabelle")
    lower.table.view.scrollToBottom()
    camera.take("tabelle_summen")
    lower.table.across.setCurrentIndex(1)
    camera.take("tabelle_thema")
    lower.tabs.setCurrentWidget(lower.charts)
    kinds: QComboBox = lower.charts.kind
    for row in range(kinds.count()):
        kinds.setCurrentIndex(row)
        camera.take(f"diagramm_{row + 1}")
    dock.lower.action.trigger()


def show_holdings(dock: Any, camera: Camera) -> None:
    edition = dock.atlas.opened
    dock.open_file(HOME / "Musterstadt.keck.gpkg")
    wait_for("the holdings", lambda: dock.atlas.opened is not edition)
    wait_for("the end of the work", lambda: dock.choice.isEnabled())
    scroll_to(dock, dock.state)
    camera.take("datenbestand")
    for name, button in (("menue_import", dock._holdings_menu), ("menue_export", dock._export)):
        menu: QMenu = button.menu()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        camera.take(name)
        menu.close()
    for name, show in (("werte", lambda: dock._holdings_dialog("importvalues")), ("freigabe", dock._release)):
        show()
        camera.take_window(f"dialog_{name}", dock._dialogs[-1])


def show_group(dock: Any, name: str) -> None:
    group = dock.findChild(QWidget, name)
    group.setCollapsed(False)
    QTest.qWait(_FRAMES_MS)
    scroll_to(dock, group)


def scroll_to(dock: Any, widget: QWidget) -> None:
    area = dock.findChild(QScrollArea)
    top = widget.mapTo(area.widget(), widget.rect().topLeft()).y()
    area.verticalScrollBar().setValue(top)


def work() -> dict[str, Any]:
    probe.load()
    window = iface.mainWindow()
    window.setGeometry(QGuiApplication.primaryScreen().geometry())
    next(one for one in iface.pluginToolBar().actions() if one.objectName() == "keckShowPanel").trigger()
    dock, camera = window.findChild(QDockWidget, "keckDock"), Camera()
    for show in (show_empty, show_edition, show_catalogue, show_map, show_areas, show_holdings):
        show(dock, camera)
    return {"pictures": camera.taken}


probe.run(work)

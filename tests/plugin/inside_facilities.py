"""Inside QGIS: look at a facility by a click on the map, move another one by a click, take that back."""

import os
import sys
import time
from pathlib import Path
from typing import Any

from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["KECK_PROBE_FOLDER"])
import probe

_PATIENCE = 60


def wait_for(what: str, happened: Any) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"{what} did not come"
        probe.settle()
        time.sleep(0.02)


def pixel(x: float, y: float) -> QPoint:
    return iface.mapCanvas().getCoordinateTransform().transform(QgsPointXY(x, y)).toQPointF().toPoint()


def click_map(x: float, y: float) -> None:
    wait_for("the map", lambda: not iface.mapCanvas().isDrawing())
    QTest.mouseClick(iface.mapCanvas().viewport(), Qt.MouseButton.LeftButton, pos=pixel(x, y))
    probe.settle()


def work() -> dict[str, Any]:
    probe.load()
    iface.mainWindow().resize(1600, 1000)
    next(one for one in iface.pluginToolBar().actions() if one.objectName() == "keckShowPanel").trigger()
    dock = iface.mainWindow().findChild(QDockWidget, "keckDock")
    dock.open_file(next(Path(os.environ["HOME"]).glob("*.keck.gpkg")))
    wait_for("a layer", lambda: QgsProject.instance().mapLayers())
    wait_for("the end of the work", lambda: dock.facilities.isEnabled() and not dock.atlas.refreshing.is_busy())
    state, actions = dock.atlas.state, dock.facility_actions
    dock.facilities.categories.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    by_name = {one.name: one for one in dock.atlas.opened.facilities.facilities.values()}
    QTest.mouseClick(dock.facilities.pick, Qt.MouseButton.LeftButton)
    click_map(by_name["Kita 121"].x, by_name["Kita 121"].y)
    looked_at = dock.facilities.sheet.name.text()

    def moved(what: str, act: Any) -> tuple[str, int, int]:
        before = dock.atlas.opened
        act()
        wait_for(what, lambda: dock.atlas.opened is not before and not actions.desk.is_busy())
        one = state.chosen_facility()
        return one.name, round(one.x), round(one.y)

    QTest.mouseClick(actions.place, Qt.MouseButton.LeftButton)
    there = pixel(526_600, 6_070_600)
    target = iface.mapCanvas().getCoordinateTransform().toMapCoordinates(there)
    placed = moved("the new place", lambda: click_map(526_600, 6_070_600))
    back = moved("the old place", lambda: QTest.mouseClick(actions.undo, Qt.MouseButton.LeftButton))
    return {
        "looked at": looked_at,
        "placed": placed,
        "clicked": (round(target.x()), round(target.y())),
        "back": back,
        "tool": actions.place.isChecked(),
        "marks": len(actions._marks),
    }


probe.run(work)

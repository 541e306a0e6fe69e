"""Areas are chosen by clicking on the map, without QGIS' own selection and its current layer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QScrollArea

from keck_qgis.cartography.roles import CHOROPLETH, ROLE
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers

Wait = Callable[[Callable[[], bool]], None]
_LEFT, _NONE, _CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(window: Any) -> Iterator[QgsMapToolPan]:
    """QGIS begins with it."""
    canvas = window.mapCanvas()
    canvas.resize(600, 400)
    tool = QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    yield tool
    canvas.unsetMapTool(tool)


@pytest.fixture
def shown(hand: QgsMapToolPan, dock: KeckDock, edition: Path, wait: Wait) -> KeckDock:
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    return dock


def inside(dock: KeckDock, key: str) -> QPoint:
    """A point of the canvas within an area."""
    canvas = canvas_of(dock)
    layer = next(one for one in own_layers(QgsProject.instance()) if one.customProperty(ROLE) == CHOROPLETH)
    feature = next(one for one in layer.getFeatures() if one["area_key"] == key)
    turn = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    place = turn.transform(feature.geometry().pointOnSurface().asPoint())
    return canvas.getCoordinateTransform().transform(place).toQPointF().toPoint()


def canvas_of(dock: KeckDock) -> QgsMapCanvas:
    return dock.area_pick._canvas


def click(dock: KeckDock, at: QPoint, keys: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mouseClick(canvas_of(dock).viewport(), _LEFT, keys, at)


def test_a_click_chooses_and_ctrl_adds(shown: KeckDock) -> None:
    state, before = shown.atlas.state, canvas_of(shown).extent()
    assert shown.area_pick.isChecked()
    click(shown, inside(shown, "01"))
    assert state.areas == {"01"}
    assert shown.sheet.area.currentData() == "01"
    click(shown, inside(shown, "02"), _CTRL)
    assert state.areas == {"01", "02"}
    click(shown, inside(shown, "01"), _CTRL)
    assert state.areas == {"02"}
    click(shown, QPoint(1, 1))
    assert state.areas == frozenset(), "a click beside the city puts them down"
    assert canvas_of(shown).extent() == before, "a click does not move the map"


def test_areas_are_found_in_another_system(shown: KeckDock) -> None:
    canvas = canvas_of(shown)
    own = canvas.mapSettings().destinationCrs()
    web = QgsCoordinateReferenceSystem("EPSG:3857")
    canvas.setDestinationCrs(web)
    click(shown, inside(shown, "02"))
    assert shown.atlas.state.areas == {"02"}
    canvas.setDestinationCrs(own)


def test_dragging_moves_the_map_and_chooses_nothing(shown: KeckDock) -> None:
    canvas, at = canvas_of(shown), inside(shown, "01")
    before: QgsPointXY = canvas.center()
    view = canvas.viewport()
    QTest.mousePress(view, _LEFT, _NONE, at)
    for step in (20, 60, 100):
        place = QPointF(at + QPoint(step, 0))
        moved = QMouseEvent(QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton, _LEFT, _NONE)
        QApplication.sendEvent(view, moved)
    QTest.mouseRelease(view, _LEFT, _NONE, at + QPoint(100, 0))
    assert shown.atlas.state.areas == frozenset()
    assert canvas.center().x() < before.x()


def test_the_map_always_has_a_tool(shown: KeckDock, hand: QgsMapToolPan) -> None:
    canvas, area = canvas_of(shown), shown.area_pick
    shown.facilities.pick.click()
    assert canvas.mapTool() is shown.facilities.tool
    assert not area.isChecked()
    shown.facilities.pick.click()
    assert area.isChecked()
    area.click()
    assert canvas.mapTool() is hand
    assert not area.isChecked()
    shown.atlas.state.opened_changed.emit()
    assert canvas.mapTool() is hand, "who has chosen a tool keeps it"
    area.click()
    shown.close_files()
    assert canvas.mapTool() is hand


def test_the_sheet_of_a_clicked_area_comes_into_view(shown: KeckDock, window: Any, wait: Wait) -> None:
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, shown)
    window.mainWindow().resize(1000, 500)
    window.mainWindow().show()
    shown.show()
    wait(lambda: shown.choice.isVisible())
    assert shown.sheet.area.visibleRegion().isEmpty()
    click(shown, inside(shown, "01"))
    (view,) = [one for one in shown.findChildren(QScrollArea) if one.isAncestorOf(shown.sheet)]
    bar = view.verticalScrollBar()
    wait(lambda: shown.sheet.mapTo(view, QPoint(0, 0)).y() < 100 or 0 < bar.value() == bar.maximum())
    seen = [line for line in shown.sheet.lines() if not line.visibleRegion().isEmpty()]
    assert seen, "its figures are seen, too"

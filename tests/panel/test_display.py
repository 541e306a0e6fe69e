"""Classes, colours and columns: chosen in the panel, seen on the map."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest

from keck_qgis.cartography.choropleth import with_role
from keck_qgis.cartography.classification import Method
from keck_qgis.cartography.roles import CHOROPLETH, COLUMNS
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from tests.panel.conftest import Window

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def shown(dock: KeckDock, edition: Path, wait: Wait) -> KeckDock:
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    dock.atlas.state.change(indicator="EW")
    return dock


def layers(role: str) -> list[QgsVectorLayer]:
    return with_role(own_layers(QgsProject.instance()), role)


def labels() -> list[str]:
    return [rule.label() for rule in layers(CHOROPLETH)[0].renderer().rootRule().children()]


def test_classes_and_colours_are_drawn(shown: KeckDock) -> None:
    assert len(labels()) == 4, "four areas, no more classes"
    shown.display.count.setValue(2)
    assert len(labels()) == 2
    shown.display.method.setCurrentIndex(shown.display.method.findData(Method.EQUAL_INTERVAL))
    assert labels() == ["690 bis unter 1.110", "1.110 bis 1.530"]
    before = layers(CHOROPLETH)[0].renderer().rootRule().children()[0].symbol().color().name()
    shown.display.ramp.setCurrentIndex(shown.display.ramp.findData("OrRd"))
    assert layers(CHOROPLETH)[0].renderer().rootRule().children()[0].symbol().color().name() != before
    assert shown.atlas.state.choice.classification.ramp == "OrRd"


def test_columns_come_keep_their_place_and_go(shown: KeckDock) -> None:
    box, state = shown.display.columns, shown.atlas.state
    assert layers(COLUMNS) == []
    box.toggleItemCheckState(box.findText("Hilfen"))
    box.toggleItemCheckState(box.findText("Anteil Kinder"))
    assert state.choice.columns == ("HZ", "AK")
    assert box.toolTip() == "Anteil Kinder\nHilfen"
    (layer,) = layers(COLUMNS)
    assert layer.featureCount() == 4
    state.change(period="2021")
    assert len(layers(COLUMNS)) == 1
    box.toggleItemCheckState(box.findText("Hilfen"))
    box.toggleItemCheckState(box.findText("Anteil Kinder"))
    assert layers(COLUMNS) == []


def test_no_more_columns_than_a_map_carries(shown: KeckDock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keck_qgis.panel.display.column_box.MOST_COLUMNS", 2)
    box = shown.display.columns
    shown.atlas.state.change(columns=("EW", "HZ"))
    enabled = {box.itemText(row): box.model().item(row).isEnabled() for row in range(box.count())}
    assert enabled == {"Einwohner": True, "Kinder unter 15": False, "Anteil Kinder": False, "Hilfen": True}
    shown.atlas.state.change(columns=())
    assert all(box.model().item(row).isEnabled() for row in range(box.count()))
    assert box.checkedItems() == [], "the box shows what is on the map"


def shown_edges(dock: KeckDock) -> tuple[float, ...]:
    return dock.atlas.state.choice.classification.breaks


def test_a_dragged_break_makes_the_classes_manual(shown: KeckDock) -> None:
    display = shown.display
    display.count.setValue(2)
    display.breaks.resize(300, 90)
    assert labels() == ["690 bis unter 1.210", "1.210 bis 1.530"]
    left, middle = (round(display.breaks._x(value)) for value in (950, 1210))
    QTest.mousePress(display.breaks, Qt.MouseButton.LeftButton, pos=QPoint(middle, 20))
    moving = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(left, 20),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    display.breaks.mouseMoveEvent(moving)
    assert shown_edges(shown) == (), "the map waits until the hand lets go"
    QTest.mouseRelease(display.breaks, Qt.MouseButton.LeftButton, pos=QPoint(left, 20))
    low, middle_value, high = shown_edges(shown)
    assert (low, high) == (690, 1530)
    assert middle_value == pytest.approx(950, abs=5)
    assert display.method.currentData() is Method.MANUAL
    assert not display.count.isEnabled()
    assert len(labels()) == 2


def test_breaks_are_set_by_keys(shown: KeckDock) -> None:
    display = shown.display
    display.count.setValue(2)
    display.method.setCurrentIndex(display.method.findData(Method.MANUAL))
    assert shown_edges(shown) == (690, 1210, 1530)
    press = partial(QTest.keyClick, display.breaks)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Right)
    assert shown_edges(shown) == (690, 1218, 1530)
    press(Qt.Key.Key_Insert)
    assert shown_edges(shown) == (690, 1218, 1374, 1530)
    press(Qt.Key.Key_Delete)
    assert shown_edges(shown) == (690, 1374, 1530)
    press(Qt.Key.Key_Left)
    assert shown_edges(shown) == (690, 1366, 1530)
    assert labels() == ["690 bis unter 1.366", "1.366 bis 1.530"]


def test_manual_breaks_stay_for_other_periods_and_go_with_the_indicator(shown: KeckDock) -> None:
    state = shown.atlas.state
    shown.display.method.setCurrentIndex(shown.display.method.findData(Method.MANUAL))
    breaks = shown_edges(shown)
    state.change(period="2021")
    assert shown_edges(shown) == breaks
    state.change(indicator="KI")
    assert shown_edges(shown) == ()
    assert shown.display.method.currentData() is Method.QUANTILE
    assert not shown.display.breaks.isHidden()


def test_tips_make_our_layer_current_and_leave_the_user_his(shown: KeckDock, window: Window) -> None:
    tips = shown.display.tips
    assert not tips.isChecked()
    assert window.current is None
    tips.setChecked(True)
    assert window.map_tips.isChecked()
    assert window.current == layers(CHOROPLETH)[0]
    window.current = None
    shown.atlas.state.change(period="2021")
    assert window.current is None, "the user has made another layer current"
    shown.atlas.state.change(columns=("HZ",))
    assert window.current == layers(CHOROPLETH)[0], "a new layer of areas"
    window.map_tips.setChecked(False)
    assert not tips.isChecked()

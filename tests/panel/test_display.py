"""Classes, colours and columns: chosen in the panel, seen on the map."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest

from keck_qgis.cartography.classification import Method
from keck_qgis.cartography.label_text import Labels
from keck_qgis.cartography.roles import CHANGE, CHOROPLETH, COLUMNS
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from tests.layer_roles import with_role
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
    shown.display.classes.count.setValue(2)
    assert len(labels()) == 2
    shown.display.classes.method.setCurrentIndex(shown.display.classes.method.findData(Method.EQUAL_INTERVAL))
    assert labels() == ["690 bis unter 1.110", "1.110 bis 1.530"]
    before = layers(CHOROPLETH)[0].renderer().rootRule().children()[0].symbol().color().name()
    shown.display.classes.ramp.setCurrentIndex(shown.display.classes.ramp.findData("OrRd"))
    assert layers(CHOROPLETH)[0].renderer().rootRule().children()[0].symbol().color().name() != before
    assert shown.atlas.state.choice.classification.ramp == "OrRd"


def test_columns_come_keep_their_place_and_go(shown: KeckDock) -> None:
    box, state = shown.display.overlay.columns, shown.atlas.state
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
    box = shown.display.overlay.columns
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
    display.classes.count.setValue(2)
    display.classes.breaks.resize(300, 90)
    assert labels() == ["690 bis unter 1.210", "1.210 bis 1.530"]
    left, middle = (round(display.classes.breaks._x(value)) for value in (950, 1210))
    QTest.mousePress(display.classes.breaks, Qt.MouseButton.LeftButton, pos=QPoint(middle, 20))
    moving = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(left, 20),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    display.classes.breaks.mouseMoveEvent(moving)
    assert shown_edges(shown) == (), "the map waits until the hand lets go"
    QTest.mouseRelease(display.classes.breaks, Qt.MouseButton.LeftButton, pos=QPoint(left, 20))
    low, middle_value, high = shown_edges(shown)
    assert (low, high) == (690, 1530)
    assert middle_value == pytest.approx(950, abs=5)
    assert display.classes.method.currentData() is Method.MANUAL
    assert not display.classes.count.isEnabled()
    assert len(labels()) == 2


def test_breaks_are_set_by_keys(shown: KeckDock) -> None:
    display = shown.display
    display.classes.count.setValue(2)
    display.classes.method.setCurrentIndex(display.classes.method.findData(Method.MANUAL))
    assert shown_edges(shown) == (690, 1210, 1530)
    press = partial(QTest.keyClick, display.classes.breaks)
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
    shown.display.classes.method.setCurrentIndex(shown.display.classes.method.findData(Method.MANUAL))
    breaks = shown_edges(shown)
    state.change(period="2021")
    assert shown_edges(shown) == breaks
    state.change(indicator="KI")
    assert shown_edges(shown) == ()
    assert shown.display.classes.method.currentData() is Method.QUANTILE
    assert not shown.display.classes.breaks.isHidden()


def test_tips_make_our_layer_current_and_leave_the_user_his(shown: KeckDock, window: Window, wait: Wait) -> None:
    tips = shown.display.overlay.tips
    assert tips.isChecked(), "an atlas is opened with its tips"
    tips.setChecked(False)
    shown.atlas.reopen()
    wait(lambda: not shown.atlas.jobs.is_busy())
    assert not tips.isChecked(), "who does not want them is not asked again by each edition"
    window.current = None
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


def test_labels_say_names_and_figures_also_of_a_comparison(shown: KeckDock) -> None:
    labels = shown.display.overlay.labels
    assert not layers(CHOROPLETH)[0].labelsEnabled()
    labels.setCurrentIndex(labels.findData(Labels.NAME_AND_VALUE))
    labels.activated.emit(labels.currentIndex())
    assert written(layers(CHOROPLETH)[0], "01") == "Altstadt\n910"
    shown.atlas.state.change(indicator="HZ")
    assert {written(layers(CHOROPLETH)[0], key).split("\n")[1] for key in ("01", "02", "03", "04")} > {"k. A."}
    shown.atlas.state.change(indicator="EW", against="2021")
    assert written(layers(CHANGE)[0], "01").startswith("Altstadt\n")
    assert layers(CHANGE)[0].labelsEnabled()
    shown.atlas.state.change(labels=Labels.NONE)
    assert not layers(CHANGE)[0].labelsEnabled()


def written(layer: QgsVectorLayer, key: str) -> str:
    """What the label in an area says."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(one for one in layer.getFeatures() if one["area_key"] == key))
    return str(QgsExpression(layer.labeling().settings().fieldName).evaluate(context))


def test_columns_grow_and_shrink(shown: KeckDock) -> None:
    size = shown.display.overlay.size
    assert not size.isEnabled(), "there are no columns"
    shown.atlas.state.change(columns=("HZ",))
    before = layers(COLUMNS)[0].id()
    size.setValue(150)
    assert shown.atlas.state.choice.column_share == 1.5
    assert layers(COLUMNS)[0].id() != before


def test_a_comparison_has_classes_and_colours_of_its_own(shown: KeckDock) -> None:
    shown.atlas.state.change(against="2021")
    form = shown.display.changes
    assert form.isVisibleTo(shown.display)
    assert "" in [form.ramp.itemData(row) for row in range(form.ramp.count())]
    assert form.ramp.findData("Blues") < 0, "a change needs two sides"
    form.method.setCurrentIndex(form.method.findData(Method.MANUAL))
    assert shown.atlas.state.choice.changes.method is Method.MANUAL
    form.breaks.changed.emit((-10.0, 10.0))
    changed = [rule.label() for rule in layers(CHANGE)[0].renderer().rootRule().children()]
    assert changed[-1] == "10 und mehr"
    shown.atlas.state.change(per_cent=True)
    assert shown.atlas.state.choice.changes.method is Method.QUANTILE, "these breaks were no percentages"

"""Level and period: what stays where it is when they are switched, and how periods play."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from keck_qgis.cartography.classification import Classification
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.opened import OpenedAtlas
from keck_qgis.panel.project_layers import own_layers
from tests.factories import small_edition

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def shown(dock: KeckDock, tmp_path: Path, wait: Wait) -> KeckDock:
    dock.open_file(small_edition(tmp_path))
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    return dock


def on_map(name: str) -> str:
    return str(own_layers(QgsProject.instance())[-1].customProperty(f"keck/{name}"))


def test_another_level_keeps_extent_and_selection(shown: KeckDock) -> None:
    state, canvas = shown.atlas.state, shown._map._canvas
    canvas.setExtent(QgsRectangle(526_100, 6_070_100, 526_900, 6_070_700))
    before = canvas.extent()
    state.choose_areas(["111", "123"])
    shown.choice.level.setCurrentText("Ortsteile")
    assert on_map("level") == "Ortsteile"
    assert state.areas == {"11", "12"}
    layer = own_layers(QgsProject.instance())[-1]
    assert {feature["area_key"] for feature in layer.selectedFeatures()} == {"11", "12"}
    shown.choice.level.setCurrentText("Bezirke")
    assert state.areas == {"1"}
    shown.choice.level.setCurrentText("Quartiere")
    assert state.areas == {"111", "112", "113", "121", "122", "123"}
    assert canvas.extent() == before


def test_a_level_apart_from_the_others_is_passed_with_the_selection(
    shown: KeckDock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the arrow keys do in the list of levels, where school districts stand between the others."""
    related = OpenedAtlas.related_areas

    def apart(opened: OpenedAtlas, level: str, other: str, keys: Iterable[str]) -> frozenset[str]:
        return frozenset() if "Ortsteile" in (level, other) else related(opened, level, other, keys)

    monkeypatch.setattr(OpenedAtlas, "related_areas", apart)
    state = shown.atlas.state
    state.choose_areas(["111", "123"])
    state.change(level="Ortsteile")
    assert state.areas == frozenset()
    state.change(level="Bezirke")
    assert state.areas == {"1"}
    state.change(level="Quartiere")
    state.change(level="Ortsteile")
    state.choose_areas(["11"])
    state.choose_areas([])
    state.change(level="Quartiere")
    assert state.areas == frozenset(), "what the user has put down stays down"


def test_arrow_keys_move_through_the_periods(shown: KeckDock) -> None:
    assert shown.choice.period.label.text() == "2015"
    QTest.keyClick(shown.choice.period.slider, Qt.Key.Key_Left)
    assert shown.choice.period.label.text() == on_map("period") == "2014"
    QTest.keyClick(shown.choice.period.slider, Qt.Key.Key_Home)
    assert shown.choice.period.label.text() == on_map("period") == "2013"


def test_play_begins_anew_at_the_end_and_stops_there(shown: KeckDock, wait: Wait) -> None:
    period, seen = shown.choice.period, []
    period.timer.setInterval(1)
    shown.atlas.state.choice_changed.connect(lambda: seen.append(shown.atlas.state.choice.period))
    period.play.click()
    wait(lambda: not period.play.isChecked())
    assert seen == ["2013", "2014", "2015"]
    assert not period.timer.isActive()


def test_play_stops_with_another_indicator_and_while_nothing_can_be_chosen(shown: KeckDock) -> None:
    period = shown.choice.period
    for interrupt in (lambda: shown.atlas.state.change(indicator="alter"), lambda: shown.choice.setEnabled(False)):
        period.play.click()
        assert period.timer.isActive()
        interrupt()
        assert not period.timer.isActive()
        assert not period.play.isChecked()


def test_what_has_no_periods_has_nothing_to_play(shown: KeckDock) -> None:
    shown.atlas.opened.overview.periods.pop(("alter", "Quartiere"))
    shown.atlas.state.change(indicator="alter")
    assert not shown.choice.period.slider.isEnabled()
    assert not shown.choice.period.play.isEnabled()
    assert shown.choice.period.label.text() == "kein Zeitraum"


def test_periods_are_compared_and_no_more(shown: KeckDock) -> None:
    state, comparison = shown.atlas.state, shown.choice.comparison
    assert not comparison.measure.isEnabled()
    state.choose_areas(["111"])
    comparison.against.setCurrentIndex(comparison.against.findData("2013"))
    comparison.against.activated.emit(comparison.against.currentIndex())
    layer = own_layers(QgsProject.instance())[-1]
    assert (on_map("role"), on_map("against")) == ("change", "2013")
    assert layer.name() == "Einwohner (Personen), Veränderung, 2015 gegenüber 2013 – Quartiere"
    assert {feature["area_key"] for feature in layer.selectedFeatures()} == {"111"}
    assert "Gesamte Kommune, gegenüber 2013: +264 Personen (+1,4 %)" in shown.figure.text()
    comparison.measure.setCurrentIndex(1)
    comparison.measure.activated.emit(1)
    assert "Veränderung in Prozent" in own_layers(QgsProject.instance())[-1].name()
    assert shown.display.classes.isHidden()
    assert not shown.display.changes.isHidden()
    state.change(classification=Classification(count=3))
    assert on_map("role") == "change"
    state.change(against="")
    assert on_map("role") == "choropleth"
    assert not shown.display.classes.isHidden()
    assert shown.display.changes.isHidden()
    assert "gegenüber" not in shown.figure.text()


def test_a_hidden_change_is_not_told(shown: KeckDock) -> None:
    shown.atlas.state.change(indicator="kinder_sgb2", against="2014")
    layer = own_layers(QgsProject.instance())[-1]
    hidden = {one["area_key"] for one in layer.getFeatures() if one["change_status"] == "suppressed"}
    assert hidden == {"111", "112", "212", "213"}


def test_another_period_on_another_level_is_shown_on_the_same_layer(shown: KeckDock) -> None:
    shown.atlas.state.change(level="Ortsteile")
    layer = own_layers(QgsProject.instance())[-1].id()
    shown.atlas.state.change(period="2013")
    assert own_layers(QgsProject.instance())[-1].id() == layer

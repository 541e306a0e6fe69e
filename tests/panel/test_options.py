"""Options of the panel and the backgrounds that it offers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QMenu

from keck_qgis.cartography.backgrounds import Background
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.options import OptionsFactory
from keck_qgis.panel.options_page import OptionsPage
from keck_qgis.panel.project_background import background_of
from keck_qgis.panel.project_layers import own_group
from keck_qgis.panel.settings import AUTOMATIC_REFRESH, BACKGROUNDS, TIPS
from keck_qgis.panel.usual_classes import make_usual, usual_classification
from tests.cartography.map_service import map_service
from tests.cartography.test_backgrounds import LAENDER
from tests.panel.conftest import Window

Wait = Callable[[Callable[[], bool]], None]


def open_file(dock: KeckDock, path: Path, wait: Wait) -> None:
    dock.open_file(path)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())


@pytest.fixture
def page(window: Window) -> OptionsPage:
    return OptionsFactory().createWidget(None)


def test_what_is_applied_is_how_the_next_atlas_is_shown(
    page: OptionsPage, dock: KeckDock, edition: Path, wait: Wait, window: Window
) -> None:
    assert usual_classification() == Classification()
    page.method.setCurrentIndex(page.method.findData(Method.JENKS))
    page.count.setValue(3)
    page.ramp.show_ramp("Blues")
    page.zero_apart.setChecked(True)
    page.tips.setChecked(False)
    page.refresh.setChecked(False)
    assert usual_classification() == Classification(), "nothing holds before it is applied"
    assert page.isValid()
    page.apply()
    assert not TIPS.read()
    assert not AUTOMATIC_REFRESH.read()
    open_file(dock, edition, wait)
    assert dock.atlas.state.choice.classification == Classification(Method.JENKS, 3, (), "Blues", zero_apart=True)
    assert not window.map_tips.isChecked()
    dock.atlas.state.change(classification=Classification(count=7))
    open_file(dock, edition, wait)
    assert dock.atlas.state.choice.classification.count == 7, "the same atlas stays as it was"


def test_manual_breaks_are_no_usual_classes(page: OptionsPage) -> None:
    assert page.method.findData(Method.MANUAL) < 0


@pytest.mark.parametrize(
    ("key", "value"), [("method", 4), ("method", 77), ("count", 1), ("count", "viele"), ("ramp", "Bunt")]
)
def test_a_profile_of_another_version_does_no_harm(window: Window, key: str, value: object) -> None:
    QgsSettings().setValue(f"keck/classes/{key}", value)
    assert usual_classification() == Classification()


def test_a_list_that_cannot_be_read_is_not_accepted(page: OptionsPage, tmp_path: Path) -> None:
    wrong = tmp_path / "liste.json"
    wrong.write_text("[{}]", encoding="utf-8")
    page.backgrounds.setFilePath(str(wrong))
    assert not page.isValid()
    assert "Eintrag 1" in page.bar.currentItem().text()
    page.save_list(tmp_path / "eigene.json")
    assert page.backgrounds.filePath() == str(tmp_path / "eigene.json")
    assert page.isValid()
    page.save_list(tmp_path / "fehlt" / "eigene.json")
    assert "eigene.json" in page.bar.currentItem().text()
    assert page.backgrounds.filePath() == str(tmp_path / "eigene.json")


def titles(menu: QMenu) -> list[str]:
    """What it offers when it is opened."""
    menu.aboutToShow.emit()
    return shown(menu)


def shown(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_a_background_is_fetched_once_it_is_chosen_and_lies_below(
    dock: KeckDock, edition: Path, tmp_path: Path, wait: Wait
) -> None:
    open_file(dock, edition, wait)
    button, project = dock.display.overlay.background, QgsProject.instance()
    for _often in range(3):
        assert titles(button.menu())[:2] == ["keine", "Bund"]
        QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(button.menu().findChildren(QMenu)) == LAENDER + 1, "submenus go with the list that they are of"
    with map_service() as service:
        entry = {"title": "A & B", "service": "wms", "url": service.url, "layers": "karte", "attribution": "© Amt"}
        own = tmp_path / "eigene.json"
        own.write_text(json.dumps([entry]), encoding="utf-8")
        BACKGROUNDS.write(str(own))
        assert titles(button.menu()) == ["keine", "Liste wird gelesen …", "Andere Liste …"]
        wait(lambda: shown(button.menu()) == ["keine", "A && B", "Andere Liste …"])
        assert service.asked == []
        for _twice in range(2):
            before = background_of(project)
            button.choose(Background(**entry))
            wait(lambda before=before: background_of(project) not in (None, before))
    layer = background_of(project)
    assert layer.name() == "A & B"
    assert button.text() == "A && B"
    assert [one for one in project.mapLayers().values() if one.name() == "A & B"] == [layer], "one at a time"
    assert project.layerTreeRoot().children()[1].layer() == layer
    dock.atlas.state.change(indicator="HZ", columns=("EW",))
    assert background_of(project) == layer
    assert project.layerTreeRoot().children().index(own_group(project)) == 0
    next(action for action in button.menu().actions() if action.text() == "keine").trigger()
    assert background_of(project) is None
    assert button.text() == "keine"


def test_a_broken_list_or_a_dead_server_is_said(
    dock: KeckDock, window: Window, edition: Path, tmp_path: Path, wait: Wait
) -> None:
    open_file(dock, edition, wait)
    BACKGROUNDS.write(str(tmp_path / "fehlt.json"))
    button = dock.display.overlay.background
    titles(button.menu())
    wait(lambda: any("fehlt.json" in text for text in window.messages()))
    assert shown(button.menu()) == ["keine", "Andere Liste …"]
    with map_service() as service:
        gone = service.url
    button.choose(Background("Karte", "wms", gone, "©", layers="karte"))
    wait(lambda: any("nicht erreichbar" in text and "127.0.0.1" in text for text in window.messages()))
    assert background_of(QgsProject.instance()) is None


def test_areas_let_the_background_through(dock: KeckDock, edition: Path, wait: Wait) -> None:
    open_file(dock, edition, wait)
    dock.display.overlay.opacity.setOpacity(0.6)
    assert dock.atlas.state.choice.opacity == pytest.approx(0.6)
    (layer,) = (one.layer() for one in own_group(QgsProject.instance()).findLayers())
    assert seen_through(layer) == {0.6}
    dock.atlas.state.change(indicator="HZ")
    assert seen_through(layer) == {0.6}
    dock.atlas.state.change(against="2021")
    (layer,) = (one.layer() for one in own_group(QgsProject.instance()).findLayers())
    assert seen_through(layer) == {0.6}
    dock.atlas.state.change(opacity=1.0)
    assert dock.display.overlay.opacity.opacity() == 1.0


def seen_through(layer: QgsVectorLayer) -> set[float]:
    """Of the symbols that map and legend show."""
    assert layer.opacity() == 1.0
    return {round(one.symbol().opacity(), 2) for one in layer.renderer().legendSymbolItems()}


def test_usual_classes_are_written_and_read(window: Window) -> None:
    told = Classification(Method.PRETTY, 9, (), "RdBu", all_periods=True)
    make_usual(told)
    assert usual_classification() == told

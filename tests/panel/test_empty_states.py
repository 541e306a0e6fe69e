"""Where there is nothing to see, the panel says what to do next."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCommandLinkButton, QToolButton

from keck_qgis.editions.release import release
from keck_qgis.model.indicator import Audience
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.next_step import NextStep
from keck_qgis.panel.project_layers import own_layers
from keck_qgis.panel.settings import RECENT_FILES
from keck_qgis.panel.start_page import StartPage
from tests.panel.conftest import Window
from tests.processing.support import Run

Wait = Callable[[Callable[[], bool]], None]


def ways(dock: KeckDock) -> list[str]:
    page = dock.findChild(StartPage)
    return [button.text().replace("&", "") for button in page.findChildren(QCommandLinkButton) if not button.isHidden()]


def step(dock: KeckDock) -> tuple[str, list[str]]:
    """The words of the next step and the buttons beneath, if it is seen."""
    box = dock.findChild(NextStep)
    if box.isHidden():
        return "", []
    return box.text.text(), [one.text() for one in box.findChildren(QToolButton) if not one.isHidden()]


def open_it(dock: KeckDock, path: Path, wait: Wait) -> None:
    dock.open_file(path)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())


def test_without_an_atlas_there_are_four_ways_to_begin(dock: KeckDock) -> None:
    assert ways(dock) == ["Atlas öffnen …", "Neuer Atlas …", "Mit Dateien beginnen …", "Beispielatlas"]


def test_files_opened_last_are_offered_as_long_as_they_are_there(
    dock: KeckDock, edition: Path, tmp_path: Path, wait: Wait
) -> None:
    RECENT_FILES.put_first(tmp_path / "fort.gpkg")
    open_it(dock, edition, wait)
    dock.close_files()
    wait(lambda: ways(dock)[4:] == [edition.name])
    page = dock.findChild(StartPage)
    page.findChildren(QCommandLinkButton)[-1].click()
    wait(lambda: dock.atlas.opened is not None)


def test_an_atlas_without_levels_asks_for_one(dock: KeckDock, holdings: Path, wait: Wait) -> None:
    open_it(dock, holdings, wait)
    text, buttons = step(dock)
    assert "noch keine Ebene" in text
    assert buttons == ["Dateien übernehmen …", "Ebene …"]
    assert all(one.isHidden() for one in (dock.choice, dock.figure, dock._facility_group))
    assert own_layers(QgsProject.instance()) == []


def test_an_atlas_without_values_asks_for_tables(
    dock: KeckDock, holdings: Path, files: Path, run: Run, wait: Wait
) -> None:
    run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    open_it(dock, holdings, wait)
    text, buttons = step(dock)
    assert "Tabellen importieren" in text
    assert buttons == ["Dateien übernehmen …", "Werte …"]


def test_levels_without_values_are_seen_as_outlines_until_values_come(
    dock: KeckDock, holdings: Path, files: Path, run: Run, wait: Wait
) -> None:
    run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    open_it(dock, holdings, wait)
    (outlines,) = own_layers(QgsProject.instance())
    assert (outlines.name(), outlines.featureCount()) == ("Stadtteile", 4)
    assert outlines.customProperty("keck/role") == "boundary"
    assert str(holdings) not in outlines.source()
    run("importvalues", HOLDINGS=holdings, INPUT=files / "werte.csv")
    dock.open_file(holdings)
    wait(lambda: bool(dock.atlas.opened.overview.indicators))
    (areas,) = own_layers(QgsProject.instance())
    assert areas.customProperty("keck/role") == "choropleth"


def test_facilities_are_on_the_map_before_there_is_a_level(
    dock: KeckDock, holdings: Path, tmp_path: Path, run: Run, wait: Wait
) -> None:
    listed = tmp_path / "kitas.csv"
    listed.write_text("Name;Rechtswert;Hochwert\nKita Ost;500100;5700100\n", encoding="utf-8")
    run("importpois", HOLDINGS=holdings, INPUT=listed, CATEGORY="Kita")
    open_it(dock, holdings, wait)
    dock.facilities.categories.categories()[0].setCheckState(0, Qt.CheckState.Checked)
    (points,) = own_layers(QgsProject.instance())
    assert (points.customProperty("keck/role"), points.featureCount()) == ("facilities", 1)
    dock.facilities.categories.categories()[0].setCheckState(0, Qt.CheckState.Unchecked)
    assert own_layers(QgsProject.instance()) == []


def test_an_edition_without_values_offers_nothing_that_cannot_be_done(
    dock: KeckDock, holdings: Path, tmp_path: Path, wait: Wait
) -> None:
    path, _report = release(holdings, Audience.PUBLIC, tmp_path)
    open_it(dock, path, wait)
    text, buttons = step(dock)
    assert "keine Werte" in text
    assert buttons == []


def test_with_values_there_is_no_such_word(dock: KeckDock, filled: Path, wait: Wait) -> None:
    open_it(dock, filled, wait)
    assert step(dock) == ("", [])
    assert not any(one.isHidden() for one in (dock.choice, dock.figure, dock._facility_group))


def test_what_is_missing_leads_to_where_it_is_done(dock: KeckDock) -> None:
    actions = [one.defaultAction() for one in dock.findChild(NextStep).findChildren(QToolButton)]
    menu = dock.work_menu
    assert actions == [menu.files_action, menu.level_action, menu.files_action, menu.values_action]


def test_the_map_is_blanked_where_our_layers_were_the_only_ones(
    dock: KeckDock, window: Window, edition: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    monkeypatch.setattr(window.mapCanvas(), "refresh", lambda: drawn.append(len(QgsProject.instance().mapLayers())))
    open_it(dock, edition, wait)
    drawn.clear()
    dock.close_files()
    assert drawn == [0]

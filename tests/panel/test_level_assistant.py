"""The assistant for levels: fields marked and corrected, findings on the map, nesting asked for."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.level_preview import name_of
from keck_qgis.model.text import tr
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.assistant import marks
from keck_qgis.panel.work.assistant.level_assistant import LevelAssistant
from tests.panel.assistants import Wait, keeping, settled

Open = Callable[..., LevelAssistant]


def quarters(**properties: Callable[[int], Any]) -> dict[str, Any]:
    """Two Quartiere in each of the four Stadtteile; ``properties`` adds fields by the number of the Quartier."""
    features = []
    for number in range(8):
        x = 500_000 + 500 * number
        ring = [[x, 5_700_000], [x + 500, 5_700_000], [x + 500, 5_701_000], [x, 5_701_000], [x, 5_700_000]]
        own = {"ID": f"{number // 2 + 1:02}{number % 2 + 1}", "Bezeichnung": f"Quartier {number}", "ZAHL": number}
        own |= {name: value(number) for name, value in properties.items()}
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "geometry": geometry, "properties": own})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    return {"type": "FeatureCollection", "crs": crs, "features": features}


@pytest.fixture
def opened(filled: Path, tmp_path: Path, wait: Wait, qgis_new_project: None) -> Iterator[Open]:
    with keeping() as keep:

        def open_(content: dict[str, Any], name: str = "kleinstadt_quartiere.geojson") -> LevelAssistant:
            path = tmp_path / name
            path.write_text(json.dumps(content), encoding="utf-8")
            assistant = keep(LevelAssistant(filled, None))
            assistant.open_file(path)
            wait(lambda: assistant.asked.source != "")
            settled(assistant, wait)
            return assistant

        yield open_


def entry(assistant: LevelAssistant, field: str, title: str) -> QAction:
    column = assistant.result_shown.sight.reading.table.fields.index(field)
    assistant.grid.setCurrentIndex(assistant.model.index(0, column))
    menu = assistant.menu()
    assert menu is not None
    return next(one for one in menu.actions() if one.text() == title)


def nest(assistant: LevelAssistant, level: str, wait: Wait) -> None:
    assistant.above.setCurrentText(level)
    assistant.above.activated.emit(assistant.above.currentIndex())
    settled(assistant, wait)


def headings(assistant: LevelAssistant) -> dict[str, str]:
    titles = [
        str(assistant.model.headerData(column, Qt.Orientation.Horizontal)).partition("\n")[2]
        for column in range(assistant.model.columnCount())
    ]
    return dict(zip(assistant.result_shown.sight.reading.table.fields, titles, strict=True))


def test_fields_and_name_are_recognised(opened: Open) -> None:
    assistant = opened(quarters())
    assert assistant.level.text() == "Quartiere"
    assert headings(assistant) == {"ID": tr("Key"), "Bezeichnung": tr("Name"), "ZAHL": "–"}
    assert assistant.grid.currentIndex().column() == 0
    assert assistant.import_button.isEnabled()
    assert len(assistant.map.layers()) == 2


def test_names_of_files_give_names_of_levels() -> None:
    assert name_of("/daten/flensburg_stadtteile.zip") == "Stadtteile"
    assert name_of("/daten/alles.gpkg|layername=ortsteile_2020") == "Ortsteile"


def test_a_level_is_imported_into_its_parent(opened: Open, wait: Wait, filled: Path) -> None:
    assistant = opened(quarters())
    nest(assistant, "Stadtteile", wait)
    assistant.date.setText("31.12.2022")
    assistant.date.editingFinished.emit()
    settled(assistant, wait)
    assert "8" in assistant.summary.text() and "Stadtteile" in assistant.summary.text()
    assistant.import_button.click()
    settled(assistant, wait)
    with Holdings.open(filled, read_only=True) as held:
        level = held.geography().level("Quartiere")
        assert (level.parent, level.boundary_date) == ("Stadtteile", "2022-12-31")
        assert [one.parent_key for one in held.shapes("Quartiere")][:3] == ["01", "01", "02"]


def test_fields_are_corrected_by_the_menu_and_undone(opened: Open, wait: Wait) -> None:
    assistant = opened(quarters(ORT=lambda number: f"{number // 2 + 1:02}"))
    parent = tr("Key of the &parent area")
    assert not entry(assistant, "ORT", parent).isEnabled()
    nest(assistant, "Stadtteile", wait)
    assert headings(assistant)["ORT"] == tr("Key of the parent")
    entry(assistant, "Bezeichnung", tr("&Key of the areas")).trigger()
    settled(assistant, wait)
    assert headings(assistant)["Bezeichnung"] != tr("Name")
    assistant.undo()
    settled(assistant, wait)
    assert headings(assistant)["ID"] == tr("Key")


def test_a_finding_leads_to_its_rows_and_areas(opened: Open, wait: Wait) -> None:
    assistant = opened(quarters(ORT=lambda number: "04" if number == 0 else f"{number // 2 + 1:02}"))
    nest(assistant, "Stadtteile", wait)
    assert not assistant.import_button.isEnabled()
    assert assistant.model.marking.mark(1, 0) == marks.UNREADABLE
    assert str(assistant.model.headerData(1, Qt.Orientation.Vertical)) == f"2  {tr('error')}"
    assistant.findings.itemClicked.emit(assistant.findings.item(0))
    assert assistant.grid.currentIndex().row() == 1
    extent = assistant.map.extent()
    assert extent.contains(assistant.result_shown.sight.reading.polygons[0].boundingBox())
    assert not extent.contains(assistant.result_shown.sight.reading.polygons[7].boundingBox())


def test_a_name_that_is_taken_is_a_finding_and_the_table_is_seen(opened: Open, wait: Wait) -> None:
    assistant = opened(quarters(), "stadtteile.geojson")
    assert not assistant.import_button.isEnabled() and "Stadtteile" in assistant.findings.item(0).text()
    assert assistant.model.rowCount() == 9
    assistant.level.setText("Quartiere")
    assistant.level.editingFinished.emit()
    settled(assistant, wait)
    assert assistant.import_button.isEnabled()


def test_an_earlier_import_tells_how_to_read(opened: Open, wait: Wait) -> None:
    assistant = opened(quarters())
    past = next(
        row for row in range(assistant.profiles.box.count()) if "stadtteile" in assistant.profiles.box.itemText(row)
    )
    assistant.profiles.box.setCurrentIndex(past)
    assistant.profiles.box.activated.emit(past)
    settled(assistant, wait)
    # its fields are not there: said in words, nothing is lost
    assert not assistant.import_button.isEnabled() and "NR" in assistant.findings.item(0).text()
    assistant.undo()
    settled(assistant, wait)
    assert assistant.import_button.isEnabled()


def test_a_file_without_areas_is_said(filled: Path, tmp_path: Path, wait: Wait, qgis_new_project: None) -> None:
    path = tmp_path / "kaputt.geojson"
    path.write_text("{", encoding="utf-8")
    assistant = LevelAssistant(filled, None)
    assistant.open_file(path)
    wait(lambda: bool(assistant.bar.items()))
    assert not assistant.import_button.isEnabled() and assistant.menu() is None
    assistant.close()


def test_the_menu_of_the_panel_opens_it(dock: KeckDock, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and dock.choice.isEnabled())
    assert isinstance(dock.work_menu.assistants.open_level(), LevelAssistant)

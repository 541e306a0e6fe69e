"""The assistant for lists of facilities: columns marked and corrected, category, what the holdings have already."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.facility_columns import field_title
from keck_qgis.model.proposals import Facility
from keck_qgis.model.text import tr
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.assistant import marks
from keck_qgis.panel.work.assistant.facility_assistant import FacilityAssistant
from tests.panel.assistants import Wait, keeping, settled

Open = Callable[[str], FacilityAssistant]

LIST = (
    "Liste der Schulen;;;;\nEinrichtung;Anschrift;Rechts;Hoch;Leitung\n"
    "Schule am Markt;Markt 3;500600;5700400;Frau A\nWaldschule;Weg 9;;;Herr B\n"
    "Kita Löwenzahn;Markt 1;500500;5700500;Frau C\n"
)


@pytest.fixture
def opened(filled: Path, tmp_path: Path, wait: Wait, qgis_new_project: None) -> Iterator[Open]:
    with keeping() as keep:

        def open_(text: str) -> FacilityAssistant:
            path = tmp_path / "liste.csv"
            path.write_text(text, encoding="utf-8")
            assistant = keep(FacilityAssistant(filled, None))
            assistant.open_file(path)
            wait(lambda: assistant.asked.source != "")
            settled(assistant, wait)
            return assistant

        yield open_


def choose_category(assistant: FacilityAssistant, text: str, wait: Wait) -> None:
    assistant.category.setEditText(text)
    assistant.category.lineEdit().editingFinished.emit()
    settled(assistant, wait)


def entry(assistant: FacilityAssistant, column: int, title: str) -> QAction:
    assistant.grid.setCurrentIndex(assistant.model.index(2, column))
    menu = assistant.menu()
    assert menu is not None
    return next(one for one in menu.actions() if one.text() == title)


def headings(assistant: FacilityAssistant) -> list[str]:
    return [
        str(assistant.model.headerData(column, Qt.Orientation.Horizontal)).partition("\n")[2]
        for column in range(assistant.model.columnCount())
    ]


def state(assistant: FacilityAssistant, row: int) -> str:
    shown = assistant.facilities.shown
    return str(shown.data(shown.index(row, 2)))


def held(holdings: Path) -> list[Facility]:
    with Holdings.open(holdings, read_only=True) as one:
        return one.facilities()


def test_nothing_chosen_says_what_to_do(filled: Path, qgis_new_project: None) -> None:
    assistant = FacilityAssistant(filled, None)
    assert assistant.summary.text() == tr("Choose a list or a layer of facilities.")
    assert not assistant.import_button.isEnabled() and assistant.menu() is None
    assistant.import_button.click()
    assistant.close()


def test_columns_and_rows_say_what_they_were_taken_for(opened: Open) -> None:
    assistant = opened(LIST)
    place = tr("Coordinates")
    assert headings(assistant) == [field_title("name"), field_title("address"), place, place, tr("internal")]
    rows = [str(assistant.model.headerData(row, Qt.Orientation.Vertical)) for row in range(5)]
    assert rows == [f"1  {tr('left out')}", f"2  {tr('header')}", "3", f"4  {tr('without a place')}", "5"]
    assert [assistant.model.marking.mark(row, 2) for row in (0, 1, 2, 3)] == [
        marks.LEFT_OUT, marks.HEADER, marks.PERIOD, marks.MARKER,
    ]  # fmt: skip
    assert not assistant.import_button.isEnabled()


def test_the_name_of_the_file_tells_the_category(opened: Open, tmp_path: Path, wait: Wait, filled: Path) -> None:
    path = tmp_path / "kitas_in_kleinstadt.csv"
    path.write_text(LIST, encoding="utf-8")
    assistant = FacilityAssistant(filled, None)
    assistant.open_file(path)
    wait(lambda: assistant.asked.source != "")
    settled(assistant, wait)
    assert assistant.category.currentText() == "Kita" and assistant.import_button.isEnabled()
    assert "category_guessed" in {one.code for one in assistant.result_shown.reading.proposal.report.findings}
    assistant.close()


def test_a_category_makes_it_ready_and_tells_what_is_there(opened: Open, wait: Wait, filled: Path) -> None:
    assistant = opened(LIST)
    choose_category(assistant, "Kita", wait)
    assert str(assistant.model.headerData(4, Qt.Orientation.Vertical)) == f"5  {tr('held already')}"
    assert state(assistant, 2) == tr("held already")
    choose_category(assistant, "Schule", wait)
    assert state(assistant, 1) == tr("new, without a place")
    assistant.import_button.click()
    wait(lambda: len(held(filled)) == 5)
    assert [one.name for one in held(filled) if one.category == "Schule"] == [
        "Schule am Markt", "Waldschule", "Kita Löwenzahn",
    ]  # fmt: skip


def test_a_finding_leads_to_its_rows(opened: Open) -> None:
    assistant = opened(LIST)
    row = next(i for i in range(assistant.findings.count()) if "Waldschule" in assistant.findings.item(i).text())
    assistant.findings.itemClicked.emit(assistant.findings.item(row))
    assert assistant.grid.currentIndex().row() == 3


def test_columns_are_corrected_by_the_menu(opened: Open, wait: Wait, filled: Path) -> None:
    assistant = opened(LIST)
    choose_category(assistant, "Schule", wait)
    entry(assistant, 4, field_title("provider")).trigger()
    settled(assistant, wait)
    assert headings(assistant)[4] == field_title("provider")
    entry(assistant, 4, tr("Release for editions")).trigger()
    settled(assistant, wait)
    assert headings(assistant)[4] == tr("released")
    entry(assistant, 1, field_title("address")).trigger()
    settled(assistant, wait)
    assert headings(assistant)[1] == tr("internal")
    assistant.undo()
    settled(assistant, wait)
    assert headings(assistant)[1] == field_title("address") and headings(assistant)[4] == tr("released")
    assistant.import_button.click()
    wait(lambda: len(held(filled)) == 5)
    with Holdings.open(filled, read_only=True) as one:
        assert one.released_columns() == {"Schule": ("Leitung",)}


def test_coordinates_are_two_columns_chosen_together(opened: Open, wait: Wait) -> None:
    assistant = opened(LIST.replace("Rechts;Hoch", "Spalte1;Spalte2"))
    assert headings(assistant)[2:4] == [tr("internal"), tr("internal")]
    grid = assistant.grid
    grid.setCurrentIndex(assistant.model.index(2, 2))
    grid.selectionModel().select(assistant.model.index(2, 3), grid.selectionModel().SelectionFlag.Select)
    menu = assistant.menu()
    assert menu is not None
    next(one for one in menu.actions() if one.text() == tr("Coordinates: easting, then northing")).trigger()
    settled(assistant, wait)
    assert headings(assistant)[2:4] == [tr("Coordinates"), tr("Coordinates")]
    assert assistant.result_shown.reading.proposal.facilities[0].x == 500600


def test_a_layer_of_the_project_is_read(opened: Open, filled: Path, wait: Wait, files: Path) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:25832&field=Name:string&field=Art:string", "Spielplätze", "memory")
    layer.startEditing()
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Platz am See", "Spielplatz"])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500700, 5700300)))
    layer.addFeature(feature)
    layer.commitChanges()
    QgsProject.instance().addMapLayer(layer)
    assistant = FacilityAssistant(filled, None)
    assistant.source.layer.setLayer(layer)
    settled(assistant, wait)
    assert headings(assistant)[-2:] == [field_title("name"), field_title("category")]
    assert assistant.import_button.isEnabled()
    QgsProject.instance().removeMapLayer(layer.id())
    assistant.import_button.click()
    wait(lambda: [one.name for one in held(filled)][-1:] == ["Platz am See"])
    assistant.close()


def test_the_menu_of_the_panel_opens_it(dock: KeckDock, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and dock.choice.isEnabled())
    assert isinstance(dock.work_menu.assistants.open_facilities(), FacilityAssistant)

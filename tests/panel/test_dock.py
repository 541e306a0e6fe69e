"""The dock: open, choose, see the layer; errors as messages; nothing left behind."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QPushButton, QToolButton, QTreeView

from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Report
from keck_qgis.model.progress import Progress, checkpoint
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.notices import show_error, show_report
from keck_qgis.panel.project_layers import own_group, own_layers
from keck_qgis.panel.settings import RECENT_FILES
from keck_qgis.panel.targets import free_file
from keck_qgis.reports import map_export
from keck_qgis.reports.map_export import MapOptions
from tests.panel.conftest import Window
from tests.processing.support import Run

Wait = Callable[[Callable[[], bool]], None]


def opened(dock: KeckDock) -> Callable[[], bool]:
    return lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy()


def texts(combo: object) -> list[str]:
    return [combo.itemText(row) for row in range(combo.count())]  # type: ignore[attr-defined]


def areas() -> QgsVectorLayer:
    return next(
        layer for layer in own_layers(QgsProject.instance()) if layer.customProperty("keck/role") == "choropleth"
    )


def test_an_edition_opens_and_its_first_figure_is_drawn(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    assert dock.state.text().startswith("Kleinstadt, Ausgabe 1 für: Verwaltung, Stand ")
    assert texts(dock.choice.level) == ["Stadtteile"]
    assert dock.choice.catalogue.view.currentIndex().data() == "Einwohner"
    assert (dock.choice.period.slider.maximum(), dock.choice.period.label.text()) == (1, "2022")
    layer = areas()
    assert layer.featureCount() == 4
    assert str(edition) in layer.source()
    assert "Gesamte Kommune: 4.340 Personen" in dock.figure.text()
    assert RECENT_FILES.read() == [edition]


def test_with_an_edition_alone_nothing_of_the_work_on_holdings_is_in_the_way(
    dock: KeckDock, edition: Path, filled: Path, wait: Wait
) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    assert dock._work.isHidden()
    dock.open_file(filled)
    wait(lambda: opened(dock)() and dock.atlas.opened.holdings is not None)
    assert not dock._work.isHidden()


def test_choosing_shows_another_figure_on_the_same_layer(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    before = areas().id()
    dock.atlas.state.change(indicator="HZ")
    layer = areas()
    assert layer.id() == before
    assert layer.customProperty("keck/indicator") == "HZ"
    hidden = {feature["area_key"] for feature in layer.getFeatures() if feature["status_1"] == "suppressed"}
    assert "03" in hidden
    assert len(hidden) == 2
    dock.atlas.state.change(indicator="EW")
    dock.choice.period.slider.setValue(0)
    assert areas().customProperty("keck/period") == "2021"


def test_facilities_join_the_group_and_leave_it(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    dock.facilities.categories.categories()[0].setCheckState(0, Qt.CheckState.Checked)
    assert [layer.customProperty("keck/role") for layer in own_layers(QgsProject.instance())] == [
        "facilities",
        "choropleth",
    ]
    dock.facilities.categories.categories()[0].setCheckState(0, Qt.CheckState.Unchecked)
    assert [layer.customProperty("keck/role") for layer in own_layers(QgsProject.instance())] == ["choropleth"]


def test_a_removed_layer_is_drawn_again_with_the_next_choice(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    QgsProject.instance().removeMapLayer(areas().id())
    dock.choice.period.slider.setValue(0)
    assert areas().customProperty("keck/period") == "2021"


def test_a_click_on_the_chosen_indicator_brings_its_layer_back(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    view = dock.choice.catalogue.view
    dock.show()
    before = areas().id()
    click_current(view)
    assert areas().id() == before, "what is there stays"
    QgsProject.instance().removeMapLayer(before)
    click_current(view)
    assert areas().customProperty("keck/indicator") == dock.atlas.state.choice.indicator


def click_current(view: QTreeView) -> None:
    view.scrollTo(view.currentIndex())
    at = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_layers_of_other_people_stay(dock: KeckDock, edition: Path, wait: Wait) -> None:
    other = QgsVectorLayer("Point", "Fremder Layer", "memory")
    QgsProject.instance().addMapLayer(other)
    dock.open_file(edition)
    wait(opened(dock))
    dock.close_files()
    assert dock.atlas.opened is None
    assert own_group(QgsProject.instance()) is None
    assert list(QgsProject.instance().mapLayers()) == [other.id()]


def test_holdings_show_a_working_edition_and_a_new_one_after_an_import(
    dock: KeckDock, filled: Path, files: Path, run: Run, wait: Wait
) -> None:
    dock.open_file(filled)
    wait(opened(dock))
    assert dock.atlas.opened is not None
    assert dock.atlas.opened.holdings == filled
    assert dock.atlas.opened.edition.path == filled.parent / "Klein_verwaltung_0001.gpkg"
    assert str(filled) not in areas().source()
    table = files / "neu.csv"
    table.write_text(
        "indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status\nEW;Stadtteile;01;2023;950;;;\n", encoding="utf-8"
    )
    run("importvalues", HOLDINGS=filled, INPUT=table)
    dock.atlas.reopen()
    wait(lambda: opened(dock)() and dock.atlas.opened.edition.number == 2)
    assert dock.choice.period.slider.maximum() == 2


def test_an_unchanged_atlas_keeps_its_working_edition(
    dock: KeckDock, filled: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    dock.open_file(filled)
    wait(opened(dock))
    # the release happened in the second of the imports: date it later, as it would be in an office
    from keck_qgis.holdings.gateway import Holdings

    journal = Holdings.sources
    monkeypatch.setattr(Holdings, "sources", lambda self: journal(self)[:0])
    dock.atlas.reopen()
    wait(opened(dock))
    assert dock.atlas.opened is not None
    assert dock.atlas.opened.edition.number == 1


def test_a_changed_edition_is_refused_in_plain_words(dock: KeckDock, window: Window, edition: Path, wait: Wait) -> None:
    connection = sqlite3.connect(edition)
    connection.execute("UPDATE observation SET value = 1 WHERE id = 1")
    connection.commit()
    connection.close()
    dock.open_file(edition)
    wait(lambda: any("geändert" in message or "verändert" in message for message in window.messages()))
    assert dock.atlas.opened is None


def test_a_file_that_is_neither_is_refused(dock: KeckDock, window: Window, tmp_path: Path, wait: Wait) -> None:
    (tmp_path / "fremd.gpkg").write_bytes(b"nichts")
    dock.open_file(tmp_path / "fremd.gpkg")
    wait(lambda: any("fremd.gpkg" in message and "keine" in message for message in window.messages()))
    assert not dock.atlas.jobs.is_busy()


def test_an_overtaken_job_changes_nothing(dock: KeckDock, wait: Wait) -> None:
    results: list[str] = []

    def slow(progress: Progress) -> str:
        while True:
            checkpoint(progress, 1)

    dock.atlas.jobs.run("langsam", slow, results.append)
    dock.atlas.jobs.run("schnell", lambda progress: "schnell", results.append)
    wait(lambda: bool(results))
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert results == ["schnell"]


def test_errors_of_a_job_are_shown_and_escaped(dock: KeckDock, window: Window, wait: Wait) -> None:
    def failing(progress: Progress) -> None:
        raise KeckError("Titel", "<b>kein HTML</b>", "Hinweis")

    dock.atlas.jobs.run("Auftrag", failing, lambda _result: None)
    wait(lambda: any("&lt;b&gt;" in message for message in window.messages()))


def test_cancel_ends_a_job(dock: KeckDock, wait: Wait) -> None:
    def endless(progress: Progress) -> None:
        while True:
            checkpoint(progress, 1)

    results: list[object] = []
    dock.atlas.jobs.run("endlos", endless, results.append)
    dock.atlas.jobs.cancel()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert results == []


def test_unloading_leaves_nothing(window: Window, edition: Path, wait: Wait) -> None:
    dock = KeckDock(window)
    dock.open_file(edition)
    wait(opened(dock))
    dock.unload()
    assert QgsProject.instance().mapLayers() == {}
    assert own_group(QgsProject.instance()) is None
    assert dock.atlas.opened is None
    assert QgsApplication.taskManager().countActiveTasks() == 0
    QgsProject.instance().clear()
    dock.deleteLater()


def test_outputs_are_proposed_beside_the_open_file(
    dock: KeckDock, edition: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(dock.dialogs, "show", lambda name, values, _done: asked.append((name, values["OUTPUT"])))
    dock.open_file(edition)
    wait(opened(dock))
    folder = edition.parent
    (folder / f"Tabelle_{dock.atlas.state.choice.indicator}_2022.xlsx").write_bytes(b"")
    actions = {action.text(): action for action in dock.export_menu.actions()}
    actions["Karte …"].trigger()
    actions["Tabelle …"].trigger()
    held = dock.atlas.state.choice.indicator
    assert asked == [
        ("exportmap", str(folder / f"Karte_{held}_2022.pdf")),
        ("exporttable", str(folder / f"Tabelle_{held}_2022_2.xlsx")),
    ]


def test_what_is_checked_and_set_is_one_menu_away(
    dock: KeckDock, filled: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, dict]] = []
    monkeypatch.setattr(dock.dialogs, "show", lambda name, values, _done: asked.append((name, values)))
    dock.open_file(filled)
    wait(opened(dock))
    held = {"HOLDINGS": str(filled)}
    for menu, title in (
        (dock.work_menu, "Kategorien zusammenlegen …"),
        (dock.work_menu, "Bericht zur Geheimhaltung …"),
        (dock.export_menu, "Ausgabe prüfen …"),
    ):
        next(action for action in menu.findChildren(QAction) if action.text().replace("&", "") == title).trigger()
    edition = str(filled.parent / "Klein_verwaltung_0001.gpkg")
    assert asked == [
        ("mergecategories", held),
        ("suppressionreport", held),
        ("verify", {"EDITION": edition, **held}),
    ]


def test_a_written_file_is_a_link(dock: KeckDock, window: Window) -> None:
    dock.dialogs.tell_written({"OUTPUT": "/daten/Karte <1>.pdf"})
    link = '<a href="file:///daten/Karte%20%3C1%3E.pdf">/daten/Karte &lt;1&gt;.pdf</a>'
    assert window.messages() == [f"Geschrieben {link}"]


def test_the_map_is_a_page_with_one_choice(
    dock: KeckDock, window: Window, edition: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    classes = Classification(Method.MANUAL, 2, (0.5, 300.0, 5000.0), "Blues")
    dock.atlas.state.change(classification=classes, columns=("HZ",), categories=("Kita",))
    written: list[MapOptions] = []
    monkeypatch.setattr("keck_qgis.reports.map_export.write_page", lambda _layout, output: output.write_bytes(b"%PDF"))
    export = map_export.export_map
    monkeypatch.setattr(
        map_export, "export_map", lambda path, output, options: written.append(options) or export(path, output, options)
    )
    dock.export_menu.map_page.trigger()
    page = edition.parent / "Karte_EW_2022.pdf"
    assert page.is_file()
    assert "Karte_EW_2022.pdf" in window.messages()[-1]
    shown = written[0]
    assert (shown.columns, shown.poi_categories) == (("HZ",), ("Kita",))
    assert shown.classification == classes


def test_names_of_files_hold_no_separators(tmp_path: Path) -> None:
    assert free_file(tmp_path, ("Karte", "a:b/c", "2022/2023"), ".pdf").name == "Karte_a-b-c_2022-2023.pdf"


def test_a_long_message_stands_behind_a_button(window: Window) -> None:
    show_error(window.messageBar(), KeckError("Titel", "Was ist. " * 20, "Was hilft."))
    item = window.messageBar().items()[-1]
    assert "Was ist." in item.text()
    assert "Was hilft." not in item.text()
    assert item.findChildren(QToolButton) or item.findChildren(QPushButton)


def test_cut_names_have_a_tip(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    assert dock.choice.level.toolTip() == dock.choice.level.currentText() != ""


def test_what_is_chosen_on_the_map_is_chosen_in_the_panel_and_back(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(opened(dock))
    layer = areas()
    first = next(layer.getFeatures())
    layer.selectByIds([first.id()])
    assert dock.atlas.state.areas == {first["area_key"]}
    dock.atlas.state.choose_areas(["02", "03"])
    assert {feature["area_key"] for feature in layer.selectedFeatures()} == {"02", "03"}
    dock.choice.period.slider.setValue(0)
    assert {feature["area_key"] for feature in areas().selectedFeatures()} == {"02", "03"}


def test_the_open_menu_opens_more_than_once(dock: KeckDock, edition: Path, wait: Wait) -> None:
    RECENT_FILES.put_first(Path("//server/weg/Alt & neu.gpkg"))
    for _time in range(2):
        dock.open_menu.aboutToShow.emit()
    titles = [action.text() for action in dock.open_menu.actions()]
    assert titles[-1] == "&Schließen"
    assert "Alt && neu.gpkg" in titles
    assert not dock.open_menu.actions()[-1].isEnabled()
    dock.open_file(edition)
    wait(opened(dock))
    dock.open_menu.aboutToShow.emit()
    dock.open_menu.actions()[-1].trigger()
    assert dock.atlas.opened is None


def test_a_job_whose_message_was_closed_goes_on(dock: KeckDock, window: Window, wait: Wait) -> None:
    going, results = threading.Event(), []

    def job(progress: Progress) -> str:
        progress.report(10, "fängt an")
        going.wait(10)
        progress.report(90, "endet")
        return "fertig"

    dock.atlas.jobs.run("Auftrag", job, results.append)
    window.messageBar().clearWidgets()
    going.set()
    wait(lambda: results == ["fertig"])
    assert window.messages() == []


def test_a_report_shows_what_weighs_most_and_the_rest_behind_a_button(window: Window) -> None:
    report = Report()
    show_report(window.messageBar(), "Leer", report)
    report.info("a", "Nebenbei.")
    show_report(window.messageBar(), "Eins", report)
    report.warn("b", "<Wichtig>", "Zeile 3")
    show_report(window.messageBar(), "Zwei", report)
    bar = window.messageBar()
    said = {item.title(): (item.text(), item.level(), bool(item.findChildren(QToolButton))) for item in bar.items()}
    level = Qgis.MessageLevel
    assert said == {
        "Leer": ("", level.Success, False),
        "Eins": ("Nebenbei.", level.Success, False),
        "Zwei": ("Zeile 3: &lt;Wichtig&gt;", level.Warning, True),
    }


def test_dialogs_go_with_their_holdings(dock: KeckDock, filled: Path, edition: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(opened(dock))
    dock.work_menu.edit()
    dock.work_menu.show_journal()
    assert len(dock.dialogs.open) == 2
    dock.atlas.reopen()
    wait(opened(dock))
    assert len(dock.dialogs.open) == 2, "a newer edition of the same holdings takes no dialog away"
    dock.open_file(edition)
    wait(lambda: opened(dock)() and dock.atlas.opened.holdings is None)
    assert dock.dialogs.open == [], "an edition alone is only looked at"

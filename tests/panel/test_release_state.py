"""What the map shows is an edition; what has changed in the holdings since stands beside it, and a click shows it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QScrollArea

from keck_qgis.editions import release as release_module
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.findings import Finding, Severity
from keck_qgis.model.indicator import Audience
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from keck_qgis.panel.settings import AUTOMATIC_REFRESH
from keck_qgis.panel.work.changes_dialog import ChangesDialog
from keck_qgis.panel.work.findings_list import FindingsList
from keck_qgis.panel.work.release_dialog import ReleaseDialog
from tests.panel.conftest import Window
from tests.processing.support import Run

Wait = Callable[[Callable[[], bool]], None]
ROW = "indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status\nEW;Stadtteile;01;{};950;;;\n"


@pytest.fixture
def bring(files: Path, filled: Path, run: Run) -> Callable[[int], int]:
    """Import a table of one value of a year, as a colleague would."""

    def write(year: int) -> int:
        table = files / f"neu_{year}.csv"
        table.write_text(ROW.format(year), encoding="utf-8")
        return int(run("importvalues", HOLDINGS=filled, INPUT=table)["SOURCE_ID"])

    return write


@pytest.fixture
def by_hand() -> Iterator[None]:
    AUTOMATIC_REFRESH.write(False)
    yield
    AUTOMATIC_REFRESH.write(True)


@pytest.fixture
def working(dock: KeckDock, filled: Path, wait: Wait) -> KeckDock:
    """A dock that shows a working edition of the holdings, and knows that it is up to date."""
    dock.open_file(filled)
    wait(lambda: dock.release_bar.standing.changes == [])
    return dock


def number(dock: KeckDock) -> int:
    return dock.atlas.opened.edition.number if dock.atlas.opened else 0


def test_up_to_date_there_is_nothing_to_refresh(working: KeckDock) -> None:
    bar = working.release_bar
    assert bar.text.text() == "Aktuell: Die Ausgabe zeigt den ganzen Datenbestand."
    assert bar.refresh.isHidden()
    assert bar.changes.isHidden()
    assert not bar.release.isHidden()


def test_with_an_edition_alone_there_is_no_state_of_release(dock: KeckDock, edition: Path, wait: Wait) -> None:
    dock.open_file(edition)
    wait(lambda: number(dock) == 1)
    assert dock.release_bar.isHidden()


@pytest.mark.usefixtures("by_hand")
def test_changes_are_counted_listed_and_shown_by_a_click(
    working: KeckDock, filled: Path, bring: Callable[[int], int], wait: Wait
) -> None:
    bar = working.release_bar
    bring(2023)
    bar.standing.look()
    wait(lambda: bar.text.text() == "1 Änderung im Datenbestand seit dieser Ausgabe (1 Wert).")
    bring(2024)
    with Holdings.open(filled) as held:
        held.withdraw(3)
    bar.standing.look()
    wait(lambda: bar.text.text().startswith("3 Änderungen"))
    bar.changes.click()
    (dialog,) = [one for one in working.dialogs.open if isinstance(one, ChangesDialog)]
    rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    assert [(row.text(1), row.text(2)) for row in rows] == [
        ("Einrichtungen, zurückgenommen", "kitas.csv"),
        ("Werte", "neu_2023.csv"),
        ("Werte", "neu_2024.csv"),
    ]
    assert number(working) == 1
    bar.refresh.click()
    assert not bar.progress.isHidden()
    assert working.choice.isEnabled(), "looking goes on"
    wait(lambda: number(working) == 2 and bar.standing.changes == [])
    assert dialog.list.topLevelItemCount() == 0
    assert bar.progress.isHidden()
    assert str(working.atlas.opened.edition.path) in own_layers(QgsProject.instance())[0].source()


def test_an_import_refreshes_by_itself_and_nothing_is_locked_meanwhile(
    working: KeckDock, bring: Callable[[int], int], wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, released = threading.Event(), release_module.release

    def slow(*all_: object) -> object:
        assert go_on.wait(30)
        return released(*all_)  # type: ignore[arg-type]

    monkeypatch.setattr(release_module, "release", slow)
    bring(2023)
    working.atlas.reopen()
    wait(working.atlas.refreshing.is_busy)
    working.atlas.state.change(indicator="HZ")
    assert own_layers(QgsProject.instance())[0].customProperty("keck/indicator") == "HZ"
    go_on.set()
    wait(lambda: number(working) == 2)
    assert working.atlas.state.choice.indicator == "HZ"


def test_what_comes_during_a_refresh_is_in_the_edition_that_follows(
    working: KeckDock, bring: Callable[[int], int], wait: Wait
) -> None:
    bring(2023)
    working.atlas.reopen()
    wait(working.atlas.refreshing.is_busy)
    bring(2024)
    working.atlas.reopen()
    wait(lambda: working.release_bar.standing.changes == [] and not working.atlas.refreshing.is_busy())
    assert working.atlas.opened is not None
    assert working.atlas.opened.edition.periods("EW", "Stadtteile") == ["2021", "2022", "2023", "2024"]


def test_a_cancelled_refresh_leaves_what_was_shown(
    working: KeckDock, bring: Callable[[int], int], wait: Wait, filled: Path
) -> None:
    bring(2023)
    working.atlas.reopen()
    wait(working.atlas.refreshing.is_busy)
    working.release_bar.cancel.click()
    wait(lambda: not working.release_bar.refresh.isHidden())
    assert number(working) == 1
    working.atlas.refreshing.close()


def test_holdings_that_vanish_leave_the_map_and_come_back(working: KeckDock, filled: Path, wait: Wait) -> None:
    bar, away = working.release_bar, filled.with_name("weg.gpkg")
    layer = own_layers(QgsProject.instance())[0]
    filled.rename(away)
    bar.standing.look()
    wait(lambda: "nicht erreichbar" in bar.text.text())
    assert layer.isValid()
    working.atlas.state.change(indicator="HZ")
    assert layer.customProperty("keck/indicator") == "HZ"
    away.rename(filled)
    bar.standing.look()
    wait(lambda: bar.text.text().startswith("Aktuell"))


def test_where_no_edition_can_be_written_the_old_one_stays(
    working: KeckDock, window: Window, bring: Callable[[int], int], wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(2023)

    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Zugriff verweigert", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    working.atlas.reopen()
    wait(lambda: any("schreibgeschützt" in message for message in window.messages()))
    assert number(working) == 1
    assert not working.release_bar.refresh.isHidden()
    monkeypatch.undo()
    working.release_bar.refresh.click()
    wait(lambda: number(working) > 1)


def released(dialog: ReleaseDialog) -> bool:
    return bool(dialog.report.written.text())


def test_a_release_to_the_public_comes_with_its_report(working: KeckDock, filled: Path, wait: Wait) -> None:
    working.release_bar.release.click()
    (dialog,) = [one for one in working.dialogs.open if isinstance(one, ReleaseDialog)]
    wait(lambda: dialog.start.isEnabled() and dialog.outlook.text() != "")
    assert dialog.outlook.text() == "Dies wird Ausgabe 1. Für diese Empfänger gab es noch keine."
    assert dialog.audience.currentData() == Audience.PUBLIC
    dialog.start.click()
    wait(lambda: released(dialog) and dialog.start.isEnabled())
    assert dialog.report.written.text() == f"Geschrieben: {filled.parent / 'Klein_oeffentlichkeit_0001.gpkg'}"
    first = dialog.report.cells.topLevelItem(0)
    assert (first.text(0), first.text(1), first.text(2)) == ("Einwohner", "10", "0")
    assert "Ausgabe 1 vom " in dialog.outlook.text()


def test_findings_stand_the_gravest_first_with_their_weight_in_words(dock: KeckDock) -> None:
    found = FindingsList(dock)
    found.show_findings([Finding(Severity.INFO, "a", "kurz"), Finding(Severity.ERROR, "b", "<b>lang</b>", "Zeile 3")])
    rows = [[found.topLevelItem(row).text(column) for column in range(3)] for row in range(2)]
    assert rows == [["Fehler", "Zeile 3", "<b>lang</b>"], ["Hinweis", "", "kurz"]]


@pytest.mark.parametrize("folder", ["/gibt/es/nicht", "", "."])
def test_a_release_into_a_folder_that_is_not_there_is_refused(working: KeckDock, wait: Wait, folder: str) -> None:
    working.release_bar.release.click()
    (dialog,) = [one for one in working.dialogs.open if isinstance(one, ReleaseDialog)]
    wait(lambda: dialog.start.isEnabled())
    dialog.folder.setFilePath(folder)
    dialog.start.click()
    assert [item.title() for item in dialog.findChild(QgsMessageBar).items()] == ["Ordner nicht gefunden"]
    assert not released(dialog)


def test_closing_the_dialog_stops_its_release(working: KeckDock, filled: Path, wait: Wait) -> None:
    working.release_bar.release.click()
    (dialog,) = [one for one in working.dialogs.open if isinstance(one, ReleaseDialog)]
    wait(lambda: dialog.start.isEnabled())
    dialog.start.click()
    dialog.close()
    assert working.dialogs.open == []
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert not list(filled.parent.glob("*oeffentlichkeit*"))


def test_the_state_stays_in_view_while_the_rest_scrolls(working: KeckDock) -> None:
    areas = [area for area in working.findChildren(QScrollArea) if area.isAncestorOf(working.choice)]
    assert len(areas) == 1
    assert not areas[0].isAncestorOf(working.release_bar)
    assert not areas[0].isAncestorOf(working.state)


def test_holdings_from_a_backup_open_beside_editions_that_they_do_not_know(
    working: KeckDock, filled: Path, wait: Wait, bring: Callable[[int], int]
) -> None:
    backup = filled.read_bytes()
    bring(2023)
    working.atlas.reopen()
    wait(lambda: number(working) == 2)
    working.close_files()
    filled.write_bytes(backup)
    edition = next(filled.parent.glob("*verwaltung_0001.gpkg"))
    edition.unlink()
    working.open_file(filled)
    wait(lambda: working.release_bar.standing.changes == [])
    assert number(working) == 3
    assert working.atlas.opened is not None
    assert working.atlas.opened.edition.periods("EW", "Stadtteile") == ["2021", "2022"]

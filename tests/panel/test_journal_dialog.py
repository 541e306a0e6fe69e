"""The journal of imports: what withdrawing would do is said, it is done after asking, all or none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.text import tr
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.journal_dialog import JournalDialog
from tests.processing.support import Run

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def journal(filled: Path, run: Run, tmp_path: Path, wait: Wait) -> Iterator[JournalDialog]:
    table = tmp_path / "korrektur.csv"
    table.write_text("Stadtteil;Einwohner 2022\nAltstadt;911\nNeuland;1530\n", encoding="utf-8")
    run("importvalues", HOLDINGS=filled, INPUT=table)
    dialog = JournalDialog(filled, None)
    settled(dialog, wait)
    yield dialog
    dialog.close()
    dialog.deleteLater()


def settled(dialog: JournalDialog, wait: Wait) -> None:
    wait(lambda: not any(one.is_busy() for one in (dialog.reading, dialog.looking, dialog.withdrawing)))
    QApplication.processEvents()


def choose(dialog: JournalDialog, wait: Wait, *rows: int) -> None:
    dialog.list.clearSelection()
    for row in rows:
        dialog.list.topLevelItem(row).setSelected(True)
    settled(dialog, wait)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Press the button that withdraws; keeps what was asked."""
    asked: list[str] = []

    def execute(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        next(one for one in box.buttons() if box.buttonRole(one) == QMessageBox.ButtonRole.AcceptRole).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return asked


def test_imports_stand_newest_first(journal: JournalDialog) -> None:
    files = [journal.list.topLevelItem(row).text(3) for row in range(journal.list.topLevelItemCount())]
    assert files == ["korrektur.csv", "kitas.csv", "werte.csv", "stadtteile.geojson"]
    assert not journal.button.isEnabled()


def test_what_would_come_back_is_said(journal: JournalDialog, wait: Wait) -> None:
    choose(journal, wait, 0)
    values = tr("{} would be again as before, from import {}.").format(f"2 {tr('values')}", "2 (werte.csv)")
    assert journal.effect.text() == values
    choose(journal, wait, 1)
    assert journal.effect.text() == tr("{} would vanish.").format(f"2 {tr('facilities')}")
    choose(journal, wait, 0, 1)
    assert "2" in journal.effect.text()


def test_an_import_is_withdrawn_after_asking(
    journal: JournalDialog, wait: Wait, filled: Path, answer: list[str]
) -> None:
    written: list[bool] = []
    journal.written.connect(lambda: written.append(True))
    choose(journal, wait, 0)
    journal.button.click()
    settled(journal, wait)
    assert "korrektur.csv" in answer[0] and "werte.csv" in answer[0]
    assert written == [True]
    with Holdings.open(filled, read_only=True) as held:
        assert held.sources()[-1].withdrawn
        areas = held.geography().areas
        value = held.observations().at("EW", "2022").value[next(i for i, one in enumerate(areas) if one.key == "01")]
    assert value == 910
    choose(journal, wait, 0)
    assert not journal.button.isEnabled()


def test_what_is_needed_stays_and_is_said(journal: JournalDialog, wait: Wait, filled: Path, answer: list[str]) -> None:
    choose(journal, wait, 3)
    journal.button.click()
    settled(journal, wait)
    assert "Stadtteile" in journal.bar.items()[0].text() and "werte.csv" in journal.effect.text()
    choose(journal, wait, 0, 2, 3)
    journal.button.click()
    settled(journal, wait)
    with Holdings.open(filled, read_only=True) as held:
        assert [entry.file for entry in held.sources() if entry.withdrawn is None] == ["kitas.csv"]


def test_nothing_happens_without_a_yes(
    journal: JournalDialog, wait: Wait, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    choose(journal, wait, 0)
    journal.button.click()
    settled(journal, wait)
    with Holdings.open(filled, read_only=True) as held:
        assert held.sources()[-1].withdrawn is None


def test_the_panel_shows_what_is_left(dock: KeckDock, filled: Path, wait: Wait, answer: list[str]) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and dock.choice.isEnabled())
    told: list[bool] = []
    dock.atlas.holdings_written.connect(lambda: told.append(True))
    dock.work_menu.show_journal()
    dialog = dock.dialogs.open[-1]
    assert isinstance(dialog, JournalDialog)
    settled(dialog, wait)
    choose(dialog, wait, 0)
    dialog.button.click()
    settled(dialog, wait)
    assert told == [True]

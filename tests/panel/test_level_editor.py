"""The editor of the levels."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from qgis.gui import QgsMessageBar

from keck_qgis.geopackage import container
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.editors.dialog import EditorDialog
from keck_qgis.panel.work.editors.level_tab import LevelTab
from tests.panel.editing import Wait, answer, journal


@pytest.fixture
def tab(dialog: EditorDialog) -> LevelTab:
    dialog.tabs.setCurrentWidget(dialog.levels)
    return dialog.levels


@pytest.fixture
def settled(dialog: EditorDialog, wait: Wait) -> Callable[[], None]:
    return lambda: wait(lambda: not dialog.desk.is_busy())


def told(atlas: Path) -> list[tuple[str, str | None, str | None]]:
    with Holdings.open(atlas, read_only=True) as holdings:
        return [(one.name, one.parent, one.boundary_date) for one in holdings.geography().levels[1:]]


def rows(tab: LevelTab) -> list[list[str]]:
    items = [tab.view.topLevelItem(row) for row in range(tab.view.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items]


def stand_at(tab: LevelTab, row: int) -> None:
    tab.view.setCurrentItem(tab.view.topLevelItem(row))


def findings(tab: LevelTab) -> list[str]:
    return [tab.findings.item(row).text() for row in range(tab.findings.count())]


def test_what_is_held(tab: LevelTab) -> None:
    assert rows(tab) == [
        ["Bezirke", "Kleinstadt", "2"],
        ["Ortsteile", "Bezirke", "4"],
        ["Quartiere", "Ortsteile", "12"],
    ]
    stand_at(tab, 2)
    assert (tab.name.text(), tab.parent_level.currentText(), tab.date.text()) == (
        "Quartiere",
        "Ortsteile",
        "31.12.2014",
    )
    assert tab.about.text() == "12 Gebiete, Schlüssel wie 111"
    assert not tab.unsaved


def test_a_new_name_and_date_are_written_and_taken_back(
    tab: LevelTab, dialog: EditorDialog, atlas: Path, settled: Callable[[], None]
) -> None:
    before = told(atlas)
    stand_at(tab, 1)
    tab.name.setText("Stadtteile")
    tab.date.setText("31.12.2020")
    assert rows(tab)[2][1] == "Stadtteile", "the finer level tells the new name at once"
    tab.save.click()
    settled()
    assert told(atlas)[1:] == [("Stadtteile", "Bezirke", "2020-12-31"), ("Quartiere", "Stadtteile", "2014-12-31")]
    assert journal(atlas)[-1] == ("Ortsteile → Stadtteile", True)
    assert tab.name.text() == "Stadtteile", "the user stays where he was"
    dialog.undo.click()
    settled()
    assert told(atlas) == before


def test_another_parent_and_order(tab: LevelTab, atlas: Path, settled: Callable[[], None]) -> None:
    stand_at(tab, 2)
    tab.up.click()
    assert [row[0] for row in rows(tab)] == ["Bezirke", "Quartiere", "Ortsteile"]
    assert "„Quartiere“ kann nicht in „Ortsteile“ liegen" in findings(tab)[0]
    assert not tab.save.isEnabled()
    tab.parent_level.setCurrentIndex(tab.parent_level.findData("Bezirke"))
    assert tab.save.isEnabled()
    tab.save.click()
    settled()
    assert [one[:2] for one in told(atlas)] == [("Bezirke", None), ("Quartiere", "Bezirke"), ("Ortsteile", "Bezirke")]


@pytest.mark.parametrize(("name", "date"), [("", ""), ("bezirke", ""), ("Neu", "irgendwann")])
def test_what_cannot_be_is_told_and_not_saved(tab: LevelTab, name: str, date: str, settled: Callable[[], None]) -> None:
    stand_at(tab, 1)
    tab.name.setText(name)
    tab.date.setText(date)
    assert findings(tab)[0] != "Alles ist angegeben, nichts widerspricht sich."
    assert not tab.save.isEnabled()
    tab.discard.click()
    settled()
    assert not tab.unsaved
    assert tab.name.text() == "Ortsteile"


def test_a_level_is_withdrawn_only_if_meant_and_not_needed(
    tab: LevelTab, atlas: Path, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Holdings.open(atlas) as holdings:
        for entry in reversed(holdings.sources()):
            if entry.kind != "level":
                holdings.withdraw(entry.id)
    tab.desk.load()
    settled()
    answer(monkeypatch, False, True, True)
    stand_at(tab, 2)
    tab.withdraw.click()
    assert len(told(atlas)) == 3
    stand_at(tab, 1)
    tab.withdraw.click()
    settled()
    assert len(told(atlas)) == 3, "Quartiere lie in it"
    stand_at(tab, 2)
    tab.withdraw.click()
    settled()
    assert [one[0] for one in told(atlas)] == ["Bezirke", "Ortsteile"]
    assert tab.name.text() == "Ortsteile"


def test_no_levels_yet(tab: LevelTab, atlas: Path, settled: Callable[[], None]) -> None:
    with Holdings.open(atlas) as holdings:
        for entry in reversed(holdings.sources()):
            holdings.withdraw(entry.id)
    tab.desk.load()
    settled()
    assert rows(tab) == []
    assert not tab.name.isEnabled()
    assert not tab.withdraw.isEnabled()
    tab.move(1)


def test_the_map_follows_a_renamed_level(dock: KeckDock, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None)
    before = dock.atlas.opened
    dock.work_menu.edit()
    dialog = dock.dialogs.open[-1]
    wait(lambda: not dialog.desk.is_busy())
    dialog.tabs.setCurrentWidget(dialog.levels)
    dialog.levels.name.setText("Viertel")
    dialog.levels.save.click()
    wait(lambda: not dialog.desk.is_busy())
    dialog.reject()
    wait(lambda: dock.atlas.opened is not before)
    assert dock.atlas.state.choice.level == "Viertel"
    assert dock.atlas.opened is not None
    assert dock.atlas.opened.overview.levels == ["Viertel"]


def test_who_writes_meanwhile_is_named_and_nothing_is_lost(
    tab: LevelTab, dialog: EditorDialog, atlas: Path, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "_WAIT_FOR_LOCKS", "PRAGMA busy_timeout = 50")
    before = told(atlas)
    stand_at(tab, 1)
    tab.name.setText("Stadtteile")
    with closing(sqlite3.connect(atlas)) as other:
        other.execute("BEGIN IMMEDIATE")
        tab.save.click()
        settled()
    assert "in Benutzung" in dialog.findChild(QgsMessageBar).currentItem().title()
    assert told(atlas) == before
    assert tab.name.text() == "Stadtteile"
    tab.save.click()
    settled()
    assert told(atlas)[1][0] == "Stadtteile"

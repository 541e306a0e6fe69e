"""The editor of the Themenfelder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from keck_qgis.panel.work.editors.dialog import EditorDialog
from keck_qgis.panel.work.editors.theme_tab import ThemeTab
from tests.panel.editing import Wait, held, journal


@pytest.fixture
def tab(dialog: EditorDialog) -> ThemeTab:
    dialog.tabs.setCurrentWidget(dialog.themes)
    return dialog.themes


@pytest.fixture
def save(dialog: EditorDialog, wait: Wait) -> Callable[[], None]:
    def write() -> None:
        assert dialog.themes.save.isEnabled()
        dialog.themes.save.click()
        wait(lambda: not dialog.desk.is_busy())

    return write


def themes(atlas: Path) -> list[str]:
    return list(dict.fromkeys(one.theme for one in held(atlas)))


def stand_at(tab: ThemeTab, theme: int, indicator: int | None = None) -> None:
    group = tab.view.topLevelItem(theme)
    item = group if indicator is None else group.child(indicator)
    tab.view.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_nothing_is_to_be_saved_at_first(tab: ThemeTab) -> None:
    assert [tab.view.topLevelItem(row).text(0) for row in range(3)] == ["Bevölkerung", "Soziale Lage", "Wohnumfeld"]
    assert not tab.save.isEnabled()
    assert tab.summary.text() == "Es ist nichts geändert."


def test_renamed_at_the_keyboard(tab: ThemeTab, atlas: Path, save: Callable[[], None], wait: Wait) -> None:
    stand_at(tab, 1)
    tab.rename.trigger()
    editor = tab.view.findChild(QLineEdit)
    editor.setText("Armut & <b>Lage</b>")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait(lambda: tab.unsaved)
    assert tab.view.currentItem().text(0) == "Armut & <b>Lage</b>"
    save()
    assert themes(atlas) == ["Bevölkerung", "Armut & <b>Lage</b>", "Wohnumfeld"]
    assert journal(atlas)[-1] == ("Themenfelder geordnet", True)


def test_an_empty_name_is_refused(tab: ThemeTab) -> None:
    tab.give_name(0, "  ")
    assert tab.view.topLevelItem(0).text(0) == "Bevölkerung"
    assert not tab.unsaved


def test_moved_merged_and_taken_back(
    tab: ThemeTab, dialog: EditorDialog, atlas: Path, save: Callable[[], None], wait: Wait
) -> None:
    before = list(held(atlas))
    stand_at(tab, 2)
    tab.up.trigger()
    tab.up.trigger()
    assert tab.view.currentItem().text(0) == "Wohnumfeld"
    save()
    assert themes(atlas) == ["Wohnumfeld", "Bevölkerung", "Soziale Lage"]
    for row in (0, 2):
        tab.view.topLevelItem(row).setSelected(True)
    tab.view.topLevelItem(1).setSelected(False)
    tab.merge.trigger()
    save()
    assert themes(atlas) == ["Wohnumfeld", "Bevölkerung"]
    for _change in range(2):
        dialog.undo.click()
        wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == before


def test_an_indicator_walks_into_the_next_theme(tab: ThemeTab, atlas: Path, save: Callable[[], None]) -> None:
    count = tab.view.topLevelItem(0).childCount()
    name = tab.view.topLevelItem(0).child(count - 1).text(0)
    stand_at(tab, 0, count - 1)
    tab.down.trigger()
    assert tab.view.currentItem().text(0) == name
    assert tab.view.currentItem().parent().text(0) == "Soziale Lage"
    assert "Indikatoren, die in ein anderes Themenfeld kommen: 1." in tab.summary.text()
    save()
    assert next(one for one in held(atlas) if one.name == name).theme == "Soziale Lage"


def test_other_tabs_wait_for_what_is_not_saved(tab: ThemeTab, dialog: EditorDialog, wait: Wait) -> None:
    stand_at(tab, 2)
    tab.up.trigger()
    assert not dialog.tabs.isTabEnabled(0)
    assert not dialog.undo.isEnabled()
    tab.discard.click()
    wait(lambda: not dialog.desk.is_busy())
    assert dialog.tabs.isTabEnabled(0)
    assert tab.view.topLevelItem(2).text(0) == "Wohnumfeld"

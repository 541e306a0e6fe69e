"""The assistant for tables of values: marks, corrections by pointing, findings that lead, before and after."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDialogButtonBox

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.profile import ValueColumn
from keck_qgis.model.errors import KeckError
from keck_qgis.model.status import Status
from keck_qgis.model.text import tr
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.assistant import marks
from keck_qgis.panel.work.assistant.grid_menu import GridMenu
from keck_qgis.panel.work.assistant.value_assistant import ValueAssistant
from keck_qgis.panel.work.assistant.value_column_dialog import ValueColumnDialog
from keck_qgis.panel.work.batch.sketch_dialog import SketchDialog
from tests.panel.assistants import SURE, Open, Wait, held_value, opening_values, settled
from tests.panel.conftest import Window


@pytest.fixture
def opened(filled: Path, tmp_path: Path, wait: Wait) -> Iterator[Open]:
    with opening_values(filled, tmp_path, wait) as open_:
        yield open_


def entry(menu: GridMenu | None, title: str) -> QAction:
    assert menu is not None
    return next(one for one in menu.actions() if one.text() == title)


def point(assistant: ValueAssistant, row: int, column: int) -> None:
    assistant.grid.setCurrentIndex(assistant.model.index(row, column))


def heading(assistant: ValueAssistant, column: int) -> str:
    return str(assistant.model.headerData(column, Qt.Orientation.Horizontal))


def test_the_grid_says_in_words_and_shades_what_was_recognised(opened: Open) -> None:
    assistant = opened(SURE)
    assert [heading(assistant, column).split("\n")[1] for column in (0, 1, 2, 4)] == [
        tr("Key"), tr("Name"), "Einwohner", tr("no indicator"),
    ]  # fmt: skip
    rows = [str(assistant.model.headerData(row, Qt.Orientation.Vertical)) for row in range(7)]
    assert rows == [f"1  {tr('header')}", "2", "3", "4", "5", f"6  {tr('unknown')}", f"7  {tr('total')}"]
    marked = [assistant.model.marking.mark(row, 2) for row in (0, 1, 2, 5, 6)]
    assert marked == [marks.HEADER, marks.VALUE, marks.MARKER, marks.DOUBTFUL, marks.TOTAL]
    tip = assistant.model.data(assistant.model.index(2, 2), Qt.ItemDataRole.ToolTipRole)
    assert "02 Mühlenviertel" in tip and "Einwohner (EW)" in tip and Status.SUPPRESSED_BY_SOURCE.title() in tip


def test_a_finding_leads_to_its_cells(opened: Open) -> None:
    assistant = opened(SURE)
    unmatched = next(
        row for row in range(assistant.findings.count()) if "Nirgendwo" in assistant.findings.item(row).text()
    )
    assistant.findings.itemActivated.emit(assistant.findings.item(unmatched))
    assert assistant.grid.currentIndex().row() == 5
    assert assistant.model.is_pointed_at(5, 3) and not assistant.model.is_pointed_at(4, 3)


def test_before_and_after_tells_what_would_change(opened: Open) -> None:
    assistant = opened(SURE)
    model = assistant.changes.model
    assert "(2)" in assistant.changes.kinds.currentText()
    texts = [[str(model.data(model.index(row, column))) for column in range(3)] for row in range(model.rowCount())]
    rows = {area: (before, after) for area, before, after in texts}
    assert rows["01 Altstadt"] == ("121", "125")
    assert rows["02 Mühlenviertel"] == ("1.210", Status.SUPPRESSED_BY_SOURCE.title())


def test_what_is_seen_is_imported_in_the_background(opened: Open, filled: Path, wait: Wait) -> None:
    assistant = opened(SURE)
    numbers: list[int] = []
    assistant.imported.connect(numbers.append)
    assert held_value(filled, "KI", "2022", "01") == 121
    assistant.import_button.click()
    settled(assistant, wait)
    wait(lambda: bool(numbers))
    assert held_value(filled, "KI", "2022", "01") == 125
    assert held_value(filled, "EW", "2022", "02") is None
    with Holdings.open(filled, read_only=True) as held:
        last = held.sources()[-1]
    assert (last.id, last.kind) == (numbers[0], "values")
    assert json.loads(last.profile)["key_column"] == "Nr"


def test_columns_and_rows_are_corrected_by_the_menu(opened: Open, wait: Wait) -> None:
    assistant = opened(SURE.replace("Kinder unter 15 2022", "Kleine"))
    point(assistant, 2, 3)
    entry(assistant.menu(rows=False), tr("Leave the &column out")).trigger()
    settled(assistant, wait)
    point(assistant, 5, 0)
    entry(assistant.menu(), tr("Leave the &row out")).trigger()
    settled(assistant, wait)
    assert assistant.model.headerData(5, Qt.Orientation.Vertical) == f"6  {tr('left out')}"
    assistant.undo()
    settled(assistant, wait)
    assert assistant.model.headerData(5, Qt.Orientation.Vertical) == f"6  {tr('unknown')}"


def test_an_unknown_column_is_given_an_indicator(
    opened: Open, wait: Wait, monkeypatch: pytest.MonkeyPatch, filled: Path
) -> None:
    assistant = opened(SURE)

    def choose(dialog: ValueColumnDialog) -> int:
        ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        assert not ok.isEnabled()
        dialog.indicator.setEditText("Hilfen (HZ)")
        dialog.period.setText("letztes Jahr")
        assert not ok.isEnabled()
        dialog.period.setText("2023")
        assert ok.isEnabled()
        return int(dialog.DialogCode.Accepted)

    monkeypatch.setattr(ValueColumnDialog, "exec", choose)
    point(assistant, 1, 4)
    entry(assistant.menu(), tr("&Values of an indicator …")).trigger()
    settled(assistant, wait)
    assert heading(assistant, 4).split("\n")[1:] == ["Hilfen", "2023"]
    assistant.import_button.click()
    wait(lambda: held_value(filled, "HZ", "2023", "04") == 6)


def test_a_new_indicator_comes_with_its_values_or_not_at_all(
    opened: Open, wait: Wait, monkeypatch: pytest.MonkeyPatch, filled: Path
) -> None:
    assistant = opened(SURE)
    asked: list[str] = []

    def fill_in(dialog: SketchDialog) -> int:
        asked.append(dialog.indicator.name)
        dialog.indicator = replace(dialog.indicator, id="HUND", theme="Umwelt", source="Steueramt")
        return int(dialog.DialogCode.Accepted)

    monkeypatch.setattr(SketchDialog, "exec", fill_in)
    point(assistant, 1, 4)
    entry(assistant.menu(), tr("Values of a ne&w indicator …")).trigger()
    settled(assistant, wait)
    assert "Hunde" in asked[0]
    assert "Hunde" in heading(assistant, 4)
    with Holdings.open(filled, read_only=True) as held:
        assert "HUND" not in held.catalogue()
    assistant.undo()
    settled(assistant, wait)
    assert heading(assistant, 4).split("\n")[1] == tr("no indicator")
    point(assistant, 1, 4)
    entry(assistant.menu(), tr("Values of a ne&w indicator …")).trigger()
    settled(assistant, wait)
    assert not assistant.import_button.isEnabled()  # the header names no period
    assistant.period.setText("2022")
    assistant.period.setModified(True)
    assistant.period.editingFinished.emit()
    settled(assistant, wait)
    assistant.import_button.click()
    wait(lambda: held_value(filled, "HUND", "2022", "04") == 6)
    settled(assistant, wait)
    with Holdings.open(filled, read_only=True) as held:
        assert held.catalogue()["HUND"].theme == "Umwelt"
        assert [one.kind for one in held.sources()[-2:]] == ["catalogue", "values"]


def test_a_sign_is_told_what_it_means(opened: Open, wait: Wait) -> None:
    assistant = opened(SURE.replace("690", "nix"))
    assert not assistant.import_button.isEnabled()
    assert assistant.model.marking.mark(3, 2) == marks.UNREADABLE
    point(assistant, 3, 2)
    means = next(one.menu() for one in assistant.menu().actions() if one.menu() is not None)  # type: ignore[union-attr]
    next(one for one in means.actions() if one.text() == Status.NOT_APPLICABLE.title()).trigger()
    settled(assistant, wait)
    assert assistant.model.marking.mark(3, 2) == marks.MARKER
    assert assistant.import_button.isEnabled()


def test_period_and_level_are_asked_for_where_the_table_is_silent(opened: Open, wait: Wait) -> None:
    assistant = opened("Stadtteil;Einwohner\nAltstadt;1\nMühlenviertel;2\nSüdhöhe;3\nNeuland;4\n")
    assert not assistant.import_button.isEnabled()
    assistant.period.setText("2019")
    assistant.period.setModified(True)
    assistant.period.editingFinished.emit()
    settled(assistant, wait)
    assert assistant.import_button.isEnabled()
    assert assistant.level.currentText() == "Stadtteile"
    assistant.period.setText("bald")
    assistant.period.setModified(True)
    assistant.period.editingFinished.emit()
    settled(assistant, wait)
    assert not assistant.import_button.isEnabled() and "bald" in assistant.findings.item(0).text()
    assistant.undo()
    settled(assistant, wait)
    assert assistant.import_button.isEnabled() and assistant.period.text() == "2019"


def test_profiles_are_saved_chosen_and_given_on(opened: Open, wait: Wait, tmp_path: Path) -> None:
    assistant = opened(SURE)
    point(assistant, 2, 3)
    entry(assistant.menu(rows=False), tr("Leave the &column out")).trigger()
    settled(assistant, wait)
    target = tmp_path / "profil.json"
    assistant.profiles.write(target)
    kept = json.loads(target.read_text(encoding="utf-8"))
    assert "KI" not in {column["indicator"] for column in kept["columns"]}
    assistant.profiles._saved.put("Jahresliste", assistant.profiles.json)  # type: ignore[union-attr]
    assistant.close()
    again = opened(SURE)
    assert again.profiles.box.findText("Jahresliste") > 0
    again.profiles.box.setCurrentText("Jahresliste")
    again.profiles.box.activated.emit(again.profiles.box.currentIndex())
    settled(again, wait)
    assert heading(again, 3).split("\n")[1] == tr("no indicator")
    again.profiles.file_chosen.emit(str(tmp_path / "fehlt.json"))
    assert len(again.bar.items()) == 1
    assert heading(again, 3).split("\n")[1] == tr("no indicator")


def test_the_tabulator_walks_from_top_to_bottom(opened: Open) -> None:
    assistant = opened(SURE)
    assistant.show()
    stations = [
        assistant.level, assistant.period, assistant.profiles.box, assistant.grid, assistant.correct_button,
        assistant.tabs.tabBar(), assistant.findings, assistant.import_button,
    ]  # fmt: skip
    assistant.level.setFocus()
    met = [assistant.focusWidget()]
    for _ in range(14):
        QTest.keyClick(assistant.focusWidget(), Qt.Key.Key_Tab)
        met.append(assistant.focusWidget())
    assert [one for one in met if one in stations][: len(stations)] == stations


def test_enter_in_a_field_does_not_import(opened: Open, filled: Path, wait: Wait) -> None:
    assistant = opened(SURE)
    assistant.show()
    assistant.period.setFocus()
    QTest.keyClick(assistant.period, Qt.Key.Key_Return)
    settled(assistant, wait)
    assert assistant.isVisible() and held_value(filled, "KI", "2022", "01") == 121


def test_the_column_dialog_begins_with_what_is_known(filled: Path, opened: Open) -> None:
    assistant = opened(SURE)
    dialog = ValueColumnDialog(
        assistant.result_shown.held.catalogue, "C", ValueColumn(3, "AK", "denominator", "2022", scale=100), assistant
    )
    assert dialog.meaning() == ValueColumn(1, "AK", "denominator", "2022", scale=100)
    dialog.indicator.setEditText("einwohner (ew)")
    assert dialog.meaning().term == "value" and not dialog.term.isEnabled()


def test_the_menu_of_the_panel_opens_it_and_shows_what_was_imported(
    dock: KeckDock, window: Window, filled: Path, tmp_path: Path, wait: Wait
) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and dock.choice.isEnabled())
    before = dock.atlas.opened
    path = tmp_path / "neu.csv"
    path.write_text(SURE.replace("2022", "2024"), encoding="utf-8")
    assistant = dock.work_menu.assistants.open_values(path)
    assert assistant is not None
    settled(assistant, wait)
    assistant.import_button.click()
    wait(lambda: dock.atlas.opened is not before and dock.choice.isEnabled())
    assert dock.atlas.opened is not None
    assert "2024" in dock.atlas.opened.overview.periods["EW", "Stadtteile"]
    assert any("neu.csv" in message for message in window.messages())


def test_random_corrections_leave_a_table_that_can_be_looked_at(
    opened: Open, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is pointed at, and however little sense it makes, is answered in words or read."""
    choose = random.Random(7)

    def pick(dialog: ValueColumnDialog) -> int:
        dialog.indicator.setCurrentIndex(choose.randrange(dialog.indicator.count()))
        return choose.choice((int(dialog.DialogCode.Accepted), int(dialog.DialogCode.Rejected)))

    monkeypatch.setattr(ValueColumnDialog, "exec", pick)
    monkeypatch.setattr(SketchDialog, "exec", lambda _dialog: choose.choice((0, 1)))
    unexpected: list[object] = []
    assistant = opened(SURE)
    assistant.looking.failed.connect(
        lambda error: unexpected.append(error) if not isinstance(error, KeckError) else None
    )
    for _ in range(60):
        point(assistant, choose.randrange(assistant.model.rowCount()), choose.randrange(assistant.model.columnCount()))
        menu = assistant.menu()
        if menu is not None and choose.random() < 0.85:
            submenus = [one.menu() for one in menu.actions() if one.menu() is not None]
            entries = [one for some in (menu, *submenus) for one in some.actions() if one.isEnabled() and one.text()]
            choose.choice(entries).trigger()
        else:
            assistant.undo()
        settled(assistant, wait)
        assert assistant.model.rowCount() == 7
    assert not unexpected
    while assistant._before:
        assistant.undo()
    settled(assistant, wait)
    assert assistant.import_button.isEnabled()


FOREIGN = "Leute in Anderswo;;\n;;\nNr;Stadtteil;Einwohner 2022\n071;Oberau;910\n072;Unterau;k. A.\n073;Mittelau;690\n"
FOREIGN += "Insgesamt;;2.000\n;;\nQuelle: Amt;;\n"


def test_a_table_of_other_areas_is_marked_and_the_next_step_is_said(opened: Open, wait: Wait) -> None:
    assistant = opened(FOREIGN)
    assert [heading(assistant, column).split("\n")[1] for column in range(3)] == [tr("Key"), tr("Name"), "Einwohner"]
    rows = [str(assistant.model.headerData(row, Qt.Orientation.Vertical)) for row in range(9)]
    assert rows == [
        f"1  {tr('title')}", "2", f"3  {tr('header')}", "4", "5", "6", f"7  {tr('total')}", "8", f"9  {tr('footnote')}",
    ]  # fmt: skip
    marked = [assistant.model.marking.mark(row, 2) for row in (2, 3, 4, 6)]
    assert marked == [marks.HEADER, marks.VALUE, marks.MARKER, marks.TOTAL]
    assert assistant.model.marking.mark(3, 0) is marks.KEY
    said = [assistant.findings.item(row).text() for row in range(assistant.findings.count())]
    assert "01 Altstadt" in said[0] and any("Einzeln importieren > Werte" in text for text in said)
    assert not assistant.import_button.isEnabled()
    assistant.findings.itemActivated.emit(assistant.findings.item(0))
    assert assistant.grid.currentIndex().column() == 0


def test_a_key_pointed_at_in_vain_says_the_same_step(opened: Open, wait: Wait) -> None:
    assistant = opened(FOREIGN)
    point(assistant, 3, 1)
    entry(assistant.menu(rows=False), tr("&Key of the areas")).trigger()
    settled(assistant, wait)
    said = [assistant.findings.item(row).text() for row in range(assistant.findings.count())]
    assert "01 Altstadt" in said[0] and any("Einzeln importieren > Werte" in text for text in said)
    assert heading(assistant, 1).split("\n")[1] == tr("Key")
    assert not assistant.import_button.isEnabled()


def test_a_level_chosen_for_a_table_of_other_areas_is_named(opened: Open, wait: Wait) -> None:
    assistant = opened(FOREIGN)
    level = next(name for name in range(assistant.level.count()) if assistant.level.itemText(name) == "Stadtteile")
    assistant.level.setCurrentIndex(level)
    assistant.level.activated.emit(level)
    settled(assistant, wait)
    assert "„Stadtteile“ (01 Altstadt" in assistant.findings.item(0).text()
    assert assistant.level.currentText() == "Stadtteile"
    assert assistant.model.marking.mark(3, 0) is marks.KEY

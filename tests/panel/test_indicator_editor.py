"""The editor of the indicators: what is shown, checked while it is typed, written, taken back."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.proposals import CatalogueProposal
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.editors.dialog import EditorDialog
from tests.holdings.small_city import source
from tests.panel.editing import Wait, answer, held, journal


def come_to(dialog: EditorDialog, indicator: str) -> None:
    dialog.indicators.tree.chosen.emit(indicator)
    QgsApplication.processEvents()


def choose(dialog: EditorDialog, indicator: str) -> None:
    dialog.indicators.tree.choose("")
    come_to(dialog, indicator)


def show(dialog: EditorDialog, **cells: str) -> None:
    for column, text in cells.items():
        dialog.indicators.form.fields[column].show(text)


def texts(dialog: EditorDialog) -> list[str]:
    return [dialog.indicators.findings.item(row).text() for row in range(dialog.indicators.findings.count())]


def save(dialog: EditorDialog, wait: Wait) -> None:
    assert dialog.indicators.save.isEnabled()
    dialog.indicators.save.click()
    wait(lambda: not dialog.desk.is_busy())


def test_every_entry_is_shown_as_it_is_held(dialog: EditorDialog, atlas: Path) -> None:
    tab = dialog.indicators
    for indicator in held(atlas):
        choose(dialog, indicator.id)
        assert not tab.unsaved, indicator.id
        assert not tab.save.isEnabled()
        assert tab.form.fields["name"].text() == indicator.name


def test_a_change_is_written_and_taken_back(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    before = held(atlas)
    choose(dialog, "kinder_u6")
    show(dialog, name="Kinder bis 5", richtung="+", schwelle="7")
    assert dialog.indicators.unsaved
    save(dialog, wait)
    after = held(atlas)["kinder_u6"]
    assert (after.name, after.direction, after.threshold) == ("Kinder bis 5", "+", 7)
    assert journal(atlas)[-1] == ("Geändert: Kinder bis 5", True)
    assert not dialog.indicators.unsaved
    assert dialog.indicators.form.fields["name"].text() == "Kinder bis 5"
    dialog.undo.click()
    wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == list(before)
    assert journal(atlas)[-1] == ("Geändert: Kinder bis 5", False)
    assert not dialog.undo.isEnabled()


def test_nothing_enters_without_its_mandatory_fields(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    choose(dialog, "anteil_u6")
    tab = dialog.indicators
    tab.new.click()
    missing = ["Name", "Definition", "Einheit", "Personenbezogen", "Quelle", "Turnus"]
    assert sorted(texts(dialog)) == sorted(f"Pflichtangabe fehlt: {one}" for one in missing)
    assert not tab.save.isEnabled()
    assert tab.form.fields["themenfeld"].text() == "Bevölkerung"
    show(dialog, name="Neu", definition="D", einheit="Personen", quelle="Amt", turnus="jährlich", id="neu")
    assert texts(dialog) == ["Pflichtangabe fehlt: Personenbezogen"]
    show(dialog, personenbezogen="ja")
    save(dialog, wait)
    made = held(atlas)["neu"]
    assert (made.name, made.theme, made.personal) == ("Neu", "Bevölkerung", True)
    assert [one.id for one in held(atlas) if one.theme == "Bevölkerung"][-1] == "neu"
    assert [one.id for one in held(atlas)][-1] != "neu", "it stands in its Themenfeld, not at the end"
    assert dialog.indicators.form.fields["id"].text() == "neu"
    assert dialog.indicators.form.fields["id"].widget.isReadOnly()


def test_a_rate_asks_for_its_terms_and_shows_its_formula(dialog: EditorDialog, wait: Wait) -> None:
    choose(dialog, "anteil_u6")
    formula = dialog.indicators.formula
    assert formula.text() == "100 × Kinder unter 6 Jahren ÷ Einwohner"
    wait(lambda: "\n" in formula.text())
    assert formula.text().splitlines()[1] == "Kleinstadt, 2015: 100 × 1.245 ÷ 19.615 = 6,3 %"
    show(dialog, nenner="kinder_sgb2", faktor="1.000")
    wait(lambda: "\n" in formula.text())
    assert formula.text().startswith("1.000 × Kinder unter 6 Jahren ÷ Kinder unter 6 Jahren im SGB II\n")
    show(dialog, nenner="", faktor="0")
    assert texts(dialog) == ["Pflichtangabe fehlt: Nenner"]
    assert dialog.indicators.formula.text() == ""


def test_contradictions_are_told_in_the_words_of_the_form(dialog: EditorDialog) -> None:
    choose(dialog, "anteil_u6")
    show(dialog, aggregation="summe", faktor="viel")
    assert any(text.startswith("Faktor: „viel“") for text in texts(dialog))
    assert not dialog.indicators.save.isEnabled()
    line = dialog.indicators.findings.item(0)
    dialog.indicators.findings.itemActivated.emit(line)
    assert dialog.focusWidget() is dialog.indicators.form.fields["faktor"].widget


def test_another_kind_drops_what_it_has_no_use_for(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    choose(dialog, "anteil_u6")
    form = dialog.indicators.form
    assert form.fields["zaehler"].widget.isVisible()
    show(dialog, art="anzahl", aggregation="summe")
    form.fields["art"].widget.activated.emit(0)
    assert not form.fields["zaehler"].widget.isVisible()
    save(dialog, wait)
    after = held(atlas)["anteil_u6"]
    assert (after.numerator, after.denominator, after.factor) == (None, None, 1.0)


def test_a_duplicate_has_a_key_of_its_own(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    choose(dialog, "quote_sgb2")
    dialog.indicators.copy.click()
    save(dialog, wait)
    copy = held(atlas)["quote_sgb3"]
    assert copy.name == "SGB-II-Quote unter 6 (Kopie)"
    assert copy.numerator == "kinder_sgb2"


def test_what_carries_values_is_not_deleted(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    before = list(held(atlas))
    choose(dialog, "kinder_u6")
    dialog.indicators.delete.click()
    wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == before
    assert dialog.indicators.form.fields["id"].text() == "kinder_u6"
    choose(dialog, "anteil_u6")
    dialog.indicators.delete.click()
    wait(lambda: not dialog.desk.is_busy())
    assert "anteil_u6" not in held(atlas)
    assert dialog.indicators.form.fields["id"].text() == "quote_sgb2"
    dialog.undo.click()
    wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == before


def test_unsaved_changes_are_not_lost(dialog: EditorDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, False, True, False, True)
    choose(dialog, "kinder_u6")
    show(dialog, name="Anders")
    come_to(dialog, "einwohner")
    assert dialog.indicators.form.fields["name"].text() == "Anders"
    come_to(dialog, "einwohner")
    assert dialog.indicators.form.fields["name"].text() == "Einwohner"
    show(dialog, name="Anders")
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_what_somebody_else_changed_is_not_written_over(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    other = EditorDialog(atlas, None)
    wait(lambda: not other.desk.is_busy())
    for one, name in ((other, "Zuerst"), (dialog, "Zu spät")):
        choose(one, "kinder_u6")
        show(one, name=name)
        save(one, wait)
    assert held(atlas)["kinder_u6"].name == "Zuerst"
    assert dialog.indicators.form.fields["name"].text() == "Zu spät", "what was typed is still there"
    dialog.indicators.discard.click()
    wait(lambda: not dialog.desk.is_busy())
    assert dialog.indicators.form.fields["name"].text() == "Zuerst"
    other.close()


def test_found_by_typing(dialog: EditorDialog) -> None:
    tree = dialog.indicators.tree
    QTest.keyClicks(tree.search, "sgb")
    model = tree.view.model()
    shown = [model.index(row, 0, model.index(0, 0)).data() for row in range(model.rowCount(model.index(0, 0)))]
    assert shown == ["Kinder unter 6 Jahren im SGB II", "SGB-II-Quote unter 6"]
    assert dialog.indicators.form.fields["id"].text() == "einwohner", "what is shown was not chosen by searching"
    tree.search.clear()
    assert tree.view.currentIndex().data() == "Einwohner"
    box = dialog.indicators.form.fields["zaehler"].widget
    choose(dialog, "anteil_u6")
    box.setEditText("irgendwas")
    box.lineEdit().editingFinished.emit()
    assert (box.currentData(), box.currentText()) == ("kinder_u6", "Kinder unter 6 Jahren (kinder_u6)")
    box.setEditText("einwohner (EINWOHNER)")
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert box.currentData() == "einwohner"


@pytest.mark.parametrize("name", ["katalog.csv", "katalog.xlsx"])
def test_out_and_in_again(dialog: EditorDialog, atlas: Path, tmp_path: Path, wait: Wait, name: str) -> None:
    before = list(held(atlas))
    dialog.indicators.export_file(tmp_path / name)
    wait(lambda: not dialog.desk.is_busy())
    choose(dialog, "kinder_u6")
    show(dialog, name="Anders")
    save(dialog, wait)
    dialog.indicators.import_file(tmp_path / name)
    wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == before
    dialog.indicators.export_file(tmp_path / "nirgends" / name)
    wait(lambda: not dialog.desk.is_busy())


def test_a_vanished_file_is_told_and_nothing_breaks(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    choose(dialog, "kinder_u6")
    show(dialog, name="Anders")
    atlas.rename(atlas.with_name("weg.gpkg"))
    save(dialog, wait)
    assert dialog.indicators.form.fields["name"].text() == "Anders"
    atlas.with_name("weg.gpkg").rename(atlas)
    save(dialog, wait)
    assert held(atlas)["kinder_u6"].name == "Anders"


def test_the_panel_shows_what_the_editor_wrote(dock: KeckDock, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None)
    first = dock.atlas.opened
    dock.work_menu.edit()
    dialog = dock.dialogs.open[-1]
    wait(lambda: not dialog.desk.is_busy())
    assert dialog.indicators.form.fields["id"].text() == dock.atlas.state.choice.indicator
    dock.work_menu.edit()
    assert dock.dialogs.open == [dialog], "it is open already"
    choose(dialog, "KI")
    show(dialog, name="Kinder neu")
    save(dialog, wait)
    dialog.reject()
    wait(lambda: dock.atlas.opened is not first)
    assert dock.atlas.opened is not None
    assert dock.atlas.opened.edition.catalogue()["KI"].name == "Kinder neu"


def test_the_panel_goes_with_changes_unsaved(dock: KeckDock, filled: Path, wait: Wait) -> None:
    """Nobody is asked, nothing is written, every dialog closes."""
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None)
    dock.work_menu.edit()
    first = dock.dialogs.open[-1]
    wait(lambda: not first.desk.is_busy())
    dock.work_menu.show_journal()
    choose(first, "KI")
    show(first, name="Ungespeichert")
    assert len(dock.dialogs.open) == 2
    dock.dialogs.close()
    assert dock.dialogs.open == []
    assert held(filled)["KI"].name != "Ungespeichert"


def test_findings_of_an_imported_catalogue_are_told(dialog: EditorDialog, tmp_path: Path, wait: Wait) -> None:
    path = tmp_path / "katalog.csv"
    path.write_text("id;name;themenfeld\nx;y;z\n", encoding="utf-8")
    dialog.indicators.import_file(path)
    wait(lambda: not dialog.desk.is_busy())
    bar = dialog.findChild(QgsMessageBar)
    assert "Spalten fehlen" in bar.currentItem().text()
    assert dialog.desk.undoable() == ""


def test_the_tab_key_walks_as_one_reads(dialog: EditorDialog) -> None:
    dialog.activateWindow()
    choose(dialog, "anteil_u6")
    show(dialog, name="Anders")
    tab = dialog.indicators
    for group in tab.form.findChildren(QgsCollapsibleGroupBoxBasic):
        group.setCollapsed(False)
    tab.form.fields["name"].widget.setFocus()
    walked = [tab.form.fields["name"].widget]
    while walked[-1] is not tab.save:
        QTest.keyClick(walked[-1], Qt.Key.Key_Tab)
        walked.append(dialog.focusWidget())
        assert len(walked) < 50
    names = [one.objectName().removeprefix("keckField_") for one in walked]
    wanted = ["name", "id", "themenfeld", "definition", "art", "keckNumerator", "keckDenominator", "faktor"]
    wanted += ["zaehler_in_nenner", "einheit", "nachkommastellen", "aggregation", "personenbezogen", "quelle", "turnus"]
    wanted += ["freigabe", "schwelle", "nullen_verbergen", "richtung", "klassengrenzen", "hinweis", "literatur"]
    wanted += ["kontakt", "amt", "keckFindings", "keckDiscard", "keckSave"]
    assert [one for one in names if one not in ("", "collapseButton")] == wanted


def test_what_is_typed_counts_when_the_keys_save(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    choose(dialog, "anteil_u6")
    box = dialog.indicators.form.fields["nenner"].widget
    box.setFocus()
    show(dialog, name="Anders")
    box.lineEdit().setText("kinder unter 6 jahren im sgb ii (KINDER_SGB2)")
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: not dialog.desk.is_busy())
    assert held(atlas)["anteil_u6"].denominator == "kinder_sgb2"
    assert dialog.focusWidget() is not None


def test_names_are_no_markup(dialog: EditorDialog, wait: Wait) -> None:
    name = "<b>Fett</b> & Söhne"
    choose(dialog, "einwohner")
    show(dialog, name=name, definition="<img src=x>")
    save(dialog, wait)
    assert dialog.indicators.tree.view.currentIndex().data() == name
    assert "&lt;b&gt;" in dialog.indicators.tree.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in dialog.undo.toolTip()


def test_an_empty_catalogue_is_begun(dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    with Holdings.open(atlas) as holdings:
        for entry in reversed(holdings.sources()):
            holdings.withdraw(entry.id)
        ids = tuple(one.id for one in holdings.catalogue())
        holdings.write_catalogue(CatalogueProposal(source("catalogue"), [], removed=ids))
    dialog.desk.load()
    wait(lambda: not dialog.desk.is_busy())
    tab = dialog.indicators
    assert not tab.form.isEnabled()
    assert not tab.delete.isEnabled()
    tab.new.click()
    assert "Pflichtangabe fehlt: Themenfeld" in texts(dialog)
    show(dialog, id="A", name="A", themenfeld="T", definition="D", einheit="E", quelle="Q", turnus="j",
         personenbezogen="nein")  # fmt: skip
    save(dialog, wait)
    assert [one.id for one in held(atlas)] == ["A"]
    tab.delete.click()
    wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == []
    assert not tab.form.isEnabled()


def test_an_indicator_is_edited_from_where_it_is_looked_at(
    dock: KeckDock, edition: Path, filled: Path, wait: Wait
) -> None:
    edit = dock.work_menu.edit_action
    assert edit in dock.choice.catalogue.view.actions()
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None)
    assert not edit.isVisible(), "with an edition alone there is nothing to edit"
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and dock.atlas.opened.holdings is not None)
    dock.atlas.state.change(indicator="KI")
    assert edit.isVisible()
    edit.trigger()
    dialog = dock.dialogs.open[-1]
    wait(lambda: not dialog.desk.is_busy())
    assert dialog.indicators.form.fields["id"].text() == "KI"

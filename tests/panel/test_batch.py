"""All files at once in the panel: dropped, looked at, corrected, taken over together."""

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.recognition import Content, recognise_all
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work.batch.dialog import BatchDialog
from keck_qgis.panel.work.batch.sketch_dialog import SketchDialog
from keck_qgis.panel.work.new_atlas import NewAtlasDialog
from tests.intake.batch.conftest import delivery, empty
from tests.panel.conftest import Window, drop

__all__ = ["delivery", "empty"]

Wait = Callable[[Callable[[], bool]], None]


def shown(dock: KeckDock, kind: type[QDialog]) -> list[QDialog]:
    return [one for one in dock.dialogs.open if isinstance(one, kind)]


@pytest.fixture
def dialog(dock: KeckDock, delivery: Path, empty: Path, wait: Wait) -> BatchDialog:
    dock.open_file(empty)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    made = BatchDialog(dock.atlas, empty, recognise_all([delivery]), dock)
    dock.dialogs.keep(made)
    wait(lambda: not made._jobs.is_busy())
    return made


def choose(dialog: BatchDialog, part: str) -> int:
    row = next(number for number, one in enumerate(dialog._entries) if part in one.label)
    dialog.files.setCurrentItem(dialog.files.topLevelItem(row))
    return row


def settled(dialog: BatchDialog) -> Callable[[], bool]:
    return lambda: not dialog._jobs.is_busy()


def is_untouched(path: Path) -> bool:
    with Holdings.open(path, read_only=True) as held:
        return not held.sources()


def test_the_list_says_what_each_file_is_and_brings(dialog: BatchDialog, empty: Path) -> None:
    rows = [
        [dialog.files.topLevelItem(row).text(column) for column in range(4)]
        for row in range(dialog.files.topLevelItemCount())
    ]
    assert rows[0] == ["bezirke_kleinstadt_2020.gpkg", "Ebene", "Ebene „Bezirke“, 2 Gebiete", "in Ordnung"]
    assert rows[1][2] == "Ebene „Viertel“, 4 Gebiete, innerhalb von „Bezirke“"
    assert rows[-1][1] == "Nichts für den Atlas"
    assert dialog.files.topLevelItem(len(rows) - 1).data(0, Qt.ItemDataRole.CheckStateRole) is None
    assert dialog.state.text().startswith("6 von 7 Dateien")
    assert dialog._go.isEnabled()
    assert is_untouched(empty)


def test_taking_over_writes_all_and_shows_it(dialog: BatchDialog, dock: KeckDock, empty: Path, wait: Wait) -> None:
    QTest.mouseClick(dialog._go, Qt.MouseButton.LeftButton)
    wait(lambda: dialog not in dock.dialogs.open)
    wait(lambda: not dock.atlas.refreshing.is_busy() and bool(dock.atlas.opened.overview.levels))
    assert dock.atlas.opened.overview.levels == ["Bezirke", "Viertel"]
    assert dock.atlas.opened.overview.categories == ["Kita", "Spielplatz"]
    (said,) = (message for message in dock._iface.messages() if "Dateien übernommen" in message)
    assert "6 Dateien" in said
    assert ".csv" not in said


def test_a_correction_is_tried_at_once(dialog: BatchDialog, wait: Wait, empty: Path) -> None:
    choose(dialog, "bezirke")
    form = dialog.correction.forms[Content.LEVEL]
    form.name.setText("Stadtbezirke")
    form.name.editingFinished.emit()
    wait(settled(dialog))
    above = next(one for one in dialog._trial.outcomes if "viertel.zip" in one.entry.label)
    assert above.entry.parent == "Stadtbezirke", "the parent follows, as it was guessed"
    form.name.setText("")
    form.name.editingFinished.emit()
    wait(settled(dialog))
    assert not dialog._go.isEnabled() and "bezirke_kleinstadt" in dialog.state.text()
    assert dialog.files.row() == 0 and "Ebene ohne Namen" in dialog.correction.findings.topLevelItem(0).text(1)
    assert is_untouched(empty)


def test_tables_alone_say_that_their_areas_come_first(dock: KeckDock, empty: Path, tmp_path: Path, wait: Wait) -> None:
    table = tmp_path / "einwohner.csv"
    table.write_text("Nr;Stadtteil;Einwohner 2022\n071;Oberau;910\n072;Unterau;690\n", encoding="utf-8")
    dock.open_file(empty)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    made = BatchDialog(dock.atlas, empty, recognise_all([table]), dock)
    dock.dialogs.keep(made)
    wait(settled(made))
    found = made.correction.findings
    said = [found.topLevelItem(row).text(2) for row in range(found.topLevelItemCount())]
    assert "noch keine Ebene" in said[0]
    assert any("Grenzen der Gebiete" in text and "Einzeln importieren > Ebene" in text for text in said)


def test_ticks_by_keyboard(dialog: BatchDialog, wait: Wait) -> None:
    row = choose(dialog, "kitas")
    dialog.files.setFocus()
    QTest.keyClick(dialog.files, Qt.Key.Key_Space)
    wait(settled(dialog))
    assert not dialog._entries[row].taken and dialog.files.row() == row
    assert dialog.state.text().startswith("5 von 7 Dateien")


def test_a_file_as_something_else(dialog: BatchDialog, wait: Wait) -> None:
    row = choose(dialog, "kitas")
    kind = dialog.correction.kind
    kind.setCurrentIndex(kind.findData(Content.VALUES.value))
    kind.activated.emit(kind.currentIndex())
    wait(settled(dialog))
    assert dialog.files.topLevelItem(row).text(1) == "Wertetabelle"
    assert not dialog._go.isEnabled()


def test_a_column_goes_elsewhere(dialog: BatchDialog, wait: Wait) -> None:
    row = choose(dialog, "wohnungs")
    form = dialog.correction.forms[Content.VALUES]
    assert [form.columns.topLevelItem(one).text(1) for one in range(2)] == [
        "neu: Wohnungslosigkeit: Beratungen",
        "ausgelassen",
    ]
    form.indicator.setCurrentIndex(form.indicator.findData("ALLE"))
    form.indicator.activated.emit(form.indicator.currentIndex())
    wait(settled(dialog))
    assert (dialog._entries[row].columns or ())[0].spec.indicator == "ALLE"
    assert form.columns.topLevelItem(0).text(1) == "Einwohnerinnen und Einwohner (ALLE)"
    assert not form.edit.isEnabled()


def test_a_new_indicator_needs_its_mandatory_fields(dialog: BatchDialog, wait: Wait) -> None:
    choose(dialog, "wohnungs")
    use = dialog.correction.forms[Content.VALUES]._use()
    made = SketchDialog(use.sketch, dialog._trial.held, dialog)
    assert made.take.isEnabled()
    made.form.fields["definition"].show("")
    made.form.changed.emit()
    assert not made.take.isEnabled()
    made.form.fields["definition"].show("Beratungen der Fachstelle im Jahr")
    made.form.fields["name"].show("Beratungen bei Wohnungsnot")
    made.form.changed.emit()
    assert made.take.isEnabled()
    dialog.correction.forms[Content.VALUES]._replace_use(use, use.made_as(made.indicator))
    wait(settled(dialog))
    assert dialog.correction.forms[Content.VALUES].columns.topLevelItem(0).text(1) == "neu: Beratungen bei Wohnungsnot"


def test_a_profile_reads_the_table(dialog: BatchDialog, delivery: Path, wait: Wait) -> None:
    row = choose(dialog, "wohnungs")
    profile = delivery.parent / "profil ä.json"
    profile.write_text(
        '{"version": 1, "header_rows": [1], "first_row": 2, "key_column": "Nr", "level": "Viertel", "period": "2020", '
        '"columns": [{"column": "Beratungen", "indicator": "ALLE"}]}',
        encoding="utf-8",
    )
    form = dialog.correction.forms[Content.VALUES]
    form.profile.setFilePath(str(profile))
    wait(settled(dialog))
    assert [use.spec.indicator for use in dialog._entries[row].columns or ()] == ["ALLE"]
    assert dialog._entries[row].period == "2020" and form.period.text() == "2020"
    form.profile.setFilePath("")
    wait(settled(dialog))
    assert len(dialog._entries[row].columns or ()) == 2


def test_further_files_leave_corrections_alone(dialog: BatchDialog, delivery: Path, wait: Wait) -> None:
    row = choose(dialog, "kitas")
    form = dialog.correction.forms[Content.FACILITIES]
    form.category.setEditText("Krippe")
    form.category.lineEdit().editingFinished.emit()
    wait(settled(dialog))
    late = delivery.parent / "kinder_2023.csv"
    late.write_text("Nr;Viertel;Kinder unter 18\n1;Hafen;50\n2;Markt;51\n3;Anger;52\n4;Werft;53\n", encoding="utf-8")
    assert drop(dialog, [late])
    wait(settled(dialog))
    assert late.name in [one.label for one in dialog._entries]
    assert [one.name for one in dialog._entries if "kitas" in one.label] == ["Krippe"]
    assert len(dialog._entries) == 8 and row


def test_closing_stops_the_work(dock: KeckDock, delivery: Path, empty: Path, wait: Wait) -> None:
    made = BatchDialog(dock.atlas, empty, recognise_all([delivery]), dock)
    dock.dialogs.keep(made)
    made.reject()
    assert made not in dock.dialogs.open
    assert is_untouched(empty)


def test_a_colleague_who_writes_is_told(
    dialog: BatchDialog, empty: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keck_qgis.geopackage.container.BUSY_SECONDS", 0.05)
    with Holdings.open(empty) as other, other.together("Nachtlauf"):
        dialog.take_over()
        wait(settled(dialog))
        assert any("in Benutzung" in f"{item.title()} {item.text()}" for item in dialog.bar.items())
    assert is_untouched(empty)
    dialog.bar.clearWidgets()
    dialog.take_over()
    wait(lambda: not is_untouched(empty))


def test_dropped_on_the_panel_with_holdings_open(dock: KeckDock, delivery: Path, empty: Path, wait: Wait) -> None:
    dock.open_file(empty)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert drop(dock, [delivery])
    wait(lambda: bool(shown(dock, BatchDialog)))
    [made] = shown(dock, BatchDialog)
    wait(settled(made))
    assert len(made._entries) == 7


def test_dropped_with_nothing_open_an_atlas_comes_first(
    dock: KeckDock, delivery: Path, tmp_path: Path, wait: Wait
) -> None:
    assert drop(dock, [delivery])
    wait(lambda: bool(shown(dock, NewAtlasDialog)))
    [founding] = shown(dock, NewAtlasDialog)
    wait(lambda: bool(founding.level.found.text()) and not founding._jobs.is_busy())
    founding.municipality.setText("Kleinstadt")
    founding.key.setText("01001000")
    founding.file.setFilePath(str(tmp_path / "neu.keck.gpkg"))
    founding.found()
    wait(lambda: bool(shown(dock, BatchDialog)))
    [made] = shown(dock, BatchDialog)
    wait(settled(made))
    assert "bezirke_kleinstadt_2020.gpkg" not in [one.label for one in made._entries], "it is the first level"
    assert made._go.isEnabled()
    made.take_over()
    wait(lambda: made not in dock.dialogs.open)
    wait(lambda: dock.atlas.opened is not None and dock.atlas.opened.overview.levels == ["Bezirke", "Viertel"])


def test_an_atlas_is_opened_and_an_edition_takes_nothing(
    dock: KeckDock, window: Window, edition: Path, delivery: Path, wait: Wait
) -> None:
    assert drop(dock, [edition])
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert dock.atlas.opened.holdings is None
    assert drop(dock, [delivery])
    wait(lambda: any("Ausgabe wird nur angesehen" in message for message in window.messages()))
    assert not dock.dialogs.open


def test_the_atlas_in_the_folder_of_the_files_is_passed_over(
    dock: KeckDock, delivery: Path, empty: Path, wait: Wait
) -> None:
    """Who keeps both in one folder drops the folder next year."""
    dock.open_file(empty)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    (delivery / "alt.keck.gpkg").write_bytes(empty.read_bytes())
    assert drop(dock, [delivery])
    wait(lambda: bool(shown(dock, BatchDialog)))
    [made] = shown(dock, BatchDialog)
    wait(settled(made))
    assert [one.content for one in made._entries if "alt.keck" in one.label] == [Content.ATLAS]
    assert made._go.isEnabled()


def test_nothing_is_fetched_from_the_web(dock: KeckDock, delivery: Path) -> None:
    assert not drop(dock, [delivery], "https")

"""The editor of totals and parts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keck_qgis.model.indicator import Breakdown
from keck_qgis.panel.work.editors.breakdown_tab import BreakdownTab
from keck_qgis.panel.work.editors.dialog import EditorDialog
from tests.panel.editing import Wait, held, journal

HOUSEHOLDS = Breakdown("haushalte", "Haushaltstyp", ("haushalte_mit_kindern", "haushalte_ohne_kinder"), True)


@pytest.fixture
def tab(dialog: EditorDialog) -> BreakdownTab:
    dialog.tabs.setCurrentWidget(dialog.breakdowns)
    return dialog.breakdowns


@pytest.fixture
def save(dialog: EditorDialog, wait: Wait) -> Callable[[], None]:
    def write() -> None:
        assert dialog.breakdowns.save.isEnabled()
        dialog.breakdowns.save.click()
        wait(lambda: not dialog.desk.is_busy())

    return write


def findings(tab: BreakdownTab) -> list[str]:
    return [tab.findings.item(row).text() for row in range(tab.findings.count())]


def test_what_is_held_is_shown_with_its_figures(tab: BreakdownTab, wait: Wait) -> None:
    assert tab.form.breakdown() == HOUSEHOLDS
    assert not tab.unsaved
    assert not tab.form.total.isEnabled()
    wait(lambda: bool(tab.sums.text()))
    assert tab.sums.text() == "Kleinstadt, 2015: Die Teile ergeben 9.806; das ist die Summe."


def test_a_new_breakdown(tab: BreakdownTab, atlas: Path, save: Callable[[], None], wait: Wait) -> None:
    tab.new.click()
    assert findings(tab) == ["Eine Gliederung braucht eine Summe und mindestens einen Teil."]
    tab.form.total.choose("einwohner")
    tab.form.name.setText("Alter")
    assert tab.form.new.findData("haushalte") >= 0
    assert tab.form.new.findData("anteil_u6") < 0, "a rate is no part of a count"
    assert tab.form.new.findData("einwohner") < 0
    tab.form.new.choose("kinder_u6")
    tab.form.add.click()
    wait(lambda: "1.245" in tab.sums.text())
    assert tab.sums.text().endswith("die Summe ist 19.615; es bleiben: 18.370.")
    tab.form.complete.setChecked(False)
    save()
    assert Breakdown("einwohner", "Alter", ("kinder_u6",), False) in held(atlas).breakdowns()
    assert tab.form.breakdown() == Breakdown("einwohner", "Alter", ("kinder_u6",), False)
    assert journal(atlas)[-1] == ("Gliederung von einwohner: Alter", True)


def test_renamed_with_fewer_parts_and_taken_back(
    tab: BreakdownTab, dialog: EditorDialog, atlas: Path, save: Callable[[], None], wait: Wait
) -> None:
    before = list(held(atlas))
    tab.form.name.setText("Kinder im Haushalt")
    tab.form.parts.item(1).setSelected(True)
    tab.form.remove.click()
    save()
    assert held(atlas).breakdowns() == [Breakdown("haushalte", "Kinder im Haushalt", HOUSEHOLDS.parts[:1], True)]
    dialog.undo.click()
    wait(lambda: not dialog.desk.is_busy())
    assert list(held(atlas)) == before
    assert tab.form.breakdown() == HOUSEHOLDS


def test_dissolved(tab: BreakdownTab, dialog: EditorDialog, atlas: Path, wait: Wait) -> None:
    tab.delete.click()
    wait(lambda: not dialog.desk.is_busy())
    assert held(atlas).breakdowns() == []
    assert "haushalte_mit_kindern" in held(atlas)
    assert not tab.form.isEnabled()
    assert not tab.delete.isEnabled()
    tab.new.click()
    assert tab.form.isEnabled()


def test_contradictions_keep_it_from_being_saved(tab: BreakdownTab, wait: Wait) -> None:
    tab.form.name.setText("a, b")
    assert findings(tab) == ["Eine Gliederung braucht einen Namen ohne Komma und ohne Stern am Ende."]
    assert not tab.save.isEnabled()
    tab.discard.click()
    wait(lambda: not tab.unsaved)
    tab.new.click()
    tab.form.total.choose("haushalte_mit_kindern")
    tab.form.name.setText("Kreis")
    tab.form.new.choose("haushalte")
    tab.form.add.click()
    assert "haushalte" in findings(tab)[0]
    assert not tab.save.isEnabled()

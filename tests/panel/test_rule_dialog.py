"""The rule of the open holdings: its effect is seen before it is set."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Audience
from keck_qgis.model.rule import HANDBOOK, OFFICIAL_STATISTICS, Rule
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work import rule_dialog
from keck_qgis.panel.work.rule_dialog import RuleDialog
from tests.panel.conftest import Window

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def dialog(dock: KeckDock, filled: Path, wait: Wait) -> RuleDialog:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    next(
        one for one in dock.work_menu.actions() if one.text().replace("&", "") == "Regel für kleine Anzahlen …"
    ).trigger()
    made = dock.dialogs.open[-1]
    assert isinstance(made, RuleDialog)
    return made


def known(dialog: RuleDialog, *rules: Rule) -> Callable[[], bool]:
    return lambda: not dialog.jobs.is_busy() and all(rule in dialog._effects for rule in rules)


def cells(dialog: RuleDialog) -> dict[str, list[str]]:
    table = dialog.effect.table
    return {
        table.verticalHeaderItem(row).text(): [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    }


def test_it_begins_with_what_holds_now(dialog: RuleDialog, wait: Wait) -> None:
    wait(known(dialog, HANDBOOK))
    effect = dialog._effects[HANDBOOK]
    assert not dialog._set.isEnabled()
    assert cells(dialog)["verborgen"] == [str(effect[audience].hidden) for audience in Audience]
    assert "sind verborgen" in dialog.effect.words.text()


def test_a_change_shows_its_effect_beside_the_present_one(dialog: RuleDialog, filled: Path, wait: Wait) -> None:
    dialog.rule.preset.setCurrentIndex(2)
    dialog.rule.threshold.setValue(300)
    wait(known(dialog, HANDBOOK, Rule(300)))
    pairs = [[dialog._effects[rule][audience].hidden for rule in (HANDBOOK, Rule(300))] for audience in Audience]
    assert cells(dialog)["verborgen"] == [str(one) for pair in pairs for one in pair]
    assert pairs[0][1] > pairs[0][0]
    assert "wären verborgen" in dialog.effect.words.text()
    with Holdings.open(filled, read_only=True) as held:
        assert held.rule == HANDBOOK


def test_set_it_holds_and_the_atlas_is_looked_at_again(
    dialog: RuleDialog, dock: KeckDock, window: Window, filled: Path, wait: Wait
) -> None:
    dialog.rule.preset.setCurrentIndex(1)
    dialog._set.click()
    wait(lambda: dialog not in dock.dialogs.open)
    with Holdings.open(filled, read_only=True) as held:
        assert held.rule == OFFICIAL_STATISTICS
        assert held.sources()[-1].kind == "rule"
    assert any("Die Regel ist gesetzt" in message for message in window.messages())


def test_what_cannot_be_meant_cannot_be_set(dialog: RuleDialog) -> None:
    dialog.rule.preset.setCurrentIndex(2)
    dialog.rule.threshold.setValue(0)
    dialog.rule.zeros.setChecked(True)
    assert not dialog._set.isEnabled()
    dialog.rule.threshold.setValue(1)
    assert dialog._set.isEnabled()


def test_holdings_that_somebody_else_is_writing_keep_the_dialog_open(
    dialog: RuleDialog, dock: KeckDock, monkeypatch: pytest.MonkeyPatch, wait: Wait
) -> None:
    def in_use(*_given: object, **_named: object) -> None:
        raise KeckError("Datenbestand in Benutzung", "von Erika auf PC-7", "Warten.")

    monkeypatch.setattr(rule_dialog, "set_rule", in_use)
    dialog.rule.preset.setCurrentIndex(1)
    dialog._set.click()
    wait(lambda: any("Erika" in item.text() for item in dialog.bar.items()))
    assert dialog in dock.dialogs.open
    assert dialog.rule.rule() == OFFICIAL_STATISTICS
    assert dialog._set.isEnabled()


def test_closing_stops_the_engine(dialog: RuleDialog, dock: KeckDock) -> None:
    assert dialog.jobs.is_busy()
    dialog.close()
    assert not dialog.jobs.is_busy()
    assert dock.dialogs.open == []


def test_holdings_that_vanished_are_said_to_be_gone(dock: KeckDock, window: Window, filled: Path, wait: Wait) -> None:
    dock.open_file(filled)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    filled.rename(filled.with_suffix(".fort"))
    dock.work_menu.set_rule()
    assert any("nicht gefunden" in message for message in window.messages())
    assert dock.dialogs.open == []

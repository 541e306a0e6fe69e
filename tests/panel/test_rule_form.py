"""The rule as a form: presets, one's own, words and example."""

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QWidget

from keck_qgis.model.rule import HANDBOOK, OFFICIAL_STATISTICS, Priorities, Rule
from keck_qgis.panel.work.rule_form import RuleForm


@pytest.fixture
def window(qgis_app: QgsApplication) -> QWidget:
    return QWidget()


def example(form: RuleForm) -> list[str]:
    texts = [cell.text() for cell in form.example._cells]
    pairs = zip(texts[2::2], texts[3::2], strict=True)
    return [f"{count} {shown}" for count, shown in pairs]


@pytest.mark.parametrize(("rule", "row"), [(HANDBOOK, 0), (OFFICIAL_STATISTICS, 1), (Rule(threshold=5), 2)])
def test_a_rule_is_shown_as_the_preset_that_it_is(rule: Rule, row: int, window: QWidget) -> None:
    form = RuleForm(rule, window)
    assert (form.preset.currentIndex(), form.rule()) == (row, rule)
    assert form.own.isHidden() == (row != 2)


def test_presets_change_the_rule_and_keep_its_priorities(window: QWidget) -> None:
    own = Priorities(large=0.5)
    form = RuleForm(Rule(priorities=own), window)
    changes: list[Rule] = []
    form.changed.connect(lambda: changes.append(form.rule()))
    form.preset.setCurrentIndex(1)
    assert changes == [Rule(2, True, 50, True, own)]


def test_one_s_own_rule_begins_with_the_one_shown(window: QWidget) -> None:
    form = RuleForm(OFFICIAL_STATISTICS, window)
    form.preset.setCurrentIndex(2)
    assert form.rule() == OFFICIAL_STATISTICS
    assert not form.own.isHidden()
    form.threshold.setValue(9)
    form.complement.setChecked(False)
    form.base.setValue(0)
    assert form.rule() == Rule(9, True, 0, False)
    # passing the values of a preset does not take the fields away
    form.threshold.setValue(2)
    form.complement.setChecked(True)
    form.base.setValue(50)
    assert form.rule() == OFFICIAL_STATISTICS and not form.own.isHidden()


def test_words_and_example_say_what_the_rule_does(window: QWidget) -> None:
    form = RuleForm(HANDBOOK, window)
    assert "von 0 bis 3" in form.words.text()
    assert example(form) == ["0 k. A.", "1 k. A.", "2 k. A.", "3 k. A.", "4 4", "5 5"]
    form.preset.setCurrentIndex(1)
    assert "von 1 bis 2" in form.words.text()
    assert example(form) == ["0 0", "1 k. A.", "2 k. A.", "3 3", "4 4"]


def test_a_rule_that_cannot_be_meant_is_said_to_be_so(window: QWidget) -> None:
    form = RuleForm(Rule(threshold=0, publish_zeros=True), window)
    assert "würde gar nichts" in form.words.text() or "nichts" in form.words.text()
    assert example(form) == ["0 0", "1 1", "2 2"]

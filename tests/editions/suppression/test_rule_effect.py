"""The effect of a rule is what the report says once the rule holds; nothing is written meanwhile."""

from pathlib import Path

import pytest

from keck_qgis.editions.suppression.causes import Cause
from keck_qgis.editions.suppression.report import write_suppression_report
from keck_qgis.editions.suppression.rule_effect import rule_effect
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.rule_change import set_rule
from keck_qgis.model.errors import Cancelled
from keck_qgis.model.indicator import Audience
from keck_qgis.model.rule import HANDBOOK, OFFICIAL_STATISTICS, Rule
from tests.editions.suppression.town import atlas


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return atlas(tmp_path)


@pytest.mark.parametrize("rule", [HANDBOOK, OFFICIAL_STATISTICS, Rule(9, False, 200, False)])
def test_it_is_what_the_report_says_afterwards(rule: Rule, town: Path, tmp_path: Path) -> None:
    before = town.read_bytes()
    effect = rule_effect(town, rule)
    assert town.read_bytes() == before
    set_rule(town, rule.threshold, rule.publish_zeros, rule.complement, rule.minimum_base)
    for audience in Audience:
        report = write_suppression_report(town, audience, tmp_path / f"{audience.slug}.html")
        assert (effect[audience].cells, effect[audience].hidden) == (report.read, report.written)


def test_a_stricter_rule_hides_more_small_counts(town: Path) -> None:
    with Holdings.open(town, read_only=True) as held:
        now = rule_effect(town, held.rule)
    then = rule_effect(town, Rule(threshold=60))
    for audience in Audience:
        assert then[audience].of(Cause.SMALL_COUNT) > now[audience].of(Cause.SMALL_COUNT)


def test_it_can_be_stopped(town: Path) -> None:
    class Stopped:
        def report(self, percent: float, text: str = "") -> None:
            pass

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        rule_effect(town, HANDBOOK, Stopped())

"""The rule of an atlas and its exceptions: the stricter one holds."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.model.rule import HANDBOOK, OFFICIAL_STATISTICS, Limits, Priorities, Rule
from tests.factories import indicator

RULES = st.builds(Rule, st.integers(0, 12), st.booleans())


def test_a_rule_is_made_of_what_it_was_always_made_of() -> None:
    assert Rule(2, True, 0) == Rule(threshold=2, publish_zeros=True, minimum_base=0)
    assert (Rule().threshold, Rule().publish_zeros, Rule().minimum_base) == (3, False, 50)
    assert Rule().complement


def test_the_presets() -> None:
    assert HANDBOOK.limits() == Limits(0, 3)
    assert OFFICIAL_STATISTICS.limits() == Limits(1, 2)


@pytest.mark.parametrize(
    ("rule", "threshold", "hide_zeros", "limits"),
    [
        (Rule(3), None, False, Limits(0, 3)),
        (Rule(3), 5, False, Limits(0, 5)),
        (Rule(3), 2, False, Limits(0, 3)),
        (Rule(3), 0, False, Limits(0, 3)),
        (Rule(2, True), None, True, Limits(0, 2)),
        (Rule(2, True), 4, False, Limits(1, 4)),
        (Rule(2, True), 4, True, Limits(0, 4)),
    ],
)
def test_an_exception_can_only_be_stricter(rule: Rule, threshold: int | None, hide_zeros: bool, limits: Limits) -> None:
    assert rule.limits(indicator("A", threshold=threshold, hide_zeros=hide_zeros)) == limits


@given(RULES, st.none() | st.integers(0, 12), st.booleans())
def test_no_exception_shows_what_the_rule_hides(rule: Rule, threshold: int | None, hide_zeros: bool) -> None:
    own, general = rule.limits(indicator("A", threshold=threshold, hide_zeros=hide_zeros)), rule.limits()
    assert own.lowest <= general.lowest
    assert own.threshold >= general.threshold


def test_the_number_of_cells_comes_first_and_the_total_of_the_town_last() -> None:
    weights = {one.name: getattr(Priorities(), one.name) for one in fields(Priorities)}
    assert weights.pop("root") >= 1000
    assert all(0 < weight <= 0.1 for weight in weights.values())

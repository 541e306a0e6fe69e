"""What charts compute: only over what is known."""

import math

import numpy as np
import pytest

from keck_qgis.insight.ordering import greatest
from keck_qgis.insight.regression import both_known, fit
from keck_qgis.insight.shares import shares
from keck_qgis.insight.spread import spread

nan = math.nan


def test_a_line_through_points_that_lie_on_one() -> None:
    found = fit(np.array([0.0, 1.0, 2.0, nan, 5.0]), np.array([1.0, 3.0, 5.0, 7.0, nan]))
    assert found is not None
    assert (found.slope, found.intercept, found.r, found.areas) == (2.0, 1.0, 1.0, 3)
    assert found.at(10) == 21


@pytest.mark.parametrize("seed", range(20))
def test_slope_and_r_are_those_of_numpy(seed: int) -> None:
    chance = np.random.default_rng(seed)
    x, y = chance.integers(-1000, 1000, (2, int(chance.integers(3, 30)))).astype(float)
    found = fit(x, y)
    assert found is not None
    assert found.r == pytest.approx(np.corrcoef(x, y)[0, 1], abs=1e-9)
    assert (found.slope, found.intercept) == pytest.approx(tuple(np.polyfit(x, y, 1)), rel=1e-6, abs=1e-6)


def test_the_same_everywhere_makes_no_line() -> None:
    assert fit(np.array([1.0, 1.0, 1.0]), np.array([1.0, 2.0, 3.0])) is None
    assert fit(np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 1.0])) is None


def test_two_points_make_no_statement() -> None:
    assert fit(np.array([1.0, 2.0, nan]), np.array([1.0, 2.0, 3.0])) is None
    assert both_known(np.array([1.0, 2.0, nan]), np.array([nan, 2.0, 3.0])) == [1]


def test_shares_add_up_and_stay_unknown_where_a_part_is() -> None:
    first, second = shares([np.array([1.0, nan, 0.0]), np.array([3.0, 1.0, 0.0])])
    assert (first[0], second[0]) == (25.0, 75.0)
    assert np.isnan([first[1], second[1], first[2], second[2]]).all()


def test_what_the_parts_leave_of_the_total_is_a_share() -> None:
    one, rest = shares([np.array([1.0, 5.0, 2.0])], np.array([4.0, 4.0, nan]))
    assert (one[0], rest[0]) == (25.0, 75.0)
    assert (one[1], rest[1]) == (100.0, 0.0)
    assert np.isnan([one[2], rest[2]]).all()


def test_the_greatest_and_the_wanted_are_shown() -> None:
    values = np.array([5.0, nan, 1.0, 9.0, 7.0])
    assert greatest(values, [], 10) == [3, 4, 0, 2]
    assert greatest(values, [2, 1], 2) == [3, 2]
    assert greatest(values, [0, 2, 4], 2) == [4, 0]
    assert greatest(values, [], 0) == []


def test_the_spread_holds_the_middle_of_what_is_known() -> None:
    low, high = spread(np.array([[*range(11), nan], [nan] * 12, [*([3.0] * 12)]]))
    assert (low[0], high[0]) == (1.0, 9.0)
    assert np.isnan([low[1], high[1]]).all()
    assert (low[2], high[2]) == (3.0, 3.0)

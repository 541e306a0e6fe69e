"""Breaks under a hand: rounded, ascending, never one upon another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.insight.class_breaks import added, histogram, moved, round_breaks


def test_the_highest_bar_is_one_and_all_values_are_in() -> None:
    shown = histogram(np.array([1.0, 1.1, 1.2, 5.0, 9.0]))
    assert shown is not None
    assert (shown.least, shown.greatest) == (1.0, 9.0)
    assert shown.heights.max() == 1.0
    assert shown.heights[0] == 1.0
    assert histogram(np.array([])) is None
    assert histogram(np.array([4.0, 4.0])) is None


def test_a_break_stops_before_its_neighbours() -> None:
    assert moved((1.0, 5.0, 9.0), 1, 6.24, 1) == (1.0, 6.2, 9.0)
    assert moved((1.0, 5.0, 9.0), 1, 20.0, 1) == (1.0, 8.9, 9.0)
    assert moved((1.0, 5.0, 9.0), 1, -3.0, 0) == (1.0, 2.0, 9.0)
    assert moved((1.0, 5.0, 9.0), 0, -3.0, 0) == (-3.0, 5.0, 9.0)
    assert moved((1.0, 1.5, 2.0), 1, 1.8, 0) == (1.0, 1.5, 2.0), "there is no whole number between"


def test_a_break_is_added_in_its_place_and_once() -> None:
    assert added((1.0, 5.0), 3.04, 1) == (1.0, 3.0, 5.0)
    assert added((1.0, 5.0), 4.96, 1) == (1.0, 5.0)


@pytest.mark.parametrize(
    ("breaks", "values", "decimals", "expected"),
    [
        ((8.7, 12.13, 14.9, 33.4), [8.7, 12.13, 14.9, 33.4], 1, (12.0, 14.0)),
        ((690, 1210, 1530), [690, 910, 1210, 1530], 0, (1200,)),
        ((0, 3, 7, 20), [0, 3, 7, 20], 0, (5,)),
        ((0.0, 10.0, 100.0), [5.2, 10.0, 44.4], 1, (0.0, 10.0, 100.0)),
        ((5.0,), [5.0, 5.0], 0, ()),
        ((1.0, 2.0), [], 0, (1.0, 2.0)),
    ],
)
def test_breaks_to_be_kept_are_round_and_nobodys_extreme(
    breaks: tuple[float, ...], values: list[float], decimals: int, expected: tuple[float, ...]
) -> None:
    assert round_breaks(breaks, np.array(values, dtype=float), decimals) == expected


@given(st.lists(st.integers(0, 3000), min_size=2, max_size=60, unique=True), st.integers(2, 8))
def test_kept_breaks_ascend_and_lie_near_those_shown(raw: list[int], count: int) -> None:
    values = np.array(sorted(raw), dtype=float) / 10
    breaks = tuple(sorted({float(one) for one in np.quantile(values, np.linspace(0, 1, count))}))
    kept = round_breaks(breaks, values, 1)
    assert list(kept) == sorted(set(kept))
    assert all(abs(round(one * 10)) % 5 == 0 for one in kept)
    reach = max(np.ptp(values) / 8, 0.25) + 1e-9
    assert all(min(abs(one - told) for told in breaks) <= reach for one in kept)

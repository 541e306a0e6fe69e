"""Breaks under a hand: rounded, ascending, never one upon another."""

import numpy as np

from keck_qgis.insight.class_breaks import added, histogram, moved


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

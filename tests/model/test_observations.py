"""Columns of observations: terms share one empty column until somebody enters one."""

import numpy as np
import pytest

from keck_qgis.model.observations import Series, blank


def test_series_without_terms_share_one_column() -> None:
    one, other = Series.empty(3), Series.empty(3)
    assert one.numerator is one.denominator is other.numerator is other.copy().denominator is blank(3)
    assert np.isnan(blank(3)).all() and len(Series.empty(4).numerator) == 4
    with pytest.raises(ValueError, match="read-only"):
        one.numerator[0] = 1.0


def test_a_term_that_is_entered_is_the_series_own() -> None:
    one = Series.empty(3)
    one.writable("numerator")[1] = 5.0
    one.writable("numerator")[2] = 7.0
    copied = one.copy()
    copied.writable("numerator")[2] = 8.0
    assert one.numerator[1:].tolist() == [5.0, 7.0] and copied.numerator[1:].tolist() == [5.0, 8.0]
    assert one.denominator is copied.denominator is blank(3)

"""What an edition may say of masked figures."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.disclosure.mask import Mask
from keck_qgis.editions.families import with_relatives
from keck_qgis.editions.masking import admitted, publish
from keck_qgis.model.derivation import derive
from keck_qgis.model.indicator import Audience, Catalogue, Clearance
from keck_qgis.model.observations import Observations, Series
from keck_qgis.model.rounding import rounded
from keck_qgis.model.status import Status
from tests import factories

QUARTIERE = 7  # position of the first Quartier: municipality, 2 Bezirke, 4 Ortsteile stand before
PERIOD = "2015"


def derived(**changes: dict[str, float]) -> Observations:
    """The town's figures of 2015 with some Quartiere changed."""
    observations = factories.observations([row for row in factories.value_rows() if row[3] == PERIOD])
    for name, figures in changes.items():
        for key, value in figures.items():
            position = observations.geography.index("Quartiere", key)
            observations.series[name, PERIOD].value[position] = value
    return derive(observations, factories.catalogue())[0]


def hide(*cells: tuple[str, int]) -> Mask:
    mask = Mask()
    for name, position in cells:
        mask.hidden.setdefault((name, PERIOD), np.zeros(19, dtype=np.bool_))[position] = True
    return mask


def published(truth: Observations, mask: Mask, name: str, audience: Audience = Audience.ADMINISTRATION) -> Series:
    return publish(truth, mask, factories.catalogue(), audience, set()).observations.series[name, PERIOD]


def test_hidden_cells_keep_no_figure() -> None:
    series = published(derived(), hide(("quote_sgb2", QUARTIERE)), "quote_sgb2")
    assert series.status[QUARTIERE] == Status.SUPPRESSED
    assert np.isnan([series.value[QUARTIERE], series.numerator[QUARTIERE], series.denominator[QUARTIERE]]).all()
    assert series.value[QUARTIERE + 2] == 23.7


def test_terms_are_shown_only_where_their_own_cells_are() -> None:
    series = published(derived(), hide(("kinder_u6", QUARTIERE)), "anteil_u6")
    assert np.isnan(series.numerator[QUARTIERE]) and series.denominator[QUARTIERE] == 1210
    assert (series.numerator[QUARTIERE + 1], series.denominator[QUARTIERE + 1]) == (102, 1480)


def test_an_inapplicable_rate_does_not_tell_a_secret_zero() -> None:
    truth = derived(kinder_u6={"111": 0}, kinder_sgb2={"111": 0})
    assert truth.series["quote_sgb2", PERIOD].status[QUARTIERE] == Status.NOT_APPLICABLE
    secret = published(truth, hide(("kinder_u6", QUARTIERE), ("kinder_sgb2", QUARTIERE)), "quote_sgb2")
    assert secret.status[QUARTIERE] == Status.SUPPRESSED
    known = published(truth, Mask(), "quote_sgb2")
    assert known.status[QUARTIERE] == Status.NOT_APPLICABLE


def test_left_out_series_are_not_there() -> None:
    key = ("kinder_sgb2", PERIOD)
    result = publish(derived(), Mask(), factories.catalogue(), Audience.PUBLIC, {key}).observations
    assert key not in result.series
    assert np.isnan(result.series["quote_sgb2", PERIOD].numerator).all()


@pytest.mark.parametrize(
    ("audience", "status"), [(Audience.ADMINISTRATION, Status.VALUE), (Audience.PUBLIC, Status.SUPPRESSED)]
)
def test_small_base(audience: Audience, status: Status) -> None:
    mask, key = Mask(), ("quote_sgb2", PERIOD)
    mask.small_base[key] = np.zeros(19, dtype=np.bool_)
    mask.small_base[key][QUARTIERE] = True
    result = publish(derived(), mask, factories.catalogue(), audience, set())
    assert result.observations.series[key].status[QUARTIERE] == status
    assert result.small_base[key].any() == (audience is Audience.ADMINISTRATION)


def test_the_truth_is_not_touched() -> None:
    truth = derived()
    before = truth.series["quote_sgb2", PERIOD].copy()
    published(truth, hide(("quote_sgb2", QUARTIERE)), "quote_sgb2")
    assert np.array_equal(truth.series["quote_sgb2", PERIOD].value, before.value, equal_nan=True)
    assert np.array_equal(truth.series["quote_sgb2", PERIOD].numerator, before.numerator, equal_nan=True)


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1), st.integers(0, 4), st.integers(0, 3))
def test_rounded_half_away_from_zero(units: list[int], decimals: int, more: int) -> None:
    """Every decimal number with some more decimals than printed, as exact decimal arithmetic rounds it."""
    exact = [Decimal(unit).scaleb(-decimals - more) for unit in units]
    step = Decimal(1).scaleb(-decimals)
    expected = [float(one.quantize(step, ROUND_HALF_UP)) for one in exact]
    assert rounded(np.array([float(one) for one in exact]), decimals).tolist() == pytest.approx(expected, abs=1e-12)


def test_no_negative_zero() -> None:
    assert str(rounded(np.array([-0.2]), 0)[0]) == "0.0"


def test_admitted_breakdowns() -> None:
    entries = factories.catalogue()
    closed = Catalogue(replace(one, clearance=Clearance.NONE) if one.id == "haushalte" else one for one in entries)
    assert [one.complete for one in admitted(entries, Audience.PUBLIC).breakdowns()] == [True]
    assert admitted(closed, Audience.PUBLIC).breakdowns() == []


def test_relatives_of_a_count() -> None:
    entries = factories.catalogue()
    found = with_relatives([("kinder_sgb2", PERIOD)], entries)
    assert {key for key in found if key[0] in entries} == {("kinder_sgb2", PERIOD), ("quote_sgb2", PERIOD)}
    household = with_relatives([("haushalte_mit_kindern", PERIOD)], entries)
    assert {name for name, _period in household} == {"haushalte", "haushalte_mit_kindern", "haushalte_ohne_kinder"}


def test_a_term_that_only_a_rate_tells_brings_the_rate_along() -> None:
    entries = Catalogue(
        replace(one, numerator=None) if one.id == "quote_sgb2" else one for one in factories.catalogue()
    )
    assert ("quote_sgb2", "2014") in with_relatives([("quote_sgb2~numerator", "2014")], entries)

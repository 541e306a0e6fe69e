"""The verifier refuses every edition that is not what the mask says, and every mask that is not safe."""

import numpy as np
import pytest

from keck_qgis.disclosure.mask import LeftOut, Mask
from keck_qgis.disclosure.protection import protect
from keck_qgis.disclosure.verifier import Complaint, verify
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.disclosure.atlas import PERIOD, atlas, catalogue, count, flat, flat_geography, rate

RULE = Rule(3, False, 0)
SHARE = catalogue(count("N"), count("D"), rate("R", "N", "D"))
WHERE = flat_geography(3)
VALUES = {"N": flat(149, 96, 51, 2), "D": flat(1204, 600, 500, 104), "R": flat(12.4, 16.0, 10.2, 1.9)}


def edition(truth: Observations, mask: Mask) -> Observations:
    shown = Observations(truth.geography)
    for key, series in truth.series.items():
        copied = shown.series[key] = series.copy()
        if key in mask.hidden:
            copied.status[mask.hidden[key]] = Status.SUPPRESSED
            copied.value[mask.hidden[key]] = np.nan
    return shown


@pytest.fixture
def truth() -> Observations:
    return atlas(WHERE, VALUES)


@pytest.fixture
def mask(truth: Observations) -> Mask:
    return protect(truth, SHARE, RULE, set())


def check(shown: Observations, truth: Observations, mask: Mask) -> list[Complaint]:
    return verify(shown, truth, mask, SHARE, RULE, set())


def test_a_sound_edition_passes(truth: Observations, mask: Mask) -> None:
    assert check(edition(truth, mask), truth, mask) == []


def test_a_part_of_it_passes(truth: Observations, mask: Mask) -> None:
    shown = edition(truth, mask)
    del shown.series[("N", PERIOD)]
    assert check(shown, truth, mask) == []


@pytest.mark.parametrize("column", ["value", "numerator", "denominator"])
def test_a_number_under_a_hidden_cell_is_refused(truth: Observations, mask: Mask, column: str) -> None:
    shown = edition(truth, mask)
    area = int(np.flatnonzero(mask.hidden[("R", PERIOD)])[0])
    shown.series[("R", PERIOD)].writable(column)[area] = 7.0
    assert len(check(shown, truth, mask)) == 1


def test_a_changed_value_is_refused(truth: Observations, mask: Mask) -> None:
    shown = edition(truth, mask)
    shown.series[("D", PERIOD)].value[0] += 1
    assert len(check(shown, truth, mask)) == 1


def test_a_rounded_value_is_not_a_changed_one(truth: Observations, mask: Mask) -> None:
    truth.series[("R", PERIOD)].value[0] = 12.3754
    shown = edition(truth, mask)
    shown.series[("R", PERIOD)].value[0] = 12.4
    assert check(shown, truth, mask) == []


def test_a_series_that_is_left_out_is_refused(truth: Observations, mask: Mask) -> None:
    shown = edition(truth, mask)
    mask.left_out.append(LeftOut("D", PERIOD, "not_protected", ""))
    assert check(shown, truth, mask)


def test_an_unprotected_small_count_is_refused(truth: Observations) -> None:
    objections = check(edition(truth, Mask()), truth, Mask())
    assert any(one.series == ("N", PERIOD) and "C" in one.text for one in objections)


def test_primary_cells_alone_are_not_enough(truth: Observations, mask: Mask) -> None:
    for flags in mask.hidden.values():
        flags[WHERE.index("Bezirk", "B")] = False
    assert check(edition(truth, mask), truth, mask)


def test_a_rate_over_a_hidden_count_is_refused(truth: Observations, mask: Mask) -> None:
    del mask.hidden[("R", PERIOD)]
    assert check(edition(truth, mask), truth, mask)

"""Parts against their total, with the figures that are held."""

import numpy as np

from keck_qgis.model.breakdown_check import Comparison, compare, needed
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status
from tests.factories import catalogue, observations

PARTS = ("haushalte_mit_kindern", "haushalte_ohne_kinder")


def without(*names: str) -> Observations:
    everything = observations()
    return Observations(
        everything.geography, {key: one for key, one in everything.series.items() if key[0] not in names}
    )


def test_what_is_needed() -> None:
    assert needed("haushalte", PARTS[:1], catalogue()) == ["haushalte", PARTS[0], PARTS[1]]


def test_parts_that_sum_to_their_total() -> None:
    assert compare("haushalte", PARTS, catalogue(), observations()) == Comparison("2015", 9806.0, 9806.0)


def test_a_rest() -> None:
    found = compare("einwohner", ("kinder_u6",), catalogue(), observations())
    assert found == Comparison("2015", 1245.0, 19615.0)


def test_a_total_that_only_the_parts_know() -> None:
    found = compare("haushalte", PARTS, catalogue(), without("haushalte"))
    assert found == Comparison("2015", 9806.0, None)


def test_an_unknown_part_is_not_taken_for_zero() -> None:
    held = observations()
    series = held.series[PARTS[0], "2015"]
    series.value[-1], series.status[-1] = np.nan, Status.MISSING
    assert compare("haushalte", PARTS, catalogue(), held) == Comparison("2014", 9806.0, 9806.0)
    assert compare("haushalte", PARTS, catalogue(), without(PARTS[1])) == Comparison("2015", None, 9806.0)
    assert compare("haushalte", (), catalogue(), held) == Comparison("2015", None, 9806.0)


def test_nothing_where_nothing_is_held() -> None:
    assert compare("haushalte", PARTS, catalogue(), without("haushalte", *PARTS)) is None

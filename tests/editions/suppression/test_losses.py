"""Shares of hidden cells, and the coarser level that would do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.editions.suppression.causes import Cause
from keck_qgis.editions.suppression.losses import Losses
from tests.factories import geography

AREAS = geography()
ROOT, BEZIRKE, ORTSTEILE, QUARTIERE = 0, slice(1, 3), slice(3, 7), slice(7, 19)


def codes(quartiere: list[int], ortsteile: int = 0, bezirke: int = 0, root: int = 0) -> np.ndarray:
    result = np.zeros(len(AREAS), dtype=np.int8)
    result[QUARTIERE], result[ORTSTEILE], result[BEZIRKE], result[ROOT] = quartiere, ortsteile, bezirke, root
    return result


def test_shares_by_indicator_level_and_period() -> None:
    half = [Cause.SMALL_COUNT] * 3 + [Cause.SECONDARY] * 3 + [Cause.NOTHING] * 4 + [Cause.SHOWN] * 2
    found = Losses({("a", "2014"): codes(half), ("a", "2015"): codes([0] * 12), ("b", "2015"): codes([0] * 12)}, AREAS)
    total = found.all()
    assert (total.cells, total.hidden, total.of(Cause.SECONDARY)) == (53, 6, 3)
    assert [(name, one.hidden, one.cells) for name, one in found.by_indicator().items()] == [("a", 6, 34), ("b", 0, 19)]
    assert list(found.by_period()) == ["2014", "2015"]
    assert found.by_level()["Quartiere"].share == pytest.approx(6 / 32)
    assert found.causes() == [Cause.SMALL_COUNT, Cause.SECONDARY]
    one = found.of("a", "2014", "Quartiere")
    assert one is not None and (one.cells, one.share) == (8, 0.75)
    assert found.of("a", "2016", "Quartiere") is None


def test_the_nearest_coarser_level_on_which_the_greater_part_is_shown() -> None:
    hidden = int(Cause.SMALL_COUNT)
    found = Losses(
        {
            ("nah", "2015"): codes([hidden] * 12),
            ("fern", "2015"): codes([hidden] * 12, ortsteile=hidden),
            ("nie", "2015"): codes([hidden] * 12, hidden, hidden, hidden),
            ("gut", "2015"): codes([hidden] * 6 + [0] * 6),
        },
        AREAS,
    )
    above = {(one.indicator, one.level): one.above for one in found.coarser()}
    assert above == {
        ("nah", "Quartiere"): "Ortsteile",
        ("fern", "Quartiere"): "Bezirke",
        ("fern", "Ortsteile"): "Bezirke",
        ("nie", "Quartiere"): None,
        ("nie", "Ortsteile"): None,
        ("nie", "Bezirke"): None,
    }


def test_levels_without_figures_are_passed_over() -> None:
    only = codes([int(Cause.SMALL_COUNT)] * 12, int(Cause.NOTHING), int(Cause.NOTHING))
    (found,) = Losses({("a", "2015"): only}, AREAS).coarser()
    assert (found.above, found.above_loss and found.above_loss.cells) == ("*", 1)


def test_an_empty_atlas_loses_nothing() -> None:
    found = Losses({}, AREAS)
    assert (found.all().cells, found.all().share, found.causes(), found.coarser()) == (0, 0.0, [], [])


@given(st.lists(st.lists(st.sampled_from(list(Cause)), min_size=12, max_size=12), min_size=1, max_size=4))
def test_every_view_counts_the_same_cells(series: list[list[Cause]]) -> None:
    held = {(f"i{number % 2}", f"{2010 + number}"): codes([*map(int, one)]) for number, one in enumerate(series)}
    found = Losses(held, AREAS)
    total = found.all()
    for view in (found.by_indicator(), found.by_level(), found.by_period(), found.by_series()):
        assert sum(one.cells for one in view.values()) == total.cells
        assert sum(one.hidden for one in view.values()) == total.hidden
    counted = sum(int((one > Cause.SHOWN).sum()) for one in held.values())
    assert total.hidden == counted

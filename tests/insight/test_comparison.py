"""Two periods compared: differences, per cent, and nothing where either period is masked."""

from pathlib import Path

import numpy as np
import pytest

from keck_qgis.editions.reader import Cell, Edition
from keck_qgis.insight.comparison import compare, compare_cells
from keck_qgis.model.numbers import format_change
from keck_qgis.model.status import Status
from tests.factories import small_edition


def cell(value: float | None, status: Status = Status.VALUE) -> Cell:
    return Cell("1", "Eins", value, status if value is None else Status.VALUE)


@pytest.mark.parametrize(
    ("after", "before", "decimals", "difference", "per_cent"),
    [
        (110, 100, 0, 10, 10),
        (90, 100, 0, -10, -10),
        (100, 100, 0, 0, 0),
        (11.9, 11.8, 1, 0.1, 0.8),
        (81, 80, 0, 1, 1.3),
        (79, 80, 0, -1, -1.3),
        (-2, -4, 0, 2, 50),
        (5, 0, 0, 5, np.nan),
        (0, 5, 0, -5, -100),
    ],
)
def test_what_has_changed(after: float, before: float, decimals: int, difference: float, per_cent: float) -> None:
    found = compare_cells([cell(after)], [cell(before)], decimals)
    assert found.status[0] == Status.VALUE
    assert found.difference[0] == difference
    np.testing.assert_equal(found.per_cent[0], per_cent)


@pytest.mark.parametrize("status", [one for one in Status if one not in (Status.VALUE, Status.ABSENT)])
def test_nothing_is_said_where_either_is_masked(status: Status) -> None:
    for pair in ((cell(None, status), cell(3)), (cell(3), cell(None, status))):
        found = compare_cells([pair[0]], [pair[1]], 0)
        assert found.status[0] == status
        assert np.isnan(found.difference[0])
        assert np.isnan(found.per_cent[0])


def test_hidden_counts_before_missing() -> None:
    found = compare_cells([cell(None, Status.MISSING)], [cell(None, Status.SUPPRESSED)], 0)
    assert found.status[0] == Status.SUPPRESSED


def test_an_edition_is_compared_area_by_area(tmp_path: Path) -> None:
    with Edition.open(small_edition(tmp_path)) as edition:
        residents = compare(edition, edition.catalogue()["einwohner"], "Quartiere", "2015", "2013")
        assert residents.difference.tolist() == [22.0] * 12
        helped = compare(edition, edition.catalogue()["kinder_sgb2"], "Quartiere", "2015", "2014")
        hidden = {key for key, one in zip(helped.keys, helped.status, strict=True) if one == Status.SUPPRESSED}
        assert hidden == {"111", "112", "212", "213"}
        played = compare(edition, edition.catalogue()["spielflaeche"], "Quartiere", "2015", "2014")
        assert {Status.MISSING, Status.NOT_APPLICABLE} < {Status(one) for one in played.status.tolist()}


def test_a_change_has_its_sign() -> None:
    assert [format_change(one, 1) for one in (3.44, -3.44, 0.0, 0.01)] == ["+3,4", "−3,4", "0,0", "0,0"]

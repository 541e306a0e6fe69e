"""Figures of an area: ranks without what is hidden, the areas above, series with their gaps."""

from collections.abc import Iterator

import numpy as np
import pytest

from keck_qgis.editions.reader import Cell, Edition
from keck_qgis.insight.area_sheet import AreaSheets
from keck_qgis.insight.ranks import Rank, rank
from keck_qgis.insight.traces import trace
from keck_qgis.model.status import Status
from tests.factories import small_edition


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    with Edition.open(small_edition(tmp_path_factory.mktemp("blatt"))) as held:
        yield held


def test_rank_one_is_the_highest_and_equal_values_share_a_place() -> None:
    values = np.array([3.0, 9.0, 9.0, 1.0])
    assert [rank(one, values) for one in (9.0, 3.0, 1.0)] == [Rank(1, 4), Rank(3, 4), Rank(4, 4)]
    assert rank(None, values) is None
    assert rank(None, np.array([])) is None


def test_every_figure_agrees_with_the_cells(edition: Edition) -> None:
    sheets, hidden = AreaSheets(edition), 0
    for theme in {one.theme for one in edition.catalogue()}:
        for key, _name, above in edition.areas("Quartiere"):
            for figure in sheets.figures("Quartiere", key, theme, "2014"):
                id_ = figure.indicator.id
                cells = {cell.area_key: cell for cell in edition.cells(id_, "Quartiere", figure.period)}
                assert figure.cell == cells[key]
                assert list(figure.series) == edition.periods(id_, "Quartiere")
                assert figure.town == edition.root_cell(id_, figure.period)
                if figure.above is not None:
                    assert figure.above.area_key == above
                    assert figure.above in edition.cells(id_, "Ortsteile", figure.period)
                values = [cell.value for cell in cells.values() if cell.value is not None]
                if figure.cell.value is None:
                    hidden += figure.cell.status is Status.SUPPRESSED
                    assert figure.rank is None
                else:
                    assert figure.rank == (sum(value > figure.cell.value for value in values) + 1, len(values))
    assert hidden


def test_a_period_that_a_figure_lacks_gives_way_to_its_newest(edition: Edition) -> None:
    key = edition.areas("Quartiere")[0][0]
    theme = next(iter(edition.catalogue())).theme
    for figure in AreaSheets(edition).figures("Quartiere", key, theme, "1900"):
        assert figure.period == edition.newest_period(figure.indicator.id, "Quartiere")


def test_a_trace_keeps_time_and_breaks_where_nothing_is_published() -> None:
    def cell(value: float | None) -> Cell:
        return Cell("1", "A", value, Status.SUPPRESSED if value is None else Status.VALUE)

    points = trace({"2010": cell(10), "2011": cell(None), "2014": cell(30), "2020": cell(20)})
    assert points[:, 1].tolist()[0::2] == [0.0, 1.0]
    assert np.isnan(points[1, 1])
    assert points[3, 1] == 0.5
    assert points[:, 0] == pytest.approx([0, 0.1, 0.4, 1], abs=0.001)
    assert trace({"2010": cell(7)}).tolist() == [[0.5, 0.5]]
    assert np.isnan(trace({"2010": cell(None), "2011": cell(None)})[:, 1]).all()

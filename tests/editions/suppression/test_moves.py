"""What moves with what in the tables of a proof."""

import numpy as np

from keck_qgis.disclosure.proof import Proof
from keck_qgis.disclosure.spans import SpanTie
from keck_qgis.disclosure.ties import Sum, Ties
from keck_qgis.editions.suppression.moves import MoveFinder, Moves
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay

AREAS = ("", "A", "B", "A1", "A2", "B1", "B2")


def town(*overlays: Overlay) -> Geography:
    areas = [Area(ROOT_LEVEL, "", "Stadt"), *(Area("Teile", key, key) for key in "AB")]
    areas += [Area("Viertel", f"{part}{number}", f"{part}{number}", part) for part in "AB" for number in "12"]
    levels = [Level(ROOT_LEVEL, 0), Level("Teile", 1), Level("Viertel", 2, "Teile")]
    return Geography(levels, areas, overlays)


def moves(rows: list[tuple[str, str, int]], *tables: list[list[float]], tied: Ties | None = None,
          spans: tuple[SpanTie, ...] = (), areas: Geography | None = None) -> Moves:  # fmt: skip
    finder = MoveFinder(areas or town(), tied or Ties((), ()), spans)
    return finder.of(Proof(tuple(rows), np.array(tables, dtype=float)))


def reached(found: Moves, start: tuple[int, str], *goals: tuple[int, str]) -> list[tuple[int, str]]:
    """From a cell (row, area key) the nearest of others, all in the first table."""
    cells = [(int(row), AREAS[column]) for row, column in zip(found.row, found.column, strict=True)]
    wanted = np.array([cells.index(one) for one in goals], dtype=np.intp)
    steps = found.nearest(wanted, np.array([cells.index(start)], dtype=np.intp))
    return [cells[goal] for _, goals_of in steps for goal in goals_of.tolist()]


BASE = [100.0, 60.0, 40.0, 50.0, 10.0, 30.0, 10.0]
ONE = [("x", "2015", 0)]


def test_siblings_that_balance_are_near() -> None:
    found = moves(ONE, [BASE], [[100, 60, 40, 51, 9, 27, 13]])
    assert sorted(AREAS[column] for column in found.column) == ["A1", "A2", "B1", "B2"]
    assert reached(found, (0, "A1"), (0, "A2"), (0, "B2")) == [(0, "A2")]


def test_moves_reach_through_the_areas_above() -> None:
    found = moves(ONE, [BASE], [[100, 61, 39, 51, 10, 29, 10]])
    assert reached(found, (0, "A1"), (0, "B1")) == [(0, "B1")]
    apart = moves(ONE, [BASE], [[100, 60, 40, 51, 9, 29, 11]])
    assert reached(apart, (0, "A1"), (0, "B1")) == []


def test_a_cell_may_be_its_own_goal() -> None:
    found = moves(ONE, [BASE], [[100, 60, 40, 51, 9, 30, 10]])
    assert reached(found, (0, "A2"), (0, "A2"), (0, "A1")) == [(0, "A2")]


def test_parts_of_a_breakdown_are_near_in_their_area() -> None:
    rows = [("x", "2015", 0), ("y", "2015", 0)]
    tied = Ties((Sum("z", ("x", "y"), True),), ())
    tables = [[BASE, BASE], [[101, 61, 40, 51, 10, 30, 10], [99, 59, 40, 49, 10, 30, 10]]]
    assert reached(moves(rows, *tables, tied=tied), (0, "A1"), (1, "A1")) == [(1, "A1")]
    assert reached(moves(rows, *tables), (0, "A1"), (1, "A1")) == []


def test_years_of_a_span_are_near() -> None:
    rows = [("x", "2014", 0), ("x", "2015", 0)]
    tables = [[BASE, BASE], [[101, 61, 40, 51, 10, 30, 10], [99, 59, 40, 49, 10, 30, 10]]]
    spans = (SpanTie("x", "2014-2015", ("2014", "2015"), False),)
    assert reached(moves(rows, *tables, spans=spans), (0, "A1"), (1, "A1")) == [(1, "A1")]


def test_an_unchanged_figure_is_one_in_both_editions() -> None:
    rows = [("x", "2015", 1), ("x", "2015", 0)]
    before = [80.0, 40.0, 40.0, 50.0, 2.0, 30.0, 10.0]
    tables = [[BASE, before], [[100, 60, 40, 48, 12, 30, 10], [80, 40, 40, 48, 4, 30, 10]]]
    found = moves(rows, *tables)
    assert reached(found, (0, "A1"), (1, "A2")) == [(1, "A2")]
    assert reached(found, (0, "A2"), (0, "A1"), (1, "A2")) == [(0, "A1")]


def test_areas_of_two_geographies_meet_in_their_atoms() -> None:
    overlay = Overlay("Teile", "Viertel", ((1, 3), (1, 6), (2, 6)))
    nan = np.nan
    base = [*BASE, nan, 4.0, 6.0]
    found = moves(ONE, [base], [[100, 61, 40, 50, 10, 30, 12, nan, 5, 7]], areas=town(overlay))
    cells = found.column.tolist()
    steps = found.nearest(np.array([cells.index(1)]), np.array([cells.index(8)]))
    assert [len(starts) for starts, _ in steps][-1] == 1

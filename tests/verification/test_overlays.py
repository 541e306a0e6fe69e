"""Whether what two levels differ by in a base is needed."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from keck_qgis.disclosure.verification.columns import Columns
from keck_qgis.disclosure.verification.overlays import Rests
from tests.verification.scene import town

FIRST, SECOND = "ABC", "STU"
PAIRS = [("A", "S"), ("A", "T"), ("B", "S"), ("B", "T"), ("B", "U"), ("C", "T"), ("C", "U")]


def least_rest(figures: list[int]) -> float:
    """Least sum of absolute rests over all fills of the atoms, by linear programming."""
    place = {key: i for i, key in enumerate(FIRST + SECOND)}
    signs = np.zeros((len(figures), len(PAIRS)))
    for atom, pair in enumerate(PAIRS):
        for key in pair:
            signs[place[key], atom] = 1
    eye = np.eye(len(figures))
    cost = np.concatenate([np.zeros(len(PAIRS)), np.ones(2 * len(figures))])
    return float(linprog(cost, A_eq=np.hstack([signs, eye, -eye]), b_eq=figures).fun)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=6, max_size=6), st.lists(st.integers(0, 6), min_size=7, max_size=7))
def test_a_rest_is_needless_just_where_a_better_fill_exists(figures: list[int], atoms: list[int]) -> None:
    columns = Columns(town(FIRST, SECOND, PAIRS))
    held = frozenset(columns.level_names.index(name) for name in ("Bezirk", "Sprengel"))
    groups = columns.groups((held, held))
    line = np.array([np.nan, *figures, *atoms], dtype=float)
    unknown = np.zeros(columns.size, dtype=bool)
    unknown[groups.atoms] = True
    sums = groups.of(line[None, :])[0]
    rests = sums[groups.overlay]
    best = least_rest(figures)
    found = Rests(groups, sums, line, unknown)
    assert bool(found.could_be_less()) == (np.abs(rests).sum() > best + 1e-6)
    vanishing = Rests(groups, sums, line, unknown).all_could_vanish()
    assert bool(vanishing) == (best < 1e-6 and bool(np.abs(rests).any()))

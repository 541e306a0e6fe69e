"""Whether what two levels differ by is needed."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from keck_qgis.disclosure.verification.columns import Columns, Groups
from keck_qgis.disclosure.verification.fills import improvable
from keck_qgis.disclosure.verification.overlays import Rests
from keck_qgis.disclosure.verification.rests import Sums
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


@settings(max_examples=150)
@given(st.lists(st.integers(0, 9), min_size=6, max_size=6), st.lists(st.integers(0, 6), min_size=7, max_size=7))
def test_a_rest_is_needless_only_where_a_better_fill_exists(figures: list[int], atoms: list[int]) -> None:
    columns = Columns(town(FIRST, SECOND, PAIRS))
    held = frozenset(columns.level_names.index(name) for name in ("Bezirk", "Sprengel"))
    groups = columns.groups((held, held))
    line = np.array([np.nan, *figures, *atoms], dtype=float)
    unknown = np.zeros(columns.size, dtype=bool)
    unknown[groups.atoms] = True
    rests = groups.of(line[None, :])[0]
    amount, best = np.abs(rests[groups.overlay]).sum(), least_rest(figures)
    vanishing = Rests(groups, rests, line, unknown).all_could_vanish()
    assert bool(vanishing) == (best < 1e-6 and amount > 0)
    if amount:
        needless = improvable(*bound(groups, rests, line), np.ones(len(groups.atoms), dtype=bool))
        assert amount > best + 1e-6 or not needless
        assert needless or best > 1e-6


def bound(groups: Groups, rests: np.ndarray, line: np.ndarray) -> tuple[Sums, np.ndarray, np.ndarray, np.ndarray]:
    """The groups as sums of atoms that may be anything."""
    number = np.repeat(np.arange(len(groups)), np.diff([*groups.starts, len(groups.columns)]))
    atom = np.isin(groups.columns, groups.atoms)
    sums = Sums(number[atom], groups.columns[atom], groups.signs[atom], rests, groups.equal)
    used = np.unique(sums.number)
    sums = sums.among(np.isin(np.arange(len(groups)), used))
    start = line[groups.atoms]
    return sums, np.searchsorted(groups.atoms, sums.cell), -start, np.full(len(start), np.inf)

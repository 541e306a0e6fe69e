"""The exact optimum against the cases of the design and against trying all masks."""

from itertools import product

import numpy as np
import pytest
from scipy.optimize import linprog

from tests.disclosure.optimum import Duty, Table, best_mask, of_counts, optimum

FLAT = np.array([-1, 0, 0, 0])


def hidden(table: Table) -> list[float] | None:
    mask = best_mask(table, np.ones(len(table.value)))
    return None if mask is None else sorted(table.value[mask].tolist())


def everything(table: Table) -> int | None:
    return optimum(table, np.ones(len(table.value), dtype=bool))


def test_two_of_three_children() -> None:
    """57 = 41 + 14 + [2]: one of the others has to go, whichever."""
    table = of_counts(FLAT, np.array([[57.0, 41, 14, 2]]))
    assert everything(table) == 2
    mask = best_mask(table, table.value)
    assert mask is not None and table.value[mask].tolist() == [14, 2]


def test_little_hidden_mass() -> None:
    """20 = 19 + [1] + [0]."""
    assert hidden(of_counts(FLAT, np.array([[20.0, 19, 1, 0]]))) == [0, 1, 19]


def test_shown_zeros() -> None:
    """15 = 10 + 3 + [1] + [1] where zeros are shown and t is 2; a 0 is never hidden."""
    parents = np.array([-1, 0, 0, 0, 0, 0])
    table = of_counts(parents, np.array([[15.0, 10, 3, 1, 1, 0]]), threshold=2, publish_zeros=True)
    assert hidden(table) == [1, 1, 3]


def test_an_only_child() -> None:
    """Ortsteil 2 has the only Quartier 2; its sibling 29 is 20 + 9."""
    parents = np.array([-1, 0, 0, 1, 2, 2])
    table = of_counts(parents, np.array([[31.0, 2, 29, 2, 20, 9]]))
    assert everything(table) == 4


def test_a_block_of_two_areas_and_two_parts() -> None:
    parents = np.array([-1, 0, 0])
    counts = np.array([[203.0, 83, 120], [184, 81, 103], [19, 2, 17]])
    assert hidden(of_counts(parents, counts, total=0)) == [2, 17, 81, 103]


def test_nothing_can_help() -> None:
    """3 = [1] + 2 and 2 = [1] + [1] with shown zeros: each is exactly 1."""
    parents = np.array([-1, 0, 0, 2, 2])
    table = of_counts(parents, np.array([[3.0, 1, 2, 1, 1]]), threshold=2, publish_zeros=True)
    assert hidden(table) is None and everything(table) is None


def test_unknown_cells_ranges_and_parts() -> None:
    """A part of a hidden whole; an unknown cell beside it; a count that is told as a range."""
    value = np.array([5.0, 3.0, 9.0, 11.0])
    rows = np.array([[1.0, -1, 0, 0], [0, 1, 1, 0], [0, 0, 1, -1]])
    table = Table(
        value,
        np.zeros(4),
        rows,
        np.array([0.0, 12, -np.inf]),
        np.array([np.inf, 12, 0]),
        (Duty({1: 1.0}, 0, 3), Duty({0: 1.0, 1: -1.0}, 0, 3)),
        np.array([False, True, True, False]),
        np.zeros(4, dtype=bool),
        np.array([5.0, 3, 9, 10]),
        np.array([5.0, 3, 9, 12]),
    )
    assert optimum(table, np.array([True, True, False, True])) == 1
    narrow = Table(**{**vars(table), "most_shown": np.array([5.0, 3, 9, 11])})
    assert optimum(narrow, np.array([True, True, False, True])) == 2


@pytest.mark.parametrize("seed", range(12))
def test_no_mask_that_is_smaller_will_do(seed: int) -> None:
    """All masks of a small table, judged by the continuous problem that a tree's bounds make exact."""
    rng = np.random.default_rng(seed)
    parents = np.array([-1, 0, 0, 1, 1, 2, 2, 2])
    counts = np.zeros(8)
    counts[3:] = rng.choice([0, 1, 2, 4, 7, 20], size=5)
    for area in range(7, 0, -1):
        counts[parents[area]] += counts[area]
    table = of_counts(parents, counts[None, :], publish_zeros=bool(seed % 2))
    sizes = [
        sum(choice)
        for choice in product((False, True), repeat=8)
        if (table.hidden <= np.array(choice)).all() and _good(table, np.array(choice))
    ]
    assert everything(table) == (min(sizes) if sizes else None)


def _good(table: Table, mask: np.ndarray) -> bool:
    if (mask & (table.barred | (table.value < table.least))).any():
        return False
    bounds = [(low, None) if h else (v, v) for low, v, h in zip(table.least, table.value, mask, strict=True)]
    for duty in table.duties:
        (cell,) = duty.factors
        for sign, goal in ((1, duty.low), (-1, -duty.high)):
            cost = np.zeros(len(mask))
            cost[cell] = sign
            best = linprog(cost, A_eq=table.matrix, b_eq=table.low, bounds=bounds)
            if best.status != 3 and best.fun > goal + 1e-6:
                return False
    return True

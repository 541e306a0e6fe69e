"""Sums that share no cell are solved apart, with the same answer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.disclosure.verification import fills
from keck_qgis.disclosure.verification.fills import improvable
from keck_qgis.disclosure.verification.rests import Sums

CELLS = 3
"""Cells of a little table, each of which is in two of its sums."""


def tables(rests: list[int]) -> tuple[Sums, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Little tables beside one another: three sums of two cells each, in a ring."""
    number = np.repeat(np.arange(len(rests)), 2)
    first = np.arange(len(rests)) // CELLS * CELLS
    place = np.arange(len(rests)) % CELLS
    cell = np.column_stack([first + place, first + (place + 1) % CELLS]).ravel()
    equal = np.ones(len(rests), dtype=bool)
    sums = Sums(number, cell, np.ones(len(cell)), np.array(rests, dtype=float), equal)
    size = len(rests)
    return sums, cell, np.full(size, -2.0), np.full(size, 2.0), np.ones(size, dtype=bool)


@settings(max_examples=80)
@given(st.lists(st.integers(-3, 3), min_size=6, max_size=18).map(lambda found: found[: len(found) // CELLS * CELLS]))
def test_apart_is_as_together(rests: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fills, "_TOGETHER", 1_000_000)
        together = improvable(*tables(rests))
        patch.setattr(fills, "_TOGETHER", 1)
        apart = improvable(*tables(rests))
    needed = {number // CELLS for number in together}
    assert {number // CELLS for number in apart} == needed
    assert all(rests[number] for number in (*together, *apart))


def test_a_table_that_comes_out_is_not_solved_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    solved: list[int] = []
    solve = fills._improvable_among
    monkeypatch.setattr(
        fills, "_improvable_among", lambda chosen, *rest: solved.append(int(chosen.sum())) or solve(chosen, *rest)
    )
    monkeypatch.setattr(fills, "_TOGETHER", 1)
    assert improvable(*tables([0, 0, 0, 1, 1, 0, 0, 0, 0])) != []
    assert solved == [3]

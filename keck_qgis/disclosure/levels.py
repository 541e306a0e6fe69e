"""Sums that nobody delivered, but that tie two variables which are held on different levels."""

import numpy as np
from numpy.typing import NDArray

from ..model.geography import Geography
from .caps import Relation
from .cells import Cells


def fill_levels(cells: Cells, found: list[Relation]) -> None:
    """Where a part has a cell and its whole only finer ones (or the other way round), enter the sum of these.

    An attacker adds them up himself; the entered cell counts as published unless it must be hidden.
    """
    sums: dict[int, NDArray[np.float64]] = {}
    changed = True
    while changed:
        changed = False
        for relation in found:
            rows = (relation.whole, *relation.parts)
            held = ~np.isnan(cells.value[list(rows)])
            wanted = held.any(axis=0)
            for row, present in zip(rows, held, strict=True):
                missing = wanted & ~present & ~cells.unknown[row]
                if not missing.any():
                    continue
                if row not in sums:
                    sums[row] = _sums(cells.geography, cells.value[row])
                where = missing & ~np.isnan(sums[row])
                if where.any():
                    cells.fill(row, where, sums[row])
                    cells.derived[row] |= where
                    changed = True


def _sums(geography: Geography, value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Per area its count, or the sum of all areas of one level below it, NaN where that is not complete."""
    levels: list[dict[str, list[int]]] = [{} for _ in geography.areas]
    for area in range(1, len(geography)):
        levels[geography.parents[area]].setdefault(geography.areas[area].level, []).append(area)
    result = value.copy()
    for area in range(len(geography) - 1, -1, -1):
        if np.isnan(result[area]):
            totals = [result[below].sum() for below in levels[area].values()]
            result[area] = next((total for total in totals if not np.isnan(total)), np.nan)
    return result

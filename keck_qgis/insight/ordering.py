"""Values of cells as numbers to compute with, and their order: a cell without a value is never a 0."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..editions.reader import Cell
from ..model.status import Status

Values = npt.NDArray[np.float64]


def values_of(cells: Sequence[Cell]) -> Values:
    """One number per cell; NaN stands for whatever is no value."""
    return np.array([np.nan if cell.value is None else cell.value for cell in cells], dtype=np.float64)


def order_of_cells(cells: Sequence[Cell], descending: bool = False) -> list[int]:
    """Positions by value; those without one come last either way, each status by itself; ties keep their order."""
    values = values_of(cells)
    masked = np.isnan(values)
    status = np.array([Status.VALUE if cell.value is not None else cell.status for cell in cells], dtype=np.int64)
    values[masked] = 0.0
    return [int(place) for place in np.lexsort((-values if descending else values, status, masked))]


def greatest(values: Values, wanted: Sequence[int], most: int) -> list[int]:
    """Positions of at most ``most`` values, the greatest first; the wanted ones have precedence."""
    order = np.argsort(-values, kind="stable")[: int((~np.isnan(values)).sum())]
    is_wanted = np.isin(order, wanted)
    kept = np.concatenate((np.flatnonzero(is_wanted), np.flatnonzero(~is_wanted)))[:most]
    return [int(place) for place in order[np.sort(kept)]]

"""What the known cells alone show of the unknown ones, before anything is hidden: intervals handed along relations."""

import numpy as np
from scipy.sparse import csc_matrix, vstack

from ..counts import Array
from .system import EXACT

_ROUNDS = 50
"""Intervals that still shrink after so many rounds are close enough."""


def ranges(
    least: Array, most: Array, equal: csc_matrix, totals: Array, bounded: csc_matrix, limits: Array
) -> tuple[Array, Array]:
    """The least and the most that each cell can be, (cells,): what ``equal`` @ x = totals and ``bounded`` @ x ≤ limits
    leave of ``least`` to ``most``, or of 0 and more where these are NaN. A cell known exactly keeps its value."""
    exact = least == most
    value = least[exact]
    least, most = np.where(np.isnan(least), 0.0, least), np.where(np.isnan(most), np.inf, most)
    if exact.all():
        return least, most
    relations = vstack((equal, -equal, bounded), format="coo")
    row, cell, factor = relations.row, relations.col, relations.data
    limit = np.concatenate((totals, -totals, limits))
    for _ in range(_ROUNDS):
        before = least.copy(), most.copy()
        part = factor * np.where(factor > 0, least[cell], most[cell])
        endless = np.isinf(part)
        finite = np.where(endless, 0.0, part)
        rest = np.bincount(row, finite, len(limit))[row] - finite
        open_ = np.bincount(row, endless, len(limit))[row] - endless > 0
        with np.errstate(invalid="ignore"):
            bound = np.where(open_, np.inf, limit[row] - rest) / np.abs(factor)
        rising = factor > 0
        np.minimum.at(most, cell[rising], np.maximum(bound[rising] + EXACT, 0.0))
        np.maximum.at(least, cell[~rising], -bound[~rising] - EXACT)
        least[exact], most[exact] = value, value
        if np.array_equal(before[0], least) and np.array_equal(before[1], most):
            break
    return np.ceil(least - 2 * EXACT), np.floor(most + 2 * EXACT)

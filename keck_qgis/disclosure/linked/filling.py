"""Numbers for the cells that no source knows exactly, so that everything fits as well as it can."""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_matrix, hstack, identity, vstack

from ..counts import Array
from ..mask import BoolCells

_HEAVY = 1000.0


def fill(
    least: Array,
    most: Array,
    integer: BoolCells,
    equal: csc_matrix,
    totals: Array,
    bounded: csc_matrix,
    limits: Array,
    loose: BoolCells,
) -> Array:
    """A table (cells,): numbers, whole where ``integer``, from ``least`` to ``most``, or of 0 or more where these are
    NaN, with which the relations that hold such cells are missed by the least sum. Relations of known cells alone may
    miss theirs; that is told. What ``loose`` equalities (of them,) miss weighs little beside the others.
    """
    unknown = np.isnan(least)
    free = np.flatnonzero(unknown | (most > least))
    table = np.nan_to_num(least)
    if not len(free):
        return table
    known = table.copy()
    known[free] = 0.0
    blocks, low, high = [], [], []
    weights = []
    heavy = (np.where(loose, 1.0, _HEAVY), np.full(bounded.shape[0], _HEAVY))
    for matrix, wanted, bottom, weight in ((equal, totals, 0.0, heavy[0]), (bounded, limits, -np.inf, heavy[1])):
        chosen = matrix[:, free]
        rows = np.flatnonzero(np.diff(chosen.tocsr().indptr))
        rest = (wanted - matrix @ known)[rows]
        blocks.append(chosen[rows])
        low.append(rest + bottom)
        high.append(rest)
        weights.append(weight[rows])
    relations = vstack(blocks, format="csc")
    missing = identity(relations.shape[0], format="csc")
    size, number = len(free), relations.shape[0]
    lower = np.where(unknown, 0.0, least)[free]
    upper = np.where(unknown, np.inf, most)[free]
    result = milp(
        np.concatenate((np.zeros(size), *weights, *weights)),
        constraints=LinearConstraint(
            hstack((relations, missing, -missing), format="csc"), np.concatenate(low), np.concatenate(high)
        ),
        bounds=Bounds(
            np.concatenate((lower, np.zeros(2 * number))), np.concatenate((upper, np.full(2 * number, np.inf)))
        ),
        integrality=np.concatenate((integer[free], np.zeros(2 * number))),
    )
    table[free] = np.where(integer[free], np.round(result.x[:size]), result.x[:size])
    return table

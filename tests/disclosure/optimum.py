"""The best mask of a small table, exactly: as few hidden cells as any mask that fulfils all duties can have.

Own code, sharing nothing with the engine. A mask fails a duty where no table of integers reaches it. Growing such a
mask as long as it still fails leaves a set of cells of which every good mask hides one. The least mask that hides one
cell of each set found so far is the answer as soon as it fulfils all duties: until then it gives new sets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Duty:
    """The sum of ``factors`` × cells must be able to be ``low`` or less, and ``high`` or more."""

    factors: Mapping[int, float]
    low: float
    high: float


@dataclass(frozen=True)
class Table:
    """Cells that are tied by rows ``low ≤ matrix · cells ≤ high``; vectors of shape (cells,) or (rows,).

    ``value``: the truth, or for unknown cells any fill that obeys the rows. A shown cell is told as its value, or as
    something between ``least_shown`` and ``most_shown``; a hidden one can be any integer from ``least``. ``hidden``
    cells are so in every mask (small counts, unknown cells), ``barred`` ones in none.
    """

    value: Floats
    least: Floats
    matrix: Floats
    low: Floats
    high: Floats
    duties: tuple[Duty, ...]
    hidden: Flags
    barred: Flags
    least_shown: Floats | None = None
    most_shown: Floats | None = None


def optimum(table: Table, known: Flags, weights: Floats | None = None) -> int | None:
    """How many of the ``known`` cells a best mask hides; None where no mask fulfils all duties."""
    mask = best_mask(table, known.astype(np.float64) if weights is None else weights)
    return None if mask is None else int((mask & known).sum())


def best_mask(table: Table, weights: Floats) -> Flags | None:
    """Hidden cells of least total weight that fulfil all duties; None where nothing does."""
    asked = [(duty, side) for duty in table.duties for side in (0, 1)]
    # a hidden cell is known to be no less than ``least``: what is less, such as a shown zero, cannot be hidden
    free = np.flatnonzero(~table.hidden & ~table.barred & (table.value >= table.least))
    everything = table.hidden.copy()
    everything[free] = True
    if not all(_reachable(table, everything, *one) for one in asked):
        return None
    sets: list[list[int]] = []
    while True:
        mask = table.hidden.copy()
        mask[free[_cover(free, sets, weights)]] = True
        fresh = [one for duty, side in asked for one in _missing(table, mask, free, duty, side)]
        if not fresh:
            return mask
        sets += fresh


def _missing(table: Table, mask: Flags, free: NDArray[np.intp], duty: Duty, side: int) -> Iterator[list[int]]:
    """Sets of cells, none twice, of each of which a mask that fulfils the duty must hide one."""
    mask = mask.copy()
    while not _reachable(table, mask, duty, side):
        grown = _grown(table, mask, [cell for cell in free.tolist() if not mask[cell]], duty, side)
        missing = [cell for cell in free.tolist() if not grown[cell]]
        yield missing
        mask[missing] = True


def _grown(table: Table, mask: Flags, more: list[int], duty: Duty, side: int) -> Flags:
    """The mask with as many further cells as leave the duty unfulfilled."""
    wider = mask.copy()
    wider[more] = True
    if not _reachable(table, wider, duty, side):
        return wider
    if len(more) == 1:
        return mask
    half = len(more) // 2
    return _grown(table, _grown(table, mask, more[:half], duty, side), more[half:], duty, side)


def _cover(free: NDArray[np.intp], sets: list[list[int]], weights: Floats) -> Flags:
    """The free cells of least weight that meet every set."""
    if not sets:
        return np.zeros(len(free), dtype=np.bool_)
    meets = np.array([np.isin(free, one) for one in sets], dtype=np.float64)
    # a weight of 0 would let the answer hide what need not be
    cost = weights[free] + 1e-6
    answer = milp(
        cost, constraints=LinearConstraint(meets, 1, np.inf), integrality=np.ones(len(free)), bounds=Bounds(0, 1)
    )
    assert answer.x is not None, answer.message
    return np.round(answer.x).astype(np.bool_)


def _reachable(table: Table, mask: Flags, duty: Duty, side: int) -> bool:
    """Whether some table of integers agrees with what the mask shows and has the duty's low (0) or high (1) sum."""
    shown_low = table.value if table.least_shown is None else table.least_shown
    shown_high = table.value if table.most_shown is None else table.most_shown
    lower = np.where(mask, table.least, shown_low)
    upper = np.where(mask, np.inf, shown_high)
    moving = np.flatnonzero(lower < upper)
    sum_now = sum(factor * table.value[cell] for cell, factor in duty.factors.items())
    if sum_now <= duty.low if side == 0 else sum_now >= duty.high:
        return True
    aim = np.zeros(len(table.value))
    aim[list(duty.factors)] = list(duty.factors.values())
    rows = np.vstack((table.matrix, aim))[:, moving]
    held = np.append(table.matrix @ table.value, sum_now) - rows @ table.value[moving]
    low = np.append(table.low, -np.inf if side == 0 else duty.high) - held
    high = np.append(table.high, duty.low if side == 0 else np.inf) - held
    told = rows.any(axis=1)
    if ((low > 1e-9) | (high < -1e-9))[~told].any():
        return False
    constraints = LinearConstraint(rows[told], low[told], high[told])
    return _solvable(constraints, Bounds(lower[moving], upper[moving]), len(moving))


def _solvable(constraints: LinearConstraint, bounds: Bounds, width: int) -> bool:
    # HiGHS's presolve has called feasible systems infeasible: only a second opinion counts
    for presolve in (True, False):
        options = {"presolve": presolve}
        answer = milp(
            np.zeros(width), constraints=constraints, bounds=bounds, integrality=np.ones(width), options=options
        )
        assert answer.status in (0, 2), answer.message
        if answer.status == 0:
            return True
    return False


def of_counts(
    parents: NDArray[np.intp], counts: Floats, total: int | None = None, threshold: int = 3, publish_zeros: bool = False
) -> Table:
    """The table of known counts (variables, areas) in one tree of areas, whose root is never hidden.

    ``total``: the variable that all others add up to, None where they have nothing to do with one another.
    """
    variables, areas = counts.shape
    place = np.arange(counts.size).reshape(counts.shape)
    sums = [(place[v, a], place[v, parents == a]) for v in range(variables) for a in set(parents.tolist()) - {-1}]
    if total is not None:
        sums += [(place[total, a], np.delete(place[:, a], total)) for a in range(areas)]
    matrix = np.zeros((len(sums), counts.size))
    for row, (whole, parts) in enumerate(sums):
        matrix[row, whole], matrix[row, parts] = 1.0, -1.0
    value = counts.ravel()
    least = np.full(counts.size, float(publish_zeros))
    secret = (value >= least) & (value <= threshold)
    barred = np.zeros(counts.shape, dtype=np.bool_)
    barred[:, parents < 0] = True
    duties = tuple(Duty({int(cell): 1.0}, least[cell], threshold) for cell in np.flatnonzero(secret))
    rest = matrix @ value
    return Table(value, least, matrix, rest, rest, duties, secret, barred.ravel() & ~secret)

"""Alternative tables by linear programming: what hidden cells may be, and what it takes to free them further."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_matrix

from ..mask import BoolCells
from .system import EXACT, LOW, Array, Places, System

_STEPS, _STEPS_FOR_ONE = 60, 5000
"""How long whole numbers are looked for, for several targets and for a single one: counted in steps, not in seconds, so
that the answer is always the same."""
_UNMET = 1.0e5
"""Price of each person that a target lacks: dearer than hiding whatever could free it."""
_WELCOME = 1.0e-4
"""Price of each person that a target lacks for which nothing is hidden."""
NOBODY: Places = np.zeros(0, dtype=np.intp)


@dataclass(frozen=True)
class Reached:
    """One alternative table (cells,), which targets it meets, and the open cells that it moves (cells,)."""

    table: Array
    met: BoolCells
    moved: BoolCells


def reach(
    system: System,
    hidden: BoolCells,
    targets: Places,
    direction: int,
    candidates: BoolCells | None = None,
    welcome: Places = NOBODY,
) -> Reached | None:
    """A table that brings as many ``targets`` (numbers of duties) as it can to their end in a direction, and of the
    ``welcome`` ones what comes with them.

    Cells in ``candidates`` (cells,) may be moved beyond what they show, at their cost; they count as ``moved``.
    None where no whole-numbered table was found, or where broken numbers do not even bring a single one to its end.
    """
    problem = _Problem(system, hidden, targets, direction, candidates, welcome)
    table = problem.solve(whole=False)
    if table is not None and not _is_whole(table, system):
        if len(targets) == 1 and not system.duties.met(table, direction)[targets].any():
            return None
        problem = _Problem(system, hidden, targets, direction, candidates) if len(welcome) else problem
        table = problem.solve(whole=True)
    if table is None:
        return None
    table = np.where(system.integer, np.round(table), table)
    if not system.fulfilled(table):
        return None
    moved = ~hidden & system.moved(table)
    if candidates is None and moved.any():
        return None
    return Reached(table, system.duties.met(table, direction)[targets], moved)


def _is_whole(table: Array, system: System) -> bool:
    parts = table[system.integer]
    return bool((np.abs(parts - np.round(parts)) <= EXACT).all())


class _Problem:
    """Columns: the free moves of cells, the paid moves up and down of candidates, what each target lacks."""

    def __init__(
        self,
        system: System,
        hidden: BoolCells,
        targets: Places,
        direction: int,
        candidates: BoolCells | None,
        welcome: Places = NOBODY,
    ) -> None:
        self._system, self._steps = system, _STEPS if len(targets) > 1 else _STEPS_FOR_ONE
        least = np.where(hidden, system.lower, system.open_low) - system.base
        most = np.where(hidden, system.upper, system.open_high) - system.base
        free = np.flatnonzero(most > least)
        dear = np.zeros(0, dtype=np.intp)
        if candidates is not None:
            dear = np.flatnonzero(candidates & ~hidden & np.isfinite(system.cost))
        self._cells = np.concatenate((free, dear, dear))
        self._sign = np.ones(len(self._cells))
        self._sign[len(free) + len(dear) :] = -1.0
        price, lacking = system.cost[dear], len(targets) + len(welcome)
        missing = np.full(len(targets), _UNMET), np.full(len(welcome), _WELCOME)
        self._cost = np.concatenate((np.zeros(len(free)), price, price, *missing))
        up = np.maximum(system.upper[dear] - system.open_high[dear], 0.0)
        down = np.maximum(system.open_low[dear] - system.lower[dear], 0.0)
        self._bounds = Bounds(
            np.concatenate((least[free], np.zeros(2 * len(dear) + lacking))),
            np.concatenate((most[free], up, down, np.full(lacking, np.inf))),
        )
        self._constraints = self._relations(np.concatenate((targets, welcome)), direction)

    def _relations(self, targets: Places, direction: int) -> LinearConstraint:
        """The system's relations between the columns, and below them how far the targets are from their ends."""
        system, lacking, columns = self._system, len(targets), len(self._cells)
        relations = system.relations
        first = relations.indptr[self._cells]
        size = relations.indptr[self._cells + 1] - first
        entry = np.arange(int(size.sum())) + np.repeat(first - np.cumsum(size) + size, size)
        row, column = [relations.indices[entry]], [np.repeat(np.arange(columns), size)]
        factor = [relations.data[entry] * np.repeat(self._sign, size)]
        towards = -1.0 if direction == LOW else 1.0
        order = np.argsort(self._cells, kind="stable")
        for cells, sign in ((system.duties.plus[targets], towards), (system.duties.minus[targets], -towards)):
            start = np.searchsorted(self._cells, cells, "left", order)
            size = np.searchsorted(self._cells, cells, "right", order) - start
            entry = np.arange(int(size.sum())) + np.repeat(start - np.cumsum(size) + size, size)
            row.append(relations.shape[0] + np.repeat(np.arange(lacking), size))
            column.append(order[entry])
            factor.append(sign * self._sign[order[entry]])
        row.append(relations.shape[0] + np.arange(lacking))
        column.append(columns + np.arange(lacking))
        factor.append(np.ones(lacking))
        here = system.duties.amount(system.base)[targets]
        need = here - system.duties.low[targets] if direction == LOW else system.duties.high[targets] - here
        matrix = csc_matrix(
            (np.concatenate(factor), (np.concatenate(row), np.concatenate(column))),
            shape=(relations.shape[0] + lacking, columns + lacking),
        )
        return LinearConstraint(
            matrix,
            np.concatenate((system.relations_low, need)),
            np.concatenate((system.relations_high, np.full(lacking, np.inf))),
        )

    def solve(self, whole: bool) -> Array | None:
        """The table (cells,) of the best solution; None where the solver found none."""
        integrality = np.zeros(len(self._cost))
        if whole:
            integrality[: len(self._cells)] = self._system.integer[self._cells]
        result = milp(
            self._cost,
            constraints=self._constraints,
            bounds=self._bounds,
            integrality=integrality,
            options={"node_limit": self._steps, "mip_rel_gap": 0.05},
        )
        if result.x is None:
            return None
        moves = result.x[: len(self._cells)] * self._sign
        table = self._system.base.copy()
        np.add.at(table, self._cells, moves)
        return table

"""Which cells of a linked family to hide besides those that must be: free, repair, and try to do with less."""

from dataclasses import dataclass

import numpy as np

from ..mask import BoolCells
from .programme import reach
from .system import EXACT, HIGH, LOW, Array, Places, System

SIZES = (3_000, 20_000, 500_000)
"""Cells times duties from which on a family is looked at with less care."""
CHUNKS = (1, 1, 4, 24)
"""How many duties a repair looks after at once, from small families to large ones: fewer cost more time, more hide more
than they need."""
PASSES = (24, 3, 1, 0)
"""How often a part of the secondary cells is shown again and repaired anew, from small families to large ones."""
SEED = 20
_MANY = 100


@dataclass
class Solution:
    """``hidden`` (cells,), the alternative ``tables`` (tables, cells) that prove it, and the duties left unmet."""

    hidden: BoolCells
    tables: Array
    unmet: Places


def largeness(system: System) -> int:
    """0 for small families, up to 3 for the largest."""
    return sum(system.size * len(system.duties) > size for size in SIZES)


def search(system: System) -> Solution:
    """The cheapest hidden set found, the same for the same input."""
    chunk, passes = CHUNKS[largeness(system)], PASSES[largeness(system)]
    state = _State(system, system.forced.copy(), [], chunk)
    state.settle()
    if not len(state.unmet):
        state = _improve(state, passes)
    return Solution(state.hidden, state.proof(), state.unmet)


class _State:
    def __init__(self, system: System, hidden: BoolCells, tables: list[Array], chunk: int) -> None:
        self.system, self.hidden, self.tables, self._chunk = system, hidden, tables, chunk
        self.unmet: Places = np.zeros(0, dtype=np.intp)

    @property
    def cost(self) -> float:
        return float(self.system.cost[self.hidden & ~self.system.forced].sum())

    def settle(self, limit: float = np.inf) -> bool:
        """Hide until every duty is met in both directions; False where that costs more than ``limit``."""
        hopeless = []
        for direction in (LOW, HIGH):
            pending = self._reach(self._pending(direction), direction)
            while len(pending):
                chunk = pending[: self._chunk]
                found = reach(self.system, self.hidden, chunk, direction, ~self.hidden)
                if found is None or not found.met.any():
                    if len(chunk) == 1:
                        hopeless.append(int(chunk[0]))
                        pending = np.setdiff1d(pending, chunk)
                    else:
                        pending = np.setdiff1d(pending, chunk)
                        self._one_by_one(chunk, direction, hopeless)
                    continue
                self.hidden |= found.moved
                if self.cost >= limit:
                    return False
                self.tables.append(found.table)
                pending = self._reach(self._without(pending, found.table, direction), direction, 1)
        self.unmet = np.array(sorted(set(hopeless)), dtype=np.intp)
        return True

    def _one_by_one(self, chunk: Places, direction: int, hopeless: list[int]) -> None:
        for duty in chunk:
            found = reach(self.system, self.hidden, np.array([duty]), direction, ~self.hidden)
            if found is None or not found.met.all():
                hopeless.append(int(duty))
                continue
            self.hidden |= found.moved
            self.tables.append(found.table)

    def _pending(self, direction: int) -> Places:
        duties = self.system.duties
        met = duties.met(self.system.base, direction)
        for table in self.tables:
            met |= duties.met(table, direction)
        return np.flatnonzero(~met)

    def _without(self, pending: Places, table: Array, direction: int) -> Places:
        return pending[~self.system.duties.met(table, direction)[pending]]

    def _reach(self, pending: Places, direction: int, times: int = _MANY) -> Places:
        """What remains of ``pending`` after so many tables of what the hidden cells alone allow."""
        for _ in range(times):
            if not len(pending):
                break
            found = reach(self.system, self.hidden, pending, direction)
            if found is None or not found.met.any():
                break
            self.tables.append(found.table)
            pending = self._without(pending, found.table, direction)
        return pending

    def shown_again(self, cells: BoolCells) -> "_State":
        """The state with ``cells`` shown and only the tables that leave them be."""
        system = self.system
        kept = [
            table
            for table in self.tables
            if (table[cells] >= system.open_low[cells] - EXACT).all()
            and (table[cells] <= system.open_high[cells] + EXACT).all()
        ]
        return _State(system, self.hidden & ~cells, kept, self._chunk)

    def proof(self) -> Array:
        """As few tables as a greedy look finds that meet all duties, the base first."""
        chosen: list[Array] = [self.system.base]
        duties = self.system.duties
        for direction in (LOW, HIGH):
            if not self.tables:
                break
            met = duties.met(np.array(self.tables), direction)
            left = ~np.any([duties.met(table, direction) for table in chosen], axis=0)
            left &= met.any(axis=0)
            while left.any():
                best = int((met & left).sum(axis=1).argmax())
                chosen.append(self.tables[best])
                left &= ~met[best]
        return np.array(chosen)


def _improve(state: _State, passes: int) -> _State:
    """Show parts of the secondary cells again and repair anew; keep what comes out cheaper."""
    draw = np.random.default_rng(SEED)
    for attempt in range(passes):
        secondary = np.flatnonzero(state.hidden & ~state.system.forced)
        if not len(secondary):
            break
        share = (0.5, 0.25, 0.125)[attempt % 3]
        chosen = draw.random(len(secondary)) < share
        if not chosen.any():
            chosen[draw.integers(len(secondary))] = True
        cells = np.zeros(state.system.size, dtype=np.bool_)
        cells[secondary[chosen]] = True
        other = state.shown_again(cells)
        if other.settle(state.cost) and not len(other.unmet) and other.cost < state.cost:
            state = other
    return state

"""Which cells of a linked family to hide besides those that must be: free, repair, and try to do with less."""

from dataclasses import dataclass, replace

import numpy as np

from ..mask import BoolCells
from .programme import NOBODY, reach
from .system import HIGH, LOW, Array, Places, System

SIZES = (500_000, 5_000_000, 1_000_000_000)
"""Square of the cells times duties (what all linear programmes take together) from which on a family is looked at with
less care."""
CHUNKS = (1, 1, 2, 24)
"""How many duties a repair looks after at once, from small families to large ones: fewer cost more time, more hide more
than they need."""
PASSES = (24, 0, 0, 0)
"""How often in a row a part of the secondary cells is shown again and repaired anew in vain, from small families to
large ones."""
SEED = 20
_SHARES = (1.0, 0.5, 0.25, 0.125)
_HAGGLING = 0.4, 1.6
_MANY = 100
_FREE = 0.1
"""What a table of a proof costs beside the cells that it needs hidden."""


@dataclass
class Solution:
    """``hidden`` (cells,), the alternative ``tables`` (tables, cells) that prove it, and the duties left unmet."""

    hidden: BoolCells
    tables: Array
    unmet: Places


def largeness(system: System) -> int:
    """0 for small families, up to 3 for the largest."""
    return sum(system.size**2 * len(system.duties) > size for size in SIZES)


def search(system: System, doubtful: Places = NOBODY, limit: float = np.inf) -> Solution:
    """The cheapest hidden set found, the same for the same input. No more is looked at as soon as ``limit`` duties are
    unmet, for which the ``doubtful`` ones come first."""
    chunk, passes = CHUNKS[largeness(system)], PASSES[largeness(system)]
    state = _State(system, system.forced.copy(), [], chunk)
    if limit < np.inf:
        state.doubt(doubtful, limit)
    state.settle(patience=limit)
    if not len(state.unmet):
        state = _improve(state, passes)
    tables = state.proof()
    # what moves in no table can as well be shown
    return Solution(state.hidden & (system.forced | system.moved(tables).any(axis=0)), tables, state.unmet)


class _State:
    def __init__(
        self, system: System, hidden: BoolCells, tables: list[Array], chunk: int, market: System | None = None
    ) -> None:
        """``market``: the system with the prices at which cells are chosen, where these are others."""
        self.system, self.hidden, self.tables, self._chunk = system, hidden, tables, chunk
        self._market = market or system
        self.unmet = NOBODY

    @property
    def cost(self) -> float:
        return float(self.system.cost[self.hidden & ~self.system.forced].sum())

    def doubt(self, duties: Places, patience: float) -> None:
        """Look at some duties by themselves, until as many as ``patience`` are unmet."""
        for direction in (LOW, HIGH):
            for duty in np.intersect1d(duties, self._pending(direction)):
                if len(self.unmet) < patience:
                    self._look_after(np.array([duty]), direction)

    def settle(self, limit: float = np.inf, patience: float = np.inf) -> bool:
        """Hide until every duty is met in both directions; False where that costs more than ``limit``, or as many as
        ``patience`` are unmet."""
        for direction in (LOW, HIGH):
            pending = np.setdiff1d(self._pending(direction), self.unmet)
            if len(self.unmet) < patience:
                pending = self._reach(pending, direction)
            while len(pending):
                if self.cost >= limit or len(self.unmet) >= patience:
                    return False
                chunk, others = pending[: self._chunk], pending[self._chunk :]
                table = self._look_after(chunk, direction, others)
                pending = np.setdiff1d(pending, chunk) if table is None else self._without(pending, table, direction)
        return self.cost < limit

    def _look_after(self, duties: Places, direction: int, others: Places = NOBODY) -> Array | None:
        """Hide what frees some duties, or those of them that can be; the table, where one does for any of several."""
        found = reach(self._market, self.hidden, duties, direction, ~self.hidden, others)
        if found is not None and found.met.any():
            self.hidden |= found.moved
            self.tables.append(found.table)
            return found.table
        if len(duties) == 1:
            self.unmet = np.union1d(self.unmet, duties)
        else:
            for duty in duties:
                self._look_after(np.array([duty]), direction)
        return None

    def _pending(self, direction: int) -> Places:
        duties = self.system.duties
        met = duties.met(self.system.base, direction)
        for table in self.tables:
            met |= duties.met(table, direction)
        return np.flatnonzero(~met)

    def _without(self, pending: Places, table: Array, direction: int) -> Places:
        return pending[~self.system.duties.met(table, direction)[pending]]

    def _reach(self, pending: Places, direction: int) -> Places:
        """What remains of ``pending`` after the tables that the hidden cells alone allow."""
        for _ in range(_MANY):
            if not len(pending):
                break
            found = reach(self.system, self.hidden, pending, direction)
            if found is None or not found.met.any():
                break
            self.tables.append(found.table)
            pending = self._without(pending, found.table, direction)
        return pending

    def shown_again(self, cells: BoolCells, factor: Array) -> "_State":
        """The state with ``cells`` shown and only the tables that leave them be, and with prices times ``factor`` for
        whoever looks for others."""
        system = self.system
        kept = [table for table in self.tables if not system.moved(table)[cells].any()]
        return _State(system, self.hidden & ~cells, kept, self._chunk, replace(system, cost=factor * system.cost))

    def proof(self) -> Array:
        """Tables that meet all duties that any meets, the base first: greedily those that meet the most for the cells
        that they need hidden."""
        system, chosen = self.system, [self.system.base]
        if not self.tables:
            return np.array(chosen)
        tables = np.array(self.tables)
        met = np.concatenate([system.duties.met(tables, direction) for direction in (LOW, HIGH)], axis=1)
        left = ~np.concatenate([system.duties.met(system.base, direction) for direction in (LOW, HIGH)])
        left &= met.any(axis=0)
        moved = system.moved(tables) & ~system.forced
        price = np.where(np.isfinite(system.cost), system.cost, 0.0)
        while left.any():
            best = int(((met & left).sum(axis=1) / (_FREE + moved @ price)).argmax())
            chosen.append(tables[best])
            left &= ~met[best]
            moved &= ~moved[best]
        return np.array(chosen)


def _improve(state: _State, patience: int) -> _State:
    """Show parts of the secondary cells again and repair anew, at other prices, for what is cheapest step by step is
    not the cheapest in the end; keep what comes out cheaper, until ``patience`` attempts in a row have not."""
    draw, system = np.random.default_rng(SEED), state.system
    failed = 0
    while failed < patience:
        secondary = np.flatnonzero(state.hidden & ~system.forced)
        if not len(secondary):
            break
        chosen = draw.random(len(secondary)) < _SHARES[failed % len(_SHARES)]
        if not chosen.any():
            chosen[draw.integers(len(secondary))] = True
        cells = np.zeros(system.size, dtype=np.bool_)
        cells[secondary[chosen]] = True
        other = state.shown_again(cells, draw.uniform(*_HAGGLING, system.size))
        failed += 1
        if other.settle(state.cost, patience=1) and not len(other.unmet):
            state, failed = other, 0
    return state

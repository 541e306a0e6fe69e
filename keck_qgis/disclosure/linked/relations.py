"""Linear relations between numbered cells, collected on the way to a sparse matrix."""

import numpy as np
from scipy.sparse import csc_matrix

from ..counts import Array, Places
from ..layout import Sums
from ..mask import BoolCells

NO_CELL = -1


class Relations:
    """``matrix`` @ cells equals ``totals`` (or is no more), as the attacker writes it down."""

    def __init__(self) -> None:
        self._numbers: list[Places] = []
        self._cells: list[Places] = []
        self._factors: list[Array] = []
        self._totals: list[Array] = []
        self._loose: list[BoolCells] = []
        self._size = 0

    @property
    def totals(self) -> Array:
        return np.concatenate([np.zeros(0), *self._totals])

    @property
    def loose(self) -> BoolCells:
        """Relations that figures may break for good reason."""
        return np.concatenate([np.zeros(0, dtype=np.bool_), *self._loose])

    def matrix(self, cells: int) -> csc_matrix:
        """One row per relation, (relations, cells)."""
        parts = [np.concatenate([np.zeros(0, dtype=np.intp), *one]) for one in (self._numbers, self._cells)]
        factors = np.concatenate([np.zeros(0), *self._factors])
        return csc_matrix((factors, (parts[0], parts[1])), shape=(self._size, cells))

    def add_sums(self, sums: Sums, cells: Places, before: Places | None) -> None:
        """The sums of one row, whose columns are the ``cells`` (columns,); those with the cells that they had
        ``before``, in a later state, hold already."""
        if not len(sums.relation):
            return
        here = cells[sums.column]
        if before is None:
            size = int(sums.relation[-1]) + 1
            self._append(sums.relation, here, sums.factor, size)
            self._totals.append(np.zeros(size))
            self._loose.append(sums.loose)
            return
        fresh = np.unique(sums.relation[here != before[sums.column]])
        chosen = np.isin(sums.relation, fresh)
        self._append(np.searchsorted(fresh, sums.relation[chosen]), here[chosen], sums.factor[chosen], len(fresh))
        self._totals.append(np.zeros(len(fresh)))
        self._loose.append(sums.loose[fresh])

    def add(self, cells: Places, before: Places | None, factors: Array, totals: Array) -> None:
        """Relations side by side: ``cells`` (terms, relations), -1 where a term is no cell; ``factors`` (terms,)."""
        fresh = np.flatnonzero((cells != (NO_CELL if before is None else before)).any(axis=0))
        term, number = np.nonzero(cells[:, fresh] != NO_CELL)
        self._append(number, cells[:, fresh][term, number], factors[term], len(fresh))
        self._totals.append(totals[fresh])
        self._loose.append(np.zeros(len(fresh), dtype=np.bool_))

    def _append(self, numbers: Places, cells: Places, factors: Array | Places, size: int) -> None:
        self._numbers.append(numbers + self._size)
        self._cells.append(cells)
        self._factors.append(factors.astype(np.float64))
        self._size += size

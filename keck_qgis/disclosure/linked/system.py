"""Counts as integer unknowns, what ties them, and what must stay undetermined: the one form of every linked family."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix, vstack

from ..mask import BoolCells

Array = NDArray[np.float64]
Places = NDArray[np.intp]

EXACT = 1e-6
"""Beyond this an LP's number is no whole one."""

LOW, HIGH = 0, 1
"""The two directions in which every duty must be free."""


@dataclass
class Duties:
    """What must be able to be ``low`` or less in one table and ``high`` or more in another: ``offset``, and the count
    of the cell ``plus``, less that of ``minus``, where these are not -1. Arrays (duties,)."""

    plus: Places
    minus: Places
    offset: Array
    low: Array
    high: Array

    def __len__(self) -> int:
        return len(self.plus)

    def of(self, chosen: BoolCells | Places) -> "Duties":
        """Some of the duties."""
        return Duties(self.plus[chosen], self.minus[chosen], self.offset[chosen], self.low[chosen], self.high[chosen])

    def among(self, others: "Duties") -> Places:
        """The numbers of those that are about the same cells as any of some others."""
        cells = set(zip(others.plus.tolist(), others.minus.tolist(), strict=True))
        mine = zip(self.plus.tolist(), self.minus.tolist(), strict=True)
        return np.array([number for number, pair in enumerate(mine) if pair in cells], dtype=np.intp)

    def amount(self, tables: Array) -> Array:
        """The duties' expressions in ``tables`` (…, cells), as (…, duties)."""
        more = np.where(self.plus >= 0, tables[..., self.plus], 0.0)
        result: Array = self.offset + more - np.where(self.minus >= 0, tables[..., self.minus], 0.0)
        return result

    def met(self, tables: Array, direction: int) -> BoolCells:
        """Whether each table (…, cells) meets each duty in a direction, (…, duties)."""
        amount = self.amount(tables)
        if direction == LOW:
            return np.asarray(amount <= self.low + EXACT)
        return np.asarray(amount >= self.high - EXACT)


@dataclass
class System:
    """Arrays (cells,) unless said. ``base`` is a table that fulfils everything: the truth where it is known.

    Every table keeps ``lower``..``upper``; a cell that is shown keeps ``open_low``..``open_high`` (its printed range,
    mostly one number). ``equal`` @ x is the same in every table, ``bounded`` @ (x - base) at most ``slack``.
    ``integer`` flags cells that can hold whole numbers only. ``cost`` is the price of hiding, infinite where a cell is
    never hidden. ``forced`` flags cells that are hidden in any case.
    """

    base: Array
    lower: Array
    upper: Array
    open_low: Array
    open_high: Array
    equal: csc_matrix
    bounded: csc_matrix
    slack: Array
    integer: BoolCells
    cost: Array
    forced: BoolCells
    duties: Duties

    @property
    def size(self) -> int:
        return len(self.base)

    @cached_property
    def relations(self) -> csc_matrix:
        """All relations, the equal ones first; between ``relations_low`` and ``relations_high`` for moves of cells."""
        return vstack((self.equal, self.bounded), format="csc")

    @cached_property
    def relations_low(self) -> Array:
        return np.concatenate((np.zeros(self.equal.shape[0]), np.full(self.bounded.shape[0], -np.inf)))

    @cached_property
    def relations_high(self) -> Array:
        return np.concatenate((np.zeros(self.equal.shape[0]), self.slack))

    def moved(self, tables: Array) -> BoolCells:
        """Which cells are in ``tables`` (…, cells) what they could not be if they were shown."""
        return np.asarray((tables < self.open_low - EXACT) | (tables > self.open_high + EXACT))

    def fulfilled(self, table: Array) -> bool:
        """Whether ``table`` (cells,) keeps its bounds and all relations, and is whole where it must be."""
        move = table - self.base
        return bool(
            (table >= self.lower - EXACT).all()
            and (table <= self.upper + EXACT).all()
            and (np.abs(self.equal @ move) <= EXACT).all()
            and (self.bounded @ move <= self.slack + EXACT).all()
        )

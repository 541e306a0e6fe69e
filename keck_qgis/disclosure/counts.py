"""Counts as matrices: a row per variable (name and period), a column per area."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.geography import Geography
from ..model.observations import SeriesKey
from .mask import BoolCells

Array = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass
class Counts:
    """Arrays (rows, areas) unless said; rows beyond ``keys`` hold what cells were in earlier releases, ``variable``
    (rows,) being the row of today's count. ``half`` (rows,) is half a unit of what is printed of means of periods.

    ``value`` is NaN where the count is not known; ``least``..``most`` is what a printed rate or mean would still allow
    for it and equals ``value`` elsewhere. ``placed`` flags the cells that there are, ``held`` those of them on levels
    on which the variable itself was delivered, ``ever`` those on which it is or once was, ``nothing`` what is not
    applicable, so 0. ``fixed`` flags structural zeros, ``mute`` cells that no edition can show, ``told`` what an
    earlier release has shown, ``recalled`` what it knew, ``dark`` what it hid. ``counted`` (rows,) flags counts of
    persons; ``lowest``, ``threshold`` (rows,): from where to where a count is hidden.
    """

    geography: Geography
    keys: list[SeriesKey]
    value: Array
    placed: BoolCells
    nothing: BoolCells
    counted: NDArray[np.bool_]
    lowest: Array
    threshold: Array
    held: BoolCells = field(init=False)
    ever: BoolCells = field(init=False)
    fixed: BoolCells = field(init=False)
    mute: BoolCells = field(init=False)
    told: BoolCells = field(init=False)
    recalled: BoolCells = field(init=False)
    dark: BoolCells = field(init=False)
    variable: Places = field(init=False)
    half: Array = field(init=False)
    least: Array = field(init=False)
    most: Array = field(init=False)
    row: dict[SeriesKey, int] = field(init=False)

    def __post_init__(self) -> None:
        self.row = {key: row for row, key in enumerate(self.keys)}
        self.least, self.most = self.value.copy(), self.value.copy()
        blank = np.zeros(self.value.shape, dtype=np.bool_)
        self.held, self.ever, self.fixed, self.mute, self.told = (blank.copy() for _ in range(5))
        self.recalled, self.dark = blank.copy(), blank.copy()
        self.half = np.zeros(len(self.value))
        self.variable = np.arange(len(self.value))

    def get(self, name: str | None, period: str) -> int | None:
        """The row of a variable, None where there is none."""
        return self.row.get((name, period)) if name else None

    @property
    def known(self) -> BoolCells:
        return ~np.isnan(self.value)

    @property
    def unknown(self) -> BoolCells:
        return self.placed & np.isnan(self.value)

    def fill(self, row: int, where: BoolCells, value: Array, least: Array, most: Array) -> None:
        """Enter counts that another series or release discloses."""
        for held, fresh in ((self.value, value), (self.least, least), (self.most, most)):
            held[row, where] = fresh[where]
        self.placed[row] |= where
        self.nothing[row] &= ~where

"""Does a proof begin with figures that add up, as far as those that are held let them?

An equality that the delivered figures do not fulfil holds with its rest, which is told to the attacker. Any other rest
would lend the tables a freedom that they do not have. Where figures contradict one another, some sum must bear a rest,
whichever it is; but none may bear one that less would do for, while no other bears more.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .bounds import by_levels
from .figures import Figures
from .held import Flags, Floats
from .tables import NO_PROOF, Places, Tables
from .ties import Ties

_CLOSE = 1e-6


@dataclass(frozen=True)
class Sums:
    """Weighted cells in triplets (entries,): the number of the sum, the cell (row × columns + column), the weight; and
    what each sum comes to in the base, ``rest`` (sums,), which is no more than its shortfall where it is a bound."""

    number: Places
    cell: Places
    weight: Floats
    rest: Floats
    equal: Flags

    @property
    def off(self) -> Flags:
        """Sums that do not come out."""
        flags: Flags = np.where(self.equal, np.abs(self.rest), -self.rest) > _CLOSE
        return flags

    def among(self, chosen: Flags) -> "Sums":
        """Some of the sums (sums,)."""
        inside = chosen[self.number]
        number = (np.cumsum(chosen) - 1)[self.number[inside]]
        return Sums(number, self.cell[inside], self.weight[inside], self.rest[chosen], self.equal[chosen])


def needless_rests(figures: Figures, ties: Ties, tables: Tables) -> Flags:
    """Cells of sums that come out worse than need be in a base; (rows, columns). Sums of figures that are all held
    stand as they are."""
    found = np.zeros_like(figures.cell)
    base = tables.lines[: len(figures.rows)]
    # an earlier release's cell that has not changed is the later one
    holder = figures.same * figures.columns.size + np.arange(figures.columns.size)
    free = figures.cell & (figures.least < figures.most) & (tables.proof != NO_PROOF)[:, None]
    free = free.ravel()[holder]
    sums = _joined([*_of_groups(figures, base, holder, free), *_of_ties(ties, base, holder, free)])
    if not sums.off.any():
        return found
    from .fills import improvable  # needs scipy, as whatever linked cells a proof was found for

    cells = np.unique(sums.cell)
    row, column = np.divmod(cells, figures.columns.size)
    start = base[row, column]
    least, most = figures.least[row, column] - start, figures.most[row, column] - start
    places = np.searchsorted(cells, sums.cell)
    for number in improvable(sums, places, least, most, ~figures.broken[row]):
        found.ravel()[sums.cell[sums.number == number]] = True
    return found


def _of_groups(figures: Figures, base: Floats, holder: Places, free: Flags) -> Iterator[Sums]:
    for groups, rows in by_levels(figures, np.flatnonzero(free.any(axis=1))):
        if len(groups):
            rest, void = groups.of(base[rows]), groups.void(figures.nothing[rows])
            owner = np.repeat(np.arange(len(groups)), np.diff([*groups.starts, len(groups.columns)]))
            at = rows[:, None], groups.columns[None, :]
            number = np.arange(len(rows))[:, None] * len(groups) + owner
            weight = np.broadcast_to(groups.signs, number.shape)
            equal = np.broadcast_to(groups.equal, rest.shape)
            yield _usable(number, holder[at], weight, rest, equal, free[at], void)


def _of_ties(ties: Ties, base: Floats, holder: Places, free: Flags) -> Iterator[Sums]:
    if len(ties):
        rest = ties.of(base)
        rest = np.where(ties.equal[:, None], rest, rest + ties.slack[:, None])
        width = rest.shape[1]
        number = ties.owner[:, None] * width + np.arange(width)
        weight = np.broadcast_to(ties.weights[:, None], number.shape)
        equal = np.broadcast_to(ties.equal[:, None], rest.shape)
        yield _usable(number, holder[ties.rows], weight, rest, equal, free[ties.rows], np.zeros_like(equal))


def _usable(number: Places, cell: Places, weight: Floats, rest: Floats, equal: Flags, free: Flags, void: Flags) -> Sums:
    """The sums that there are and that hold a free cell, with these cells."""
    there = ~(np.isnan(rest) | void).ravel()
    vague = np.zeros(rest.size, dtype=np.bool_)
    vague[number[free]] = True
    entries = free & there[number]
    every = Sums(number[entries], cell[entries], weight[entries], rest.ravel(), equal.ravel())
    return every.among(there & vague)


def _joined(several: list[Sums]) -> Sums:
    first = np.cumsum([0, *(len(one.rest) for one in several)])
    none = [np.zeros(0, dtype=np.intp)]
    return Sums(
        np.concatenate([*none, *(one.number + start for one, start in zip(several, first, strict=False))]),
        np.concatenate([*none, *(one.cell for one in several)]),
        np.concatenate([np.zeros(0), *(one.weight for one in several)]),
        np.concatenate([np.zeros(0), *(one.rest for one in several)]),
        np.concatenate([np.zeros(0, dtype=np.bool_), *(one.equal for one in several)]),
    )

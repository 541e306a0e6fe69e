"""What follows for single cells from all that we hold: bounds, drawn along groups and ties until nothing changes."""

import numpy as np
from numpy.typing import NDArray

from .columns import Groups, Levels
from .figures import BIG, Figures
from .held import Flags, Floats
from .ties import Ties

_ROUNDS = 50


def by_levels(figures: Figures, rows: NDArray[np.intp]) -> list[tuple[Groups, NDArray[np.intp]]]:
    """The chosen rows by the groups that hold for them."""
    found: dict[Levels, list[int]] = {}
    for row in rows.tolist():
        found.setdefault(figures.levels[row], []).append(row)
    return [(figures.columns.groups(levels), np.array(held, dtype=np.intp)) for levels, held in found.items()]


def possible(figures: Figures, ties: Ties, base: Floats) -> tuple[Floats, Floats]:
    """What each cell can be by the figures held, hidden or not: exact where one sum tells it, else bounds; (rows,
    columns) both.

    Every sum keeps the rest that it has in the ``base`` (rows, columns), as the attacker is told it.
    """
    low, high = figures.least.copy(), figures.most.copy()
    groups = by_levels(figures, np.flatnonzero((figures.least < figures.most).any(axis=1)))
    for _ in range(_ROUNDS):
        before = low.copy(), high.copy()
        for one, rows in groups:
            _along_groups(one, rows, one.void(figures.nothing[rows]), low, high, base)
        _along_ties(ties, low, high, base)
        if all(np.array_equal(*pair, equal_nan=True) for pair in zip(before, (low, high), strict=True)):
            break
    return low, high


def ends(low: Floats, high: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Least and most of weighted cells."""
    return np.where(weights > 0, low, high) * weights, np.where(weights > 0, high, low) * weights


def _along_groups(groups: Groups, rows: NDArray[np.intp], void: Flags, low: Floats, high: Floats, base: Floats) -> None:
    if not len(groups):
        return
    owner = np.repeat(np.arange(len(groups)), np.diff([*groups.starts, len(groups.columns)]))
    place = rows[:, None], groups.columns[None, :]
    least, most = ends(low[place], high[place], groups.signs)
    lows, highs = (np.add.reduceat(ends, groups.starts, axis=1) for ends in (least, most))
    rest = np.where(groups.equal, np.nan_to_num(groups.of(base[rows])), 0.0)
    lows, highs = lows - rest, highs - rest
    off = groups.overlay & (np.abs(rest) > 0.5)
    lows, highs = np.where(off, -BIG, lows), np.where(off, BIG, highs)
    usable = (highs >= 0) & (~groups.equal | (lows <= 0)) & ~void
    beyond = np.where(usable, highs, np.inf)[:, owner] - most
    within = np.where(usable & groups.equal, lows, -np.inf)[:, owner] - least
    _draw(place, groups.signs, beyond, within, low, high)


def _along_ties(ties: Ties, low: Floats, high: Floats, base: Floats) -> None:
    if not len(ties):
        return
    owner = ties.owner
    place = ties.rows[:, None], np.arange(low.shape[1])[None, :]
    least, most = ends(low[ties.rows], high[ties.rows], ties.weights[:, None])
    lows, highs = (np.add.reduceat(ends, ties.starts, axis=0) for ends in (least, most))
    highs = highs + ties.slack[:, None]
    equal = ties.equal[:, None]
    rest = np.where(equal, np.nan_to_num(ties.of(base)), 0.0)
    lows, highs = lows - rest, highs - rest
    with np.errstate(invalid="ignore"):
        usable = (highs >= 0) & (~equal | (lows <= 0))
    beyond = np.where(usable, highs, np.inf)[owner] - most
    within = np.where(usable & equal, lows, -np.inf)[owner] - least
    _draw(place, ties.weights[:, None], beyond, within, low, high)


def _draw(
    place: tuple[NDArray[np.intp], NDArray[np.intp]],
    weights: Floats,
    beyond: Floats,
    within: Floats,
    low: Floats,
    high: Floats,
) -> None:
    """Enter what follows for each cell: with its weight it is at least ``-beyond`` and at most ``-within``."""
    with np.errstate(invalid="ignore"):
        from_below = np.where(weights > 0, -beyond, -within) / np.abs(weights) * np.sign(weights)
        from_above = np.where(weights > 0, -within, -beyond) / np.abs(weights) * np.sign(weights)
        from_below = np.where(from_below > -BIG / 2, from_below, -np.inf)
        from_above = np.where(from_above < BIG / 2, from_above, np.inf)
    rows, columns = np.broadcast_arrays(*place)
    useful = (from_below > low[rows, columns]) & ~np.isnan(from_below)
    np.maximum.at(low, (rows[useful], columns[useful]), from_below[useful])
    useful = (from_above < high[rows, columns]) & ~np.isnan(from_above)
    np.minimum.at(high, (rows[useful], columns[useful]), from_above[useful])

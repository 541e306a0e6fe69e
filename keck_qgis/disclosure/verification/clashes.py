"""Where delivered figures contradict one another by way of cells that nobody holds: who knows which is wrong?"""

import numpy as np

from .bounds import by_levels, ends, possible
from .figures import Figures
from .held import Flags, Floats
from .ties import Ties

_CLOSE = 1e-6


def torn(figures: Figures, ties: Ties) -> Flags:
    """The cells of all figures that hang together with a contradiction; (rows, columns)."""
    return clashes(figures, ties, *possible(figures, ties), True)


def clashes(figures: Figures, ties: Ties, low: Floats, high: Floats, overlays: bool) -> Flags:
    """The cells that are not held exactly and hang together, by whatever sums, with some that cannot fit all that they
    must fit; ``low``, ``high``: bounds as ``possible`` finds them. All (rows, columns).

    ``overlays``: whether levels that disagree with one another count as a contradiction.
    """
    vague = figures.cell & (figures.least < figures.most)
    found = vague & (low > high + _CLOSE) & overlays
    groups = []
    for one, rows in by_levels(figures, np.flatnonzero(vague.any(axis=1))):
        if len(one):
            least, most = ends(low[rows][:, one.columns], high[rows][:, one.columns], one.signs)
            lows, highs = (np.add.reduceat(side, one.starts, axis=1) for side in (least, most))
            amiss = ((highs < -_CLOSE) | (one.equal & (lows > _CLOSE))) & ~one.void(figures.nothing[rows])
            amiss &= ~one.overlay | overlays
            owner = np.repeat(np.arange(len(one)), np.diff([*one.starts, len(one.columns)]))
            groups.append((one, rows, owner, amiss))
    least, most = ends(low[ties.rows], high[ties.rows], ties.weights[:, None])
    lows, highs = (ties.summed(side) for side in (least, most))
    with np.errstate(invalid="ignore"):
        unfit = (highs + ties.slack[:, None] < -_CLOSE) | (ties.equal[:, None] & (lows > _CLOSE))
    before = None
    while before is None or (found != before).any():
        before = found.copy()
        for one, rows, owner, amiss in groups:
            hit = amiss | one.any_of(found[rows])
            np.logical_or.at(found, (rows[:, None], one.columns[None, :]), hit[:, owner])
        if len(ties):
            np.logical_or.at(found, ties.rows, (unfit | ties.any_of(found))[ties.owner])
        found &= vague
    return found

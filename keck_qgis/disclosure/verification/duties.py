"""What must stay undetermined: duties a to c of the design.

a. a small count of persons that we know; b. a numerator that leaves a small rest of its denominator; c. a count of
persons that is hidden from us as well, unless it may as well be no small one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .bounds import possible
from .figures import Figures
from .held import Flags, Floats
from .ties import Ties, rests
from .universe import Universe

_CLOSE = 1e-6


@dataclass(frozen=True)
class Duties:
    """``cells`` (rows, columns) must be able to be ``low`` (rows,) or less and ``high`` (rows, columns) or more.

    ``rests`` are denominators less numerators, for which the same holds where ``small`` (rests, columns), with
    ``rest_low`` and ``rest_high`` (rests,). ``hidden`` (rows, columns): what must not be shown, ``all_but_few`` of it
    because of a small rest.
    """

    cells: Flags
    low: Floats
    high: Floats
    rests: Ties
    small: Flags
    rest_low: Floats
    rest_high: Floats
    hidden: Flags
    all_but_few: Flags


def duties(figures: Figures, ties: Ties, universe: Universe, complement: bool, start: Floats) -> Duties:
    """All duties of some families. What an earlier release has shown is out: it is hidden now, but has no duty.

    ``start`` (rows, columns): the figures that the proofs begin with.
    """
    person = figures.personal[:, None] & ~figures.fixed & figures.cell
    lowest, threshold = figures.lowest[:, None], figures.threshold[:, None]
    # a broken count below t + 1 counts as small, but a printed mean from t + 1 on may well be less than that
    above = np.where(figures.mean[:, None], threshold + _CLOSE, threshold + 1)
    few = person & figures.known & (figures.least < above) & (figures.most > lowest - 1)
    # a cell of an earlier release that has not changed is the same secret as the later one, where that is known
    alike = figures.same != np.arange(len(figures.rows))[:, None]
    again = alike & figures.known[figures.same, np.arange(figures.columns.size)]
    unseen = person & figures.unknown & delivered_or_told(figures, ties, universe) & ~alike
    if unseen.any():
        least, most = possible(figures, ties, start)
        # where zeros are published, nobody is no secret
        unseen &= ~((lowest > 0) & (most < 1) & (least <= most))
    differences = rests(figures, universe.names)
    base, top = differences.rows[0::2], differences.rows[1::2]
    small = _small_rests(figures, base, top) if complement else np.zeros((len(top), figures.columns.size), np.bool_)
    all_but_few = np.zeros_like(few)
    np.logical_or.at(all_but_few, top, small)
    small = small & ~(figures.told[top] & (figures.told[base] | figures.shown[base])) & ~(again[top] & again[base])
    return Duties(
        (few & ~figures.told & ~again) | unseen,
        figures.lowest,
        _highs(figures, ties),
        differences,
        small,
        figures.lowest[top],
        figures.threshold[top],
        few | all_but_few,
        all_but_few,
    )


def _small_rests(figures: Figures, base: NDArray[np.intp], top: NDArray[np.intp]) -> Flags:
    """Where a numerator (``top``, rows) leaves a small rest of its denominator. A published zero leaves all, which is
    no secret; where the numerator exceeds its denominator there is no rest."""
    lowest, threshold = figures.lowest[top][:, None], figures.threshold[top][:, None]
    known = figures.known[top] & figures.known[base] & figures.cell[top] & figures.cell[base] & ~figures.fixed[top]
    known &= (lowest == 0) | (figures.most[top] > 0)
    least, most = figures.least[base] - figures.most[top], figures.most[base] - figures.least[top]
    small: Flags = known & (least < threshold + 1) & (most > lowest - 1)
    return small


def delivered_or_told(figures: Figures, ties: Ties, universe: Universe) -> Flags:
    """Cells on levels on which the count itself was delivered; atoms of two such levels; parts that nobody delivered;
    and what follows from all others of a sum."""
    found = figures.held.copy()
    geography = figures.columns.geography
    for overlay, first in figures.columns.first_atom.items():
        for place, (one, other) in enumerate(overlay.atoms):
            found[:, first + place] = figures.held[:, one] & figures.held[:, other]
    told = [i for i, row in enumerate(figures.rows) if row in universe.told]
    found[told, : len(geography)] = True
    unknown = figures.unknown
    for tie in np.flatnonzero(ties.equal).tolist():
        members = ties.members(tie)
        alone = unknown[members].sum(axis=0) == 1
        for row in members if alone.any() else ():
            found[row] |= unknown[row] & alone & figures.cell[members].all(axis=0)
    return found


def _highs(figures: Figures, ties: Ties) -> Floats:
    """What each cell must be able to reach: the threshold, or what a public whole that counts no people leaves."""
    high = np.repeat(figures.threshold[:, None], figures.columns.size, axis=1)
    totals = ties.rows[ties.starts]
    for tie in np.flatnonzero(~figures.personal[totals]).tolist():
        whole, *parts = ties.members(tie)
        high[parts] = np.fmin(high[parts], figures.value[whole])
    return high

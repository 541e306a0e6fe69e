"""The rule itself: which counts are hidden, and what about each of them must stay undetermined."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from .counts import Array, Counts, Places
from .mask import BoolCells
from .memory import Version
from .row_ties import RowTies

NONE = -1


@dataclass
class Duties:
    """``hidden`` (rows, areas): what the rule hides. Each duty, arrays (duties,): the count of row ``plus``, less that
    of row ``minus`` where that is not -1, in ``area``, must be able to be ``low`` or less and ``high`` or more."""

    hidden: BoolCells
    plus: Places = field(default_factory=lambda: np.zeros(0, dtype=np.intp))
    minus: Places = field(default_factory=lambda: np.zeros(0, dtype=np.intp))
    area: Places = field(default_factory=lambda: np.zeros(0, dtype=np.intp))
    low: Array = field(default_factory=lambda: np.zeros(0))
    high: Array = field(default_factory=lambda: np.zeros(0))

    def add(self, plus: Places, minus: Places, area: Places, low: Array, high: Array) -> None:
        self.plus, self.minus = np.concatenate((self.plus, plus)), np.concatenate((self.minus, minus))
        self.area = np.concatenate((self.area, area))
        self.low, self.high = np.concatenate((self.low, low)), np.concatenate((self.high, high))


def small(least: Array, most: Array, lowest: Array, threshold: Array) -> BoolCells:
    """Whether a count between ``least`` and ``most`` may be one that is hidden; broken counts count as small too."""
    with np.errstate(invalid="ignore"):
        return np.asarray(((most > 0) | (lowest == 0)) & (least < threshold + 1))


def duties(counts: Counts, versions: Sequence[Version], joined: RowTies, complement: bool) -> Duties:
    """Small counts, numerators that leave a small rest of their denominator, and counts that are hidden from us too.

    What an earlier release has shown is public: it is hidden from now on, but has no duty.
    """
    person = counts.counted[:, None] & ~counts.fixed
    lowest, threshold = counts.lowest[:, None], counts.threshold[:, None]
    few = person & counts.known & small(counts.least, counts.most, lowest, threshold)
    found = Duties(few.copy())
    unseen = person & counts.unknown & (counts.held | _told_by_others(counts, versions, joined))
    rows, areas = np.nonzero((few & ~counts.told) | unseen)
    high = np.minimum(counts.threshold[rows], _caps(counts, joined)[rows, areas])
    found.add(rows, np.full(len(rows), NONE), areas, counts.lowest[rows], high)
    for part, whole in joined.shares if complement else ():
        _rests(counts, versions, part, whole, found)
    return found


def _told_by_others(counts: Counts, versions: Sequence[Version], joined: RowTies) -> BoolCells:
    """Unknown cells on levels without a delivery that follow from the others of a complete sum; with all cells of parts
    that nobody delivered at all. Today and in earlier releases."""
    result = np.zeros(counts.value.shape, dtype=np.bool_)
    unknown = counts.unknown
    rows, areas = np.ix_(np.arange(len(counts.keys)), np.arange(unknown.shape[1]))
    for holder in (np.broadcast_to(rows, (len(rows), areas.size)), *(one.rows for one in versions)):
        for one in joined.sums:
            if one.complete and one.state is None:
                there = [holder[row] for row in one.members]
                blank = np.array([unknown[at, areas[0]] for at in there])
                told = blank & (blank.sum(axis=0) == 1)
                told |= blank & np.array([[row != one.whole and not counts.held[row].any()] for row in one.members])
                for at, flags in zip(there, told, strict=True):
                    result[at, areas[0]] |= flags
    return result


def _caps(counts: Counts, joined: RowTies) -> Array:
    """What wholes that count no people, and so are never hidden, leave to their parts."""
    result = np.full(counts.value.shape, np.inf)
    for part, whole in joined.pairs():
        if not counts.counted[whole]:
            result[part] = np.fmin(result[part], counts.value[whole])
    return result


def _rests(counts: Counts, versions: Sequence[Version], top: int, base: int, found: Duties) -> None:
    """The 100 % problem: a denominator less its numerator is as secret as a count, today and in earlier releases."""
    areas = np.arange(counts.value.shape[1])
    before: tuple[Places, Places] | None = None
    for rows in (np.full(len(areas), top), np.full(len(areas), base)), *((v.rows[top], v.rows[base]) for v in versions):
        n, d = rows
        fresh = np.ones(len(areas), dtype=np.bool_) if before is None else (n != before[0]) | (d != before[1])
        before = rows
        known = fresh & counts.known[n, areas] & counts.known[d, areas] & ~counts.fixed[n, areas]
        lowest, threshold = counts.lowest[top], counts.threshold[top]
        if lowest > 0:
            known &= counts.value[n, areas] != 0
        base_value = counts.value[d, areas]
        few = known & small(base_value - counts.most[n, areas], base_value - counts.least[n, areas], lowest, threshold)
        found.hidden[n[few], areas[few]] = True
        free = np.flatnonzero(few & ~(counts.told[n, areas] & counts.told[d, areas]))
        size = len(free)
        found.add(d[free], n[free], free, np.full(size, lowest), np.full(size, threshold))

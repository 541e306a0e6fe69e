"""What earlier releases said beside today's figures: what is told already, and what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .counts import Array, Counts, Places
from .history import Past, PastSeries
from .mask import BoolCells
from .row_ties import RowTies
from .variables import Family


@dataclass(frozen=True)
class Version:
    """An earlier state of the counts: for each row and area the row of the matrices that holds it, (rows, areas), and
    whether the area is of a level on which something of the row was ``held`` then."""

    state: int
    rows: Places
    held: BoolCells


def remember(
    counts: Counts, joined: RowTies, group: Sequence[Family], history: Sequence[Past]
) -> tuple[Counts, list[Version]]:
    """Add to today's ``counts`` a row for each row and release that say something else than all later ones.

    A family of the ``group`` of which a release knew another value of any cell has a state of its own there: cells with
    other values are other unknowns, and so is what nobody knows; and what was seen to be a mean of periods then, and
    is not, or the other way round. Everything else is one unknown through all states; ranges that overlap are of one. A
    value that only an earlier release knows is entered, never to be shown again.
    Versions: newest first, without the releases that differ in nothing. Rows of the result beyond the number of today's
    are earlier ones.
    """
    work = _Memory(counts, {(one.whole, one.state) for one in joined.sums if one.factor != 1.0})
    families = [[counts.row[variable] for variable in one.variables] for one in group]
    versions = []
    for state in range(len(history) - 1, -1, -1):
        if work.go_back(families, state, history[state]):
            versions.append(Version(state, work.place.copy(), work.held.copy()))
        work.tell(history[state])
    return work.extended(), versions


class _Memory:
    """``low``..``high``: what is known of each cell so far, from today backwards; ``place``: the row that holds it.
    ``means``: rows and states in which they are means; ``mean`` says it of the state last looked at that knew them."""

    def __init__(self, counts: Counts, means: set[tuple[int, int | None]]) -> None:
        self._counts, self._size, self._means = counts, len(counts.keys), means
        self._mean = {row: (row, None) in means for row in np.flatnonzero(counts.known.any(axis=1)).tolist()}
        names = [area.level for area in counts.geography.areas]
        self._level = np.unique(names, return_inverse=True)[1]
        self.held = np.zeros_like(counts.held)
        self._rough = [(row, None) in means for row in range(self._size)]
        """Of every row whether it holds means."""
        self._low, self._high = counts.least.copy(), counts.most.copy()
        self.place = np.broadcast_to(np.arange(self._size)[:, None], self._low.shape).copy()
        self._told = list(counts.told)
        self._rows: list[int] = []
        self._heard: list[bool] = []
        self._values: list[Array] = []
        """Value, least and most of each such row, (3, areas)."""
        self._placed: list[BoolCells] = []
        self._held: list[BoolCells] = []

    def go_back(self, families: Sequence[Sequence[int]], state: int, past: Past) -> bool:
        """Take in what a release knew; whether that was another state of any family."""
        changed = False
        for rows in families:
            known = {row: past[key] for row in rows if (key := self._counts.keys[row]) in past}
            with np.errstate(invalid="ignore"):
                others = {
                    row: (one.most < self._low[row]) | (one.least > self._high[row]) for row, one in known.items()
                }
            for row, one in known.items():
                if self._turned(row, state):
                    others[row] = ~np.isnan(one.value) & ~np.isnan(self._low[row])
            if any(other.any() for other in others.values()):
                changed = True
                for row in rows:
                    there = ~np.isnan(known[row].value) if row in known else np.zeros_like(self.held[row])
                    self.held[row] = np.isin(self._level, self._level[there])
                    self._part(row, known.get(row), others.get(row))
            for row, one in known.items():
                self._recall(row, one)
        return changed

    def _turned(self, row: int, state: int) -> bool:
        """Whether a row that a release knew was a mean then and is none later, or the other way round."""
        mean = (row, state) in self._means
        later = self._mean.get(row, mean)
        if row not in self._mean:
            for holder in np.unique(self.place[row]).tolist():
                self._rough[holder] = mean
        self._mean[row] = mean
        return later != mean

    def _part(self, row: int, then: PastSeries | None, other: BoolCells | None) -> None:
        """From this release backwards some cells of a row are other unknowns."""
        blank = self._counts.placed[row] & np.isnan(self._low[row])
        if then is not None and other is not None:
            blank &= np.isnan(then.value)
            self._low[row, other], self._high[row, other] = np.nan, np.nan
            blank |= other
        if not blank.any():
            return
        self.place[row, blank] = self._size + len(self._rows)
        self._rows.append(row)
        self._rough.append(self._mean.get(row, False))
        self._heard.append(then is not None and bool(then.shown.any()))
        self._values.append(np.full((3, len(blank)), np.nan))
        self._placed.append(blank)
        self._held.append(blank & self.held[row])
        self._told.append(np.zeros(len(blank), dtype=np.bool_))

    def _recall(self, row: int, then: PastSeries) -> None:
        """Enter what a release knew more of than all later states, where it stands."""
        low, high = self._low[row], self._high[row]
        with np.errstate(invalid="ignore"):
            fresh = ~np.isnan(then.value) & np.isnan(low)
            again = (then.least > low) | (then.most < high)
        if not (fresh | again).any():
            return
        low[:], high[:] = np.fmax(low, then.least), np.fmin(high, then.most)
        today = self.place[row] < self._size
        self._counts.fill(row, fresh & today, then.value, low, high)
        numbers = self._counts.value, self._counts.least, self._counts.most
        for area in np.flatnonzero((fresh & ~today) | again):
            holder = int(self.place[row, area])
            value, least, most = (one[holder] for one in numbers) if today[area] else self._values[holder - self._size]
            least[area], most[area] = low[area], high[area]
            value[area] = np.clip(then.value[area] if fresh[area] else value[area], low[area], high[area])

    def tell(self, past: Past) -> None:
        """Mark what a release has shown where its values stand; ``told`` of today are views into the counts."""
        counts = self._counts
        for row, key in enumerate(counts.keys):
            one = past.get(key)
            if one is None:
                continue
            known = ~np.isnan(one.value)
            # of a series that shows nothing no edition says that it is hidden
            counts.recalled[row] |= known & one.shown.any()
            counts.dark[row] |= known & ~one.shown & one.shown.any()
            for holder in np.unique(self.place[row, one.shown]):
                self._told[holder] |= one.shown & (self.place[row] == holder)

    def extended(self) -> Counts:
        """The counts with a row for all that earlier releases knew otherwise. A printed mean leaves half a unit to
        either side."""
        result = self._with_earlier()
        result.half = np.where(self._rough, self._counts.half[result.variable], 0.0)
        half = np.where(result.fixed, 0.0, result.half[:, None])
        result.least, result.most = result.least - half, result.most + half
        return result

    def _with_earlier(self) -> Counts:
        counts, rows = self._counts, self._rows
        if not rows:
            return counts
        values, least, most = np.moveaxis(np.array(self._values), 1, 0)
        placed = np.array(self._placed)
        nothing = np.zeros(values.shape, dtype=np.bool_)
        result = Counts(
            counts.geography,
            counts.keys,
            np.vstack((counts.value, values)),
            np.vstack((counts.placed, placed)),
            np.vstack((counts.nothing, nothing)),
            np.concatenate((counts.counted, counts.counted[rows])),
            np.concatenate((counts.lowest, counts.lowest[rows])),
            np.concatenate((counts.threshold, counts.threshold[rows])),
        )
        result.least, result.most = np.vstack((counts.least, least)), np.vstack((counts.most, most))
        result.held = np.vstack((counts.held, np.array(self._held)))
        result.ever = np.vstack((counts.ever, counts.ever[rows]))
        result.fixed = np.vstack((counts.fixed, nothing))
        result.mute = np.vstack((counts.mute, placed))
        result.told = np.array(self._told)
        heard = np.array(self._heard)[:, None]
        result.recalled = np.vstack((counts.recalled, ~np.isnan(values) & heard))
        result.dark = np.vstack((counts.dark, nothing))
        result.variable = np.concatenate((counts.variable, rows))
        return result

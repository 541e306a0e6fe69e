"""What earlier releases said beside today's figures: what is told already, and what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .counts import Array, Counts, Places
from .history import Past
from .mask import BoolCells
from .variables import Family


@dataclass(frozen=True)
class Version:
    """An earlier state of the counts: for each row and area the row of the matrices that holds it, (rows, areas)."""

    state: int
    rows: Places


def remember(counts: Counts, group: Sequence[Family], history: Sequence[Past]) -> tuple[Counts, list[Version]]:
    """Add to today's ``counts`` a row for each row and release that say something else than all later ones.

    A family of the ``group`` of which a release knew another value of any cell has a state of its own there: cells with
    other values are other unknowns, and so is what nobody knows. Everything else is one unknown through all states. A
    value that only an earlier release knows is entered, never to be shown again. Versions: newest first, without the
    releases that differ in nothing. Rows of the result beyond the number of today's are earlier ones.
    """
    work = _Memory(counts)
    families = [[counts.row[variable] for variable in one.variables] for one in group]
    versions = []
    for state in range(len(history) - 1, -1, -1):
        if work.go_back(families, history[state]):
            versions.append(Version(state, work.place.copy()))
        work.tell(history[state])
    return work.extended(), versions


class _Memory:
    """``latest``: what is known of each cell so far, from today backwards; ``place``: the row that holds it."""

    def __init__(self, counts: Counts) -> None:
        self._counts, self._size = counts, len(counts.keys)
        self._latest = counts.value.copy()
        self.place = np.broadcast_to(np.arange(self._size)[:, None], self._latest.shape).copy()
        self._told = list(counts.told)
        self._rows: list[int] = []
        self._heard: list[bool] = []
        self._values: list[Array] = []
        self._placed: list[BoolCells] = []

    def go_back(self, families: Sequence[Sequence[int]], past: Past) -> bool:
        """Take in what a release knew; whether that was another state of any family."""
        changed = False
        for rows in families:
            known = {row: past[key].value for row in rows if (key := self._counts.keys[row]) in past}
            others = {row: ~np.isnan(value) & (value != self._latest[row]) for row, value in known.items()}
            others = {row: other & ~np.isnan(self._latest[row]) for row, other in others.items()}
            if any(other.any() for other in others.values()):
                changed = True
                for row in rows:
                    value = known.get(row, np.full(self._latest.shape[1], np.nan))
                    blank = self._counts.placed[row] & np.isnan(self._latest[row]) & np.isnan(value)
                    heard = row in known and bool(past[self._counts.keys[row]].shown.any())
                    self._part(row, value, others.get(row, np.zeros_like(blank)), blank, heard)
            for row, value in known.items():
                self._recall(row, value, ~np.isnan(value) & np.isnan(self._latest[row]))
        return changed

    def _part(self, row: int, value: Array, other: BoolCells, blank: BoolCells, heard: bool) -> None:
        """From this release backwards some cells of a row are other unknowns."""
        if not (other | blank).any():
            return
        self.place[row, other | blank] = self._size + len(self._rows)
        self._latest[row, other] = value[other]
        self._rows.append(row)
        self._heard.append(heard)
        self._values.append(np.where(other, value, np.nan))
        self._placed.append(other | blank)
        self._told.append(np.zeros(len(value), dtype=np.bool_))

    def _recall(self, row: int, value: Array, fresh: BoolCells) -> None:
        """Enter what no later state knows, where it stands."""
        self._latest[row, fresh] = value[fresh]
        today = fresh & (self.place[row] < self._size)
        self._counts.fill(row, today, value)
        for area in np.flatnonzero(fresh & ~today):
            self._values[self.place[row, area] - self._size][area] = value[area]

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
        """The counts with a row for all that earlier releases knew otherwise."""
        counts, rows = self._counts, self._rows
        if not rows:
            return counts
        values, placed = np.array(self._values), np.array(self._placed)
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
        half = counts.half[rows][:, None]
        result.least, result.most = np.vstack((counts.least, values - half)), np.vstack((counts.most, values + half))
        result.held = np.vstack((counts.held, placed & counts.held[rows]))
        result.fixed = np.vstack((counts.fixed, nothing))
        result.mute = np.vstack((counts.mute, placed))
        result.told = np.array(self._told)
        heard = np.array(self._heard)[:, None]
        result.recalled = np.vstack((counts.recalled, ~np.isnan(values) & heard))
        result.dark = np.vstack((counts.dark, nothing))
        result.variable = np.concatenate((counts.variable, rows))
        return result

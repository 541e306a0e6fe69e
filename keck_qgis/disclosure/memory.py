"""What earlier releases said beside today's figures: what is told already, and what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .counts import Array, Counts, Places
from .history import Past
from .mask import BoolCells


@dataclass(frozen=True)
class Version:
    """An earlier state of the counts: for each row and area the row of the matrices that holds it, (rows, areas)."""

    state: int
    rows: Places


def remember(counts: Counts, history: Sequence[Past]) -> tuple[Counts, list[Version]]:
    """Add to today's ``counts`` a row for each row and release whose values differ from all later ones.

    The added rows have cells only where the value is another; everything else is one unknown through all states. A
    value that only an earlier release knows is entered, never to be shown again. Versions: newest first, without the
    releases that differ in nothing. Rows of the result beyond the number of today's are earlier ones.
    """
    size = len(counts.keys)
    latest = counts.value.copy()
    place = np.broadcast_to(np.arange(size)[:, None], latest.shape).copy()
    told = list(counts.told)
    added: list[tuple[int, bool]] = []
    """Row, and whether that release said anything of it."""
    values = []
    versions = []
    for state in range(len(history) - 1, -1, -1):
        changed = False
        for row, key in enumerate(counts.keys):
            past = history[state].get(key)
            if past is None:
                continue
            held = ~np.isnan(past.value)
            fresh = held & np.isnan(latest[row])
            if fresh.any():
                counts.fill(row, fresh, past.value)
                latest[row, fresh] = past.value[fresh]
            other = held & (past.value != latest[row])
            if other.any():
                changed = True
                place[row, other] = size + len(added)
                latest[row, other] = past.value[other]
                added.append((row, bool(past.shown.any())))
                values.append(np.where(other, past.value, np.nan))
                told.append(np.zeros(latest.shape[1], dtype=np.bool_))
        if changed:
            versions.append(Version(state, place.copy()))
        _tell(counts, history[state], place, told)
    if not added:
        return counts, []
    heard = np.array([one for _, one in added])
    return _extended(counts, [row for row, _ in added], heard, np.array(values), np.array(told)), versions


def _tell(counts: Counts, past: Past, place: Places, told: list[BoolCells]) -> None:
    """Mark what a release has shown at the rows that hold its values, those of today being views into ``counts``."""
    for row, key in enumerate(counts.keys):
        one = past.get(key)
        if one is None:
            continue
        known = ~np.isnan(one.value)
        # of a series that shows nothing no edition says that it is hidden
        counts.recalled[row] |= known & one.shown.any()
        counts.dark[row] |= known & ~one.shown & one.shown.any()
        for holder in np.unique(place[row, one.shown]):
            told[holder] |= one.shown & (place[row] == holder)


def _extended(counts: Counts, rows: list[int], heard: BoolCells, values: Array, told: BoolCells) -> Counts:
    result = Counts(
        counts.geography,
        counts.keys,
        np.vstack((counts.value, values)),
        np.vstack((counts.placed, ~np.isnan(values))),
        np.vstack((counts.nothing, np.zeros_like(values, dtype=np.bool_))),
        np.concatenate((counts.counted, counts.counted[rows])),
        np.concatenate((counts.lowest, counts.lowest[rows])),
        np.concatenate((counts.threshold, counts.threshold[rows])),
    )
    nothing = np.zeros(values.shape, dtype=np.bool_)
    result.least = np.vstack((counts.least, values))
    result.most = np.vstack((counts.most, values))
    result.held = np.vstack((counts.held, ~np.isnan(values)))
    result.fixed = np.vstack((counts.fixed, nothing))
    result.mute = np.vstack((counts.mute, ~np.isnan(values)))
    result.told = told
    result.recalled = np.vstack((counts.recalled, ~nothing & heard[:, None]))
    result.dark = np.vstack((counts.dark, nothing))
    result.variable = np.concatenate((counts.variable, rows))
    return result

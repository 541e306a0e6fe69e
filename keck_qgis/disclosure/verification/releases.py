"""What earlier releases knew and showed, held against today's figures.

Source: "Earlier releases" of the design. Whoever keeps every edition sees one unknown in a cell as long as its value
stays the same, and another one from the release on in which it was another.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...model.observations import SeriesKey
from ..history import Past
from ..proof import Row
from .held import Delivered, Flags, Floats, Held


@dataclass
class Version:
    """A count in a state. ``own``: cells that are another unknown than in the next later state; today's are all.

    ``held`` includes what only an earlier release knew of these unknowns, ``delivered`` (areas,) flags what the state
    itself did. ``told``: what an earlier release has shown. ``heard``: an edition said of hidden cells that they are
    hidden.
    """

    held: Held
    delivered: Flags
    own: Flags
    told: Flags
    heard: Flags


class Releases:
    """The states of counts, from today backwards."""

    def __init__(self, delivered: Delivered, history: Sequence[Past]) -> None:
        self._delivered, self._history = delivered, history
        self._size = len(delivered.truth.geography)

    def keys(self, state: int) -> set[SeriesKey]:
        """The counts of which something was known in a release."""
        past = self._history[state]
        return {key for key in past if bool(np.isfinite(np.asarray(past[key].value, dtype=np.float64)).any())}

    def count(self, key: SeriesKey, state: int, implied: bool = True) -> Held:
        """What was known of a count in a state; the last state is today's. What only a rate's rounding tells of it is
        left away where not ``implied``, or exact where a release told it to the last digit."""
        if state == len(self._history):
            return self._delivered.count(key, implied)
        past, nothing = self._history[state].get(key), np.zeros(self._size, dtype=np.bool_)
        if past is None:
            blank = np.full(self._size, np.nan)
            return Held(blank, blank.copy(), blank.copy(), nothing, nothing, nothing, nothing)
        known = np.isfinite(past.value)
        value, least, most = (np.where(known, one, np.nan) for one in (past.value, past.least, past.most))
        return Held(value, least, most, nothing, nothing, past.shown & known, known)

    def versions(self, family: Sequence[SeriesKey], means: Set[Row]) -> dict[Row, Version]:
        """All states of a family that say something else than the later ones, and today's; ``means``: in which states
        counts are means of others.

        In such a state a value that the next later known one contradicts is another unknown, and so is what neither
        that state nor a later one knows: it may have changed with the rest. Nor is a mean the same unknown as a count.
        Anything else is the same unknown.
        """
        today = len(self._history)
        lines = {key: _Line(self._today(key), (*key, today), (*key, today) in means) for key in family}
        for state in range(today - 1, -1, -1):
            then = {key: self.count(key, state) for key in family}
            for key, line in lines.items():
                line.turn(then[key], (*key, state) in means)
            if any(line.differs(then[key]).any() for key, line in lines.items()):
                for key, line in lines.items():
                    line.part((*key, state), then[key])
            for key, line in lines.items():
                line.take_in(then[key])
        return {row: version for line in lines.values() for row, version in line.versions.items()}

    def _today(self, key: SeriesKey) -> Version:
        heard = np.full(self._size, self._delivered.is_heard(key))
        # what an edition once said of a cell that it knew, and has hidden, it has said for good
        for past in self._history:
            if key in past and bool(past[key].shown.any()):
                heard |= np.isfinite(past[key].value)
        every = np.ones(self._size, dtype=np.bool_)
        held = self._delivered.count(key)
        return Version(held, held.known, every, np.zeros(self._size, dtype=np.bool_), heard)


class _Line:
    """A count on the way back: ``low``, ``high`` is what later states know of each cell, ``place`` (areas,) the number
    of the version that holds it."""

    def __init__(self, now: Version, row: Row, mean: bool) -> None:
        self.versions: dict[Row, Version] = {row: now}
        self._mean, self._turned = mean if bool(now.held.known.any()) else None, False
        self._all = [now]
        self._low, self._high = now.held.least.copy(), now.held.most.copy()
        self._nothing = now.held.nothing & ~now.held.known
        self._place: NDArray[np.intp] = np.zeros(len(self._low), dtype=np.intp)

    def turn(self, then: Held, mean: bool) -> None:
        """Note whether the next state makes a mean of a count, or the other way round."""
        heard = bool(then.known.any())
        self._turned = heard and self._mean is not None and self._mean != mean
        self._mean = mean if heard else self._mean

    def differs(self, then: Held) -> Flags:
        with np.errstate(invalid="ignore"):
            flags: Flags = (then.most < self._low) | (then.least > self._high)
        return then.known & ~np.isnan(self._low) if self._turned else flags

    def part(self, row: Row, then: Held) -> None:
        """From this state backwards some cells are other unknowns."""
        other = self.differs(then)
        own = other | (~then.known & np.isnan(self._low) & ~self._nothing)
        nothing = np.zeros(len(own), dtype=np.bool_)
        heard = np.full(len(own), bool(then.shown.any()))
        version = Version(then, then.known, own, nothing, heard)
        self._place[own] = len(self._all)
        self._low, self._high = _replaced(self._low, then.least, other), _replaced(self._high, then.most, other)
        self._all.append(version)
        self.versions[row] = version

    def take_in(self, then: Held) -> None:
        """Enter what a state knew and showed where the unknowns of that time stand: these lie in all their ranges."""
        fresh = then.known & np.isnan(self._low)
        with np.errstate(invalid="ignore"):
            closer = then.known & ((then.least > self._low) | (then.most < self._high))
        self._low = np.where(then.known, np.fmax(self._low, then.least), self._low)
        self._high = np.where(then.known, np.fmin(self._high, then.most), self._high)
        for number, version in enumerate(self._all):
            here = self._place == number
            version.held.fill(here & fresh & ~version.held.nothing, then.value, then.least, then.most)
            if (here & closer).any():
                within = np.clip(version.held.value, self._low, self._high)
                version.held.fill(here & closer, within, self._low, self._high)
            version.told |= here & then.shown


def _replaced(old: Floats, new: Floats, where: Flags) -> Floats:
    return np.where(where, new, old)

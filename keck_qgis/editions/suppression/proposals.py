"""Which categories could be merged where a breakdown is hidden for the greater part, and what that would bring."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ...disclosure.protection import protect
from ...model.derivation import derive
from ...model.indicator import Breakdown, Catalogue, Clearance, Kind
from ...model.merging import merge
from ...model.observations import Observations
from ...model.period import Period
from ...model.progress import Progress, Stretch, checkpoint
from .losses import Loss, Losses
from .state import State

LARGE = 0.3
"""From this share of hidden cells on a level a merging is looked for."""

_TARGETS = (5, 3, 2)
"""To how many groups, where a breakdown has more parts than that."""


@dataclass(frozen=True)
class Proposal:
    """Groups of neighbouring parts; shares of hidden cells of the categories on ``level`` in ``period``, 0 to 1, that
    of ``after`` judged from this breakdown alone."""

    breakdown: Breakdown
    level: str
    period: str
    groups: tuple[tuple[str, ...], ...]
    before: float
    after: float

    def positions(self) -> str:
        """The groups as ``keck:mergecategories`` takes them."""
        place = {part: number for number, part in enumerate(self.breakdown.parts, start=1)}
        ends = [(place[group[0]], place[group[-1]]) for group in self.groups]
        return ";".join(f"{first}-{last}" if last > first else f"{first}" for first, last in ends)


def proposals(state: State, losses: Losses, progress: Progress) -> list[Proposal]:
    """For each complete breakdown that loses much, the mergings that keep more; the greatest loss first."""
    wanted = sorted(_losing(state, losses), key=lambda one: -one[2])
    found = []
    for done, (breakdown, level, _) in enumerate(wanted):
        checkpoint(progress, 100 * done / len(wanted))
        stretch = Stretch(progress, 100 * done / len(wanted), 100 * (done + 1) / len(wanted))
        found += _of(state, losses, breakdown, level, stretch)
    return found


def _losing(state: State, losses: Losses) -> Iterator[tuple[Breakdown, str, float]]:
    """Breakdowns that lose much on a level, with the level on which they lose most."""
    held = losses.by_indicator_and_level()
    for breakdown in state.catalogue.breakdowns():
        entries = [state.catalogue[one] for one in (breakdown.total, *breakdown.parts)]
        if not breakdown.complete or len(breakdown.parts) < 3 or any(one.kind is not Kind.COUNT for one in entries):
            continue
        shares = {
            level.name: _together(held.get((part, level.name)) for part in breakdown.parts)
            for level in state.truth.geography.levels
        }
        worst = max(shares, key=lambda level: shares[level])
        if shares[worst] > LARGE:
            yield breakdown, worst, shares[worst]


def _together(losses: Iterable[Loss | None]) -> float:
    held = [one for one in losses if one is not None]
    cells = sum(one.cells for one in held)
    return sum(one.hidden for one in held) / cells if cells else 0.0


def _of(state: State, losses: Losses, breakdown: Breakdown, level: str, progress: Progress) -> list[Proposal]:
    parts = breakdown.parts
    periods = [period for period in state.truth.periods(parts[0]) if _all_held(state, parts, period)]
    if not periods:
        return []
    newest = max(periods, key=Period.parse)
    trial = _Trial(state, breakdown, level, newest)
    before = _together(losses.of(part, newest, level) for part in parts)
    found = []
    for number in (number for number in _TARGETS if number < len(parts)):
        groups = tuple(parts[first:last] for first, last in pairwise(trial.best(number)))
        after = trial.share(groups, progress)
        if after < before:
            found.append(Proposal(breakdown, level, newest, groups, before, after))
    return found


def _all_held(state: State, names: Iterable[str], period: str) -> bool:
    return all((name, period) in state.truth.series for name in names)


class _Trial:
    """One breakdown in one period by itself."""

    def __init__(self, state: State, breakdown: Breakdown, level: str, period: str) -> None:
        self._state, self._breakdown, self._level, self._period = state, breakdown, level, period
        self._names = (breakdown.total, *breakdown.parts)
        entries = [state.catalogue[one] for one in self._names]
        self._catalogue = Catalogue(entries)
        self._limits = state.limits()

    def share(self, groups: Sequence[Sequence[str]], progress: Progress) -> float:
        """Which share of the categories' cells on the level would be hidden."""
        changed = {one.id: one for one in merge(self._catalogue, self._breakdown, groups).indicators}
        catalogue = Catalogue(({one.id: one for one in self._catalogue} | changed).values())
        keys = [(name, self._period) for name in self._names]
        held = {key: self._state.truth.series[key] for key in keys if key in self._state.truth.series}
        truth, _findings = derive(Observations(self._state.truth.geography, held), catalogue)
        zeros = self._state.structural_zeros
        mask = protect(truth, catalogue, self._state.rule, zeros, progress=progress).mask
        gone = mask.left_out_keys()
        areas = truth.geography.of_level(self._level)
        hidden = cells = 0
        for key, one in truth.series.items():
            indicator = catalogue[key[0]]
            if indicator.id == self._breakdown.total or indicator.clearance is Clearance.NONE:
                continue
            has = one.has_value[areas]
            flags = np.ones(len(areas), dtype=np.bool_) if key in gone else _of_mask(mask.hidden.get(key), areas)
            cells += int(has.sum())
            hidden += int((has & flags).sum())
        return hidden / cells if cells else 0.0

    def best(self, number: int) -> list[int]:
        """Where to cut the parts into so many groups of neighbours: the fewest small counts on all levels, and among
        these the most even sizes."""
        costs = self._costs()
        size = len(self._breakdown.parts)
        best: list[dict[int, tuple[tuple[float, float], list[int]]]] = [{0: ((0.0, 0.0), [0])}]
        for _ in range(number):
            step: dict[int, tuple[tuple[float, float], list[int]]] = {}
            for first, ((small, uneven), ends) in best[-1].items():
                for last in range(first + 1, size + 1):
                    cost = (small + costs[first, last][0], uneven + costs[first, last][1])
                    if last not in step or cost < step[last][0]:
                        step[last] = (cost, [*ends, last])
            best.append(step)
        return best[-1][size][1]

    def _costs(self) -> dict[tuple[int, int], tuple[float, float]]:
        """Of each group of neighbours how many of its counts are small, and the square of its size."""
        figures = [self._state.truth.series[part, self._period] for part in self._breakdown.parts]
        values = np.array([np.where(one.has_value, one.value, np.nan) for one in figures])
        limits = [self._limits[part] for part in self._breakdown.parts if part in self._limits]
        low = min((one.lowest for one in limits), default=0)
        high = max((one.threshold for one in limits), default=0)
        result = {}
        for first in range(len(values)):
            for last in range(first + 1, len(values) + 1):
                together = values[first:last].sum(axis=0)
                with np.errstate(invalid="ignore"):
                    small = (together >= low) & (together < high + 1)
                result[first, last] = (float(small.sum()), float(np.nansum(together)) ** 2)
        return result


def _of_mask(flags: NDArray[np.bool_] | None, areas: NDArray[np.intp]) -> NDArray[np.bool_]:
    return np.zeros(len(areas), dtype=np.bool_) if flags is None else flags[areas]

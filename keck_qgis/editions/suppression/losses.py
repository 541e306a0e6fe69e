"""How much of an atlas is hidden, by cause: of each indicator, level and period, and where a coarser level would do."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ...model.geography import ROOT_LEVEL, Geography
from ...model.observations import SeriesKey
from .causes import HIDING, Cause, Codes

_K = TypeVar("_K", bound=Hashable)

MOSTLY = 0.5
"""Beyond this share of hidden cells a level counts as mostly hidden, up to it as publishable."""


@dataclass(frozen=True)
class Loss:
    """Cells with a figure or a secret, by ``Cause``: ``counts`` (causes,), from shown on."""

    counts: NDArray[np.intp]

    @property
    def cells(self) -> int:
        return int(self.counts.sum())

    @property
    def hidden(self) -> int:
        return self.cells - int(self.counts[Cause.SHOWN])

    @property
    def share(self) -> float:
        """Hidden cells, 0 to 1."""
        return self.hidden / self.cells if self.cells else 0.0

    def of(self, cause: Cause) -> int:
        return int(self.counts[cause])

    def __add__(self, other: "Loss") -> "Loss":
        return Loss(self.counts + other.counts)


_NO_LOSS = Loss(np.zeros(len(Cause) - 1, dtype=np.intp))


@dataclass(frozen=True)
class Coarser:
    """An indicator that is mostly hidden on a level, and the nearest coarser level on which it is not, if any."""

    indicator: str
    level: str
    loss: Loss
    above: str | None
    above_loss: Loss | None


class Losses:
    """Counts the cells of ``codes`` once; every view on them is a sum."""

    def __init__(self, codes: Mapping[SeriesKey, Codes], geography: Geography) -> None:
        self._geography = geography
        names = [level.name for level in geography.levels]
        level = np.array([names.index(area.level) for area in geography.areas])
        causes = len(Cause) - 1
        self._cells: dict[tuple[str, str, str], Loss] = {}
        """By indicator, period and level."""
        for (indicator, period), one in codes.items():
            counted = one >= Cause.SHOWN
            places = level[counted] * causes + one[counted]
            table = np.bincount(places, minlength=len(names) * causes).reshape(len(names), causes)
            for number in np.flatnonzero(table.sum(axis=1)).tolist():
                self._cells[indicator, period, names[number]] = Loss(table[number])

    def of(self, indicator: str, period: str, level: str) -> Loss | None:
        return self._cells.get((indicator, period, level))

    def all(self) -> Loss:
        return sum(self._cells.values(), _NO_LOSS)

    def by_series(self) -> dict[SeriesKey, Loss]:
        return self._by(lambda key: key[:2])

    def by_indicator(self) -> dict[str, Loss]:
        return _sorted(self._by(lambda key: key[0]))

    def by_period(self) -> dict[str, Loss]:
        return _sorted(self._by(lambda key: key[1]))

    def by_level(self) -> dict[str, Loss]:
        return _sorted(self._by(lambda key: key[2]))

    def by_indicator_and_level(self) -> dict[tuple[str, str], Loss]:
        return _sorted(self._by(lambda key: (key[0], key[2])))

    def causes(self) -> list[Cause]:
        """Those that occur, the most frequent first."""
        total = self.all()
        return sorted((one for one in HIDING if total.of(one)), key=lambda one: -total.of(one))

    def coarser(self) -> list[Coarser]:
        """For each indicator and level that is mostly hidden where else it could be published, the worst first."""
        held = self.by_indicator_and_level()
        found = []
        for (indicator, level), loss in held.items():
            if loss.share > MOSTLY and level != ROOT_LEVEL:
                above = [name for name in self._above(level) if (indicator, name) in held]
                fit = next((name for name in above if held[indicator, name].share <= MOSTLY), None)
                found.append(Coarser(indicator, level, loss, fit, held[indicator, fit] if fit else None))
        return found

    def _above(self, level: str) -> list[str]:
        """The coarser levels of a level, the nearest first, the municipality last."""
        parents = {one.name: one.parent for one in self._geography.levels}
        result: list[str] = []
        above = parents[level]
        while above and above != ROOT_LEVEL:
            result.append(above)
            above = parents[above]
        return [*result, ROOT_LEVEL]

    def _by(self, group: Callable[[tuple[str, str, str]], _K]) -> dict[_K, Loss]:
        result: dict[_K, Loss] = {}
        for key, loss in self._cells.items():
            place = group(key)
            result[place] = result[place] + loss if place in result else loss
        return result


def _sorted(losses: dict[_K, Loss]) -> dict[_K, Loss]:
    """The greatest loss first; equal ones in their order."""
    return dict(sorted(losses.items(), key=lambda one: (-one[1].share, -one[1].hidden)))

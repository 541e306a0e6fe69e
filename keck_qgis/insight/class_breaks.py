"""The distribution that classes are cut from, and breaks that a hand moves in it."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

_BARS = 30


@dataclass(frozen=True)
class Histogram:
    """``heights`` of bars of equal width between ``least`` and ``greatest``, the highest 1."""

    least: float
    greatest: float
    heights: np.ndarray

    def centres(self) -> list[float]:
        """The value in the middle of each bar."""
        width = (self.greatest - self.least) / len(self.heights)
        return [self.least + (place + 0.5) * width for place in range(len(self.heights))]


def histogram(values: np.ndarray) -> Histogram | None:
    """The distribution of published values; None where there are none or all are the same."""
    if not len(values) or values.min() == values.max():
        return None
    counts, edges = np.histogram(values, _BARS)
    return Histogram(float(edges[0]), float(edges[-1]), counts / counts.max())


def moved(breaks: tuple[float, ...], which: int, to: float, decimals: int) -> tuple[float, ...]:
    """The breaks with one set to a place as near to ``to`` as its neighbours let it; rounded as the figure is."""
    unit = 10.0**-decimals
    lowest = breaks[which - 1] + unit if which > 0 else -np.inf
    highest = breaks[which + 1] - unit if which + 1 < len(breaks) else np.inf
    place = round(float(min(max(to, lowest), highest)), decimals)
    changed = (*breaks[:which], place, *breaks[which + 1 :])
    # neighbours closer than a unit leave no place
    return changed if all(low < high for low, high in pairwise(changed)) else breaks


def added(breaks: tuple[float, ...], at: float, decimals: int) -> tuple[float, ...]:
    """The breaks with a further one; the same where it would stand upon another."""
    return tuple(sorted({*breaks, round(at, decimals)}))

"""The distribution that classes are cut from, and breaks that a hand moves in it."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

_BARS = 30
_STEPS_PER_CLASS = 4
"""A break is moved by rounding by an eighth of a class at most, unless figures are that coarse."""
_COARSE = 5
"""Round steps are at least so many units of the last digit."""


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


def round_breaks(breaks: tuple[float, ...], values: np.ndarray, decimals: int) -> tuple[float, ...]:
    """The breaks as round numbers that are nobody's figure; the least and greatest value, which are, are left out."""
    if not len(values):
        return breaks
    least, greatest = float(values.min()), float(values.max())
    within = [one for one in breaks if least < one < greatest]
    step = _round_step((greatest - least) / (len(within) + 1) / _STEPS_PER_CLASS, decimals)
    beyond = {one for one in breaks if one < least or one > greatest}
    return tuple(sorted(beyond | {round(round(one / step) * step, decimals) for one in within}))


def _round_step(wanted: float, decimals: int) -> float:
    """1, 2 or 5 times a power of ten, so coarse that a figure is not told by it."""
    least = _COARSE * 10.0**-decimals
    power = 10.0 ** np.floor(np.log10(max(wanted, least)))
    return max(float(max(nice for nice in (1, 2, 5) if nice * power <= max(wanted, least)) * power), least)


def added(breaks: tuple[float, ...], at: float, decimals: int) -> tuple[float, ...]:
    """The breaks with a further one; the same where it would stand upon another."""
    return tuple(sorted({*breaks, round(at, decimals)}))

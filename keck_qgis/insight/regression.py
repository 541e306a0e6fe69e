"""How two indicators go together over the areas."""

from dataclasses import dataclass

import numpy as np

from .ordering import Values

_LEAST = 3


@dataclass(frozen=True)
class Fit:
    """The line of least squares and Pearson's r over ``areas`` that have both values."""

    slope: float
    intercept: float
    r: float
    areas: int

    def at(self, x: float) -> float:
        return self.slope * x + self.intercept


def both_known(x: Values, y: Values) -> list[int]:
    """Positions of the areas that have both values."""
    return [int(place) for place in np.flatnonzero(~(np.isnan(x) | np.isnan(y)))]


def fit(x: Values, y: Values) -> Fit | None:
    """None where a line means nothing: below three areas, or where one of the two is the same everywhere."""
    known = both_known(x, y)
    if len(known) < _LEAST:
        return None
    across, up = x[known], y[known]
    if np.ptp(across) == 0 or np.ptp(up) == 0:
        return None
    dx, dy = across - across.mean(), up - up.mean()
    slope = float(dx @ dy / (dx @ dx))
    r = float(dx @ dy / np.sqrt((dx @ dx) * (dy @ dy)))
    return Fit(slope, float(up.mean() - slope * across.mean()), r, len(known))

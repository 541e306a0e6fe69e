"""Classes of a change: as many below 0 as above, at the same distances, and what has not changed apart."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from qgis.PyQt.QtGui import QColor

from ..model.indicator import Indicator
from .ramps import Ramp, ramp
from .value_class import ValueClass

_STEPS = 3
"""Classes on either side of 0."""
_REACH = 0.45
"""How far from the neutral middle of a ramp the outermost classes lie; its ends are too dark for hatching."""


def change_classes(values: Sequence[float], decimals: int, shades: Ramp) -> list[tuple[ValueClass, QColor]]:
    """Classes that hold every value, with their colours; the outermost are open, an empty one is left out."""
    bounds = _distances(values, decimals)
    below = [None, *(-bound for bound in reversed(bounds)), 0.0]
    above = [10.0**-decimals, *bounds, None]
    steps = len(bounds) + 1
    found = [
        *((ValueClass(*pair), _colour((place - steps) / steps, shades)) for place, pair in enumerate(pairwise(below))),
        (ValueClass(0.0, 0.0, closed=True), _colour(0.0, shades)),
        *((ValueClass(*pair), _colour((place + 1) / steps, shades)) for place, pair in enumerate(pairwise(above))),
    ]
    return [(one, colour) for one, colour in found if any(one.contains(value) for value in values)]


def change_ramp(indicator: Indicator) -> Ramp:
    """Red for what became worse, blue for what became better; orange and purple for what is neither."""
    if indicator.direction == "0":
        return ramp("PuOr")
    found = ramp("RdBu")
    if indicator.direction == "+":
        return found
    return Ramp(found.id, found.title, found.colours[::-1], diverging=True)


def _colour(position: float, shades: Ramp) -> QColor:
    return shades.at(0.5 + _REACH * position)


def _distances(values: Sequence[float], decimals: int) -> list[float]:
    """Distances from 0 that divide the changes into parts of equal number."""
    distances = np.abs([value for value in values if value])
    if not distances.size:
        return []
    shares = [step / _STEPS for step in range(1, _STEPS)]
    found = {round(float(one), decimals) for one in np.quantile(distances, shares)}
    return sorted(one for one in found if 10.0**-decimals < one <= distances.max())

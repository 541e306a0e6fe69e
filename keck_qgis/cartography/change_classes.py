"""Classes of a change: as many below 0 as above, at the same distances, and what has not changed apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from qgis.PyQt.QtGui import QColor

from ..model.indicator import Indicator
from ..model.text import tr
from .classification import Classification, Method, classify
from .ramps import Ramp, ramp
from .value_class import ZERO, ValueClass, with_zero_apart

USUAL = Classification(count=7)
_REACH = 0.45
"""How far from the neutral middle of a ramp the outermost classes lie; its ends are too dark for hatching."""


@dataclass(frozen=True)
class ChangeClass:
    held: ValueClass
    colour: QColor

    def label(self, decimals: int) -> str:
        return tr("unchanged") if self.held.is_zero else self.held.label(decimals)


def change_classes(
    values: Sequence[float], decimals: int, shades: Ramp, chosen: Classification = USUAL
) -> list[ChangeClass]:
    """Classes that hold every value; the outermost are open, an empty one is left out unless its breaks were told.

    Of ``chosen`` count the manual breaks, or else the number of classes, half of them on either side of 0.
    """
    manual = chosen.method is Method.MANUAL
    classes = _around_breaks(values, decimals, chosen) if manual else _symmetric(values, decimals, chosen.count // 2)
    zero = classes.index(ZERO)
    reach = max(zero, len(classes) - 1 - zero) or 1
    found = [ChangeClass(one, shades.at(0.5 + _REACH * (place - zero) / reach)) for place, one in enumerate(classes)]
    told = manual and bool(values)
    ascending = sorted(values)
    return [one for one in found if (told and not one.held.is_zero) or one.held.is_occupied(ascending)]


def change_ramp(indicator: Indicator, name: str = "") -> Ramp:
    """The ramp of that name; none: red for what became worse, blue for what became better; orange and purple for what
    is neither."""
    if name or indicator.direction == "0":
        return ramp(name or "PuOr")
    found = ramp("RdBu")
    if indicator.direction == "+":
        return found
    return Ramp(found.id, found.title, found.colours[::-1], diverging=True)


def _symmetric(values: Sequence[float], decimals: int, steps: int) -> list[ValueClass]:
    bounds = _distances(values, decimals, max(steps, 1))
    below = [None, *(-bound for bound in reversed(bounds)), 0.0]
    above = [10.0**-decimals, *bounds, None]
    return [*(ValueClass(*pair) for pair in pairwise(below)), ZERO, *(ValueClass(*pair) for pair in pairwise(above))]


def _around_breaks(values: Sequence[float], decimals: int, chosen: Classification) -> list[ValueClass]:
    return with_zero_apart(classify(values, chosen, decimals), sorted(values), decimals)


def _distances(values: Sequence[float], decimals: int, steps: int) -> list[float]:
    """Distances from 0 that divide the changes into parts of equal number."""
    distances = np.abs([value for value in values if value])
    if not distances.size:
        return []
    shares = [step / steps for step in range(1, steps)]
    found = {round(float(one), decimals) for one in np.quantile(distances, shares)}
    return sorted(one for one in found if 10.0**-decimals < one <= distances.max())

"""Classes of a choropleth, made from the published values alone."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsClassificationEqualInterval,
    QgsClassificationJenks,
    QgsClassificationMethod,
    QgsClassificationPrettyBreaks,
    QgsClassificationQuantile,
)

from ..model.class_breaks import MOST_CLASSES
from ..model.errors import KeckError
from ..model.indicator import Indicator
from ..model.text import tr
from .value_class import ValueClass, with_zero_apart

_JENKS_SAMPLE = 1000


class Method(IntEnum):
    """How class breaks are found; the numbers are those of the algorithm parameter."""

    QUANTILE = 0
    EQUAL_INTERVAL = 1
    JENKS = 2
    PRETTY = 3
    MANUAL = 4


@dataclass(frozen=True)
class Classification:
    """What the user chose: method, number of classes, manual breaks and colour ramp (empty: a fitting one).

    ``kept``: the breaks that an indicator keeps have precedence over methods that find some. ``zero_apart``: 0 is a
    class of its own. ``all_periods``: classes hold the values of all periods and so stay the
    same from one to the next.
    """

    method: Method = Method.QUANTILE
    count: int = 5
    breaks: tuple[float, ...] = ()
    ramp: str = ""
    kept: bool = True
    zero_apart: bool = False
    all_periods: bool = False

    def of(self, indicator: Indicator) -> "Classification":
        """What it means for an indicator: kept breaks are manual ones."""
        if self.kept and indicator.breaks and self.method is not Method.MANUAL:
            return replace(self, method=Method.MANUAL, breaks=indicator.breaks)
        return self


def classify(
    values: "Sequence[float] | NDArray[np.float64]", classification: Classification, decimals: int
) -> list[ValueClass]:
    """Classes that hold every value, none of them empty or twice there; [] where there is no value.

    Bounds have the indicator's decimals. Classes of equal width keep it: an empty one is left out, not merged.
    Manual classes stay as they are told, empty ones too, with an open class on a side where values lie beyond.
    Raises KeckError for a number of classes that nobody can tell apart, and for missing manual breaks.
    """
    if not 1 <= classification.count <= MOST_CLASSES:
        raise KeckError(
            tr("Too many or too few classes"),
            tr("{} classes were asked for; possible are 1 to {}.").format(classification.count, MOST_CLASSES),
        )
    present = np.sort(np.round(np.asarray(values, dtype=float), decimals) + 0.0).tolist()
    if classification.zero_apart and 0.0 in present:
        others = _classes([value for value in present if value], classification, decimals)
        return with_zero_apart(others, present, decimals)
    return _classes(present, classification, decimals)


def _classes(present: list[float], classification: Classification, decimals: int) -> list[ValueClass]:
    if classification.method is Method.MANUAL:
        return _manual(present, classification.breaks)
    if not present:
        return []
    if present[0] == present[-1]:
        return [ValueClass(present[0], present[0], closed=True)]
    starts, end = _bounds(present, classification, decimals)
    ends = [*starts[1:], end]
    last = len(starts) - 1
    classes = [ValueClass(low, ends[i], closed=i == last) for i, low in enumerate(starts)]
    return [one for one in classes if one.is_occupied(present)]


def _manual(present: list[float], breaks: tuple[float, ...]) -> list[ValueClass]:
    if not breaks:
        raise KeckError(
            tr("No class breaks"),
            tr("Manual classes need their breaks."),
            tr("Separate the breaks by semicolons, such as 0; 3,6; 7,1."),
        )
    if len(breaks) == 1:
        return [ValueClass(None, breaks[0]), ValueClass(breaks[0], None)]
    pairs = list(pairwise(breaks))
    beyond = bool(present) and present[-1] > breaks[-1]
    classes = [ValueClass(low, high, closed=high == breaks[-1] and not beyond) for low, high in pairs]
    if present and present[0] < breaks[0]:
        classes.insert(0, ValueClass(None, breaks[0]))
    if beyond:
        classes.append(ValueClass(breaks[-1], None))
    return classes


def _bounds(present: list[float], classification: Classification, decimals: int) -> tuple[list[float], float]:
    """Lower bounds of the classes, strictly ascending, and the upper bound of the last one."""
    method, count = classification.method, classification.count
    least, greatest = present[0], present[-1]
    if method is Method.PRETTY:
        ranges = QgsClassificationPrettyBreaks().classes(present, count)
        edges = {round(one.lowerBound(), decimals) for one in ranges} | {round(ranges[-1].upperBound(), decimals)}
        edges.add(min(least, *edges))
        end = max(greatest, *edges)
        return sorted(edge for edge in edges if edge < end), end
    if method is Method.EQUAL_INTERVAL:
        inner = [round(bound, decimals) for bound in _upper_bounds(QgsClassificationEqualInterval(), present, count)]
    elif method is Method.JENKS:
        inner = _raised(present, _upper_bounds(QgsClassificationJenks(), _sample(present), count))
    else:
        inner = _raised(present, _upper_bounds(QgsClassificationQuantile(), present, count))
    return sorted({least, *(bound for bound in inner if least < bound <= greatest)}), greatest


def _upper_bounds(method: QgsClassificationMethod, values: list[float], count: int) -> list[float]:
    return [one.upperBound() for one in method.classes(values, count)[:-1]]


def _raised(present: list[float], bounds: list[float]) -> list[float]:
    """QGIS counts an upper bound into its class, our legends say “below”: the next published value is that bound."""
    return [present[position] for bound in bounds if (position := bisect_right(present, bound + 1e-9)) < len(present)]


def _sample(present: list[float]) -> list[float]:
    """Evenly spaced order statistics: Jenks is quadratic, and QGIS' own sample is drawn by chance."""
    if len(present) <= _JENKS_SAMPLE:
        return present
    last = len(present) - 1
    return [present[round(step * last / (_JENKS_SAMPLE - 1))] for step in range(_JENKS_SAMPLE)]

"""The classes of a figure with their colours, as map, legend and histogram show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor

from ..editions.reader import Edition
from ..model.indicator import Aggregation, Indicator
from ..model.numbers import format_number
from ..model.text import tr
from .classification import Classification, Method, classify
from .ramps import Ramp, ramp
from .value_class import ValueClass, bounds, class_of
from .view import View

_ZERO = "#ffffff"
_ZERO_BESIDE_NEUTRAL = "#c8c8c8"
"""A diverging ramp has its own pale colour in the middle."""


@dataclass(frozen=True)
class ColouredClass:
    held: ValueClass
    colour: QColor
    label: str


def coloured_classes(edition: Edition, view: View, classification: Classification) -> list[ColouredClass]:
    """Classes of the published values, in their order; a diverging ramp has its neutral colour, and its label says so,
    where the municipality's average lies. Raises KeckError as ``classify``."""
    indicator, meant = view.indicator, classification.of(view.indicator)
    values = edition.published_values(indicator.id, view.level, "" if meant.all_periods else view.period)
    classes = classify(values, meant, indicator.decimals)
    shades = ramp(meant.ramp, indicator)
    average = town_average(edition, view) if shades.diverging else None
    centre = None if average is None else class_of(average, classes)
    return [
        ColouredClass(one, colour, _label(one, indicator, average if place == centre else None))
        for place, (one, colour) in enumerate(zip(classes, _colours(classes, shades, centre, meant), strict=True))
    ]


def breaks_of(classes: Sequence[ColouredClass], classification: Classification) -> tuple[float, ...]:
    """The manual or kept breaks of a classification that is meant for the indicator, or what lies between the classes
    that are found; a 0 apart has no bounds."""
    if classification.method is Method.MANUAL:
        return classification.breaks
    return bounds([one.held for one in classes if len(classes) == 1 or not one.held.is_zero])


def town_average(edition: Edition, view: View) -> float | None:
    """What an average area of the municipality has: its own value, of a sum the part of each area of the level.

    None where that is not published.
    """
    root = edition.root_cell(view.indicator.id, view.period)
    if root is None or root.value is None:
        return None
    is_sum = view.indicator.aggregation is Aggregation.SUM
    share = root.value / len(edition.areas(view.level)) if is_sum else root.value
    return round(share, view.indicator.decimals)


def _colours(
    classes: list[ValueClass], shades: Ramp, centre: int | None, classification: Classification
) -> list[QColor]:
    """0, where it stands apart, takes none of the ramp's colours."""
    zero = next((place for place, one in enumerate(classes) if one.is_zero), None)
    if zero is None or not classification.zero_apart:
        return shades.shades(len(classes), centre)
    others = len(classes) - 1
    if centre is not None:
        # an average of 0 has the neutral colour between its neighbours
        centre = min(centre - (centre > zero), others - 1)
    colours = shades.shades(others, centre)
    return [*colours[:zero], QColor(_ZERO_BESIDE_NEUTRAL if shades.diverging else _ZERO), *colours[zero:]]


def _label(one: ValueClass, indicator: Indicator, average: float | None) -> str:
    text = one.label(indicator.decimals)
    if average is None:
        return text
    marked = tr("{} (average per area: {})") if indicator.aggregation is Aggregation.SUM else tr("{} (average: {})")
    return marked.format(text, format_number(average, indicator.decimals))

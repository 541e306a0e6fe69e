"""What of a layer's features can be entered as a figure of an area."""

from enum import IntEnum

from .text import tr


class Measure(IntEnum):
    """The numbers are those of the algorithm parameter."""

    COUNT = 0
    LENGTH = 1
    AREA = 2

    def title(self) -> str:
        return (tr("Number of features"), tr("Length of the lines"), tr("Area of the polygons"))[self]

    def units(self) -> dict[str, float]:
        """How many metres or square metres go into each unit in which the figures may be given; a number has none."""
        return {
            Measure.LENGTH: {"m": 1.0, "km": 1_000.0},
            Measure.AREA: {"m²": 1.0, "ha": 10_000.0, "km²": 1_000_000.0},
        }.get(self, {})

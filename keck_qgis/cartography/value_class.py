"""One class of a map: which values it holds, how a legend names it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.numbers import format_class, format_number
from ..model.text import tr


@dataclass(frozen=True)
class ValueClass:
    """Values from ``lower`` to below ``upper``, ``upper`` included where ``closed``; None is open on that side."""

    lower: float | None
    upper: float | None
    closed: bool = False

    def contains(self, value: float) -> bool:
        above = self.lower is None or value >= self.lower
        below = self.upper is None or value < self.upper or (self.closed and value == self.upper)
        return above and below

    def is_occupied(self, values: Sequence[float]) -> bool:
        """Whether it holds any of some ascending values."""
        first = 0 if self.lower is None else bisect_left(values, self.lower)
        if self.upper is None:
            return first < len(values)
        return first < (bisect_right if self.closed else bisect_left)(values, self.upper)

    @property
    def is_zero(self) -> bool:
        """Whether it holds 0 and nothing else."""
        return self.lower == 0.0 and self.upper == 0.0

    def condition(self, field: str) -> str:
        """Expression for the areas whose ``field`` it holds."""
        if self.lower is not None and self.lower == self.upper:
            return f'"{field}" = {self.lower!r}'
        lower = f'"{field}" >= {self.lower!r}' if self.lower is not None else ""
        upper = f'"{field}" {"<=" if self.closed else "<"} {self.upper!r}' if self.upper is not None else ""
        return " AND ".join(part for part in (lower, upper) if part)

    def label(self, decimals: int) -> str:
        """The class as a legend names it: ``3,6 bis unter 7,1``, ``7,1 bis 9,0``, ``unter 3,6``, ``12``."""
        if self.lower is None:
            return tr("below {}").format(format_number(self.upper or 0.0, decimals))
        if self.upper is None:
            return tr("{} and more").format(format_number(self.lower, decimals))
        width = round((self.upper - self.lower) * 10**decimals)
        if width == (0 if self.closed else 1):
            return format_number(self.lower, decimals)
        return format_class(self.lower, self.upper, decimals, self.closed)


ZERO = ValueClass(0.0, 0.0, closed=True)


def class_of(value: float, classes: Sequence[ValueClass]) -> int | None:
    """Position of the class that holds a value."""
    return next((position for position, one in enumerate(classes) if one.contains(value)), None)


def bounds(classes: Sequence[ValueClass]) -> tuple[float, ...]:
    """All bounds of the classes, ascending."""
    return tuple(sorted({bound for one in classes for bound in (one.lower, one.upper) if bound is not None}))


def with_zero_apart(classes: Sequence[ValueClass], values: Sequence[float], decimals: int) -> list[ValueClass]:
    """The classes with 0 as one of its own between them; one that held 0 is cut there, what then is empty left out.

    ``values`` ascend.
    """
    unit = 10.0**-decimals
    below = [
        one if one.upper is not None and one.upper < 0 else replace(one, upper=0.0, closed=False)
        for one in classes
        if one.lower is None or one.lower < 0
    ]
    above = [
        one if one.lower is not None and one.lower > 0 else replace(one, lower=unit)
        for one in classes
        if one.upper is None or one.upper > 0
    ]

    def kept(part: Sequence[ValueClass]) -> list[ValueClass]:
        return [one for one in part if one in classes or one.is_occupied(values)]

    return [*kept(below), ZERO, *kept(above)]

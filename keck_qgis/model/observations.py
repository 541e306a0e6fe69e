"""Observations in columns: one series per indicator and period, an array cell per area."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .geography import Geography
from .status import Status

SeriesKey = tuple[str, str]
"""Indicator id and canonical period."""


@dataclass
class Series:
    """Values of one indicator and period over all areas of a geography; arrays of shape (areas,).

    ``value``, ``numerator``, ``denominator`` are NaN where there is none; ``status`` holds ``Status`` numbers,
    ``Status.ABSENT`` where no observation exists. ``derived`` marks cells that were computed, not delivered.
    """

    value: NDArray[np.float64]
    numerator: NDArray[np.float64]
    denominator: NDArray[np.float64]
    status: NDArray[np.int8]
    derived: NDArray[np.bool_]

    @classmethod
    def empty(cls, areas: int) -> "Series":
        blank = np.full(areas, np.nan)
        return cls(
            blank,
            blank.copy(),
            blank.copy(),
            np.full(areas, Status.ABSENT, dtype=np.int8),
            np.zeros(areas, dtype=np.bool_),
        )

    def copy(self) -> "Series":
        return Series(
            self.value.copy(), self.numerator.copy(), self.denominator.copy(), self.status.copy(), self.derived.copy()
        )

    @property
    def has_value(self) -> NDArray[np.bool_]:
        return self.status == Status.VALUE


@dataclass
class Observations:
    """All series of an atlas over one geography."""

    geography: Geography
    series: dict[SeriesKey, Series] = field(default_factory=dict)

    def at(self, indicator: str, period: str) -> Series:
        """The series of an indicator and period, made empty where there is none yet."""
        key = (indicator, period)
        if key not in self.series:
            self.series[key] = Series.empty(len(self.geography))
        return self.series[key]

    def get(self, indicator: str | None, period: str) -> Series | None:
        return self.series.get((indicator, period)) if indicator else None

    def periods(self, indicator: str) -> list[str]:
        return [period for held, period in self.series if held == indicator]

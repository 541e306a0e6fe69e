"""Observations in columns: one series per indicator and period, an array cell per area."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .geography import Geography
from .status import Status

SeriesKey = tuple[str, str]
"""Indicator id and canonical period."""


@lru_cache(maxsize=8)
def blank(areas: int) -> NDArray[np.float64]:
    """A read-only column without figures, one for all who have none: most series know no terms."""
    column = np.full(areas, np.nan)
    column.flags.writeable = False
    return column


@dataclass
class Series:
    """Values of one indicator and period over all areas of a geography; arrays of shape (areas,).

    ``value``, ``numerator``, ``denominator`` are NaN where there is none; ``status`` holds ``Status`` numbers,
    ``Status.ABSENT`` where no observation exists. ``derived`` marks cells that were computed, not delivered.
    The two terms are read-only as long as they are ``blank``: ``writable`` gives them to who enters some.
    """

    value: NDArray[np.float64]
    numerator: NDArray[np.float64]
    denominator: NDArray[np.float64]
    status: NDArray[np.int8]
    derived: NDArray[np.bool_]

    @classmethod
    def empty(cls, areas: int) -> "Series":
        return cls(
            np.full(areas, np.nan),
            blank(areas),
            blank(areas),
            np.full(areas, Status.ABSENT, dtype=np.int8),
            np.zeros(areas, dtype=np.bool_),
        )

    def copy(self) -> "Series":
        numerator, denominator = (
            term.copy() if term.flags.writeable else term for term in (self.numerator, self.denominator)
        )
        return Series(self.value.copy(), numerator, denominator, self.status.copy(), self.derived.copy())

    def writable(self, name: str) -> NDArray[np.float64]:
        """The column of that name to write in: this series' own where it was the shared blank one."""
        column: NDArray[np.float64] = getattr(self, name)
        if not column.flags.writeable:
            column = column.copy()
            setattr(self, name, column)
        return column

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

    def over(self, geography: Geography) -> "Observations":
        """The same over other areas: those that are in neither are left out, or have nothing."""
        if geography is self.geography:
            return self
        pairs = [(self.geography.index(area.level, area.key), i) for i, area in enumerate(geography.areas)]
        old, new = (np.array(one, dtype=np.intp) for one in zip(*(p for p in pairs if p[0] is not None), strict=True))
        result = Observations(geography)
        for key, series in self.series.items():
            moved = result.series[key] = Series.empty(len(geography))
            for name in ("value", "status", "derived"):
                getattr(moved, name)[new] = getattr(series, name)[old]
            for name in ("numerator", "denominator"):
                if getattr(series, name).flags.writeable:
                    moved.writable(name)[new] = getattr(series, name)[old]
        return result

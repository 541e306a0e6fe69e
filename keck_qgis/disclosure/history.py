"""What earlier releases told: everybody who kept an edition still knows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Catalogue
from ..model.observations import SeriesKey


@dataclass(frozen=True, eq=False)
class PastSeries:
    """A variable at the time of a release, over the areas of today's geography; arrays of shape (areas,).

    ``value`` is what was held then, NaN where that is not known: nothing was held, or the area is a new one.
    ``shown``: some edition of that release showed it, by itself or through a rate. ``bounds`` (2, areas): the least and
    the most that it could be, where only a printed rate told it; None where all of it was known exactly.
    """

    value: NDArray[np.float64]
    shown: NDArray[np.bool_]
    bounds: NDArray[np.float64] | None = None

    def at(self, places: NDArray[np.intp]) -> "PastSeries":
        """The same of some areas alone."""
        return PastSeries(
            self.value[places], self.shown[places], None if self.bounds is None else self.bounds[:, places]
        )

    @property
    def least(self) -> NDArray[np.float64]:
        return self.value if self.bounds is None else self.bounds[0]

    @property
    def most(self) -> NDArray[np.float64]:
        return self.value if self.bounds is None else self.bounds[1]


@dataclass(frozen=True, eq=False)
class Past(Mapping[SeriesKey, PastSeries]):
    """What one release told, by variable name and period; ``catalogue``: the indicators of that time, whose ties and
    limits hold for what it told although they be withdrawn since."""

    series: Mapping[SeriesKey, PastSeries] = field(default_factory=dict)
    catalogue: Catalogue = field(default_factory=lambda: Catalogue(()))

    def __getitem__(self, key: SeriesKey) -> PastSeries:
        return self.series[key]

    def __iter__(self) -> Iterator[SeriesKey]:
        return iter(self.series)

    def __len__(self) -> int:
        return len(self.series)

    def at(self, places: NDArray[np.intp]) -> "Past":
        """What it told of some areas; of a count of which it told nothing there, nothing."""
        held = {key: one.at(places) for key, one in self.series.items()}
        return Past({key: one for key, one in held.items() if not np.isnan(one.value).all()}, self.catalogue)

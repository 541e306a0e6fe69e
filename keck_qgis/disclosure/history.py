"""What earlier releases told: everybody who kept an edition still knows it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.observations import SeriesKey


@dataclass(frozen=True, eq=False)
class PastSeries:
    """A variable at the time of a release, over the areas of today's geography; arrays of shape (areas,).

    ``value`` is what was held then, NaN where that is not known: nothing was held, or the area is a new one.
    ``shown``: some edition of that release showed it, by itself or through a rate.
    """

    value: NDArray[np.float64]
    shown: NDArray[np.bool_]


Past = Mapping[SeriesKey, PastSeries]
"""What one release told, by variable name and period."""

"""How far the areas lie apart, where there are too many to tell them from each other."""

import numpy as np

from .ordering import Values

MIDDLE = 80
"""Per cent of the areas that lie in the spread."""


def spread(values: Values) -> tuple[Values, Values]:
    """Least and greatest value of the middle areas per row, over those that are known; NaN where none is."""
    low, high = np.full((2, len(values)), np.nan)
    outside = (100 - MIDDLE) / 2
    for row, each in enumerate(values):
        known = each[~np.isnan(each)]
        if len(known):
            low[row], high[row] = np.percentile(known, (outside, 100 - outside))
    return low, high

"""What part each group of a breakdown has in its total."""

from collections.abc import Sequence

import numpy as np

from .ordering import Values


def shares(parts: Sequence[Values], total: Values | None = None) -> list[Values]:
    """Per cent per part and area, with ``total`` (where the parts do not make up all of it) one more for the rest.

    An area in which any part, or the total, has no value is NaN throughout: its shares are not known. So is one
    without anything to divide.
    """
    stacked = np.vstack(parts)
    if total is not None:
        # rounded parts may be a little more than their rounded total
        stacked = np.vstack([stacked, np.maximum(total - stacked.sum(axis=0), 0.0)])
    whole = stacked.sum(axis=0)
    whole[whole <= 0] = np.nan
    return list(100.0 * stacked / whole)

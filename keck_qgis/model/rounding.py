"""Rounding as people do it."""

import numpy as np
from numpy.typing import NDArray


def rounded(values: NDArray[np.float64], decimals: int) -> NDArray[np.float64]:
    """Values rounded half away from zero (DIN 1333), as people do it: 0.125 → 0.13, 72.65 → 72.7."""
    scale = 10.0**decimals
    # the inner rounding takes away what binary fractions add: 1.005 × 100 is 100.49999999999999
    return np.copysign(np.floor(np.round(np.abs(values) * scale, 6) + 0.5) / scale, values) + 0.0

"""The place of a value among others."""

from typing import NamedTuple

import numpy as np


class Rank(NamedTuple):
    """``position`` 1 is the highest value, equal ones share a place; ``among`` so many areas that have a value."""

    position: int
    among: int


def rank(value: float | None, values: np.ndarray) -> Rank | None:
    """Where a value stands among the published ones; a hidden or missing one (None) stands nowhere."""
    if value is None or not len(values):
        return None
    return Rank(1 + int(np.count_nonzero(values > value)), len(values))

"""A series over the periods as points of a small line."""

from collections.abc import Mapping

import numpy as np

from ..editions.reader import Cell
from ..model.period import Period


def trace(series: Mapping[str, Cell]) -> np.ndarray:
    """A row (x, y) per period, both from 0 to 1; x is proportional to time, y NaN where no value is published.

    A line is to break there. Equal values all lie in the middle.
    """
    days = np.array([Period.parse(one).end.toordinal() for one in series], dtype=float)
    values = np.array([np.nan if cell.value is None else cell.value for cell in series.values()], dtype=float)
    return np.column_stack((_scaled(days), _scaled(values)))


def _scaled(numbers: np.ndarray) -> np.ndarray:
    known = numbers[~np.isnan(numbers)]
    if not len(known):
        return numbers
    least, reach = known.min(), np.ptp(known)
    return (numbers - least) / reach if reach else np.where(np.isnan(numbers), np.nan, 0.5)

"""What became of a figure between two periods (Bilanz): nothing is said where either value is masked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..editions.reader import Cell, Edition
from ..model.indicator import Indicator
from ..model.status import Status

PER_CENT_DECIMALS = 1
_FIRST_NAMED = (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.MISSING, Status.NOT_APPLICABLE)
"""Where neither period has a value, the status that counts."""


@dataclass(frozen=True)
class Comparison:
    """Arrays over ``keys``. ``status`` is ``VALUE`` where both periods have a value, else why there is none.

    ``difference`` and ``per_cent`` are NaN elsewhere; ``per_cent`` also where the earlier value is 0.
    """

    keys: tuple[str, ...]
    status: NDArray[np.int8]
    difference: NDArray[np.float64]
    per_cent: NDArray[np.float64]
    small_base: NDArray[np.bool_]
    """Whether a change rests on a small base in either period."""


def compare(edition: Edition, indicator: Indicator, level: str, period: str, against: str) -> Comparison:
    """The areas of a level in ``period`` beside what they were in ``against``. KeckError as ``Edition.cells``."""
    newer = edition.cells(indicator.id, level, period)
    return compare_cells(newer, edition.cells(indicator.id, level, against), indicator.decimals)


def compare_cells(newer: Sequence[Cell], older: Sequence[Cell], decimals: int) -> Comparison:
    """Cells of the same areas in the same order; values are rounded as they are shown."""
    status = np.full(len(newer), Status.VALUE, np.int8)
    two = np.array([[cell.status for cell in cells] for cells in (newer, older)], np.int8).reshape(2, len(newer))
    for one in reversed(_FIRST_NAMED):
        status[(two == one).any(axis=0)] = one
    after, before = (
        np.array([np.nan if cell.value is None else cell.value for cell in cells], np.float64)
        for cells in (newer, older)
    )
    both = status == Status.VALUE
    difference = np.where(both, _rounded(after - before, decimals), np.nan)
    per_cent = np.full(len(newer), np.nan)
    known = both & (before != 0)
    per_cent[known] = _rounded(100.0 * (after[known] - before[known]) / np.abs(before[known]), PER_CENT_DECIMALS)
    small = np.array([one.small_base or two.small_base for one, two in zip(newer, older, strict=True)], np.bool_) & both
    return Comparison(tuple(cell.area_key for cell in newer), status, difference, per_cent, small)


def _rounded(values: NDArray[np.float64], decimals: int) -> NDArray[np.float64]:
    """Half away from 0, as the expressions of QGIS round: map and figures agree."""
    scale = 10.0**decimals
    return np.sign(values) * np.floor(np.abs(values) * scale + 0.5) / scale + 0.0

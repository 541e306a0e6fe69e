"""One indicator at one time over the areas of a level, as numbers to draw and to compute with."""

from dataclasses import dataclass

import numpy as np

from ..editions.reader import Edition
from ..model.indicator import Indicator
from .ordering import Values, values_of


@dataclass(frozen=True)
class Figures:
    """``values`` has a number or NaN for each area in key order; ``whole`` is the municipality's own, or None."""

    indicator: Indicator
    period: str
    keys: tuple[str, ...]
    names: tuple[str, ...]
    values: Values
    whole: float | None

    @property
    def left_out(self) -> int:
        """How many areas have no value, for whatever reason."""
        return int(np.isnan(self.values).sum())


def figures_of(edition: Edition, indicator: str, level: str, period: str) -> Figures:
    """KeckError for what the edition does not hold."""
    cells = edition.cells(indicator, level, period)
    whole = edition.root_cell(indicator, period)
    return Figures(
        edition.catalogue()[indicator],
        period,
        tuple(cell.area_key for cell in cells),
        tuple(cell.area_name for cell in cells),
        values_of(cells),
        None if whole is None else whole.value,
    )

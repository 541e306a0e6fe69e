"""What the engine answers: which cells stay hidden, which families stay at home, and why."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.observations import SeriesKey

BoolCells = NDArray[np.bool_]

PRIMARY = 1
"""Hidden by the rule itself."""
SECONDARY = 2
"""Hidden so that no primary cell can be narrowed."""
TERM = 3
"""A rate, mean or average one of whose terms is hidden."""
NO_BASE = 4
"""A rate or mean of persons without a base count in that area."""


@dataclass(frozen=True)
class LeftOut:
    """An indicator and period that stays in the holdings; ``message`` is translated.

    Codes: ``breakdown``, ``second_geography``, ``not_protected``, ``base_missing``, ``term_left_out``.
    """

    indicator: str
    period: str
    reason_code: str
    message: str


@dataclass
class Mask:
    """Per series a flag for each area of the geography; series without a hidden cell have no entry.

    ``reasons`` holds the codes of this module for hidden cells, 0 elsewhere. They tell primary from secondary
    and must never leave the holdings. ``small_base`` marks published rates on fewer than the minimum base.
    """

    hidden: dict[SeriesKey, BoolCells] = field(default_factory=dict)
    small_base: dict[SeriesKey, BoolCells] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    reasons: dict[SeriesKey, NDArray[np.int8]] = field(default_factory=dict)

    def enter(self, series: SeriesKey, reasons: NDArray[np.integer]) -> None:
        """Note the codes of a series, where there are any."""
        if reasons.any():
            self.reasons[series] = reasons.astype(np.int8, copy=False)
            self.hidden[series] = reasons != 0

    def left_out_keys(self) -> set[SeriesKey]:
        return {(entry.indicator, entry.period) for entry in self.left_out}

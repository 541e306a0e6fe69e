"""Everything that the rows of some families are looked at with."""

from collections.abc import Sequence
from dataclasses import dataclass

from .counts import Array, Counts
from .duties import Duties
from .layout import Layouts
from .memory import Version
from .row_ties import RowTies


@dataclass(frozen=True)
class Task:
    """``cost`` (today's rows, areas) prices each cell; of the rows in ``withheld`` nothing is ever shown."""

    counts: Counts
    versions: Sequence[Version]
    joined: RowTies
    duties: Duties
    cost: Array
    layouts: Layouts
    withheld: frozenset[int]

    @property
    def today(self) -> int:
        """How many rows are today's; those behind them are of earlier releases."""
        return len(self.counts.keys)

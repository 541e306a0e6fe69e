"""Protecting tied rows: all of them if that can be, else without those that cost least to do without."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..counts import Array, Counts
from ..duties import Duties
from ..layout import Layouts
from ..memory import Version
from ..row_ties import RowTies
from .assembly import Assembly, assemble
from .search import Solution, largeness, search

_TRIES = (6, 6, 2, 1)
"""How many rows are tried out, each as the next to do without, from small families to large ones."""
_SINGLY = (4, 4, 1, 0)
"""How many rows are done without one after the other; where that is not enough, all that fail go at once."""


@dataclass(frozen=True)
class Task:
    """Everything that the rows of some families are looked at with."""

    counts: Counts
    joined: RowTies
    versions: Sequence[Version]
    layouts: Layouts
    duties: Duties
    cost: Array


@dataclass(frozen=True)
class Attempt:
    """What was found for ``rows`` of which those in ``gone`` show nothing, ``withheld`` ones of them in any case."""

    task: Task
    rows: list[int]
    withheld: frozenset[int]
    gone: frozenset[int]
    work: Assembly
    solution: Solution

    @classmethod
    def of(cls, task: Task, rows: list[int], withheld: frozenset[int], gone: frozenset[int] = frozenset()) -> "Attempt":
        gone = gone | withheld
        work = assemble(task.counts, task.joined, task.versions, task.layouts, rows, gone, task.duties, task.cost)
        return cls(task, rows, withheld, gone, work, search(work.system))

    @property
    def unmet(self) -> int:
        return len(self.solution.unmet)

    def with_fewer(self) -> "Attempt | None":
        """The first attempt without some further row that leaves no duty unmet, else the one that leaves the fewest;
        None where no row is left to do without."""
        candidates, size = self._candidates(), largeness(self.work.system)
        if candidates and len(self.gone - self.withheld) >= _SINGLY[size]:
            return self._without(candidates)
        best: Attempt | None = None
        for row in candidates[: _TRIES[size]]:
            other = self._without([row])
            if best is None or other.unmet < best.unmet:
                best = other
            if not best.unmet:
                break
        return best

    def with_none(self) -> "Attempt":
        """The attempt in which no row shows anything: what is unmet then has been told before, and nothing helps."""
        return self._without(self.rows)

    def _without(self, rows: list[int]) -> "Attempt":
        return Attempt.of(self.task, self.rows, self.withheld, self.gone.union(rows))

    def _candidates(self) -> list[int]:
        """Rows whose duties are unmet and the parts of these, parts first, then those that count fewer people."""
        counts = self.task.counts
        failing = {int(counts.variable[self.work.row_of[cell]]) for cell in self.work.cells_of(self.solution.unmet)}
        parts = {part for part, whole in self.task.joined.pairs() if whole in failing and part in self.rows}
        total = np.nansum(counts.value, axis=1)
        chosen = (failing | parts) - self.gone
        return sorted(chosen, key=lambda row: (row not in parts, total[row], row))

"""Protecting tied rows: all of them if that can be, else without those that cost least to do without."""

from dataclasses import dataclass, replace

import numpy as np

from ..task import Task
from .assembly import Assembler, Assembly
from .search import Solution, largeness, search

_TRIES = (6, 6, 2, 1)
"""How many rows are tried out, each as the next to do without, from small families to large ones."""
_SINGLY = (4, 4, 1, 0)
"""How many rows are done without one after the other; where that is not enough, all that fail go at once."""


@dataclass(frozen=True)
class Attempt:
    """What was found for ``rows`` of which those in ``gone`` show nothing, ``withheld`` ones of them in any case."""

    task: Task
    rows: list[int]
    withheld: frozenset[int]
    gone: frozenset[int]
    maker: Assembler
    work: Assembly
    solution: Solution

    @classmethod
    def of(cls, task: Task, rows: list[int]) -> "Attempt":
        withheld = task.withheld.intersection(rows)
        maker = Assembler(task.counts, task.joined, task.versions, task.layouts, rows)
        work = maker.assemble(withheld, task.duties, task.cost)
        return cls(task, rows, withheld, withheld, maker, work, search(work.system))

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
            other = self._without([row], np.inf if best is None else best.unmet)
            if best is None or other.unmet < best.unmet:
                best = other
            if not best.unmet:
                break
        return best

    def with_none(self) -> "Attempt":
        """The attempt in which no row shows anything: what is unmet then has been told before, and nothing helps. Not
        to its end where anything is."""
        return self._without(self.rows, 1)

    def _without(self, rows: list[int], limit: float = np.inf) -> "Attempt":
        """The attempt without some further rows, not to its end where as many as ``limit`` duties are unmet."""
        gone = self.gone.union(rows)
        work = self.maker.assemble(gone, self.task.duties, self.task.cost)
        unmet = self.work.system.duties.of(self.solution.unmet)
        solution = search(work.system, work.system.duties.among(unmet), limit)
        return replace(self, gone=gone, work=work, solution=solution)

    def _candidates(self) -> list[int]:
        """Rows whose duties are unmet and the parts of these, parts first, then those that count fewer people."""
        counts = self.task.counts
        failing = {int(counts.variable[self.work.row_of[cell]]) for cell in self.work.cells_of(self.solution.unmet)}
        parts = {part for part, whole in self.task.joined.pairs() if whole in failing and part in self.rows}
        total = np.nansum(counts.value, axis=1)
        chosen = (failing | parts) - self.gone
        return sorted(chosen, key=lambda row: (row not in parts, total[row], row))

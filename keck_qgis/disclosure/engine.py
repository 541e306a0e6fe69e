"""From counts and duties to hidden cells with their proofs: trees by themselves, what is linked together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np

from ..model.progress import SILENT, Progress, checkpoint
from .outcome import Outcome, Piece
from .task import Task
from .tree_rows import TreeRows

if TYPE_CHECKING:
    from .linked.attempt import Attempt


def has_solver() -> bool:
    """Whether scipy is there, with the linear programmes that linked counts need."""
    return find_spec("scipy") is not None


@dataclass(frozen=True)
class _Group:
    """Rows to be looked at together, and how often others had to be taken in."""

    rows: list[int]
    widened: int = 0


class Engine:
    """One use for some families: ``run``."""

    def __init__(self, task: Task) -> None:
        self._task, self._today = task, task.today
        self._counts, self._joined, self._withheld = task.counts, task.joined, task.withheld
        self._duties, self._layouts = task.duties, task.layouts
        self._outcome = Outcome(task.duties.hidden[: task.today].copy())

    def run(self, progress: Progress = SILENT) -> Outcome:
        """Choose, prove, and name what cannot be proven."""
        groups = self._groups(self._active())
        trees = TreeRows(self._task)
        single = [group[0] for group in groups if len(group) == 1 and trees.suited[group[0]]]
        linked = [_Group(group) for group in groups if len(group) > 1 or not trees.suited[group[0]]]
        linked += [_Group([row]) for row in trees.protect(single, self._outcome)]
        if linked and not has_solver():
            self._give_up(linked)
        done = 0
        while linked:
            checkpoint(progress, 100 * done / (done + len(linked)))
            self._link(linked.pop(0), linked)
            done += 1
        return self._outcome

    def _give_up(self, waiting: list[_Group]) -> None:
        """Without a solver nothing of what is linked is shown, nor of what is tied to it."""
        rows = {row for group in waiting for row in group.rows}
        size = 0
        while len(rows) > size:
            size = len(rows)
            rows = self._tied_to(rows)
        self._outcome.unsolved = self._forget(rows, waiting)

    def _active(self) -> set[int]:
        """Rows of which something must be hidden or proven."""
        counts, duties = self._counts, self._duties
        of_count = duties.plus[duties.minus < 0]
        of_rest = duties.minus[duties.minus >= 0]
        rows = set(counts.variable[np.concatenate((of_count, of_rest))].tolist())
        vague = counts.unknown | (counts.least < counts.most)
        rows |= set(np.flatnonzero(vague[: self._today].any(axis=1)).tolist())
        if counts.geography.overlays:
            rows |= {row for row in range(self._today) if self._layouts.of(counts, row).atoms.any()}
        return rows | set(counts.variable[self._today :].tolist())

    def _groups(self, active: set[int]) -> list[list[int]]:
        """Active rows that are tied, with the other members of their complete sums, any of which may have to help."""
        above = list(range(self._today))

        def head(row: int) -> int:
            while above[row] != row:
                above[row] = above[above[row]]
                row = above[row]
            return row

        def join(rows: Sequence[int]) -> None:
            for other in rows[1:]:
                one, two = sorted((head(rows[0]), head(other)))
                above[two] = one

        members = set(active)
        for one in self._joined.sums:
            touched = [row for row in one.members if row in active]
            if one.complete and touched:
                members |= set(one.members)
                touched = list(one.members)
            join(touched)
        for pair in self._joined.inside:
            if members.issuperset(pair):
                join(pair)
        for one in self._joined.sums:
            join([row for row in one.members if row in members])
        found: dict[int, list[int]] = {}
        for row in sorted(members):
            found.setdefault(head(row), []).append(row)
        return list(found.values())

    def _link(self, group: _Group, waiting: list[_Group]) -> None:
        """Protect rows that are tied; where hiding does not do, with all that is tied to them, then without the worst
        of them, and so on until nothing more is tied to them."""
        from .linked.attempt import Attempt

        attempt = Attempt.of(self._task, group.rows)
        wider = self._tied_to(group.rows)
        helps = group.widened > 0 or len(wider) == len(group.rows)
        helps = helps and attempt.unmet > 0 and attempt.with_none().unmet == 0
        while attempt.unmet:
            other = attempt.with_fewer() if helps else None
            if other is None:
                if len(wider) > len(group.rows):
                    waiting.insert(0, _Group(sorted(self._forget(wider, waiting)), group.widened + 1))
                else:
                    self._outcome.unproven |= wider
                return
            attempt = other
        self._enter(attempt)

    def _enter(self, attempt: "Attempt") -> None:
        rows, work, solution = attempt.rows, attempt.work, attempt.solution
        places = work.places[0][:, : len(self._counts.geography)]
        there = places >= 0
        hidden = np.zeros(places.shape, dtype=np.bool_)
        hidden[there] = solution.hidden[places[there]]
        self._outcome.hidden[rows] |= hidden & self._counts.known[rows]
        self._outcome.left_out |= attempt.gone - attempt.withheld
        states: list[int | None] = [None, *work.states]
        proven = np.concatenate((solution.tables, work.beyond))
        tables = np.concatenate([np.where(one >= 0, proven[:, one], np.nan) for one in work.places], axis=1)
        self._outcome.pieces.append(Piece(rows, states, tables))

    def _tied_to(self, rows: Collection[int]) -> set[int]:
        """The rows with all that one tie joins to them, and whatever is tied to these that holds unknown cells: such a
        row has no figures of its own to stand at."""
        groups = [set(group) for group in self._joined.groups()]
        found = set(rows).union(*(group for group in groups if not group.isdisjoint(rows)))
        vague = set(np.flatnonzero(self._counts.unknown[: self._today].any(axis=1)).tolist())
        size = 0
        while len(found) > size:
            size = len(found)
            found = found.union(*(group & vague for group in groups if not group.isdisjoint(found)))
        return found

    def _forget(self, rows: set[int], waiting: list[_Group]) -> set[int]:
        """Drop what was found for rows that are to be looked at again; returns them with all they were linked to."""
        grown = True
        while grown:
            size = len(rows)
            linked = (piece.rows for piece in self._outcome.pieces)
            for group in [*(one.rows for one in waiting), *linked]:
                if not rows.isdisjoint(group):
                    rows = rows | set(group)
            grown = len(rows) > size
        waiting[:] = [group for group in waiting if rows.isdisjoint(group.rows)]
        self._outcome.pieces = [piece for piece in self._outcome.pieces if rows.isdisjoint(piece.rows)]
        for grove in self._outcome.groves:
            grove.rows -= rows
        again = sorted(rows)
        self._outcome.hidden[again] = self._duties.hidden[again]
        self._outcome.left_out -= rows
        return rows

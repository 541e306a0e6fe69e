"""From counts and duties to hidden cells with their proofs: trees by themselves, what is linked together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np

from ..model.progress import SILENT, Progress, checkpoint
from .counts import Array, Counts
from .duties import Duties
from .layout import Layouts
from .mask import BoolCells
from .memory import Version
from .nested.choice import Series, protect_trees
from .nested.intervals import UNBOUNDED
from .row_ties import RowTies
from .tree import build_tree

if TYPE_CHECKING:
    from .linked.attempt import Attempt


def has_solver() -> bool:
    """Whether scipy is there, with the linear programmes that linked counts need."""
    return find_spec("scipy") is not None


@dataclass
class Piece:
    """Tables that prove some ``rows``: (tables, states × rows, columns), the base first; ``states``: today is None.
    Rows that are not ``linked`` stand side by side only."""

    rows: list[int]
    states: list[int | None]
    tables: Array
    linked: bool

    @cached_property
    def place(self) -> dict[int, int]:
        """Position of each row."""
        return {row: i for i, row in enumerate(self.rows)}


@dataclass
class Outcome:
    """``hidden`` (today's rows, areas), the pieces of the proof, rows that are safe only if nothing of them is shown,
    rows that could not be proven at all, and rows that no solver was there for."""

    hidden: BoolCells
    pieces: list[Piece] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)
    unproven: set[int] = field(default_factory=set)
    unsolved: set[int] = field(default_factory=set)

    @property
    def lost(self) -> set[int]:
        return self.left_out | self.unproven | self.unsolved


@dataclass(frozen=True)
class _Group:
    """Rows to be looked at together, and how often others had to be taken in."""

    rows: list[int]
    widened: int = 0


class Engine:
    """One use for some families: ``run``."""

    def __init__(
        self,
        counts: Counts,
        versions: Sequence[Version],
        joined: RowTies,
        duties: Duties,
        cost: Array,
        layouts: Layouts,
        withheld: set[int],
    ) -> None:
        """``withheld``: rows of which nothing is ever shown."""
        self._withheld = withheld
        self._counts, self._versions, self._joined = counts, versions, joined
        self._duties, self._cost, self._layouts = duties, cost, layouts
        self._today = len(counts.keys)
        self._outcome = Outcome(duties.hidden[: self._today].copy())

    def run(self, progress: Progress = SILENT) -> Outcome:
        """Choose, prove, and name what cannot be proven."""
        groups = self._groups(self._active())
        single = [group[0] for group in groups if len(group) == 1 and self._is_tree(group[0])]
        linked = [_Group(group) for group in groups if len(group) > 1 or not self._is_tree(group[0])]
        linked += [_Group([row]) for row in self._trees(single)]
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

    def _is_tree(self, row: int) -> bool:
        """Whether a row's cells form one tree of whole numbers that nothing else moves."""
        counts = self._counts
        held = counts.value[row][counts.placed[row]]
        layout = self._layouts.of(counts, row)
        return bool(
            not counts.nothing[row].any()
            and (held == np.round(held)).all()  # so none of them is unknown
            and not (counts.least[row] < counts.most[row]).any()
            and (counts.variable[self._today :] != row).all()
            and not len(layout.bounded.relation)
            and layout.nested
        )

    def _trees(self, rows: list[int]) -> list[int]:
        """Protect the rows that stand alone; returns those that the rule for trees cannot prove."""
        counts = self._counts
        patterns: dict[tuple[bytes, float, float], list[int]] = {}
        for row in rows:
            pattern = counts.placed[row].tobytes(), float(counts.lowest[row]), float(counts.threshold[row])
            patterns.setdefault(pattern, []).append(row)
        lower, upper = self._boxes()
        low, high = self._ends()
        left = []
        for group in patterns.values():
            tree = build_tree(counts.geography, counts.placed[group[0]])
            at = np.ix_(np.array(group), tree.areas)
            barred = (
                counts.fixed[at]
                | counts.told[at]
                | counts.mute[at]
                | (counts.value[at] < counts.lowest[group][:, None])
            )
            withheld = np.isin(group, list(self._withheld))[:, None]
            forced = (self._duties.hidden[at] | withheld) & ~counts.told[at]
            series = Series(
                counts.value[at].T,
                counts.least[at].T,
                counts.most[at].T,
                lower[at].T,
                upper[at].T,
                self._cost[at].T,
                forced.T,
                (barred & ~forced).T,
                low[at].T,
                high[at].T,
                counts.lowest[group],
                counts.threshold[group],
            )
            hidden, tables, proven = protect_trees(tree, series)
            left += [group[i] for i in np.flatnonzero(~proven)]
            chosen = np.flatnonzero(proven)
            if not len(chosen):
                continue
            done = [group[i] for i in chosen]
            self._outcome.hidden[np.ix_(done, tree.areas)] |= hidden.T[chosen]
            wide = np.full((1 + len(tables), len(done), self._layouts.width), np.nan)
            wide[0][:, tree.areas] = counts.value[np.ix_(done, tree.areas)]
            wide[1:, :, tree.areas] = tables[:, :, chosen].transpose(0, 2, 1)
            self._outcome.pieces.append(Piece(done, [None], wide, linked=False))
        return left

    def _boxes(self) -> tuple[Array, Array]:
        """What parts and wholes at their values leave each count, (rows, areas)."""
        counts = self._counts
        value = counts.value
        lower = np.where(counts.counted[:, None], np.fmin(counts.lowest[:, None], value), value)
        unheard = np.isin(np.arange(len(value)), list(self._withheld))[:, None] & ~counts.recalled
        lower = np.where(unheard, np.fmin(lower, 0.0), lower)
        lower[counts.fixed] = 0.0
        upper = np.where(counts.fixed, 0.0, UNBOUNDED)
        for part, whole in self._joined.pairs():
            lower[whole] = np.fmax(lower[whole], value[part])
            upper[part] = np.fmin(upper[part], value[whole])
        for one in self._joined.sums:
            if one.factor == 1.0:
                parts = list(one.parts)
                together = np.nansum(value[parts], axis=0)
                lower[one.whole] = np.fmax(lower[one.whole], together)
                upper[parts] = np.fmin(upper[parts], value[one.whole] - together + value[parts])
        return np.fmin(lower, value), np.fmax(upper, value)

    def _ends(self) -> tuple[Array, Array]:
        """The duties as ends that each count must reach, with denominators at their values; NaN where there is none."""
        duties, shape = self._duties, self._counts.value.shape
        low, high = np.full(shape, np.nan), np.full(shape, np.nan)
        for k in range(len(duties.plus)):
            row, area, least, most = duties.plus[k], duties.area[k], duties.low[k], duties.high[k]
            if duties.minus[k] >= 0:
                base = self._counts.value[row, area]
                row, least, most = duties.minus[k], base - most, base - least
            low[row, area] = np.fmin(low[row, area], least)
            high[row, area] = np.fmax(high[row, area], most)
        return low, high

    def _link(self, group: _Group, waiting: list[_Group]) -> None:
        """Protect rows that are tied; where hiding does not do, with all that is tied to them, then without the worst
        of them, and so on until nothing more is tied to them."""
        from .linked.attempt import Attempt, Task

        task = Task(self._counts, self._joined, self._versions, self._layouts, self._duties, self._cost)
        attempt = Attempt.of(task, group.rows, frozenset(self._withheld.intersection(group.rows)))
        wider = self._tied_to(group.rows)
        while attempt.unmet:
            other = attempt.with_fewer() if group.widened or len(wider) == len(group.rows) else None
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
        self._outcome.left_out |= attempt.gone - self._withheld
        states: list[int | None] = [None, *work.states]
        tables = np.concatenate([np.where(one >= 0, solution.tables[:, one], np.nan) for one in work.places], axis=1)
        self._outcome.pieces.append(Piece(rows, states, tables, linked=True))

    def _tied_to(self, rows: Collection[int]) -> set[int]:
        """The rows with all that one tie joins to them."""
        found = set(rows)
        for group in self._joined.groups():
            if not found.isdisjoint(group) and not set(rows).isdisjoint(group):
                found |= set(group)
        return found

    def _forget(self, rows: set[int], waiting: list[_Group]) -> set[int]:
        """Drop what was found for rows that are to be looked at again; returns them with all they were linked to."""
        grown = True
        while grown:
            size = len(rows)
            linked = (piece.rows for piece in self._outcome.pieces if piece.linked)
            for group in [*(one.rows for one in waiting), *linked]:
                if not rows.isdisjoint(group):
                    rows = rows | set(group)
            grown = len(rows) > size
        waiting[:] = [group for group in waiting if rows.isdisjoint(group.rows)]
        kept = []
        for piece in self._outcome.pieces:
            if piece.linked and not rows.isdisjoint(piece.rows):
                continue
            if not piece.linked:
                stay = [i for i, row in enumerate(piece.rows) if row not in rows]
                piece = Piece([piece.rows[i] for i in stay], piece.states, piece.tables[:, stay], linked=False)
            kept.append(piece)
        self._outcome.pieces = kept
        again = sorted(rows)
        self._outcome.hidden[again] = self._duties.hidden[again]
        self._outcome.left_out -= rows
        return rows

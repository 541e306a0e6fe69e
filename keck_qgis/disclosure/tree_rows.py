"""Rows that nothing but one tree ties, with what they were in earlier releases: protected without a solver."""

from collections.abc import Sequence

import numpy as np

from .counts import Array, Places
from .mask import BoolCells
from .nested.choice import Series, protect_trees
from .nested.grove import Grove, Turn
from .nested.intervals import UNBOUNDED
from .outcome import Outcome, Piece
from .task import Task
from .tree import Tree, build_tree


class TreeRows:
    """A cell that was another count in an earlier release is taken to have kept its distance from that: whoever saw
    the sums above it knows by how much it has changed. So each table of today's cells is one of the earlier ones, too,
    and all that binds either binds the cell. Rows to which that leaves no way out are for a solver.
    """

    def __init__(self, task: Task) -> None:
        counts, duties = task.counts, task.duties
        self._counts, self._versions, self._joined = counts, task.versions, task.joined
        self._duties, self._cost, self._layouts, self._withheld = duties, task.cost, task.layouts, task.withheld
        self._today = task.today
        self._earlier: dict[int, list[int]] = {}
        for row in range(self._today, len(counts.value)):
            self._earlier.setdefault(int(counts.variable[row]), []).append(row)
        self.suited = self._suited()
        self._lower, self._upper = self._boxes()
        self._low, self._high = self._ends()
        self._told, self._forced = counts.told.copy(), duties.hidden.copy()
        self._bind()

    def protect(self, rows: Sequence[int], outcome: Outcome) -> list[int]:
        """Protect ``suited`` rows that stand alone; returns those that the rule for trees cannot prove."""
        counts = self._counts
        patterns: dict[tuple[bytes, float, float], list[int]] = {}
        for row in rows:
            pattern = counts.placed[row].tobytes(), float(counts.lowest[row]), float(counts.threshold[row])
            patterns.setdefault(pattern, []).append(row)
        left: list[int] = []
        for group in patterns.values():
            tree = build_tree(counts.geography, counts.placed[group[0]])
            together = np.array(group)
            series = self._series(together, tree)
            hidden, proven, turns = protect_trees(tree, series)
            fails = np.delete(group, proven).tolist()
            outcome.hidden[np.ix_(together[proven], tree.areas)] |= hidden.T[proven]
            grove = Grove.of(together, tree.areas, series.value, turns)
            changed = set(group).intersection(self._earlier).difference(fails)
            grove.rows.difference_update(fails, changed)
            outcome.groves.append(grove)
            outcome.pieces += [self._piece(row, group.index(row), tree, turns) for row in sorted(changed)]
            left += fails
        return left

    def _series(self, rows: Places, tree: Tree) -> Series:
        counts, at = self._counts, np.ix_(rows, tree.areas)
        barred = counts.fixed[at] | self._told[at] | counts.mute[at] | (counts.value[at] < counts.lowest[rows][:, None])
        withheld = np.isin(rows, list(self._withheld))[:, None]
        forced = (self._forced[at] | withheld) & ~self._told[at]
        return Series(
            counts.value[at].T,
            counts.least[at].T,
            counts.most[at].T,
            self._lower[at].T,
            self._upper[at].T,
            self._cost[at].T,
            forced.T,
            (barred & ~forced).T,
            self._low[at].T,
            self._high[at].T,
            counts.lowest[rows],
            counts.threshold[rows],
        )

    def _piece(self, row: int, place: int, tree: Tree, turns: Sequence[Turn]) -> Piece:
        """The tables of a row with what they make of its earlier states; ``place``: its number in the ``turns``."""
        counts, areas = self._counts, np.arange(len(self._counts.geography))
        tables = [counts.value[row]]
        for series, figures in turns:
            for one in np.flatnonzero(series == place):
                tables.append(counts.value[row].copy())
                tables[-1][tree.areas] = figures[:, one]
        found = np.full((len(tables), 1, self._layouts.width), np.nan)
        found[:, 0, tree.areas] = np.array(tables)[:, tree.areas]
        states: list[int | None] = [None]
        for version in self._versions:
            holders = version.rows[row]
            if (holders != row).any():
                then = found[:, :1].copy()
                then[:, 0, areas] -= counts.value[row] - counts.value[holders, areas]
                found = np.concatenate((found, then), axis=1)
                states.append(version.state)
        return Piece([row], states, found)

    def _bind(self) -> None:
        """Make what binds an earlier count bind today's, as far from it as it is."""
        counts = self._counts
        for row, earlier in self._earlier.items():
            for one in earlier if self.suited[row] else ():
                here = np.flatnonzero(counts.placed[one])
                since = counts.value[row, here] - counts.value[one, here]
                least = np.where(counts.recalled[one, here], np.fmin(counts.lowest[one], counts.value[one, here]), 0.0)
                self._lower[row, here] = np.fmax(self._lower[row, here], least + since)
                self._low[row, here] = np.fmin(self._low[row, here], self._low[one, here] + since)
                self._high[row, here] = np.fmax(self._high[row, here], self._high[one, here] + since)
                self._told[row, here] |= counts.told[one, here]
                self._forced[row, here] |= ~np.isnan(self._low[one, here])

    def _suited(self) -> BoolCells:
        """Of which of today's rows the cells form one tree of whole numbers that nothing else moves, (rows,)."""
        counts, today = self._counts, slice(self._today)
        exact = ((counts.value == np.round(counts.value)) | ~counts.placed).all(axis=1)  # so none of them is unknown
        exact &= ~(counts.nothing | (counts.least < counts.most)).any(axis=1)
        flags = exact[today].copy()
        tied = {row for group in self._joined.groups() for row in group} if self._earlier else set()
        for row, earlier in self._earlier.items():
            flags[row] &= bool(exact[earlier].all()) and row not in tied
        for row in np.flatnonzero(flags):
            layout = self._layouts.of(counts, int(row))
            flags[row] = layout.nested and not len(layout.bounded.relation)
        return flags

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
        duties, value = self._duties, self._counts.value
        low, high = np.full(value.shape, np.nan), np.full(value.shape, np.nan)
        rest = duties.minus >= 0
        whole = value[duties.plus, duties.area]
        at = np.where(rest, duties.minus, duties.plus), duties.area
        np.fmin.at(low, at, np.where(rest, whole - duties.high, duties.low))
        np.fmax.at(high, at, np.where(rest, whole - duties.low, duties.high))
        return low, high

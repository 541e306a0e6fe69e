"""From primary cells to a safe mask: choose, audit, ask for more where it fails, leave out what cannot be saved."""

import numpy as np
from numpy.typing import NDArray

from ..model.geography import ROOT_LEVEL
from ..model.observations import SeriesKey
from ..model.progress import Progress, checkpoint
from ..model.rule import Rule
from ..model.text import tr
from .audit import Audit, Cell, Trees
from .caps import Caps, Relation, caps
from .cells import Cells
from .families import Families
from .mask import BoolCells
from .primary import Duties
from .secondary import Task, choose
from .tree import Tree

ROUNDS = 6
"""How often a failing part of a tree is asked for more hidden cells before its series is left out."""

CELL, SIZE, TIGHT, FRESH, ROOT = 1000.0, 400.0, 3000.0, 2000.0, 1_000_000.0
"""Prices: any cell, the share of the largest area on top, a cell that can take up nothing, one that the last release
showed, the municipality itself. A cell that the last release hid costs next to nothing, so that masks stay alike."""

HiddenBefore = dict[SeriesKey, set[tuple[str, str]]]


class Selection:
    """Hidden cells (variables, areas) that pass the audit; what does not pass is left out of the families."""

    def __init__(
        self,
        cells: Cells,
        duties: Duties,
        found: list[Relation],
        families: Families,
        rule: Rule,
        unknown: tuple[BoolCells, BoolCells],
        hidden_before: HiddenBefore,
    ) -> None:
        self._cells, self._duties, self._found, self._families, self._rule = cells, duties, found, families, rule
        self._helpers, self._free = unknown
        self._settled = set(families.counts)
        self._caps = self._boxes(self._settled)
        self._trees = Trees(cells)
        self._asked: set[int] = set()
        self._count = np.full(cells.value.shape, 2, dtype=np.intp)
        self._need = np.full(cells.value.shape, rule.threshold - rule.lowest_hidden, dtype=np.intp)
        self._cost = self._prices(hidden_before)
        self.hidden = duties.hidden | self._helpers
        self._before = self._hidden_before(hidden_before)
        self._kept: set[int] = set()

    def run(self, progress: Progress) -> BoolCells:
        """Hide and audit until every duty of what is not left out is met."""
        rows = self._not_settled_before()
        for attempt in range(ROUNDS):
            checkpoint(progress, 30 + 10 * attempt, tr("Choosing what else must be hidden …"))
            self._choose(rows)
            failed = self._failing()
            if not failed:
                break
            failed = [cell for cell in failed if cell[0] not in self._kept]
            hopeless = {row for row, area in failed if not self._ask_for_more(row, area)}
            rows = np.array(sorted({row for row, _ in failed} - hopeless), dtype=np.intp)
            self._asked.update(rows)
            if not len(rows):
                break
        while (failed := self._failing()) or (exposing := self._exposing()):
            checkpoint(progress, 85)
            unsafe = self._smallest(self._newest({row for row, _ in failed})) if failed else sorted(exposing)
            self._families.leave_out(unsafe, "not_protected")
        self._spare(progress)
        self.hidden[list(self._families.counts)] = False
        return self.hidden

    def _hidden_before(self, hidden_before: HiddenBefore) -> BoolCells:
        """What the last release hid of cells that are held."""
        flags = np.zeros_like(self.hidden)
        for key, places in hidden_before.items():
            row = self._cells.row.get(key)
            if row is not None:
                areas = [self._cells.geography.index(level, area) for level, area in places]
                flags[row, [area for area in areas if area is not None]] = True
        return flags & self._cells.known & ~self._cells.fixed

    def _not_settled_before(self) -> NDArray[np.intp]:
        """Rows with small counts, but for those that the mask of the last release still protects: it stays whole, for
        two masks of the same figures, each safe alone, give away what only one of them hides."""
        self.hidden |= self._before
        wanted = {int(row) for row in np.flatnonzero(self._duties.hidden.any(axis=1))}
        # with small counts and nothing hidden: new, or left out of the last release
        fresh = {row for row in wanted if not self._before[row].any()}
        unsafe = {row for row, _ in self._failing(aside=fresh)}
        self._kept = wanted - fresh - unsafe
        return np.array(sorted(wanted - self._kept), dtype=np.intp)

    def _spare(self, progress: Progress) -> None:
        """Show again what turns out superfluous where more was asked for or series were left out.

        Dearest first, one cell per family of linked series at a time.
        """
        family = self._linked()
        settled = set(self._families.counts) | self._kept
        secondary = self.hidden & ~self._duties.hidden & ~self._helpers
        queues: dict[int, list[Cell]] = {}
        strained = {family[row] for row in self._asked | set(self._families.counts)}
        for row in (row for row in range(len(family)) if family[row] in strained and row not in settled):
            queues.setdefault(family[row], []).extend((row, int(area)) for area in np.flatnonzero(secondary[row]))
        for queue in queues.values():
            queue.sort(key=lambda cell: (self._cost[cell], cell))
        queues = {name: queue for name, queue in queues.items() if queue}
        while queues:
            checkpoint(progress, 90)
            tried = {name: queue.pop() for name, queue in queues.items()}
            for cell in tried.values():
                self.hidden[cell] = False
            only = np.isin(family, list(tried))
            for row, _ in self._failing(only):
                self.hidden[tried[family[row]]] = True
            queues = {name: queue for name, queue in queues.items() if queue}

    def _linked(self) -> list[int]:
        """A number per row that linked rows share."""
        family = list(range(len(self._cells.keys)))

        def head(row: int) -> int:
            while family[row] != row:
                family[row] = family[family[row]]
                row = family[row]
            return row

        for relation in self._found:
            for part in relation.parts:
                one, other = sorted((head(part), head(relation.whole)))
                family[other] = one
        return [head(row) for row in range(len(family))]

    def _exposing(self) -> set[int]:
        """Shown parts that leave too little of their whole for a small part that is left out."""
        gone, found = set(self._families.counts), set()
        for relation in self._found:
            shown = [part for part in relation.parts if part not in gone]
            if relation.whole in gone or not shown or len(shown) == len(relation.parts):
                continue
            room = self._cells.value[relation.whole] - np.nansum(self._cells.value[shown], axis=0)
            secret = self._duties.hidden[[part for part in relation.parts if part in gone]].any(axis=0)
            if (secret & (room < self._rule.threshold)).any():
                found |= set(shown)
        for n, d, small in self._duties.rests:
            if n in gone or d in gone:
                found |= self._enclosing(n, d, small, gone)
        return found

    def _enclosing(self, n: int, d: int, small: BoolCells, gone: set[int]) -> set[int]:
        """Shown parts that come so close to a shown whole that the small rest between, of which a term is left out,
        could be narrowed."""
        value = self._cells.value
        inside = [(n,)] + [relation.parts for relation in self._found if relation.whole == n]
        around = {d} | {relation.whole for relation in self._found if d in relation.parts}
        found: set[int] = set()
        for parts in inside:
            shown = [part for part in parts if part not in gone]
            for whole in around - gone:
                room = value[whole] - np.nansum(value[shown], axis=0)
                if shown and (small & (room < self._rule.threshold)).any():
                    found |= set(shown)
        return found

    def _newest(self, rows: set[int]) -> set[int]:
        """Of failing rows, or where all of them keep the last release's mask, of those that are linked to them, the
        ones that do not keep it; the rows themselves where there are none."""
        family, gone = self._linked(), set(self._families.counts)
        heads = {family[row] for row in rows}
        hidden = np.flatnonzero(self._duties.hidden.any(axis=1))
        linked = {int(row) for row in hidden if family[row] in heads} - gone - self._kept
        return rows - self._kept or linked or rows

    def _smallest(self, rows: set[int]) -> list[int]:
        """Those that have no failing part: without them their wholes may be safe."""
        wholes = {r.whole for r in self._found if rows & (set(r.parts) - {r.whole})}
        return sorted(rows - wholes or rows)

    def _failing(self, only: BoolCells | None = None, aside: frozenset[int] | set[int] = frozenset()) -> list[Cell]:
        """Cells to repair; ``aside``: rows to be passed over as if they were left out."""
        left_out = set(self._families.counts) | aside
        if left_out != self._settled:
            self._settled = left_out
            self._caps = self._boxes(left_out)
        audit = Audit(self._cells, self._trees, self._caps, self._rule, self.hidden, left_out, only)
        return audit.failing(self._duties) + audit.failing_rests(self._duties)

    def _boxes(self, left_out: set[int]) -> Caps:
        """Boxes without the series that are left out and tied to nothing but single wholes and parts: nobody knows
        a number of theirs, so they give way to any move. What is tied further stays at its truth."""
        bound = self._families.tied_rows() | {p for r in self._found if len(r.parts) > 1 for p in r.parts}
        gone = left_out - bound
        kept = [r for r in self._found if not gone & {r.whole, *r.parts}]
        return caps(self._cells, kept, self._rule, self._free)

    def _ask_for_more(self, row: int, area: int) -> bool:
        """Raise what the published cell above a failing one must find below it; False where nothing is above."""
        tree = self._trees.of_row[row]
        above = [int(tree.areas[node]) for node in tree.ancestors(tree.node_of[area])]
        published = [i for i, other in enumerate(above) if not self.hidden[row, other]]
        if not published:
            return False
        reach = above[published[0] :]
        self._count[row, reach] += 1
        self._need[row, reach] += self._rule.threshold
        return True

    def _choose(self, rows: NDArray[np.intp]) -> None:
        wanted = np.zeros(len(self._cells.keys), dtype=np.bool_)
        wanted[rows] = True
        wanted[list(self._families.counts)] = False
        for tree, group in self._trees.groups:
            chosen = group[wanted[group]]
            if len(chosen):
                self._choose_over(tree, chosen)

    def _choose_over(self, tree: Tree, rows: NDArray[np.intp]) -> None:
        at = np.ix_(rows, tree.areas)
        value = self._cells.value[at]
        mass = np.floor(np.maximum(value - np.minimum(self._rule.lowest_hidden, value), 0))
        tall = self._duties.hidden[at] & (value > self._rule.threshold)
        self._asked.update(rows[tall.any(axis=1)])
        for strict in (True, False):
            task = self._task(at, np.where(tall & strict, 0, mass))
            hidden, solvable = choose(tree, task)
            solved = np.ix_(rows[solvable], tree.areas)
            self.hidden[solved] = (hidden.T | self._helpers[at])[solvable]
            if solvable.all():
                return
            rows, mass, tall = rows[~solvable], mass[~solvable], tall[~solvable]
            at = np.ix_(rows, tree.areas)

    def _task(self, at: tuple[NDArray[np.intp], ...], mass: NDArray[np.float64]) -> Task:
        value = self._cells.value[at]
        barred = self._cells.fixed[at] | ~(self._cells.known[at] | self._helpers[at])
        if self._rule.publish_zeros:
            barred = barred | (value == 0)
        count, need = self._count[at].T, self._need[at].T
        limit = int(need.max(initial=1))
        return Task(
            np.where(self._helpers[at], 0.0, self._cost[at]).T,
            self._duties.hidden[at].T,
            (barred & ~self._helpers[at]).T,
            np.minimum(mass, limit).astype(np.intp).T,
            count,
            need,
        )

    def _prices(self, hidden_before: HiddenBefore) -> NDArray[np.float64]:
        cells = self._cells
        value = np.where(cells.present, cells.value, 0.0)
        largest = np.maximum(value.max(axis=1, initial=1.0), 1.0)
        cost = CELL + np.rint(SIZE * value / largest[:, None])
        tight = cells.present & (self._caps.upper - cells.value < self._rule.threshold)
        cost += np.where(tight, TIGHT, 0.0)
        for key, places in sorted(hidden_before.items()):
            row = cells.row.get(key)
            if row is not None and places:
                areas = [cells.geography.index(level, area) for level, area in places]
                cost[row] += FRESH
                cost[row, [area for area in areas if area is not None]] = 1.0
        roots = [i for i, area in enumerate(cells.geography.areas) if area.level == ROOT_LEVEL]
        cost[:, roots] += ROOT
        return cost

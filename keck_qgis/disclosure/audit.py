"""Whether every duty is met: exact intervals of single variables, and joint moves of a part with its whole."""

import numpy as np
from numpy.typing import NDArray

from ..model.rule import Rule
from .caps import Caps, Relation
from .cells import Cells
from .intervals import UNBOUNDED, bounds
from .mask import BoolCells
from .primary import Duties
from .tree import Tree, build_tree

Cell = tuple[int, int]
"""Row of the variable, position of the area."""


class Trees:
    """The tree of each variable, built once per pattern of areas that have cells."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        present = cells.present
        patterns: dict[bytes, list[int]] = {}
        for row in range(len(cells.keys)):
            patterns.setdefault(present[row].tobytes(), []).append(row)
        self.groups: list[tuple[Tree, NDArray[np.intp]]] = []
        self.of_row: dict[int, Tree] = {}
        for members in patterns.values():
            tree = build_tree(cells.geography, present[members[0]])
            self.groups.append((tree, np.array(members, dtype=np.intp)))
            self.of_row.update(dict.fromkeys(members, tree))
        self.plain = np.ones(len(cells.keys), dtype=np.bool_)
        """Variables (variables,) whose parents are exactly the sum of their children."""
        for tree, rows in self.groups:
            if len(tree):
                self.plain[rows] = ~tree.residual(cells.value[np.ix_(rows, tree.areas)].T).any(axis=0)

    def same_shape(self, one: int, other: int) -> bool:
        return self.of_row[one] is self.of_row[other] and bool(self.plain[one] and self.plain[other])


class Audit:
    """Intervals of all variables for one set of hidden cells (variables, areas).

    Low and high ends of a single variable hold with every other variable at its truth. Where a part and its whole
    are hidden in the same cell they may move together: in the table that lowers the cell all cells outside only
    rise (within their caps at the truth), in the table that raises it all others only fall, so the tables of both
    variables fit in every other area. Left-out variables and parts that share a whole never move along.

    ``only`` (variables,): look at these alone; no relation may lead out of them.
    """

    def __init__(
        self,
        cells: Cells,
        trees: Trees,
        caps: Caps,
        rule: Rule,
        hidden: BoolCells,
        left_out: set[int],
        only: BoolCells | None = None,
    ) -> None:
        self._cells = cells
        self._trees = trees
        self._caps = caps
        self._rule = rule
        self._hidden = hidden
        self._left_out = left_out
        self.low, self.high = cells.value.copy(), cells.value.copy()
        self._outer_low = np.full(cells.value.shape, -UNBOUNDED)
        self._outer_high = np.full(cells.value.shape, UNBOUNDED)
        self._lows: dict[Cell, float] = {}
        self._highs: dict[Cell, float] = {}
        touched = hidden.any(axis=1)
        touched[list(left_out)] = False
        if only is not None:
            touched &= only
        self._touched = touched
        for tree, rows in trees.groups:
            self._single(tree, rows[touched[rows]])

    def _single(self, tree: Tree, rows: NDArray[np.intp]) -> None:
        if not len(tree) or not len(rows):
            return
        at = np.ix_(rows, tree.areas)
        value, hidden = self._cells.value[at].T, self._hidden[at].T
        lower = np.where(hidden, self._caps.lower[at].T, value)
        upper = np.where(hidden, self._caps.upper[at].T, value)
        found = bounds(tree, lower, upper, tree.residual(value))
        self.low[at], self.high[at] = found.low.T, found.high.T
        self._outer_low[at], self._outer_high[at] = found.outer_low.T, found.outer_high.T

    def failing(self, duties: Duties) -> list[Cell]:
        """Primary cells that the attacker could narrow, in order."""
        with np.errstate(invalid="ignore"):
            hidden = self._hidden & self._touched[:, None]
            too_high = hidden & (self.low > duties.low)
            too_low = hidden & (self.high < duties.high)
        failed = set()
        for row, area in np.argwhere(too_high):
            if self._lowest((int(row), int(area))) > duties.low[row, area]:
                failed.add((int(row), int(area)))
        for row, area in np.argwhere(too_low):
            if self._highest((int(row), int(area))) < duties.high[row, area]:
                failed.add((int(row), int(area)))
        return sorted(failed)

    def failing_rests(self, duties: Duties) -> list[Cell]:
        """Cells to repair where numerator and denominator are hidden but their small difference could be narrowed."""
        failed = set()
        value = self._cells.value
        lowest, threshold = self._rule.lowest_hidden, self._rule.threshold
        for n, d, area in duties.complements:
            if not (self._touched[n] and self._touched[d]):
                continue
            top, bottom = value[d, area], value[n, area]
            if self.high[n, area] < top - lowest and self.low[d, area] > bottom + lowest:
                failed.add((n, area))
            if self.low[n, area] > top - threshold and self.high[d, area] < bottom + threshold:
                failed.add((d if top < threshold else n, area))
        return sorted(failed)

    def _moves(self, row: int, area: int) -> bool:
        shared = self._caps.shared[row, area]
        return bool(self._hidden[row, area]) and row not in self._left_out and not shared

    def _lowest(self, cell: Cell) -> float:
        """Least count of a cell, its hidden parts going down with it."""
        row, area = cell
        if cell not in self._lows:
            single = float(self.low[row, area])
            leaf = not self._below(row, area)
            box = self._leaf_low(row, area) if leaf else self._inner_low(row, area)
            box = min(box, float(self._cells.value[row, area]))
            self._lows[cell] = min(single, max(box, float(self._outer_low[row, area])))
        return self._lows[cell]

    def _leaf_low(self, row: int, area: int) -> float:
        """A leaf's box where each hidden part goes to its own least count."""
        ends = [self._base(row, area)]
        for relation in self._caps.of_whole.get(row, []):
            if self._stuck(row, area, relation):
                return float(self._cells.value[row, area])
            held = [part for part in relation.parts if not np.isnan(self._cells.value[part, area])]
            ends.append(sum(self._lowest((p, area)) if self._moves(p, area) else self._value(p, area) for p in held))
        return max(ends)

    def _inner_low(self, row: int, area: int) -> float:
        """An inner cell's box where the leaves below it and those of its hidden parts all go to their least.

        Only parts over the same tree go along, and only those whose cells elsewhere can take up the difference.
        """
        along = {
            part
            for relation in self._caps.of_whole.get(row, [])
            for part in relation.parts
            if self._moves(part, area) and self._trees.same_shape(row, part)
        }
        while True:
            unable = {p for p in along if self._outer_low[p, area] > self._subtree_low(p, area, along)}
            if not unable:
                return self._subtree_low(row, area, along)
            along -= unable

    def _subtree_low(self, row: int, area: int, along: set[int]) -> float:
        """Sum of the least leaves below a cell; ``along``: the variables that go down with it."""
        if not self._hidden[row, area]:
            return self._value(row, area)
        below = self._below(row, area)
        along = {part for part in along if self._hidden[part, area]}
        if below:
            spare = sum(self._value(row, child) - self._subtree_low(row, child, along) for child in below)
            return self._value(row, area) - spare
        ends = [self._base(row, area)]
        for relation in self._caps.of_whole.get(row, []):
            if self._stuck(row, area, relation):
                return self._value(row, area)
            values = [self._value(part, area) for part in relation.parts if part not in along]
            ends.append(float(np.nansum(values)))
        return max(ends)

    def _base(self, row: int, area: int) -> float:
        return min(float(self._rule.lowest_hidden), self._value(row, area))

    def _value(self, row: int, area: int) -> float:
        return float(self._cells.value[row, area])

    def _below(self, row: int, area: int) -> list[int]:
        tree = self._trees.of_row[row]
        return [int(tree.areas[child]) for child in tree.children[tree.node_of[area]]]

    def _stuck(self, row: int, area: int, relation: Relation) -> bool:
        """Whether an unknown partner keeps the cell at its truth."""
        stuck = any(self._caps.stuck_part[part, area] for part in relation.parts if part != row)
        return stuck or (relation.whole != row and bool(self._caps.stuck_whole[relation.whole, area]))

    def _highest(self, cell: Cell) -> float:
        """Greatest count of a cell, its hidden wholes going up with it."""
        row, area = cell
        if cell not in self._highs:
            cap = self._leaf_high(row, area) if not self._below(row, area) else self._inner_high(row, area)
            cap = max(cap, self._value(row, area))
            self._highs[cell] = max(float(self.high[row, area]), min(cap, float(self._outer_high[row, area])))
        return self._highs[cell]

    def _wholes(self, row: int, area: int) -> list[Relation]:
        """Relations in which the cell is a part of a known whole, or of one that keeps it from moving."""
        found = []
        for relation in self._caps.of_part.get(row, []):
            whole = relation.whole
            if not np.isnan(self._cells.value[whole, area]) or self._stuck(row, area, relation):
                found.append(relation)
        return found

    def _leaf_high(self, row: int, area: int) -> float:
        """A leaf's box where each hidden whole goes to its own greatest count."""
        cap = UNBOUNDED
        for relation in self._wholes(row, area):
            whole = relation.whole
            if self._stuck(row, area, relation) or self._caps.shared[row, area]:
                return float(self._caps.upper[row, area])
            cap = min(cap, self._highest((whole, area)) if self._moves(whole, area) else self._value(whole, area))
        return cap

    def _inner_high(self, row: int, area: int) -> float:
        """An inner cell's box where its only whole rises in one leaf below, and the cell in all that it can."""
        wholes = {relation.whole for relation in self._wholes(row, area)}
        if len(wholes) != 1 or self._caps.shared[row, area]:
            return float(self.high[row, area])
        whole = wholes.pop()
        if not self._moves(whole, area) or not self._trees.same_shape(row, whole):
            return float(self.high[row, area])
        room = float(self._outer_high[whole, area]) - self._value(whole, area)
        spare, lift = self._leaf_room(row, whole, area, room)
        return self._value(row, area) + spare + lift

    def _leaf_room(self, row: int, whole: int, area: int, room: float) -> tuple[float, float]:
        """Sum of what the hidden leaves below may rise under the whole's truth, and the best rise of one whole leaf."""
        if not self._hidden[row, area]:
            return 0.0, 0.0
        room = min(room, float(self._caps.upper[whole, area]) - self._value(whole, area))
        room = room if self._moves(whole, area) else 0.0
        below = self._below(row, area)
        if not below:
            return float(self._caps.upper[row, area]) - self._value(row, area), max(room, 0.0)
        rooms = [self._leaf_room(row, whole, child, room) for child in below]
        return sum(spare for spare, _ in rooms), max(lift for _, lift in rooms)

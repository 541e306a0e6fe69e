"""How the tables of a proof differ from the truth: cells that move, and the relations in which they balance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...disclosure.mask import BoolCells
from ...disclosure.proof import Proof
from ...disclosure.spans import SpanTie
from ...disclosure.ties import Sum, Ties
from ...disclosure.tree import nearest_above
from ...model.geography import Geography

Places = NDArray[np.intp]


@dataclass(frozen=True)
class Moves:
    """Arrays (moves,): table, row and column of each cell that moves. ``member`` and ``relation`` are pairs: a move
    and a relation (of its table) in which its cell stands."""

    table: Places
    row: Places
    column: Places
    member: Places
    relation: Places

    def nearest(self, goals: Places, starts: Places) -> list[tuple[Places, Places]]:
        """Pairs of a start and a goal: for each start those goals that the fewest relations lie between; an entry for
        each such number of relations."""
        found = []
        node, goal = goals, goals
        new_nodes, new_relations = (np.ones(size, dtype=np.bool_) for size in (len(self.table), self._relations))
        waiting = np.zeros(len(self.table), dtype=np.bool_)
        waiting[starts] = True
        while len(node) and waiting.any():
            here = waiting[node]
            found.append((node[here], goal[here]))
            waiting[node] = new_nodes[node] = False
            which, at = matches(node, self.member)
            relation, goal = _distinct(self.relation[at], goal[which], new_relations)
            new_relations[relation] = False
            which, at = matches(relation, self.relation)
            node, goal = _distinct(self.member[at], goal[which], new_nodes)
        return found

    @property
    def _relations(self) -> int:
        return int(self.relation.max(initial=-1)) + 1


def _distinct(ends: Places, goals: Places, new: BoolCells) -> tuple[Places, Places]:
    """The distinct pairs whose end is a new one."""
    pairs = np.unique(np.stack((ends, goals))[:, new[ends]], axis=1)
    return pairs[0], pairs[1]


class MoveFinder:
    """Takes the tables of proofs over one geography apart."""

    def __init__(self, geography: Geography, tied: Ties, spans: Sequence[SpanTie]) -> None:
        self._geography = geography
        self._sums: dict[str, list[Sum]] = {}
        for one in tied.sums:
            for name in one.members:
                self._sums.setdefault(name, []).append(one)
        self._spans: dict[str, list[SpanTie]] = {}
        for span in spans:
            self._spans.setdefault(span.name, []).append(span)
        names = [level.name for level in geography.levels]
        self._level = np.array([names.index(area.level) for area in geography.areas], dtype=np.intp)
        self._atoms = [pair for overlay in geography.overlays for pair in overlay.atoms]
        self._trees: dict[bytes, tuple[Places, Places]] = {}

    def of(self, proof: Proof) -> Moves:
        base = proof.tables[0]
        moving = (proof.tables != base) & ~np.isnan(base)
        moving[0] = False
        table, row, column = np.nonzero(moving)
        nodes, relations = [], []
        first = 0
        for rows, place, relation in self._relations(proof, base):
            here = np.flatnonzero(np.isin(row, rows))
            which, at = matches(column[here], place)
            count = int(relation.max(initial=0)) + 1
            nodes.append(here[which])
            relations.append(first + table[here[which]] * count + relation[at])
            first += len(proof.tables) * count
        numbers = np.unique(np.concatenate(relations), return_inverse=True)[1]
        return Moves(table, row, column, np.concatenate(nodes), numbers)

    def _relations(self, proof: Proof, base: NDArray[np.float64]) -> Iterator[tuple[list[int], Places, Places]]:
        """Rows with pairs of a column and a relation in which their cells of that column stand."""
        for row in range(len(base)):
            yield [row], *self._tree(~np.isnan(base[row]))
        everywhere = np.arange(base.shape[1])
        for rows in self._tied_rows(proof):
            yield rows, everywhere, everywhere
        states: dict[tuple[str, str], int] = {}
        for row, (name, period, _) in sorted(enumerate(proof.rows), key=lambda one: one[1][2]):
            earlier = states.get((name, period))
            states[name, period] = row
            if earlier is not None:
                # a figure that has not changed is one unknown in both
                same = np.flatnonzero(base[row] == base[earlier])
                yield [earlier, row], same, same

    def _tied_rows(self, proof: Proof) -> Iterator[list[int]]:
        """Rows of a breakdown in one period, or of the periods that a span is made of, in one state."""
        at = {row: place for place, row in enumerate(proof.rows)}
        names = dict.fromkeys(name for name, _, _ in proof.rows)
        periods = dict.fromkeys(period for _, period, _ in proof.rows)
        sums = dict.fromkeys(one for name in names for one in self._sums.get(name, ()))
        spans = dict.fromkeys(one for name in names for one in self._spans.get(name, ()))
        groups = [[(name, period) for name in one.members] for one in sums for period in periods]
        groups += [[(one.name, period) for period in (one.period, *one.members)] for one in spans]
        for state in dict.fromkeys(state for _, _, state in proof.rows):
            for group in groups:
                rows = [at[*key, state] for key in group if (*key, state) in at]
                if len(rows) > 1:
                    yield rows

    def _tree(self, cells: BoolCells) -> tuple[Places, Places]:
        """Pairs of column and relation: an area with those of one level below it, or with its atoms."""
        key = cells.tobytes()
        if key not in self._trees:
            size = len(self._geography)
            above = nearest_above(self._geography, cells[:size])
            areas = np.flatnonzero(cells[:size] & (above >= 0))
            owner = above[areas] * (self._level.max() + 1) + self._level[areas]
            named, relation = np.unique(owner, return_inverse=True)
            pairs = [(areas, relation), (named // (self._level.max() + 1), np.arange(len(named)))]
            first = len(named)
            for number, (one, other) in enumerate(self._atoms):
                members = [size + number] if cells[size + number] else []
                for area, partner in ((one, other), (other, one)):
                    pairs.append((np.array([area, *(members or [partner])]), np.full(2, first + area)))
            columns, relations = (np.concatenate([pair[side] for pair in pairs]).astype(np.intp) for side in (0, 1))
            self._trees[key] = columns, relations
        return self._trees[key]


def matches(columns: Places, places: Places) -> tuple[Places, Places]:
    """All pairs (i, j) of positions with columns[i] == places[j]."""
    order = np.argsort(places, kind="stable")
    start, end = (np.searchsorted(places[order], columns, side) for side in ("left", "right"))
    counts = end - start
    which = np.repeat(np.arange(len(columns)), counts)
    offset = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return which, order[np.repeat(start, counts) + offset]

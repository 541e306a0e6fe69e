"""Unknown integers under linear rows, and which of many targets no table of them reaches.

The system falls into blocks that share no unknown. In each, tables are sought that reach several targets at once; only
what no such table reaches is asked for alone. Every table is checked in exact rounding before it counts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, hstack, identity, vstack
from scipy.sparse.csgraph import connected_components

Floats = NDArray[np.float64]
_SLACK = 1e-6
_ROUNDS = 4
_SECONDS = 30.0


@dataclass(frozen=True)
class Target:
    """Some table shall have ``low ≤ factors · unknowns ≤ high``."""

    unknowns: tuple[int, ...]
    factors: tuple[float, ...]
    low: float
    high: float


class Rows:
    """Rows ``low ≤ factors · unknowns ≤ high``, each held once."""

    def __init__(self) -> None:
        self._held: dict[tuple[tuple[int, ...], tuple[float, ...], float, float], None] = {}

    def add(self, unknowns: Sequence[int], factors: Sequence[float], low: float, high: float) -> None:
        self._held[tuple(unknowns), tuple(factors), low, high] = None

    def __len__(self) -> int:
        return len(self._held)

    def matrix(self, width: int) -> tuple[csr_matrix, Floats, Floats]:
        """The rows as a matrix, and their bounds."""
        starts = np.cumsum([0, *(len(unknowns) for unknowns, _, _, _ in self._held)])
        columns = [i for unknowns, _, _, _ in self._held for i in unknowns]
        factors = [f for _, held, _, _ in self._held for f in held]
        matrix = csr_matrix((np.array(factors, float), np.array(columns, int), starts), shape=(len(self), width))
        matrix.sum_duplicates()
        low = np.array([low for _, _, low, _ in self._held], float)
        return matrix, low, np.array([high for _, _, _, high in self._held], float)


class Integers:
    """All tables of unknowns between ``lower`` and ``upper`` that obey the rows; whole numbers where ``whole``."""

    def __init__(self, lower: Floats, upper: Floats, whole: NDArray[np.bool_], rows: Rows) -> None:
        self.lower, self.upper, self._whole = lower.astype(float), upper.astype(float), whole
        self._matrix, self._low, self._high = rows.matrix(len(lower))
        self._narrow()
        self._block = self._blocks()

    def _narrow(self) -> None:
        """Draw the bounds of the unknown that is alone in a row, until no row has only one left."""
        while True:
            free = self.upper > self.lower
            alone = np.flatnonzero((self._matrix != 0) @ free.astype(float) == 1)
            fresh = False
            for row in alone.tolist():
                place = slice(self._matrix.indptr[row], self._matrix.indptr[row + 1])
                columns, factors = self._matrix.indices[place], self._matrix.data[place]
                one = free[columns]
                known = float(factors[~one] @ self.lower[columns[~one]])
                column, factor = int(columns[one][0]), float(factors[one][0])
                edges = sorted(((self._low[row] - known) / factor, (self._high[row] - known) / factor))
                low, high = max(self.lower[column], edges[0]), min(self.upper[column], edges[1])
                if self._whole[column]:
                    low, high = np.ceil(low - _SLACK), np.floor(high + _SLACK)
                assert low <= high + _SLACK, "the published numbers contradict one another"
                fresh = fresh or low > self.lower[column] or high < self.upper[column]
                self.lower[column], self.upper[column] = low, max(low, high)
            if not fresh:
                return

    def _blocks(self) -> NDArray[np.intp]:
        """The block of each unknown, -1 for those that are settled."""
        free = np.flatnonzero(self.upper > self.lower)
        block = np.full(len(self.lower), -1, dtype=np.intp)
        pattern = (self._matrix[:, free] != 0).astype(float)
        if len(free):
            block[free] = connected_components(pattern.T @ pattern, directed=False)[1]
        return block

    def unreachable(self, targets: Iterable[Target]) -> list[Target]:
        """The targets that no table reaches."""
        settled, by_blocks = [], dict[tuple[int, ...], list[Target]]()
        for target in dict.fromkeys(targets):
            blocks = {int(self._block[i]) for i in target.unknowns} - {-1}
            if blocks:
                by_blocks.setdefault(tuple(sorted(blocks)), []).append(target)
            elif not _reaches(self.lower, target):
                settled.append(target)
        for blocks, held in by_blocks.items():
            settled += _Block(self, np.flatnonzero(np.isin(self._block, blocks))).unreachable(held)
        return settled

    def part(self, columns: NDArray[np.intp]) -> "tuple[csr_matrix, Floats, Floats]":
        """The rows that hold some of ``columns``, with what the settled unknowns add taken off."""
        matrix = self._matrix[:, columns]
        rows = np.flatnonzero(np.diff(matrix.indptr))
        fixed = np.where(self._block < 0, self.lower, 0.0)
        known = self._matrix[rows] @ fixed
        return matrix[rows], self._low[rows] - known, self._high[rows] - known

    def is_whole(self, columns: NDArray[np.intp]) -> NDArray[np.bool_]:
        return self._whole[columns]


def _reaches(table: Floats, target: Target) -> bool:
    value = sum(factor * table[i] for i, factor in zip(target.unknowns, target.factors, strict=True))
    return bool(target.low - _SLACK <= value <= target.high + _SLACK)


class _Block:
    """A few blocks, asked for targets within them."""

    def __init__(self, whole: Integers, columns: NDArray[np.intp]) -> None:
        self._all, self._columns = whole, columns
        self._matrix, self._low, self._high = whole.part(columns)
        self._integral = whole.is_whole(columns)
        self._place = {int(column): i for i, column in enumerate(columns)}

    def unreachable(self, targets: list[Target]) -> list[Target]:
        open_targets, found = targets, []
        for chosen in _rounds(targets):
            wanted = [target for target in chosen if target in open_targets]
            if len(wanted) > 1:
                open_targets = self._left(self._together(wanted), open_targets)
        while open_targets:
            first, *others = open_targets
            table = self._alone(first)
            if table is None:
                found.append(first)
                open_targets = others
            else:
                open_targets = self._left(table, others)
        return found

    def _left(self, table: Floats, targets: list[Target]) -> list[Target]:
        return [target for target in targets if not _reaches(table, target)]

    def _row(self, target: Target) -> tuple[csr_matrix, float]:
        """A target's row over the block, and what the settled unknowns add to it."""
        known, places, factors = 0.0, [], []
        for i, factor in zip(target.unknowns, target.factors, strict=True):
            if i in self._place:
                places.append(self._place[i])
                factors.append(factor)
            else:
                known += factor * self._all.lower[i]
        shape = (1, len(self._columns))
        return csr_matrix((factors, (np.zeros(len(places), int), places)), shape=shape), known

    def _together(self, targets: list[Target]) -> Floats:
        """A table that comes as near as can be to all targets together: one way off for each of them costs 1."""
        rows = [self._row(target) for target in targets]
        count = len(targets)
        wide = hstack([self._matrix, csr_matrix((self._matrix.shape[0], count))])
        aims = vstack([row for row, _ in rows])
        under, over = hstack([aims, identity(count)]), hstack([aims, -identity(count)])
        low = [target.low - known for target, (_, known) in zip(targets, rows, strict=True)]
        high = [target.high - known for target, (_, known) in zip(targets, rows, strict=True)]
        endless = np.full(count, np.inf)
        table = self._solve(
            vstack([wide, under, over]),
            np.concatenate((self._low, low, -endless)),
            np.concatenate((self._high, endless, high)),
            np.concatenate((np.zeros(len(self._columns)), np.ones(count))),
        )
        assert table is not None, "the published numbers contradict one another"
        return table

    def _alone(self, target: Target) -> Floats | None:
        row, known = self._row(target)
        matrix = vstack([self._matrix, row])
        low, high = np.append(self._low, target.low - known), np.append(self._high, target.high - known)
        return self._solve(matrix, low, high, np.zeros(len(self._columns)), target)

    def _solve(
        self, matrix: csr_matrix, low: Floats, high: Floats, cost: Floats, wanted: Target | None = None
    ) -> Floats | None:
        """All unknowns in a table of least cost, the settled ones included; None where there is no table."""
        size, count = len(self._columns), len(cost)
        more = count - size
        bounds = Bounds(
            np.concatenate((self._all.lower[self._columns], np.zeros(more))),
            np.concatenate((self._all.upper[self._columns], np.full(more, np.inf))),
        )
        integral = np.concatenate((self._integral, np.zeros(more))).astype(int)
        # HiGHS's presolve has called feasible systems infeasible, and broken rows: only a second opinion counts.
        for presolve in (True, False):
            answer = milp(
                cost,
                constraints=LinearConstraint(matrix.tocsc(), low, high),
                integrality=integral,
                bounds=bounds,
                options={"time_limit": _SECONDS, "presolve": presolve},
            )
            if answer.x is not None:
                table = self._all.lower.copy()
                table[self._columns] = np.where(self._integral, np.round(answer.x[:size]), answer.x[:size])
                if self._holds(table) and (wanted is None or _reaches(table, wanted)):
                    return table
        if answer.status != 2:
            raise RuntimeError(answer.message)
        return None

    def _holds(self, table: Floats) -> bool:
        """A table counts only if it holds in whole numbers, and keeps its bounds: HiGHS has broken those, too."""
        own = table[self._columns]
        if (own < self._all.lower[self._columns] - _SLACK).any() or (
            own > self._all.upper[self._columns] + _SLACK
        ).any():
            return False
        inside = self._matrix @ own
        slack = _SLACK * np.maximum(1.0, abs(self._matrix) @ np.abs(own))
        return bool(((inside >= self._low - slack) & (inside <= self._high + slack)).all())


def _rounds(targets: list[Target]) -> Iterator[list[Target]]:
    """Targets that may well be reached together: all low ones, all high ones, then every second of each."""
    low = [target for target in targets if np.isneginf(target.low)]
    high = [target for target in targets if not np.isneginf(target.low)]
    yield low
    yield high
    for step in range(_ROUNDS - 2):
        yield low[step::2] + high[1 - step :: 2]

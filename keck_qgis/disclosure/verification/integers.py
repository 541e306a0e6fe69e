"""What unknowns under linear rows can be, by integer programming; the only part of the verifier that needs scipy."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .held import Floats
from .system import System

Places = NDArray[np.intp]

_SECONDS = 10.0
_CLOSE = 1e-6
_ROUNDS = 6


class UndecidedError(Exception):
    """The solver gave up on a block."""


class ContradictionError(Exception):
    """No table agrees with what is published."""


@dataclass(frozen=True)
class Target:
    """An unknown that may be a secret from ``least`` to ``most``."""

    unknown: int
    least: float
    most: float


@dataclass(frozen=True)
class Answer:
    """What the target can be: from ``low`` to ``high``."""

    target: Target
    low: float
    high: float


def is_available() -> bool:
    """Whether scipy is there, and new enough."""
    try:
        from scipy.optimize import milp
    except ImportError:
        return False
    return callable(milp)


def blocks(system: System) -> list[Places]:
    """The unknowns in groups that share no line."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    size = len(system.row)
    pairs = [(one, members[0]) for members in system.members for one in members]
    if not size:
        return []
    left, right = (np.array(side, dtype=np.intp) for side in zip(*pairs, strict=True)) if pairs else ([], [])
    graph = csr_matrix((np.ones(len(pairs)), (left, right)), shape=(size, size))
    _, label = connected_components(graph, directed=False)
    order = np.argsort(label, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(label[order])) + 1)


class Block:
    """One block of a system; solves for the least and greatest of its unknowns."""

    def __init__(self, system: System, unknowns: Places, lines: list[int]) -> None:
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_matrix

        place = {int(one): i for i, one in enumerate(unknowns)}
        self._place = place
        self._lower = np.array([system.lower[i] for i in unknowns])
        self._upper = np.array([system.upper[i] for i in unknowns])
        self._whole = np.array([system.whole[i] for i in unknowns], dtype=np.bool_)
        starts = np.cumsum([0, *(len(system.members[line]) for line in lines)])
        columns = [place[one] for line in lines for one in system.members[line]]
        factors = [factor for line in lines for factor in system.factors[line]]
        self._matrix = csr_matrix((factors, columns, starts), shape=(len(lines), len(unknowns)))
        self._low, self._high = (np.array([held[line] for line in lines]) for held in (system.low, system.high))
        self._lines = LinearConstraint(self._matrix, self._low, self._high) if lines else ()
        self.seen_low, self.seen_high = np.full(len(unknowns), np.inf), np.full(len(unknowns), -np.inf)

    def answers(self, targets: list[Target]) -> Iterator[Answer]:
        """The targets that are surely no more than their ``most``, or of which only one number is possible.

        Raises ContradictionError or UndecidedError.
        """
        places = np.array([self._place[one.unknown] for one in targets], dtype=np.intp)
        most = np.array([one.most for one in targets])
        self._solve(_weights(len(self._lower), places, 1.0))
        for _ in range(_ROUNDS):
            left = ~self._cleared(places, most)
            if not left.any():
                return
            before = left.sum()
            self._raise(places[left], most[left])
            if self._cleared(places, most).sum() == len(places) - before:
                break
        for one, place in zip(targets, places.tolist(), strict=True):
            alone = np.array([place])
            for sign in (-1.0, 1.0):
                if not self._cleared(alone, np.array([one.most]))[0]:
                    self._solve(_weights(len(self._lower), alone, sign))
            if not self._cleared(alone, np.array([one.most]))[0]:
                yield Answer(one, float(self.seen_low[place]), float(self.seen_high[place]))

    def _cleared(self, places: Places, most: Floats) -> NDArray[np.bool_]:
        low, high = self.seen_low[places], self.seen_high[places]
        flags: NDArray[np.bool_] = (high > most + _CLOSE) & (low < high - _CLOSE)
        return flags

    def _raise(self, places: Places, most: Floats) -> None:
        """One table in which as many of some unknowns as can be exceed their ``most``."""
        from scipy.sparse import csr_matrix, hstack, identity, vstack

        size, extra = len(self._lower), len(places)
        pick = csr_matrix((np.ones(extra), (np.arange(extra), places)), shape=(extra, size))
        # each extra unknown is no more than the unknown it stands for, nor than one beyond its most
        rows = [hstack([self._matrix, csr_matrix((self._matrix.shape[0], extra))])]
        rows.append(hstack([pick, -identity(extra)]))
        table = self._milp(
            np.concatenate([np.zeros(size), -np.ones(extra)]),
            vstack(rows).tocsr(),
            np.concatenate([self._low, np.zeros(extra)]),
            np.concatenate([self._high, np.full(extra, np.inf)]),
            np.concatenate([self._lower, np.full(extra, -np.inf)]),
            np.concatenate([self._upper, most + 1.0]),
            np.concatenate([self._whole, np.zeros(extra, dtype=np.bool_)]),
        )
        self._note(table[:size])

    def _solve(self, objective: Floats) -> None:
        self._note(self._milp(objective, self._matrix, self._low, self._high, self._lower, self._upper, self._whole))

    def _note(self, table: Floats) -> None:
        self.seen_low, self.seen_high = np.minimum(self.seen_low, table), np.maximum(self.seen_high, table)

    def _milp(
        self, objective: Floats, matrix: Any, low: Floats, high: Floats, lower: Floats, upper: Floats,
        whole: NDArray[np.bool_],
    ) -> Floats:  # fmt: skip
        """A best table: by linear programming where that gives whole numbers, else by integer programming."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        lines = LinearConstraint(matrix, low, high) if matrix.shape[0] else ()
        answer = None
        # HiGHS's presolve has called feasible systems infeasible; only a second opinion counts
        for integers, presolve in ((False, True), (True, True), (True, False)):
            answer = milp(
                objective,
                constraints=lines,
                integrality=whole.astype(np.int8) if integers else None,
                bounds=Bounds(lower, upper),
                options={"time_limit": _SECONDS, "presolve": presolve},
            )
            if answer.x is None:
                continue
            table = np.where(whole, np.rint(answer.x), answer.x)
            if answer.status == 0 and self._agrees(table, matrix, low, high, answer.x):
                return table
        if answer is not None and answer.x is None and answer.status == 2:
            raise ContradictionError
        raise UndecidedError

    @staticmethod
    def _agrees(table: Floats, matrix: Any, low: Floats, high: Floats, solved: Floats) -> bool:
        if np.abs(table - solved).max(initial=0.0) > 1e-4:
            return False
        sums = matrix @ table
        return bool((sums >= low - 1e-4).all() and (sums <= high + 1e-4).all())


def _weights(size: int, places: Places, weight: float) -> Floats:
    result = np.zeros(size)
    result[places] = weight
    return result

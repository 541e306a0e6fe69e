"""The cheapest further cells that protect the primary ones on a tree: an exact dynamic programme.

Below each published cell the hidden children must be several and hold enough together; a hidden parent must have a
hidden child. Costs add up over the tree, so the best choice follows from tables (number of hidden children, mass
below them), both cut off where they suffice. All series over one tree are solved at once.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..mask import BoolCells
from ..tree import Tree

Array = NDArray[np.float64]

IMPOSSIBLE = 1e15


@dataclass(frozen=True)
class Task:
    """Arrays (nodes, series). ``cost``: price of hiding; ``forced``: hidden in any case; ``barred``: never hidden;
    ``mass``: what a leaf can give away, whole numbers; ``count`` and ``need``: how many hidden children, with what
    mass, a published cell must have if it has any."""

    cost: Array
    forced: BoolCells
    barred: BoolCells
    mass: NDArray[np.intp]
    count: NDArray[np.intp]
    need: NDArray[np.intp]


@dataclass
class _Step:
    """How the table of a parent was made from one child: pair of masses taken, -1 where the child is published."""

    child: int
    choice: NDArray[np.int32]


def choose(tree: Tree, task: Task) -> tuple[BoolCells, NDArray[np.bool_]]:
    """The cells to hide, forced ones included (nodes, series), and for which series there is a choice at all."""
    counts, masses = int(task.count.max(initial=2)), int(task.need.max(initial=1))
    return _Program(tree, task, counts, masses).solve()


class _Program:
    def __init__(self, tree: Tree, task: Task, counts: int, masses: int) -> None:
        self._tree, self._task = tree, task
        self._counts, self._masses = counts, masses
        self._series = task.cost.shape[1]
        nodes = len(tree)
        self._hidden_cost = np.full((nodes, self._series, masses + 1), IMPOSSIBLE)
        self._open_cost = np.zeros((nodes, self._series))
        self._steps: list[list[_Step]] = [[] for _ in range(nodes)]
        self._best_count = np.zeros((nodes, self._series, masses + 1), dtype=np.int32)
        self._best_open = np.zeros((nodes, self._series), dtype=np.int32)

    def solve(self) -> tuple[BoolCells, NDArray[np.bool_]]:
        for node in range(len(self._tree) - 1, -1, -1):
            if self._tree.children[node]:
                self._inner(node)
            else:
                self._leaf(node)
            self._open_cost[node][self._task.forced[node]] = IMPOSSIBLE
            self._hidden_cost[node][self._task.barred[node]] = IMPOSSIBLE
        return self._trace()

    def _leaf(self, node: int) -> None:
        mass = np.clip(self._task.mass[node], 0, self._masses)
        price = np.where(self._task.forced[node], 0.0, self._task.cost[node])
        self._hidden_cost[node][np.arange(self._series), mass] = price

    def _inner(self, node: int) -> None:
        table = np.full((self._series, self._counts + 1, self._masses + 1), IMPOSSIBLE)
        table[:, 0, 0] = 0.0
        for child in self._tree.children[node]:
            table = self._with_child(node, child, table)
        price = np.where(self._task.forced[node], 0.0, self._task.cost[node])
        self._best_count[node] = 1 + table[:, 1:, :].argmin(axis=1)
        self._hidden_cost[node] = np.minimum(price[:, None] + table[:, 1:, :].min(axis=1), IMPOSSIBLE)
        enough = (np.arange(self._counts + 1)[None, :, None] >= self._task.count[node][:, None, None]) & (
            np.arange(self._masses + 1)[None, None, :] >= self._task.need[node][:, None, None]
        )
        enough[:, 0, 0] = True
        flat = np.where(enough, table, IMPOSSIBLE).reshape(self._series, -1)
        self._best_open[node] = flat.argmin(axis=1)
        self._open_cost[node] = flat.min(axis=1)

    def _with_child(self, node: int, child: int, table: Array) -> Array:
        """Extend a parent's table by one child, published or hidden with each mass it can have."""
        result = np.minimum(table + self._open_cost[child][:, None, None], IMPOSSIBLE)
        choice = np.full(result.shape, -1, dtype=np.int32)
        width = self._masses + 1
        for given in range(width):
            price = self._hidden_cost[child][:, given]
            if (price >= IMPOSSIBLE).all():
                continue
            taken, code = self._counted(table + price[:, None, None])
            code += np.arange(width, dtype=np.int32) * width + given
            over = taken[:, :, self._masses - given :]
            most = over.argmin(axis=2)[:, :, None]
            offer = np.full_like(taken, IMPOSSIBLE)
            offer[:, :, given:-1] = taken[:, :, : self._masses - given]
            offer[:, :, -1:] = np.take_along_axis(over, most, axis=2)
            codes = np.zeros_like(code)
            codes[:, :, given:-1] = code[:, :, : self._masses - given]
            codes[:, :, -1:] = np.take_along_axis(code[:, :, self._masses - given :], most, axis=2)
            better = offer < result
            np.copyto(result, offer, where=better)
            np.copyto(choice, codes, where=better)
        self._steps[node].append(_Step(child, choice))
        return result

    def _counted(self, price: Array) -> tuple[Array, NDArray[np.int32]]:
        """Move a table on by one hidden child; the last count stands for that many or more. The code returned has
        the square of the table's width added where the count stays."""
        shifted = np.full_like(price, IMPOSSIBLE)
        shifted[:, 1:] = price[:, :-1]
        stays = price[:, -1] < shifted[:, -1]
        np.copyto(shifted[:, -1], price[:, -1], where=stays)
        code = np.zeros(price.shape, dtype=np.int32)
        code[:, -1][stays] = (self._masses + 1) ** 2
        return shifted, code

    def _trace(self) -> tuple[BoolCells, NDArray[np.bool_]]:
        """Read the choice back, from the tops down, for all series at once."""
        nodes, width = len(self._tree), self._masses + 1
        hidden = np.zeros((nodes, self._series), dtype=np.bool_)
        mass = np.zeros((nodes, self._series), dtype=np.intp)
        solvable = np.ones(self._series, dtype=np.bool_)
        every = np.arange(self._series)
        for top in self._tree.tops:
            mass[top] = self._hidden_cost[top].argmin(axis=1)
            cheapest = self._hidden_cost[top].min(axis=1)
            hidden[top] = cheapest < self._open_cost[top]
            solvable &= np.minimum(cheapest, self._open_cost[top]) < IMPOSSIBLE
        for node in range(nodes):
            if not self._steps[node]:
                continue
            best = self._best_open[node]
            count = np.where(hidden[node], self._best_count[node][every, mass[node]], best // width)
            held = np.where(hidden[node], mass[node], best % width)
            for step in reversed(self._steps[node]):
                code = step.choice[every, count, held]
                taken = code >= 0
                hidden[step.child] = taken
                pair = code % (width * width)
                mass[step.child] = np.where(taken, pair % width, 0)
                held = np.where(taken, pair // width, held)
                count = np.where(taken & (code < width * width), count - 1, count)
        return hidden, solvable

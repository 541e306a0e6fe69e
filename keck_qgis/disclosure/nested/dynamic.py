"""The cheapest further cells that protect the primary ones on a tree: an exact dynamic programme.

Below each published cell the hidden children must be several and hold enough together; a hidden parent must have a
hidden child. Costs add up over the tree, so the best choice follows from tables (number of hidden children, mass
below them), both cut off where they suffice. All series over one tree are solved at once.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..counts import Places
from ..mask import BoolCells
from ..tree import Layer, Tree

Array = NDArray[np.float64]
Codes = NDArray[np.int32]

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
    """How the tables of the first ``parents`` of a layer were made from one child of each, (counts, masses, parents,
    series): pair of masses taken, -1 where the child is published."""

    children: Places
    choice: Codes


def choose(tree: Tree, task: Task) -> tuple[BoolCells, NDArray[np.bool_]]:
    """The cells to hide, forced ones included (nodes, series), and for which series there is a choice at all."""
    counts, masses = int(task.count.max(initial=2)), int(task.need.max(initial=1))
    return _Program(tree, task, counts, masses).solve()


class _Program:
    def __init__(self, tree: Tree, task: Task, counts: int, masses: int) -> None:
        self._tree, self._task = tree, task
        self._counts, self._masses = counts, masses
        nodes, self._series = task.cost.shape
        self._price = np.where(task.forced, 0.0, task.cost)
        self._hidden_cost = np.full((masses + 1, nodes, self._series), IMPOSSIBLE)
        self._open_cost = np.zeros((nodes, self._series))
        self._steps: list[list[_Step]] = []
        self._best_count = np.zeros((masses + 1, nodes, self._series), dtype=np.int8)
        self._best_open = np.zeros((nodes, self._series), dtype=np.int32)

    def solve(self) -> tuple[BoolCells, NDArray[np.bool_]]:
        mass = np.clip(self._task.mass, 0, self._masses)
        leaf = np.array([not below for below in self._tree.children], dtype=np.bool_)[:, None]
        for given in range(self._masses + 1):
            np.copyto(self._hidden_cost[given], self._price, where=leaf & (mass == given))
        self._bar(np.flatnonzero(leaf))
        for layer in reversed(self._tree.layers):
            self._inner(layer)
            self._bar(layer.parents)
        return self._trace()

    def _bar(self, nodes: Places) -> None:
        """Forced cells are never published, barred ones never hidden."""
        self._open_cost[nodes] = np.where(self._task.forced[nodes], IMPOSSIBLE, self._open_cost[nodes])
        self._hidden_cost[:, nodes] = np.where(self._task.barred[nodes], IMPOSSIBLE, self._hidden_cost[:, nodes])

    def _inner(self, layer: Layer) -> None:
        parents = layer.parents
        table = np.full((self._counts + 1, self._masses + 1, len(parents), self._series), IMPOSSIBLE)
        table[0, 0] = 0.0
        steps = []
        for children in layer.positions:
            size = len(children)
            table[:, :, :size], choice = self._with_child(children, table[:, :, :size])
            steps.append(_Step(children, choice))
        self._steps.append(steps)
        self._best_count[:, parents] = 1 + table[1:].argmin(axis=0)
        cheapest = self._price[parents] + table[1:].min(axis=0)
        self._hidden_cost[:, parents] = np.minimum(cheapest, IMPOSSIBLE)
        best, cost = np.zeros(table.shape[2:], dtype=np.int32), table[0, 0].copy()
        count, need = self._task.count[parents], self._task.need[parents]
        for number in range(self._counts + 1):
            for mass in range(self._masses + 1):
                better = (table[number, mass] < cost) & (number >= count) & (mass >= need)
                np.copyto(cost, table[number, mass], where=better)
                best[better] = number * (self._masses + 1) + mass
        self._best_open[parents], self._open_cost[parents] = best, cost

    def _with_child(self, children: Places, table: Array) -> tuple[Array, Codes]:
        """Extend the tables of parents by one child each, published or hidden with each mass it can have.

        The last count and the last mass stand for that much or more; the code of what was taken has the square of the
        number of masses added where the count stays. Of equal costs the first one found is taken.
        """
        width = self._masses + 1
        result = np.minimum(table + self._open_cost[children], IMPOSSIBLE)
        choice = np.full(result.shape, -1, dtype=np.int32)
        reached = [(at, table[at]) for at in np.ndindex(*table.shape[:2]) if table[at].min() < IMPOSSIBLE]
        reached.sort(key=lambda one: (one[0][1], one[0][0]))
        for given in range(width):
            price = self._hidden_cost[given, children]
            if price.min() >= IMPOSSIBLE:
                continue
            for (number, mass), cost in reached:
                to = min(number + 1, self._counts), min(mass + given, self._masses)
                code = mass * width + given + (width * width if number == self._counts else 0)
                offer = cost + price
                better = offer < result[to]
                np.copyto(result[to], offer, where=better)
                np.copyto(choice[to], code, where=better)
        return result, choice

    def _trace(self) -> tuple[BoolCells, NDArray[np.bool_]]:
        """Read the choice back, from the tops down, for all series at once."""
        nodes, width = len(self._tree), self._masses + 1
        hidden = np.zeros((nodes, self._series), dtype=np.bool_)
        mass = np.zeros((nodes, self._series), dtype=np.intp)
        tops = list(self._tree.tops)
        mass[tops] = self._hidden_cost[:, tops].argmin(axis=0)
        cheapest = self._hidden_cost[:, tops].min(axis=0)
        hidden[tops] = cheapest < self._open_cost[tops]
        solvable = np.asarray((np.minimum(cheapest, self._open_cost[tops]) < IMPOSSIBLE).all(axis=0))
        every = np.arange(self._series)
        for layer, steps in zip(self._tree.layers, reversed(self._steps), strict=True):
            parents = layer.parents
            best, covered = self._best_open[parents], hidden[parents]
            of_hidden = self._best_count[mass[parents], parents[:, None], every]
            count = np.where(covered, of_hidden, best // width)
            held = np.where(covered, mass[parents], best % width)
            for step in reversed(steps):
                size = len(step.children)
                code = step.choice[count[:size], held[:size], np.arange(size)[:, None], every]
                taken = code >= 0
                hidden[step.children] = taken
                pair = code % (width * width)
                mass[step.children] = np.where(taken, pair % width, 0)
                held[:size] = np.where(taken, pair // width, held[:size])
                count[:size] -= taken & (code < width * width)
        return hidden, solvable

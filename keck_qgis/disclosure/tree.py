"""The tree that the cells of a series form: each cell hangs below the nearest area above it that has one."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..model.geography import Geography
from .mask import BoolCells


@dataclass(frozen=True)
class Layer:
    """All ``children`` at one depth of a tree, siblings side by side; ``owner`` is each child's place in ``parents``,
    which come with the most children first; ``starts`` (parents,) says where the children of each begin."""

    parents: NDArray[np.intp]
    children: NDArray[np.intp]
    owner: NDArray[np.intp]
    starts: NDArray[np.intp]

    def sums(self, of: NDArray[np.float64]) -> NDArray[np.float64]:
        """What the children of each parent come to; ``of`` (nodes, series), result (parents, series)."""
        return np.add.reduceat(of[self.children], self.starts, axis=0)

    @property
    def positions(self) -> list[NDArray[np.intp]]:
        """The first child of each parent, then the second of each that has one, and so on."""
        sizes = np.diff([*self.starts, len(self.children)])
        return [self.children[self.starts[sizes > number] + number] for number in range(int(sizes[0]))]


@dataclass(frozen=True)
class Tree:
    """A forest over the areas that have cells. ``areas`` (nodes,) are positions in the geography, parents first;
    ``parent`` (nodes,) are node numbers, -1 for a top."""

    areas: NDArray[np.intp]
    parent: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.areas)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.areas]
        for node, above in enumerate(self.parent):
            if above >= 0:
                below[above].append(node)
        return tuple(tuple(nodes) for nodes in below)

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """From the tops down."""
        depth = np.zeros(len(self), dtype=np.intp)
        for node, above in enumerate(self.parent):
            depth[node] = depth[above] + 1 if above >= 0 else 0
        place = np.empty(len(self), dtype=np.intp)
        found = []
        for level in range(1, int(depth.max(initial=0)) + 1):
            below = np.flatnonzero(depth == level)
            parents, sizes = np.unique(self.parent[below], return_counts=True)
            order = np.argsort(-sizes, kind="stable")
            place[parents[order]] = np.arange(len(parents))
            children = below[np.argsort(place[self.parent[below]], kind="stable")]
            starts = np.cumsum(sizes[order]) - sizes[order]
            found.append(Layer(parents[order], children, place[self.parent[children]], starts))
        return tuple(found)

    @cached_property
    def tops(self) -> tuple[int, ...]:
        return tuple(int(node) for node in np.flatnonzero(self.parent < 0))

    def residual(self, value: NDArray[np.float64]) -> NDArray[np.float64]:
        """What a parent counts beyond its children; ``value`` and result (nodes, series), 0 at leaves.

        The attacker is taken to know it: a delivered total that disagrees with its parts, an area without a row.
        """
        result = np.zeros_like(value)
        for layer in self.layers:
            result[layer.parents] = value[layer.parents] - layer.sums(value)
        return result


def build_tree(geography: Geography, present: BoolCells) -> Tree:
    """The forest of the areas flagged in ``present`` (areas,): levels and areas without a cell are passed over."""
    nearest = nearest_above(geography, present)
    areas = np.flatnonzero(present)
    node = np.full(len(geography) + 1, -1, dtype=np.intp)
    node[areas] = np.arange(len(areas))
    return Tree(areas, node[nearest[areas]])


def nearest_above(geography: Geography, present: BoolCells) -> NDArray[np.intp]:
    """Position of the nearest area above each that is flagged in ``present``, -1 for none."""
    nearest = np.full(len(geography), -1, dtype=np.intp)
    for area, above in enumerate(geography.parents):
        if above >= 0:
            nearest[area] = above if present[above] else nearest[above]
    return nearest

"""Exact intervals of the hidden cells of a tree, by one pass up and one down.

Children sum to their parent (plus a known residual) and every cell has a box. That matrix is totally unimodular,
so with integer numbers each end of an interval is attained by a table of integers.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..tree import Tree

Array = NDArray[np.float64]

UNBOUNDED = 2.0**36
"""Stands for no upper limit; sums over all areas of it stay exact in float64."""


@dataclass(frozen=True)
class Bounds:
    """Arrays (nodes, series): the interval of each cell."""

    low: Array
    high: Array


def bounds(tree: Tree, lower: Array, upper: Array, residual: Array) -> Bounds:
    """Intervals for boxes ``lower``..``upper``; a published cell has both ends at its value."""
    up_low, up_high = lower.copy(), upper.copy()
    sums = []
    for layer in reversed(tree.layers):
        parents = layer.parents
        low, high = residual[parents] + layer.sums(up_low), residual[parents] + layer.sums(up_high)
        sums.append((low, high))
        up_low[parents], up_high[parents] = np.maximum(up_low[parents], low), np.minimum(up_high[parents], high)
    low, high = up_low.copy(), up_high.copy()
    for layer, (sum_low, sum_high) in zip(tree.layers, reversed(sums), strict=True):
        parents, children = layer.parents, layer.children
        outer_low = (low[parents] - sum_high)[layer.owner] + up_high[children]
        outer_high = (high[parents] - sum_low)[layer.owner] + up_low[children]
        low[children] = np.maximum(up_low[children], outer_low)
        high[children] = np.minimum(up_high[children], outer_high)
    return Bounds(low, high)

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
    """Arrays (nodes, series). ``low``, ``high``: the interval of each cell. ``outer_low``, ``outer_high``: what the
    cells outside its own subtree alone leave it."""

    low: Array
    high: Array
    outer_low: Array
    outer_high: Array


def bounds(tree: Tree, lower: Array, upper: Array, residual: Array) -> Bounds:
    """Intervals for boxes ``lower``..``upper``; a published cell has both ends at its value."""
    up_low, up_high = lower.copy(), upper.copy()
    sum_low, sum_high = residual.copy(), residual.copy()
    for node in range(len(tree) - 1, -1, -1):
        if tree.children[node]:
            np.maximum(up_low[node], sum_low[node], out=up_low[node])
            np.minimum(up_high[node], sum_high[node], out=up_high[node])
        above = tree.parent[node]
        if above >= 0:
            sum_low[above] += up_low[node]
            sum_high[above] += up_high[node]
    outer_low = np.full_like(lower, -UNBOUNDED)
    outer_high = np.full_like(upper, UNBOUNDED)
    low, high = up_low.copy(), up_high.copy()
    for node in range(len(tree)):
        above = tree.parent[node]
        if above < 0:
            continue
        outer_low[node] = low[above] - (sum_high[above] - up_high[node])
        outer_high[node] = high[above] - (sum_low[above] - up_low[node])
        np.maximum(up_low[node], outer_low[node], out=low[node])
        np.minimum(up_high[node], outer_high[node], out=high[node])
    return Bounds(low, high, outer_low, outer_high)

"""Alternative tables of trees: totals handed down from parents to children, as the duties would have them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..counts import Array, Places
from ..mask import BoolCells
from ..tree import Layer, Tree
from .grove import Turn

_CELLS_AT_ONCE = 60_000
"""What a processor keeps at hand."""
_ROUNDS = 8
"""How many tables per direction try to meet all duties that are left; then one duty of each series at a time."""


@dataclass
class Boxes:
    """Arrays (nodes, series): what each cell may be; a shown cell has its number, or its printed range."""

    value: Array
    lower: Array
    upper: Array
    residual: Array

    def of(self, series: Places) -> "Boxes":
        return Boxes(self.value[:, series], self.lower[:, series], self.upper[:, series], self.residual[:, series])


def alternatives(tree: Tree, boxes: Boxes, low: Array, high: Array) -> tuple[list[Turn], BoolCells]:
    """Tables that together meet the duties, and the series in which they meet all.

    ``low``, ``high`` (nodes, series): each cell must be able to be as low and as high as that; NaN where it need not.
    """
    turns: list[Turn] = []
    complete = np.ones(boxes.value.shape[1], dtype=np.bool_)
    for some in np.array_split(np.arange(len(complete)), 1 + boxes.value.size // _CELLS_AT_ONCE):
        part = boxes.of(some)
        possible = _possible(tree.layers, part, part.lower, part.upper)
        for wanted, upwards in ((low[:, some], False), (high[:, some], True)):
            met = np.ones(len(some), dtype=np.bool_)
            turns += [(some[series], table) for series, table in _turns(tree, part, possible, wanted, upwards, met)]
            complete[some] &= met
    return turns, complete


def _turns(
    tree: Tree, boxes: Boxes, possible: tuple[Array, Array], wanted: Array, upwards: bool, complete: BoolCells
) -> Iterator[Turn]:
    """Tables in which cells come to what is ``wanted`` of them, as many as it takes; ``complete`` (series,) becomes
    False where that does not succeed."""
    with np.errstate(invalid="ignore"):
        open_ = boxes.value < wanted if upwards else boxes.value > wanted
    turn = 0
    while (pending := np.flatnonzero(open_.any(axis=0) & complete)).size:
        aimed = open_[:, pending]
        if turn >= _ROUNDS:
            aimed = aimed & (np.cumsum(aimed, axis=0) == 1)
        part, aims = boxes.of(pending), wanted[:, pending]
        limits = possible[0][:, pending], possible[1][:, pending]
        table = _allocate(tree.layers, part, limits, _narrowed(part, aimed, aims, upwards))
        met = aimed & (table >= aims if upwards else table <= aims)
        better = met.any(axis=0)
        if turn >= _ROUNDS:
            complete[pending[~better]] = False
        if better.any():
            yield pending[better], table[:, better]
        open_[:, pending] &= ~met
        turn = _ROUNDS if not better.any() else turn + 1


def _narrowed(boxes: Boxes, aimed: BoolCells, wanted: Array, upwards: bool) -> tuple[Array, Array]:
    """Boxes of which the aimed cells keep only what meets their duty."""
    if upwards:
        return np.where(aimed, np.clip(wanted, boxes.lower, boxes.upper), boxes.lower), boxes.upper
    return boxes.lower, np.where(aimed, np.clip(wanted, boxes.lower, boxes.upper), boxes.upper)


def _allocate(
    layers: Sequence[Layer], boxes: Boxes, possible: tuple[Array, Array], narrowed: tuple[Array, Array]
) -> Array:
    """A table within what is ``possible``, and within the narrowed boxes as far as the totals allow."""
    low, high = possible
    dear_low, dear_high = _possible(layers, boxes, *narrowed)
    dear_low, dear_high = np.clip(dear_low, low, high), np.clip(dear_high, low, high)
    dear_high = np.maximum(dear_low, dear_high)
    table = np.clip(boxes.value, dear_low, dear_high)
    for layer in layers:
        children = layer.children
        total = table[layer.parents] - boxes.residual[layer.parents]
        given = table[children]
        for least, most in ((dear_low, dear_high), (low, high)):
            rest = total - np.add.reduceat(given, layer.starts, axis=0)
            given = given + _spread(layer, np.maximum(rest, 0), most[children] - given)
            given = given - _spread(layer, np.maximum(-rest, 0), given - least[children])
        table[children] = given
    return table


def _spread(layer: Layer, amount: Array, room: Array) -> Array:
    """What each child takes of its parent's ``amount`` (parents, series), first come first served within ``room``."""
    room = np.maximum(room, 0)
    before = np.cumsum(room, axis=0) - room
    before -= before[layer.starts][layer.owner]
    return np.clip(amount[layer.owner] - before, 0, room)


def _possible(layers: Sequence[Layer], boxes: Boxes, lower: Array, upper: Array) -> tuple[Array, Array]:
    """What each cell and all below it allow it to be."""
    low, high = lower.copy(), upper.copy()
    for layer in reversed(layers):
        parents, residual = layer.parents, boxes.residual[layer.parents]
        sums = [residual + layer.sums(one) for one in (low, high)]
        low[parents], high[parents] = np.maximum(low[parents], sums[0]), np.minimum(high[parents], sums[1])
    return low, high

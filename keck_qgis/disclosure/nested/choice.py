"""From primary cells of trees to hidden cells with a proof, for all series over one tree at once."""

from dataclasses import dataclass

import numpy as np

from ..counts import Array, Places
from ..mask import BoolCells
from ..tree import Tree
from .allocation import Boxes, alternatives
from .dynamic import Task, choose
from .grove import Turn
from .intervals import UNBOUNDED, bounds

_TIGHT = 3.0
"""What a cell costs on top that could not take up all that a small one gives away."""


@dataclass
class Series:
    """Arrays (nodes, series). ``least``..``most``: what a shown cell says; ``lower``..``upper``: what a hidden one may
    be; ``forced`` cells are hidden, ``barred`` ones never. ``low``, ``high``: the duties, NaN where there is none.
    ``lowest``, ``threshold`` (series,): from where to where a count is hidden."""

    value: Array
    least: Array
    most: Array
    lower: Array
    upper: Array
    cost: Array
    forced: BoolCells
    barred: BoolCells
    low: Array
    high: Array
    lowest: Array
    threshold: Array


def protect_trees(tree: Tree, series: Series) -> tuple[BoolCells, Places, list[Turn]]:
    """Hidden cells (nodes, series), the series that are proven, and turns of tables of those that prove them.

    The choice is the cheapest one where nothing but the tree ties the cells (the rule of disclosure.md); the intervals
    of the hidden cells, exact in trees with boxes, decide.
    """
    hidden, solved = _choose(tree, series)
    least = np.where(hidden, series.lower, series.least)
    most = np.where(hidden, series.upper, series.most)
    residual = tree.residual(series.value)
    possible = bounds(tree, least, most, residual)
    with np.errstate(invalid="ignore"):
        narrowed = (possible.low > series.low) | (possible.high < series.high)
    proven = solved & ~narrowed.any(axis=0)
    chosen = np.flatnonzero(proven)
    boxes = Boxes(series.value, least, most, residual).of(chosen)
    turns, complete = alternatives(tree, boxes, series.low[:, chosen], series.high[:, chosen])
    sound = [(chosen[some[complete[some]]], table[:, complete[some]]) for some, table in turns]
    return hidden, chosen[complete], sound


def _choose(tree: Tree, series: Series) -> tuple[BoolCells, BoolCells]:
    mass = np.floor(np.maximum(series.value - np.minimum(series.lowest, series.value), 0))
    need = (series.threshold - series.lowest).astype(np.intp)
    # a cell that is hidden because it nearly fills its denominator cannot rise: first without what it could give
    tall = series.forced & (series.value > series.threshold)
    hidden = series.forced.copy()
    solved = np.zeros(series.value.shape[1], dtype=np.bool_)
    for strict in (True, False):
        left = np.flatnonzero(~solved)
        if len(left):
            given = np.where(tall & strict, 0, mass)
            found, solvable = choose(tree, _task(series, given, need, left))
            hidden[:, left[solvable]] = found[:, solvable]
            solved[left[solvable]] = True
    return hidden, solved


def _task(series: Series, mass: Array, need: Places, left: Places) -> Task:
    shape = (len(mass), len(left))
    limit = int(need[left].max(initial=1))
    room = series.upper[:, left] - series.value[:, left]
    tight = room < np.minimum(series.threshold[left], UNBOUNDED)
    return Task(
        series.cost[:, left] + np.where(tight, _TIGHT, 0.0),
        series.forced[:, left],
        series.barred[:, left],
        np.minimum(mass[:, left], limit).astype(np.intp),
        # a class of one number needs no company
        np.broadcast_to(np.where(need[left] > 0, 2, 1), shape),
        np.broadcast_to(need[left], shape),
    )

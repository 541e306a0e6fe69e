"""Cells that the source has hidden, or never delivered: what an attacker may take them for, and what not."""

import numpy as np

from .caps import Relation
from .cells import Cells
from .mask import BoolCells
from .tree import build_tree


def settle_unknown(cells: Cells, found: list[Relation], tied: set[int]) -> tuple[BoolCells, BoolCells]:
    """Decide on each unknown cell; returns (helpers, free), both (variables, areas).

    Counts that follow by difference are helpers that count as held. Any other *helper* is an unknown leaf below a
    delivered total, bound to no other variable: the mass it shares with the hidden cells beside it is known by
    difference, so one consistent count is entered for it and it may take part in alternative tables. A *free* one is
    tied to no published count of its own variable at all. Every other unknown cell stays out of the tree: alternative
    tables leave it at its truth, whatever that is, and the difference counts as known. That hides more than needed,
    never less.
    """
    helpers = np.zeros(cells.value.shape, dtype=np.bool_)
    free = np.zeros(cells.value.shape, dtype=np.bool_)
    partners: dict[int, set[int]] = {}
    sharing: set[int] = set()
    for relation in found:
        for part in relation.parts:
            partners.setdefault(part, set()).add(relation.whole)
            partners.setdefault(relation.whole, set()).add(part)
        if len(relation.parts) > 1:
            sharing |= set(relation.parts)
    for row in np.flatnonzero(cells.known.any(axis=1)):
        _follow(cells, int(row), found, helpers)
    for row in np.flatnonzero(cells.unknown.any(axis=1) & cells.known.any(axis=1)):
        held = cells.known | cells.unknown
        bound = np.zeros(held.shape[1], dtype=np.bool_)
        for other in partners.get(int(row), ()):
            bound |= held[other]
        if row in tied:
            bound[:] = True
        _help(cells, int(row), bound, helpers)
    for row in np.flatnonzero(cells.unknown.any(axis=1)):
        if row not in tied and row not in sharing:
            free[row] = _untied(cells, int(row), helpers[row])
    return helpers, free


def _follow(cells: Cells, row: int, found: list[Relation], helpers: BoolCells) -> None:
    """Enter unknown counts that follow from those above and beside them: whoever subtracts knows them as we do.

    So does whoever looks for the whole of a part that is held, in an area that a level's delivery leaves out.
    They count as held from here on, small ones as small, though they are never shown.
    """
    levels = np.array([area.level for area in cells.geography.areas])
    dark, missing = cells.unknown[row].copy(), np.isin(levels, levels[cells.known[row] | cells.unknown[row]])
    for relation in found:
        if relation.whole == row:
            dark |= cells.known[list(relation.parts)].any(axis=0) & missing & ~cells.known[row]
    if not dark.any():
        return
    tree = build_tree(cells.geography, cells.known[row] | dark)
    for node, below in enumerate(tree.children):
        area = tree.areas[node]
        unseen = tree.areas[[child for child in below if not cells.known[row, tree.areas[child]]]]
        if not len(unseen) or not cells.known[row, area] or cells.derived[row, area]:
            continue
        rest = cells.value[row, area] - cells.value[row, [a for a in tree.areas[list(below)] if a not in unseen]].sum()
        if rest == 0 or (len(unseen) == 1 and rest > 0):
            follows = np.zeros_like(dark)
            follows[unseen] = True
            cells.fill(row, follows, np.full(len(dark), rest))
            helpers[row] |= follows


def _help(cells: Cells, row: int, bound: BoolCells, helpers: BoolCells) -> None:
    tree = build_tree(cells.geography, cells.known[row] | cells.unknown[row])
    for node, below in enumerate(tree.children):
        area = tree.areas[node]
        if not below or not cells.known[row, area] or cells.derived[row, area]:
            continue
        dark = [child for child in below if cells.unknown[row, tree.areas[child]]]
        areas = tree.areas[dark]
        if not dark or any(tree.children[child] for child in dark) or bound[areas].any():
            continue
        lit = tree.areas[[child for child in below if child not in dark]]
        mass = cells.value[row, area] - cells.value[row, lit].sum()
        if mass >= 0:
            cells.value[row, areas] = 0.0
            cells.value[row, areas[0]] = mass
            helpers[row, areas] = True


def _untied(cells: Cells, row: int, helpers: BoolCells) -> BoolCells:
    """Unknown cells with no known one of the variable above or below them."""
    parents = cells.geography.parents
    known = cells.known[row]
    above, below = np.zeros_like(known), np.zeros_like(known)
    for area in range(1, len(known)):
        above[area] = above[parents[area]] or known[parents[area]]
    for area in range(len(known) - 1, 0, -1):
        below[parents[area]] |= below[area] or known[area]
    return cells.unknown[row] & ~above & ~below & ~helpers

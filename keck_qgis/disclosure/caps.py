"""Part ≤ whole: which variables bound one another, and the boxes that follow with all others at their truth."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Catalogue
from ..model.rule import Rule
from .cells import Cells
from .intervals import UNBOUNDED
from .mask import BoolCells
from .rates import Fraction


@dataclass(frozen=True)
class Relation:
    """The parts (rows) together are at most the whole (row) in every area, in one period."""

    whole: int
    parts: tuple[int, ...]


@dataclass
class Caps:
    """All relations, and the boxes (variables, areas) that a cell keeps while every other variable stays as it is.

    ``stuck_whole``, ``stuck_part`` (variables, areas): unknown cells that keep their parts, or their whole, in place.
    ``shared`` (variables, areas): a cell whose part series shares a whole with other parts of one breakdown.
    """

    relations: list[Relation]
    of_whole: dict[int, list[Relation]]
    of_part: dict[int, list[Relation]]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    stuck_whole: BoolCells
    stuck_part: BoolCells
    shared: BoolCells


def relations(cells: Cells, catalogue: Catalogue, fractions: list[Fraction]) -> list[Relation]:
    """Numerator in denominator, part in total (also several steps up), parts of a breakdown together in the total."""
    above: dict[str, set[str]] = {}
    pairs: set[tuple[int, int]] = set()
    for indicator in catalogue:
        for membership in indicator.part_of:
            above.setdefault(indicator.id, set()).add(membership.total)
    for fraction in fractions:
        if fraction.in_denominator and fraction.numerator is not None and fraction.denominator is not None:
            part, whole = cells.keys[fraction.numerator][0], cells.keys[fraction.denominator][0]
            above.setdefault(part, set()).add(whole)
    for part, period in cells.keys:
        row = cells.row[(part, period)]
        for whole in _closure(part, above):
            other = cells.get(whole, period)
            if other is not None:
                pairs.add((other, row))
    found = [Relation(whole, (part,)) for whole, part in sorted(pairs)]
    periods = sorted({period for _, period in cells.keys})
    for breakdown in catalogue.breakdowns():
        for period in periods:
            total = cells.get(breakdown.total, period)
            parts = tuple(held for name in breakdown.parts if (held := cells.get(name, period)) is not None)
            if total is not None and len(parts) > 1:
                found.append(Relation(total, parts))
    return found


def _closure(part: str, above: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    stack = [part]
    while stack:
        for whole in above.get(stack.pop(), ()):
            if whole not in found and whole != part:
                found.add(whole)
                stack.append(whole)
    return found


def caps(cells: Cells, found: list[Relation], rule: Rule, free: BoolCells) -> Caps:
    """Boxes at the truth. ``free`` flags unknown cells that nothing published ties: they give way and bound nobody.

    Any other unknown cell, and an area left out of a level's delivery, is taken to stand at its (unknown) truth, so
    its partners may not move against it.
    """
    value = cells.value
    base = float(rule.lowest_hidden)
    present = cells.present
    lower = np.where(present, np.fmin(base, value), np.nan)
    upper = np.where(present, UNBOUNDED, np.nan)
    shared = np.zeros(value.shape, dtype=np.bool_)
    of_whole: dict[int, list[Relation]] = {}
    of_part: dict[int, list[Relation]] = {}
    missing, peopled = cells.gaps()
    dark = cells.unknown & ~free
    stuck_whole, stuck_part = dark | missing, dark | peopled
    for relation in found:
        whole, parts = relation.whole, list(relation.parts)
        of_whole.setdefault(whole, []).append(relation)
        for part in parts:
            of_part.setdefault(part, []).append(relation)
        together = np.nansum(value[parts], axis=0)
        lower[whole] = np.fmax(lower[whole], np.where(stuck_part[parts].any(axis=0), value[whole], together))
        if len(parts) > 1:
            several = (present[parts] | cells.unknown[parts]).sum(axis=0) > 1
            shared[parts] |= several
        room = np.where(np.isnan(value[whole]), UNBOUNDED, value[whole] - together)
        room = np.where(stuck_whole[whole] | stuck_part[parts].any(axis=0), 0.0, room)
        upper[parts] = np.fmin(upper[parts], value[parts] + np.clip(room, 0, UNBOUNDED))
    lower = np.where(present, np.minimum(lower, value), np.nan)
    upper = np.where(present, np.maximum(np.minimum(upper, UNBOUNDED), value), np.nan)
    return Caps(found, of_whole, of_part, lower, upper, stuck_whole, stuck_part, shared)


def settle_structural_zeros(cells: Cells, found: list[Relation]) -> None:
    """Where nobody can be, no part of them can be: zeros below a structural zero are structural zeros too."""
    parents = cells.geography.parents
    changed = True
    while changed:
        before = int(cells.fixed.sum())
        for relation in found:
            for part in relation.parts:
                cells.fixed[part] |= cells.fixed[relation.whole] & (cells.value[part] == 0)
        for area in range(1, len(parents)):
            cells.fixed[:, area] |= cells.fixed[:, parents[area]] & (cells.value[:, area] == 0)
        changed = int(cells.fixed.sum()) != before

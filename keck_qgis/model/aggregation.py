"""How figures of areas add up to those of the areas above them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .geography import ROOT_LEVEL, Geography
from .status import Status

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Step:
    """From the areas of one level (``children``) to areas above; ``owner`` is each child's place in ``parents``."""

    parents: NDArray[np.intp]
    children: NDArray[np.intp]
    owner: NDArray[np.intp]

    def total(self, values: Floats) -> Floats:
        """Sum per parent; shape (parents,)."""
        sums = np.bincount(self.owner, weights=values[self.children], minlength=len(self.parents))
        return sums.astype(np.float64)  # without any child bincount counts in integers


@dataclass(frozen=True)
class Target:
    """The areas of one level and the branches of levels below, each a list of steps from coarse to fine."""

    parents: NDArray[np.intp]
    branches: tuple[tuple[Step, ...], ...]


@dataclass(frozen=True)
class Outcome:
    """What the levels below say of a target's areas, shape (parents,); NaN in ``values`` where not ``known``.

    ``not_applicable``: all areas below are. ``differs``: another branch says something else.
    """

    values: Floats
    known: Flags
    not_applicable: Flags
    differs: Flags


def targets(geography: Geography) -> list[Target]:
    """All levels with areas below, from fine to coarse, the municipality last.

    The municipality is summed from the coarsest level of a branch with all its values; a finer one counts only
    where every area above it is divided.
    """
    result = []
    for level in reversed(geography.levels):
        parents = geography.of_level(level.name)
        if level.name == ROOT_LEVEL:
            branches = tuple(tuple(_root_steps(geography, branch)) for branch in geography.branches)
        else:
            below = [one.name for one in geography.levels if one.parent == level.name]
            branches = tuple((_step(geography, parents, name),) for name in below)
        if branches:
            result.append(Target(parents, branches))
    return result


def _step(geography: Geography, parents: NDArray[np.intp], level: str) -> Step:
    children = geography.of_level(level)
    place = {int(parent): i for i, parent in enumerate(parents)}
    kept = [child for child in children if int(geography.parents[child]) in place]
    owner = [place[int(geography.parents[child])] for child in kept]
    return Step(parents, np.array(kept, dtype=np.intp), np.array(owner, dtype=np.intp))


def _root_steps(geography: Geography, branch: tuple[str, ...]) -> Iterator[Step]:
    root = np.zeros(1, dtype=np.intp)
    covering = {branch[0]}
    for name in branch:
        level = geography.level(name)
        children = geography.of_level(name)
        if name != branch[0]:
            divided = set(geography.parents[children].tolist())
            if level.parent not in covering or not divided.issuperset(geography.of_level(str(level.parent)).tolist()):
                continue
            covering.add(name)
        yield Step(root, children, np.zeros(len(children), dtype=np.intp))


def combine(target: Target, value: Floats, status: NDArray[np.int8], weight: Floats | None, average: bool) -> Outcome:
    """Sum (or average, weighted where ``weight`` is given) the cells below each area of ``target``.

    A cell that is not applicable is left out: it adds nothing. Any other cell without a value, and one without
    a weight, leaves the area above without a figure: a missing value is never taken for 0.
    """
    result: Outcome | None = None
    for branch in target.branches:
        outcome: Outcome | None = None
        for step in branch:
            outcome = _first(outcome, _combined(step, value, status, weight, average))
            if outcome.known.all():
                break
        if outcome is not None:
            result = outcome if result is None else compared(result, outcome)
    if result is None:
        size = len(target.parents)
        nothing = np.zeros(size, dtype=np.bool_)
        return Outcome(np.full(size, np.nan), nothing, nothing, nothing)
    return result


def _combined(step: Step, value: Floats, status: NDArray[np.int8], weight: Floats | None, average: bool) -> Outcome:
    has = status == Status.VALUE
    skipped = status == Status.NOT_APPLICABLE
    blocking = ~(has | skipped)
    if weight is not None:
        blocking |= has & ~np.isfinite(weight)
    factor = np.where(has, 1.0 if weight is None else weight, 0.0)
    free = step.total(blocking.astype(np.float64)) == 0
    counted = step.total(has.astype(np.float64))
    total = step.total(np.where(factor != 0, value * factor, 0.0))
    base = step.total(factor)
    known = free & (counted > 0)
    not_applicable = free & (counted == 0) & (step.total(skipped.astype(np.float64)) > 0)
    if average:
        not_applicable |= known & (base == 0)
        known &= base > 0
        total = np.divide(total, base, out=np.full_like(total, np.nan), where=base > 0)
    return Outcome(np.where(known, total, np.nan), known, not_applicable, np.zeros_like(known))


def _first(earlier: Outcome | None, later: Outcome) -> Outcome:
    """The earlier outcome, completed by the later one where it knows nothing."""
    if earlier is None:
        return later
    return Outcome(
        np.where(earlier.known, earlier.values, later.values),
        earlier.known | later.known,
        np.where(earlier.known, False, earlier.not_applicable | later.not_applicable),
        earlier.differs | later.differs,
    )


def compared(first: Outcome, second: Outcome) -> Outcome:
    """The outcome of two branches or breakdowns: the first one counts, and says where the second differs."""
    both = first.known & second.known
    differs = both & ~np.isclose(first.values, second.values, rtol=1e-9, atol=1e-6, equal_nan=True)
    merged = _first(first, second)
    return Outcome(merged.values, merged.known, merged.not_applicable, merged.differs | differs)

"""What published figures leave open, as unknown numbers under linear rows: the attacker's view of some families.

Source: "Protection criterion" of the design. The attacker takes it that sums which hold wherever he can look hold
everywhere; where they do not, a whole is at least its parts, or nothing can be said.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...model.observations import Observations
from ...model.status import Status
from .bounds import by_levels
from .figures import Figures
from .held import Delivered, Flags, Floats, has_figure, printed
from .names import Names
from .overlays import Rests
from .ties import Ties

Places = NDArray[np.intp]

FAR = 1e7
"""Bound of a count that nothing bounds; no municipality has more."""
_CLOSE = 1e-6
_TRIED = 50
_MOSTLY = 0.9
"""Share of the places with all figures in which a sum must hold to be one."""


@dataclass
class System:
    """Unknowns within ``lower``..``upper``, whole where ``whole``, that obey ``low`` ≤ factors · unknowns ≤ ``high``.

    ``row``, ``column`` (unknowns,) say which cell of the figures an unknown is; a difference of two cells is one of its
    own, at the place of the count that it is less of. ``members`` and ``factors`` hold the unknowns of each line.
    """

    row: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    members: list[list[int]] = field(default_factory=list)
    factors: list[list[float]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)

    def unknown(self, row: int, column: int, bounds: tuple[float, float], whole: bool) -> int:
        for held, value in ((self.row, row), (self.column, column)):
            held.append(value)
        self.lower.append(bounds[0])
        self.upper.append(bounds[1])
        self.whole.append(whole)
        return len(self.row) - 1

    def line(self, members: list[int], factors: list[float], low: float, high: float) -> None:
        if members:
            self.members.append(members)
            self.factors.append(factors)
            self.low.append(low)
            self.high.append(high)


class Open:
    """The system of the unknown cells in ``figures``, made of an edition; ``at`` (rows, columns) is the unknown of a
    cell, -1 for none."""

    def __init__(
        self, figures: Figures, ties: Ties, published: Observations, names: Names, delivered: Delivered
    ) -> None:
        self.figures, self.system = figures, System()
        self._published, self._names, self._delivered = published, names, delivered
        self.hidden = _suppressed(figures, published)
        low, high = figures.bounds()
        low = np.where(self.hidden, figures.lowest[:, None], low)
        self._value = np.where(low == high, low, 0.0)
        free = figures.cell & (low < high)
        self._agreeing = _levels_that_agree(figures, self._value, low == high)
        free[~self._agreeing, len(published.geography) :] = False
        self.at = np.full(free.shape, -1, dtype=np.intp)
        for row, column in zip(*np.nonzero(free), strict=True):
            bounds = float(low[row, column]), float(min(high[row, column], FAR))
            self.at[row, column] = self.system.unknown(int(row), int(column), bounds, not figures.broken[row])
        self._areas(free)
        self._ties(ties, free)
        self._rates()

    def rest(self, base: int, top: int, column: int) -> int:
        """An unknown that stands for a denominator less its hidden numerator."""
        members, factors, known = self._split([(base, 1.0), (top, -1.0)], column)
        whole = not (self.figures.broken[base] or self.figures.broken[top])
        unknown = self.system.unknown(top, column, (0.0, FAR), whole)
        self.system.line([*members, unknown], [*factors, -1.0], -known, -known)
        return unknown

    def _split(self, cells: list[tuple[int, float]], column: int) -> tuple[list[int], list[float], float]:
        """Unknowns and factors of a weighted sum of rows, and what its known cells come to."""
        members, factors, known = [], [], 0.0
        for row, factor in cells:
            at = int(self.at[row, column])
            if at >= 0:
                members.append(at)
                factors.append(factor)
            else:
                known += factor * float(self._value[row, column])
        return members, factors, known

    def _areas(self, free: Flags) -> None:
        figures = self.figures
        for groups, rows in by_levels(figures, np.arange(len(figures.rows))):
            unsure = groups.any_of(free[rows]) & ~groups.void(figures.nothing[rows])
            trusted = _trust(
                groups.of(self._value[rows]), ~unsure & groups.any_of(figures.known[rows]), groups.equal, 0
            )
            for place, group in zip(*np.nonzero(unsure), strict=True):
                columns = groups.members(int(group))
                signs = groups.signs[groups.starts[group] : groups.starts[group] + len(columns)]
                at = self.at[rows[place], columns]
                known = float((self._value[rows[place], columns] * signs)[at < 0].sum())
                if not groups.overlay[group] or self._agreeing[rows[place]]:
                    self._sum(at[at >= 0].tolist(), signs[at >= 0].tolist(), known, trusted[group])

    def _ties(self, ties: Ties, free: Flags) -> None:
        if not len(ties):
            return
        there = np.logical_and.reduceat(self.figures.cell[ties.rows], ties.starts, axis=0)
        unsure = ties.any_of(free) & there
        sums = ties.of(self._value) + np.where(ties.equal, 0.0, ties.slack)[:, None]
        trusted = _trust(sums, there & ~unsure, ties.equal, 1)
        for tie, column in zip(*np.nonzero(unsure), strict=True):
            members = ties.members(int(tie))
            weights = ties.weights[ties.starts[tie] : ties.starts[tie] + len(members)].tolist()
            unknowns, factors, known = self._split(list(zip(members, weights, strict=True)), int(column))
            slack = 0.0 if ties.equal[tie] else float(ties.slack[tie])
            self._sum(unknowns, factors, known + slack, trusted[tie])

    def _sum(self, members: list[int], factors: list[float], known: float, trust: int) -> None:
        """A sum that comes to 0 (trust 2), or to 0 or more (1)."""
        if trust:
            self.system.line(members, factors, -known, -known if trust == 2 else np.inf)

    def _rates(self) -> None:
        """A printed rate binds hidden terms: factor × numerator is base × rate, within its rounding."""
        for (name, period), series in sorted(self._published.series.items()):
            terms = self._names.terms.get(name)
            if terms is None or terms.numerator is None or terms.denominator is None or not terms.rate.factor:
                continue
            rows = [self.figures.place.get((term, period, 0)) for term in (terms.numerator, terms.denominator)]
            top, base = rows
            if top is None or base is None:
                continue
            half = 0.5 * 10.0**-terms.rate.decimals
            shown = printed(series.value, terms.rate.decimals)
            areas = len(series.value)
            both = (self.at[top, :areas] >= 0) & (self.at[base, :areas] >= 0) & has_figure(series)
            for column in np.flatnonzero(both).tolist():
                for edge, low, high in ((shown[column] - half, 0.0, np.inf), (shown[column] + half, -np.inf, 0.0)):
                    cells = [(top, terms.rate.factor), (base, -float(edge))]
                    members, factors, known = self._split(cells, column)
                    self.system.line(members, factors, low - known - _CLOSE, high - known + _CLOSE)


def _suppressed(figures: Figures, published: Observations) -> Flags:
    """Cells that the edition itself has hidden: a count there is one that the rule, or its protection, hides."""
    flags = np.zeros_like(figures.cell)
    areas = len(published.geography)
    for place, row in enumerate(figures.rows):
        series = published.series.get(row[:2])
        if series is not None:
            flags[place, :areas] = (series.status == Status.SUPPRESSED) & ~figures.known[place, :areas]
    return flags & figures.cell & figures.personal[:, None]


def _levels_that_agree(figures: Figures, value: Floats, known: Flags) -> Flags:
    """Rows in which levels that do not nest may be relied on to share the same people: those of which all areas are
    published mostly can be brought together by some fill of the atoms; (rows,)."""
    found = np.ones(len(figures.rows), dtype=np.bool_)
    for groups, rows in by_levels(figures, np.arange(len(figures.rows))):
        if not groups.overlay.any():
            continue
        unknown = np.zeros(figures.columns.size, dtype=np.bool_)
        unknown[groups.atoms] = True
        areas = np.setdiff1d(np.concatenate([groups.members(g) for g in np.flatnonzero(groups.overlay)]), groups.atoms)
        seen = [row for row in rows.tolist() if known[row, areas].all()][:_TRIED]
        agreeing = 0
        for row in seen:
            line = np.where(unknown, 0.0, value[row])
            rests = Rests(groups, groups.of(line[None, :])[0], line, unknown)
            agreeing += rests.are_none() or bool(rests.all_could_vanish())
        found[rows] = agreeing >= _MOSTLY * len(seen)
    return found


def _trust(sums: Floats, seen: Flags, equal: Flags, axis: int) -> Places:
    """How far each sum may be relied on: 2 equality, 1 the whole is at least its parts, 0 not at all.

    ``sums`` and ``seen`` (where all figures of one are published) have the sums along the other axis than ``axis``.
    """
    with np.errstate(invalid="ignore"):
        exact = (np.abs(sums) <= _CLOSE) & seen
        short = (sums < -_CLOSE) & seen
    number = seen.sum(axis=axis)
    holds = equal & (exact.sum(axis=axis) >= _MOSTLY * number)
    bounded = short.sum(axis=axis) <= (1 - _MOSTLY) * number
    return np.where(holds, 2, np.where(bounded, 1, 0)).astype(np.intp)

"""Rates, means and averages: the counts that they disclose, and where they must go because a term goes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Aggregation, Catalogue, Indicator, Kind
from ..model.observations import Observations, SeriesKey
from ..model.rounding import rounded
from .counts import Counts
from .mask import NO_BASE, TERM, BoolCells
from .terms import counts_people, denominator_id, numerator_id
from .tree import Tree, build_tree


@dataclass(frozen=True)
class Fraction:
    """A rate, mean or measure with a person-related term, in one period.

    ``numerator``, ``denominator``: rows of the counts, None where that term counts no people. ``base`` (areas,):
    the denominator, NaN where it is not held. ``averaged``: coarser areas hold an unweighted average.
    """

    key: SeriesKey
    numerator: int | None
    denominator: int | None
    base: NDArray[np.float64]
    printed: BoolCells
    conflicting: BoolCells
    averaged: bool

    @property
    def base_missing(self) -> bool:
        """Whether it is printed somewhere, but nowhere with a base."""
        return bool(self.printed.any()) and not bool((self.printed & ~np.isnan(self.base)).any())


def fractions(observations: Observations, catalogue: Catalogue, counts: Counts) -> list[Fraction]:
    """All of them; counts that they disclose beyond the held ones are entered into ``counts``."""
    found = []
    for key in sorted(observations.series):
        indicator = catalogue.get(key[0])
        if indicator is not None and indicator.kind is not Kind.COUNT and catalogue.is_personal(indicator):
            found.append(_fraction(key, indicator, observations, catalogue, counts))
    return found


def _fraction(
    key: SeriesKey, rate: Indicator, observations: Observations, catalogue: Catalogue, counts: Counts
) -> Fraction:
    series = observations.series[key]
    printed = series.has_value & ~np.isnan(series.value)
    below, above = denominator_id(rate), numerator_id(rate)
    base, base_conflict = _term(observations, below, key[1], series.denominator, printed)
    denominator = counts.get(below, key[1]) if counts_people(below, rate, catalogue) else None
    if denominator is not None:
        _disclose(counts, denominator, printed & ~np.isnan(base), base)
    averaged = rate.aggregation is Aggregation.UNWEIGHTED
    conflicting = base_conflict
    numerator = None
    if rate.kind is Kind.RATE:
        count, count_conflict = _term(observations, above, key[1], series.numerator, printed)
        conflicting = conflicting | count_conflict
        if counts_people(above, rate, catalogue):
            numerator = counts.get(above, key[1])
    if numerator is not None:
        _disclose(counts, numerator, printed & ~np.isnan(count), count)
        implied = printed & np.isnan(count) & (base > 0)
        if averaged:
            implied &= _leaves(build_tree(observations.geography, printed), len(printed))
        _imply(counts, numerator, implied, rate, series.value, base)
    return Fraction(key, numerator, denominator, base, printed, conflicting, averaged)


def _term(
    observations: Observations, term: str, period: str, own: NDArray[np.float64], printed: BoolCells
) -> tuple[NDArray[np.float64], BoolCells]:
    """The term's held counts, else the rate's own column; and where the two disagree."""
    held = observations.get(term, period)
    if held is None:
        return np.where(printed, own, np.nan), np.zeros(len(own), dtype=np.bool_)
    values = np.where(held.has_value, held.value, np.nan)
    conflict = printed & ~np.isnan(values) & ~np.isnan(own) & (values != own)
    return np.where(np.isnan(values) & printed, own, values), conflict


def _disclose(counts: Counts, row: int, where: BoolCells, values: NDArray[np.float64]) -> None:
    counts.fill(row, where & ~counts.known[row], values, values, values)


def _imply(
    counts: Counts,
    row: int,
    where: BoolCells,
    rate: Indicator,
    values: NDArray[np.float64],
    base: NDArray[np.float64],
) -> None:
    """Counts that follow from a printed rate and its base, with the range that its rounding leaves; a count that
    several rates imply lies in all their ranges, unless these contradict each other."""
    if not where.any() or not rate.factor:
        return
    half, printed = 0.5 * 10.0**-rate.decimals, rounded(values, rate.decimals)
    with np.errstate(invalid="ignore"):
        middle = np.clip(np.rint(values * base / rate.factor), 0, None)
        least = np.ceil((printed - half) * base / rate.factor - 1e-9)
        most = np.floor((printed + half) * base / rate.factor + 1e-9)
        if rate.numerator_in_denominator:
            middle, most = np.minimum(middle, base), np.minimum(most, base)
        least, most = np.clip(np.minimum(least, middle), 0, None), np.maximum(most, middle)
        again = where & (counts.least[row] < counts.most[row])
    fresh = where & ~counts.known[row]
    counts.fill(row, fresh, middle, least, most)
    low, high = np.fmax(counts.least[row], least), np.fmin(counts.most[row], most)
    again &= low <= high
    counts.least[row, again], counts.most[row, again] = low[again], high[again]
    counts.value[row, again] = np.clip(counts.value[row], low, high)[again]


def _leaves(tree: Tree, areas: int) -> BoolCells:
    flags = np.zeros(areas, dtype=np.bool_)
    flags[tree.areas[[node for node, below in enumerate(tree.children) if not below]]] = True
    return flags


def hidden_fractions(fraction: Fraction, hidden: BoolCells, observations: Observations) -> NDArray[np.int8]:
    """Reason per area for hiding a rate: a term is hidden, it has no base, or an average rests on a hidden cell.

    ``hidden`` (variables, areas) flags the hidden counts.
    """
    term = fraction.conflicting.copy()
    for row in (fraction.numerator, fraction.denominator):
        if row is not None:
            term |= hidden[row]
    reasons = np.zeros(len(term), dtype=np.int8)
    reasons[fraction.printed & np.isnan(fraction.base)] = NO_BASE
    reasons[fraction.printed & term] = TERM
    if fraction.averaged:
        tree = build_tree(observations.geography, fraction.printed)
        for node in range(len(tree) - 1, -1, -1):
            if reasons[tree.areas[node]] and tree.parent[node] >= 0:
                above = tree.areas[tree.parent[node]]
                reasons[above] = reasons[above] or TERM
    return reasons


def small_base(fraction: Fraction, minimum: int) -> BoolCells:
    """Printed cells whose base is below ``minimum`` people."""
    if fraction.denominator is None:
        return np.zeros(len(fraction.base), dtype=np.bool_)
    return fraction.printed & (fraction.base < minimum)

"""The counts that we hold, as far as an attacker is concerned: from their own series, or told by a rate's.

A term that no series of its own gives stands in the rate's own column, or follows from the printed rate and its base
as a range (case 11 of the design).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...model.indicator import Aggregation, Indicator, Kind
from ...model.observations import Observations, Series, SeriesKey
from ...model.status import Status
from ..mask import Mask
from .names import Names, Terms, denominator_name, numerator_name

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_FROM, _TO = int(Status.SUPPRESSED), int(Status.MISSING)
"""Statuses of counts that somebody may know, but we do not."""


@dataclass
class Held:
    """One count over the areas; arrays (areas,). ``value`` is NaN where it is not known, ``least``..``most`` what a
    printed rate allows for it. ``dark``: hidden from us as well; ``nothing``: not applicable, so 0; ``shown``: printed,
    by itself or through a rate. ``own``: known from its own series."""

    value: Floats
    least: Floats
    most: Floats
    dark: Flags
    nothing: Flags
    shown: Flags
    own: Flags

    @property
    def known(self) -> Flags:
        return ~np.isnan(self.value)

    def fill(self, where: Flags, value: Floats, least: Floats, most: Floats) -> None:
        self.value[where], self.least[where], self.most[where] = value[where], least[where], most[where]


class Delivered:
    """All counts of today's state, asked for one by one."""

    def __init__(self, truth: Observations, mask: Mask, names: Names) -> None:
        self.truth, self._mask, self._names = truth, mask, names
        self._gone = mask.left_out_keys()
        self._size = len(truth.geography)
        self._nothing = np.zeros(self._size, dtype=np.bool_)

    def keys(self) -> set[SeriesKey]:
        """Every count of which something is delivered: a value, or that it is hidden."""
        found = {
            key
            for key, series in self.truth.series.items()
            if key[0] in self._names.catalogue
            and self._names.is_count(key[0])
            and bool((series.status != Status.ABSENT).any())
        }
        for name, period in self.truth.series:
            terms = self._names.terms.get(name)
            for term in (terms.numerator, terms.denominator) if terms else ():
                if term and (term, period) not in found and bool(self.count((term, period)).known.any()):
                    found.add((term, period))
        return found

    def shown(self, key: SeriesKey) -> Flags:
        """Where a series prints a value."""
        series = self.truth.series.get(key)
        if series is None or key in self._gone:
            return self._nothing
        hidden = self._mask.hidden.get(key)
        return has_figure(series) if hidden is None else has_figure(series) & ~hidden

    def is_heard(self, key: SeriesKey) -> bool:
        """Whether an edition says anything of a count: its own series or a rate that tells it is not left out."""
        told_by = ((terms.rate.id, key[1]) for terms in self._names.told_by.get(key[0], ()))
        return any(one in self.truth.series and one not in self._gone for one in (key, *told_by))

    def count(self, key: SeriesKey, implied: bool = True) -> Held:
        """The count of that name and period; the rates that tell it are asked in the order of their ids, those that
        only imply it where ``implied``."""
        held = self._own(key)
        for terms, series in self._rates(key):
            shown = self.shown((terms.rate.id, key[1]))
            # whoever reads a rate is taken to know its terms, be they cleared for nobody
            held.shown |= shown & held.own & ~self._mask.hidden.get(key, self._nothing)
            for where, value, least, most in _tellings(self, key, terms, series, implied):
                where = where & ~held.own
                if not where.any():
                    continue
                fresh, again = where & ~held.known, where & held.known & (least < most)
                held.fill(fresh, value, least, most)
                # two rates with the same term: it lies in both ranges, unless these contradict each other
                low, high = np.fmax(held.least, least), np.fmin(held.most, most)
                again &= (low <= high) & (held.least < held.most)
                held.least[again], held.most[again] = low[again], high[again]
                held.value[again] = np.clip(held.value, low, high)[again]
                held.shown |= where & shown
        return held

    def base(self, terms: Terms, series: Series, period: str) -> Floats:
        """What a rate rests on: its denominator's own series, else its own column; NaN where neither holds one."""
        return _term(self.truth, denominator_name(terms.rate), period, series.denominator)

    def top(self, terms: Terms, series: Series, period: str) -> Floats:
        return _term(self.truth, numerator_name(terms.rate), period, series.numerator)

    def _rates(self, key: SeriesKey) -> Iterator[tuple[Terms, Series]]:
        for terms in sorted(self._names.told_by.get(key[0], ()), key=lambda one: one.rate.id):
            series = self.truth.series.get((terms.rate.id, key[1]))
            if series is not None:
                yield terms, series

    def _own(self, key: SeriesKey) -> Held:
        series = self.truth.series.get(key)
        if series is None or key[0] not in self._names.catalogue or not self._names.is_count(key[0]):
            blank, nothing = np.full(self._size, np.nan), self._nothing
            return Held(blank, blank.copy(), blank.copy(), nothing, nothing, nothing.copy(), nothing)
        own = has_figure(series)
        value = np.where(own, series.value, np.nan)
        dark = ((series.status >= _FROM) & (series.status <= _TO)) | (series.has_value & ~own)
        nothing = series.status == Status.NOT_APPLICABLE
        return Held(value, value.copy(), value.copy(), dark, nothing, self.shown(key).copy(), own)


def has_figure(series: Series) -> Flags:
    flags: Flags = series.has_value & np.isfinite(series.value)
    return flags


def printed(values: Floats, decimals: int) -> Floats:
    """What an edition prints of a value: rounded to its decimals, half away from zero."""
    scale = 10.0**decimals
    result: Floats = np.copysign(np.floor(np.round(np.abs(values) * scale, 6) + 0.5) / scale, values) + 0.0
    return result


def below_any(flags: Flags, parents: NDArray[np.intp]) -> Flags:
    """Areas that have a flagged one somewhere below them."""
    result = np.zeros(len(flags), dtype=np.bool_)
    for area in range(len(flags) - 1, 0, -1):
        if flags[area] or result[area]:
            result[parents[area]] = True
    return result


def _term(truth: Observations, name: str, period: str, column: Floats) -> Floats:
    series = truth.series.get((name, period))
    if series is None:
        return column
    return np.where(has_figure(series), series.value, column)


def _tellings(
    delivered: Delivered, key: SeriesKey, terms: Terms, series: Series, implied: bool
) -> Iterator[tuple[Flags, Floats, Floats, Floats]]:
    """Where a rate's series tells a count, with its value and range: in its own column, or by what it prints."""
    figures, period = has_figure(series), key[1]
    for name, column in ((terms.denominator, series.denominator), (terms.numerator, series.numerator)):
        if name == key[0] and bool(np.isfinite(column).any()):
            yield figures & np.isfinite(column), column, column, column
    rate = terms.rate
    if implied and terms.numerator == key[0] and rate.kind is Kind.RATE and rate.factor:
        base = delivered.base(terms, series, period)
        where = figures & np.isnan(delivered.top(terms, series, period)) & (np.nan_to_num(base) > 0)
        if rate.aggregation is Aggregation.UNWEIGHTED:
            # an unweighted average is no rate of its own area
            where &= ~below_any(figures, delivered.truth.geography.parents)
        if where.any():
            yield (where, *_implied(rate, series.value, base))


def _implied(rate: Indicator, values: Floats, base: Floats) -> tuple[Floats, Floats, Floats]:
    """The count that a rate and its base give, and the range that the printed rate leaves for it."""
    half = 0.5 * 10.0**-rate.decimals
    shown = printed(values, rate.decimals)
    with np.errstate(invalid="ignore"):
        value = np.clip(np.rint(values * base / rate.factor), 0, None)
        least = np.ceil((shown - half) * base / rate.factor - 1e-9)
        most = np.floor((shown + half) * base / rate.factor + 1e-9)
        if rate.numerator_in_denominator:
            value, most = np.minimum(value, base), np.minimum(most, base)
        least = np.clip(np.minimum(least, value), 0, None)
        most = np.maximum(most, value)
    return value, least, most

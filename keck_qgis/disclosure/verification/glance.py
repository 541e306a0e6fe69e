"""What an edition gives away at a glance: small counts, rates that rest on few, and too many digits."""

from collections.abc import Iterator

import numpy as np

from ...model.indicator import Kind
from ...model.numbers import format_number
from ...model.observations import Observations, Series, SeriesKey
from ...model.status import Status
from .held import Delivered, Flags, Floats, has_figure
from .names import Names, Terms
from .notes import Note
from .soundness import first_place


def glance(published: Observations, names: Names, delivered: Delivered) -> Iterator[Note]:
    """What needs no recomputing."""
    look = _Glance(published, names, delivered)
    for key, series in sorted(published.series.items()):
        indicator = names.catalogue.get(key[0])
        if indicator is None:
            continue
        yield from look.digits(key, series, indicator.decimals)
        terms = names.terms.get(key[0])
        if terms is not None:
            yield from look.terms(key, series, terms)
        elif indicator.kind is Kind.COUNT and names.is_personal(key[0]):
            yield from look.count(key, series)


def spelled(low: float, high: float) -> str:
    """``2`` or ``1–2``."""
    ends = [format_number(end, 0 if float(end).is_integer() else 2) for end in (low, high)]
    return ends[0] if low == high else "–".join(ends)


class _Glance:
    def __init__(self, published: Observations, names: Names, delivered: Delivered) -> None:
        self._published, self._names, self._delivered = published, names, delivered

    def _note(self, code: str, key: SeriesKey, where: Flags, values: Floats | None = None) -> Iterator[Note]:
        if where.any():
            first = first_place(self._published.geography, where)
            example = first if values is None else f"{first}: {spelled(*[float(values[where][0])] * 2)}"
            yield Note(code, key, example, int(where.sum()))

    def digits(self, key: SeriesKey, series: Series, decimals: int) -> Iterator[Note]:
        scaled = np.where(has_figure(series), series.value, 0.0) * 10.0**decimals
        more = np.abs(scaled - np.rint(scaled)) > np.maximum(1e-6, 1e-15 * np.abs(scaled))
        yield from self._note("more_digits", key, more)

    def count(self, key: SeriesKey, series: Series) -> Iterator[Note]:
        limits = self._names.limits(key[0])
        value = np.where(has_figure(series), series.value, np.inf)
        small = (value > 0) & (value < limits.threshold + 1)
        yield from self._note("small_count_published", key, small, value)
        if limits.lowest == 0:
            yield from self._note("zero_published", key, value == 0)

    def terms(self, key: SeriesKey, series: Series, terms: Terms) -> Iterator[Note]:
        """Rates, means and measures of persons: their terms are as secret as counts."""
        shown, hidden = has_figure(series), np.zeros(len(series.value), dtype=np.bool_)
        for name in (terms.numerator, terms.denominator):
            held = self._published.get(name, key[1])
            if held is not None:
                hidden |= shown & (held.status == Status.SUPPRESSED)
        yield from self._note("term_hidden", key, hidden)
        if terms.numerator is not None:
            yield from self._numerators(key, terms, shown)
        base = self._published.get(terms.denominator, key[1])
        if base is not None:
            empty = (series.status == Status.NOT_APPLICABLE) & (base.status == Status.SUPPRESSED)
            yield from self._note("status_may_tell", key, empty)

    def _numerators(self, key: SeriesKey, terms: Terms, shown: Flags) -> Iterator[Note]:
        name = str(terms.numerator)
        limits, top = self._names.limits(name), self._delivered.count((name, key[1]))
        implied = shown & top.known & ~top.own
        with np.errstate(invalid="ignore"):
            sure = implied & (top.most < limits.threshold + 1) & (top.most >= max(limits.lowest, 1))
            maybe = implied & ~sure & (top.least < limits.threshold + 1) & (top.most > limits.lowest)
        yield from self._note("small_term_published", key, sure, top.most)
        yield from self._note("term_may_be_small", key, maybe)
        if terms.inside and terms.denominator and self._names.complement:
            base = self._delivered.count((terms.denominator, key[1]))
            least, most = base.least - top.most, base.most - top.least
            with np.errstate(invalid="ignore"):
                few = (top.most > 0) & (most < limits.threshold + 1) & (most >= limits.lowest) & (least >= 0)
            yield from self._note("rest_published", key, few, most)

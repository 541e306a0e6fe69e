"""Every published number is the true one, printed as it shall be, and none that is hidden.

Sources: "Printed precision", "Masked rate ⇔ masked numerator", "a mean or measure of persons needs its base count" of
the design. Marking or hiding rates on a small base is another matter: it may only hide more.
"""

from collections.abc import Iterator

import numpy as np

from ...model.geography import Geography
from ...model.indicator import Aggregation, Indicator
from ...model.observations import Observations, Series, SeriesKey
from ...model.status import Status
from ...model.text import tr
from ..mask import Mask
from .complaint import Complaint, told
from .held import Delivered, Flags, Floats, Held, below_any, has_figure
from .names import Names, Terms

_CLOSE = 1e-9


def first_place(geography: Geography, flags: Flags) -> str:
    """The first area of flagged cells, in words."""
    area = geography.areas[int(flags.argmax())]
    return f"{area.level} {area.key}"


def _told(key: SeriesKey, what: str, geography: Geography, flags: Flags) -> Complaint:
    return told(key, what, first_place(geography, flags), int(flags.sum()))


def misshapen(observations: Observations, geography: Geography, mask: Mask | None = None) -> list[Complaint]:
    """Arrays that do not fit the geography: nothing can be said of them."""
    size = len(geography)
    found = []
    if [(one.level, one.key) for one in observations.geography.areas] != [
        (one.level, one.key) for one in geography.areas
    ]:
        found.append(Complaint(("", ""), tr("Published and held areas are not the same")))
    for key, one in observations.series.items():
        arrays = (one.value, one.numerator, one.denominator, one.status)
        if any(np.shape(array) != (size,) for array in arrays):
            found.append(told(key, tr("{}: its cells do not fit the areas")))
    for key, flags in (mask.hidden if mask is not None else {}).items():
        if np.shape(flags) != (size,) or np.asarray(flags).dtype != np.bool_:
            found.append(told(key, tr("{}: its cells do not fit the areas")))
    return found


def numbers(
    published: Observations, truth: Observations, mask: Mask, names: Names, delivered: Delivered
) -> Iterator[Complaint]:
    """What is published and should not be, or not like that."""
    gone = mask.left_out_keys()
    geography = truth.geography
    for key, series in published.series.items():
        discloses = series.has_value | ~np.isnan(series.value)
        discloses |= ~np.isnan(series.numerator) | ~np.isnan(series.denominator)
        if key in gone and discloses.any():
            yield told(key, tr("{} is left out, but would be published"))
            continue
        indicator, source = names.catalogue.get(key[0]), truth.series.get(key)
        shown = delivered.shown(key)
        if (discloses & ~shown).any() or (indicator is None and discloses.any()):
            yield _told(key, tr("{}: a hidden value would be published"), geography, discloses & ~shown)
        if indicator is not None and source is not None:
            wrong = discloses & shown & ~_is_print(series.value, source.value, indicator.decimals)
            wrong |= discloses & shown & ~_terms_are_true(key, series, names.terms.get(key[0]), names, delivered)
            if wrong.any():
                yield _told(key, tr("{}: another value would be published"), geography, wrong)
            secret = _tells_a_zero(key, series, names.terms.get(key[0]), delivered)
            if secret.any():
                yield _told(key, tr("{}: its status tells a hidden zero"), geography, secret)


def fractions(names: Names, delivered: Delivered) -> Iterator[Complaint]:
    """Rates, means and measures of persons that would be shown without a base, or although a term is hidden."""
    truth = delivered.truth
    for key, series in sorted(truth.series.items()):
        terms = names.terms.get(key[0])
        shown = delivered.shown(key)
        if terms is None or not shown.any():
            continue
        hidden = shown & np.isnan(delivered.base(terms, series, key[1]))
        for name, column in ((terms.numerator, series.numerator), (terms.denominator, series.denominator)):
            if name is not None:
                count = delivered.count((name, key[1]))
                hidden |= shown & count.known & ~count.shown
                hidden |= shown & _contradicts(column, count)
        if terms.rate.aggregation is Aggregation.UNWEIGHTED:
            unseen = has_figure(series) & ~shown
            hidden |= shown & below_any(unseen, truth.geography.parents)
        if hidden.any():
            yield _told(key, tr("{}: a term of this value is hidden"), truth.geography, hidden)


def _contradicts(column: Floats, count: Held) -> Flags:
    """Where a rate's own term is not the count that is held: it tells a number that nobody has looked at."""
    with np.errstate(invalid="ignore"):
        flags: Flags = np.isfinite(column) & count.known & ((column < count.least) | (column > count.most))
    return flags


def _is_print(values: Floats, truth: Floats, decimals: int) -> Flags:
    """Whether each value is the true one in printed precision, with no more digits. Ties may go either way."""
    scale = 10.0**decimals
    with np.errstate(invalid="ignore"):
        digits = np.abs(values * scale - np.rint(values * scale)) <= np.maximum(1e-6, 1e-15 * np.abs(values * scale))
        near = np.abs(values - truth) <= 0.5 / scale + _CLOSE * np.maximum(1.0, np.abs(truth))
    flags: Flags = digits & near
    return flags


def _terms_are_true(key: SeriesKey, series: Series, terms: Terms | None, names: Names, delivered: Delivered) -> Flags:
    """Whether the terms that stand beside a value, if any, are shown counts (or measures) in printed precision."""
    good = np.ones(len(series.value), dtype=np.bool_)
    indicator = names.catalogue[key[0]]
    for name, counted, column in (
        (indicator.numerator, terms.numerator if terms else None, series.numerator),
        (indicator.denominator, terms.denominator if terms else None, series.denominator),
    ):
        there = ~np.isnan(column)
        if not there.any():
            continue
        if counted is not None:
            count = delivered.count((counted, key[1]))
            sure = count.shown & (count.least == count.most)
            if (counted, key[1]) in delivered.truth.series:
                sure &= delivered.shown((counted, key[1]))
            good &= ~there | (sure & _is_print(column, count.value, _decimals(names, counted)))
        else:
            source = delivered.truth.series.get((name or "", key[1]))
            shown = delivered.shown((name or "", key[1]))
            value = source.value if source is not None else np.full(len(column), np.nan)
            good &= ~there | (shown & _is_print(column, value, _decimals(names, name or "")))
    return good


def _decimals(names: Names, name: str) -> int:
    declared: Indicator | None = names.catalogue.get(name)
    return declared.decimals if declared is not None else 0


def _tells_a_zero(key: SeriesKey, series: Series, terms: Terms | None, delivered: Delivered) -> Flags:
    """Where "not applicable" says that a denominator is 0 which is held, but hidden."""
    if terms is None or terms.denominator is None:
        return np.zeros(len(series.value), dtype=np.bool_)
    count = delivered.count((terms.denominator, key[1]))
    flags: Flags = (series.status == Status.NOT_APPLICABLE) & (count.value == 0) & ~count.shown
    return flags

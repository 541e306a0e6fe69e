"""Spans and years that are, by the figures themselves, the sum or the mean of shorter periods."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Catalogue, Kind
from ..model.observations import Observations, SeriesKey
from ..model.period import Period, PeriodKind
from .history import Past

_QUARTERS = 4


@dataclass(frozen=True)
class SpanTie:
    """In each area the count ``name`` of ``period`` is the sum of those of ``members``, or their mean; in the ``state``
    of an earlier release, None for today."""

    name: str
    period: str
    members: tuple[str, ...]
    mean: bool
    state: int | None = None


def span_ties(observations: Observations, catalogue: Catalogue, history: Sequence[Past]) -> list[SpanTie]:
    """The ties that the figures held now, or at a release, show in every area where all of them are known: whoever
    looks at the figures sees them too."""
    found: list[SpanTie] = []
    if _several_kinds({period for _, period in observations.series}):
        found += _ties(_figures(observations, catalogue), catalogue, None)
    for state, past in enumerate(history):
        if not _several_kinds({period for _, period in past}):
            continue
        exact = {
            key: one.value if one.bounds is None else np.where(one.least == one.most, one.value, np.nan)
            for key, one in past.items()
            if key[0] in catalogue
        }
        found += _ties(exact, catalogue, state)
    return found


def _several_kinds(periods: Set[str]) -> bool:
    """Whether any of the periods can be made of others."""
    return len({Period.parse(text).kind for text in periods}) > 1


def _figures(observations: Observations, catalogue: Catalogue) -> dict[SeriesKey, NDArray[np.float64]]:
    """The counts that are held, in their own series or beside a rate; not those that a rate's rounding leaves vague."""
    found: dict[SeriesKey, NDArray[np.float64]] = {}
    beside: list[tuple[SeriesKey, NDArray[np.float64]]] = []
    for (name, period), series in sorted(observations.series.items()):
        one = catalogue.get(name)
        if one is None:
            continue
        if one.kind is Kind.COUNT:
            found[name, period] = np.where(series.has_value, series.value, np.nan)
            continue
        for term, own in ((one.numerator, series.numerator), (one.denominator, series.denominator)):
            counted = catalogue.get(term) if term else None
            if counted is not None and counted.kind is Kind.COUNT and not np.isnan(own).all():
                beside.append(((counted.id, period), np.where(series.has_value, own, np.nan)))
    for key, values in beside:
        held = found.setdefault(key, values)
        found[key] = np.where(np.isnan(held), values, held)
    return found


def _ties(
    values: Mapping[SeriesKey, NDArray[np.float64]], catalogue: Catalogue, state: int | None
) -> Iterator[SpanTie]:
    periods: dict[str, list[Period]] = {}
    read = {text: Period.parse(text) for _, text in values}
    for name, text in sorted(values):
        periods.setdefault(name, []).append(read[text])
    for name, held in periods.items():
        for whole in held:
            for members in _candidates(whole, held):
                mean = _fit(
                    values[name, whole.text], [values[name, one.text] for one in members], catalogue[name].decimals
                )
                if mean is not None:
                    yield SpanTie(name, whole.text, tuple(one.text for one in members), mean, state)


def _candidates(whole: Period, held: Sequence[Period]) -> list[list[Period]]:
    """The complete sets of shorter periods in ``whole``, one per kind."""
    if whole.kind is PeriodKind.YEAR:
        quarters = [one for one in held if one.kind is PeriodKind.QUARTER and one.end.year == whole.end.year]
        return [quarters] if len(quarters) == _QUARTERS else []
    if whole.kind is not PeriodKind.SPAN:
        return []
    years = range(int(whole.text.split("-")[0]), whole.end.year + 1)
    found = []
    for kind in (PeriodKind.YEAR, PeriodKind.DATE):
        within = [one for one in held if one.kind is kind and one.end.year in years]
        if [one.end.year for one in within] == list(years) and len(within) > 1:
            found.append(within)
    return found


def _fit(above: NDArray[np.float64], members: Sequence[NDArray[np.float64]], decimals: int) -> bool | None:
    """Whether figures are the mean of others (True), their sum (False) or neither (None); zeros alone do not tell."""
    below = np.sum(members, axis=0)
    both = ~np.isnan(above) & ~np.isnan(below)
    if not above[both].any():
        return None
    size = len(members)
    if (np.abs(above - below)[both] <= 1e-6).all():
        return False
    close = np.abs(size * above - below)[both] <= size * (0.5 * 10.0**-decimals + 1e-9)
    return True if close.all() else None

"""Spans and years that are, by the figures themselves, the sum or the mean of shorter periods."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Catalogue, Kind
from ..model.observations import Observations
from ..model.period import Period, PeriodKind

_QUARTERS = 4


@dataclass(frozen=True)
class SpanTie:
    """In each area the count ``name`` of ``period`` is the sum of those of ``members``, or their mean."""

    name: str
    period: str
    members: tuple[str, ...]
    mean: bool


def span_ties(observations: Observations, catalogue: Catalogue) -> list[SpanTie]:
    """The ties that the held figures show in every area where all of them are known: an attacker sees them too."""
    periods: dict[str, list[Period]] = {}
    read: dict[str, Period] = {}
    for name, text in sorted(observations.series):
        indicator = catalogue.get(name)
        if indicator is not None and indicator.kind is Kind.COUNT:
            if text not in read:
                read[text] = Period.parse(text)
            periods.setdefault(name, []).append(read[text])
    found = []
    for name, held in periods.items():
        if len({one.kind for one in held}) < 2:
            continue
        for whole in held:
            for members in _candidates(whole, held):
                mean = _fit(observations, name, whole, members, catalogue[name].decimals)
                if mean is not None:
                    found.append(SpanTie(name, whole.text, tuple(one.text for one in members), mean))
    return found


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


def _fit(observations: Observations, name: str, whole: Period, members: Sequence[Period], decimals: int) -> bool | None:
    """Whether the figures are a mean (True), a sum (False) or neither (None)."""

    def known(one: Period) -> NDArray[np.float64]:
        series = observations.series[name, one.text]
        return np.where(series.has_value, series.value, np.nan)

    above, below = known(whole), np.sum([known(one) for one in members], axis=0)
    both = ~np.isnan(above) & ~np.isnan(below)
    if not both.any():
        return None
    size = len(members)
    if (np.abs(above - below)[both] <= 1e-6).all():
        return False
    close = np.abs(size * above - below)[both] <= size * (0.5 * 10.0**-decimals + 1e-9)
    return True if close.all() else None

"""From derived observations and a mask to what an edition may say, and nothing more."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..disclosure.mask import Mask
from ..model.indicator import Audience, Catalogue, Indicator
from ..model.observations import Observations, Series, SeriesKey, blank
from ..model.rounding import rounded
from ..model.status import Status


@dataclass
class Published:
    """Masked and rounded observations of an edition, and the cells that stand on a small base."""

    observations: Observations
    small_base: dict[SeriesKey, NDArray[np.bool_]]


def admitted(catalogue: Catalogue, audience: Audience) -> Catalogue:
    """The entries whose clearance admits the audience; a breakdown that lost a part is no longer complete."""
    held = {one.id for one in catalogue if one.clearance.admits(audience)}
    whole = {
        (breakdown.total, breakdown.name): breakdown.complete and held.issuperset(breakdown.parts)
        for breakdown in catalogue.breakdowns()
    }
    return Catalogue(
        replace(
            one,
            part_of=tuple(
                replace(part, complete=whole[part.total, part.breakdown]) for part in one.part_of if part.total in held
            ),
        )
        for one in catalogue
        if one.id in held
    )


def publish(
    observations: Observations, mask: Mask, whole_catalogue: Catalogue, audience: Audience, left_out: set[SeriesKey]
) -> Published:
    """Mask and round every series that the audience may see but those left out.

    Hidden cells, and for the public those on a small base, are ``SUPPRESSED`` without any figure. A rate's
    numerator and denominator are the published values of the indicators that they are, else empty: so they
    say nothing that the edition does not say anyway. Where a rate is not applicable because nobody lives there,
    it is ``SUPPRESSED`` unless that 0 is published: it would tell a secret zero.
    """
    catalogue = admitted(whole_catalogue, audience)
    result = Observations(observations.geography)
    small_base: dict[SeriesKey, NDArray[np.bool_]] = {}
    nothing = np.zeros(len(observations.geography), dtype=np.bool_)
    for key, series in observations.series.items():
        indicator = catalogue.get(key[0])
        if indicator is None or key in left_out:
            continue
        hidden, small = mask.hidden.get(key, nothing), mask.small_base.get(key, nothing)
        if audience is Audience.PUBLIC:
            hidden, small = hidden | small, nothing
        masked = _masked(series, hidden, indicator)
        result.series[key] = masked
        small_base[key] = small & masked.has_value
    for (name, period), series in result.series.items():
        _fill_terms(series, catalogue[name], result, period)
        if _rests_on_persons(catalogue[name], whole_catalogue):
            _cover_empty(series, catalogue[name], observations, result, period)
    return Published(result, small_base)


def _masked(series: Series, hidden: NDArray[np.bool_], indicator: Indicator) -> Series:
    masked = series.copy()
    masked.status[hidden & series.has_value] = Status.SUPPRESSED
    masked.value = np.where(masked.has_value, rounded(series.value, indicator.decimals), np.nan)
    masked.numerator = masked.denominator = blank(len(series.value))
    return masked


def _fill_terms(series: Series, indicator: Indicator, published: Observations, period: str) -> None:
    for name, term in ((indicator.numerator, "numerator"), (indicator.denominator, "denominator")):
        source = published.get(name, period)
        if source is not None:
            known = series.has_value & source.has_value
            series.writable(term)[known] = source.value[known]


def _rests_on_persons(indicator: Indicator, catalogue: Catalogue) -> bool:
    base = catalogue.get(indicator.denominator) if indicator.denominator else None
    return catalogue.is_personal(base or indicator)


def _cover_empty(
    series: Series, indicator: Indicator, truth: Observations, published: Observations, period: str
) -> None:
    """Turn ``NOT_APPLICABLE`` into ``SUPPRESSED`` where it says that a hidden denominator is 0, here or further down:
    an area above is not applicable where all areas in it are."""
    own, parents = truth.series[indicator.id, period], truth.geography.parents
    base = own.denominator == 0
    held, shown = truth.get(indicator.denominator, period), published.get(indicator.denominator, period)
    if held is not None:
        base = base | (held.has_value & (held.value == 0))
    open_base = np.zeros_like(base) if shown is None else shown.has_value
    for area in range(len(parents) - 1, 0, -1):
        base[parents[area]] |= base[area] and own.derived[parents[area]]
    series.status[base & ~open_base & (series.status == Status.NOT_APPLICABLE)] = Status.SUPPRESSED

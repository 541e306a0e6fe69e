"""What an edition tells of the counts, for the ledger."""

import numpy as np

from ..model.indicator import Catalogue, Kind
from ..model.observations import Observations, SeriesKey
from .history import Past, PastSeries
from .terms import denominator_id, numerator_id


def restricted(told: Past, published: Observations, catalogue: Catalogue) -> Past:
    """``told`` by an edition of everything, restricted to what ``published`` shows: counts themselves, and terms of the
    rates and means that it prints. Counts of which nothing is held tell nothing."""
    seen: dict[SeriesKey, np.ndarray] = {}
    for (name, period), series in published.series.items():
        indicator = catalogue[name]
        terms = [name]
        if indicator.kind is not Kind.COUNT:
            terms = [numerator_id(indicator), denominator_id(indicator)]
        for term in terms:
            before = seen.get((term, period))
            seen[term, period] = series.has_value if before is None else before | series.has_value
    shown = {
        key: PastSeries(one.value, one.shown & seen[key] if key in seen else np.zeros_like(one.shown), one.bounds)
        for key, one in told.items()
        if not np.isnan(one.value).all()
    }
    return Past(shown, told.catalogue)

"""What everybody would see of cities and their masks, as one attacker's knowledge."""

from collections.abc import Sequence

import numpy as np

from keck_qgis.disclosure.mask import Mask
from keck_qgis.model.indicator import Kind
from keck_qgis.model.status import Status
from tests.attack.knowledge import Knowledge, View, united
from tests.attack.places import Places
from tests.attack.secrets import attack
from tests.disclosure.cities import City, rounded


def view(city: City, mask: Mask, state: int = 0) -> View:
    """All that a mask does not hide, printed with each indicator's decimals."""
    seen, gone = View(state), mask.left_out_keys()
    blank = np.zeros(len(city.geography), dtype=bool)
    for key, series in city.observations.series.items():
        if key in gone:
            continue
        one, hidden = city.catalogue[key[0]], mask.hidden.get(key, blank)
        seen.shown[key] = np.where(series.has_value & ~hidden, rounded(series.value, one.decimals), np.nan)
        seen.hidden[key] = series.has_value & hidden
        if one.kind is Kind.COUNT:
            seen.empty[key] = series.status == Status.NOT_APPLICABLE
    return seen


def narrowed(cities: Sequence[City], masks: Sequence[Mask]) -> list[str]:
    """What all releases of a city together tell of its secrets."""
    entries, sums = united(city.catalogue for city in cities)
    views = [view(city, mask, state) for state, (city, mask) in enumerate(zip(cities, masks, strict=True))]
    return attack(Knowledge(Places(cities[0].geography), entries, sums, views), [city.state for city in cities])

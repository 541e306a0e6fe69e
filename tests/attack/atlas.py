"""A real atlas as a world to attack: what its office holds, and for the rest any figures that fit."""

from pathlib import Path

import numpy as np

from keck_qgis.disclosure.protection import protect
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.derivation import derive
from keck_qgis.model.geography import Geography
from keck_qgis.model.indicator import Kind
from tests.attack.knowledge import Floats, State, Variable
from tests.disclosure.cities import looked_at


def world(path: Path) -> tuple[State, Geography]:
    """The state of holdings that were never released before, and the areas with their overlays."""
    with Holdings.open(path, read_only=True) as held:
        entries, rule, zeros = held.catalogue(), held.rule, held.structural_zeros()
        plain = held.geography()
        geography = plain.with_overlays(held.overlays(plain))
        observations, _ = derive(held.observations(), entries)
    observations.geography = geography
    found: dict[Variable, Floats] = {}
    width = len(geography) + sum(len(one.atoms) for one in geography.overlays)
    for proof in protect(observations, entries, rule, zeros).proofs:
        found |= {row[:2]: line.copy() for row, line in zip(proof.rows, proof.tables[0], strict=True)}
    for key, series in observations.series.items():
        if entries[key[0]].kind is Kind.COUNT:
            line = found.setdefault(key, np.full(width, np.nan))
            areas = line[: len(geography)]
            areas[series.has_value] = series.value[series.has_value]
    for line in found.values():
        _spread(line, geography)
    state = looked_at(observations, entries, found)
    state.rule, state.zeros = rule, zeros
    return state, geography


def _spread(line: Floats, geography: Geography) -> None:
    """Figures for areas that hold none: what is above them goes to the first, what is below them is theirs."""
    first: set[tuple[int, str]] = set()
    for area in range(len(geography) - 1, 0, -1):
        if np.isnan(line[area]):
            below = line[: len(geography)][geography.parents == area]
            line[area] = np.nansum(below) if (~np.isnan(below)).any() else np.nan
    for area in range(1, len(geography)):
        place = int(geography.parents[area]), geography.areas[area].level
        if np.isnan(line[area]):
            line[area] = 0.0 if place in first else line[place[0]]
        first.add(place)
    line[np.isnan(line)] = 0.0

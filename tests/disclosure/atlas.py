"""Small atlases for the tests, written down as a statistician would."""

import numpy as np

from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status

PERIOD = "2020"
ROOT = (ROOT_LEVEL, "0")


def geography(districts: dict[str, list[str]], second: list[str] | None = None) -> Geography:
    """A root, districts, and quarters below them; ``second`` adds a level that nests in nothing."""
    levels = [Level(ROOT_LEVEL, 0), Level("Bezirk", 1)]
    areas = [Area(ROOT_LEVEL, "0", "Stadt")]
    areas += [Area("Bezirk", key, key) for key in districts]
    if any(districts.values()):
        levels.append(Level("Quartier", 2, "Bezirk"))
        areas += [Area("Quartier", key, key, above) for above, below in districts.items() for key in below]
    if second:
        levels.append(Level("Sprengel", 1))
        areas += [Area("Sprengel", key, key) for key in second]
    return Geography(levels, areas)


def count(indicator: str, personal: bool = True, part_of: tuple[PartOf, ...] = ()) -> Indicator:
    return Indicator(
        indicator, indicator, "Thema", "", Kind.COUNT, "Personen", personal, Aggregation.SUM, "", "", part_of=part_of
    )


def rate(
    indicator: str,
    numerator: str | None,
    denominator: str | None,
    inside: bool = True,
    factor: float = 100.0,
    decimals: int = 1,
    kind: Kind = Kind.RATE,
    aggregation: Aggregation = Aggregation.WEIGHTED,
) -> Indicator:
    return Indicator(
        indicator,
        indicator,
        "Thema",
        "",
        kind,
        "%",
        True,
        aggregation,
        "",
        "",
        numerator=numerator,
        denominator=denominator,
        numerator_in_denominator=inside,
        factor=factor,
        decimals=decimals,
        clearance=Clearance.PUBLIC,
    )


def atlas(where: Geography, values: dict[str, dict[tuple[str, str], float | Status]]) -> Observations:
    """One period; a cell is a number or a status."""
    observations = Observations(where)
    for indicator, cells in values.items():
        series = observations.at(indicator, PERIOD)
        for (level, key), value in cells.items():
            area = where.index(level, key)
            assert area is not None, (level, key)
            if isinstance(value, Status):
                series.status[area] = value
            else:
                series.status[area] = Status.VALUE
                series.value[area] = value
    return observations


def flat(*values: float) -> dict[tuple[str, str], float | Status]:
    """A root and its districts A, B, C …"""
    names = "ABCDEFGHIJKL"
    return {ROOT: values[0], **{("Bezirk", names[i]): value for i, value in enumerate(values[1:])}}


def flat_geography(count_of: int) -> Geography:
    return geography({name: [] for name in "ABCDEFGHIJKL"[:count_of]})


def hidden_places(mask, where: Geography, indicator: str) -> set[tuple[str, str]]:
    flags = mask.hidden.get((indicator, PERIOD), np.zeros(len(where), dtype=bool))
    return {(where.areas[i].level, where.areas[i].key) for i in np.flatnonzero(flags)}


def catalogue(*indicators: Indicator) -> Catalogue:
    return Catalogue(indicators)

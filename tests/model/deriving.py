"""Small towns whose figures are derived."""

import numpy as np

from keck_qgis.model.derivation import derive
from keck_qgis.model.findings import Finding
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Catalogue, Indicator
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status
from tests.factories import indicator

PERIOD = "2015"
CHILDREN = indicator("kinder")


def flat(count: int) -> Geography:
    """A municipality with one level of ``count`` areas."""
    areas = [Area("Ortsteile", str(i + 1), f"Ortsteil {i + 1}") for i in range(count)]
    return Geography([Level(ROOT_LEVEL, 0), Level("Ortsteile", 1)], [Area(ROOT_LEVEL, "99", "Stadt"), *areas])


def two_levels(second: str | None = None) -> Geography:
    """Two Bezirke of two Ortsteile each, and on demand a second geography of two areas beside them."""
    levels = [Level(ROOT_LEVEL, 0), Level("Bezirke", 1), Level("Ortsteile", 2, "Bezirke")]
    areas = [Area(ROOT_LEVEL, "99", "Stadt")]
    areas += [Area("Bezirke", key, f"Bezirk {key}") for key in "12"]
    areas += [Area("Ortsteile", f"{a}{b}", f"Ortsteil {a}{b}", a) for a in "12" for b in "12"]
    if second:
        levels.append(Level(second, 3))
        areas += [Area(second, key, f"Sprengel {key}") for key in "AB"]
    return Geography(levels, areas)


def put(
    observations: Observations, name: str, level: str, values: dict[str, object], **terms: dict[str, float]
) -> None:
    """Enter delivered cells: a number or a Status per area key."""
    series = observations.at(name, PERIOD)
    for key, value in values.items():
        position = observations.geography.index(level, key)
        assert position is not None
        if isinstance(value, Status):
            series.status[position] = value
        else:
            series.value[position], series.status[position] = value, Status.VALUE
        for term, figures in terms.items():
            series.writable(term)[position] = figures.get(key, np.nan)


def run(observations: Observations, *indicators: Indicator) -> tuple[Observations, list[Finding]]:
    return derive(observations, Catalogue(indicators))


def cell(observations: Observations, name: str, level: str = ROOT_LEVEL, key: str = "99") -> tuple[float, Status]:
    series, position = observations.series[name, PERIOD], observations.geography.index(level, key)
    assert position is not None
    return float(series.value[position]), Status(series.status[position])

"""Generated cities: trees with only children, several linked counts, everything a delivery may lack."""

from dataclasses import dataclass, field

import numpy as np

from keck_qgis.model.geography import Geography
from keck_qgis.model.indicator import Catalogue, Indicator, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.disclosure.atlas import PERIOD, catalogue, count, geography, rate


@dataclass
class City:
    """``world``: the true counts (areas,) of every indicator, also where nothing was delivered."""

    geography: Geography
    catalogue: Catalogue
    rule: Rule
    observations: Observations
    world: dict[str, np.ndarray]
    structural_zeros: set[tuple[str, str, str]] = field(default_factory=set)


def generate(seed: int, with_gaps: bool = True) -> City:
    """A city of up to some 30 areas; the same seed gives the same one."""
    rng = np.random.default_rng(seed)
    where = _geography(rng)
    rule = Rule(int(rng.integers(1, 11)) if rng.random() < 0.5 else 3, bool(rng.random() < 0.4), 0)
    tree = where.parents
    crowd = rng.choice([4, 12, 40, 120])
    world: dict[str, np.ndarray] = {}
    indicators: list[Indicator] = [count("D")]
    remainder = int(rng.integers(1, 9)) if rng.random() < 0.2 else 0
    world["D"] = _count(rng, where, crowd, None, remainder)
    if rng.random() < 0.75:
        world["N"] = _count(rng, where, rng.choice([0.03, 0.2, 0.5, 0.95]), world["D"], 0)
        indicators += [count("N"), rate("R", "N", "D")]
    if rng.random() < 0.3 and "N" in world:
        world["M"] = _count(rng, where, rng.choice([0.1, 0.6, 1.0]), world["N"], 0)
        indicators.append(count("M", part_of=(PartOf("N", "davon", False),)))
    if rng.random() < 0.25:
        share = rng.choice([0.05, 0.5])
        world["X"] = _count(rng, where, share, world["D"], 0)
        world["Y"] = world["D"] - world["X"]
        indicators += [count(part, part_of=(PartOf("D", "XY"),)) for part in "XY"]
    if rng.random() < 0.25:
        world["P"] = _count(rng, where, 0.2, world["D"], 0)
        world["Q"] = _count(rng, where, 0.3, world["D"] - world["P"], 0)
        indicators += [count(part, part_of=(PartOf("D", "PQ", False),)) for part in "PQ"]
    if rng.random() < 0.3:
        world["I"] = _count(rng, where, rng.choice([0.1, 0.5]), world["D"], 0)
        indicators.append(rate("J", "I", "D", decimals=int(rng.integers(0, 2))))
    observations = Observations(where)
    _deliver(rng, observations, world, indicators, with_gaps)
    zeros = set()
    if rng.random() < 0.2:
        area = where.areas[int(rng.integers(1, len(where)))]
        zeros = {(i, area.level, area.key) for i in world if rng.random() < 0.5}
    assert len(tree) == len(where)
    return City(where, catalogue(*indicators), rule, observations, world, zeros)


def _geography(rng: np.random.Generator) -> Geography:
    districts = {}
    deep = rng.random() < 0.7
    for i in range(int(rng.integers(1, 7))):
        below = int(rng.choice([1, 1, 2, 3, 5])) if deep else 0
        districts[f"B{i}"] = [f"q{i}{j}" for j in range(below)]
    second = ["S1", "S2", "S3"] if rng.random() < 0.12 else None
    return geography(districts, second)


def _count(rng, where: Geography, size: float, whole: np.ndarray | None, remainder: int) -> np.ndarray:
    """Leaf counts, summed upwards; ``remainder`` people of the city belong to no area."""
    result = np.zeros(len(where))
    parents = where.parents
    leaves = [a for a in range(len(where)) if a not in set(parents) and where.areas[a].level != "Sprengel"]
    for area in leaves:
        if whole is not None:
            result[area] = rng.binomial(int(whole[area]), size)
        else:
            result[area] = rng.choice([0, rng.integers(0, 5), rng.poisson(size)], p=[0.1, 0.25, 0.65])
    for area in range(len(where) - 1, 0, -1):
        if where.areas[area].level != "Sprengel":
            result[parents[area]] += result[area]
    rest = result[0]
    for area in [a for a in range(len(where)) if where.areas[a].level == "Sprengel"]:
        if whole is not None:
            result[area] = min(rest, whole[area])
        else:
            result[area] = rest if where.areas[area].key == "S3" else rng.integers(0, int(rest) + 1)
        rest -= result[area]
    result[0] += remainder
    return result


def _deliver(rng, observations: Observations, world, indicators: list[Indicator], with_gaps: bool) -> None:
    where = observations.geography
    for indicator in indicators:
        series = observations.at(indicator.id, PERIOD)
        if indicator.numerator:
            base, part = world["D"], world[indicator.numerator]
            held = base > 0
            with np.errstate(invalid="ignore", divide="ignore"):
                values = np.round(100 * part / base, indicator.decimals)
            series.value[held], series.status[held] = values[held], Status.VALUE
            continue
        series.value[:] = world[indicator.id]
        series.status[:] = Status.VALUE
        if rng.random() < 0.15:
            level = str(rng.choice([level.name for level in where.levels]))
            _drop(series, where.of_level(level), Status.ABSENT)
        if with_gaps and rng.random() < 0.3:
            gaps = rng.choice(len(where), size=int(rng.integers(1, 4)))
            _drop(series, gaps, Status(int(rng.choice([Status.SUPPRESSED_BY_SOURCE, Status.MISSING]))))
        if with_gaps and rng.random() < 0.1:
            _drop(series, rng.choice(len(where), size=2), Status.ABSENT)
    for indicator in indicators:
        if indicator.numerator and indicator.numerator in {other.id for other in indicators}:
            _follow_terms(observations, indicator)


def _follow_terms(observations: Observations, indicator: Indicator) -> None:
    """A rate whose terms are both held as counts stands only where both have a value."""
    series = observations.at(indicator.id, PERIOD)
    for term in (indicator.numerator, indicator.denominator):
        _drop(series, ~observations.at(str(term), PERIOD).has_value, Status.ABSENT)


def _drop(series, areas, status: Status) -> None:
    series.value[areas] = np.nan
    series.status[areas] = status

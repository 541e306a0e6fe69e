"""Generated atlases for the bench, each the same at every run: counts alone or with their parts, cities, a country."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status

RULE = Rule(3, False, 0)
YEARS = tuple(str(year) for year in range(2010, 2020))
INDICATORS = 400
BREAKDOWN = "Teile"

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Atlas:
    catalogue: Catalogue
    truth: Observations

    @property
    def cells(self) -> int:
        return len(self.truth.series) * len(self.truth.geography)


class Ground:
    """Areas in nested levels, each with a number of people in its finest areas."""

    def __init__(self, sizes: dict[str, int], spread: float) -> None:
        """``sizes``: areas per level, coarse to fine; they are dealt out evenly to those of the level above."""
        levels = [Level(ROOT_LEVEL, 0)]
        areas = [Area(ROOT_LEVEL, "0", "Ganzes")]
        for rank, (above, name) in enumerate(pairwise((ROOT_LEVEL, *sizes)), 1):
            levels.append(Level(name, rank, above if rank > 1 else None))
            parents = [None] * sizes[name] if rank == 1 else [f"{i % sizes[above]:05}" for i in range(sizes[name])]
            areas += [Area(name, f"{i:05}", f"{name} {i}", parent) for i, parent in enumerate(parents)]
        self.geography = Geography(levels, areas)
        self.finest = list(sizes.values())[-1]
        self._sums = self._matrix()
        self.people = np.random.default_rng(7).lognormal(7, spread, size=self.finest)

    def _matrix(self) -> csr_matrix:
        """Which finest areas each area holds, (areas, finest)."""
        finest = np.arange(self.finest)
        rows, at = [], finest + len(self.geography) - self.finest
        while at[0] >= 0:
            rows.append(at)
            at = self.geography.parents[at]
        held = (np.concatenate(rows), np.tile(finest, len(rows)))
        return csr_matrix((np.ones(len(held[0])), held), shape=(len(self.geography), self.finest))

    def everywhere(self, finest: Floats) -> Floats:
        """Figures of the finest areas summed up to all areas."""
        return np.asarray(self._sums @ finest)


def town() -> Ground:
    return Ground({"Bezirk": 7, "Ortsteil": 46, "Quartier": 106}, 0.8)


def country() -> Ground:
    return Ground({"Land": 16, "Kreis": 400, "Gemeinde": 11_000}, 1.0)


def tree(ground: Ground) -> Atlas:
    """400 counts over ten years that have nothing to do with one another."""
    rng = np.random.default_rng(7)
    truth = Observations(ground.geography)
    entries = [_count(f"I{number:03}") for number in range(INDICATORS)]
    for entry in entries:
        share = _share(rng, 0.002)
        for year in YEARS:
            _enter(truth, entry.id, year, ground.everywhere(rng.poisson(ground.people * share).astype(np.float64)))
    return Atlas(Catalogue(entries), truth)


def linked(ground: Ground, parts: int, problems: int) -> Atlas:
    """Totals that are broken down completely: alle = Deutsche + Nichtdeutsche and the like, each a problem apart."""
    rng = np.random.default_rng(7)
    truth = Observations(ground.geography)
    entries = []
    for number in range(problems // len(YEARS)):
        total, names = f"I{number:03}", [f"I{number:03}P{part}" for part in range(parts)]
        entries += [_count(total), *(_count(name, PartOf(total, BREAKDOWN)) for name in names)]
        share, shares = _share(rng, 0.005 * parts), rng.dirichlet(np.r_[4.0, np.ones(parts - 1)])
        for year in YEARS:
            figures = rng.multinomial(rng.poisson(ground.people * share), shares).T.astype(np.float64)
            _enter(truth, total, year, ground.everywhere(figures.sum(axis=0)))
            for name, finest in zip(names, figures, strict=True):
                _enter(truth, name, year, ground.everywhere(finest))
    return Atlas(Catalogue(entries), truth)


def changed(atlas: Atlas, ground: Ground, number: int) -> Atlas:
    """The same atlas after a correction of one indicator in all years: one more person, in its first part if any."""
    truth = Observations(atlas.truth.geography, dict(atlas.truth.series))
    person = np.zeros(ground.finest)
    person[number % ground.finest] = 1.0
    for keys in list(problems(atlas))[number * len(YEARS) : (number + 1) * len(YEARS)]:
        for key in keys[:2]:
            truth.series[key] = truth.series[key].copy()
            truth.series[key].value += ground.everywhere(person)
    return Atlas(atlas.catalogue, truth)


def problems(atlas: Atlas) -> Iterator[list[tuple[str, str]]]:
    """Keys of the series that are tied: a total and its parts, or a count alone; the total first."""
    parts = {one.total: one.parts for one in atlas.catalogue.breakdowns()}
    for entry in atlas.catalogue:
        if not entry.part_of:
            for year in YEARS:
                yield [(name, year) for name in (entry.id, *parts.get(entry.id, ()))]


def of_values(geography: Geography, names: list[str], values: Floats) -> Atlas:
    """A small atlas of one year: (names, areas); all but the first are its parts."""
    truth = Observations(geography)
    for name, row in zip(names, values, strict=True):
        _enter(truth, name, YEARS[0], row)
    return Atlas(
        Catalogue([_count(names[0]), *(_count(name, PartOf(names[0], BREAKDOWN)) for name in names[1:])]), truth
    )


def _share(rng: np.random.Generator, least: float) -> float:
    """Which part of the people a count is about."""
    return float(np.exp(rng.uniform(np.log(least), np.log(0.3))))


def _count(name: str, *part_of: PartOf) -> Indicator:
    return Indicator(
        name, name, "Thema", "", Kind.COUNT, "Personen", True, Aggregation.SUM, "Amt", "jährlich", part_of=part_of
    )


def _enter(truth: Observations, name: str, year: str, values: Floats) -> None:
    series = truth.at(name, year)
    series.value = values
    series.status[:] = Status.VALUE

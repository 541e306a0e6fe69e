"""Towns that go through the real chain: holdings, releases to both audiences, edition files."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.derivation import derive
from keck_qgis.model.findings import Report
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Audience, Catalogue, Indicator, Kind
from keck_qgis.model.observations import Observations
from keck_qgis.model.proposals import LevelProposal, SourceFile, StructuralZeroProposal, ValueProposal, ValueRow
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.knowledge import Floats, State, Variable
from tests.attack.strips import shapes
from tests.disclosure.cities import looked_at
from tests.disclosure.ground import SECOND, Ground, Piece, laid

KEY, PERIOD = "99000001", "2020"
Place = tuple[str, str]
"""Level and area key."""
ROOT: Place = (ROOT_LEVEL, KEY)
Counts = dict[Place, float]


@dataclass
class Town:
    """``world``: the true count of every variable in every area; ``rows``: what the office was given of it."""

    rule: Rule
    parents: dict[Place, Place]
    levels: list[Level]
    entries: list[Indicator] = field(default_factory=list)
    world: dict[str, Counts] = field(default_factory=dict)
    rows: list[ValueRow] = field(default_factory=list)
    zeros: list[tuple[str, str, str]] = field(default_factory=list)

    def ground(self) -> Ground:
        """Each leaf a piece; the areas of a second geography take them in turn."""
        root = Area(*ROOT, "Stadt")
        nested = {level.name: level.parent for level in self.levels}
        areas = [
            Area(*place, place[1], above[1] if nested[place[0]] else None) for place, above in self.parents.items()
        ]
        plain = Geography([Level(ROOT_LEVEL, 0), *self.levels], [root, *areas])
        leaves = [place for place in self.parents if place not in self.parents.values()]
        across = [plain.index(*place) for place in leaves if place[0] == SECOND]
        own = [plain.index(*place) for place in leaves if place[0] != SECOND]
        pieces = [Piece(leaf, across[i % len(across)] if across else -1) for i, leaf in enumerate(own)]
        # an area of the second geography that took none has ground on which nobody lives
        return laid(plain, pieces + [Piece(own[0], empty) for empty in across[len(own) :]])

    def holdings(self, folder: Path) -> Path:
        path = create(folder, self.ground(), self.rule, self.entries)
        with Holdings.open(path) as held:
            held.write_values(ValueProposal(source("values", "werte"), self.rows))
            if self.zeros:
                held.write_structural_zeros(StructuralZeroProposal(source("structural_zeros", "leer"), self.zeros))
        return path

    def truth(self) -> dict[Variable, Floats]:
        """The world in columns; atoms are made of leaves."""
        ground = self.ground()
        places = [(area.level, area.key) for area in ground.geography.areas]
        areas = len(places)
        found = {(row[0], row[3]): np.zeros(len(ground.incidence)) for row in self.rows}
        for name, cells in self.world.items():
            leaves = np.array([cells.get(places[piece.area], 0.0) for piece in ground.pieces])
            leaves[len({piece.area for piece in ground.pieces}) :] = 0.0
            figures = ground.incidence @ leaves
            figures[:areas] = [cells.get(place, figures[i]) for i, place in enumerate(places)]
            found[name, PERIOD] = figures
        return found

    def deliver(self, name: str, places: list[Place], values: Counts, **terms: Counts) -> None:
        own = [terms.get(term, {}) for term in ("numerator", "denominator")]
        self.rows += [
            (name, *place, PERIOD, float(values[place]), own[0].get(place), own[1].get(place), Status.VALUE.code)
            for place in places
            if place in values
        ]


def create(folder: Path, ground: Ground, rule: Rule, entries: list[Indicator]) -> Path:
    """Holdings with the levels of a ground and no values."""
    folder.mkdir(parents=True, exist_ok=True)
    path, drawn = folder / "stadt.keck.gpkg", shapes(ground)
    with Holdings.create(path, "Stadt", KEY, "EPSG:25832", rule, Catalogue(entries)) as held:
        for level in ground.geography.levels:
            if level.name != ROOT_LEVEL:
                held.write_level(LevelProposal(source("level", level.name), level, drawn[level.name]))
    return path


def source(kind: str, name: str) -> SourceFile:
    return SourceFile(kind, f"{name}.csv", hashlib.sha256(name.encode()).hexdigest())


def look_inside(path: Path, truth: dict[Variable, Floats]) -> State:
    """The truth, with what the office holds of it: what it was given or can sum up."""
    with Holdings.open(path, read_only=True) as held:
        entries = held.catalogue()
        derived, _ = derive(held.observations(), entries)
        state = looked_at(derived, entries, truth)
        state.rule, state.zeros = held.rule, held.structural_zeros()
    return state


def all_adds_up(path: Path) -> bool:
    """Whether no figure in the holdings disagrees with those that it is made of."""
    with Holdings.open(path, read_only=True) as held:
        _, findings = derive(held.observations(), held.catalogue())
    return not any("differ" in one.code for one in findings)


def raw_digits(path: Path) -> list[float]:
    """Rates and means with more digits than any indicator prints."""
    with Holdings.open(path, read_only=True) as held:
        entries = held.catalogue()
        derived, _ = derive(held.observations(), entries)
    return _long(derived, entries)


def _long(derived: Observations, entries: Catalogue) -> list[float]:
    found = []
    for (name, _), series in derived.series.items():
        if entries[name].kind is not Kind.COUNT:
            found += [
                float(value) for value in series.value[series.has_value] if round(float(value), 6) != float(value)
            ]
    return found


def releases(path: Path, folder: Path, order: tuple[Audience, ...]) -> tuple[list[Path], list[Report]]:
    done = [release(path, audience, folder) for audience in order]
    return [one for one, _ in done], [report for _, report in done]

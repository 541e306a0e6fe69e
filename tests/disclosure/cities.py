"""A city between two changes of its data, and what an office that releases it holds of the truth."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from keck_qgis.model.derivation import derive
from keck_qgis.model.geography import Geography
from keck_qgis.model.indicator import Catalogue, Kind
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.knowledge import Floats, State, Variable, denominator, numerator
from tests.disclosure.features import Features
from tests.disclosure.ground import Ground
from tests.disclosure.people import People


@dataclass
class City:
    """``observations`` with all derived cells; ``state``: the truth, and what of it is held.

    ``truth``: of everything that is counted, also where the catalogue does not know it.
    """

    geography: Geography
    catalogue: Catalogue
    rule: Rule
    delivered: Observations
    observations: Observations
    structural_zeros: set[tuple[str, str, str]]
    state: State
    truth: dict[Variable, Floats]


@dataclass
class Draft:
    """What a city is made of; ``city()`` looks at it as it stands.

    ``status`` (areas,) of each delivered count; ``noise`` is added to delivered figures; ``spans``: members, and
    whether the span is their mean; ``absent``: indicators that are not in the catalogue (yet, or any more);
    ``silent``: indicators in it without values.
    """

    ground: Ground
    features: Features
    rule: Rule
    people: dict[str, People]
    spans: dict[str, tuple[tuple[str, ...], bool]] = field(default_factory=dict)
    status: dict[Variable, NDArray[np.int8]] = field(default_factory=dict)
    noise: dict[tuple[str, str, int], float] = field(default_factory=dict)
    figures: dict[Variable, Floats] = field(default_factory=dict)
    printed: dict[str, bool] = field(default_factory=dict)
    zeros: set[tuple[str, str, str]] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)

    def catalogue(self) -> Catalogue:
        return Catalogue(one for one in self.features.entries if one.id not in self.absent)

    def world(self) -> dict[Variable, Floats]:
        """True counts (areas and atoms,) of all that are counted."""
        found: dict[Variable, Floats] = {}
        for period, people in self.people.items():
            counts = people.counts(len(self.ground.pieces))
            found |= {(name, period): self.ground.incidence @ held for name, held in counts.items()}
        for span, (members, mean) in self.spans.items():
            for name, period in list(found):
                if period == members[0]:
                    total = np.sum([found[name, member] for member in members], axis=0)
                    decimals = next((one.decimals for one in self.features.entries if one.id == name), 0)
                    found[name, span] = rounded(total / len(members), decimals) if mean else total
        return found

    def city(self) -> City:
        world, catalogue = self.world(), self.catalogue()
        delivered = Observations(self.ground.geography)
        for one in catalogue:
            for period in [*self.people, *self.spans]:
                if (one.id, period) in self.status and one.id not in self.silent:
                    self._deliver(delivered, one.id, period, world)
        observations, _ = derive(delivered, catalogue)
        state = looked_at(observations, catalogue, world)
        state.rule = self.rule
        state.zeros = zeros = {cell for cell in self.zeros if self._is_zero(observations, cell)}
        return City(self.ground.geography, catalogue, self.rule, delivered, observations, zeros, state, world)

    def _deliver(self, delivered: Observations, name: str, period: str, world: dict[Variable, Floats]) -> None:
        series, status = delivered.at(name, period), self.status[name, period]
        areas = len(status)
        if name in self.features.given:
            top, base, own = self.features.given[name]
            above, below = world[top, period][:areas], world[base, period][:areas]
            rate = next(one for one in self.features.entries if one.id == name)
            status = np.where(below > 0, status, Status.ABSENT).astype(np.int8)
            figures = rate.factor * above / np.where(below > 0, below, 1)
            if self.printed[name]:
                figures = rounded(figures, rate.decimals)
            if own:
                told = status == Status.VALUE
                series.writable("numerator")[told], series.writable("denominator")[told] = above[told], below[told]
        elif (name, period) in self.figures:
            figures = self.figures[name, period]
        else:
            figures = world[name, period][:areas].copy()
            for (noisy, when, area), more in self.noise.items():
                if (noisy, when) == (name, period):
                    figures[area] += more
            status = np.where((status == Status.NOT_APPLICABLE) & (figures != 0), Status.VALUE, status).astype(np.int8)
        base_of = dict(self.features.averages).get(name)
        if base_of:
            status = np.where(world[base_of, period][:areas] > 0, status, Status.ABSENT).astype(np.int8)
        series.status[:] = status
        told = status == Status.VALUE
        series.value[told] = figures[told]

    def _is_zero(self, observations: Observations, cell: tuple[str, str, str]) -> bool:
        area = self.ground.geography.index(cell[1], cell[2])
        held = [series for (name, _), series in observations.series.items() if name == cell[0]]
        return area is not None and bool(held) and all(one.has_value[area] and one.value[area] == 0 for one in held)


def rounded(values: Floats, decimals: int) -> Floats:
    """Half away from zero, as people do it."""
    return np.floor(np.round(values * 10.0**decimals, 6) + 0.5) / 10.0**decimals


def _variables(catalogue: Catalogue) -> set[str]:
    names = {one.id for one in catalogue if one.kind is Kind.COUNT}
    for one in catalogue:
        if one.kind is Kind.RATE:
            names |= {numerator(one), denominator(one)}
    return names


def looked_at(observations: Observations, catalogue: Catalogue, world: dict[Variable, Floats]) -> State:
    """The truth about what a catalogue knows, with the held figures in it, and where they are held."""
    areas, names = len(observations.geography), _variables(catalogue)
    blank = np.zeros(areas, dtype=bool)
    known = {variable: figures.copy() for variable, figures in world.items() if variable[0] in names}
    state = State(Rule(), catalogue, known, {}, {}, {}, {})
    for variable, figures in state.world.items():
        series = observations.series.get(variable)
        has = blank if series is None else series.has_value
        none = blank if series is None else series.status == Status.NOT_APPLICABLE
        dark = (Status.SUPPRESSED_BY_SOURCE, Status.MISSING)
        state.held[variable] = has | none
        state.empty[variable], state.implied[variable] = none.copy(), blank.copy()
        state.unknown[variable] = blank.copy() if series is None else np.isin(series.status, dark)
        if series is not None:
            figures[:areas] = np.where(has, series.value, np.where(none, 0.0, figures[:areas]))
    for (name, period), series in observations.series.items():
        one = catalogue[name]
        if one.kind is not Kind.RATE:
            continue
        top, base = (numerator(one), period), (denominator(one), period)
        for term, own in ((top, series.numerator), (base, series.denominator)):
            if term in state.world and term not in observations.series:
                told = series.has_value & np.isfinite(own)
                state.held[term] = state.held[term] | told
                state.world[term][:areas] = np.where(told, own, state.world[term][:areas])
        if top in state.world and base in state.world:
            implied = series.has_value & ~series.derived & state.held[base] & (state.world[base][:areas] > 0)
            state.implied[top] = implied & ~np.isfinite(series.numerator) & ~state.held[top]
            state.held[top] = state.held[top] | state.implied[top]
    return state

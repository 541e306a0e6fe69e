"""All that the editions say, as rows over unknown integers: own relations, sharing nothing with keck_qgis/disclosure.

A figure that did not change between two states of the data is one unknown. What delivered figures lack to be a sum is
told to the attacker where an edition holds the series (however hidden); where it holds none of it, or figures of the
sum are held by nobody, he takes it for a sum if it truly is one. What the truth does not satisfy tells him nothing; and
where it breaks a sum of figures that nobody holds, nobody can say which of the sums that share them is the wrong one.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from keck_qgis.model.indicator import Aggregation, Indicator, Kind
from tests.attack.integers import Integers, Rows
from tests.attack.knowledge import Flags, Floats, Knowledge, State, Variable, View, denominator, numerator
from tests.attack.places import Sum
from tests.attack.spans import find, with_true_means
from tests.attack.vague import Vague

_SLACK = 1e-6
_ENDLESS = np.inf


class Scene:
    """The system of some editions; ``index`` gives the unknowns (areas and atoms,) of a variable in a state."""

    def __init__(self, known: Knowledge, states: Sequence[State], views: Sequence[View]) -> None:
        self.known = known
        self._spans = [find(state, known.entries) for state in states]
        self.states = [with_true_means(state, spans) for state, spans in zip(states, self._spans, strict=True)]
        self._ranged = {
            (number, span.whole) for number, spans in enumerate(self._spans) for span in spans if span.share > 1
        }
        states = self.states
        self.rows = Rows()
        self.index: dict[tuple[int, Variable], np.ndarray] = {}
        self._truth: list[Floats] = []
        self._size = 0
        self._exceeded: set[tuple[int, Variable, Variable, int]] = set()
        """Where the parts of a complete breakdown exceed the whole, nobody holds a part to be less than the whole."""
        self._vague = Vague()
        for number in range(len(states)):
            self._name_unknowns(number)
        truth = np.concatenate([*self._truth, np.zeros(0)])
        self._whole = np.abs(truth - np.round(truth)) < _SLACK
        for key in self._ranged:
            self._whole[self.index[key]] = False
        self._lower = np.zeros(len(truth))
        self._upper = np.full(len(truth), 4 * float(truth.max(initial=0)) + 200)
        self._held = np.zeros(len(truth), dtype=bool)
        for (number, variable), index in self.index.items():
            held = states[number].held[variable]
            self._held[index[: len(held)][held]] = True
        self._issued = {(view.state, variable) for view in views for variable in view.hidden}
        for view in views:
            self._publish(view)
        for number, state in enumerate(states):
            self._areas(number, state)
            self._breakdowns(number, state)
            self._parts(number, state)
            self._periods(number)
        for row in self._vague.believed():
            self.rows.add(*row)
        for view in views:
            self._fractions(view)
        self.system = Integers(self._lower, self._upper, self._whole, self.rows)

    def _name_unknowns(self, number: int) -> None:
        """A figure that stays is one unknown, unless it is seen to be a mean but now; one that nobody holds stays only
        where nothing of its family changes."""
        changed = self._changed_families(number)
        for variable, world in self.states[number].world.items():
            fresh = np.arange(self._size, self._size + len(world))
            if number and variable in self.states[number - 1].world:
                same = self.states[number - 1].world[variable] == world
                if ((number, variable) in self._ranged) != ((number - 1, variable) in self._ranged):
                    same[:] = False
                if variable in changed:
                    held = self.states[number - 1].held[variable] | self.states[number].held[variable]
                    same[: len(held)] &= held
                    same[len(held) :] = False
                fresh = np.where(same, self.index[number - 1, variable], fresh)
            self.index[number, variable] = fresh
            self._truth.append(world)
            self._size += len(world)

    def _changed_families(self, number: int) -> set[Variable]:
        """The variables that hang together with one of which a held figure is another than before."""
        if not number:
            return set()
        before, now = self.states[number - 1], self.states[number]
        found = {
            variable
            for variable in before.world.keys() & now.world.keys()
            if ((before.world[variable] != now.world[variable])[: self.known.places.areas]).any()
        }
        names = self.known.tied_to({name for name, _ in found})
        return {variable for variable in now.world if variable[0] in names}

    def _publish(self, view: View) -> None:
        state = self.states[view.state]
        for variable, world in state.world.items():
            index, areas = self.index[view.state, variable], self.known.places.areas
            declared = self.known.entries.get(variable[0])
            half = 0.5 * 10.0 ** -(declared.decimals if declared else 0)
            if variable in view.shown:
                value = view.shown[variable]
                seen = np.flatnonzero(~np.isnan(value))
                exact = (np.abs(world[seen] - value[seen]) < _SLACK) & ((view.state, variable) not in self._ranged)
                self._lower[index[seen]] = np.where(exact, value[seen], np.maximum(value[seen] - half, 0))
                self._upper[index[seen]] = np.where(exact, value[seen], value[seen] + half)
            if variable in view.hidden and state.is_personal(variable[0]):
                dark = np.flatnonzero(view.hidden[variable])
                lowest = state.limits(variable[0]).lowest - (half if (view.state, variable) in self._ranged else 0)
                least = np.minimum(max(lowest, 0), world[dark])
                self._lower[index[dark]] = np.maximum(self._lower[index[dark]], least)
            if variable in view.empty:
                none = np.flatnonzero(view.empty[variable] & (world[:areas] == 0))
                self._upper[index[none]] = 0.0

    def _areas(self, number: int, state: State) -> None:
        places = self.known.places
        everywhere = frozenset(places.levels)
        for variable, world in state.world.items():
            exact = self._exact(number, variable)
            told = state.held[variable] | state.unknown[variable]
            own = frozenset(places.levels[area] for area in np.flatnonzero(told))
            index = self.index[number, variable]
            for one in dict.fromkeys([*places.sums(everywhere), *places.sums(own)]):
                members = [one.whole, *one.parts]
                self._sum(one, index, world, bool(exact[members].all()))
            for ground in places.overlaid:
                if all(agrees(one, world) for one in ground):
                    for one in ground:
                        self._sum(one, index, world, False)

    def _exact(self, number: int, variable: Variable) -> Flags:
        """Figures that the office holds as they are, of a series that an edition holds; shape (areas,)."""
        state = self.states[number]
        known = (number, variable) in self._issued and (number, variable) not in self._ranged
        return state.held[variable] & ~state.implied[variable] & known

    def _sum(self, one: Sum, index: np.ndarray, world: Floats, everything: bool) -> None:
        unknowns = index[[one.whole, *one.parts]].tolist()
        rest = float(world[one.whole] - world[list(one.parts)].sum())
        self._equality(unknowns, [1.0] + [-1.0] * len(one.parts), rest, everything, one.full)

    def _equality(
        self, unknowns: list[int], factors: list[float], rest: float, everything: bool, full: bool = True
    ) -> None:
        """``everything``: all figures of the sum are held and issued, so that what is lacking is told."""
        rest = round(rest, 6)
        if full and (everything or rest == 0):
            self._row(unknowns, factors, rest, rest)
        elif rest >= 0:
            self._row(unknowns, factors, 0.0, _ENDLESS, full)
        else:
            self._row(unknowns, factors, -_ENDLESS, _ENDLESS, True)

    def _row(
        self, unknowns: Sequence[int], factors: Sequence[float], low: float, high: float, broken: bool = False
    ) -> None:
        """A row that counts unless it shares figures that nobody holds with a ``broken`` one."""
        vague = [unknown for unknown in unknowns if not self._held[unknown]]
        if vague:
            self._vague.add(vague, (unknowns, factors, low, high), broken)
        elif not np.isinf(low):
            self.rows.add(unknowns, factors, low, high)

    def _breakdowns(self, number: int, state: State) -> None:
        for (total, _), (complete, parts) in self.known.sums.items():
            for variable in [one for one in state.world if one[0] == total]:
                names = [(part, variable[1]) for part in parts if (part, variable[1]) in state.world]
                if not names:
                    continue
                worlds = np.array([state.world[variable], *(state.world[name] for name in names)])
                index = np.array([self.index[number, name] for name in (variable, *names)])
                exact = np.array([self._exact(number, name) for name in (variable, *names)]).all(axis=0)
                rest = worlds[0] - worlds[1:].sum(axis=0)
                factors = [1.0] + [-1.0] * len(names)
                if complete:
                    self._exceeded |= {
                        (number, variable, part, column)
                        for part in names
                        for column in np.flatnonzero(rest < 0).tolist()
                    }
                for column, lack in enumerate(rest.tolist()):
                    told = column < len(exact) and bool(exact[column])
                    if complete and len(names) == len(parts):
                        self._equality(index[:, column].tolist(), factors, lack, told)
                    elif lack >= 0:
                        self._row(index[:, column].tolist(), factors, 0.0, _ENDLESS)

    def _parts(self, number: int, state: State) -> None:
        wholes = self.known.wholes()
        for variable, world in state.world.items():
            for whole in sorted(wholes.get(variable[0], ())):
                above = (whole, variable[1])
                if above in state.world:
                    pairs = np.array([self.index[number, above], self.index[number, variable]])
                    for column in np.flatnonzero(state.world[above] >= world).tolist():
                        if (number, above, variable, column) not in self._exceeded:
                            self._row(pairs[:, column].tolist(), (1.0, -1.0), 0.0, _ENDLESS)

    def _periods(self, number: int) -> None:
        for span in self._spans[number]:
            unknowns = np.array([self.index[number, name] for name in (span.whole, *span.members)])
            factors = [span.share] + [-1.0] * len(span.members)
            for column in np.flatnonzero(span.fits).tolist():
                self._row(unknowns[:, column].tolist(), factors, 0.0, 0.0)

    def _fractions(self, view: View) -> None:
        for variable, values in view.shown.items():
            declared = self.known.entries.get(variable[0])
            if declared is not None and declared.kind is not Kind.COUNT:
                for area in np.flatnonzero(~np.isnan(values)).tolist():
                    self._fraction(view, variable, declared, area, float(values[area]))
        for variable, flags in view.empty.items():
            declared = self.known.entries.get(variable[0])
            if declared is not None and declared.kind is not Kind.COUNT:
                for area in np.flatnonzero(flags).tolist():
                    self._true(view.state, {(denominator(declared), variable[1], area): 1.0}, 0.0, 0.0)

    def _fraction(self, view: View, variable: Variable, rate: Indicator, area: int, value: float) -> None:
        state, period = self.states[view.state], variable[1]
        top, base = (numerator(rate), period, area), (denominator(rate), period, area)
        if view.minimum_base:
            few = variable in view.bracketed and bool(view.bracketed[variable][area])
            edges = (0.0, view.minimum_base - 1.0) if few else (float(view.minimum_base), _ENDLESS)
            self._true(view.state, {base: 1.0}, *edges)
        self._no_secret(view.state, {base: 1.0}, state.limits(base[0]).threshold)
        averaged = rate.aggregation is Aggregation.UNWEIGHTED and any(self.known.places.geography.parents == area)
        # of a mean of periods a rate is taken as that is printed, and so says no more of it
        rough = any((view.state, (term[0], period)) in self._ranged for term in (top, base))
        if rate.kind is not Kind.RATE or averaged or rough:
            return
        half = 0.5 * 10.0**-rate.decimals
        low, high = value - half, value + half
        for one, other, factor in self._terms(view, top, base):
            self._true(view.state, {one: rate.factor * factor, other: -low * factor}, -_SLACK, _ENDLESS)
            self._true(view.state, {one: rate.factor * factor, other: -high * factor}, -_ENDLESS, _SLACK)
        limits = state.limits(top[0])
        if low > 0:
            self._no_secret(view.state, {top: 1.0}, limits.threshold)
        certain = low > 0 and not (limits.lowest > 0 and high >= rate.factor)
        if rate.numerator_in_denominator and state.rule.complement and certain:
            self._no_secret(view.state, {base: 1.0, top: -1.0}, limits.threshold)

    def _terms(self, view: View, top: tuple, base: tuple) -> Iterator[tuple[object, object, float]]:
        """Both terms of a rate as names of cells, or as a number that the edition shows."""
        counted = [(view.state, one[:2]) in self.index for one in (top, base)]
        if all(counted):
            yield top, base, 1.0
        elif any(counted):
            measured = view.shown.get((top if counted[1] else base)[:2])
            declared = self.known.entries.get((top if counted[1] else base)[0])
            if measured is not None and declared is not None and not np.isnan(measured[top[2]]):
                number = float(measured[top[2]])
                yield (number, base, 1.0) if counted[1] else (top, number, 1.0)

    def _no_secret(self, number: int, terms: dict, threshold: int) -> None:
        """Knowing the rule: what a published rate rests on is no secret, so it is beyond the threshold."""
        self._true(number, terms, threshold + 1.0, _ENDLESS)

    def _true(self, number: int, terms: dict, low: float, high: float) -> None:
        """A row over cells (name, period, area) or plain numbers, unless the truth does not satisfy it."""
        unknowns, factors, truth, constant = [], [], 0.0, 0.0
        for cell, factor in terms.items():
            if isinstance(cell, float):
                constant += factor * cell
                continue
            index = self.index.get((number, cell[:2]))
            if index is None:
                return
            unknowns.append(int(index[cell[2]]))
            factors.append(factor)
            truth += factor * float(self.states[number].world[cell[:2]][cell[2]])
        if low - _SLACK <= truth + constant <= high + _SLACK:
            self.rows.add(unknowns, factors, low - constant, high - constant)


def agrees(one: Sum, world: Floats) -> bool:
    """Whether the figures of an area and of its atoms agree; where an overlay's do not, nobody can rely on it."""
    rest = float(world[one.whole] - world[list(one.parts)].sum())
    return rest >= -_SLACK if not one.full else abs(rest) <= _SLACK

"""Which small counts nobody may narrow down, asked of everything that was published so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from keck_qgis.model.indicator import Aggregation, Indicator, Kind
from keck_qgis.model.rule import Limits
from tests.attack.integers import Target
from tests.attack.knowledge import Flags, Knowledge, State, Variable, View, denominator, numerator
from tests.attack.scene import Scene, agrees


@dataclass(frozen=True)
class Duty:
    """One end of a secret's class, of a count of that name, and the state of the data in which it became a secret.

    ``beyond``: that it is no small count at all. Where that is possible, nobody knows of an unknown cell to be small.
    ``before``: the same asked of the state before, where it is the same figure.
    """

    text: str
    name: str
    state: int
    target: Target
    beyond: Target | None = None
    before: Target | None = None


def attack(known: Knowledge, states: Sequence[State]) -> list[str]:
    """The secrets that all editions together narrow below their class, in words; [] where there is none.

    What earlier editions had told before it became a secret (a threshold was raised, a value delivered that anybody
    could compute) is no fault of later ones; nor is an edition to blame that shows nothing of the secret's family.
    """
    scene = Scene(known, states, known.views)
    first: dict[Target, Duty] = {}
    for duty in duties(scene):
        first.setdefault(duty.target, duty)
    failing = [first[target] for target in scene.system.unreachable(first)]
    small = set(scene.system.unreachable(duty.beyond for duty in failing if duty.beyond))
    failing = [duty for duty in failing if duty.beyond is None or duty.beyond in small]
    if failing:
        # an atom in which polygons alone show that nobody can be takes no edition to know
        bare = set(Scene(known, states, []).system.unreachable(duty.target for duty in failing))
        failing = [duty for duty in failing if duty.target not in bare]
    return [duty.text for duty in _fresh(known, states, failing)] + faults(known, states)


def _fresh(known: Knowledge, states: Sequence[State], failing: list[Duty]) -> Iterator[Duty]:
    for number in sorted({duty.state for duty in failing}):
        late = [duty for duty in failing if duty.state == number]
        if not number:
            yield from late
            continue
        before = Scene(known, states[:number], [view for view in known.views if view.state < number])
        told = set(before.system.unreachable(duty.before for duty in late if duty.before))
        late = [duty for duty in late if duty.before not in told]
        silent = [duty.target for duty in late if _shows_nothing(known, duty)]
        if silent:
            now = Scene(known, states[: number + 1], [view for view in known.views if view.state <= number])
            told = set(now.system.unreachable(silent))
            late = [duty for duty in late if duty.target not in told]
        yield from late


def _shows_nothing(known: Knowledge, duty: Duty) -> bool:
    """Whether the editions of the state in which it became a secret show nothing of what is tied to it."""
    family = known.tied_to({duty.name})
    for view in known.views:
        for (name, _), values in view.shown.items() if view.state == duty.state else ():
            one = known.entries.get(name)
            names = {name} if one is None or one.kind is Kind.COUNT else {numerator(one), denominator(one)}
            if names & family and not np.isnan(values).all():
                return False
    return True


def duties(scene: Scene) -> Iterator[Duty]:
    """Every end of every secret that its true value does not show to be possible."""
    for number, state in enumerate(scene.states):
        empty = structural_zeros(scene.known, state)
        for variable in state.world:
            if state.is_personal(variable[0]):
                yield from _counts(scene, number, variable, _secret_places(scene.known, state, variable), empty)
        if state.rule.complement:
            yield from _rests(scene, number, empty)


def _counts(
    scene: Scene, number: int, variable: Variable, where: Flags, empty: dict[Variable, Flags]
) -> Iterator[Duty]:
    state = scene.states[number]
    world, limits = state.world[variable], state.limits(variable[0])
    small = where & ~empty[variable] & (world >= limits.lowest) & (world < limits.threshold + 1)
    for column in np.flatnonzero(small).tolist():
        unknown = int(scene.index[number, variable][column])
        text = f"{variable[0]} {variable[1]} {_place(scene, column)} = {world[column]:g}"
        known = column < len(state.held[variable]) and bool(state.held[variable][column])
        beyond = None if known else Target((unknown,), (1.0,), limits.threshold + 1.0, np.inf)
        past = scene.index.get((number - 1, variable))
        same = past is not None and (not known or past[column] == unknown)
        for duty in _ends(text, variable[0], number, ((unknown, 1.0),), float(world[column]), limits):
            old = replace(duty.target, unknowns=(int(past[column]),)) if past is not None and same else None
            yield replace(duty, beyond=beyond, before=old)


def _ends(
    text: str, name: str, number: int, terms: Sequence[tuple[int, float]], value: float, limits: Limits
) -> Iterator[Duty]:
    unknowns, factors = (tuple(column) for column in zip(*terms, strict=True))
    if value > limits.lowest:
        target = Target(unknowns, factors, -np.inf, float(limits.lowest))
        yield Duty(f"{text} is never {limits.lowest}", name, number, target)
    if value < limits.threshold:
        target = Target(unknowns, factors, float(limits.threshold), np.inf)
        yield Duty(f"{text} is never {limits.threshold}", name, number, target)


def _place(scene: Scene, column: int) -> str:
    areas = scene.known.places.geography.areas
    if column < len(areas):
        return f"{areas[column].level} {areas[column].key}"
    _, one, other = scene.known.places.atoms[column - len(areas)]
    return f"{areas[one].key}∩{areas[other].key}"


def _secret_places(known: Knowledge, state: State, variable: Variable) -> Flags:
    """Cells held, or that others have on a level on which the variable is held, and atoms of such levels whose figures
    agree; all of a part that nobody delivered; what follows by difference."""
    places, held = known.places, state.held[variable]
    levels = {places.levels[area] for area in np.flatnonzero(held)}
    alone = np.zeros_like(held)
    for (total, _), (complete, parts) in known.sums.items():
        members = [(name, variable[1]) for name in (total, *parts)]
        if not complete or variable not in members or not all(name in state.held for name in members):
            continue
        others = np.array([state.held[name] for name in members if name != variable])
        alone |= others.all(axis=0)
        if variable[0] in parts and not held.any():
            both = state.held[total, variable[1]] & (others.sum(axis=0) > 1)
            levels |= {places.levels[area] for area in np.flatnonzero(both)}
    inside = [name in levels or bool(follows) for name, follows in zip(places.levels, alone, strict=True)]
    chosen = {id(one) for one in places.geography.overlays_of(levels)}
    sums = [one for ground in places.overlaid for one in ground]
    world = state.world[variable]
    doubtful = {
        atom
        for ground in places.overlaid
        if not all(agrees(one, world) for one in ground)
        for one in ground
        for atom in one.parts
    }
    bound = [
        id(places.geography.overlays[overlay]) in chosen and column not in doubtful
        for column, (overlay, _, _) in enumerate(places.atoms, start=places.areas)
    ]
    divided = {one.whole for one in sums if all(bound[atom - places.areas] for atom in one.parts)}
    overlaid = [flag and column not in divided for column, flag in enumerate(bound, start=places.areas)]
    return np.array(inside + overlaid, dtype=bool)


def _rests(scene: Scene, number: int, empty: dict[Variable, Flags]) -> Iterator[Duty]:
    """Small differences between a denominator and a numerator in it that is not zero where zeros are shown."""
    state = scene.states[number]
    pairs = {
        ((numerator(one), period), (denominator(one), period)): None
        for one in state.catalogue
        if one.kind is Kind.RATE and one.numerator_in_denominator
        for name, period in state.world
        if name == numerator(one)
    }
    for top, base in pairs:
        if base not in state.world or not (state.is_personal(top[0]) and state.is_personal(base[0])):
            continue
        limits, areas = state.limits(top[0]), scene.known.places.areas
        rest = (state.world[base] - state.world[top])[:areas]
        small = state.held[top] & state.held[base] & ~empty[top][:areas] & ~empty[base][:areas]
        small &= (rest >= limits.lowest) & (rest < limits.threshold + 1)
        if limits.lowest:
            small &= state.world[top][:areas] != 0
        for area in np.flatnonzero(small).tolist():
            terms = ((int(scene.index[number, base][area]), 1.0), (int(scene.index[number, top][area]), -1.0))
            text = f"{base[0]} - {top[0]} {top[1]} {_place(scene, area)} = {rest[area]:g}"
            past = [scene.index.get((number - 1, one)) for one in (base, top)]
            same = all(one is not None and one[area] == term for one, (term, _) in zip(past, terms, strict=True))
            for duty in _ends(text, top[0], number, terms, float(rest[area]), limits):
                yield replace(duty, before=duty.target if same else None)


def structural_zeros(known: Knowledge, state: State) -> dict[Variable, Flags]:
    """Declared zeros and cells that are not applicable, with all areas, atoms and parts of nobody inside them."""
    places, wholes = known.places, known.wholes()
    found = {variable: np.zeros(places.width, dtype=bool) for variable in state.world}
    for variable, flags in found.items():
        for name, level, key in state.zeros:
            area = places.geography.index(level, key)
            if name == variable[0] and area is not None and state.held[variable][area]:
                flags[area] = state.world[variable][area] == 0
        flags[: places.areas] |= state.empty[variable]
    changed = True
    while changed:
        before = sum(int(flags.sum()) for flags in found.values())
        for variable, flags in found.items():
            nobody = state.world[variable] == 0
            for area in range(1, places.areas):
                flags[area] |= flags[places.geography.parents[area]] & nobody[area]
            for column, (_, one, other) in enumerate(places.atoms, start=places.areas):
                flags[column] |= (flags[one] | flags[other]) & nobody[column]
            for whole in wholes.get(variable[0], ()):
                if (whole, variable[1]) in found:
                    flags |= found[whole, variable[1]] & nobody
        changed = sum(int(flags.sum()) for flags in found.values()) != before
    return found


def faults(known: Knowledge, states: Sequence[State]) -> list[str]:
    """Rates shown where a term is hidden, and unweighted averages shown where one below is."""
    found = []
    for view in known.views:
        for variable, values in view.shown.items():
            one = known.entries.get(variable[0])
            if one is None or one.kind is Kind.COUNT:
                continue
            shown = ~np.isnan(values)
            for term in (numerator(one), denominator(one)):
                bad = shown & view.hidden.get((term, variable[1]), np.zeros_like(shown))
                found += [f"{variable} shown where {term} is hidden" for _ in np.flatnonzero(bad)]
            if one.aggregation is Aggregation.UNWEIGHTED and variable in view.hidden:
                dark = view.hidden[variable] & ~_merely_small(known, states, view, one, variable[1])
                found += _shown_above(known, variable, shown, dark)
    return found


def _merely_small(known: Knowledge, states: Sequence[State], view: View, rate: Indicator, period: str) -> Flags:
    """Where a rate rests on fewer than the minimum base, but on terms that the editions of this state show and hide
    nowhere: whoever recomputes it from an average has recomputed no secret."""
    terms = [(denominator(rate), period)] + ([(numerator(rate), period)] if rate.kind is Kind.RATE else [])
    there = [one for one in known.views if one.state == view.state]
    base = states[view.state].world.get(terms[0])
    if base is None or not all(any(term in one.hidden for one in there) for term in terms):
        return np.zeros(known.places.areas, dtype=bool)
    flags: Flags = base[: known.places.areas] < view.minimum_base
    for one in there:
        for term in terms:
            flags &= ~one.hidden.get(term, np.zeros_like(flags))
    return flags


def _shown_above(known: Knowledge, variable: Variable, shown: Flags, dark: Flags) -> list[str]:
    parents, dark = known.places.geography.parents, dark.copy()
    for area in range(len(parents) - 1, 0, -1):
        dark[parents[area]] |= dark[area]
    return [f"{variable} shown over a hidden one" for _ in np.flatnonzero(shown & dark)]

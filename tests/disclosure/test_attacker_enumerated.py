"""The attacker on tiny cities, against all other cities that would have been published alike."""

import itertools

import numpy as np
import pytest

from keck_qgis.disclosure.mask import Mask
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Kind, PartOf
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.disclosure import people
from tests.disclosure.cities import City, Draft
from tests.disclosure.features import Features, indicator
from tests.disclosure.generate import PERIOD
from tests.disclosure.ground import KEY, SECOND, Ground, Piece, laid
from tests.disclosure.people import People
from tests.disclosure.publishing import narrowed, view

MOST = 3
"""People in a piece."""
RATE = {"numerator": "N", "denominator": "D", "numerator_in_denominator": True, "factor": 100.0, "decimals": 1}


def ground(kind: int) -> Ground:
    """Two districts of which one is divided; three in a row; two that a second geography cuts."""
    root, top = Area(ROOT_LEVEL, KEY, "Stadt"), Level("Bezirke", 1)
    districts = [Area("Bezirke", key, key) for key in "ABC"[: 3 if kind == 1 else 2]]
    levels, areas = [Level(ROOT_LEVEL, 0), top], [root, *districts]
    if kind == 0:
        levels.append(Level("Quartiere", 2, "Bezirke"))
        areas += [Area("Quartiere", key, key, key[0]) for key in ("A1", "A2")]
        return laid(Geography(levels, areas), [Piece(3), Piece(4), Piece(2)])
    if kind == 1:
        return laid(Geography(levels, areas), [Piece(1), Piece(2), Piece(3)])
    levels.append(Level(SECOND, 1))
    plain = Geography(levels, [*areas, Area(SECOND, "S", "S"), Area(SECOND, "T", "T")])
    return laid(plain, [Piece(1, 3), Piece(1, 4), Piece(2, 4)])


def tiny(seed: int) -> tuple[City, Ground]:
    """``N`` is a part of ``D`` and makes a rate of it; every second time ``O`` is the rest."""
    rng = np.random.default_rng(seed)
    where = ground(seed % 3)
    entries = [indicator("D"), indicator("N"), indicator("R", Kind.RATE, **RATE)]
    made = People(np.repeat(np.arange(3), rng.integers(0, MOST + 1, size=3)))
    people.everybody("D")(made, rng)
    people.part("N", "D", 0.5)(made, rng)
    if seed % 2:
        made.flags["O"] = made.flags["D"] & ~made.flags["N"]
        entries = [entries[0], *(indicator(name, part_of=(PartOf("D", "NO"),)) for name in "NO")]
    rule = Rule(int(rng.integers(1, 4)), bool(rng.random() < 0.4), 0)
    draft = Draft(where, Features(entries), rule, {PERIOD: made})
    for name in ("D", "N", "O")[: 2 + seed % 2]:
        draft.status[name, PERIOD] = np.full(len(where.geography), Status.VALUE, dtype=np.int8)
        if rng.random() < 0.3:
            draft.status[name, PERIOD][int(rng.integers(1, len(where.geography)))] = Status.MISSING
    return draft.city(), where


def some_mask(city: City, seed: int) -> Mask:
    """All small counts hidden, others at random, and the rates with them."""
    rng, mask = np.random.default_rng(seed), Mask()
    gone = np.zeros(len(city.geography), dtype=bool)
    for (name, period), series in sorted(city.observations.series.items()):
        if name != "R":
            small = (series.value >= city.rule.lowest_hidden) & (series.value <= city.rule.threshold)
            chance = rng.random(len(small)) < 0.35
            mask.hidden[name, period] = series.has_value & (small | (chance & (series.value > city.rule.threshold)))
            gone |= mask.hidden[name, period]
    if ("R", PERIOD) in city.observations.series:
        mask.hidden["R", PERIOD] = gone & city.observations.series["R", PERIOD].has_value
    return mask


def agreeing(city: City, where: Ground, mask: Mask) -> dict[str, np.ndarray]:
    """Per count a row (areas and atoms,) for each world of at most 9 people in a piece that shows the same."""
    pairs = [(d, n) for d in range(3 * MOST + 1) for n in range(d + 1)]
    chosen = np.array(list(itertools.product(range(len(pairs)), repeat=3)))
    base, part = (np.array([pair[i] for pair in pairs])[chosen] @ where.incidence.T for i in (0, 1))
    seen = view(city, mask)
    worlds, fits = {"D": base, "N": part, "O": base - part}, np.ones(len(base), dtype=bool)
    for (name, _), values in seen.shown.items():
        if name == "R":
            continue
        world, areas = worlds[name][:, : len(values)], np.flatnonzero(~np.isnan(values))
        fits &= (world[:, areas] == values[areas]).all(axis=1)
        dark = np.flatnonzero(seen.hidden[name, PERIOD])
        fits &= (world[:, dark] >= city.rule.lowest_hidden).all(axis=1)
    return {name: world[fits] for name, world in worlds.items()}


def expected(city: City, where: Ground, mask: Mask) -> set[str]:
    """Secrets that no other world has as the lowest or as the highest of their class; unknown ones surely small."""
    worlds, rule, found = agreeing(city, where, mask), city.rule, set()
    for (name, _), world in city.state.world.items():
        for column, value in enumerate(world):
            if rule.lowest_hidden <= value <= rule.threshold:
                possible = worlds[name][:, column]
                held = city.state.held[name, PERIOD]
                if not (column < len(held) and held[column]) and (possible > rule.threshold).any():
                    continue
                found |= _ends(f"{name} {column}", possible, value, rule)
    if ("R", PERIOD) in city.observations.series:
        for area in np.flatnonzero(city.state.held["N", PERIOD] & city.state.held["D", PERIOD]):
            rest = city.state.world["D", PERIOD][area] - city.state.world["N", PERIOD][area]
            zero = rule.publish_zeros and city.state.world["N", PERIOD][area] == 0
            if rule.lowest_hidden <= rest <= rule.threshold and not zero:
                found |= _ends(f"D - N {area}", worlds["D"][:, area] - worlds["N"][:, area], rest, rule)
    return found


def _ends(words: str, possible: np.ndarray, value: float, rule: Rule) -> set[str]:
    low, high = rule.lowest_hidden, rule.threshold
    found = {f"{words} is never {low}"} if value > low and not (possible <= low).any() else set()
    return found | ({f"{words} is never {high}"} if value < high and not (possible >= high).any() else set())


def told(city: City, mask: Mask) -> set[str]:
    """What the attacker says, with columns for places."""
    names = {f"{area.level} {area.key}": i for i, area in enumerate(city.geography.areas)}
    atoms = [f"{city.geography.areas[a].key}∩{city.geography.areas[b].key}" for one in city.geography.overlays
             for a, b in one.atoms]  # fmt: skip
    names |= {name: len(city.geography) + i for i, name in enumerate(atoms)}
    found = set()
    for line in narrowed([city], [mask]):
        cell, end = line.split(" = ")
        name, place = cell.split(f" {PERIOD} ")
        found.add(f"{name} {names[place]} {end.partition(' ')[2]}")
    return found


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_the_attacker_says_what_enumeration_says(start: int) -> None:
    some = 0
    for seed in range(start, start + 20):
        city, where = tiny(seed)
        mask = some_mask(city, seed)
        assert told(city, mask) == expected(city, where, mask), seed
        some += bool(expected(city, where, mask))
    assert some

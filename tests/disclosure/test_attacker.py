"""The attacker of these tests, against plain enumeration and against figures that anybody can reckon."""

import itertools

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from keck_qgis.disclosure.mask import Mask
from tests.attack.integers import Integers, Rows, Target
from tests.attack.knowledge import Knowledge, united
from tests.attack.places import Places
from tests.attack.scene import Scene
from tests.disclosure.cities import City
from tests.disclosure.generate import generate, sequence
from tests.disclosure.publishing import narrowed, view

MOST = 4


@st.composite
def systems(draw: st.DrawFn) -> tuple[list[tuple[list[int], list[int], int, int]], list[int]]:
    """Rows around a table of four integers, so that there is one that obeys them."""
    truth = draw(st.lists(st.integers(0, MOST), min_size=4, max_size=4))
    rows = []
    for _ in range(draw(st.integers(1, 4))):
        places = draw(st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True))
        factors = draw(st.lists(st.sampled_from([-3, -1, 1, 2, 7]), min_size=len(places), max_size=len(places)))
        value = sum(factor * truth[place] for place, factor in zip(places, factors, strict=True))
        rows.append((places, factors, value - draw(st.integers(0, 3)), value + draw(st.integers(0, 3))))
    return rows, truth


@settings(max_examples=150)
@given(systems())
@example(([([0, 1, 3], [7, 7, -1], 4, 5)], [0, 1, 0, 3]))
def test_unreachable_is_what_no_table_reaches(system: tuple[list, list[int]]) -> None:
    rows, _truth = system
    held = Rows()
    for places, factors, low, high in rows:
        held.add(places, factors, low, high)
    size = 4
    found = Integers(np.zeros(size), np.full(size, MOST), np.ones(size, dtype=bool), held)
    tables = [
        table
        for table in itertools.product(range(MOST + 1), repeat=size)
        if all(low <= sum(f * table[p] for p, f in zip(places, factors, strict=True)) <= high
               for places, factors, low, high in rows)
    ]  # fmt: skip
    single = [Target((i,), (1.0,), *edge) for i in range(size) for edge in _edges()]
    double = [Target((i, j), (1.0, -1.0), *edge) for i, j in ((0, 1), (2, 3)) for edge in _edges()]
    reached = {
        target
        for target in single + double
        for table in tables
        if target.low <= sum(f * table[i] for i, f in zip(target.unknowns, target.factors, strict=True)) <= target.high
    }
    assert set(found.unreachable(single + double)) == set(single + double) - reached


def _edges() -> list[tuple[float, float]]:
    return [(-np.inf, float(edge)) for edge in range(3)] + [(float(edge), np.inf) for edge in range(MOST)]


def knowledge(cities: list[City], masks: list[Mask]) -> Knowledge:
    entries, sums = united(city.catalogue for city in cities)
    views = [view(city, mask, state) for state, (city, mask) in enumerate(zip(cities, masks, strict=True))]
    return Knowledge(Places(cities[0].geography), entries, sums, views)


def everything_hidden(city: City) -> Mask:
    return Mask(hidden={key: series.has_value.copy() for key, series in city.observations.series.items()})


@pytest.mark.parametrize("hide", [everything_hidden, lambda _city: Mask()])
def test_the_truth_is_a_table_that_agrees_with_all_that_is_said(hide) -> None:
    for seed in range(60):
        cities = sequence(seed)
        known = knowledge(cities, [hide(city) for city in cities])
        scene = Scene(known, [city.state for city in cities], known.views)
        truth = np.zeros(len(scene.system.lower))
        for (state, variable), index in scene.index.items():
            truth[index] = scene.states[state].world[variable]
        matrix, low, high = scene.rows.matrix(len(truth))
        slack = 1e-6 * np.maximum(1.0, abs(matrix) @ truth)
        assert bool(((matrix @ truth >= low - slack) & (matrix @ truth <= high + slack)).all()), seed


def test_everything_hidden_tells_nothing() -> None:
    """But where what is lacking in a sum is told, and what the source and the rates' bases leave."""
    told = sum(bool(narrowed([city], [Mask(left_out=_all_left_out(city))])) for city in map(generate, range(60)))
    assert told == 0


def _all_left_out(city: City) -> list:
    from keck_qgis.disclosure.mask import LeftOut

    return [LeftOut(name, period, "not_protected", "") for name, period in city.observations.series]


def test_nothing_hidden_tells_every_secret() -> None:
    """Each small count stands there: the attacker of these tests is not blind."""
    blind = []
    for seed in range(60):
        city = generate(seed)
        small = [
            (name, area)
            for (name, period), held in city.state.held.items()
            for area in np.flatnonzero(held)
            if city.state.is_personal(name)
            and city.observations.series.get((name, period)) is not None
            and 1 <= city.state.world[name, period][area] <= city.rule.threshold
        ]
        if small and not narrowed([city], [Mask()]):
            blind.append(seed)
    assert blind == []

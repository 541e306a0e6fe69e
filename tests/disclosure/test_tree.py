"""Trees, intervals and the choice of secondary cells, each against plain enumeration."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.disclosure.nested.intervals import bounds
from keck_qgis.disclosure.protection import protect
from keck_qgis.disclosure.tree import Tree, build_tree
from keck_qgis.model.rule import Rule
from tests.disclosure.atlas import PERIOD, atlas, catalogue, count, flat, flat_geography, geography

SMALL = Tree(np.arange(6), np.array([-1, 0, 0, 1, 1, 2]))


def test_levels_without_cells_are_passed_over() -> None:
    where = geography({"P": ["p1", "p2"], "Q": ["q"]})
    present = np.ones(len(where), dtype=bool)
    present[where.index("Bezirk", "P")] = False
    tree = build_tree(where, present)
    names = [where.areas[area].key for area in tree.areas]
    parents = {name: names[above] if above >= 0 else None for name, above in zip(names, tree.parent, strict=True)}
    assert parents == {"0": None, "Q": "0", "p1": "0", "p2": "0", "q": "Q"}


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 3), min_size=3, max_size=3),
    st.lists(st.booleans(), min_size=6, max_size=6),
    st.lists(st.integers(0, 2), min_size=6, max_size=6),
)
def test_intervals_are_those_of_all_tables(leaves: list[int], hidden: list[bool], room: list[int]) -> None:
    a, b, c = leaves
    value = np.array([a + b + c, a + b, c, a, b, c], dtype=float)
    lower = np.where(hidden, np.maximum(value - room, 0), value)
    upper = np.where(hidden, value + room, value)
    found = bounds(SMALL, lower[:, None], upper[:, None], np.zeros((6, 1)))
    tables = []
    for x, y, z in itertools.product(range(12), repeat=3):
        table = np.array([x + y + z, x + y, z, x, y, z])
        if (table >= lower).all() and (table <= upper).all():
            tables.append(table)
    assert found.low[:, 0].tolist() == np.min(tables, axis=0).tolist()
    assert found.high[:, 0].tolist() == np.max(tables, axis=0).tolist()


def secured(values: list[int], hidden: tuple[bool, ...], threshold: int) -> bool:
    """Whether hiding these districts below a published city protects every small one (no other ties)."""
    inside = [value for value, flag in zip(values, hidden, strict=True) if flag]
    small = [flag for value, flag in zip(values, hidden, strict=True) if value <= threshold]
    return all(small) and (not inside or (len(inside) > 1 and sum(inside) >= threshold))


@pytest.mark.parametrize("seed", range(40))
def test_as_few_cells_as_possible_on_one_level(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = [int(v) for v in rng.choice([0, 1, 2, 5, 9, 30], size=int(rng.integers(3, 8)))]
    if sum(values) <= 3:
        values[0] = 40
    where = flat_geography(len(values))
    mask = protect(
        atlas(where, {"A": flat(sum(values), *values)}), catalogue(count("A")), Rule(3, False, 0), set()
    ).mask
    chosen = mask.hidden.get(("A", PERIOD), np.zeros(len(where), dtype=bool))
    patterns = [hidden for hidden in itertools.product([False, True], repeat=len(values)) if secured(values, hidden, 3)]
    best = min((sum(hidden) for hidden in patterns), default=None)
    if best is None:
        assert chosen[0]
    else:
        assert not chosen[0]
        assert int(chosen.sum()) == best


@settings(max_examples=40)
@given(st.lists(st.integers(4, 500), min_size=2, max_size=8))
def test_nothing_small_nothing_hidden(values: list[int]) -> None:
    where = flat_geography(len(values))
    mask = protect(
        atlas(where, {"A": flat(sum(values), *values)}), catalogue(count("A")), Rule(3, False, 0), set()
    ).mask
    assert mask.hidden == {}
    assert mask.left_out == []


@settings(max_examples=40)
@given(st.lists(st.integers(0, 30), min_size=2, max_size=8), st.integers(1, 9))
def test_a_higher_threshold_hides_all_that_a_lower_one_hides_by_rule(values: list[int], threshold: int) -> None:
    where = flat_geography(len(values))
    observations = atlas(where, {"A": flat(sum(values), *values)})
    by_rule = []
    for t in (threshold, threshold + 1):
        mask = protect(observations, catalogue(count("A")), Rule(t, False, 0), set()).mask
        by_rule.append({i for i, code in enumerate(mask.reasons.get(("A", PERIOD), [])) if code == 1})
    if by_rule[1]:
        assert by_rule[0] <= by_rule[1]

"""What holds of every mask, whatever the figures: properties with hypothesis over small linked cities."""

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.disclosure.mask import PRIMARY, Mask
from keck_qgis.model.geography import Geography
from keck_qgis.model.indicator import Catalogue, Indicator, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from tests.disclosure.atlas import PERIOD, ROOT, atlas, count, geography, rate
from tests.disclosure.engine import protect_plainly
from tests.disclosure.generate import generate

Leaf = tuple[int, int, int]
"""People counted by N, other people, and those of all who are counted by X (as a share of 12)."""
ENTRIES = (
    count("D"),
    count("N"),
    rate("R", "N", "D"),
    count("X", part_of=(PartOf("D", "XY"),)),
    count("Y", part_of=(PartOf("D", "XY"),)),
)


@dataclass(frozen=True)
class Town:
    """Districts with the leaves in them, and how many of the indicators there are."""

    districts: tuple[tuple[Leaf, ...], ...]
    entries: int
    rule: Rule

    def geography(self) -> Geography:
        return geography({f"{i}": [f"{i}{j}" for j in range(len(one))] for i, one in enumerate(self.districts)})

    def catalogue(self) -> list[Indicator]:
        return list(ENTRIES[: self.entries])

    def observations(self, times: int = 1) -> Observations:
        """All figures on all levels, ``times`` as large."""
        where = self.geography()
        leaves = {f"{i}{j}": leaf for i, one in enumerate(self.districts) for j, leaf in enumerate(one)}
        cells: dict[str, dict[str, float]] = {}
        for key, (n, others, share) in leaves.items():
            everybody = n + others
            x = everybody * share // 12
            cells[key] = {"D": everybody, "N": n, "X": x, "Y": everybody - x}
        for i, one in enumerate(self.districts):
            below = [cells[f"{i}{j}"] for j in range(len(one))]
            cells[f"{i}"] = {name: sum(cell[name] for cell in below) for name in "DNXY"}
        top = [cells[f"{i}"] for i in range(len(self.districts))]
        cells["0*"] = {name: sum(cell[name] for cell in top) for name in "DNXY"}
        place = {
            (area.level, area.key): cells["0*" if (area.level, area.key) == ROOT else area.key] for area in where.areas
        }
        figures = {
            one.id: {where_: float(times * cell[one.id]) for where_, cell in place.items()}
            for one in self.catalogue()
            if one.id in "DNXY"
        }
        if self.entries > 2:
            figures["R"] = {w: 100 * cell["N"] / cell["D"] for w, cell in place.items() if cell["D"]}
        return atlas(where, figures)


LEAVES = st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
TOWNS = st.builds(
    Town,
    st.lists(st.lists(LEAVES, min_size=1, max_size=3).map(tuple), min_size=1, max_size=4).map(tuple),
    st.integers(1, len(ENTRIES)),
    st.builds(Rule, st.integers(1, 6), st.booleans(), st.just(0), st.booleans()),
)
FEW = settings(max_examples=40)


def flags(mask: Mask, without: frozenset[str] = frozenset()) -> dict[tuple[str, str], list[bool]]:
    return {key: held.tolist() for key, held in sorted(mask.hidden.items()) if key[0] not in without}


def codes(mask: Mask) -> dict[tuple[str, str], list[int]]:
    return {key: held.tolist() for key, held in sorted(mask.reasons.items())}


def by_rule(mask: Mask) -> set[tuple[str, int]]:
    return {(key[0], int(i)) for key, held in mask.reasons.items() for i in np.flatnonzero(held == PRIMARY)}


@FEW
@given(TOWNS)
def test_nothing_small_nothing_hidden(town: Town) -> None:
    """Every count and every rest is 0, which is shown, or beyond the threshold."""
    rule = replace(town.rule, publish_zeros=True)
    observations = town.observations(times=rule.threshold + 1)
    mask = protect_plainly(observations, Catalogue(town.catalogue()), rule).mask
    assert (mask.hidden, mask.left_out) == ({}, [])


@FEW
@given(TOWNS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_says_nothing(town: Town, shuffle) -> None:
    observations, entries = town.observations(), town.catalogue()
    first = protect_plainly(observations, Catalogue(entries), town.rule)
    where = observations.geography
    areas, series = list(where.areas), list(observations.series.items())
    shuffle.shuffle(areas)
    shuffle.shuffle(series)
    shuffle.shuffle(entries)
    mixed = Observations(Geography(where.levels[::-1], areas), dict(series))
    second = protect_plainly(mixed, Catalogue(entries), town.rule)
    assert codes(first.mask) == codes(second.mask)
    assert sorted(first.mask.left_out, key=str) == sorted(second.mask.left_out, key=str)


@FEW
@given(TOWNS)
def test_a_higher_threshold_hides_all_that_a_lower_one_hides_by_rule(town: Town) -> None:
    observations, entries = town.observations(), Catalogue(town.catalogue())
    low, high = (
        protect_plainly(observations, entries, replace(town.rule, threshold=town.rule.threshold + more)).mask
        for more in (0, 1)
    )
    gone = {one.indicator for one in high.left_out}
    assert {cell for cell in by_rule(low) if cell[0] not in gone} <= by_rule(high)


@FEW
@given(TOWNS)
def test_an_unrelated_indicator_changes_nothing(town: Town) -> None:
    """Neither another count, small or not, nor an atlas that has it already."""
    observations, entries = town.observations(), town.catalogue()
    alone = protect_plainly(observations, Catalogue(entries), town.rule).mask
    observations.series["Z", PERIOD] = observations.series["D", PERIOD].copy()
    together = protect_plainly(observations, Catalogue([*entries, count("Z")]), town.rule).mask
    assert flags(together, frozenset("Z")) == flags(alone)
    assert [one for one in together.left_out if one.indicator != "Z"] == alone.left_out


@FEW
@given(st.integers(0, 100_000))
def test_equal_input_gives_equal_masks_and_proofs(seed: int) -> None:
    first, second = (
        protect_plainly(city.observations, city.catalogue, city.rule, city.structural_zeros)
        for city in (generate(seed), generate(seed))
    )
    assert codes(first.mask) == codes(second.mask)
    assert first.mask.left_out == second.mask.left_out
    assert [proof.to_bytes() for proof in first.proofs] == [proof.to_bytes() for proof in second.proofs]


@FEW
@given(st.integers(0, 100_000))
def test_generated_cities_in_any_order(seed: int) -> None:
    city = generate(seed)
    first = protect_plainly(city.observations, city.catalogue, city.rule, city.structural_zeros)
    mixed = Observations(city.geography, dict(reversed(city.observations.series.items())))
    second = protect_plainly(mixed, Catalogue(reversed(list(city.catalogue))), city.rule, city.structural_zeros)
    assert codes(first.mask) == codes(second.mask)
    assert sorted(first.mask.left_out, key=str) == sorted(second.mask.left_out, key=str)

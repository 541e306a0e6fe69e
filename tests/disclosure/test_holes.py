"""Masks with a hole in them: the verifier finds it, or nobody gains by it."""

import copy

import numpy as np
import pytest

from keck_qgis.disclosure.mask import SECONDARY, Mask
from keck_qgis.disclosure.protection import Protection
from keck_qgis.model.indicator import Kind
from tests.attack.knowledge import denominator, numerator
from tests.disclosure.cities import City
from tests.disclosure.engine import complaints, protected
from tests.disclosure.generate import generate
from tests.disclosure.publishing import narrowed

CITIES = 70
HOLES_PER_CITY = 3
Hole = tuple[tuple[str, str], int]


def holes(mask: Mask, seed: int) -> list[Hole]:
    """A few of the secondary counts of a mask."""
    found = [(key, int(i)) for key, codes in sorted(mask.reasons.items()) for i in np.flatnonzero(codes == SECONDARY)]
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(found))[:HOLES_PER_CITY]
    return [found[i] for i in chosen]


def opened(city: City, mask: Mask, hole: Hole) -> Mask:
    """The mask with one count shown, and the rates that then have both terms."""
    key, area = hole
    holed = copy.deepcopy(mask)
    holed.hidden[key][area] = False
    for rate in city.catalogue:
        own = holed.hidden.get((rate.id, key[1]))
        if rate.kind is Kind.RATE and own is not None and key[0] in (numerator(rate), denominator(rate)):
            terms = [holed.hidden.get((term, key[1])) for term in (numerator(rate), denominator(rate))]
            if all(term is None or not term[area] for term in terms):
                own[area] = False
    return holed


def moved(city: City, answer: Protection, hole: Hole) -> bool:
    """Whether some alternative table has another figure in that cell."""
    (name, period), area = hole
    for proof in answer.proofs:
        for row, (held, when, state) in enumerate(proof.rows):
            if (held, when, state) == (name, period, 0):
                figures = proof.tables[:, row, area]
                return bool((figures != figures[0]).any())
    return False


def tried(seeds: range) -> tuple[int, int]:
    """Holes tried and found; none that a table moves may pass, and none that passes may tell anything."""
    number = found = 0
    for seed in seeds:
        city = generate(seed)
        answer = protected(city)
        for hole in holes(answer.mask, seed):
            holed = opened(city, answer.mask, hole)
            number += 1
            if complaints(city, answer, mask=holed):
                found += 1
            else:
                assert not moved(city, answer, hole), (seed, hole)
                assert narrowed([city], [holed]) == [], (seed, hole)
    return number, found


def test_a_missing_secondary_cell_is_found() -> None:
    number, found = tried(range(CITIES))
    assert number > 100
    assert found >= 0.95 * number


@pytest.mark.proof
def test_missing_secondary_cells_are_found_in_many_more_cities(proof_rounds: int, proof_seed: int) -> None:
    seeds = range(1_000_000 * proof_seed, 1_000_000 * proof_seed + 10 * proof_rounds)
    number, found = tried(seeds)
    print(f"{number} holes, {found} found by the verifier, the others harmless")
    assert found >= 0.95 * number

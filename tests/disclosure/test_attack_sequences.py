"""Releases of generated cities one after the other, their data changed in between: together they tell no more."""

import pytest

from tests.disclosure.engine import complaints, released
from tests.disclosure.generate import sequence
from tests.disclosure.publishing import narrowed

CITIES = 20


def attacked(seed: int) -> list[str]:
    """What all releases of a city give away together, and what the verifier holds against each."""
    cities = sequence(seed)
    answers = released(cities)
    told = [answer.told for answer in answers]
    found = narrowed(cities, [answer.mask for answer in answers])
    for number, (city, answer) in enumerate(zip(cities, answers, strict=True)):
        found += [f"release {number + 1}: {text}" for text in complaints(city, answer, told[:number])]
    return found


def test_releases_together_narrow_nothing() -> None:
    assert {seed: words for seed in range(CITIES) if (words := attacked(seed))} == {}


@pytest.mark.proof
def test_releases_together_narrow_nothing_in_many_more_cities(proof_rounds: int, proof_seed: int) -> None:
    seeds = range(1_000_000 * proof_seed, 1_000_000 * proof_seed + 10 * proof_rounds)
    releases = 0
    for seed in seeds:
        cities = sequence(seed)
        assert narrowed(cities, [answer.mask for answer in released(cities)]) == [], seed
        releases += len(cities)
    print(f"{releases} releases of {len(seeds)} cities, 0 narrowed")

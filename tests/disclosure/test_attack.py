"""The real judge: an integer attacker on generated cities, and masks with a hole in them."""

import copy

import numpy as np
import pytest

from keck_qgis.disclosure.mask import SECONDARY, Mask
from keck_qgis.disclosure.protection import protect
from keck_qgis.disclosure.verifier import Complaint, verify
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status
from tests.disclosure.atlas import PERIOD
from tests.disclosure.attacker import attack
from tests.disclosure.city import City, generate

CITIES = 240
HOLES = 400


def masked(city: City, mask: Mask) -> Observations:
    """What an edition for everybody would hold."""
    shown, gone = Observations(city.geography), mask.left_out_keys()
    for key, series in city.observations.series.items():
        if key in gone:
            continue
        copied = shown.series[key] = series.copy()
        if key in mask.hidden:
            copied.status[mask.hidden[key] & copied.has_value] = Status.SUPPRESSED
        dark = ~copied.has_value
        for numbers in (copied.value, copied.numerator, copied.denominator):
            numbers[dark] = np.nan
    return shown


def complaints(city: City, mask: Mask) -> list[Complaint]:
    shown = masked(city, mask)
    return verify(shown, city.observations, mask, city.catalogue, city.rule, city.structural_zeros)


def protected(city: City) -> Mask:
    return protect(city.observations, city.catalogue, city.rule, city.structural_zeros)


def narrowed(seeds: range) -> dict[int, list[str]]:
    found = {}
    for seed in seeds:
        city = generate(seed)
        mask = protected(city)
        if words := attack(city, mask) + [one.text for one in complaints(city, mask)]:
            found[seed] = words
    return found


def test_the_attacker_narrows_nothing() -> None:
    assert narrowed(range(CITIES)) == {}


@pytest.mark.proof
def test_the_attacker_narrows_nothing_in_many_more_cities(proof_rounds: int, proof_seed: int) -> None:
    """A refusal of the verifier is no leak (the gate leaves the family out), but should stay rarer than one in 200."""
    seeds = range(1_000_000 * proof_seed, 1_000_000 * proof_seed + 50 * proof_rounds)
    refused = 0
    for seed in seeds:
        city = generate(seed)
        mask = protected(city)
        assert attack(city, mask) == [], seed
        refused += bool(complaints(city, mask))
    print(f"{len(seeds)} cities, 0 narrowed, {refused} refused by the verifier")
    assert refused <= len(seeds) / 200


def with_hole(city: City, mask: Mask, seed: int) -> Mask | None:
    """The mask with one secondary count shown, and the rates that then have both terms; None without any."""
    rng = np.random.default_rng(seed)
    choices = [(key, int(i)) for key, codes in sorted(mask.reasons.items()) for i in np.flatnonzero(codes == SECONDARY)]
    if not choices:
        return None
    key, area = choices[rng.integers(len(choices))]
    holed = copy.deepcopy(mask)
    holed.hidden[key][area] = False
    for rate in city.catalogue:
        if rate.numerator and (rate.id, PERIOD) in holed.hidden:
            terms = [holed.hidden.get((str(term), PERIOD)) for term in (rate.numerator, rate.denominator)]
            if all(term is None or not term[area] for term in terms):
                holed.hidden[(rate.id, PERIOD)][area] = False
    return holed


def test_a_missing_secondary_cell_is_found() -> None:
    tried = verified = 0
    unseen = []
    for seed in range(HOLES):
        city = generate(seed)
        holed = with_hole(city, protected(city), seed)
        if holed is None:
            continue
        tried += 1
        if complaints(city, holed):
            verified += 1
        elif attack(city, holed):
            unseen.append(seed)
    assert tried > 100
    assert unseen == []
    assert verified >= 0.95 * tried


def test_the_same_city_gives_the_same_mask_in_any_order() -> None:
    for seed in range(30):
        city = generate(seed)
        first = protected(city)
        city.observations.series = dict(reversed(city.observations.series.items()))
        second = protected(city)
        assert first.left_out == second.left_out
        assert {key: flags.tolist() for key, flags in first.hidden.items()} == {
            key: flags.tolist() for key, flags in second.hidden.items()
        }

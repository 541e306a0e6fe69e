"""The one place in which these tests call the engine and the verifier."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from keck_qgis.disclosure.history import Past
from keck_qgis.disclosure.mask import Mask
from keck_qgis.disclosure.protection import Protection, protect
from keck_qgis.disclosure.verification.verify import verify
from keck_qgis.editions.masking import publish
from keck_qgis.model.indicator import Audience, Catalogue, Clearance
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from tests.disclosure.cities import City


def protect_plainly(
    observations: Observations,
    catalogue: Catalogue,
    rule: Rule,
    zeros: Collection[tuple[str, str, str]] = (),
    history: Sequence[Past] = (),
) -> Protection:
    return protect(observations, catalogue, rule, set(zeros), history)


def protected(city: City, history: Sequence[Past] = ()) -> Protection:
    return protect_plainly(city.observations, city.catalogue, city.rule, city.structural_zeros, history)


def masked(city: City) -> Mask:
    """The mask of a city that was never released before."""
    return protected(city).mask


def released(cities: Sequence[City]) -> list[Protection]:
    """One release after the other, each knowing what the earlier ones told."""
    answers: list[Protection] = []
    for city in cities:
        answers.append(protected(city, [answer.told for answer in answers]))
    return answers


def complaints(city: City, answer: Protection, history: Sequence[Past] = (), mask: Mask | None = None) -> list[str]:
    """What the verifier says to the answer, or to another mask with the answer's proofs, of an edition with all."""
    held = answer.mask if mask is None else mask
    entries = Catalogue(replace(one, clearance=Clearance.PUBLIC) for one in city.catalogue)
    edition = publish(city.observations, held, entries, Audience.ADMINISTRATION, held.left_out_keys()).observations
    found = verify(
        edition, city.observations, held, answer.proofs, city.catalogue, city.rule, city.structural_zeros, history
    )
    return [f"{one.series}: {one.text}" for one in found]

"""Trees of which a figure was corrected after a release: protected together with what it was, without a solver."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.disclosure import engine
from keck_qgis.disclosure.history import Past
from keck_qgis.disclosure.mask import Mask
from keck_qgis.disclosure.protection import Protection, protect
from keck_qgis.disclosure.verification.verify import verify
from keck_qgis.editions.masking import publish
from keck_qgis.model.indicator import Audience
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from tests.disclosure.atlas import PERIOD, atlas, catalogue, count, flat, flat_geography

RULE = Rule(3, False, 0)
COUNT = count("A")


def district(*values: float) -> Observations:
    return atlas(flat_geography(len(values)), {"A": flat(sum(values), *values)})


def protected(truth: Observations, history: tuple[Past, ...] = ()) -> Protection:
    return protect(truth, catalogue(COUNT), RULE, set(), history)


def objections(truth: Observations, answer: Protection, history: tuple[Past, ...]) -> list[str]:
    mask, entries = answer.mask, catalogue(COUNT)
    edition = publish(truth, mask, entries, Audience.ADMINISTRATION, mask.left_out_keys()).observations
    found = verify(edition, truth, mask, answer.proofs, entries, RULE, set(), history)
    return [f"{one.series}: {one.text}" for one in found]


def hidden(mask: Mask) -> list[int]:
    return np.flatnonzero(mask.hidden["A", PERIOD]).tolist()


def test_a_correction_needs_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """60 = 41 + 14 + [2] + [3], then 61: whoever has both editions knows that the large district grew by one."""
    monkeypatch.setattr(engine, "has_solver", lambda: False)
    before = protected(district(41, 14, 2, 3))
    history = (before.told,)
    truth = district(42, 14, 2, 3)
    after = protected(truth, history)
    assert hidden(after.mask) == hidden(before.mask)
    assert after.mask.left_out == [] and objections(truth, after, history) == []
    states = {row[2] for proof in after.proofs for row in proof.rows}
    assert states == {0, 1}


def test_what_was_small_stays_hidden_with_what_it_became() -> None:
    """[2] becomes 9 while the sum tells by how much: to show 9 would tell the 2."""
    before = protected(district(41, 14, 2, 20))
    history = (before.told,)
    truth = district(41, 14, 9, 20)
    after = protected(truth, history)
    assert 3 in hidden(after.mask) and objections(truth, after, history) == []


@settings(max_examples=40)
@given(st.lists(st.integers(0, 30), min_size=3, max_size=6), st.lists(st.integers(-3, 3), min_size=6, max_size=6))
def test_every_correction_is_proven_or_not_shown(values: list[int], changes: list[int]) -> None:
    first = district(*values)
    second = district(*(max(value + change, 0) for value, change in zip(values, changes, strict=False)))
    history = (protected(first).told,)
    assert objections(second, protected(second, history), history) == []

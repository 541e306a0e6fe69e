"""The gate: what the verifier objects to does not get into an edition."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.disclosure.proof import Proof
from keck_qgis.disclosure.protection import Protection
from keck_qgis.disclosure.verification.complaint import Complaint
from keck_qgis.editions import preparation
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Audience
from keck_qgis.model.observations import Observations
from tests.editions.released import rows_of

ADMINISTRATION, PUBLIC = Audience.ADMINISTRATION, Audience.PUBLIC


def _of_nobody(proof: Proof) -> Proof:
    """With a count that there is not."""
    tables = proof.tables
    return Proof((*proof.rows, ("nobody", "2015", 0)), np.concatenate((tables, tables[:, :1]), axis=1))


def _without_a_sum(proof: Proof) -> Proof:
    """With one person more in the municipality."""
    tables = proof.tables
    tables[1:, :, 0] += 1
    return Proof(proof.rows, tables)


def test_an_objection_takes_the_family_out(atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = ("kinder_sgb2", "2014")

    def objects(published: Observations, *_rest: object) -> list[Complaint]:
        return [Complaint(key, "Quartiere 112: …")] if key in published.series else []

    monkeypatch.setattr(preparation, "verify", objects)
    path, report = release(atlas, ADMINISTRATION, tmp_path)
    left_out = {(one["indicator"], one["period"], one["code"]) for one in report.extra["left_out"]}
    assert left_out == {("kinder_sgb2", "2014", "not_verified"), ("quote_sgb2", "2014", "not_verified")}
    kept = {(row[0], row[3]) for row in rows_of(path)}
    assert ("kinder_sgb2", "2014") not in kept and ("quote_sgb2", "2014") not in kept
    assert {("kinder_sgb2", "2015"), ("kinder_u6", "2014")} <= kept


def test_the_real_gate_takes_an_unmasked_family_out(
    atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that forgets to hide does not get past the verifier."""

    def forgetful(*everything: object, **_more: object) -> Protection:
        found = protect(*everything)
        for name in ("kinder_sgb2", "quote_sgb2"):
            found.mask.hidden.pop((name, "2015"))
        return found

    protect = preparation.protect
    monkeypatch.setattr(preparation, "protect", forgetful)
    path, report = release(atlas, ADMINISTRATION, tmp_path)
    kept = {(row[0], row[3]) for row in rows_of(path)}
    assert {("kinder_sgb2", "2015"), ("quote_sgb2", "2015")}.isdisjoint(kept)
    assert {("kinder_sgb2", "2014"), ("kinder_u6", "2015")} <= kept
    assert {one["code"] for one in report.extra["left_out"]} == {"not_verified"}


def test_an_objection_that_stays_takes_out_what_the_verifier_sees_tied(
    atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where engine and verifier do not see the same family, the verifier's counts."""
    tied = frozenset({("kinder_sgb2", "2014"), ("kinder_sgb2", "2015")})

    def objects(published: Observations, *_rest: object) -> list[Complaint]:
        return [Complaint(("kinder_sgb2", "2014"), "…", tied)] if tied & published.series.keys() else []

    monkeypatch.setattr(preparation, "verify", objects)
    path, _report = release(atlas, ADMINISTRATION, tmp_path)
    kept = {(row[0], row[3]) for row in rows_of(path)}
    assert tied.isdisjoint(kept) and ("quote_sgb2", "2015") not in kept and ("haushalte", "2015") in kept


@pytest.mark.parametrize("spoil", [_of_nobody, _without_a_sum])
def test_a_proof_that_is_none_keeps_but_its_family_at_home(
    spoil: Callable[[Proof], Proof], atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What shows nothing needs no proof: the rest goes out, however the proof was spoilt."""

    def clumsy(*everything: object, **_more: object) -> Protection:
        found = protect(*everything)
        spoilt = [("kinder_sgb2", "2015") in {row[:2] for row in proof.rows} for proof in found.proofs]
        assert any(spoilt)
        found.proofs = [spoil(proof) if bad else proof for proof, bad in zip(found.proofs, spoilt, strict=True)]
        return found

    protect = preparation.protect
    monkeypatch.setattr(preparation, "protect", clumsy)
    path, report = release(atlas, ADMINISTRATION, tmp_path)
    kept = {(row[0], row[3]) for row in rows_of(path)}
    assert {("kinder_sgb2", "2015"), ("quote_sgb2", "2015")}.isdisjoint(kept)
    assert ("haushalte", "2015") in kept
    assert {one["code"] for one in report.extra["left_out"]} == {"not_verified"}


def test_nothing_is_written_against_an_objection(atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparation, "verify", lambda *_all: [Complaint(("kinder", "1999"), "…")])
    with Holdings.open(atlas) as held:
        number = held.next_release_number(PUBLIC)
    with pytest.raises(KeckError):
        release(atlas, PUBLIC, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    with Holdings.open(atlas) as held:
        assert held.next_release_number(PUBLIC) == number

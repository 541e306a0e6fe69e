"""Proofs as bytes."""

import numpy as np
import pytest

from keck_qgis.disclosure.proof import Changes, Proof

ROWS = (("Männer ledig", "2014/2015", 0), ("R~numerator", "2020", 1))


def proof() -> Proof:
    tables = np.array([[[5.0, 2, np.nan], [0.1, 0.2, 0.3]], [[5, 0, np.nan], [0.1, 7, 1e9]]])
    return Proof(ROWS, tables)


def test_bytes_give_the_proof_back() -> None:
    read = Proof.of_bytes(proof().to_bytes())
    assert read.rows == ROWS
    np.testing.assert_array_equal(read.tables, proof().tables)
    assert read.tables.flags.writeable and read.tables.dtype == np.float64


def test_the_same_proof_gives_the_same_bytes() -> None:
    other = proof()
    other.tables[0, 0, 2] = -np.array(np.nan)
    other.tables[other.tables == 0] = -0.0
    assert other.to_bytes() == proof().to_bytes()
    assert Proof(ROWS, np.asfortranarray(proof().tables)).to_bytes() == proof().to_bytes()


def test_a_proof_without_rows() -> None:
    read = Proof.of_bytes(Proof((), np.zeros((2, 0, 3))).to_bytes())
    assert (read.rows, read.tables.shape) == ((), (2, 0, 3))


def test_lines_at_hand_are_not_packed() -> None:
    base = np.array([5.0, 2, 0.5])
    one = Proof(ROWS[:1], Changes.of([base], 3, 2, np.array([1]), np.array([7.0])))
    at_hand = {ROWS[0][:2]: base}
    assert b"[false]" in one.to_bytes(at_hand) and b"[true]" in one.to_bytes({ROWS[0][:2]: base.copy()})
    read = Proof.of_bytes(one.to_bytes(at_hand), at_hand)
    np.testing.assert_array_equal(read.tables, [[[5.0, 2, 0.5]], [[5.0, 7, 0.5]]])
    with pytest.raises(ValueError):
        Proof.of_bytes(one.to_bytes(at_hand))


@pytest.mark.parametrize("high", [100, 30_000, 2_000_000, 2**40, 0.1, -2.0, np.nan])
def test_figures_of_any_size_come_back(high: float) -> None:
    tables = np.array([[[1.0, np.nan, 3.0, high]], [[1.0, np.nan, high, 3.0]], [[1.0, np.nan, 4.0, 2.0]]])
    np.testing.assert_array_equal(Proof.of_bytes(Proof(ROWS[:1], tables).to_bytes()).tables, tables)


@pytest.mark.parametrize("packed", [b"", b"no proof", b"\x02\0\0\0{}12345678", b"\x02\0\0\0[]", b"\x04\0\0\0null"])
def test_other_bytes_are_no_proof(packed: bytes) -> None:
    with pytest.raises(ValueError):
        Proof.of_bytes(packed)


def test_a_truncated_proof_is_none() -> None:
    for end in range(len(proof().to_bytes())):
        with pytest.raises(ValueError):
            Proof.of_bytes(proof().to_bytes()[:end])

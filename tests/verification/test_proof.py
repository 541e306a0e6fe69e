"""Proofs as bytes."""

import zlib

import numpy as np
import pytest

from keck_qgis.disclosure.proof import Proof

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


def test_a_proof_without_tables_or_rows() -> None:
    for rows, shape in ((ROWS, (0, 2, 3)), ((), (2, 0, 3))):
        read = Proof.of_bytes(Proof(rows, np.zeros(shape)).to_bytes())
        assert (read.rows, read.tables.shape) == (rows, shape)


@pytest.mark.parametrize("packed", [b"", b"no proof", zlib.compress(b""), zlib.compress(b"\x02\0\0\0{}12345678")])
def test_other_bytes_are_no_proof(packed: bytes) -> None:
    with pytest.raises(ValueError):
        Proof.of_bytes(packed)


def test_a_truncated_proof_is_none() -> None:
    raw = zlib.decompress(proof().to_bytes())
    with pytest.raises(ValueError):
        Proof.of_bytes(zlib.compress(raw[:-8]))

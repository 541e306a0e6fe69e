"""Proofs that the engine has found, kept so that unchanged families need none anew.

A proof is a cheapest change of the raw figures: it stays in the holdings and never enters an edition.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple


class StoredProof(NamedTuple):
    """``names`` tell people which family it is; ``content`` is the engine's own."""

    names: str
    content: bytes


def read(connection: sqlite3.Connection, fingerprints: Iterable[str]) -> dict[str, bytes]:
    """The contents of those fingerprints that are held."""
    query = "SELECT content FROM proof WHERE fingerprint = ?"
    found = ((one, connection.execute(query, (one,)).fetchone()) for one in fingerprints)
    return {fingerprint: row[0] for fingerprint, row in found if row is not None}


def keep(connection: sqlite3.Connection, new: Mapping[str, StoredProof], in_use: Set[str]) -> None:
    """Add the new ones; of the others only those in use stay."""
    connection.executemany(
        "INSERT OR REPLACE INTO proof (fingerprint, names, content) VALUES (?, ?, ?)",
        [(fingerprint, *proof) for fingerprint, proof in sorted(new.items())],
    )
    held = {row[0] for row in connection.execute("SELECT fingerprint FROM proof")}
    gone = sorted(held - in_use - new.keys())
    connection.executemany("DELETE FROM proof WHERE fingerprint = ?", ((one,) for one in gone))

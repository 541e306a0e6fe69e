"""The hash of an edition's contents: equal contents give the same hash, whoever computes it."""

import hashlib
import sqlite3

from ..geopackage.statements import select

_ROWS = 20_000
_OF_THIS_EDITION = ("content_hash", "number", "created")

_FIXED = (
    ("level", ("name", "rank", "parent", "boundary_date", "key_width", "table_name")),
    ("indicator", None),
    ("breakdown", None),
    ("breakdown_part", None),
    (
        "observation",
        ("indicator_id", "level_id", "area_key", "period", "value", "numerator", "denominator", "status", "small_base"),
    ),
    ("poi", None),
)
"""Tables in the order in which they are hashed, with their columns (None: all)."""


def content_hash(connection: sqlite3.Connection) -> str:
    """SHA-256 (hex) over stamp, levels, areas with geometry, indicators, observations and facilities.

    The edition's number and time stay out: a release of the same contents has the same hash. Numbers are
    hashed by their shortest exact spelling, so that neither SQLite's nor Python's version matters.
    Raises sqlite3.Error where a table is missing.
    """
    digest = hashlib.sha256()
    stamp = connection.execute("SELECT name, value FROM edition ORDER BY name").fetchall()
    digest.update(repr([row for row in stamp if row[0] not in _OF_THIS_EDITION]).encode())
    for table, columns in _FIXED:
        names, key = _columns(connection, table)
        _add(digest, connection, table, columns or names, key)
    named = connection.execute("SELECT table_name FROM level WHERE table_name <> '' ORDER BY table_name")
    for (table,) in named.fetchall():
        _add(digest, connection, table, ("area_key", "name", "parent_key", "geom"), "area_key")
    return digest.hexdigest()


def _columns(connection: sqlite3.Connection, table: str) -> tuple[tuple[str, ...], str]:
    """The columns of a table and the one that is its primary key."""
    rows = connection.execute("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    if not rows:
        raise sqlite3.DatabaseError(table)
    return tuple(row[0] for row in rows), next(row[0] for row in rows if row[1])


def _add(
    digest: "hashlib._Hash", connection: sqlite3.Connection, table: str, columns: tuple[str, ...], key: str
) -> None:
    digest.update(repr((table, columns)).encode())
    rows = connection.execute(select(table, columns, key))
    while batch := rows.fetchmany(_ROWS):
        digest.update(repr(batch).encode())

"""Release ledger: what every edition told and hid, so that a later one does not undo it."""

import json
import sqlite3
from itertools import groupby
from typing import NamedTuple

from ..disclosure.history import Past
from ..model.geography import Geography
from ..model.indicator import Audience
from . import told_store
from .journal import now


class LastRelease(NamedTuple):
    """Number and time (UTC, ISO 8601) of an edition, and the imports that it was made of."""

    number: int
    time: str
    sources: list[int]


def history(connection: sqlite3.Connection, geography: Geography) -> list[Past]:
    """What the releases to either audience told, oldest first, over the areas of ``geography``.

    The mask is the same for both audiences, so every release counts; those that told the same as the one before
    are left out. A release that version 1 recorded tells of those counts alone of which it hid something: see
    ``version_2``.
    """
    rows = connection.execute("SELECT told_id FROM release ORDER BY id").fetchall()
    states = [state for state, _ in groupby(row[0] for row in rows)]
    told = told_store.read(connection, states, geography)
    return [told[state] for state in states if told[state].series]


def told_by(connection: sqlite3.Connection, geography: Geography, content_hash: str) -> Past | None:
    """What the release of an edition with that content told; None where the ledger does not know it."""
    row = connection.execute(
        "SELECT told_id FROM release WHERE content_hash = ? ORDER BY id DESC LIMIT 1", (content_hash,)
    ).fetchone()
    return told_store.read(connection, [row[0]], geography)[row[0]] if row else None


def next_number(connection: sqlite3.Connection, audience: Audience) -> int:
    """The number of the audience's next edition, from 1 on."""
    row = connection.execute("SELECT max(number) FROM release WHERE audience = ?", (audience.slug,)).fetchone()
    return (row[0] or 0) + 1


def last_release(connection: sqlite3.Connection, audience: Audience) -> LastRelease | None:
    """The newest edition for an audience; None where there is none yet."""
    row = connection.execute(
        "SELECT number, time, sources FROM release WHERE audience = ? ORDER BY number DESC LIMIT 1", (audience.slug,)
    ).fetchone()
    return LastRelease(row[0], row[1], json.loads(row[2])) if row else None


def record(
    connection: sqlite3.Connection,
    geography: Geography,
    audience: Audience,
    number: int,
    file: str,
    content_hash: str,
    told: Past,
    sources: list[int],
) -> None:
    """Enter a release with all it told and the imports it was made of. sqlite3.IntegrityError where the number is
    taken."""
    state = told_store.enter(connection, geography, told)
    connection.execute(
        "INSERT INTO release (audience, number, time, file, content_hash, told_id, sources) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (audience.slug, number, now(), file, content_hash, state, json.dumps(sources)),
    )


def made_of(connection: sqlite3.Connection, content_hash: str) -> list[int] | None:
    """The imports of which the edition with that content was made; None where the ledger does not know it."""
    row = connection.execute(
        "SELECT sources FROM release WHERE content_hash = ? ORDER BY id DESC LIMIT 1", (content_hash,)
    ).fetchone()
    return json.loads(row[0]) if row else None

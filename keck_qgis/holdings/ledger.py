"""Release ledger: what every edition told and hid, so that a later one does not undo it."""

import sqlite3
from collections.abc import Mapping
from itertools import groupby

import numpy as np

from ..disclosure.history import Past, PastSeries
from ..model.geography import Geography
from ..model.indicator import Audience
from ..model.observations import SeriesKey
from . import told_store
from .journal import now

AreaKey = tuple[str, str]
"""Level and area key."""

Hidden = Mapping[SeriesKey, set[AreaKey]]
"""What a release hid, by a caller that does not say what it told."""


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


def hidden_before(connection: sqlite3.Connection, geography: Geography, audience: Audience) -> Hidden:
    """What the latest release to an audience hid, per variable and period; empty before the first."""
    row = connection.execute(
        "SELECT told_id FROM release WHERE audience = ? ORDER BY number DESC LIMIT 1", (audience.slug,)
    ).fetchone()
    told = told_store.read(connection, [row[0]], geography)[row[0]] if row else {}
    result = {}
    for key, series in told.items():
        held = ~np.isnan(series.value)
        areas = np.flatnonzero(~series.shown & (held | ~held.any()))
        result[key] = {(geography.areas[i].level, geography.areas[i].key) for i in areas.tolist()}
    return result


def next_number(connection: sqlite3.Connection, audience: Audience) -> int:
    """The number of the audience's next edition, from 1 on."""
    row = connection.execute("SELECT max(number) FROM release WHERE audience = ?", (audience.slug,)).fetchone()
    return (row[0] or 0) + 1


def record(
    connection: sqlite3.Connection,
    geography: Geography,
    audience: Audience,
    number: int,
    file: str,
    content_hash: str,
    told: Past | Hidden,
) -> None:
    """Enter a release with all it told. sqlite3.IntegrityError where the number is taken."""
    past = told if isinstance(told, Past) else Past({key: _of_hidden(one, geography) for key, one in told.items()})
    connection.execute(
        "INSERT INTO release (audience, number, time, file, content_hash, told_id) VALUES (?, ?, ?, ?, ?, ?)",
        (audience.slug, number, now(), file, content_hash, told_store.enter(connection, geography, past)),
    )


def _of_hidden(hidden: set[AreaKey], geography: Geography) -> PastSeries:
    """Of a series of which only the hidden cells are known all others count as shown, with figures unknown to us."""
    shown = np.array([(area.level, area.key) not in hidden for area in geography.areas])
    return PastSeries(np.full(len(shown), np.nan), shown)

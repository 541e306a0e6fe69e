"""Release ledger: what every edition hid, so that a later one does not undo it."""

import json
import sqlite3
from collections.abc import Mapping

from ..model.indicator import Audience
from ..model.observations import SeriesKey
from .journal import now

AreaKey = tuple[str, str]
"""Level and area key."""


def hidden_before(connection: sqlite3.Connection, audience: Audience) -> dict[SeriesKey, set[AreaKey]]:
    """What the latest release to an audience hid, per indicator and period; empty before the first."""
    rows = connection.execute(
        "SELECT cell.indicator_id, cell.period, cell.hidden FROM release_cell AS cell WHERE cell.release_id = "
        "(SELECT id FROM release WHERE audience = ? ORDER BY number DESC LIMIT 1)",
        (audience.slug,),
    )
    return {
        (indicator, period): {(level, key) for level, key in json.loads(hidden)} for indicator, period, hidden in rows
    }


def next_number(connection: sqlite3.Connection, audience: Audience) -> int:
    """The number of the audience's next edition, from 1 on."""
    row = connection.execute("SELECT max(number) FROM release WHERE audience = ?", (audience.slug,)).fetchone()
    return (row[0] or 0) + 1


def record(
    connection: sqlite3.Connection,
    audience: Audience,
    number: int,
    file: str,
    content_hash: str,
    hidden: Mapping[SeriesKey, set[AreaKey]],
) -> None:
    """Enter a release with all it hid. sqlite3.IntegrityError where the number is taken."""
    cursor = connection.execute(
        "INSERT INTO release (audience, number, time, file, content_hash) VALUES (?, ?, ?, ?, ?)",
        (audience.slug, number, now(), file, content_hash),
    )
    connection.executemany(
        "INSERT INTO release_cell (release_id, indicator_id, period, hidden) VALUES (?, ?, ?, ?)",
        [
            (cursor.lastrowid, indicator, period, json.dumps(sorted(areas), ensure_ascii=False))
            for (indicator, period), areas in sorted(hidden.items())
        ],
    )

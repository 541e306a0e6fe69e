"""Facilities and the columns of theirs that may enter an edition."""

import json
import sqlite3
from dataclasses import asdict
from typing import Any

from ..geopackage import container
from ..geopackage.geometry import from_blob, point_wkb, point_xy, to_blob
from ..model.errors import KeckError
from ..model.proposals import Facility, FacilityChange, FacilityProposal
from ..model.text import tr
from . import journal

_INSERT = """
INSERT INTO poi (geom, category, name, address, opening_hours, target_group, concept, website, provider, capacity,
    further, source_id, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = """
SELECT geom, category, name, address, opening_hours, target_group, concept, website, provider, capacity, further, id
FROM poi ORDER BY id
"""


def add(connection: sqlite3.Connection, proposal: FacilityProposal, source_id: int) -> None:
    """Write facilities, those without coordinates too, and note which further columns are released."""
    srs_id = container.srs_id(connection)
    connection.executemany(_INSERT, [_row(one, srs_id, source_id) for one in proposal.facilities])
    categories = dict.fromkeys(one.category for one in proposal.facilities)
    connection.executemany(
        "INSERT INTO poi_released_column (category, name, source_id) VALUES (?, ?, ?)",
        [(category, name, source_id) for category in categories for name in dict.fromkeys(proposal.released_columns)],
    )
    _refresh_extent(connection)
    journal.complete(connection, source_id, len(proposal.facilities))


def read(connection: sqlite3.Connection) -> dict[int, Facility]:
    """All facilities in the order of their imports, by their numbers."""
    return {row[-1]: _facility(row[:-1]) for row in connection.execute(_SELECT)}


def change(connection: sqlite3.Connection, changes: list[FacilityChange], source_id: int) -> None:
    """Put facilities in place of others, and note these for a withdrawal.

    KeckError where one is no longer what it was when the change was made.
    """
    held, srs_id, replaced = read(connection), container.srs_id(connection), []
    for one in changes:
        if one.number is not None:
            if held.get(one.number) != one.before:
                _refuse_overtaken(one)
            (source,) = connection.execute("SELECT source_id FROM poi WHERE id = ?", (one.number,)).fetchone()
            replaced.append({"id": one.number, "source": source, "facility": asdict(held[one.number])})
            connection.execute("DELETE FROM poi WHERE id = ?", (one.number,))
        if one.after is not None:
            connection.execute(_INSERT, _row(one.after, srs_id, source_id, one.number))
    _refresh_extent(connection)
    journal.complete(connection, source_id, len(changes), {"facilities": replaced})


def released_columns(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Further columns that may enter an edition, per category, in the order of their release."""
    result: dict[str, dict[str, None]] = {}
    for category, name in connection.execute("SELECT category, name FROM poi_released_column ORDER BY id"):
        result.setdefault(category, {})[name] = None
    return {category: tuple(names) for category, names in result.items()}


def bring_back(connection: sqlite3.Connection, source_id: int) -> None:
    """Undo an import or a change of facilities; KeckError where later changes rest on it."""
    resting = {
        later
        for later in journal.later_in_force(connection, "facilities", source_id)
        if any(former["source"] == source_id for former in _former(connection, later))
    }
    if resting:
        raise KeckError(
            tr("Facilities have been changed since"),
            tr("Later changes rest on these facilities."),
            tr("Withdraw these imports first: {}").format(journal.named(connection, resting)),
        )
    connection.execute("DELETE FROM poi_released_column WHERE source_id = ?", (source_id,))
    connection.execute("DELETE FROM poi WHERE source_id = ?", (source_id,))
    srs_id = container.srs_id(connection)
    for former in _former(connection, source_id):
        held = Facility(**former["facility"] | {"further": tuple(map(tuple, former["facility"]["further"]))})
        connection.execute(_INSERT, _row(held, srs_id, former["source"], former["id"]))
    _refresh_extent(connection)


def _former(connection: sqlite3.Connection, source_id: int) -> list[dict[str, Any]]:
    """The facilities that an entry of the journal replaced; an import replaces none."""
    return list((journal.replaced(connection, source_id) or {}).get("facilities", ()))


def _refuse_overtaken(one: FacilityChange) -> None:
    name = one.before.name if one.before is not None else str(one.number)
    raise KeckError(
        tr("Facility has been changed meanwhile"),
        tr("“{}” is no longer what it was when the change was made.").format(name),
        tr("Look at it again and make the change once more; nothing has been written."),
    )


def _row(one: Facility, srs_id: int, source_id: int, number: int | None = None) -> tuple[object, ...]:
    placed = one.x is not None and one.y is not None
    geometry = to_blob(point_wkb(one.x, one.y), srs_id) if placed else None  # type: ignore[arg-type]
    further = json.dumps(one.further, ensure_ascii=False) if one.further else None
    return (
        geometry, one.category, one.name, one.address, one.opening_hours, one.target_group, one.concept, one.website,
        one.provider, one.capacity, further, source_id, number,
    )  # fmt: skip


def _facility(row: tuple) -> Facility:
    blob, category, name, address, hours, target_group, concept, website, provider, capacity, further = row
    x, y = (None, None) if blob is None else point_xy(from_blob(blob))
    columns = tuple((key, value) for key, value in json.loads(further or "[]"))
    return Facility(
        category, name, address, hours, target_group, concept, website, provider, capacity, x, y, columns
    )  # fmt: skip


def _refresh_extent(connection: sqlite3.Connection) -> None:
    held = read(connection).values()
    placed = [(one.x, one.x, one.y, one.y) for one in held if one.x is not None and one.y is not None]
    container.set_extent(connection, "poi", placed)

"""Facilities and the columns of theirs that may enter an edition."""

import json
import sqlite3

from ..geopackage import container
from ..geopackage.geometry import from_blob, point_wkb, point_xy, to_blob
from ..model.proposals import Facility, FacilityProposal
from . import journal

_INSERT = """
INSERT INTO poi (geom, category, name, address, opening_hours, target_group, concept, website, provider, capacity,
    further, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = """
SELECT geom, category, name, address, opening_hours, target_group, concept, website, provider, capacity, further
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


def read(connection: sqlite3.Connection) -> list[Facility]:
    """All facilities in the order of their imports."""
    return [_facility(row) for row in connection.execute(_SELECT)]


def released_columns(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Further columns that may enter an edition, per category, in the order of their release."""
    result: dict[str, dict[str, None]] = {}
    for category, name in connection.execute("SELECT category, name FROM poi_released_column ORDER BY id"):
        result.setdefault(category, {})[name] = None
    return {category: tuple(names) for category, names in result.items()}


def remove(connection: sqlite3.Connection, source_id: int) -> int:
    """Undo an import of facilities; returns how many go."""
    connection.execute("DELETE FROM poi_released_column WHERE source_id = ?", (source_id,))
    gone = connection.execute("DELETE FROM poi WHERE source_id = ?", (source_id,)).rowcount
    _refresh_extent(connection)
    return gone


def _row(one: Facility, srs_id: int, source_id: int) -> tuple[object, ...]:
    placed = one.x is not None and one.y is not None
    geometry = to_blob(point_wkb(one.x, one.y), srs_id) if placed else None  # type: ignore[arg-type]
    further = json.dumps(one.further, ensure_ascii=False) if one.further else None
    return (
        geometry, one.category, one.name, one.address, one.opening_hours, one.target_group, one.concept, one.website,
        one.provider, one.capacity, further, source_id,
    )  # fmt: skip


def _facility(row: tuple) -> Facility:
    blob, category, name, address, hours, target_group, concept, website, provider, capacity, further = row
    x, y = (None, None) if blob is None else point_xy(from_blob(blob))
    columns = tuple((key, value) for key, value in json.loads(further or "[]"))
    return Facility(
        category, name, address, hours, target_group, concept, website, provider, capacity, x, y, columns
    )  # fmt: skip


def _refresh_extent(connection: sqlite3.Connection) -> None:
    placed = [(one.x, one.x, one.y, one.y) for one in read(connection) if one.x is not None and one.y is not None]
    container.set_extent(connection, "poi", placed)

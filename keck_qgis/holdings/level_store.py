"""Levels: a row each in ``level`` and a polygon table of their own."""

import sqlite3
from collections import Counter

from ..geopackage import container
from ..geopackage.geometry import envelope, from_blob, to_blob
from ..geopackage.ground import Ground, ground
from ..geopackage.naming import table_name
from ..geopackage.statements import insert, select
from ..geopackage.tables import area_table
from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL, Area, Geography, Level
from ..model.lookup import nearest
from ..model.proposals import AreaShape, LevelProposal
from ..model.text import tr
from . import journal, told_areas


def levels(connection: sqlite3.Connection) -> list[tuple[Level, str]]:
    """All levels but the municipality, each with the name of its table, coarse to fine."""
    rows = connection.execute(
        "SELECT name, rank, parent, boundary_date, key_width, table_name FROM level ORDER BY rank, name"
    )
    return [(Level(*row[:5]), row[5]) for row in rows]


def geography(connection: sqlite3.Connection, municipality: str, municipality_key: str) -> Geography:
    """All areas, the municipality as the single one of its level first."""
    held = levels(connection)
    areas = [Area(ROOT_LEVEL, municipality_key, municipality)]
    for level, table in held:
        rows = connection.execute(select(table, ("area_key", "name", "parent_key"), "area_key"))
        areas += [Area(level.name, *row) for row in rows]
    return Geography([Level(ROOT_LEVEL, 0), *(level for level, _ in held)], areas)


def shapes(connection: sqlite3.Connection, name: str) -> list[AreaShape]:
    """The areas of a level with their geometry, in key order. KeckError for an unknown level."""
    held = {level.name: table for level, table in levels(connection)}
    if name not in held:
        raise KeckError(tr("Unknown level"), tr("There is no level “{}”.").format(name), nearest(name, held))
    rows = connection.execute(select(held[name], ("area_key", "name", "parent_key", "geom"), "area_key"))
    return [AreaShape(key, title, parent, from_blob(blob)) for key, title, parent, blob in rows]


def grounds(connection: sqlite3.Connection, name: str) -> dict[str, Ground]:
    """Where the areas of a level lie, by their keys."""
    found = {one.key: ground(one.wkb) for one in shapes(connection, name)}
    return {key: one for key, one in found.items() if one is not None}


def add(connection: sqlite3.Connection, proposal: LevelProposal, source_id: int) -> None:
    """Write a level with all its areas. KeckError for a name that is taken or areas that do not fit together."""
    level = proposal.level
    parent = None if level.parent == ROOT_LEVEL else level.parent
    _check(connection, proposal, parent)
    table = area_table(table_name(level.name, container.table_names(connection)), level.name)
    connection.execute(
        "INSERT INTO level (name, table_name, rank, parent, boundary_date, key_width) VALUES (?, ?, ?, ?, ?, ?)",
        (level.name, table.name, level.rank, parent, level.boundary_date, level.key_width),
    )
    srs_id = container.srs_id(connection)
    container.create_table(connection, table, srs_id)
    connection.executemany(
        insert(table.name, ("area_key", "name", "parent_key", "geom")),
        [
            (area.key, area.name, area.parent_key if parent else None, to_blob(area.wkb, srs_id))
            for area in sorted(proposal.areas, key=lambda area: area.key)
        ],
    )
    boxes = (envelope(area.wkb) for area in proposal.areas)
    container.set_extent(connection, table.name, [box for box in boxes if box is not None])
    journal.complete(connection, source_id, len(proposal.areas), {"level": level.name})


def sources(connection: sqlite3.Connection) -> dict[str, int]:
    """The import in force that each level came with."""
    entries = (entry.id for entry in journal.entries(connection) if entry.kind == "level" and entry.withdrawn is None)
    return {journal.replaced(connection, one)["level"]: one for one in entries}


def _check(connection: sqlite3.Connection, proposal: LevelProposal, parent: str | None) -> None:
    level = proposal.level
    held = {other.name: table for other, table in levels(connection)}
    taken = next((name for name in (*held, ROOT_LEVEL) if name.casefold() == level.name.casefold()), None)
    if taken is not None or not level.name.strip():
        raise KeckError(
            tr("Level exists already"),
            tr("The name “{}” is taken.").format(level.name),
            tr("Choose another name, or withdraw the import of the old level first."),
        )
    keys = [area.key for area in proposal.areas]
    doubtful = sorted({key for key, times in Counter(keys).items() if times > 1 or not key.strip()})
    if doubtful or not keys:
        raise KeckError(
            tr("Level cannot be taken over"),
            tr("Every area needs a key of its own; empty or used twice: {}").format(", ".join(doubtful) or "–"),
        )
    if parent is None:
        return
    if parent not in held:
        raise KeckError(tr("Unknown level"), tr("There is no level “{}”.").format(parent), nearest(parent, held))
    known = {row[0] for row in connection.execute(select(held[parent], ("area_key",), "area_key"))}
    lost = [area.key for area in proposal.areas if area.parent_key not in known]
    if lost:
        raise KeckError(
            tr("Level cannot be taken over"),
            tr("These areas lie in no area of “{}”: {}").format(parent, ", ".join(lost)),
        )


def remove(connection: sqlite3.Connection, source_id: int) -> None:
    """Undo the import of a level; the ledger remembers where its areas lay.

    KeckError where finer levels, values or structural zeros rest on it.
    """
    name = journal.replaced(connection, source_id)["level"]
    finer = [level.name for level, _ in levels(connection) if level.parent == name]
    resting = {
        row[0]
        for row in connection.execute(
            "SELECT source_id FROM observation WHERE level_id = ?1 "
            "UNION SELECT source_id FROM replaced_observation WHERE level_id = ?1 "
            "UNION SELECT source_id FROM structural_zero WHERE level_id = ?1",
            (name,),
        )
    }
    resting |= {source for level, source in sources(connection).items() if level in finer}
    if resting:
        raise KeckError(
            tr("Level is needed"),
            tr("Finer levels or values rest on the level “{}”.").format(name),
            tr("Withdraw these imports first: {}").format(journal.named(connection, resting)),
        )
    _remember(connection, name)
    table = {level.name: table for level, table in levels(connection)}[name]
    connection.execute("DELETE FROM level WHERE name = ?", (name,))
    container.drop_table(connection, table)


def _remember(connection: sqlite3.Connection, name: str) -> None:
    """Let the ledger know where the areas of a level lay, and in which others."""
    (level,) = (level for level, _ in levels(connection) if level.name == name)
    if level.parent is not None:
        parents = {one.key: one.parent_key or "" for one in shapes(connection, name)}
        told_areas.keep_parents(connection, name, level.parent, parents)
    told_areas.keep_ground(connection, name, grounds(connection, name))

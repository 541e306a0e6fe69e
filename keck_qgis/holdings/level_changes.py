"""Changes of levels that are held: their names, order, parents and dates, each field brought back on its own."""

import sqlite3
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from ..geopackage import container
from ..geopackage.statements import quoted
from ..geopackage.tables import area_table
from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL
from ..model.lookup import nearest
from ..model.proposals import LevelChangeProposal
from ..model.text import tr
from . import journal, level_store, told_areas

Fields = dict[str, Any]
"""Of a level: ``name``, ``rank``, ``boundary_date``, and ``parent``, the number of that level (None for none) with the
parent keys of the areas."""

_LEVEL_COLUMNS = (("observation", "level_id"), ("replaced_observation", "level_id"), ("structural_zero", "level_id"))


@dataclass
class _Row:
    """A row of the table ``level``; ``parent`` is the number of another one."""

    name: str
    rank: int
    parent: int | None
    boundary_date: str | None
    table: str


def take_over(connection: sqlite3.Connection, proposal: LevelChangeProposal, source_id: int) -> None:
    """Change the levels. KeckError for unknown ones, names that are taken, parents that do not lie above."""
    rows = _rows(connection)
    numbers = {row.name: number for number, row in rows.items()}
    wanted: dict[str, Fields] = {}
    for held, level in proposal.levels.items():
        row, parent = rows[_number(held, numbers)], None
        if level.parent not in (None, ROOT_LEVEL):
            parent = _number(str(level.parent), numbers)
        fields: Fields = {"name": level.name, "rank": level.rank, "boundary_date": level.boundary_date}
        fields = {name: value for name, value in fields.items() if value != getattr(row, name)}
        if parent != row.parent:
            fields["parent"] = {"level": parent, "keys": proposal.parent_keys.get(held, {})}
        wanted[str(numbers[held])] = fields
    journal.complete(connection, source_id, len(proposal.levels), _apply(connection, wanted))


def bring_back(connection: sqlite3.Connection, source_id: int) -> None:
    """Undo a change: fields that no later one has changed become what they were before it.

    Where a later one changed a field, what that one would bring back becomes what was before this one. A level that is
    gone meanwhile needs nothing.
    """
    former: dict[str, Fields] = journal.replaced(connection, source_id)
    for later in journal.later_in_force(connection, "level_change", source_id):
        theirs: dict[str, Fields] = journal.replaced(connection, later)
        for number, fields in theirs.items():
            fields |= {name: former[number].pop(name) for name in fields if name in former.get(number, {})}
        journal.set_replaced(connection, later, theirs)
    held = _rows(connection)
    _apply(connection, {number: fields for number, fields in former.items() if int(number) in held})


def still_to_bring_back(connection: sqlite3.Connection, source_id: int) -> set[str]:
    """The numbers of those levels of which ``bring_back`` would change something."""
    former: dict[str, Fields] = journal.replaced(connection, source_id)
    theirs = [
        journal.replaced(connection, one) for one in journal.later_in_force(connection, "level_change", source_id)
    ]
    held = _rows(connection)
    return {
        number
        for number, fields in former.items()
        if int(number) in held and any(all(name not in one.get(number, {}) for one in theirs) for name in fields)
    }


def _apply(connection: sqlite3.Connection, wanted: dict[str, Fields]) -> dict[str, Fields]:
    """Write the fields; returns what they were."""
    rows = _rows(connection)
    after = deepcopy(rows)
    for number, fields in wanted.items():
        for name, value in fields.items():
            setattr(after[int(number)], name, value["level"] if name == "parent" else value)
    _check(rows, after)
    # a level's name is what its finer levels refer to
    connection.execute("PRAGMA defer_foreign_keys = ON")
    former: dict[str, Fields] = {}
    for number, fields in wanted.items():
        row, new = rows[int(number)], after[int(number)]
        former[number] = {name: getattr(row, name) for name in fields if name != "parent"}
        if "parent" in fields:
            former[number]["parent"] = {"level": row.parent, "keys": _parent_keys(connection, row)}
            if row.parent is not None:
                above = rows[row.parent].name
                told_areas.keep_parents(connection, row.name, above, former[number]["parent"]["keys"])
            _set_parent_keys(connection, new, fields["parent"]["keys"], after)
        if "name" in fields:
            _rename(connection, row, new.name)
        connection.execute(
            "UPDATE level SET rank = ?, boundary_date = ? WHERE id = ?", (new.rank, new.boundary_date, int(number))
        )
    parents = [(after[row.parent].name if row.parent is not None else None, one) for one, row in after.items()]
    connection.executemany("UPDATE level SET parent = ? WHERE id = ?", parents)
    return former


def _rows(connection: sqlite3.Connection) -> dict[int, _Row]:
    rows = connection.execute(
        "SELECT own.id, own.name, own.rank, above.id, own.boundary_date, own.table_name "
        "FROM level AS own LEFT JOIN level AS above ON above.name = own.parent"
    )
    return {row[0]: _Row(*row[1:]) for row in rows}


def _number(name: str, numbers: dict[str, int]) -> int:
    if name not in numbers:
        raise KeckError(tr("Unknown level"), tr("There is no level “{}”.").format(name), nearest(name, numbers))
    return numbers[name]


def _check(before: dict[int, _Row], rows: dict[int, _Row]) -> None:
    """KeckError where the levels cannot stand beside one another; no level takes the name that another one leaves."""
    left = [row.name.casefold() for number, row in before.items() if rows[number].name != row.name]
    names = Counter([ROOT_LEVEL, *(row.name.casefold() for row in rows.values())])
    for number, row in rows.items():
        name = row.name.casefold()
        others = left.count(name) - (before[number].name.casefold() == name)
        if names[name] > 1 or not name.strip() or (row.name != before[number].name and others > 0):
            raise KeckError(
                tr("Level exists already"),
                tr("The name “{}” is taken.").format(row.name),
                tr("Every level needs a name of its own."),
            )
        if row.parent is None:
            continue
        if row.parent not in rows:
            raise KeckError(
                tr("Level is needed"), tr("The level that “{}” lay in has been withdrawn.").format(row.name)
            )
        if rows[row.parent].rank >= row.rank:
            text = tr("“{}” cannot lie in “{}”, which does not stand above it.")
            raise KeckError(tr("Order of the levels"), text.format(row.name, rows[row.parent].name))


def _parent_keys(connection: sqlite3.Connection, row: _Row) -> dict[str, str]:
    if row.parent is None:
        return {}
    select = " ".join(("SELECT area_key, parent_key FROM", quoted(row.table)))
    return dict(connection.execute(select))


def _set_parent_keys(connection: sqlite3.Connection, row: _Row, keys: dict[str, str], rows: dict[int, _Row]) -> None:
    """Enter the parents of all areas. KeckError where one has none in the parent level."""
    table = quoted(row.table)
    own = {one[0] for one in connection.execute(" ".join(("SELECT area_key FROM", table)))}
    known: set[str] = set()
    if row.parent is not None:
        above = quoted(rows[row.parent].table)
        known = {one[0] for one in connection.execute(" ".join(("SELECT area_key FROM", above)))}
        lost = sorted(one for one in own if keys.get(one) not in known)
        if lost:
            text = tr("These areas lie in no area of “{}”: {}")
            raise KeckError(tr("Level cannot change"), text.format(rows[row.parent].name, ", ".join(lost)))
    update = " ".join(("UPDATE", table, "SET parent_key = ? WHERE area_key = ?"))
    connection.executemany(update, [(keys.get(one) if known else None, one) for one in own])


def _rename(connection: sqlite3.Connection, row: _Row, name: str) -> None:
    """Let everything that names the level name it so: values, the journal, and what releases have told."""
    told_areas.rename_level(connection, row.name, name)
    connection.execute("UPDATE level SET name = ? WHERE name = ?", (name, row.name))
    for table, column in _LEVEL_COLUMNS:
        update = " ".join(("UPDATE", quoted(table), "SET", quoted(column), "= ? WHERE", quoted(column), "= ?"))
        connection.execute(update, (name, row.name))
    source = level_store.sources(connection)[row.name]
    journal.set_replaced(connection, source, {"level": name})
    container.retitle(connection, area_table(row.table, name))

"""What taking an import back would do, told before it is done."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from . import catalogue_store, journal, level_changes
from .journal import JournalEntry

_RETURNING = """
SELECT replaced_observation.source_id, count(*) FROM replaced_observation JOIN observation USING
    (indicator_id, level_id, area_key, period)
WHERE replaced_observation.replaced_by = ?1 AND observation.source_id = ?1
GROUP BY replaced_observation.source_id ORDER BY replaced_observation.source_id
"""


@dataclass(frozen=True)
class Withdrawal:
    """How many of an import's own things go, and how many earlier ones are in force again instead, by their import.

    What a later import has replaced is no longer in force and counts nowhere. ``reorders``: the catalogue gets back
    the order that it had.
    """

    goes: int
    returns: dict[int, int] = field(default_factory=dict)
    reorders: bool = False

    @property
    def returning(self) -> int:
        return sum(self.returns.values())


def foresee(connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    """The effect of withdrawing an import that is in force."""
    return _EFFECTS[entry.kind](connection, entry)


def _values(connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    (own,) = connection.execute("SELECT count(*) FROM observation WHERE source_id = ?", (entry.id,)).fetchone()
    returns = dict(connection.execute(_RETURNING, (entry.id,)).fetchall())
    return Withdrawal(own, returns)


def _catalogue(connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    former = journal.replaced(connection, entry.id) or {}
    for later in journal.later_in_force(connection, "catalogue", entry.id):
        for one in journal.replaced(connection, later) or {}:
            former.pop(one, None)
    reorders = former.pop(catalogue_store.ORDER, None) is not None
    back = sum(one is not None for one in former.values())
    return Withdrawal(len(former), {entry.id: back} if back else {}, reorders)


def _facilities(connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    (own,) = connection.execute("SELECT count(*) FROM poi WHERE source_id = ?", (entry.id,)).fetchone()
    returns: dict[int, int] = {}
    for former in (journal.replaced(connection, entry.id) or {}).get("facilities", ()):
        returns[former["source"]] = returns.get(former["source"], 0) + 1
    return Withdrawal(own, returns)


def _levels(connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    former = level_changes.still_to_bring_back(connection, entry.id)
    return Withdrawal(0, {entry.id: len(former)} if former else {})


def _rule(connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    is_newest = not journal.later_in_force(connection, "rule", entry.id)
    return Withdrawal(0, {entry.id: 1} if is_newest else {})


def _all_of_it(_connection: sqlite3.Connection, entry: JournalEntry) -> Withdrawal:
    return Withdrawal(entry.written)


_EFFECTS: dict[str, Callable[[sqlite3.Connection, JournalEntry], Withdrawal]] = {
    "catalogue": _catalogue,
    "level": _all_of_it,
    "level_change": _levels,
    "values": _values,
    "facilities": _facilities,
    "structural_zeros": _all_of_it,
    "rule": _rule,
}

"""Import journal: which file came in when, by whom, and what withdrawing it brings back."""

import getpass
import json
import sqlite3
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ..model.proposals import SourceFile


@dataclass(frozen=True)
class JournalEntry:
    """One import; ``time`` and ``withdrawn`` are UTC (ISO 8601), ``withdrawn`` is None while it is in force."""

    id: int
    uuid: str
    kind: str
    file: str
    sha256: str
    profile: str
    user: str
    time: str
    read: int
    written: int
    withdrawn: str | None


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def user_name() -> str:
    """Who works here, as the system knows them; empty where it does not."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return ""


def enter(connection: sqlite3.Connection, source: SourceFile, read: int) -> int:
    """Begin the entry of an import, inside its transaction; ``complete`` adds what came of it."""
    cursor = connection.execute(
        'INSERT INTO source (uuid, kind, file, sha256, profile, "user", time, "read") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        (str(uuid.uuid4()), source.kind, source.name, source.sha256, source.profile, user_name(), now(), read),
    )
    return int(cursor.lastrowid or 0)


def complete(connection: sqlite3.Connection, source_id: int, written: int, replaced: Any = None) -> None:
    """Enter how much was written and what a withdrawal has to bring back (any JSON value)."""
    text = None if replaced is None else json.dumps(replaced, ensure_ascii=False)
    connection.execute("UPDATE source SET written = ?, replaced = ? WHERE id = ?", (written, text, source_id))


def replaced(connection: sqlite3.Connection, source_id: int) -> Any:
    """What ``complete`` entered for the withdrawal."""
    row = connection.execute("SELECT replaced FROM source WHERE id = ?", (source_id,)).fetchone()
    return None if row is None or row[0] is None else json.loads(row[0])


def set_replaced(connection: sqlite3.Connection, source_id: int, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False)
    connection.execute("UPDATE source SET replaced = ? WHERE id = ?", (text, source_id))


def mark_withdrawn(connection: sqlite3.Connection, source_id: int) -> None:
    connection.execute("UPDATE source SET withdrawn = ? WHERE id = ?", (now(), source_id))


def entries(connection: sqlite3.Connection) -> list[JournalEntry]:
    """All imports in their order, withdrawn ones too."""
    rows = connection.execute(
        "SELECT id, uuid, kind, file, sha256, coalesce(profile, ''), coalesce(\"user\", ''), time, "
        'coalesce("read", 0), coalesce(written, 0), withdrawn FROM source ORDER BY id'
    )
    return [JournalEntry(*row) for row in rows]


def in_force(connection: sqlite3.Connection) -> list[int]:
    """The imports that have not been withdrawn: they make up what the holdings hold."""
    return [row[0] for row in connection.execute("SELECT id FROM source WHERE withdrawn IS NULL ORDER BY id")]


def changes(connection: sqlite3.Connection, before: Iterable[int]) -> list[JournalEntry]:
    """What has come since ``before`` was in force, and what was withdrawn of it; not what came and went."""
    held = set(before)
    return [entry for entry in entries(connection) if (entry.id in held) != (entry.withdrawn is None)]


def later_in_force(connection: sqlite3.Connection, kind: str, source_id: int) -> list[int]:
    """Imports of a kind after ``source_id`` that have not been withdrawn, oldest first."""
    rows = connection.execute(
        "SELECT id FROM source WHERE kind = ? AND id > ? AND withdrawn IS NULL ORDER BY id", (kind, source_id)
    )
    return [row[0] for row in rows]


def named(connection: sqlite3.Connection, source_ids: set[int]) -> str:
    """Imports as a message names them: ``3 (kinder.xlsx), 5 (kitas.csv)``, the newest first."""
    files = {entry.id: entry.file for entry in entries(connection)}
    return ", ".join(f"{one} ({files[one]})" for one in sorted(source_ids, reverse=True))

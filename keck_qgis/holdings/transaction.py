"""One write at a time: a transaction that is whole or nothing, and says who is in the way."""

import json
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..model.errors import KeckError
from ..model.text import tr
from .journal import now, user_name


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path, work: str, keep: bool = True) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT around the block; any exception rolls everything back, and so does ``keep`` False.

    While it lasts, a small file beside the holdings tells others who is writing and what (``work``).
    Raises KeckError where another program holds the file or it cannot be written.
    """
    note = _note_path(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            _leave_note(note, work)
            yield
            connection.execute("COMMIT" if keep else "ROLLBACK")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            with suppress(OSError):
                note.unlink()
    except sqlite3.OperationalError as error:
        raise refusal(path, error) from error


@contextmanager
def part_of_transaction(connection: sqlite3.Connection, path: Path, keep: bool = True) -> Iterator[None]:
    """One of several writes in a transaction: where it fails (or is not to be kept), it alone is undone.

    Raises KeckError where nothing is left of the transaction: SQLite gives it up by itself when the drive is full.
    """
    try:
        if not connection.in_transaction:
            raise sqlite3.OperationalError(tr("The writing was broken off."))
        connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            _undo_part(connection)
            raise
        if not keep:
            _undo_part(connection)
        else:
            connection.execute("RELEASE part")
    except sqlite3.OperationalError as error:
        raise refusal(path, error) from error


def _undo_part(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK TO part")
        connection.execute("RELEASE part")


def refusal(path: Path, error: sqlite3.Error) -> KeckError:
    """What a person is told of an SQLite error: who holds the file, or why it cannot be read or written."""
    if "locked" in str(error) or "busy" in str(error):
        return KeckError(
            tr("Holdings are in use"),
            _holder(path),
            tr("Wait until that is done, or stop editing the file there; nothing has been written."),
        )
    if "readonly" in str(error):
        return KeckError(
            tr("Holdings are write-protected"),
            tr("“{}” can be read here, but not written.").format(path),
            tr("Check the rights to the file and its folder; nothing has been written."),
        )
    return KeckError(
        tr("Holdings cannot be used"),
        tr("“{}”: {}").format(path, error),
        tr("Check the space on the drive, the rights to the file and its folder, and the connection."),
    )


def _note_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _leave_note(note: Path, work: str) -> None:
    text = json.dumps({"user": user_name(), "host": socket.gethostname(), "time": now(), "work": work})
    # A courtesy: where it cannot be left, the transaction itself says what is wrong with the folder.
    with suppress(OSError):
        note.write_text(text, encoding="utf-8")


def _holder(path: Path) -> str:
    """Who has the file, as far as can be known."""
    try:
        note = json.loads(_note_path(path).read_text(encoding="utf-8"))
        return tr("“{}” is being written by {} on {} ({}, since {} UTC).").format(
            path, note["user"], note["host"], note["work"], note["time"].replace("T", " ").removesuffix("Z")
        )
    except (OSError, ValueError, KeyError):
        pass
    if path.with_name(f"{path.name}-wal").exists():
        return tr("“{}” is open for editing in a QGIS.").format(path)
    return tr("“{}” is being written by another program, such as a QGIS or a backup.").format(path)

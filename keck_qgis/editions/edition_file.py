"""Opening an edition's file: without locks, and only if it is what was released."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from ..model.errors import KeckError
from ..model.files import require_file
from ..model.text import tr
from . import schema
from .connection import EditionConnection, unreadable
from .content_hash import content_hash
from .contents import Stamp

_verified: dict[Path, tuple[int, int]] = {}
"""Editions whose content hash this process has checked, with time of change and size at that moment."""


def open_edition(path: Path) -> tuple[sqlite3.Connection, Stamp]:
    """A read-only connection to a checked edition, and its stamp.

    Raises KeckError for holdings, other files, a newer format, and contents that do not give the stamp's
    hash. The hash is computed once per process unless the file has changed since.
    """
    require_file(path, tr("Edition not found"))
    try:
        connection = sqlite3.connect(_read_only_uri(path), uri=True, check_same_thread=False, factory=EditionConnection)
    except sqlite3.Error as error:
        raise unreadable() from error
    try:
        rows = _stamp_rows(connection, path)
        stamp = Stamp.of_rows(rows)
        _verify(connection, path, rows["content_hash"])
    except (sqlite3.Error, KeyError, ValueError) as error:
        connection.close()
        raise damaged(path) from error
    except KeckError:
        connection.close()
        raise
    connection.guarded = True
    return connection, stamp


def _read_only_uri(path: Path) -> str:
    """An SQLite URI that takes no lock and makes no file; a network path keeps both its slashes."""
    posix = path.as_posix()
    return "file://" + quote(posix if posix.startswith("/") else "/" + posix) + "?mode=ro&immutable=1"


def _stamp_rows(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    """The rows of the stamp; KeckError for a file that is no edition or one of a newer version."""
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError as error:
        raise _no_edition(path, tr("It is not a GeoPackage.")) from error
    if "edition" not in tables:
        if {"setting", "source", "release"} <= tables:
            raise _no_edition(path, tr("It is a file of holdings, whose figures are confidential."))
        raise _no_edition(path, tr("It is a GeoPackage of other origin."))
    rows = dict(connection.execute("SELECT name, value FROM edition").fetchall())
    if rows.get("format") != schema.FORMAT:
        raise _no_edition(path, tr("It is a GeoPackage of other origin."))
    if int(rows["format_version"]) > schema.VERSION:
        raise KeckError(
            tr("Edition is too new"),
            tr("“{}” was made by a newer version of KECK.").format(path.name),
            tr("Please update the plugin."),
        )
    return rows


def _verify(connection: sqlite3.Connection, path: Path, expected: str) -> None:
    state = path.stat()
    mark = (state.st_mtime_ns, state.st_size)
    if _verified.get(path) == mark:
        return
    if content_hash(connection) != expected:
        raise KeckError(
            tr("Edition was changed"),
            tr("The contents of “{}” are no longer those that were released.").format(path.name),
            tr("Ask for the edition again where you had it from."),
        )
    _verified[path] = mark


def _no_edition(path: Path, reason: str) -> KeckError:
    return KeckError(
        tr("Not an edition"),
        tr("“{}” is not an edition.").format(path.name) + " " + reason,
        tr("Choose a file that “Release edition” has written."),
    )


def damaged(path: Path) -> KeckError:
    return KeckError(
        tr("Edition is damaged"),
        tr("“{}” cannot be read as an edition.").format(path.name),
        tr("Ask for the edition again where you had it from."),
    )

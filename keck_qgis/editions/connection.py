"""The connection to an open edition, whose file may go away at any moment."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from ..model.errors import KeckError
from ..model.text import tr


def unreadable() -> KeckError:
    return KeckError(
        tr("Edition cannot be read"),
        tr("Its file does not answer: the drive may be gone, or the rights to it."),
        tr("Nothing is lost: what was chosen is shown when it answers again. Otherwise open the file once more."),
    )


class EditionConnection(sqlite3.Connection):
    """Says in plain words that the file does not answer, once the edition is open (``guarded``)."""

    guarded = False

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        return self.cursor(_Cursor).execute(*arguments) if self.guarded else super().execute(*arguments)


class _Cursor(sqlite3.Cursor):
    def execute(self, *arguments: Any) -> "_Cursor":
        try:
            super().execute(*arguments)
        except sqlite3.OperationalError as error:
            raise unreadable() from error
        return self

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.OperationalError as error:
            raise unreadable() from error

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.OperationalError as error:
            raise unreadable() from error

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        return iter(self.fetchall())

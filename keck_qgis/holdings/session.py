"""An open file of holdings: what it belongs to, and how what is written to it happens as a whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from ..geopackage import container
from ..model.errors import KeckError
from ..model.files import require_file
from ..model.rule import Rule
from ..model.text import tr
from . import migrations, rule_store, schema
from .transaction import part_of_transaction, refusal, transaction


class Session:
    """A context manager that closes the file. Belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._joined = False
        self._settings = self._read_settings()

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """Open holdings, bringing an older file up to date first (a copy stays beside it).

        KeckError for a file that is missing, of a newer version or no holdings.
        """
        require_file(path, tr("File not found"))
        try:
            migrations.migrate(path, schema.VERSION, migrations.STEPS)
            connection = container.connect(path, read_only)
            connection.execute("PRAGMA cache_size = -65536")
            if migrations.schema_version(connection) is not None:
                return cls(path, connection)
            is_edition = "edition" in container.table_names(connection)
            connection.close()
        except sqlite3.OperationalError as error:
            raise refusal(path, error) from error
        except sqlite3.DatabaseError:
            is_edition = False
        hint = tr("This is an edition; open it as such.") if is_edition else tr("Choose a file NAME.keck.gpkg.")
        raise KeckError(tr("Not holdings"), tr("“{}” holds no KECK holdings.").format(path), hint)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def municipality(self) -> str:
        return self._settings["municipality"]

    @property
    def municipality_key(self) -> str:
        return self._settings["municipality_key"]

    @property
    def crs(self) -> str:
        """The atlas's coordinate reference system, such as ``EPSG:25832``."""
        return self._settings["crs"]

    @property
    def atlas_id(self) -> str:
        """A random id that editions carry; nothing follows from it."""
        return self._settings["atlas_id"]

    @property
    def rule(self) -> Rule:
        return rule_store.from_settings(self._settings)

    @contextmanager
    def together(self, work: str, keep: bool = True) -> Iterator[None]:
        """Make all writes inside one transaction, with a journal entry each: they happen all or not at all.

        A write that fails and whose error is caught inside is undone alone. With ``keep`` False nothing of it remains:
        a trial in which later writes rest on earlier ones. May stand inside another.
        """
        outermost = not self._joined
        try:
            with self._transaction(work, keep):
                self._joined = True
                yield
        finally:
            self._joined = not outermost
            self._settings = self._read_settings()

    def _read_settings(self) -> dict[str, str]:
        return dict(self._connection.execute("SELECT name, value FROM setting"))

    def _transaction(self, work: str, keep: bool = True) -> AbstractContextManager[None]:
        if self._joined:
            return part_of_transaction(self._connection, self.path, keep)
        return transaction(self._connection, self.path, work, keep)

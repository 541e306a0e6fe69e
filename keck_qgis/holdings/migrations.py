"""From older schemas to today's: step by step, in one transaction, with a copy of the file beside it."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from ..geopackage import container
from ..model.errors import KeckError
from ..model.text import tr
from . import declaration, version_2, version_3
from .exposure import keep_private
from .transaction import transaction

Step = Callable[[sqlite3.Connection], None]

STEPS: Mapping[int, Step] = {1: version_2.step, 2: version_3.step, 3: declaration.bring_up}
"""The step from each version to the next one; 4 brought class breaks kept with an indicator."""


def schema_version(connection: sqlite3.Connection) -> int | None:
    """The version of the holdings' schema, None where the file holds no such thing."""
    try:
        row = connection.execute("SELECT value FROM setting WHERE name = 'schema_version'").fetchone()
        return int(row[0])
    except (sqlite3.OperationalError, TypeError, ValueError) as error:
        if isinstance(error, sqlite3.OperationalError) and "no such" not in str(error):
            raise
        return None


def migrate(path: Path, target: int, steps: Mapping[int, Step]) -> Path | None:
    """Bring a file to ``target``; returns the copy made before, None where the file is up to date.

    Raises KeckError for a file that is newer than ``target`` or older than the first step.
    """
    with closing(container.connect(path)) as connection:
        version = schema_version(connection)
        if version is None or version == target:
            return None
        if version > target or any(one not in steps for one in range(version, target)):
            raise KeckError(
                tr("Holdings of another version"),
                tr("“{}” has version {}; this KECK reads version {}.").format(path, version, target),
                tr("Install the current version of KECK."),
            )
        copy = _back_up(connection, path, version)
        with transaction(connection, path, tr("bringing the file to a new version")):
            # Another user may have done it while the copy was being made.
            current = schema_version(connection) or version
            for step in range(current, target):
                steps[step](connection)
            connection.execute("UPDATE setting SET value = ? WHERE name = 'schema_version'", (str(target),))
    return copy


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.name.removesuffix('.gpkg')}.v{version}-{stamp}.gpkg")
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)
    keep_private(copy)
    return copy

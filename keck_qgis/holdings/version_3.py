"""From version 2 to 3: the ledger says of which imports a release was made."""

import json
import sqlite3

from ..geopackage import container
from . import schema

_IN_FORCE_THEN = "SELECT id FROM source WHERE time <= ?1 AND (withdrawn IS NULL OR withdrawn > ?1) ORDER BY id"


def step(connection: sqlite3.Connection) -> None:
    """Add the column; for the releases so far the times of the journal say what was in force."""
    (ledger,) = (table for table in schema.tables() if table.name == "release")
    container.add_columns(connection, ledger)
    for release, time in connection.execute("SELECT id, time FROM release").fetchall():
        sources = [row[0] for row in connection.execute(_IN_FORCE_THEN, (time,))]
        connection.execute("UPDATE release SET sources = ? WHERE id = ?", (json.dumps(sources), release))

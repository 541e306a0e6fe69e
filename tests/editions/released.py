"""Looking into a released file, past its reader."""

import sqlite3
from contextlib import closing
from pathlib import Path


def rows_of(path: Path) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT indicator_id, level_id, area_key, period, value, numerator, denominator, status FROM observation"
        ).fetchall()

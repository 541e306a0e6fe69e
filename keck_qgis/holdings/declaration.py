"""Older files brought to the tables that are declared today."""

import sqlite3

from ..geopackage import container
from . import schema


def bring_up(connection: sqlite3.Connection) -> None:
    """Make the tables that lack, and add the columns that those held lack."""
    held = set(container.table_names(connection))
    for table in schema.tables():
        if table.name in held:
            container.add_columns(connection, table)
        else:
            container.create_table(connection, table, container.srs_id(connection))

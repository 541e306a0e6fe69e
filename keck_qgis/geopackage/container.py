"""GeoPackage files: made by GDAL, filled through sqlite3 so that one import is one transaction."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import quote

from ..model.errors import KeckError
from ..model.text import tr
from .geometry import Envelope, united
from .schema import Column, Table
from .statements import quoted

BUSY_SECONDS = 5.0
_WAIT_FOR_LOCKS = f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}"
_SCHEMA_EXTENSION = "http://www.geopackage.org/spec121/#extension_schema"
_SUPPORT = (
    """CREATE TABLE gpkg_data_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
        mime_type TEXT, constraint_name TEXT,
        CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))""",
    """CREATE TABLE gpkg_data_column_constraints (
        constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
        min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
        CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""",
    """CREATE TABLE IF NOT EXISTS gpkg_extensions (
        table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
    # The table and the spelling of its columns are those of QGIS, which looks for default styles there.
    """CREATE TABLE layer_styles (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
        f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
        useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
        update_time DATETIME DEFAULT CURRENT_TIMESTAMP)""",
)


def create(path: Path, crs: str) -> None:
    """Make an empty GeoPackage at ``path`` (which must not exist) that knows the CRS ``crs`` (such as EPSG:25832).

    Raises KeckError for an unknown CRS.
    """
    from osgeo import gdal, ogr, osr

    reference = osr.SpatialReference()
    # GDAL speaks through return values or exceptions, as QGIS, Processing or a test has left it.
    try:
        known = reference.SetFromUserInput(crs) == 0
    except RuntimeError:
        known = False
    if not known:
        raise KeckError(
            tr("Unknown coordinate reference system"),
            tr("“{}” is not a coordinate reference system.").format(crs),
            tr("Give it as EPSG code, such as EPSG:25832."),
        )
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, ["ADD_GPKG_OGR_CONTENTS=NO"])
    # A layer that comes and goes makes GDAL enter the reference system with all that the standard asks for.
    dataset.CreateLayer("scratch", reference, ogr.wkbPoint, ["SPATIAL_INDEX=NO"])
    dataset.DeleteLayer(0)
    del dataset
    with closing(connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for statement in _SUPPORT:
            connection.execute(statement)
        for table in ("gpkg_data_columns", "gpkg_data_column_constraints"):
            connection.execute(
                "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', ?, 'read-write')",
                (table, _SCHEMA_EXTENSION),
            )
        _register(connection, "layer_styles", "attributes", tr("Default styles"), "", None)
        connection.execute("COMMIT")


def connect(path: Path, read_only: bool = False) -> sqlite3.Connection:
    """Open a GeoPackage for SQL: foreign keys on, journal mode DELETE, no transaction begun.

    A lock of another program is waited for ``BUSY_SECONDS``. Raises sqlite3.Error where that fails.
    """
    address = path.absolute().as_posix()
    # Three slashes before a drive, five before a server: what SQLite understands on Windows too.
    uri = "file://" + quote(address if address.startswith("/") else f"/{address}", safe="/:")
    mode = "?mode=ro" if read_only else "?mode=rw"
    connection = sqlite3.connect(uri + mode, timeout=BUSY_SECONDS, isolation_level=None, uri=True)
    connection.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        _leave_wal(connection)
    return connection


def _leave_wal(connection: sqlite3.Connection) -> None:
    """Bring a file that QGIS left in WAL mode back to one file, unless someone has it open."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        return
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
    finally:
        connection.execute(_WAIT_FOR_LOCKS)


def srs_id(connection: sqlite3.Connection) -> int:
    """Number of the CRS with which the file was made."""
    entered = connection.execute("SELECT max(srs_id) FROM gpkg_spatial_ref_sys WHERE srs_id NOT IN (-1, 0, 4326)")
    number = entered.fetchone()[0]
    return 4326 if number is None else int(number)


def table_names(connection: sqlite3.Connection) -> list[str]:
    """All tables and views of the file."""
    return [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]


def create_table(connection: sqlite3.Connection, table: Table, srs_id: int | None = None) -> None:
    """Make a declared table and register it with titles, descriptions and a style that shows the titles.

    ``srs_id`` is needed for a table with geometry. Belongs into the caller's transaction.
    """
    parts = [_definition(column) for column in table.columns]
    if table.geometry:
        parts.insert(1, f'"geom" {table.geometry}')
    body = ", ".join((*parts, *table.constraints))
    connection.execute(" ".join(("CREATE TABLE", quoted(table.name), "(", body, ")")))
    for number, index in enumerate(table.indexes):
        unique, columns = ("UNIQUE", index.removeprefix("UNIQUE ")) if index.startswith("UNIQUE ") else ("", index)
        name = quoted(f"{table.name}_index_{number}")
        connection.execute(" ".join(("CREATE", unique, "INDEX", name, "ON", quoted(table.name), columns)))
    kind = "features" if table.geometry else "attributes"
    _register(connection, table.name, kind, table.title, table.description, srs_id if table.geometry else None)
    if table.geometry:
        if srs_id is None:
            raise ValueError("a table with geometry needs a reference system")
        connection.execute(
            "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
            "VALUES (?, 'geom', ?, ?, 0, 0)",
            (table.name, table.geometry, srs_id),
        )
    _register_columns(connection, table.name, table.columns)
    geometry = "geom" if table.geometry else ""
    connection.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
        "styleQML, styleSLD, useAsDefault, description, owner, update_time) "
        "VALUES ('', '', ?, ?, ?, ?, '', 1, ?, '', ?)",
        (table.name, geometry, table.title[:30], _alias_style(table.columns), table.description, _now()),
    )


def add_columns(connection: sqlite3.Connection, table: Table) -> None:
    """Bring a table that an older version made up to its declaration: new columns come last."""
    held = {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
    new = [column for column in table.columns if column.name not in held]
    for column in new:
        connection.execute(" ".join(("ALTER TABLE", quoted(table.name), "ADD COLUMN", _definition(column))))
    _register_columns(connection, table.name, new)
    connection.execute(
        "UPDATE layer_styles SET styleQML = ? WHERE f_table_name = ? AND styleName = ?",
        (_alias_style(table.columns), table.name, table.title[:30]),
    )


def retitle(connection: sqlite3.Connection, table: Table) -> None:
    """Register a table that ``create_table`` made under the title and description that it has now."""
    connection.execute(
        "UPDATE gpkg_contents SET identifier = ?, description = ?, last_change = ? WHERE table_name = ?",
        (_identifier(connection, table.name, table.title), table.description, _now(), table.name),
    )
    connection.execute(
        "UPDATE layer_styles SET styleName = ?, description = ? WHERE f_table_name = ?",
        (table.title[:30], table.description, table.name),
    )


def drop_table(connection: sqlite3.Connection, name: str) -> None:
    """Remove a table that ``create_table`` made, with all its registrations, inside the caller's transaction."""
    connection.execute("DELETE FROM layer_styles WHERE f_table_name = ?", (name,))
    connection.execute("DELETE FROM gpkg_data_columns WHERE table_name = ?", (name,))
    connection.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = ?", (name,))
    connection.execute("DELETE FROM gpkg_contents WHERE table_name = ?", (name,))
    connection.execute(" ".join(("DROP TABLE", quoted(name))))


def set_extent(connection: sqlite3.Connection, name: str, boxes: Iterable[Envelope]) -> None:
    """Enter the bounds of a table's geometries and the time, so that QGIS zooms there without reading them."""
    bounds = united(list(boxes))
    left, right, bottom, top = bounds or (None, None, None, None)
    connection.execute(
        "UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ?, last_change = ? WHERE table_name = ?",
        (left, right, bottom, top, _now(), name),
    )


def _definition(column: Column) -> str:
    return " ".join((quoted(column.name), column.type, column.constraint)).strip()


def _register(
    connection: sqlite3.Connection, name: str, kind: str, title: str, description: str, srs_id: int | None
) -> None:
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (name, kind, _identifier(connection, name, title), description, _now(), srs_id),
    )


def _identifier(connection: sqlite3.Connection, name: str, title: str) -> str:
    """The standard wants identifiers to be unique; QGIS and GDAL show them as the table's title."""
    look = "SELECT 1 FROM gpkg_contents WHERE identifier = ? AND table_name <> ?"
    return f"{title} ({name})" if connection.execute(look, (title, name)).fetchone() else title


def _register_columns(connection: sqlite3.Connection, table: str, columns: Iterable[Column]) -> None:
    connection.executemany(
        "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description) VALUES (?, ?, ?, ?, ?)",
        [(table, one.name, one.title, one.title, one.description or None) for one in columns],
    )


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def _alias_style(columns: Iterable[Column]) -> str:
    """A QGIS style that says nothing but the columns' titles (GDAL below 3.10 does not hand on gpkg_data_columns)."""
    aliases = "".join(
        f'<alias field="{escape(column.name)}" index="{index}" name="{escape(column.title)}"/>'
        for index, column in enumerate(columns)
    )
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        f'<qgis version="3.40.0" styleCategories="Fields"><aliases>{aliases}</aliases></qgis>'
    )

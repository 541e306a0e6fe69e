"""Writing an edition: a fresh file that has never held anything but what it says."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from ..geopackage import container
from ..geopackage.catalogue_rows import insert_catalogue
from ..geopackage.geometry import envelope, point_wkb, to_blob
from ..geopackage.schema import Table
from ..geopackage.statements import insert
from ..geopackage.tables import area_table, facility_columns
from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL
from ..model.observations import Series
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import Facility
from ..model.status import Status
from ..model.text import tr
from . import schema
from .content_hash import content_hash
from .contents import Contents
from .styles import style_areas, style_facilities

_SERIES_PER_REPORT = 100

_CODE = {int(status): status.code for status in Status}

_OBSERVATION = (
    "indicator_id",
    "level_id",
    "area_key",
    "period",
    "value",
    "numerator",
    "denominator",
    "status",
    "small_base",
)


def write_edition(path: Path, contents: Contents, progress: Progress = SILENT) -> tuple[str, int]:
    """Write ``contents`` to a new file at ``path``; its content hash and the number of observation rows.

    ``path`` is a draft's and free: the caller renames it when all is well. Rows are ordered by keys alone, so that
    the order says nothing about values. The file is closed, vacuumed, and in journal mode DELETE.
    Raises KeckError where the drive does not take it.
    """
    try:
        container.create(path, contents.stamp.crs)
        layers = schema.area_table_names(contents.shapes)
        outcome = _fill(path, contents, layers, progress)
        checkpoint(progress, 90)
        _index(path, [*layers.values(), "poi"])
        _close_up(path)
    except (sqlite3.Error, RuntimeError) as error:
        raise KeckError(
            tr("Edition cannot be written"),
            tr("“{}”: {}").format(path.parent, error),
            tr("Check the space on the drive, the rights to the folder, and the connection."),
        ) from error
    return outcome


def _fill(path: Path, contents: Contents, layers: dict[str, str], progress: Progress) -> tuple[str, int]:
    with closing(container.connect(path)) as connection:
        srs_id = container.srs_id(connection)
        connection.execute("BEGIN")
        for table in _tables(contents, layers):
            container.create_table(connection, table, srs_id if table.geometry else None)
        _write_stamp(connection, contents.stamp.as_rows())
        _write_levels(connection, contents, layers, srs_id)
        insert_catalogue(connection, contents.catalogue)
        rows = _write_observations(connection, contents, progress)
        _write_facilities(connection, contents, srs_id)
        for layer in layers.values():
            style_areas(connection, layer)
        style_facilities(connection, "poi", sorted({one.category for one in contents.facilities}))
        digest = content_hash(connection)
        _write_stamp(connection, {"content_hash": digest})
        connection.execute("COMMIT")
    return digest, rows


def _tables(contents: Contents, layers: dict[str, str]) -> Iterator[Table]:
    yield from schema.tables(_further_titles(contents))
    for level, name in layers.items():
        yield area_table(name, level)


def _further_titles(contents: Contents) -> list[str]:
    return sorted({title for titles in contents.released_columns.values() for title in titles})


def _write_stamp(connection: sqlite3.Connection, rows: dict[str, str]) -> None:
    connection.executemany("INSERT INTO edition (name, value) VALUES (?, ?)", rows.items())


def _write_levels(connection: sqlite3.Connection, contents: Contents, layers: dict[str, str], srs_id: int) -> None:
    # a level's parent is coarser and so stands before it
    for level in contents.observations.geography.levels:
        connection.execute(
            "INSERT INTO level (name, table_name, rank, parent, boundary_date, key_width) VALUES (?, ?, ?, ?, ?, ?)",
            (level.name, layers.get(level.name, ""), level.rank, level.parent, level.boundary_date, level.key_width),
        )
        if level.name != ROOT_LEVEL:
            shapes = sorted(contents.shapes[level.name], key=lambda shape: shape.key)
            connection.executemany(
                insert(layers[level.name], ("area_key", "name", "parent_key", "geom")),
                [(shape.key, shape.name, shape.parent_key, to_blob(shape.wkb, srs_id)) for shape in shapes],
            )
            boxes = (envelope(shape.wkb) for shape in shapes)
            container.set_extent(connection, layers[level.name], [box for box in boxes if box])


def _write_observations(connection: sqlite3.Connection, contents: Contents, progress: Progress) -> int:
    position = {indicator.id: i for i, indicator in enumerate(contents.catalogue)}
    areas = [(area.level, area.key) for area in contents.observations.geography.areas]
    series = contents.observations.series
    ordered = sorted(series, key=lambda key: (position[key[0]], Period.parse(key[1])))
    written = 0
    for done, key in enumerate(ordered):
        if done % _SERIES_PER_REPORT == 0:
            checkpoint(progress, 80 * done / len(ordered))
        small = contents.small_base.get(key)
        marks = small.tolist() if small is not None else [False] * len(areas)
        rows = list(_rows(key[0], key[1], areas, series[key], marks))
        connection.executemany(insert("observation", _OBSERVATION), rows)
        written += len(rows)
    return written


def _rows(
    indicator: str, period: str, areas: list[tuple[str, str]], series: Series, small: Iterable[bool]
) -> Iterator[tuple[object, ...]]:
    """One row per cell that exists; NaN becomes NULL."""
    columns = (series.value, series.numerator, series.denominator, series.status)
    for (level, key), value, numerator, denominator, status, mark in zip(
        areas, *(column.tolist() for column in columns), small, strict=True
    ):
        if status == Status.ABSENT:
            continue
        # SQLite stores NaN as NULL
        yield indicator, level, key, period, value, numerator, denominator, _CODE[status], int(mark)


def _write_facilities(connection: sqlite3.Connection, contents: Contents, srs_id: int) -> None:
    names = [column.name for column in facility_columns() if column.name != "id"]
    further = schema.further_column_names(_further_titles(contents))
    rows: list[tuple] = []
    for facility in sorted(contents.facilities, key=_order):
        released = contents.released_columns.get(facility.category, ())
        extra = {title: text for title, text in facility.further if title in released}
        row: list[object] = [getattr(facility, name) for name in names]
        row += [extra.get(title) for title in further]
        rows.append((*row, _point(facility, srs_id)))
    connection.executemany(insert("poi", (*names, *further.values(), "geom")), rows)
    placed = [(one.x, one.x, one.y, one.y) for one in contents.facilities if one.x is not None and one.y is not None]
    container.set_extent(connection, "poi", placed)


def _order(facility: Facility) -> tuple[str, str, str, float, float]:
    return facility.category, facility.name, facility.address, facility.x or 0.0, facility.y or 0.0


def _point(facility: Facility, srs_id: int) -> bytes | None:
    if facility.x is None or facility.y is None:
        return None
    return to_blob(point_wkb(facility.x, facility.y), srs_id)


def _index(path: Path, layers: list[str]) -> None:
    """Let OGR build the spatial indexes: its triggers need functions that plain SQLite does not have."""
    from osgeo import gdal

    # GDAL speaks through return values or exceptions, as QGIS, Processing or a test has left it.
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    for layer in layers:
        dataset.ReleaseResultSet(dataset.ExecuteSQL(" ".join(("SELECT CreateSpatialIndex(", f"'{layer}', 'geom')"))))
    del dataset


def _close_up(path: Path) -> None:
    with closing(container.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")

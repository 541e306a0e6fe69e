"""A container that GDAL, QGIS and sqlite3 agree on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal, ogr

from keck_qgis.geopackage import container
from keck_qgis.geopackage.geometry import to_blob
from keck_qgis.geopackage.naming import table_name
from keck_qgis.geopackage.schema import Column, Table
from keck_qgis.model.errors import KeckError

FIGURES = Table(
    "figure",
    'Zahlen <&> "mehr"',
    "Beschreibung der Tabelle",
    (
        Column("id", "INTEGER", "Nummer", constraint="PRIMARY KEY"),
        Column("area_key", "TEXT", "Schlüssel", "Text mit führenden Nullen", "NOT NULL"),
        Column("value", "REAL", "Wert"),
    ),
    ("CHECK (value IS NULL OR value >= 0)",),
    ("UNIQUE (area_key)", "(value)"),
)
PLACES = Table(
    "place",
    "Orte",
    "Orte mit Fläche",
    (Column("fid", "INTEGER", "Nummer", constraint="PRIMARY KEY"), Column("name", "TEXT", "Name <des Ortes>")),
    geometry="MULTIPOLYGON",
)
SQUARE = "MULTIPOLYGON (((500000 6000000,500100 6000000,500100 6000100,500000 6000000)))"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Behälter mit #1.gpkg"
    container.create(path, "EPSG:25832")
    wkb = bytes(ogr.CreateGeometryFromWkt(SQUARE).ExportToWkb())
    with closing(container.connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        srs = container.srs_id(connection)
        container.create_table(connection, FIGURES)
        container.create_table(connection, PLACES, srs)
        connection.execute("INSERT INTO figure (area_key, value) VALUES ('0012', 2.5)")
        connection.execute("INSERT INTO place (geom, name) VALUES (?, 'Nordstadt')", (to_blob(wkb, srs),))
        container.set_extent(connection, "place", [(500000.0, 500100.0, 6000000.0, 6000100.0)])
        connection.execute("COMMIT")
    return path


def test_the_file_is_a_geopackage_in_journal_mode_delete(file: Path) -> None:
    with closing(container.connect(file)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == 0x47504B47
        assert connection.execute("PRAGMA user_version").fetchone()[0] >= 10200
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert container.srs_id(connection) == 25832
        assert "scratch" not in container.table_names(connection)
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_gdal_reads_every_table(file: Path) -> None:
    dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR)
    assert {dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())} >= {"figure", "place"}
    figures = dataset.GetLayerByName("figure")
    assert figures.GetGeomType() == ogr.wkbNone
    assert [(f["area_key"], f["value"]) for f in figures] == [("0012", 2.5)]
    places = dataset.GetLayerByName("place")
    assert places.GetSpatialRef().GetAuthorityCode(None) == "25832"
    assert places.GetExtent() == (500000.0, 500100.0, 6000000.0, 6000100.0)
    assert [f.GetGeometryRef().ExportToWkt() for f in places] == [SQUARE]


def test_qgis_shows_the_german_titles(file: Path, qgis_app: object) -> None:
    from qgis.core import QgsVectorLayer

    figures = QgsVectorLayer(f"{file}|layername=figure", "figure", "ogr")
    assert figures.isValid()
    assert [field.alias() for field in figures.fields()] == ["Nummer", "Schlüssel", "Wert"]
    places = QgsVectorLayer(f"{file}|layername=place", "place", "ogr")
    assert places.fields().field("name").alias() == "Name <des Ortes>"
    assert places.renderer() is not None
    assert places.crs().authid() == "EPSG:25832"


def test_columns_are_described_in_the_schema_extension(file: Path) -> None:
    with closing(container.connect(file, read_only=True)) as connection:
        described = connection.execute(
            "SELECT title, description FROM gpkg_data_columns WHERE table_name = 'figure' AND column_name = 'area_key'"
        ).fetchone()
        assert described == ("Schlüssel", "Text mit führenden Nullen")
        kinds = dict(connection.execute("SELECT table_name, data_type FROM gpkg_contents"))
        assert kinds == {"layer_styles": "attributes", "figure": "attributes", "place": "features"}
        extensions = connection.execute("SELECT table_name, extension_name FROM gpkg_extensions").fetchall()
        assert ("gpkg_data_columns", "gpkg_schema") in extensions
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM figure")


def test_constraints_and_indexes_hold(file: Path) -> None:
    with closing(container.connect(file)) as connection:
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO figure (area_key, value) VALUES ('0012', 1)")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO figure (area_key, value) VALUES ('0013', -1)")
        with pytest.raises(ValueError, match="reference system"):
            container.create_table(connection, Table("nowhere", "", "", PLACES.columns, geometry="POINT"))


def test_a_dropped_table_leaves_nothing_behind(file: Path) -> None:
    with closing(container.connect(file)) as connection:
        container.drop_table(connection, "place")
        assert "place" not in container.table_names(connection)
        for table, column in (
            ("gpkg_contents", "table_name"),
            ("gpkg_geometry_columns", "table_name"),
            ("gpkg_data_columns", "table_name"),
            ("layer_styles", "f_table_name"),
        ):
            held = {row[0] for row in connection.execute(f"SELECT {column} FROM {table}")}
            assert "place" not in held


def test_two_tables_with_one_title_stay_apart(file: Path) -> None:
    with closing(container.connect(file)) as connection:
        container.create_table(connection, Table("place_2", "Orte", "", (Column("id", "INTEGER", "Nummer"),)))
        identifiers = dict(connection.execute("SELECT table_name, identifier FROM gpkg_contents"))
    assert identifiers["place"] == "Orte"
    assert identifiers["place_2"] == "Orte (place_2)"


def test_a_file_left_in_wal_mode_becomes_one_file_again(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("DELETE FROM figure")
        other.commit()
        with closing(container.connect(file)) as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
            assert connection.execute("SELECT count(*) FROM figure").fetchone()[0] == 0
    with closing(container.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("exceptions", [True, False])
def test_an_unknown_crs_is_refused(tmp_path: Path, exceptions: bool) -> None:
    from osgeo import osr

    before = osr.GetUseExceptions()
    (osr.UseExceptions if exceptions else osr.DontUseExceptions)()
    try:
        with pytest.raises(KeckError, match="EPSG:1"):
            container.create(tmp_path / "x.gpkg", "EPSG:1")
    finally:
        (osr.UseExceptions if before else osr.DontUseExceptions)()
    assert list(tmp_path.iterdir()) == []


def test_other_systems_than_utm(tmp_path: Path) -> None:
    for crs, number in (("EPSG:4326", 4326), ("EPSG:31467", 31467)):
        path = tmp_path / f"{number}.gpkg"
        container.create(path, crs)
        with closing(container.connect(path, read_only=True)) as connection:
            assert container.srs_id(connection) == number


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        container.connect(tmp_path / "none.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Stadtteile", [], "stadtteile"),
        ("Größere Bezirke (2015)", [], "groessere_bezirke_2015"),
        ("Stadtteile", ["STADTTEILE", "stadtteile_2"], "stadtteile_3"),
        ("2015", [], "level_2015"),
        ("gpkg_contents", [], "level_gpkg_contents"),
        ("§§§", [], "level"),
        ('"; DROP TABLE x', [], "drop_table_x"),
        ("Café", [], "cafe"),
    ],
)
def test_table_names(title: str, taken: list[str], name: str) -> None:
    assert table_name(title, taken) == name

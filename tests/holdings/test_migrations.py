"""Older files become new ones with a copy beside them, or stay untouched."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keck_qgis.geopackage import container
from keck_qgis.holdings import migrations, schema
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import catalogue

NOW = schema.VERSION


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Stadt.keck.gpkg"
    Holdings.create(path, "Musterstadt", "05999000", "EPSG:25832", Rule(), catalogue()).close()
    return path


def _set_version(path: Path, version: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE setting SET value = ? WHERE name = 'schema_version'", (version,))
        connection.commit()


def _settings(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, value FROM setting"))


def _add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO setting VALUES ('colour', 'green')")


def _paint_blue(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE setting SET value = 'blue' WHERE name = 'colour'")


def _fail(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM indicator")
    raise ZeroDivisionError


def test_steps_are_taken_in_order_and_a_copy_stays(file: Path) -> None:
    copy = migrations.migrate(file, NOW + 2, {NOW: _add_colour, NOW + 1: _paint_blue})
    assert copy is not None
    assert copy.parent == file.parent
    assert copy.name.startswith(f"Stadt.keck.v{NOW}-")
    assert copy.suffix == ".gpkg"
    assert (_settings(file)["schema_version"], _settings(file)["colour"]) == (str(NOW + 2), "blue")
    assert _settings(copy)["schema_version"] == str(NOW)
    assert "colour" not in _settings(copy)
    assert copy.stat().st_mode & 0o007 == 0
    with Holdings.open(copy) as old:
        assert list(old.catalogue()) == list(catalogue())


def test_a_failing_step_changes_nothing(file: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        migrations.migrate(file, NOW + 2, {NOW: _add_colour, NOW + 1: _fail})
    assert _settings(file)["schema_version"] == str(NOW)
    assert "colour" not in _settings(file)
    with Holdings.open(file) as held:
        assert len(held.catalogue()) == 4


def test_a_current_file_is_left_alone(file: Path) -> None:
    before = file.read_bytes()
    assert migrations.migrate(file, NOW, {}) is None
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_every_version_up_to_now_has_its_step() -> None:
    assert sorted(migrations.STEPS) == list(range(1, NOW))


@pytest.mark.parametrize("version", [str(NOW + 1), "0"])
def test_newer_and_unknown_versions_are_refused(file: Path, version: str) -> None:
    _set_version(file, version)
    before = file.read_bytes()
    with pytest.raises(KeckError, match=version):
        Holdings.open(file)
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_version_that_is_no_number_is_no_holdings(file: Path) -> None:
    _set_version(file, "neu")
    with pytest.raises(KeckError, match=r"Stadt\.keck\.gpkg"):
        Holdings.open(file)


def test_the_schema_as_declared_is_the_schema_of_the_file(file: Path) -> None:
    assert_as_declared(file)


def test_version_3_had_no_kept_breaks(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("ALTER TABLE indicator DROP COLUMN breaks")
        connection.execute("DELETE FROM gpkg_data_columns WHERE column_name = 'breaks'")
        connection.commit()
    _set_version(file, "3")
    with Holdings.open(file) as held:
        assert list(held.catalogue()) == list(catalogue())
    assert_as_declared(file)


def assert_as_declared(file: Path) -> None:
    with closing(container.connect(file, read_only=True)) as connection:
        declared = {table.name for table in schema.tables()}
        levels = {row[0] for row in connection.execute("SELECT table_name FROM level")}
        support = {"layer_styles", "sqlite_sequence"}
        ours = {name for name in container.table_names(connection) if not name.startswith("gpkg_")}
        assert ours == declared | levels | support
        for table in schema.tables():
            held = [row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')]
            assert [name for name in held if name != "geom"] == [column.name for column in table.columns]
            assert ("geom" in held) == bool(table.geometry)
            titles = connection.execute(
                "SELECT column_name, title FROM gpkg_data_columns WHERE table_name = ?", (table.name,)
            )
            assert dict(titles) == {column.name: column.title for column in table.columns}
            (style,) = connection.execute(
                "SELECT styleQML FROM layer_styles WHERE f_table_name = ?", (table.name,)
            ).fetchone()
            assert all(f'field="{column.name}"' in style for column in table.columns)
            indexes = [row[0] for row in connection.execute("SELECT origin FROM pragma_index_list(?)", (table.name,))]
            assert indexes.count("c") == len(table.indexes)

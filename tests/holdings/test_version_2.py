"""Holdings as version 1 wrote them (``altheim_v1.sql``) come into today's shape with all that they hold."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.editions.release import release
from keck_qgis.geopackage import container
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Audience
from keck_qgis.model.rule import Limits, Priorities, Rule
from tests.holdings.small_city import row, values
from tests.holdings.test_migrations import assert_as_declared

DUMP = Path(__file__).parent / "altheim_v1.sql"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Altheim's file as version 1 left it: 41 children in Ortsteil 01 became 43 between its releases."""
    path = tmp_path / "altheim.keck.gpkg"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
        assert container.table_names(connection).count("release_cell") == 1
    return path


def test_nothing_is_lost(old: Path) -> None:
    with Holdings.open(old) as held:
        assert (held.municipality, held.municipality_key, held.crs) == ("Altheim", "99000002", "EPSG:25832")
        assert held.rule == Rule(2, False, 30, True, Priorities())
        assert [one.id for one in held.catalogue()] == ["ALLE", "KIND", "ANTEIL", "INTERN"]
        assert held.rule.limits(held.catalogue()["KIND"]) == Limits(0, 2)
        assert [area.key for area in held.geography().areas] == ["99000002", "01", "02", "03", "04"]
        assert held.observations().series["KIND", "2015"].value.tolist()[1:] == [43, 14, 2, 20]
        assert held.structural_zeros() == {("INTERN", "Ortsteile", "04")}
        assert [one.kind for one in held.sources()] == ["level", "values", "structural_zeros", "values"]
        assert held.next_release_number(Audience.PUBLIC) == 3
        assert held.withdraw(4) == 4
        assert held.observations().series["KIND", "2015"].value[1] == 41
    assert_as_declared(old)
    (copy,) = old.parent.glob("altheim.keck.v1-*.gpkg")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM release_cell").fetchone() == (6,)


def test_the_ledger_knows_what_was_hidden(old: Path) -> None:
    with Holdings.open(old) as held:
        (past,) = held.history()
        assert set(past) == {("KIND", "2015")}
        assert past["KIND", "2015"].value.tolist() == [79, 43, 14, 2, 20]
        assert past["KIND", "2015"].shown.tolist() == [True, True, False, False, True]


def test_a_count_that_became_small_was_another_one(old: Path) -> None:
    """Version 1 would have hidden a 2; so what it showed there was not the 2 of today, nor today's total."""
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE observation SET value = 2 WHERE indicator_id = 'KIND' AND area_key = '04'")
        connection.commit()
    with Holdings.open(old) as held:
        (past,) = held.history()
        np.testing.assert_array_equal(past["KIND", "2015"].value, [61, 43, 14, 2, np.nan])
        assert past["KIND", "2015"].shown.tolist() == [True, True, False, False, False]


def test_later_releases_go_on_from_there(old: Path, tmp_path: Path) -> None:
    with Holdings.open(old) as held:
        held.write_values(values(row("02", 15.0), name="neu.csv"))
    release(old, Audience.PUBLIC, tmp_path / "aus")
    with Holdings.open(old) as held:
        _, last = held.history()
        assert last["KIND", "2015"].shown.tolist() == [True, True, False, False, True]


def test_an_old_file_without_releases_has_no_history(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript("DELETE FROM release_cell; DELETE FROM release;")
    with Holdings.open(old) as held:
        assert held.history() == []
        assert held.next_release_number(Audience.PUBLIC) == 1

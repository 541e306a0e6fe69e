"""Reading an edition: what it answers, and which files it refuses."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keck_qgis.editions import edition_file
from keck_qgis.editions.content_hash import content_hash
from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.geopackage import container
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Audience, Catalogue
from keck_qgis.model.rule import Limits, Rule
from keck_qgis.model.status import Status
from tests.factories import KEY, MUNICIPALITY, PERIODS, indicator, small_atlas, small_edition


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_edition(tmp_path_factory.mktemp("edition"))


@pytest.fixture
def edition(path: Path) -> Edition:
    return Edition.open(path)


def test_stamp(edition: Edition) -> None:
    assert (edition.audience, edition.number) == (Audience.ADMINISTRATION, 1)
    assert (edition.municipality, edition.municipality_key) == (MUNICIPALITY, KEY)
    assert (edition.crs, edition.created) == ("EPSG:25832", "2026-01-31T12:00:00Z")
    assert "0" in edition.rule_note() and "3" in edition.rule_note() and "50" in edition.rule_note()


def test_the_stamp_keeps_the_rule_and_the_catalogue_its_exceptions(tmp_path: Path) -> None:
    rule = Rule(2, True, 10, complement=False)
    entries = [indicator("streng", threshold=5, hide_zeros=True), indicator("schlicht")]
    rows = [("streng", "Quartiere", "111", "2015", 17.0, None, None, "value")]
    path, _report = release(small_atlas(tmp_path, rule, Catalogue(entries), rows, []), Audience.PUBLIC, tmp_path)
    with Edition.open(path) as edition:
        assert edition.stamp.rule == rule
        assert list(edition.catalogue()) == entries
        assert rule.limits(edition.catalogue()["streng"]) == Limits(0, 5)


def test_editions_from_before_there_were_exceptions(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "alt.gpkg"
    shutil.copy(path, old)
    with closing(sqlite3.connect(old)) as connection:
        for column in ("threshold", "hide_zeros"):
            connection.execute(f"ALTER TABLE indicator DROP COLUMN {column}")
        connection.execute("DELETE FROM edition WHERE name = 'complement'")
        connection.execute("UPDATE edition SET value = ? WHERE name = 'content_hash'", (content_hash(connection),))
        connection.commit()
    with Edition.open(old) as edition, Edition.open(path) as new:
        assert edition.stamp.rule == Rule()
        assert list(edition.catalogue()) == list(new.catalogue())
        assert edition.cells("quote_sgb2", "Quartiere", "2015") == new.cells("quote_sgb2", "Quartiere", "2015")


def test_levels(edition: Edition) -> None:
    assert [level.name for level in edition.levels()] == ["*", "Bezirke", "Ortsteile", "Quartiere"]
    assert edition.level("Ortsteile").parent == "Bezirke"
    assert edition.layer_table("Quartiere") == "quartiere"
    assert edition.areas("*") == [(KEY, MUNICIPALITY, None)]
    assert edition.areas("Ortsteile")[0] == ("11", "Ortsteil 11", "1")
    with pytest.raises(KeckError):
        edition.layer_table("*")


def test_cells_in_key_order(edition: Edition) -> None:
    cells = edition.cells("quote_sgb2", "Quartiere", "2015")
    assert [cell.area_key for cell in cells] == sorted(cell.area_key for cell in cells)
    assert len(cells) == 12
    assert cells[0] == ("111", "Quartier 111", None, Status.SUPPRESSED, None, None, False)
    assert cells[2] == ("113", "Quartier 113", 23.7, Status.VALUE, 31.0, 131.0, False)
    assert [cell.area_key for cell in cells if cell.small_base] == ["122"]


def test_statuses_stay_apart(edition: Edition) -> None:
    cells = edition.cells("spielflaeche", "Quartiere", "2014")
    assert [cells[2].status, cells[5].status] == [Status.MISSING, Status.NOT_APPLICABLE]
    assert cells[1].value == 0.0
    sent = edition.cells("beratungen", "Quartiere", "2014")[7]
    assert (sent.value, sent.status) == (None, Status.SUPPRESSED_BY_SOURCE)
    assert edition.cells("spielflaeche", "Bezirke", "2014")[0].status is Status.MISSING


def test_root_cell(edition: Edition) -> None:
    root = edition.root_cell("quote_sgb2", "2015")
    assert root is not None and (root.value, root.numerator, root.denominator) == (16.4, 204.0, 1245.0)
    assert edition.root_cell("spielflaeche", "2014") is None


def test_where_values_are(edition: Edition) -> None:
    assert edition.periods("alter") == list(PERIODS)
    assert edition.periods("alter", "Quartiere") == list(PERIODS)
    assert edition.newest_period("alter") == "2015"
    assert edition.levels_with_values("spielflaeche", "2014") == ["Bezirke", "Ortsteile", "Quartiere"]
    assert edition.finest_level_with_values("alter") == "Quartiere"


def test_catalogue_of_the_audience(path: Path, tmp_path: Path) -> None:
    with Edition.open(path) as edition:
        assert "beratungen" in edition.catalogue() and "internes" not in edition.catalogue()
        assert [one.name for one in edition.catalogue().breakdowns()] == ["Haushaltstyp"]
    with Edition.open(small_edition(tmp_path, Audience.PUBLIC)) as public:
        assert "beratungen" not in public.catalogue()
        assert "beratungen" not in [one.id for one in public.indicators_with_values()]
        cell = public.cells("quote_sgb2", "Quartiere", "2015")[4]
        assert (cell.value, cell.status, cell.small_base) == (None, Status.SUPPRESSED, False)


def test_facilities_with_released_columns_only(edition: Edition) -> None:
    assert edition.facility_categories() == ["Kita", "Schule", "Spielplatz"]
    kita = edition.facilities(["Kita"])[0]
    assert (kita.name, kita.x, kita.y) == ("Kita 111", 526_250.0, 6_070_400.0)
    assert kita.further == (("Sprachen", "Deutsch, Dänisch"),)
    assert [one.name for one in edition.facilities(["Schule"]) if one.x is None] == ["Schule ohne Ort"]


@pytest.mark.parametrize(
    ("call", "near"),
    [
        (lambda e: e.cells("qote_sgb2", "Quartiere", "2015"), "quote_sgb2"),
        (lambda e: e.cells("quote_sgb2", "Quartier", "2015"), "Quartiere"),
        (lambda e: e.cells("quote_sgb2", "Quartiere", "2016"), "2015"),
        (lambda e: e.facilities(["Kitas"]), "Kita"),
        (lambda e: e.periods("alte"), "alter"),
    ],
)
def test_unknown_names_get_the_nearest(edition: Edition, call, near: str) -> None:
    with pytest.raises(KeckError) as caught:
        call(edition)
    assert near in caught.value.hint


def test_reading_leaves_no_trace(path: Path) -> None:
    before = path.read_bytes()
    with Edition.open(path) as edition:
        edition.cells("alter", "Quartiere", "2015")
        assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE observation SET value = 7 WHERE status = 'value' AND id = (SELECT max(id) FROM observation)",
        "UPDATE indicator SET definition = 'anders' WHERE id = 'alter'",
        "DELETE FROM observation WHERE status = 'suppressed'",
        "UPDATE poi SET address = 'anderswo'",
        "UPDATE edition SET value = 'oeffentlichkeit' WHERE name = 'audience'",
        "UPDATE level SET boundary_date = '1999-01-01' WHERE name = 'Bezirke'",
    ],
)
def test_changed_edition_is_refused(path: Path, tmp_path: Path, change: str) -> None:
    copy = Path(shutil.copy(path, tmp_path / "copy.gpkg"))
    Edition.open(copy).close()
    with closing(sqlite3.connect(copy)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute(change)
        connection.commit()
    with pytest.raises(KeckError, match=r"released|freigegeben"):
        Edition.open(copy)


def test_hash_is_computed_once_while_the_file_is_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Edition.open(path).close()
    monkeypatch.setattr(edition_file, "content_hash", lambda _connection: pytest.fail("computed again"))
    Edition.open(path).close()


def test_other_files_are_refused(tmp_path: Path, path: Path) -> None:
    text = tmp_path / "text.gpkg"
    text.write_text("kein GeoPackage, " * 100)
    foreign = tmp_path / "foreign.gpkg"
    container.create(foreign, "EPSG:25832")
    damaged = tmp_path / "damaged.gpkg"
    damaged.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    for wrong in (text, foreign, damaged, tmp_path / "nowhere.gpkg"):
        with pytest.raises(KeckError):
            Edition.open(wrong)


def test_newer_format_is_refused(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "newer.gpkg"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE edition SET value = '2' WHERE name = 'format_version'")
        connection.commit()
    with pytest.raises(KeckError, match="KECK"):
        Edition.open(copy)


def test_awkward_folder_names(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Ämter #1 100%?mode=rw"
    folder.mkdir()
    with Edition.open(Path(shutil.copy(path, folder / "Ausgabe Süd.gpkg"))) as edition:
        assert edition.municipality == MUNICIPALITY

"""Holdings as callers see them."""

import re
import stat
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from keck_qgis.disclosure.history import Past
from keck_qgis.editions import schema as edition_schema
from keck_qgis.geopackage import container
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Report
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Audience, Catalogue
from keck_qgis.model.proposals import (
    CatalogueProposal,
    Facility,
    FacilityProposal,
    LevelProposal,
    StructuralZeroProposal,
)
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.holdings.small_city import catalogue, count, districts, quarters, rate, row, source, square, values

PLAIN = Rule()


def test_settings_survive(tmp_path: Path) -> None:
    path = tmp_path / "Ä #1.keck.gpkg"
    rule = Rule(2, True, 0)
    with Holdings.create(path, " Musterstadt ", "05999000", "EPSG:25833", rule, catalogue()) as made:
        atlas_id = made.atlas_id
    with Holdings.open(path, read_only=True) as held:
        assert (held.path, held.municipality, held.municipality_key) == (path, "Musterstadt", "05999000")
        assert (held.crs, held.rule, held.atlas_id) == ("EPSG:25833", rule, atlas_id)
        assert re.fullmatch(r"[0-9a-f-]{36}", atlas_id)
        assert list(held.catalogue()) == list(catalogue())
        assert [area.name for area in held.geography().areas] == ["Musterstadt"]
        with pytest.raises(KeckError, match="schreibgeschützt"):
            held.write_level(districts())
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_creation_refuses_what_cannot_be(tmp_path: Path, empty: Holdings) -> None:
    def make(path: Path, name: str = "A", key: str = "1", rule: Rule = PLAIN, entries: Catalogue | None = None) -> None:
        Holdings.create(path, name, key, "EPSG:25832", rule, entries or catalogue())

    new = tmp_path / "neu" / "x.gpkg"
    before = empty.path.read_bytes()
    with pytest.raises(KeckError, match=re.escape(empty.path.name)):
        make(empty.path)
    assert empty.path.read_bytes() == before
    with pytest.raises(KeckError):
        make(new, name="  ")
    with pytest.raises(KeckError):
        make(new, key="")
    with pytest.raises(KeckError):
        make(new, rule=Rule(-1))
    with pytest.raises(KeckError, match="NICHTS"):
        make(new, entries=Catalogue([rate("QUOTE", "NICHTS", "ALLE"), count("ALLE")]))
    with pytest.raises(KeckError, match="EPSG:1"):
        Holdings.create(new, "A", "1", "EPSG:1", Rule(), catalogue())
    assert not new.exists()
    assert not new.parent.exists() or list(new.parent.iterdir()) == []


def test_foreign_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KeckError, match="fehlt"):
        Holdings.open(tmp_path / "fehlt.gpkg")
    text = tmp_path / "text.gpkg"
    text.write_text("kein GeoPackage" * 100, encoding="utf-8")
    with pytest.raises(KeckError, match="text"):
        Holdings.open(text)
    edition = tmp_path / "edition.gpkg"
    container.create(edition, "EPSG:25832")
    with pytest.raises(KeckError, match="edition") as foreign:
        Holdings.open(edition)
    connection = container.connect(edition)
    container.create_table(connection, edition_schema.tables()[0])
    connection.close()
    with pytest.raises(KeckError) as as_edition:
        Holdings.open(edition, read_only=True)
    assert as_edition.value.hint != foreign.value.hint


def test_every_table_opens_in_gdal(city: Holdings) -> None:
    dataset = gdal.OpenEx(str(city.path), gdal.OF_VECTOR)
    names = {dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())}
    assert names >= {"observation", "indicator", "source", "setting", "level", "poi", "bezirke", "ortsteile"}
    quarters_layer = dataset.GetLayerByName("ortsteile")
    assert quarters_layer.GetExtent() == (0, 300, 0, 100)
    assert [feature["area_key"] for feature in quarters_layer] == ["0101", "0102", "0201"]
    assert dataset.GetLayerByName("indicator").GetFeatureCount() == 4


def test_levels_make_a_geography(city: Holdings) -> None:
    geography = city.geography()
    assert [(area.level, area.key) for area in geography.areas] == [
        ("*", "05999000"), ("Bezirke", "01"), ("Bezirke", "02"),
        ("Ortsteile", "0101"), ("Ortsteile", "0102"), ("Ortsteile", "0201"),
    ]  # fmt: skip
    assert geography.parents.tolist() == [-1, 0, 0, 1, 1, 2]
    assert geography.level("Bezirke") == Level("Bezirke", 1, None, "2020-12-31", 2)
    assert city.shapes("Ortsteile") == quarters().areas
    with pytest.raises(KeckError, match="Ortsteile"):
        city.shapes("Ortsteil")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"level": Level("BEZIRKE", 1)}, "BEZIRKE"),
        ({"level": Level("*", 1)}, r"\*"),
        ({"level": Level("Baublöcke", 3, "Viertel")}, "Viertel"),
        ({"level": Level("Baublöcke", 3, "Bezirke")}, "0201"),
        ({"areas": quarters().areas[:1] * 2}, "0101"),
        ({"areas": []}, "–"),
    ],
)
def test_levels_that_do_not_fit_are_refused(city: Holdings, change: dict, said: str) -> None:
    areas = [*quarters().areas[:2], type(quarters().areas[0])("0201", "Anger", "99", square(0, 0))]
    proposal = LevelProposal(source("level"), **{"level": Level("Baublöcke", 3), "areas": areas} | change)
    with pytest.raises(KeckError, match=said):
        city.write_level(proposal)
    assert [level.name for level in city.geography().levels] == ["*", "Bezirke", "Ortsteile"]
    assert len(city.sources()) == 2


def test_values_come_back_in_columns(city: Holdings) -> None:
    proposal = values(
        row("0102", 4.5),
        row("0101", 0.0),
        ("KIND", "Ortsteile", "0201", "2015", None, None, None, "suppressed_by_source"),
        ("ANTEIL", "*", "05999000", "2014/2015", 12.5, 1.0, 8.0, "value"),
    )
    source_id = city.write_values(proposal)
    assert (proposal.report.source_id, proposal.report.read, proposal.report.written) == (source_id, 4, 4)
    held = city.observations()
    assert set(held.series) == {("KIND", "2015"), ("ANTEIL", "2014/2015")}
    children = held.series["KIND", "2015"]
    np.testing.assert_array_equal(children.value, [np.nan, np.nan, np.nan, 0.0, 4.5, np.nan])
    absent = Status.ABSENT
    assert children.status.tolist() == [absent, absent, absent, Status.VALUE, Status.VALUE, Status.SUPPRESSED_BY_SOURCE]
    assert not children.derived.any()
    share = held.series["ANTEIL", "2014/2015"]
    assert (share.value[0], share.numerator[0], share.denominator[0]) == (12.5, 1.0, 8.0)
    assert np.isnan(children.numerator).all()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([row("0101", 1.0, "KINDER")], "KIND"),
        ([row("0101", 1.0, period="31.12.2015")], "31.12.2015"),
        ([row("0101", 1.0, period="Mittwoch")], "Mittwoch"),
        ([row("0101", 1.0, level="Ortsteil")], "Ortsteile"),
        ([row("101", 1.0)], "0101"),
        ([row("0101", 1.0), row("0101", 2.0)], "KIND"),
        ([row("0101", float("nan"))], "0101"),
        ([("KIND", "Ortsteile", "0101", "2015", 1.0, None, float("inf"), "value")], "0101"),
        ([("KIND", "Ortsteile", "0101", "2015", 1.0, None, None, "missing")], "0101"),
        ([("KIND", "Ortsteile", "0101", "2015", None, None, None, "value")], "0101"),
        ([("KIND", "Ortsteile", "0101", "2015", None, None, None, "suppressed")], "0101"),
    ],
)
def test_values_that_cannot_be_are_refused(city: Holdings, rows: list, said: str) -> None:
    with pytest.raises(KeckError, match=said):
        city.write_values(values(row("0102", 3.0), *rows))
    assert city.observations().series == {}
    assert len(city.sources()) == 2


def test_a_proposal_with_errors_is_not_written(city: Holdings) -> None:
    report = Report()
    report.error("code", "Spalte fehlt", "Zeile 3")
    proposal = values(row("0101", 1.0))
    proposal.report = report
    with pytest.raises(KeckError, match="Zeile 3: Spalte fehlt"):
        city.write_values(proposal)
    assert city.observations().series == {}


def test_the_journal_says_what_came_when(city: Holdings) -> None:
    proposal = values(row("0101", 1.0), name="kinder.xlsx")
    proposal.report.read = 17
    city.write_values(proposal)
    entry = city.sources()[-1]
    assert (entry.id, entry.kind, entry.file, entry.sha256) == (3, "values", "kinder.xlsx", "0" * 64)
    assert (entry.profile, entry.read, entry.written, entry.withdrawn) == ('{"header": 1}', 17, 1, None)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.time)
    assert len({one.uuid for one in city.sources()}) == 3


def test_facilities_keep_all_their_columns(city: Holdings) -> None:
    kita = Facility(
        "Kita", "Kita Anker", "Hafenweg 1", "7–17 Uhr", "0–6 Jahre", "offen", "https://example.org", "Stadt", 80.0,
        500000.5, 6000000.25, (("Leitung", "N. N."), ("Küche", "ja")),
    )  # fmt: skip
    unplaced = Facility("Spielplatz", "Am Markt")
    proposal = FacilityProposal(source("facilities"), [kita, unplaced], ("Küche",))
    city.write_facilities(proposal)
    assert city.facilities() == [kita, unplaced]
    assert city.released_columns() == {"Kita": ("Küche",), "Spielplatz": ("Küche",)}
    dataset = gdal.OpenEx(str(city.path), gdal.OF_VECTOR)
    assert dataset.GetLayerByName("poi").GetExtent() == (500000.5, 500000.5, 6000000.25, 6000000.25)
    with pytest.raises(KeckError, match=r"3 \(datei.csv\)"):
        city.write_facilities(FacilityProposal(source("facilities"), [kita]))
    city.withdraw(3)
    assert (city.facilities(), city.released_columns()) == ([], {})
    assert city.write_facilities(FacilityProposal(source("facilities"), [kita])) == 4
    assert city.facilities() == [kita]


def test_structural_zeros_and_values_do_not_contradict(city: Holdings) -> None:
    def declare(*cells: tuple[str, str, str]) -> int:
        return city.write_structural_zeros(StructuralZeroProposal(source("structural_zeros"), list(cells)))

    city.write_values(values(row("0101", 0.0), row("0201", 5.0), name="erste.csv"))
    declare(("KIND", "Ortsteile", "0101"))
    declare(("KIND", "Ortsteile", "0101"), ("ALT", "Bezirke", "02"))
    assert city.structural_zeros() == {("KIND", "Ortsteile", "0101"), ("ALT", "Bezirke", "02")}
    with pytest.raises(KeckError, match=r"erste\.csv"):
        declare(("KIND", "Bezirke", "02"))
    with pytest.raises(KeckError, match="ANTEIL"):
        declare(("ANTEIL", "Bezirke", "01"))
    with pytest.raises(KeckError, match="99"):
        declare(("KIND", "Bezirke", "99"))
    with pytest.raises(KeckError, match="0101"):
        city.write_values(values(row("0101", 2.0)))
    with pytest.raises(KeckError, match="0201"):
        city.write_values(values(row("0201", 2.0, "ALT")))
    city.withdraw(4)
    assert city.structural_zeros() == {("KIND", "Ortsteile", "0101"), ("ALT", "Bezirke", "02")}
    city.withdraw(5)
    assert city.structural_zeros() == set()
    city.write_values(values(row("0101", 2.0)))


def test_each_audience_has_its_own_numbers(city: Holdings) -> None:
    public, inner, nothing = Audience.PUBLIC, Audience.ADMINISTRATION, Past()
    assert city.next_release_number(public) == 1
    city.record_release(public, 1, "a_0001.gpkg", "abc", nothing)
    city.record_release(public, 2, "a_0002.gpkg", "abd", nothing)
    city.record_release(inner, 1, "v_0001.gpkg", "abe", nothing)
    assert (city.next_release_number(public), city.next_release_number(inner)) == (3, 2)
    with pytest.raises(KeckError):
        city.record_release(public, 2, "a_0002.gpkg", "abd", nothing)
    assert city.next_release_number(public) == 3


def test_a_catalogue_updates_and_extends(city: Holdings) -> None:
    renamed = count("KIND", name="Kinder unter 15", part_of=catalogue()["KIND"].part_of)
    city.write_catalogue(CatalogueProposal(source("catalogue"), [renamed, count("NEU")]))
    assert [one.id for one in city.catalogue()] == ["ALLE", "KIND", "NEU", "ALT", "ANTEIL"]  # behind the one before it
    assert city.catalogue()["KIND"] == renamed
    assert [b.parts for b in city.catalogue().breakdowns()] == [("KIND", "ALT")]
    with pytest.raises(KeckError, match="FEHLT"):
        city.write_catalogue(CatalogueProposal(source("catalogue"), [rate("Q2", "FEHLT", "ALLE")]))
    assert "Q2" not in city.catalogue()


def test_others_cannot_read_new_holdings(empty: Holdings, tmp_path: Path) -> None:
    assert stat.S_IMODE(empty.path.stat().st_mode) & stat.S_IRWXO == 0
    assert empty.exposure() == []


def test_a_writer_in_the_way_is_named(city: Holdings) -> None:
    script = (
        "import sys, time; from pathlib import Path\n"
        "from keck_qgis.geopackage import container\n"
        "from keck_qgis.holdings.transaction import transaction\n"
        "path = Path(sys.argv[1]); connection = container.connect(path)\n"
        "with transaction(connection, path, 'Import von kitas.csv'):\n"
        "    print('held', flush=True); time.sleep(30)\n"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(city.path)], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        city._connection.execute("PRAGMA busy_timeout = 200")
        with pytest.raises(KeckError, match=r"Import von kitas\.csv"):
            city.write_values(values(row("0101", 1.0)))
        assert city.observations().series == {}
    finally:
        other.kill()
        other.wait()
    city.write_values(values(row("0101", 1.0)))
    assert [one.name for one in city.path.parent.iterdir()] == [city.path.name]

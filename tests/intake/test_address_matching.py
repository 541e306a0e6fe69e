"""Facilities placed by the office's own house coordinates: exactly, or with words why not."""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.address_matching import placed_by_address
from keck_qgis.intake.facility_import import import_facilities
from keck_qgis.intake.facility_placing import place_facilities
from keck_qgis.intake.houses import HouseFields, read_houses
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Report
from keck_qgis.model.proposals import Facility
from tests import factories
from tests.intake.spatial import save

X, Y = 526_100.0, 6_070_100.0
HOUSES = (
    ("Marktstraße", "12", "", "24937", "Flensburg", 0, 0),
    ("Marktstraße", "12", "a", "24937", "Flensburg", 20, 0),
    ("Marktstraße", "14", "", "24937", "Flensburg", 40, 0),
    ("Südergraben", "5", "", "24937", "Flensburg", 100, 0),
    ("Südergraben", "5", "", "24937", "Flensburg", 110, 0),
    ("Bergstr.", "3", "", "24937", "Flensburg", 200, 0),
    ("Bergstr.", "3", "", "24944", "Harrislee", 900, 500),
    ("Dorfstraße", "1", "", "24939", "Nord", 300, 0),
    ("Dorfstraße", "1", "", "24939", "Süd", 800, 0),
)
HEADER = "Straße;Hausnummer;Zusatz;PLZ;Ort;Ostwert;Nordwert"


def table(folder: Path, rows: Sequence[tuple[object, ...]] = HOUSES, header: str = HEADER) -> str:
    lines = [";".join(map(str, (*row[:5], X + float(str(row[5])), Y + float(str(row[6]))))) for row in rows]
    path = folder / "hauskoordinaten.csv"
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return str(path)


def matched(folder: Path, address: str) -> tuple[float | None, dict[str, str]]:
    """How far east of the corner a facility of that address is placed, and what is said of it."""
    report = Report()
    houses = read_houses(table(folder), HouseFields(), factories.CRS, Report())
    placed = placed_by_address([Facility("Kita", "Kita Sonne", address)], houses, report)[0]
    return None if placed.x is None else placed.x - X, {one.code: one.message for one in report.findings}


@pytest.mark.parametrize(
    ("address", "east"),
    [
        ("Marktstr. 12, 24937 Flensburg", 0),
        ("MARKTSTRASSE 12 A", 20),
        ("Marktstraße 12a (Hof), 24937 Flensburg", 20),
        ("Suedergraben 5", 100),  # two entries ten metres apart are one house
        ("Bergstraße 3, 24944 Harrislee", 900),
        ("Haus 2, Bergstr. 3, 24937 Flensburg", 200),
        ("Dorfstr. 1, 24939 Süd", 800),
    ],
)
def test_an_address_that_means_one_place(tmp_path: Path, address: str, east: float) -> None:
    assert matched(tmp_path, address) == (east, {"address_matched": "Einrichtungen nach ihrer Adresse verortet."})


def test_a_range_is_placed_at_its_beginning_and_said_so(tmp_path: Path) -> None:
    east, told = matched(tmp_path, "Marktstraße 12-14, 24937 Flensburg")
    assert east == 0 and "Marktstraße 12, 24937" in told["address_range"]


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("Bergstraße 3", "address_ambiguous", "24944"),  # two towns, and no postcode says which
        ("Dorfstr. 1, 24939 Flensburg", "address_ambiguous", "Dorfstraße 1"),
        ("Marktstraße 12, 24941 Flensburg", "address_ambiguous", "24937"),  # another postcode: not guessed
        ("Marktstraße 12 b, 24937 Flensburg", "address_unmatched", "Marktstraße 12a"),
        ("Marktstraße 99", "address_unmatched", "Marktstraße 99"),
        ("Marcktstraße 12", "address_unmatched", "Marktstraße?"),
        ("im Stadtpark", "address_unreadable", "im Stadtpark"),
        ("", "address_unreadable", "Kita Sonne"),
    ],
)
def test_nothing_is_guessed_in_silence(tmp_path: Path, address: str, code: str, words: str) -> None:
    east, told = matched(tmp_path, address)
    assert east is None and list(told) == [code] and words in told[code]


def test_facilities_with_coordinates_stay_where_they_are(tmp_path: Path) -> None:
    houses = read_houses(table(tmp_path), HouseFields(), factories.CRS, Report())
    there = Facility("Kita", "Kita", "Marktstraße 12", x=1.0, y=2.0)
    assert placed_by_address([there], houses, Report()) == [there]


def test_a_layer_of_points_in_another_system(tmp_path: Path) -> None:
    fields = "".join(f"&field={name}:string" for name in ("STN", "HNR", "ADZ", "PLZ"))
    points = QgsVectorLayer(f"Point?crs=EPSG:4326{fields}", "Adressen", "memory")
    feature = QgsFeature(points.fields())
    feature.setAttributes(["Marktstr.", "0012", "A", "24937"])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(9.43 54.78)"))
    points.dataProvider().addFeature(feature)
    report = Report()
    houses = read_houses(str(save(points, tmp_path / "adressen.gpkg")), HouseFields(), factories.CRS, report)
    placed = placed_by_address([Facility("Kita", "Kita", "Marktstraße 12a, 24937 Flensburg")], houses, Report())[0]
    assert placed.x == pytest.approx(527_670, abs=50) and placed.y == pytest.approx(6_070_500, abs=500)
    assert "STN, HNR, ADZ, PLZ" in next(one.message for one in report.findings if one.code == "address_columns")


def test_columns_that_are_named(tmp_path: Path) -> None:
    source = table(tmp_path, header="lage;h;z;p;o;Ostwert;Nordwert")
    with pytest.raises(KeckError, match="street=STN"):
        read_houses(source, HouseFields(), factories.CRS, Report())
    fields = HouseFields.read("street=lage, number=h, suffix=z, postcode=p")
    houses = read_houses(source, fields, factories.CRS, Report())
    assert placed_by_address([Facility("Kita", "K", "Marktstr. 12a")], houses, Report())[0].x == X + 20


def test_a_column_that_only_counts_the_rows_is_no_house_number(tmp_path: Path) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(f"Nr;Adresse;X;Y\n1;Markt 5, 24937 Flensburg;{X};{Y}\n2;Markt 7;{X + 9};{Y}\n", encoding="utf-8")
    houses = read_houses(str(path), HouseFields(), factories.CRS, Report())
    assert placed_by_address([Facility("Kita", "K", "Markt 7")], houses, Report())[0].x == X + 9
    assert placed_by_address([Facility("Kita", "K", "Markt 5, 24941 Fl")], houses, Report())[0].x is None


def test_no_column_can_be_meant(tmp_path: Path) -> None:
    """The suffix left out: 12 and 12a are then entries of one house, 20 metres apart."""
    fields = HouseFields.read("suffix=, town=")
    assert fields == HouseFields.read(fields.as_text())
    houses = read_houses(table(tmp_path), fields, factories.CRS, Report())
    assert placed_by_address([Facility("Kita", "K", "Marktstr. 12a")], houses, Report())[0].x is None


def test_the_house_behind_another_is_not_the_first_of_its_street(tmp_path: Path) -> None:
    rows = [("Weg", "12/1", "", "24937", "Ort", 0, 0), ("Weg", "12", "1/2", "24937", "Ort", 500, 0)]
    houses = read_houses(table(tmp_path, rows), HouseFields(), factories.CRS, Report())
    found = placed_by_address([Facility("K", one, f"Weg {one}") for one in ("1", "2", "12", "12/1")], houses, Report())
    assert [one.x for one in found] == [None, None, None, X]


@pytest.mark.parametrize("text", ["straße=STN", "STN", "street=FEHLT"])
def test_columns_that_cannot_be_meant(tmp_path: Path, text: str) -> None:
    with pytest.raises(KeckError):
        read_houses(table(tmp_path), HouseFields.read(text), factories.CRS, Report())


def test_a_list_without_coordinates_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Straße;Hausnummer;PLZ\nMarkt;1;24937\n", encoding="utf-8")
    with pytest.raises(KeckError, match="Koordinaten"):
        read_houses(str(path), HouseFields(), factories.CRS, Report())


def test_an_import_places_what_has_no_coordinates(tmp_path: Path) -> None:
    kitas = tmp_path / "kitas.csv"
    rows = ["Name;Straße;Hausnr.;PLZ;Ort", "Kita A;Marktstr.;12 a;24937;Flensburg", "Kita B;Bergstraße;3;;"]
    kitas.write_text("\n".join(rows) + "\n", encoding="utf-8")
    path = factories.small_atlas(tmp_path, places=[])
    report = import_facilities(path, str(kitas), "Kita", addresses=table(tmp_path))
    codes = {one.code: one for one in report.findings}
    assert codes["address_matched"].count == 1 and "Kita B" in codes["address_ambiguous"].message
    assert "Kita B" in codes["not_placed"].message and "Kita A" not in codes["not_placed"].message
    with Holdings.open(path, read_only=True) as held:
        assert [(one.name, one.x) for one in held.facilities()] == [("Kita A", X + 20), ("Kita B", None)]


def test_what_is_held_without_a_place_is_placed_and_taken_back(tmp_path: Path) -> None:
    kitas = [Facility("Kita", "Kita A", "Marktstr. 12a", capacity=30), Facility("Kita", "Kita B", "Bergstraße 3")]
    path = factories.small_atlas(tmp_path, places=kitas)
    report = place_facilities(path, table(tmp_path))
    assert (report.read, report.written) == (2, 1)
    assert "Kita B" in next(one.message for one in report.findings if one.code == "address_ambiguous")
    with Holdings.open(path) as held:
        assert [(one.name, one.x, one.capacity) for one in held.facilities()] == [
            ("Kita A", X + 20, 30),
            ("Kita B", None, None),
        ]
        assert any("hauskoordinaten.csv" in one.file for one in held.sources())
        held.withdraw(report.source_id or 0)
        assert [one.x for one in held.facilities()] == [None, None]


def test_nothing_found_writes_nothing(tmp_path: Path) -> None:
    path = factories.small_atlas(tmp_path, places=[Facility("Kita", "Kita B", "Bergstraße 3")])
    report = place_facilities(path, table(tmp_path))
    assert report.source_id is None and report.written == 0


def test_nothing_to_place_is_said(tmp_path: Path) -> None:
    path = factories.small_atlas(tmp_path, places=[Facility("Kita", "Kita B", x=X, y=Y)])
    with pytest.raises(KeckError, match="Lage"):
        place_facilities(path, table(tmp_path))


def test_200_000_addresses_are_read_and_searched_in_seconds(tmp_path: Path) -> None:
    rows = [(f"Straße Nummer {i // 100} am Weg", i % 100 + 1, "", 24900 + i // 20_000, "Ort", i % 1000, i // 1000)
            for i in range(200_000)]  # fmt: skip
    source = table(tmp_path, rows)
    start = time.perf_counter()
    houses = read_houses(source, HouseFields(), factories.CRS, Report())
    facilities = [Facility("Kita", f"K{i}", f"Str. Nummer {i} am Weg 7") for i in range(0, 2000, 2)]
    facilities += [Facility("Kita", f"U{i}", f"Fremde Straße {i}") for i in range(1, 200)]
    report = Report()
    placed = placed_by_address(facilities, houses, report)
    seconds = time.perf_counter() - start
    assert sum(one.x is not None for one in placed) == 1000 and houses.count == 200_000
    assert seconds < 30, seconds

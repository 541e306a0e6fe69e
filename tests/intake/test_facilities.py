"""Facilities from tables and layers: places, addresses, findings, and what may leave the holdings."""

from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from keck_qgis.intake.facility_profile import FacilityProfile
from keck_qgis.intake.facility_proposal import propose_facilities
from keck_qgis.intake.level_proposal import Atlas
from keck_qgis.model.errors import KeckError
from keck_qgis.model.proposals import Facility, FacilityProposal

from .spatial import X, Y, atlas, codes, error_codes, found, geojson, layer, propose, save, square

pytestmark = pytest.mark.usefixtures("qgis_app")


def table(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def read(
    source: Path | str, category: str = "Kita", held: Atlas | None = None, profile: FacilityProfile | None = None
) -> FacilityProposal:
    return propose_facilities(str(source), held or atlas(), category, profile)


@pytest.fixture
def town(tmp_path: Path) -> Atlas:
    """One square kilometre at the corner of the tests."""
    return atlas(propose(save(layer([("1", "Stadt", square(0, 0))], ["key", "name"]), tmp_path / "t.gpkg"), "Stadt"))


def test_degrees_with_decimal_comma_become_points(tmp_path: Path) -> None:
    path = table(
        tmp_path / "k.csv",
        "Name;Straße;Hausnummer;PLZ;Ort;Länge;Breite;Plätze;Träger",
        "Kita Süd;Weg;3 a;24939;Flensburg;9,429929;54,792274;60;Stadt",
    )
    proposal = read(path)
    one = proposal.facilities[0]
    assert (one.name, one.address, one.capacity, one.provider) == ("Kita Süd", "Weg 3 a, 24939 Flensburg", 60, "Stadt")
    assert (one.x, one.y) == pytest.approx((527643.74, 6071761.02), abs=0.5)
    assert "EPSG:4326" in found(proposal.report, "crs_guessed").message
    assert "not_placed" not in codes(proposal.report)


@pytest.mark.parametrize(
    ("x", "y", "crs"),
    [
        ("527643.74", "6071761.02", "EPSG:25832"),
        ("32527643,74", "6071761,02", "EPSG:4647"),
        ("3527722.36", "6073750.22", "EPSG:31467"),
    ],
)
def test_metres_are_told_by_their_size(tmp_path: Path, x: str, y: str, crs: str) -> None:
    proposal = read(table(tmp_path / "k.csv", "Name;Rechtswert;Hochwert", f"Kita;{x};{y}"))
    assert crs in found(proposal.report, "crs_guessed").message
    one = proposal.facilities[0]
    assert (one.x, one.y) == pytest.approx((527643.74, 6071761.02), abs=5)


def test_swapped_axes_are_put_right_for_the_whole_list_or_one_row(tmp_path: Path) -> None:
    both = table(tmp_path / "a.csv", "Name;Lon;Lat", "A;54.79;9.43", "B;54.78;9.42")
    proposal = read(both)
    assert found(proposal.report, "axes_swapped").count == 2
    assert proposal.facilities[0].x == pytest.approx(527650, abs=50)
    single = table(tmp_path / "b.csv", "Name;Lon;Lat", "A;9.43;54.79", "B;54.78;9.42", "C;9.41;54.79")
    swapped = found(read(single).report, "axes_swapped")
    assert (swapped.count, "3" in swapped.message) == (1, True)


def test_one_column_may_hold_both_coordinates(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;Koordinaten", "A;54.79, 9.43", "B;POINT (9.43 54.79)", "C;unbekannt")
    proposal = read(path)
    first, second, third = proposal.facilities
    assert (first.x, first.y) == pytest.approx((second.x, second.y))
    assert third.x is None
    assert found(proposal.report, "coordinates_unreadable").count == 1
    assert found(proposal.report, "not_placed").count == 1


def test_coordinates_that_fit_nothing_are_an_error_until_a_profile_names_their_system(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;x;y", "A;100;200")
    assert error_codes(read(path).report) == {"crs_unknown"}
    assert not read(path, profile=FacilityProfile(crs="EPSG:25832")).report.errors


def test_a_row_with_zeros_or_another_system_is_not_placed(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;Lon;Lat", "A;9.43;54.79", "B;0;0", "C;527643;6071761", "D;9.42;54.78", "E;;")
    proposal = read(path)
    assert [one.x is not None for one in proposal.facilities] == [True, False, False, True, False]
    assert found(proposal.report, "coordinates_implausible").count == 2
    assert found(proposal.report, "not_placed").count == 3


def test_facilities_outside_the_municipality_are_told(tmp_path: Path, town: Atlas) -> None:
    path = table(
        tmp_path / "k.csv",
        "Name;Ost;Nord",
        f"Drin;{X + 500};{Y + 500}",
        f"Am Rand;{X - 40};{Y + 500}",
        f"Draußen;{X - 60};{Y + 500}",
    )
    proposal = read(path, held=town)
    assert found(proposal.report, "outside_municipality").count == 1
    assert "Draußen" in found(proposal.report, "outside_municipality").message
    assert len(proposal.facilities) == 3
    assert "no_level" in codes(read(path).report)


def test_polygons_and_several_points_are_placed_at_a_point(tmp_path: Path, town: Atlas) -> None:
    hook = [(0, 0), (100, 0), (100, 10), (10, 10), (10, 100), (0, 100), (0, 0)]
    shape = "POLYGON((" + ",".join(f"{X + x} {Y + y}" for x, y in hook) + "))"
    source = layer([("Spielplatz", shape), ("Bolzplatz", "")], ["name"])
    proposal = read(save(source, tmp_path / "s.gpkg"), "Spielplatz", town)
    first, second = proposal.facilities
    inside = QgsGeometry.fromWkt(f"POINT({first.x} {first.y})")
    assert QgsGeometry.fromWkt(shape).contains(inside)
    assert second.x is None
    assert found(proposal.report, "reduced_to_point").count == 1
    assert found(proposal.report, "not_placed").count == 1


def test_a_height_on_a_point_does_no_harm(tmp_path: Path) -> None:
    source = QgsVectorLayer("PointZ?crs=EPSG:4326&field=name:string", "p", "memory")
    feature = QgsFeature(source.fields())
    feature.setAttributes(["Kita"])
    feature.setGeometry(QgsGeometry.fromWkt("POINT Z(9.43 54.79 12)"))
    source.dataProvider().addFeature(feature)
    one = read(save(source, tmp_path / "z.gpkg")).facilities[0]
    assert (one.x, one.y) == pytest.approx((527650, 6071500), abs=50)


def test_a_layer_without_a_reference_system_is_refused(tmp_path: Path) -> None:
    path = save(layer([("Platz", square(0, 0))], ["name"]), tmp_path / "s.shp")
    path.with_suffix(".prj").unlink()
    assert error_codes(read(path).report) == {"crs_unknown"}
    assert not read(path, profile=FacilityProfile(crs="EPSG:25832")).report.errors


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8-sig", ";"), ("cp1252", ","), ("utf-8", "\t")])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = ["Name;Straße;Träger", "Käthe;Höhe;Süd e.V.", "Öse;Allee;Stadt"]
    path = table(tmp_path / "k.csv", *(line.replace(";", delimiter) for line in lines), encoding=encoding)
    proposal = read(path)
    assert [(one.name, one.address, one.provider) for one in proposal.facilities] == [
        ("Käthe", "Höhe", "Süd e.V."),
        ("Öse", "Allee", "Stadt"),
    ]
    assert found(proposal.report, "not_placed").count == 2


def test_a_workbook_with_titles_and_footnotes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Deckblatt"
    sheet = book.create_sheet("Schulen")
    rows = [
        ["Schulen der Stadt"], [], ["Name", "Straße", "Hausnr.", "PLZ", "Rechts", "Hoch", "Leitung"],
        ["Süd", "Weg", 3.0, 24939, X + 1.5, Y + 2.5, "Frau Muster"], ["Stand: 2023"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    path = tmp_path / "schulen.xlsx"
    book.save(path)
    profile = FacilityProfile(sheet="Schulen", released_columns=("Leitung",))
    proposal = read(path, "Schule", profile=profile)
    assert proposal.facilities == [
        Facility("Schule", "Süd", "Weg 3, 24939", x=X + 1.5, y=Y + 2.5, further=(("Leitung", "Frau Muster"),))
    ]
    assert proposal.released_columns == ("Leitung",)
    assert "row_skipped" in codes(proposal.report)
    assert read(f"{path}|layername=Schulen", "Schule").facilities == proposal.facilities


def test_only_named_columns_are_released(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;Straße;Leitung;Jahrgänge", "A;Weg 1;Frau M.;1-4")
    proposal = read(path)
    assert proposal.released_columns == ()
    assert proposal.facilities[0].further == (("Leitung", "Frau M."), ("Jahrgänge", "1-4"))
    assert "Leitung, Jahrgänge" in found(proposal.report, "columns_kept_internal").message
    one = read(path, profile=FacilityProfile(released_columns=("Jahrgänge",)))
    assert one.released_columns == ("Jahrgänge",)
    assert "Jahrgänge" not in found(one.report, "columns_kept_internal").message
    with pytest.raises(KeckError, match="Jahrgänge"):
        read(path, profile=FacilityProfile(released_columns=("Jahrgang",)))


def test_categories_come_from_the_column_unless_the_user_names_one(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;Straße;Kategorie", "A;Weg 1;Kita", "B;Weg 2;")
    refused = read(path, "")
    assert found(refused.report, "category_missing").count == 1
    named = read(path, "Hort")
    assert [one.category for one in named.facilities] == ["Hort", "Hort"]
    assert named.facilities[0].further == (("Kategorie", "Kita"),)
    mixed = read(path, "Hort", profile=FacilityProfile(columns={"category": ("Kategorie",)}))
    assert [one.category for one in mixed.facilities] == ["Kita", "Hort"]


@pytest.mark.parametrize(
    ("given", "kept", "code"),
    [
        ("https://a.de/b?c=d", "https://a.de/b?c=d", None),
        ("HTTP://A.de", "HTTP://A.de", None),
        ("www.a.de/b", "http://www.a.de/b", "website_completed"),
        ("a-b.de", "http://a-b.de", "website_completed"),
        ("javascript:alert(1)", "", "website_refused"),
        ("file:///etc/passwd", "", "website_refused"),
        ('https://a.de" onclick=x', "", "website_refused"),
        ("post@a.de", "", "website_refused"),
        ("keine", "", "website_refused"),
    ],
)
def test_web_addresses(tmp_path: Path, given: str, kept: str, code: str | None) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Straße", "Web", "Tel"])
    book.active.append(["A", "Weg", given, "1"])
    book.save(tmp_path / "k.xlsx")
    proposal = read(tmp_path / "k.xlsx")
    one = proposal.facilities[0]
    assert one.website == kept
    assert codes(proposal.report) & {"website_completed", "website_refused"} == ({code} if code else set())
    assert (("Web", given) in one.further) == (code == "website_refused")


def test_capacities_that_are_no_numbers_are_kept_beside(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;Straße;Plätze", "A;Weg;ca. 60", "B;Weg;45", "C;Weg;-3", "D;Weg;")
    proposal = read(path)
    assert [one.capacity for one in proposal.facilities] == [None, 45, None, None]
    assert proposal.facilities[0].further == (("Plätze", "ca. 60"),)
    assert found(proposal.report, "capacity_unreadable").count == 2


def test_repeated_held_and_nameless_facilities_are_told(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Name;Straße", "A;Weg 1", "A;Weg 1", ";Weg 2", "B;Weg 3")
    held = [Facility("Kita", "B", "Weg 3")]
    proposal = propose_facilities(str(path), atlas(), "Kita", None, held)
    assert found(proposal.report, "duplicate_facility").count == 1
    assert found(proposal.report, "empty_name").count == 1
    assert proposal.facilities[2].name == "Weg 2"
    assert "B" in found(proposal.report, "facility_held_already").message


def test_a_profile_finds_headers_that_nobody_would_guess(tmp_path: Path) -> None:
    path = table(tmp_path / "k.csv", "Liste;;", "Was;Wo;Wieviel", "A;Weg 1;12")
    with pytest.raises(KeckError):
        read(path)
    columns = {"name": ("Was",), "address": ("Wo",), "capacity": ("Wieviel",)}
    proposal = read(path, profile=FacilityProfile(columns=columns))
    assert proposal.facilities == [Facility("Kita", "A", "Weg 1", capacity=12)]


def test_what_is_no_list_of_facilities_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeckError):
        read(table(tmp_path / "a.csv", "jahr;wert", "2011;3"))
    with pytest.raises(KeckError):
        read(table(tmp_path / "b.csv", "Name;Straße"))
    with pytest.raises(KeckError, match=r"fehlt\.csv"):
        read(tmp_path / "fehlt.csv")
    with pytest.raises(KeckError, match="wert"):
        read(geojson(tmp_path / "c.geojson", [{"wert": 1, "geometry": {"type": "Point", "coordinates": [9, 54]}}]))

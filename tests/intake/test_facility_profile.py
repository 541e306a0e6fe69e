"""Columns and profiles of facilities: the plain parts."""

import json
from pathlib import Path

import pytest

from keck_qgis.intake.facility_columns import FacilityColumns, address_role, guess_columns
from keck_qgis.intake.facility_profile import FacilityProfile, profile_of, read_profile, settle_columns
from keck_qgis.model.errors import KeckError


def test_german_headers_are_recognised() -> None:
    columns = guess_columns(
        ["Nr.", "Einrichtungsname", "Straße", "Hausnr.", "PLZ", "Ort", "Träger", "Plätze", "Öffnungszeiten", "Homepage",
         "Zielgruppe", "Pädagogisches Konzept", "Art der Einrichtung", "Rechtswert", "Hochwert", "Leitung"]
    )  # fmt: skip
    assert columns.fields == {
        "name": "Einrichtungsname",
        "provider": "Träger",
        "capacity": "Plätze",
        "opening_hours": "Öffnungszeiten",
        "website": "Homepage",
        "target_group": "Zielgruppe",
        "concept": "Pädagogisches Konzept",
        "category": "Art der Einrichtung",
    }
    assert columns.address == ("Straße", "Hausnr.", "PLZ", "Ort")
    assert columns.coordinates == ("Rechtswert", "Hochwert")
    assert "Leitung" not in columns.known()


def test_headers_cut_by_a_shapefile_are_recognised() -> None:
    columns = guess_columns(["BEZEICHNUN", "OEFFNUNGSZ", "Öffnungsze", "hausnummer", "strasse"])
    assert columns.fields["opening_hours"] in {"OEFFNUNGSZ", "Öffnungsze"}
    assert columns.address == ("strasse", "hausnummer")


def test_each_header_is_used_once_and_a_town_alone_is_no_address() -> None:
    assert guess_columns(["Name", "Ort"]) == FacilityColumns({"name": "Name"})
    assert guess_columns(["Einrichtung", "Name"]).fields == {"name": "Name"}
    assert guess_columns(["Lat"]).coordinates == ()
    assert guess_columns(["Koordinaten"]).coordinates == ("Koordinaten",)
    assert [address_role(header) for header in ("Str.", "Hausnr.", "PLZ", "Ort", "Tel.")] == [
        "street",
        "house",
        "postal",
        "city",
        "",
    ]


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_profile_comes_before_the_guess(tmp_path: Path) -> None:
    path = write(
        tmp_path / "p.json",
        {
            "columns": {"name": "kurzname", "address": ["Strasse", "PLZ"], "website": ""},
            "coordinates": {"xy": "Lage"},
            "released_columns": "Jahrgang",
        },
    )
    profile = read_profile(path)
    headers = ["Name", "Kurzname", "Strasse", "PLZ", "Ort", "Web", "Lage", "Jahrgang"]
    columns = settle_columns(profile, headers)
    assert columns.fields == {"name": "Kurzname"}
    assert columns.address == ("Strasse", "PLZ")
    assert columns.coordinates == ("Lage",)
    assert profile.released_columns == ("Jahrgang",)
    assert profile.headers() == {"kurzname", "Strasse", "PLZ", "Lage"}


def test_the_profile_of_an_import_reads_the_same_list_alike(tmp_path: Path) -> None:
    headers = ["Name", "Straße", "Hausnummer", "Web", "Lon", "Lat", "Tel"]
    columns = guess_columns(headers)
    path = tmp_path / "p.json"
    path.write_text(profile_of(columns, FacilityProfile(), "Kita", "EPSG:4326", "").to_json(), encoding="utf-8")
    again = read_profile(path)
    assert settle_columns(again, headers) == columns
    assert (again.category, again.crs) == ("Kita", "EPSG:4326")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ([], "JSON"),
        ({"colums": {}}, "columns"),
        ({"columns": {"nam": "Name"}}, "name"),
        ({"columns": []}, "columns"),
        ({"columns": {"name": 3}}, "name"),
        ({"coordinates": {"x": "Lon"}}, "coordinates"),
        ({"category": 3}, "category"),
        ({"version": 9}, "9"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_fault(tmp_path: Path, content: object, said: str) -> None:
    with pytest.raises(KeckError, match=said):
        read_profile(write(tmp_path / "p.json", content))


def test_a_profile_that_is_no_json_or_names_no_column_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text("{", encoding="utf-8")
    with pytest.raises(KeckError, match=r"p\.json"):
        read_profile(tmp_path / "p.json")
    with pytest.raises(KeckError, match="Name"):
        settle_columns(FacilityProfile(columns={"name": ("Namen",)}), ["Name", "Lon"])

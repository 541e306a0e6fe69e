"""Facilities as cities publish them, and what is refused in plain words."""

from pathlib import Path

import pytest

from keck_qgis.intake.facility_proposal import propose_facilities
from keck_qgis.intake.level_proposal import Atlas
from keck_qgis.model.errors import KeckError

from .spatial import atlas, codes, error_codes, found, propose

pytestmark = [pytest.mark.shared, pytest.mark.usefixtures("qgis_app")]


@pytest.fixture(scope="module")
def flensburg(shared: Path) -> Atlas:
    return atlas(propose(shared / "flensburg/flensburg_stadtteile.zip", "Stadtteile"))


@pytest.mark.parametrize(
    ("file", "category", "count", "placed", "first"),
    [
        ("kitas_in_flensburg.csv", "Kita", 70, 0, "Marientreppe 10, 24939"),
        ("kitas_in_flensburg.geojson", "Kita", 70, 70, "Marientreppe 10, 24939"),
        ("schulen_flensburg.csv", "Schule", 30, 30, "Lundweg 30, 24941 Flensburg"),
        ("spielplaetze_flensburg.geojson", "Spielplatz", 76, 76, "Mommsenstraße 47, 24943 Flensburg"),
    ],
)
def test_flensburg(
    shared: Path, flensburg: Atlas, file: str, category: str, count: int, placed: int, first: str
) -> None:
    proposal = propose_facilities(str(shared / "flensburg" / file), flensburg, category)
    assert not proposal.report.errors
    assert len(proposal.facilities) == count
    assert sum(one.x is not None for one in proposal.facilities) == placed
    assert proposal.facilities[0].address == first
    assert "outside_municipality" not in codes(proposal.report)
    assert ("not_placed" in codes(proposal.report)) == (placed == 0)


def test_the_kitas_keep_what_may_name_people(shared: Path, flensburg: Atlas) -> None:
    proposal = propose_facilities(str(shared / "flensburg/kitas_in_flensburg.geojson"), flensburg, "Kita")
    one = proposal.facilities[0]
    assert (one.name, one.provider, one.opening_hours, one.capacity) == ("Kinderhaus", "DKSB", "07:30-16:30", 60)
    assert ("phone_number", "0461/3132978") in one.further
    assert proposal.released_columns == ()


def test_without_a_category_the_kitas_are_refused(shared: Path, flensburg: Atlas) -> None:
    proposal = propose_facilities(str(shared / "flensburg/kitas_in_flensburg.csv"), flensburg)
    assert error_codes(proposal.report) == {"category_missing"}


@pytest.mark.parametrize(
    ("file", "count", "categories"),
    [
        ("bochum_daycare_centers.csv", 195, 9),
        ("bochum_daycare_centers.shp", 195, 9),
        ("bochum_schools.shp", 298, 34),
        ("bochum_playgrounds.shp", 352, 7),
    ],
)
def test_bochum(shared: Path, file: str, count: int, categories: int) -> None:
    proposal = propose_facilities(str(shared / "bochum" / file), atlas())
    assert not proposal.report.errors
    assert len(proposal.facilities) == count
    assert found(proposal.report, "categories").count == categories
    assert all(one.x and 368_000 < one.x < 385_000 for one in proposal.facilities)
    assert all(one.website.startswith("http") for one in proposal.facilities if one.website)


def test_bochum_lies_outside_flensburg(shared: Path, flensburg: Atlas) -> None:
    proposal = propose_facilities(str(shared / "bochum/bochum_schools.shp"), flensburg)
    assert found(proposal.report, "outside_municipality").count == 298


def test_heilbronn_has_addresses_and_no_coordinates(shared: Path) -> None:
    source = shared / "heilbronn/buergeraemter_heilbronn_stadt.csv"
    proposal = propose_facilities(str(source), atlas(), "Bürgeramt")
    assert found(proposal.report, "not_placed").count == 9
    assert proposal.facilities[0].address == "Marktplatz 7, 74072 Heilbronn"
    assert proposal.facilities[0].opening_hours.startswith("Mo 7.30-12.30 Uhr")
    assert ("E-Mail", "buergeramt.biberach@stadt-heilbronn.de") in proposal.facilities[1].further


@pytest.mark.parametrize(
    "file",
    [
        "heilbronn/demographie_stadtteile.xlsx",
        "heilbronn/demographie_stadtteile.csv",
        "heilbronn/Datenexport_CFH_122018.csv",
        "genesis/AI002-1.csv",
        "genesis/12411-05-01-4.csv",
        "brochure/glinde.csv",
        "flensburg/sozialatlas/fl_residents_by_district.csv",
        "flensburg/flensburg_stadtteile.zip",
    ],
)
def test_tables_of_values_are_refused_as_facilities(shared: Path, file: str) -> None:
    with pytest.raises(KeckError) as refusal:
        propose_facilities(str(shared / file), atlas(), "Kita")
    assert refusal.value.hint

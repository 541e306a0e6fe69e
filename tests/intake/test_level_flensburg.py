"""The two nested levels of Flensburg, as the city gives them away."""

from pathlib import Path

import pytest

from keck_qgis.model.errors import KeckError

from .spatial import atlas, codes, found, propose

pytestmark = [pytest.mark.shared, pytest.mark.usefixtures("qgis_app")]


def test_districts_come_from_the_zip_without_a_word(shared: Path) -> None:
    proposal = propose(shared / "flensburg/flensburg_stadtteile.zip", "Stadtteile", boundary_date="2018")
    assert [area.key for area in proposal.areas] == [f"STGT{number:02}" for number in range(1, 14)]
    names = {area.key: area.name for area in proposal.areas}
    assert (names["STGT03"], names["STGT09"]) == ("Nordstadt", "Jürgensby")
    assert (proposal.level.rank, proposal.level.parent, proposal.level.boundary_date) == (1, None, "2018")
    assert codes(proposal.report) == {"encoding", "key_field", "name_field", "name_split", "crs"}


def test_number_and_name_of_one_field_give_key_and_name(shared: Path) -> None:
    proposal = propose(shared / "flensburg/flensburg_stadtteile.zip", "Stadtteile", key_field="AREA_NAME")
    assert [(area.key, area.name) for area in proposal.areas][:3] == [
        ("01", "Altstadt"),
        ("02", "Neustadt"),
        ("03", "Nordstadt"),
    ]
    assert proposal.level.key_width == 2


def test_statistical_districts_nest_by_their_parent_field(shared: Path) -> None:
    districts = propose(shared / "flensburg/flensburg_stadtteile.zip", "Stadtteile")
    source = shared / "flensburg/flensburg_stadtbezirke.zip"
    proposal = propose(source, "Bezirke", atlas(districts), parent_level="Stadtteile")
    assert len(proposal.areas) == 41
    assert all(area.parent_key and area.key[4:6] == area.parent_key[4:6] for area in proposal.areas)
    assert '"parent_field": "PARENT_ARE"' in proposal.source.profile
    report = proposal.report
    assert not report.errors
    assert "STBZ073 (0,0 m²), STBZ122 (0,0 m²)" in found(report, "geometry_repaired").message
    assert "STBZ062 2.652 m², STBZ115 133 m²" in found(report, "outside_parent").message
    assert "STGT05 2.101 m²" in found(report, "parent_not_covered").message
    assert "overlap" not in codes(report)


def test_without_a_parent_field_geometry_says_the_same(shared: Path) -> None:
    districts = propose(shared / "flensburg/flensburg_stadtteile.zip", "Stadtteile", key_field="AREA_NAME")
    source = shared / "flensburg/flensburg_stadtbezirke.zip"
    proposal = propose(source, "Bezirke", atlas(districts), parent_level="Stadtteile")
    assert found(proposal.report, "parent_by_geometry").count == 41
    assert all(area.key[4:6] == area.parent_key for area in proposal.areas)


def test_points_are_refused_as_a_level(shared: Path) -> None:
    files = ("bochum/bochum_schools.shp", "genesis/AI002-1.csv", "heilbronn/demographie_stadtteile.xlsx")
    for name in files:
        with pytest.raises(KeckError, match=r"Flächen|polygons"):
            propose(shared / name, "Ebene")

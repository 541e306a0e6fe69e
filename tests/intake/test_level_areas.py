"""Areas of a level: fields, keys, repair, parts, nesting, with exact square metres."""

import time
from pathlib import Path

import pytest
from qgis.core import QgsGeometry

from keck_qgis.model.errors import Cancelled, KeckError
from keck_qgis.model.proposals import LevelProposal

from .spatial import X, Y, atlas, codes, error_codes, found, layer, propose, save, square

pytestmark = pytest.mark.usefixtures("qgis_app")


def level(folder: Path, rows: list[tuple[object, ...]], fields: list[str], *held: LevelProposal, **request: object):  # type: ignore[no-untyped-def]
    """Propose a level made of these rows."""
    path = save(layer(rows, fields), folder / f"ebene{len(list(folder.iterdir()))}.gpkg")
    name = str(request.pop("level", "Ebene"))
    return propose(path, name, atlas(*held), **request)


@pytest.fixture
def parents(tmp_path: Path) -> LevelProposal:
    """Two squares of one square kilometre beside each other."""
    rows: list[tuple[object, ...]] = [("01", "West", square(0, 0)), ("02", "Ost", square(1000, 0))]
    return level(tmp_path, rows, ["key", "name"], level="Bezirke")


def quarter(x: float, y: float, width: float = 500, height: float = 500) -> str:
    return square(x, y, width, height)


QUARTERS = [(x, y) for x in (0, 500, 1000, 1500) for y in (0, 500)]


def children(**changed: str) -> list[tuple[object, ...]]:
    """Eight squares that tile both parents; ``k3=…`` replaces the geometry of the third."""
    rows: list[tuple[object, ...]] = []
    for number, (x, y) in enumerate(QUARTERS, 1):
        rows.append((f"{number}", f"Quartier {number}", changed.get(f"k{number}", quarter(x, y))))
    return rows


def test_fields_are_guessed_and_shown(tmp_path: Path) -> None:
    rows = [
        (1, "STBZ", "STBZ011", "011 Mitte", "A", square(0, 0)),
        (2, "STBZ", "STBZ012", "012 Höhe", "A", square(1000, 0)),
    ]
    proposal = level(tmp_path, rows, ["OBJECTID", "LEVEL_ID", "AREA_ID", "AREA_NAME", "PARENT"])
    assert [(area.key, area.name, area.parent_key) for area in proposal.areas] == [
        ("STBZ011", "Mitte", None),
        ("STBZ012", "Höhe", None),
    ]
    assert {"key_field", "name_field", "name_split", "crs"} <= codes(proposal.report)
    assert '"key_field": "AREA_ID"' in proposal.source.profile
    assert proposal.report.read == 2


def test_serial_numbers_and_figures_are_no_keys(tmp_path: Path) -> None:
    rows = [(1, 46, "Mitte", square(0, 0)), (2, 47, "Höhe", square(1000, 0))]
    assert [a.key for a in level(tmp_path, rows, ["objectid", "nummer", "name"]).areas] == ["46", "47"]
    assert [a.key for a in level(tmp_path, rows, ["objectid", "einwohner", "name"]).areas] == ["Höhe", "Mitte"]
    given = level(tmp_path, rows, ["objectid", "einwohner", "name"], key_field="objectid")
    assert [a.key for a in given.areas] == ["1", "2"]


def test_number_and_name_in_the_only_field_are_both_used(tmp_path: Path) -> None:
    rows = [("03 Nordstadt", square(0, 0)), ("10 Fruerlund", square(1000, 0))]
    for request in ({}, {"key_field": "gebiet"}, {"name_field": "gebiet"}):
        proposal = level(tmp_path, rows, ["gebiet"], **request)
        assert [(area.key, area.name) for area in proposal.areas] == [("03", "Nordstadt"), ("10", "Fruerlund")]
        assert proposal.level.key_width == 2


def test_lost_zeros_come_back(tmp_path: Path) -> None:
    rows = [(1, "Mitte", square(0, 0)), (12, "Höhe", square(1000, 0))]
    guessed = level(tmp_path, rows, ["nr", "name"])
    assert [area.key for area in guessed.areas] == ["01", "12"]
    assert guessed.level.key_width == 2
    assert found(guessed.report, "leading_zeros_restored").count == 1
    wide = level(tmp_path, rows, ["nr", "name"], key_width=4)
    assert [area.key for area in wide.areas] == ["0001", "0012"]
    assert [area.key for area in level(tmp_path, rows, ["nr", "name"], key_width=1).areas] == ["1", "12"]


def test_a_field_may_be_given_as_it_was_before_it_was_cut(tmp_path: Path) -> None:
    path = save(layer([("1", "Mitte", square(0, 0))], ["SCHLUESSEL", "BEZEICHNUN"]), tmp_path / "kurz.shp")
    proposal = propose(path, "Kurz", key_field="schluessel", name_field="BEZEICHNUNG")
    assert [(area.key, area.name) for area in proposal.areas] == [("1", "Mitte")]
    with pytest.raises(KeckError, match="SCHLUESSEL"):
        propose(path, "Kurz", key_field="Schlüssel")


def test_no_field_fits_as_a_key(tmp_path: Path) -> None:
    rows = [("a", "x", square(0, 0)), ("a", "x", square(1000, 0)), ("a", "x", square(2000, 0))]
    with pytest.raises(KeckError, match="art"):
        level(tmp_path, rows, ["art", "typ"])
    with pytest.raises(KeckError, match="fid"):
        level(tmp_path, [(1, square(0, 0)), (2, square(1000, 0))], ["objectid"])


def test_several_parts_of_one_area_are_united(tmp_path: Path) -> None:
    rows = [("1", "Insel", square(0, 0)), ("1", "Insel", square(5000, 0)), ("2", "Land", square(1000, 0))]
    proposal = level(tmp_path, rows, ["key", "name"])
    assert [area.key for area in proposal.areas] == ["1", "2"]
    geometry = QgsGeometry()
    geometry.fromWkb(proposal.areas[0].wkb)
    assert geometry.area() == 2_000_000
    assert len(geometry.asGeometryCollection()) == 2
    assert found(proposal.report, "parts_united").count == 1


def test_a_row_that_stands_twice_is_told_by_its_square_metres(tmp_path: Path) -> None:
    rows = [("1", "Insel", square(0, 0)), ("1", "Insel", square(0, 0)), ("2", "Land", square(1000, 0))]
    assert "1.000.000 m²" in found(level(tmp_path, rows, ["key", "name"]).report, "parts_overlap").message


def test_duplicate_and_empty_keys_and_empty_polygons_are_errors(tmp_path: Path) -> None:
    doubled = level(tmp_path, [("1", "A", square(0, 0)), ("1", "B", square(1000, 0))], ["key", "name"], key_field="key")
    assert "1 (A / B)" in found(doubled.report, "duplicate_key").message
    empty = level(tmp_path, [("", "A", square(0, 0)), ("2", "B", square(1000, 0))], ["key", "name"], key_field="key")
    assert "A" in found(empty.report, "empty_key").message
    bare = level(tmp_path, [("1", "A", ""), ("2", "B", square(1000, 0))], ["key", "name"])
    assert "1" in found(bare.report, "empty_geometry").message
    assert error_codes(bare.report) == {"empty_geometry"}


def test_zeros_make_two_keys_one(tmp_path: Path) -> None:
    rows = [("01", "A", square(0, 0)), ("1", "B", square(1000, 0))]
    assert error_codes(level(tmp_path, rows, ["key", "name"], key_field="key").report) == {"duplicate_key"}


def test_names_that_are_missing_or_shared_are_told(tmp_path: Path) -> None:
    rows = [("1", "", square(0, 0)), ("2", "Mitte", square(1000, 0)), ("3", "Mitte", square(2000, 0))]
    proposal = level(tmp_path, rows, ["key", "name"])
    assert proposal.areas[0].name == "1"
    assert found(proposal.report, "empty_name").count == 1
    assert "Mitte (2, 3)" in found(proposal.report, "duplicate_name").message


def test_a_bow_tie_is_repaired_and_its_change_told(tmp_path: Path) -> None:
    corners = [(0, 0), (1000, 1000), (1000, 0), (0, 1000), (0, 0)]
    tie = "POLYGON((" + ",".join(f"{X + x} {Y + y}" for x, y in corners) + "))"
    proposal = level(tmp_path, [("1", "Schleife", tie), ("2", "Land", square(1000, 0))], ["key", "name"])
    assert not proposal.report.errors
    assert "1 (+500.000,0 m²)" in found(proposal.report, "geometry_repaired").message
    geometry = QgsGeometry()
    geometry.fromWkb(proposal.areas[0].wkb)
    assert geometry.isGeosValid()
    assert geometry.area() == 500_000


def test_a_polygon_that_is_only_a_line_cannot_be_repaired(tmp_path: Path) -> None:
    line = f"POLYGON(({X} {Y},{X + 10} {Y},{X} {Y}))"
    proposal = level(tmp_path, [("1", "Strich", line), ("2", "Land", square(1000, 0))], ["key", "name"])
    assert error_codes(proposal.report) == {"geometry_not_repairable"}


def test_parents_are_assigned_by_geometry(tmp_path: Path, parents: LevelProposal) -> None:
    proposal = level(tmp_path, children(), ["key", "name"], parents, parent_level="Bezirke")
    assert [area.parent_key for area in proposal.areas] == ["01"] * 4 + ["02"] * 4
    assert found(proposal.report, "parent_by_geometry").count == 8
    assert (proposal.level.rank, proposal.level.parent) == (2, "Bezirke")
    assert not {"overlap", "gap", "outside_parent", "parent_not_covered", "slivers"} & codes(proposal.report)


@pytest.mark.parametrize("values", [("1", "2"), ("01", "02"), ("West", "Ost"), (1, 2)])
def test_parents_are_read_from_a_field_with_keys_or_names(
    tmp_path: Path, parents: LevelProposal, values: tuple[object, object]
) -> None:
    rows = [(key, name, values[int(key) > 4], shape) for key, name, shape in children()]  # type: ignore[call-overload]
    for request in ({}, {"parent_field": "bezirk"}):
        if not request and values == ("West", "Ost"):
            continue
        proposal = level(tmp_path, rows, ["key", "name", "bezirk"], parents, parent_level="Bezirke", **request)
        assert [area.parent_key for area in proposal.areas] == ["01"] * 4 + ["02"] * 4
        assert "parent_by_geometry" not in codes(proposal.report)


def test_parents_that_do_not_exist_are_named(tmp_path: Path, parents: LevelProposal) -> None:
    rows = [(key, name, "99" if key == "8" else "01", shape) for key, name, shape in children()]
    proposal = level(tmp_path, rows, ["key", "name", "p"], parents, parent_level="Bezirke", parent_field="p")
    assert "99" in found(proposal.report, "parent_unknown").message
    with pytest.raises(KeckError, match="Bezirke"):
        level(tmp_path, children(), ["key", "name"], parents, parent_level="Bezirk")


def test_a_parent_that_geometry_contradicts_is_an_error(tmp_path: Path, parents: LevelProposal) -> None:
    rows = [(key, name, "02" if int(key) in (1, 5, 6, 7, 8) else "01", shape) for key, name, shape in children()]
    proposal = level(tmp_path, rows, ["key", "name", "p"], parents, parent_level="Bezirke", parent_field="p")
    assert "1 (02)" in found(proposal.report, "parent_contradicted").message


def test_an_area_in_two_parents_is_an_error_with_its_shares(tmp_path: Path, parents: LevelProposal) -> None:
    rows = children(k3=quarter(700, 0, 500))
    message = found(
        level(tmp_path, rows, ["key", "name"], parents, parent_level="Bezirke").report, "parent_unclear"
    ).message
    assert "3 (01 60 %, 02 40 %)" in message


def test_what_reaches_out_of_a_parent_is_measured(tmp_path: Path, parents: LevelProposal) -> None:
    rows = children(k3=quarter(500, 0, 530))
    report = level(tmp_path, rows, ["key", "name"], parents, parent_level="Bezirke").report
    assert not report.errors
    assert "3 15.000 m²" in found(report, "outside_parent").message
    assert "3/5 15.000 m²" in found(report, "overlap").message


def test_uncovered_parents_and_gaps_are_measured(tmp_path: Path, parents: LevelProposal) -> None:
    rows = [row for row in children(k4=quarter(500, 500, 460)) if int(str(row[0])) < 5]
    report = level(tmp_path, rows, ["key", "name"], parents, parent_level="Bezirke").report
    assert "01 20.000 m²" in found(report, "parent_not_covered").message
    assert "02" in found(report, "parent_without_areas").message


def test_a_hole_between_areas_is_measured(tmp_path: Path) -> None:
    ring = [square(0, 0, 300, 100), square(0, 200, 300, 100), square(0, 100, 100, 100), square(200, 100, 100, 100)]
    rows = [(f"{i}", f"Teil {i}", shape) for i, shape in enumerate(ring, 1)]
    message = found(level(tmp_path, rows, ["key", "name"]).report, "gap").message
    assert "10.000 m²" in message
    assert "1/2/3" in message


def test_slivers_are_information_only(tmp_path: Path) -> None:
    rows = [("1", "A", square(0, 0)), ("2", "B", square(999.9, 0))]
    report = level(tmp_path, rows, ["key", "name"]).report
    assert "overlap" not in codes(report)
    assert "100 m²" in found(report, "slivers").message


def test_a_level_beside_the_others_is_compared_with_the_municipality(tmp_path: Path, parents: LevelProposal) -> None:
    rows = [("A", "Sprengel A", square(0, 0, 900)), ("B", "Sprengel B", square(1000, 0, 1000, 1200))]
    proposal = level(tmp_path, rows, ["key", "name"], parents, level="Schulsprengel")
    assert (proposal.level.rank, proposal.level.parent) == (1, None)
    assert "100.000 m²" in found(proposal.report, "municipality_not_covered").message
    assert "200.000 m²" in found(proposal.report, "outside_municipality").message
    finer = level(tmp_path, children(), ["key", "name"], parents, level="Quartiere")
    assert finer.level.rank == 2


def test_a_field_that_names_areas_of_another_level_is_pointed_out(tmp_path: Path, parents: LevelProposal) -> None:
    rows = [(key, name, "01" if int(key) < 5 else "02", shape) for key, name, shape in children()]  # type: ignore[call-overload]
    message = found(level(tmp_path, rows, ["key", "name", "bezirk"], parents).report, "parent_level_possible").message
    assert "bezirk" in message
    assert "Bezirke" in message


def test_a_level_that_nests_undeclared_is_told(tmp_path: Path, parents: LevelProposal) -> None:
    """One that crosses a boundary by more than the noise of digitising does not nest."""
    report = level(tmp_path, children(), ["key", "name"], parents).report
    assert "„Bezirke“" in found(report, "nests_undeclared").message
    for crossing in (quarter(500, 0, 520), quarter(1500, 0, 1000)):
        assert "nests_undeclared" not in codes(level(tmp_path, children(k3=crossing), ["key", "name"], parents).report)
    assert "nests_undeclared" in codes(
        level(tmp_path, children(k3=quarter(500, 0, 508)), ["key", "name"], parents).report
    )
    declared = level(tmp_path, children(), ["key", "name"], parents, parent_level="Bezirke").report
    assert "nests_undeclared" not in codes(declared)


@pytest.mark.parametrize("name", ["", " ", "*", "bezirke"])
def test_a_level_needs_a_name_of_its_own(tmp_path: Path, parents: LevelProposal, name: str) -> None:
    with pytest.raises(KeckError):
        level(tmp_path, children(), ["key", "name"], parents, level=name)


def test_the_municipality_as_parent_means_none(tmp_path: Path) -> None:
    proposal = level(tmp_path, children(), ["key", "name"], parent_level="*", boundary_date="31.12.2014")
    assert proposal.level.parent is None
    assert proposal.level.boundary_date == "2014-12-31"


def test_curves_heights_and_points_among_polygons_do_no_harm(tmp_path: Path) -> None:
    circle = f"CURVEPOLYGON(CIRCULARSTRING({X} {Y},{X + 100} {Y},{X} {Y}))"
    high = f"POLYGON Z(({X + 200} {Y} 5,{X + 300} {Y} 5,{X + 300} {Y + 100} 5,{X + 200} {Y} 5))"
    from keck_qgis.intake.level_shapes import flat_polygons

    round_one = flat_polygons(QgsGeometry.fromWkt(circle))
    assert round_one.area() == pytest.approx(7854, rel=0.001)
    assert flat_polygons(QgsGeometry.fromWkt(high)).asWkt(0).startswith("MultiPolygon (((")
    assert flat_polygons(QgsGeometry.fromWkt("POINT(1 2)")).isNull()


def test_a_cancelled_import_stops(tmp_path: Path) -> None:
    from keck_qgis.intake.level_proposal import LevelRequest, propose_level

    class Stopped:
        def report(self, percent: float, text: str = "") -> None:
            raise AssertionError

        def cancelled(self) -> bool:
            return True

    path = save(layer(children(), ["key", "name"]), tmp_path / "q.gpkg")
    with pytest.raises(Cancelled):
        propose_level(str(path), LevelRequest("Q"), atlas(), Stopped())


def test_eleven_thousand_areas_are_nested_in_seconds(tmp_path: Path) -> None:
    """The bound is generous, for slow machines; checking every pair would take hours."""
    above = [(f"{i:02}{j:02}", f"K {i}/{j}", square(i * 1000, j * 1000)) for i in range(11) for j in range(10)]
    below = [
        (f"{i // 10:02}{j // 10:02}{i % 10}{j % 10}", f"G {i}/{j}", square(i * 100, j * 100, 100, 100))
        for i in range(110)
        for j in range(100)
    ]
    parent = level(tmp_path, above, ["key", "name"], level="Kreise")
    path = save(layer(below, ["key", "name"]), tmp_path / "gemeinden.gpkg")
    begun = time.perf_counter()
    proposal = propose(path, "Gemeinden", atlas(parent), parent_level="Kreise")
    assert time.perf_counter() - begun < 60
    assert all(area.parent_key == area.key[:4] for area in proposal.areas)
    assert codes(proposal.report) == {"key_field", "name_field", "crs", "parent_by_geometry"}

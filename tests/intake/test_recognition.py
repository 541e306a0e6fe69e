"""What files are taken for by their contents."""

import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.gathering import gather
from keck_qgis.intake.recognition import Content, recognise, recognise_all
from keck_qgis.model.errors import Cancelled
from keck_qgis.model.rule import Rule
from tests.intake.spatial import geojson, layer, save, square
from tests.intake.values_atlas import catalogue, count

pytestmark = pytest.mark.usefixtures("qgis_app")


def contents(path: Path) -> list[Content]:
    return [one.content for one in recognise(path)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Nr;Bezirk;Einwohner\n1;Nord;12\n", Content.VALUES),
        ("indikator;ebene;gebiet;zeitraum;wert\nA;B;1;2020;3\n", Content.VALUES),
        ("indikator;ebene;gebiet\nA;B;1\n", Content.ZEROS),
        ("id;name;themenfeld;definition;art;einheit\nA;B;C;D;anzahl;Personen\n", Content.CATALOGUE),
        ("Name;Straße;PLZ\nKita;Weg 1;24937\n", Content.FACILITIES),
        ("Titel\n\nName;Rechtswert;Hochwert\nKita;32500000;6000000\n", Content.FACILITIES),
        ("STN;HNR;ADZ;PLZ;Rechtswert;Hochwert\nWeg;1;a;24937;500000;6000000\n", Content.ADDRESSES),
        ("Schulname;Straße;Hausnummer;Lat;Lon\nA;Weg;1;54;9\n", Content.FACILITIES),
        ("Nr;Bezirk;Einwohner\n", Content.NOTHING),
        ("", Content.NOTHING),
        ("<html><table></table></html>", Content.NOTHING),
    ],
)
def test_tables(tmp_path: Path, text: str, content: Content) -> None:
    path = tmp_path / "Tabelle ä.csv"
    path.write_text(text, encoding="utf-8")
    [found] = recognise(path)
    assert found.content is content
    assert bool(found.reason) is (content is Content.NOTHING)


def test_each_sheet_is_one(tmp_path: Path) -> None:
    book = Workbook()
    for name, rows in (
        ("Werte", [["Nr", "Kinder"], [1, 2]]),
        ("Leer", []),
        ("Kitas", [["Name", "PLZ"], ["A", "24937"]]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "beides.xlsx")
    found = recognise(tmp_path / "beides.xlsx")
    assert [(one.part, one.content) for one in found] == [("Werte", Content.VALUES), ("Kitas", Content.FACILITIES)]
    single = Workbook()
    single.active.append(["Nr", "Kinder"])  # type: ignore[union-attr]
    single.active.append([1, 2])  # type: ignore[union-attr]
    single.save(tmp_path / "eins.xlsx")
    [one] = recognise(tmp_path / "eins.xlsx")
    assert (one.part, one.content) == ("", Content.VALUES)


def test_polygons_that_cover_the_ground_are_a_level(tmp_path: Path) -> None:
    fields = ("NR", "NAME")
    areas = [("1", "Nord", square(0, 0)), ("2", "Süd", square(1000, 0))]
    grounds = [("1", "Wiese", square(0, 0, 20, 20)), ("2", "Anger", square(3000, 3000, 20, 20))]
    assert contents(save(layer(areas, fields), tmp_path / "gebiete.shp")) == [Content.LEVEL]
    assert contents(save(layer(grounds, fields), tmp_path / "plaetze.geojson")) == [Content.FACILITIES]
    both = save(layer(areas, fields), tmp_path / "beide.gpkg", name="gebiete")
    save(layer(grounds, fields), both, name="plätze")
    assert [(one.part, one.content) for one in recognise(both)] == [
        ("gebiete", Content.LEVEL),
        ("plätze", Content.FACILITIES),
    ]
    road = {"type": "LineString", "coordinates": [[9, 54], [9.1, 54.1]]}
    assert contents(geojson(tmp_path / "strassen.geojson", [{"name": "A", "geometry": road}])) == [Content.NOTHING]


def test_json(tmp_path: Path) -> None:
    for text, content in (
        ('{"version": 1, "columns": [{"column": "a", "indicator": "A"}]}', Content.VALUE_PROFILE),
        ('{"findings": [], "profile": {"columns": []}}', Content.VALUE_PROFILE),
        ('{"version": 1, "columns": {"name": "Einrichtung"}}', Content.FACILITY_PROFILE),
        ('{"findings": []}', Content.NOTHING),
        ("[1]", Content.NOTHING),
        ("{", Content.NOTHING),
    ):
        path = tmp_path / "profil.json"
        path.write_text(text, encoding="utf-8")
        assert contents(path) == [content], text
    point = {"type": "Point", "coordinates": [9, 54]}
    assert contents(geojson(tmp_path / "punkte.json", [{"name": "A", "geometry": point}])) == [Content.FACILITIES]


def test_holdings_and_broken_files(tmp_path: Path) -> None:
    held = tmp_path / "Atlas.keck.gpkg"
    Holdings.create(held, "A", "1", "EPSG:25832", Rule(), catalogue(count("A", "A"))).close()
    before = held.read_bytes()
    assert contents(held) == [Content.ATLAS]
    assert held.read_bytes() == before
    for name in ("kaputt.gpkg", "kaputt.zip", "kaputt.xlsx", "kaputt.shp", "kaputt.docx"):
        broken = tmp_path / name
        broken.write_bytes(b"PK\x03\x04 nonsense")
        [found] = recognise(broken)
        assert found.content is Content.NOTHING and found.reason, name
    assert contents(tmp_path / "fehlt.csv") == [Content.NOTHING]


def test_a_folder_and_the_parts_of_a_shapefile(tmp_path: Path) -> None:
    (tmp_path / "unter").mkdir()
    save(layer([("1", "Nord", square(0, 0))], ("NR", "NAME")), tmp_path / "unter" / "gebiete.shp")
    (tmp_path / "unter" / "liesmich.pdf").write_bytes(b"%PDF")
    (tmp_path / "unter" / ".versteckt.csv").write_text("a;b\n1;2\n")
    parts = sorted((tmp_path / "unter").glob("gebiete.*"))
    assert len(parts) > 3
    assert [one.name for one in gather([tmp_path])] == ["gebiete.shp"]
    assert [one.name for one in gather(parts)] == ["gebiete.shp"]
    assert [one.content for one in recognise_all(parts)] == [Content.LEVEL]
    shutil.copy(parts[0], tmp_path / "allein.dbf")
    assert [one.content for one in recognise_all([tmp_path / "allein.dbf"])] == [Content.NOTHING]


def test_a_whole_drive_is_not_searched(tmp_path: Path) -> None:
    for number in range(300):
        folder = tmp_path / f"{number:03}"
        folder.mkdir()
        (folder / "a.csv").write_text("a;b\n1;2\n")
    (tmp_path / "000" / "im Kreis").symlink_to(tmp_path, target_is_directory=True)
    found = gather([tmp_path])
    assert found[:2] == [tmp_path / "000" / "a.csv", tmp_path / "001" / "a.csv"]
    assert len(found) == 199

    class Stopped:
        def report(self, percent: float, text: str = "") -> None:
            return None

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        gather([tmp_path], Stopped())


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    [found] = recognise_all([tmp_path])
    assert (found.content, found.path) == (Content.NOTHING, tmp_path) and found.reason


def test_nothing_to_look_at() -> None:
    assert recognise_all([]) == []

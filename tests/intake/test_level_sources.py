"""Where levels come from: zips, encodings, reference systems, and what is refused at the door."""

import struct
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

from keck_qgis.intake import archive as archive_module
from keck_qgis.intake.archive import check_archive
from keck_qgis.intake.reprojection import most_accurate
from keck_qgis.intake.vector_source import read_source
from keck_qgis.model.errors import KeckError

from .spatial import codes, error_codes, found, geojson, layer, propose, save, square

pytestmark = pytest.mark.usefixtures("qgis_app")

SQUARE = {"type": "Polygon", "coordinates": [[[9.0, 54.0], [9.1, 54.0], [9.1, 54.1], [9.0, 54.1], [9.0, 54.0]]]}


def districts() -> list[tuple[object, ...]]:
    return [("01", "Südstadt", square(0, 0)), ("02", "Höhe", square(1000, 0))]


def pack(target: Path, *shapefiles: Path, folder: str = "", code_page: str = "") -> Path:
    """Zip shapefiles; with ``code_page`` their names are stored as old Windows programs do, without the UTF-8 flag."""

    class Entry(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 (a hook of zipfile)
            return self.filename.encode(code_page), self.flag_bits & ~0x800

    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for shapefile in shapefiles:
            for part in sorted(shapefile.parent.glob(f"{shapefile.stem}.*")):
                name = folder + part.name
                file.writestr(Entry(name) if code_page else name, part.read_bytes())
    return target


@pytest.mark.parametrize("code_page", ["", "cp437", "cp1252"])
def test_a_zip_with_several_layers_and_umlauts_needs_a_name(tmp_path: Path, code_page: str) -> None:
    north = save(layer(districts(), ["key", "name"]), tmp_path / "Bezirke_Süd.shp")
    south = save(layer(districts()[:1], ["key", "name"]), tmp_path / "Größe.shp")
    source = pack(tmp_path / "Gebiete für alle.zip", north, south, folder="Geodaten/", code_page=code_page)
    with pytest.raises(KeckError, match="2") as refusal:
        propose(source, "Bezirke")
    assert "Bezirke_S" in refusal.value.text
    assert "Gr" in refusal.value.text
    proposal = propose(f"{source}|layername=Bezirke_Süd", "Bezirke")
    assert [area.name for area in proposal.areas] == ["Südstadt", "Höhe"]
    assert proposal.source.name == "Gebiete für alle.zip"
    with pytest.raises(KeckError, match="Bezirke_Nord"):
        propose(f"{source}|layername=Bezirke_Nord", "Bezirke")


def test_a_layer_inside_a_zip_is_opened_by_its_full_path(tmp_path: Path) -> None:
    one = save(layer(districts(), ["key", "name"]), tmp_path / "eins.shp")
    two = save(layer(districts()[:1], ["key", "name"]), tmp_path / "zwei.shp")
    source = pack(tmp_path / "alle.zip", one, two)
    assert len(read_source(f"/vsizip/{source}/eins.shp").rows) == 2
    assert len(read_source(f"{one}|subset=key='02'").rows) == 1


def test_a_geopackage_with_several_layers_needs_a_name(tmp_path: Path) -> None:
    path = save(layer(districts(), ["key", "name"]), tmp_path / "stadt.gpkg")
    assert [area.key for area in propose(path, "A").areas] == ["01", "02"]
    save(layer(districts()[:1], ["key", "name"]), path, name="mitte")
    with pytest.raises(KeckError, match="stadt, mitte"):
        propose(path, "A")
    assert [area.key for area in propose(f"{path}|layername=stadt", "A").areas] == ["01", "02"]
    assert [area.key for area in propose(f"{path}|layerid=1", "A").areas] == ["01"]


def test_a_layer_of_the_open_project_is_found_by_name_and_by_id() -> None:
    source = layer(districts(), ["key", "name"])
    project = QgsProject.instance()
    project.addMapLayer(source)
    try:
        by_name, by_id = propose("Gebiete", "A"), propose(source.id(), "A")
        assert [area.key for area in by_name.areas] == ["01", "02"]
        assert by_name.source.sha256 == by_id.source.sha256
        project.addMapLayer(source.clone())
        with pytest.raises(KeckError, match="2"):
            propose("Gebiete", "A")
    finally:
        project.removeAllMapLayers()


def test_windows_texts_without_a_code_page_are_recognised(tmp_path: Path) -> None:
    path = save(layer(districts(), ["key", "name"]), tmp_path / "alt.shp", "ISO-8859-1")
    path.with_suffix(".cpg").unlink()
    dbf = bytearray(path.with_suffix(".dbf").read_bytes())
    dbf[29] = 0
    path.with_suffix(".dbf").write_bytes(dbf)
    guessed = propose(path, "Alt")
    assert [area.name for area in guessed.areas] == ["Südstadt", "Höhe"]
    assert "windows-1252" in found(guessed.report, "encoding_guessed").message
    given = propose(path, "Alt", encoding="ISO-8859-15")
    assert [area.name for area in given.areas] == ["Südstadt", "Höhe"]
    assert "ISO-8859-15" in found(given.report, "encoding").message
    wrong = propose(path, "Alt", encoding="UTF-8")
    assert found(wrong.report, "encoding_doubtful").count == 2


def test_utf8_texts_under_a_wrong_code_page_are_recognised(tmp_path: Path) -> None:
    path = save(layer(districts(), ["key", "name"]), tmp_path / "neu.shp")
    path.with_suffix(".cpg").write_text("ISO-8859-1")
    proposal = propose(path, "Neu")
    assert [area.name for area in proposal.areas] == ["Südstadt", "Höhe"]
    assert "UTF-8" in found(proposal.report, "encoding_guessed").message


def test_without_a_reference_system_nothing_is_imported_but_one_is_suggested(tmp_path: Path) -> None:
    path = save(layer(districts(), ["key", "name"]), tmp_path / "ohne.shp")
    path.with_suffix(".prj").unlink()
    refused = propose(path, "Ohne")
    assert "EPSG:25832" in found(refused.report, "crs_unknown").message
    assert error_codes(refused.report) == {"crs_unknown"}
    assert not propose(path, "Ohne", crs="EPSG:25832").report.errors
    with pytest.raises(KeckError, match="EPSG:1"):
        propose(path, "Ohne", crs="EPSG:1")


def test_utm_values_in_a_file_that_claims_degrees_are_refused(tmp_path: Path) -> None:
    ring = [[[500000, 6000000], [501000, 6000000], [501000, 6001000], [500000, 6000000]]]
    path = geojson(tmp_path / "utm.geojson", [{"k": "1", "geometry": {"type": "Polygon", "coordinates": ring}}])
    assert "EPSG:25832" in found(propose(path, "Utm").report, "crs_contradicted").message
    proposal = propose(path, "Utm", crs="EPSG:25832")
    assert not proposal.report.errors
    assert "crs_overridden" in codes(proposal.report)


def test_swapped_axes_are_put_right(tmp_path: Path) -> None:
    ring = [[[y, x] for x, y in SQUARE["coordinates"][0]]]  # type: ignore[misc]
    path = geojson(tmp_path / "dreh.geojson", [{"k": "1", "geometry": {"type": "Polygon", "coordinates": ring}}])
    right = geojson(tmp_path / "recht.geojson", [{"k": "1", "geometry": SQUARE}])
    turned = propose(path, "Dreh")
    assert "axes_swapped" in codes(turned.report)
    assert len(turned.areas[0].wkb) == len(propose(right, "Recht").areas[0].wkb)


def test_a_known_name_with_other_parameters_is_read_by_its_parameters(tmp_path: Path) -> None:
    path = save(layer(districts(), ["key", "name"]), tmp_path / "falsch.shp")
    prj = path.with_suffix(".prj")
    prj.write_text(prj.read_text().replace('"False_Easting",500000.0', '"False_Easting",500100.0'))
    proposal = propose(path, "Falsch")
    assert "crs_custom" in codes(proposal.report)
    box = _box(proposal.areas[0].wkb)
    assert box[0] == pytest.approx(499_900.0, abs=0.01)


def test_gauss_krueger_is_reprojected_with_the_best_operation_here(tmp_path: Path) -> None:
    source = layer(districts(), ["key", "name"])
    to_old = QgsCoordinateTransform(
        source.crs(), QgsCoordinateReferenceSystem("EPSG:31467"), QgsProject.instance().transformContext()
    )
    rows: list[tuple[object, ...]] = []
    for feature in source.getFeatures():
        geometry = feature.geometry()
        geometry.transform(to_old)
        rows.append((*feature.attributes(), geometry.asWkt(6)))
    path = save(layer(rows, ["key", "name"], "EPSG:31467"), tmp_path / "gk.shp")
    proposal = propose(path, "GK")
    assert not proposal.report.errors
    assert codes(proposal.report) & {"reprojected", "grid_missing"}
    # Helmert parameters for all of Germany miss by some three metres at most; 100 m would be another datum.
    assert _box(proposal.areas[0].wkb) == pytest.approx((500_000, 6_000_000, 501_000, 6_001_000), abs=5)


def test_the_most_accurate_operation_is_chosen() -> None:
    rough, fine, unknown = (SimpleNamespace(accuracy=metres) for metres in (3.0, 0.9, -1.0))
    assert most_accurate([unknown, rough, fine]) is fine
    assert most_accurate([unknown]) is unknown
    assert most_accurate([]) is None


def test_a_missing_grid_is_a_warning_with_the_metres_at_stake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from keck_qgis.intake import reprojection

    grid = SimpleNamespace(shortName="de_adv_BETA2007.tif", isAvailable=False)
    rough = SimpleNamespace(accuracy=3.0, proj="", isAvailable=True, grids=[])
    fine = SimpleNamespace(accuracy=0.9, proj="", isAvailable=False, grids=[grid])
    monkeypatch.setattr(reprojection, "_operations_here", lambda *_: [rough, fine])
    path = save(layer([("1", square(0, 0))], ["key"], "EPSG:31467"), tmp_path / "gk.gpkg")
    message = found(propose(path, "GK").report, "grid_missing").message
    assert "3,0 m" in message
    assert "0,9 m" in message
    assert "de_adv_BETA2007.tif" in message


@pytest.mark.parametrize("name", ["../boese.shp", "/etc/boese.shp", "C:\\boese.shp", "a\\..\\..\\boese.shp"])
def test_an_archive_that_reaches_out_of_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "slip.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(name, b"x")
    with pytest.raises(KeckError, match="boese"):
        propose(path, "Slip")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bombe.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file, file.open("null.shp", "w") as entry:
        for _ in range(70):
            entry.write(bytes(1024 * 1024))
    with pytest.raises(KeckError, match="70 MB"):
        check_archive(path)
    small = tmp_path / "klein.zip"
    with zipfile.ZipFile(small, "w") as file:
        file.writestr("a.shp", b"1234")
        file.writestr("b.shp", b"1234")
    check_archive(small)
    monkeypatch.setattr(archive_module, "MAX_BYTES", 7)
    with pytest.raises(KeckError):
        check_archive(small)
    monkeypatch.undo()
    monkeypatch.setattr(archive_module, "MAX_FILES", 1)
    with pytest.raises(KeckError):
        check_archive(small)


def test_an_archive_that_lies_about_its_sizes_or_is_encrypted_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.shp", b"1234")
    good = path.read_bytes()
    directory = good.index(b"PK\x01\x02")
    lying = bytearray(good)
    lying[directory + 20 : directory + 24] = struct.pack("<I", 10_000)
    path.write_bytes(lying)
    with pytest.raises(KeckError):
        check_archive(path)
    locked = bytearray(good)
    locked[directory + 8] |= 1
    path.write_bytes(locked)
    with pytest.raises(KeckError):
        check_archive(path)


@pytest.mark.parametrize(("name", "content"), [("a.zip", b"kein Archiv"), ("a.geojson", b"{"), ("a.shp", b"x")])
def test_damaged_files_are_refused_in_plain_words(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KeckError):
        propose(tmp_path / name, "Kaputt")


def test_a_missing_file_and_an_empty_layer_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KeckError, match=r"fehlt\.shp"):
        propose(tmp_path / "fehlt.shp", "Fehlt")
    with pytest.raises(KeckError):
        propose(geojson(tmp_path / "leer.geojson", []), "Leer")


def test_a_table_or_points_are_no_level(tmp_path: Path) -> None:
    point = {"k": "1", "geometry": {"type": "Point", "coordinates": [9, 54]}}
    with pytest.raises(KeckError):
        propose(geojson(tmp_path / "punkte.geojson", [point]), "Punkte")
    table = tmp_path / "werte.csv"
    table.write_text("gebiet;wert\n1;2\n", encoding="utf-8")
    with pytest.raises(KeckError):
        propose(table, "Werte")


def _box(wkb: bytes) -> tuple[float, float, float, float]:
    from qgis.core import QgsGeometry

    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    box = geometry.boundingBox()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

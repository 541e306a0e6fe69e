"""Founding an atlas: all or nothing; and the first look at the layer that it begins with."""

import json
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.found_atlas import AtlasRequest, found_atlas
from keck_qgis.intake.level_glance import fits_an_atlas, glance_at_level
from keck_qgis.intake.level_proposal import LevelRequest
from keck_qgis.intake.vector_source import sources_in
from keck_qgis.model.errors import Cancelled, KeckError
from keck_qgis.model.rule import OFFICIAL_STATISTICS

pytestmark = pytest.mark.usefixtures("qgis_app")


def square(left: float, bottom: float, **properties: object) -> dict[str, object]:
    ring = [[left, bottom], [left + 1000, bottom], [left + 1000, bottom + 1000], [left, bottom + 1000], [left, bottom]]
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """Two squares of a layer as a statistics office sends it."""
    features = [
        square(500_000, 5_700_000, NR="01", NAME="Altstadt", GEMEINDE="AGS 03460001", EINW=900),
        square(501_000, 5_700_000, NR="02", NAME="Süd & Ost", GEMEINDE="AGS 03460001", EINW=800),
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    path = tmp_path / "kleinstadt_stadtteile.geojson"
    content = {"type": "FeatureCollection", "crs": crs, "features": features}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def request(source: str = "", **level: str) -> AtlasRequest:
    asked = LevelRequest(**{"name": "Stadtteile", **level}) if source else None
    return AtlasRequest("Kleinstadt", "03460001", "EPSG:25832", OFFICIAL_STATISTICS, None, source, asked)


def left_over(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.suffix != ".geojson")


def test_an_atlas_without_a_level_begins_with_the_starter_catalogue(tmp_path: Path) -> None:
    report = found_atlas(tmp_path / "Klein.keck.gpkg", request())
    assert report.errors == []
    with Holdings.open(tmp_path / "Klein.keck.gpkg") as held:
        assert (held.municipality, held.municipality_key, held.rule) == ("Kleinstadt", "03460001", OFFICIAL_STATISTICS)
        assert len(held.catalogue()) > 100
        assert [level.name for level in held.geography().levels] == ["*"]


def test_the_first_level_comes_along(layer: Path, tmp_path: Path) -> None:
    report = found_atlas(tmp_path / "Klein.keck.gpkg", request(str(layer)))
    assert (report.written, report.errors) == (2, [])
    assert report.findings[0].message.endswith(" Indikatoren, Ebene „Stadtteile“ mit 2 Gebieten.")
    with Holdings.open(tmp_path / "Klein.keck.gpkg") as held:
        assert [(area.key, area.name) for area in held.geography().areas[1:]] == [
            ("01", "Altstadt"),
            ("02", "Süd & Ost"),
        ]
        assert len(held.sources()) == 1
    assert left_over(tmp_path) == ["Klein.keck.gpkg"]


def test_a_faulty_level_leaves_no_file(layer: Path, tmp_path: Path) -> None:
    report = found_atlas(tmp_path / "Klein.keck.gpkg", request(str(layer), key_field="GEMEINDE"))
    assert report.errors
    assert left_over(tmp_path) == []


def test_a_level_that_cannot_be_read_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(KeckError, match="Datei nicht gefunden"):
        found_atlas(tmp_path / "Klein.keck.gpkg", request(str(tmp_path / "fort.zip")))
    assert left_over(tmp_path) == []


def test_an_existing_file_stays_as_it_is(layer: Path, tmp_path: Path) -> None:
    target = tmp_path / "Klein.keck.gpkg"
    target.write_bytes(b"von anderen")
    with pytest.raises(KeckError, match="gibt es schon"):
        found_atlas(target, request(str(layer)))
    assert target.read_bytes() == b"von anderen"
    assert left_over(tmp_path) == ["Klein.keck.gpkg"]


def test_cancelling_leaves_no_file(layer: Path, tmp_path: Path) -> None:
    class Impatient:
        stopped = False

        def report(self, percent: float, text: str = "") -> None:
            self.stopped = percent > 30

        def cancelled(self) -> bool:
            return self.stopped

    with pytest.raises(Cancelled):
        found_atlas(tmp_path / "Klein.keck.gpkg", request(str(layer)), Impatient())
    assert left_over(tmp_path) == []


def test_a_first_look_names_what_is_known(layer: Path) -> None:
    seen = glance_at_level(str(layer))
    assert (seen.level, seen.municipality, seen.municipality_key) == ("Stadtteile", "Kleinstadt", "03460001")
    assert (seen.areas, seen.crs, seen.key_field, seen.name_field) == (2, "EPSG:25832", "NR", "NAME")
    assert seen.examples["NAME"] == "Altstadt, Süd & Ost"


def test_a_layer_without_areas_is_no_level(tmp_path: Path) -> None:
    point = {"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Point", "coordinates": [9.4, 54.8]}}
    (tmp_path / "kitas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [point]}))
    with pytest.raises(KeckError, match="Keine Flächen"):
        glance_at_level(str(tmp_path / "kitas.geojson"))


@pytest.mark.parametrize(("east", "crs"), [(9.43, "EPSG:25832"), (13.4, "EPSG:25833")])
def test_a_layer_in_degrees_gets_its_utm_zone(east: float, crs: str, tmp_path: Path) -> None:
    ring = [[east, 54.7], [east + 0.1, 54.7], [east + 0.1, 54.8], [east, 54.7]]
    area = {"type": "Feature", "properties": {"nr": "1"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    (tmp_path / "gebiete.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [area]}))
    assert glance_at_level(str(tmp_path / "gebiete.geojson")).crs == crs


def test_web_mercator_and_degrees_fit_no_atlas(qgis_app: QgsApplication) -> None:
    codes = ("EPSG:25832", "EPSG:31467", "EPSG:3857", "EPSG:4326", "")
    assert [fits_an_atlas(QgsCoordinateReferenceSystem(code)) for code in codes] == [True, True, False, False, False]


def test_flensburg_tells_its_own_name_and_key(shared: Path) -> None:
    seen = glance_at_level(str(shared / "flensburg" / "flensburg_stadtteile.zip"))
    assert (seen.level, seen.municipality, seen.municipality_key) == ("Stadtteile", "Flensburg", "01001000")
    assert (seen.areas, seen.crs, seen.key_field, seen.name_field) == (13, "EPSG:25832", "AREA_ID", "AREA_NAME")


def test_the_layers_of_a_file_are_named(shared: Path) -> None:
    path = shared / "flensburg" / "flensburg_stadtteile.zip"
    assert sources_in(path) == {"Stadtteile": f"{path}|layername=Stadtteile"}
    with pytest.raises(KeckError):
        sources_in(shared / "SOURCES.md")


def test_a_drive_that_refuses_to_write_is_named_and_nothing_is_left(
    layer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "gesperrt", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(KeckError, match="geschrieben"):
        found_atlas(tmp_path / "Klein.keck.gpkg", request(str(layer)))
    assert left_over(tmp_path) == []

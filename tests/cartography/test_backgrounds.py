"""Map services: ours are well-formed, a list of the house's own is read or refused in words."""

import json
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from qgis.core import QgsApplication

from keck_qgis.cartography.backgrounds import WMTS, Background, background_layer, read_backgrounds
from keck_qgis.cartography.roles import BACKGROUND, ROLE
from keck_qgis.model.errors import KeckError
from keck_qgis.resources import resource
from tests.cartography.map_service import map_service

PLAIN = {
    "title": "Stadtplan",
    "service": "wms",
    "url": "https://karten.stadt.de/wms",
    "layers": "plan",
    "attribution": "©",
}
LAENDER = 16


def test_our_list_names_every_land_and_who_made_the_maps() -> None:
    ours = read_backgrounds(resource("backgrounds.json"))
    assert len({one.group for one in ours}) == LAENDER + 1
    assert {one.title for one in ours if one.group == "Bund"} >= {"basemap.de Farbe", "TopPlusOpen Grau"}
    assert all(one.url.startswith("https://") and one.attribution.startswith("©") for one in ours)
    assert len({(one.group, one.title) for one in ours}) == len(ours)


def test_a_source_says_what_the_provider_of_qgis_wants() -> None:
    wms = parse_qs(Background("A", "wms", "https://a.de/x?map=b&c", "©", layers="eins, zwei").source(), True)
    assert wms["url"] == ["https://a.de/x?map=b&c"]
    assert (wms["layers"], wms["styles"], wms["crs"]) == (["eins", "zwei"], ["", ""], ["EPSG:25832"])
    wmts = parse_qs(Background("A", WMTS, "https://a.de/c.xml", "©", layers="k", matrix_set="smerc").source())
    assert (wmts["tileMatrixSet"], wmts["styles"]) == (["smerc"], ["default"])
    xyz = parse_qs(Background("A", "xyz", "https://a.de/{z}/{x}/{y}.png", "©").source())
    assert (xyz["type"], xyz["url"]) == (["xyz"], ["https://a.de/{z}/{x}/{y}.png"])


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("{", "liste.json"),
        ("{}", "keine Liste"),
        (json.dumps([PLAIN, {**PLAIN, "url": ""}]), "Eintrag 2: diese Felder fehlen: url"),
        (json.dumps([{**PLAIN, "url": "file:///etc/passwd"}]), "http://"),
        (json.dumps([{**PLAIN, "service": "wfs"}]), "„wfs“"),
        (json.dumps([{**PLAIN, "layers": " "}]), "layers"),
        (json.dumps([{**PLAIN, "title": 3}]), "Texte"),
        (json.dumps(["wms"]), "Texte"),
    ],
)
def test_a_wrong_list_is_refused_in_words(tmp_path: Path, told: str, said: str) -> None:
    path = tmp_path / "liste.json"
    path.write_text(told, encoding="utf-8")
    with pytest.raises(KeckError, match=said):
        read_backgrounds(path)


def test_a_list_that_windows_wrote_with_further_fields_is_read(tmp_path: Path) -> None:
    path = tmp_path / "liste.json"
    path.write_text(json.dumps([{**PLAIN, "bemerkung": "für Übersichten"}]), encoding="utf-8-sig")
    assert read_backgrounds(path) == [Background(**PLAIN)]
    with pytest.raises(KeckError, match=r"fehlt\.json"):
        read_backgrounds(tmp_path / "fehlt.json")


def test_a_service_becomes_a_layer_that_names_its_makers(qgis_app: QgsApplication) -> None:
    with map_service() as service:
        layer = background_layer(
            Background("Karte", "wms", service.url, "© Amt", layers="karte", link="https://amt.de")
        )
    assert layer.crs().authid() == "EPSG:25832"
    assert layer.customProperty(ROLE) == BACKGROUND
    assert layer.serverProperties().attribution() == "© Amt"
    assert layer.metadata().rights() == ["© Amt"]


def test_a_server_that_does_not_answer_is_named(qgis_app: QgsApplication) -> None:
    with map_service() as service:
        gone = service.url
    with pytest.raises(KeckError, match=r"127\.0\.0\.1"):
        background_layer(Background("Karte", "wms", gone, "© Amt", layers="karte"))

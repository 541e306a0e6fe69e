"""Figures counted per area, as a script or a model asks for them."""

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsVectorLayer

from keck_qgis.holdings.gateway import Holdings
from tests.processing.support import Run, report_of


def values(holdings: Path, indicator: str, period: str) -> dict[str, float]:
    with Holdings.open(holdings, read_only=True) as held:
        series = held.observations().series[indicator, period]
        return {
            area.key: float(series.value[i]) for i, area in enumerate(held.geography().areas) if series.status[i] == 0
        }


def test_facilities_of_the_holdings(run: Run, filled: Path, tmp_path: Path) -> None:
    results = run(
        "facilityfigures", HOLDINGS=filled, CATEGORIES="Kita", BASE="KI", THEME="Betreuung", REPORT=tmp_path / "b.json"
    )
    assert values(filled, "EINR-KITA", "2022") == {"01": 1, "02": 1, "03": 0, "04": 0}
    content = report_of(tmp_path / "b.json")
    assert content["indicators"] == ["EINR-KITA"] and content["source_id"] == results["SOURCE_ID"]
    assert {one["code"] for one in content["findings"]} >= {"capacity_unknown", "indicators_made", "period"}


def test_a_layer_of_the_project(run: Run, filled: Path, qgis_new_project: None) -> None:
    layer = QgsVectorLayer("LineString?crs=EPSG:25832&field=art:string", "Radwege", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(500500 5700500,501500 5700500)"))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    results = run(
        "layerfigures", HOLDINGS=filled, INPUT="Radwege", MEASURE=1, INDICATOR="RAD", PERIOD="31.12.2022",
        NAME="Radwege", THEME="Umfeld", DEFINITION="Radwege im Gebiet", CYCLE="jährlich",
    )  # fmt: skip
    assert results["WRITTEN"] == 4
    assert values(filled, "RAD", "2022-12-31") == {"01": 500, "02": 500, "03": 0, "04": 0}


def test_an_incomplete_indicator_is_refused(run: Run, filled: Path, files: Path) -> None:
    with pytest.raises(QgsProcessingException, match="themenfeld"):
        run("layerfigures", HOLDINGS=filled, INPUT=files / "stadtteile.geojson", INDICATOR="NEU", PERIOD="2022")


def test_facilities_placed_by_a_layer_of_addresses(run: Run, holdings: Path, files: Path, tmp_path: Path) -> None:
    run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    (files / "horte.csv").write_text("Name;Adresse\nHort Eins;Schulstr. 4 b\nHort Zwei;Wald\n", encoding="utf-8")
    addresses = files / "adressen.csv"
    addresses.write_text("Straße;HNR;ADZ;X;Y\nSchulstraße;4;b;500500;5700500\n", encoding="utf-8")
    run("importpois", HOLDINGS=holdings, INPUT=files / "horte.csv", CATEGORY="Hort")
    results = run("placefacilities", HOLDINGS=holdings, ADDRESSES=addresses, REPORT=tmp_path / "b.json")
    assert (results["READ"], results["WRITTEN"], results["WARNINGS"]) == (2, 1, 1)
    run("importpois", HOLDINGS=holdings, INPUT=files / "horte.csv", CATEGORY="Hort 2", ADDRESSES=addresses)
    with Holdings.open(holdings, read_only=True) as held:
        assert [one.x for one in held.facilities()] == [500500, None, 500500, None]

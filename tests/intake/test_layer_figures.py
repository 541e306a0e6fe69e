"""Count, length and area of a layer's features per area: cut at borders, nothing twice, nothing in silence."""

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.layer_figures import Request, count_features
from keck_qgis.model.derivation import derive
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Report
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Kind
from keck_qgis.model.measure import Measure
from keck_qgis.model.proposals import AreaShape, LevelProposal
from keck_qgis.model.status import Status
from tests import factories
from tests.intake.spatial import save

PERIOD = "2015"
LEFT, BOTTOM = 526_000.0, 6_070_000.0
NEW = {"name": "Wege", "theme": "Umfeld", "definition": "Wege im Gebiet", "cycle": "jährlich"}


def file(folder: Path, kind: str, *wkts: str, crs: str = factories.CRS, name: str = "wege.gpkg") -> str:
    """A layer whose coordinates are metres from the lower left corner of the town."""
    layer = QgsVectorLayer(f"{kind}?crs={factories.CRS}&field=name:string", "Wege", "memory")
    for wkt in wkts:
        feature = QgsFeature(layer.fields())
        if wkt:
            geometry = QgsGeometry.fromWkt(wkt)
            geometry.translate(LEFT, BOTTOM)
            feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    path = folder / name
    save(layer, path)
    return str(path)


def entered(
    folder: Path, source: str, measure: Measure, indicator: str = "WEGE", **fields: object
) -> tuple[dict, Report]:
    """Figures of the Quartiere by key, and the report."""
    path = factories.small_atlas(folder)
    request = Request(indicator, measure, PERIOD, **{**NEW, **fields})  # type: ignore[arg-type]
    report = count_features(path, source, request)
    with Holdings.open(path, read_only=True) as held:
        figures = derive(held.observations(), held.catalogue())[0]
    series = figures.series[indicator, PERIOD]
    areas = figures.geography.areas
    return {
        area.key: float(series.value[i]) if series.status[i] == Status.VALUE else Status(int(series.status[i]))
        for i, area in enumerate(areas)
    }, report


def codes(report: Report) -> set[str]:
    return {one.code for one in report.findings}


def test_points_are_counted_where_they_lie(tmp_path: Path) -> None:
    source = file(tmp_path, "Point", "POINT(250 500)", "POINT(260 500)", "POINT(500 500)", "POINT(9000 0)")
    figures, report = entered(tmp_path, source, Measure.COUNT)
    assert (figures["111"], figures["112"], figures["11"], figures[factories.KEY]) == (3, 0, 3, 3)
    assert any(one.code == "outside_municipality" and "1 Objekte" in one.message for one in report.findings)


def test_a_polygon_counts_once_where_a_point_on_it_lies(tmp_path: Path) -> None:
    source = file(tmp_path, "Polygon", "POLYGON((400 100,900 100,900 200,400 200,400 100))")
    figures, _ = entered(tmp_path, source, Measure.COUNT)
    assert sum(figures[key] for key in factories.quartier_keys()) == 1 and figures["112"] == 1


def test_lines_are_cut_at_the_borders(tmp_path: Path) -> None:
    source = file(tmp_path, "LineString", "LINESTRING(-100 500,1200 500)")
    figures, report = entered(tmp_path, source, Measure.LENGTH)
    assert [figures[key] for key in ("111", "112", "113", "121")] == pytest.approx([500, 500, 200, 0])
    assert figures[factories.KEY] == pytest.approx(1200)
    assert any(one.code == "outside_municipality" and "100 m" in one.message for one in report.findings)


def test_a_line_along_a_border_counts_once(tmp_path: Path) -> None:
    """x = 1500 divides two Ortsteile; y = 1000 both Bezirke."""
    source = file(tmp_path, "LineString", "LINESTRING(1500 0,1500 2000)", "LINESTRING(0 1000,3000 1000)")
    figures, report = entered(tmp_path, source, Measure.LENGTH)
    assert sum(figures[key] for key in factories.quartier_keys()) == pytest.approx(5000)
    assert figures["113"] == pytest.approx(1000 + 500) and "outside_municipality" not in codes(report)


def test_areas_in_the_unit_of_the_indicator(tmp_path: Path) -> None:
    square = "MULTIPOLYGON(((400 0,600 0,600 100,400 100,400 0)),((2500 1000,3000 1000,3000 2000,2500 2000,2500 1000)))"
    source = file(tmp_path, "MultiPolygon", square)
    figures, _ = entered(tmp_path, source, Measure.AREA, unit="ha")
    assert [figures[key] for key in ("111", "112", "113", "223")] == pytest.approx([1, 1, 0, 50])
    assert figures["22"] == pytest.approx(50)


def test_an_indicator_of_the_catalogue_gets_the_figures(tmp_path: Path) -> None:
    source = file(tmp_path, "Polygon", "POLYGON((0 0,100 0,100 100,0 100,0 0))")
    figures, report = entered(tmp_path, source, Measure.AREA, "spielflaeche")
    assert figures["111"] == 10_000 and figures["112"] == 0
    assert "replaces_values" in codes(report) and "indicators_made" not in codes(report)


def test_the_journal_names_the_layer_and_its_hash(tmp_path: Path) -> None:
    source = file(tmp_path, "Point", "POINT(250 500)")
    _, report = entered(tmp_path, source, Measure.COUNT)
    with Holdings.open(tmp_path / "kleinstadt.keck.gpkg", read_only=True) as held:
        entry = next(one for one in held.sources() if one.id == report.source_id)
    assert (entry.kind, entry.file, len(entry.sha256)) == ("values", "wege.gpkg", 64)


def test_withdrawn_the_former_figures_are_back(tmp_path: Path) -> None:
    source = file(tmp_path, "Polygon", "POLYGON((0 0,100 0,100 100,0 100,0 0))")
    _, report = entered(tmp_path, source, Measure.AREA, "spielflaeche")
    with Holdings.open(tmp_path / "kleinstadt.keck.gpkg") as held:
        held.withdraw(report.source_id or 0)
        series = held.observations().series["spielflaeche", PERIOD]
    known = series.value[np.isfinite(series.value)]
    assert known.tolist() == list(factories.PLAYGROUNDS)


def test_an_invalid_polygon_counts_its_area_once(tmp_path: Path) -> None:
    bow_tie = "POLYGON((0 0,100 100,100 0,0 100,0 0))"
    source = file(tmp_path, "Polygon", bow_tie, "")
    figures, report = entered(tmp_path, source, Measure.AREA)
    assert figures["111"] == pytest.approx(5_000) and "no_geometry" in codes(report)


@pytest.mark.parametrize(
    ("kind", "wkt", "measure", "fields", "words"),
    [
        ("Point", "POINT(1 1)", Measure.LENGTH, {}, "Linien"),
        ("LineString", "LINESTRING(0 0,1 1)", Measure.AREA, {}, "Polygon"),
        ("Point", "", Measure.COUNT, {}, "Geometrie"),
        ("Point", "POINT(1 1)", Measure.COUNT, {"definition": "", "theme": ""}, "themenfeld, definition"),
        ("Point", "POINT(1 1)", Measure.COUNT, {"indicator": "spielflaeche"}, "Spielplatzfläche"),
        ("LineString", "LINESTRING(0 0,1 1)", Measure.LENGTH, {"indicator": "spielflaeche"}, "km"),
        ("LineString", "LINESTRING(0 0,1 1)", Measure.LENGTH, {"unit": "Meilen"}, "Meilen"),
        ("Point", "POINT(1 1)", Measure.COUNT, {"level": "Quartier"}, "Quartiere"),
    ],
)
def test_what_does_not_suit_is_refused(
    tmp_path: Path, kind: str, wkt: str, measure: Measure, fields: dict[str, str], words: str
) -> None:
    source = file(tmp_path, kind, wkt)
    path = factories.small_atlas(tmp_path)
    with pytest.raises(KeckError, match=words):
        count_features(
            path, source, Request(**{"indicator": "NEU", "measure": measure, "period": PERIOD, **NEW, **fields})
        )  # type: ignore[arg-type]
    with Holdings.open(path, read_only=True) as held:
        assert "NEU" not in held.catalogue()


def test_where_only_some_areas_are_divided_lengths_add_up(tmp_path: Path) -> None:
    path = factories.small_atlas(tmp_path)
    blocks = [
        AreaShape(key, key, "111", factories.rectangle(LEFT + x, BOTTOM, 250, 1000))
        for key, x in (("a", 0), ("b", 250))
    ]
    with Holdings.open(path) as held:
        level = Level("Blöcke", 4, "Quartiere")
        held.write_level(LevelProposal(factories._source("level", "blöcke"), level, blocks))
    source = file(tmp_path, "LineString", "LINESTRING(-50 500,3050 500)", "LINESTRING(500 0,500 1000)")
    report = count_features(path, source, Request("WEGE", Measure.LENGTH, PERIOD, **NEW))
    with Holdings.open(path, read_only=True) as held:
        series = derive(held.observations(), held.catalogue())[0].series["WEGE", PERIOD]
    assert series.value[0] == pytest.approx(4000)
    assert any(one.code == "outside_municipality" and "100 m" in one.message for one in report.findings)


def test_an_atlas_without_levels_says_so(tmp_path: Path) -> None:
    path = tmp_path / "leer.keck.gpkg"
    Holdings.create(path, "Leer", "1", factories.CRS, factories.RULE, factories.catalogue()).close()
    with pytest.raises(KeckError, match="Ebene"):
        count_features(path, file(tmp_path, "Point", "POINT(1 1)"), Request("WEGE", Measure.COUNT, PERIOD, **NEW))


def test_a_count_of_persons_is_subject_to_the_rule(tmp_path: Path) -> None:
    source = file(tmp_path, "Point", "POINT(250 500)")
    entered(tmp_path, source, Measure.COUNT, personal=True)
    with Holdings.open(tmp_path / "kleinstadt.keck.gpkg", read_only=True) as held:
        made = held.catalogue()["WEGE"]
    assert made.personal and made.kind is Kind.COUNT and made.unit == "Objekte"


def test_many_features_over_many_areas_take_no_long_time(tmp_path: Path) -> None:
    """20.000 lines over 12 areas: the loop over features costs microseconds each, not a scan of all areas."""
    import time

    lines = [f"LINESTRING({i % 3000} {i % 1999},{i % 3000 + 20} {i % 1999 + 5})" for i in range(20_000)]
    source = file(tmp_path, "LineString", *lines)
    start = time.perf_counter()
    figures, _ = entered(tmp_path, source, Measure.LENGTH)
    assert time.perf_counter() - start < 15
    assert figures[factories.KEY] > 400_000

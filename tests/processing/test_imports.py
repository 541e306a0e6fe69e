"""From files to holdings, and back by withdrawing; errors in words that a clerk understands."""

import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsVectorLayer

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.rule import Priorities, Rule
from tests.processing.support import CATALOGUE, Feedback, Run, report_of

SPARING = Priorities(large=0.1, used=0.0)


def test_create_holdings_takes_rule_and_catalogue(run: Run, files: Path, tmp_path: Path) -> None:
    path = tmp_path / "neu.keck.gpkg"
    results = run(
        "createholdings",
        MUNICIPALITY="Kleinstadt",
        MUNICIPALITY_KEY="03460001",
        CRS="EPSG:25833",
        CATALOGUE=files / "katalog.csv",
        THRESHOLD=2,
        PUBLISH_ZEROS=True,
        MINIMUM_BASE=0,
        COMPLEMENT=False,
        OUTPUT=path,
    )
    assert results == {"OUTPUT": str(path)}
    with Holdings.open(path, read_only=True) as holdings:
        assert (holdings.municipality, holdings.municipality_key, holdings.crs) == (
            "Kleinstadt",
            "03460001",
            "EPSG:25833",
        )
        assert holdings.rule == Rule(2, True, 0, False)
        assert [indicator.id for indicator in holdings.catalogue()] == ["EW", "KI", "AK", "HZ"]


def test_create_holdings_begins_with_the_starter_catalogue(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "start.keck.gpkg"
    run("createholdings", MUNICIPALITY="Kleinstadt", MUNICIPALITY_KEY="03460001", OUTPUT=path)
    with Holdings.open(path, read_only=True) as holdings:
        assert len(holdings.catalogue()) > 100


def test_holdings_on_a_network_drive_are_pointed_out(
    run: Run, tmp_path: Path, feedback: Feedback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keck_qgis.holdings.exposure._on_network", lambda _path: True)
    run("createholdings", MUNICIPALITY="Kleinstadt", MUNICIPALITY_KEY="03460001", OUTPUT=tmp_path / "netz.keck.gpkg")
    assert any("Netzlaufwerk" in warning for warning in feedback.warnings)


def test_create_holdings_never_overwrites(run: Run, holdings: Path) -> None:
    before = holdings.read_bytes()
    with pytest.raises(QgsProcessingException):
        run("createholdings", MUNICIPALITY="Andere", MUNICIPALITY_KEY="1", OUTPUT=holdings)
    assert holdings.read_bytes() == before


def test_a_catalogue_goes_out_and_in_again(run: Run, holdings: Path, tmp_path: Path) -> None:
    target = tmp_path / "katalog.xlsx"
    assert run("exportcatalogue", HOLDINGS=holdings, OUTPUT=target)["WRITTEN"] == 4
    results = run("importcatalogue", HOLDINGS=holdings, INPUT=target, REPORT=tmp_path / "bericht.json")
    assert results["WRITTEN"] == 4
    assert report_of(tmp_path / "bericht.json")["source_id"] == results["SOURCE_ID"]


def test_a_catalogue_with_gaps_is_refused_with_all_that_is_missing(
    run: Run, holdings: Path, tmp_path: Path, feedback: Feedback
) -> None:
    faulty = tmp_path / "luecken.csv"
    rows = [CATALOGUE[0], "A1;;;Def;anzahl" + ";" * 17, "A2;Name;Thema;;quote" + ";" * 17]
    faulty.write_text("\n".join(rows) + "\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as refusal:
        run("importcatalogue", HOLDINGS=holdings, INPUT=faulty, REPORT=tmp_path / "bericht.json")
    content = report_of(tmp_path / "bericht.json")
    assert content["written"] == 0
    assert content["source_id"] is None
    told = " ".join(f"{one['where']} {one['message']}" for one in content["findings"] if one["severity"] == "error")
    for word in ("A1", "A2", "name", "themenfeld", "definition", "zaehler", "nenner"):
        assert word in told
        assert word in str(refusal.value)
    assert feedback.errors == [], "the exception says it; nothing is said twice"


def test_a_level_comes_from_a_file(run: Run, files: Path, holdings: Path, tmp_path: Path) -> None:
    results = run(
        "importlevel",
        HOLDINGS=holdings,
        INPUT=files / "stadtteile.geojson",
        NAME="Stadtteile",
        BOUNDARY_DATE="31.12.2021",
        REPORT=tmp_path / "bericht.json",
    )
    assert results["WRITTEN"] == 4
    assert report_of(tmp_path / "bericht.json")["written"] == 4
    with Holdings.open(holdings, read_only=True) as held:
        level = held.geography().level("Stadtteile")
        assert level.boundary_date == "2021-12-31"
        assert [shape.name for shape in held.shapes("Stadtteile")] == [
            "Altstadt",
            "Mühlenviertel",
            "Südhöhe",
            "Neuland",
        ]


@pytest.mark.parametrize("reference", ["id", "name", "layer"])
def test_a_level_comes_from_a_layer_of_the_project(
    run: Run, files: Path, holdings: Path, reference: str, qgis_new_project: None
) -> None:
    layer = QgsVectorLayer(str(files / "stadtteile.geojson"), "Stadtteile der Stadt", "ogr")
    QgsProject.instance().addMapLayer(layer)
    value = {"id": layer.id(), "name": layer.name(), "layer": layer}[reference]
    assert run("importlevel", HOLDINGS=holdings, INPUT=value, NAME="Stadtteile")["WRITTEN"] == 4


def test_a_level_comes_from_a_layer_that_is_no_file(run: Run, holdings: Path, qgis_new_project: None) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=nr:string&field=name:string", "Entwurf", "memory")
    for position, key in enumerate(("01", "02")):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([key, f"Gebiet {key}"])
        x = 500_000 + 1_000 * position
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0,{x + 1000} 0,{x + 1000} 1000,{x} 1000,{x} 0))"))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    assert run("importlevel", HOLDINGS=holdings, INPUT=layer.id(), NAME="Entwurf", KEY_FIELD="nr")["WRITTEN"] == 2


def test_a_file_with_several_layers_is_refused_with_their_names(run: Run, files: Path, holdings: Path) -> None:
    archive = files / "gebiete.zip"
    with zipfile.ZipFile(archive, "w") as target:
        for name in ("stadtteile", "bezirke"):
            target.write(files / "stadtteile.geojson", f"{name}.geojson")
    with pytest.raises(QgsProcessingException) as refusal:
        run("importlevel", HOLDINGS=holdings, INPUT=archive, NAME="Stadtteile")
    assert "stadtteile" in str(refusal.value)
    assert "bezirke" in str(refusal.value)


def test_missing_files_are_named(run: Run, files: Path, holdings: Path, tmp_path: Path) -> None:
    for algorithm, parameters in (
        ("importlevel", {"HOLDINGS": holdings, "INPUT": tmp_path / "weg.zip", "NAME": "X"}),
        ("importvalues", {"HOLDINGS": holdings, "INPUT": tmp_path / "weg.csv"}),
        ("importpois", {"HOLDINGS": holdings, "INPUT": tmp_path / "weg.csv"}),
        ("importvalues", {"HOLDINGS": tmp_path / "weg.keck.gpkg", "INPUT": files / "werte.csv"}),
    ):
        with pytest.raises(QgsProcessingException) as refusal:
            run(algorithm, **parameters, REPORT=tmp_path / "bericht.json")
        assert "weg." in str(refusal.value)
        content = report_of(tmp_path / "bericht.json")
        assert [one["severity"] for one in content["findings"]] == ["error"]


def test_values_with_an_unknown_indicator_name_the_nearest(run: Run, files: Path, filled: Path, tmp_path: Path) -> None:
    table = tmp_path / "falsch.csv"
    table.write_text(
        "indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status\nEWW;Stadtteile;01;2020;5;;;\n", encoding="utf-8"
    )
    with pytest.raises(QgsProcessingException) as refusal:
        run("importvalues", HOLDINGS=filled, INPUT=table)
    assert "EWW" in str(refusal.value)
    assert "EW" in str(refusal.value).replace("EWW", "")


def test_a_dry_run_reports_and_writes_nothing(run: Run, files: Path, holdings: Path, tmp_path: Path) -> None:
    run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    before = holdings.read_bytes()
    results = run(
        "importvalues", HOLDINGS=holdings, INPUT=files / "werte.csv", DRY_RUN=True, REPORT=tmp_path / "bericht.json"
    )
    assert results["READ"] == 20
    assert results["WRITTEN"] == 0
    assert "SOURCE_ID" not in results
    assert holdings.read_bytes() == before


def test_facilities_are_placed(run: Run, filled: Path) -> None:
    with Holdings.open(filled, read_only=True) as held:
        assert [(one.category, one.name, one.x) for one in held.facilities()] == [
            ("Kita", "Kita Löwenzahn", 500500.0),
            ("Kita", "Kita Mäusenest", 501500.0),
        ]


def test_structural_zeros_and_their_withdrawal(run: Run, files: Path, holdings: Path) -> None:
    run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    results = run("structuralzeros", HOLDINGS=holdings, INPUT=files / "nullen.csv")
    with Holdings.open(holdings, read_only=True) as held:
        assert held.structural_zeros() == {("HZ", "Stadtteile", "04")}
    assert run("withdraw", HOLDINGS=holdings, SOURCE=results["SOURCE_ID"]) == {"SOURCE_ID": results["SOURCE_ID"]}
    with Holdings.open(holdings, read_only=True) as held:
        assert held.structural_zeros() == set()


def test_the_rule_is_set_and_told(run: Run, holdings: Path, feedback: Feedback, tmp_path: Path) -> None:
    results = run("setrule", HOLDINGS=holdings, THRESHOLD=2, PUBLISH_ZEROS=1, REPORT=tmp_path / "regel.json")
    assert results["RULE"].startswith("Anzahlen von Personen von 1 bis 2 werden verborgen (k. A.)")
    assert results["RULE"] in feedback.infos
    assert report_of(tmp_path / "regel.json")["rule"] == results["RULE"]
    with Holdings.open(holdings, read_only=True) as held:
        assert held.rule == Rule(2, True)
    assert run("withdraw", HOLDINGS=holdings, SOURCE=results["SOURCE_ID"])
    with Holdings.open(holdings, read_only=True) as held:
        assert held.rule == Rule()


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"COMPLEMENT": False}, Rule(complement=False)),
        ({"COMPLEMENT": "0", "MINIMUM_BASE": "0"}, Rule(minimum_base=0, complement=False)),
        ({"PUBLISH_ZEROS": True, "COMPLEMENT": True}, Rule(publish_zeros=True)),
        ({"PUBLISH_ZEROS": "true", "COMPLEMENT": "False"}, Rule(publish_zeros=True, complement=False)),
        ({"THRESHOLD": None, "PUBLISH_ZEROS": 2, "PRIORITIES": "large=0,1; used=0"}, Rule(priorities=SPARING)),
    ],
)
def test_what_is_not_given_of_the_rule_stays(run: Run, holdings: Path, given: dict, rule: Rule) -> None:
    run("setrule", HOLDINGS=holdings, **given)
    with Holdings.open(holdings, read_only=True) as held:
        assert held.rule == rule


def test_the_rule_is_told_without_a_change(run: Run, holdings: Path) -> None:
    before = holdings.read_bytes()
    results = run("setrule", HOLDINGS=holdings)
    assert "KECK-Handbuchs" in results["RULE"]
    assert "SOURCE_ID" not in results
    assert holdings.read_bytes() == before


def test_an_unknown_import_cannot_be_withdrawn(run: Run, holdings: Path) -> None:
    with pytest.raises(QgsProcessingException, match="77"):
        run("withdraw", HOLDINGS=holdings, SOURCE=77)


def test_cancelling_leaves_the_holdings_alone(run: Run, files: Path, holdings: Path, feedback: Feedback) -> None:
    before = holdings.read_bytes()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Abgebrochen"):
        run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    assert holdings.read_bytes() == before

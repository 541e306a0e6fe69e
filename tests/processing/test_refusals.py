"""What a script with a slip in it is told: in German, which value it was, and what is expected."""

import json
from pathlib import Path
from typing import Any

import pytest
from qgis.core import NULL, QgsProcessingException

from keck_qgis.model.errors import KeckError
from keck_qgis.model.files import write_text_atomically
from keck_qgis.processing.base import unsuitable
from keck_qgis.processing.provider import KeckProvider
from tests.processing.support import AREAS, COLUMNS, Feedback, Run, areas, report_of


def refusal(run: Run, name: str, **parameters: Any) -> str:
    """What the algorithm says when it refuses."""
    with pytest.raises(QgsProcessingException) as caught:
        run(name, **parameters)
    return str(caught.value)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"MUNICIPALITY": ""}, "Der Parameter MUNICIPALITY (Kommune) braucht einen Wert."),
        ({"THRESHOLD": -1}, "„-1“ passt nicht zum Parameter THRESHOLD (Schwellenwert)."),
        ({"THRESHOLD": ""}, "Der Parameter THRESHOLD (Schwellenwert) braucht einen Wert."),
        ({"CATALOGUE": "liste.pdf"}, "Erwartet: Katalog (*.csv *.xlsx)"),
        ({"CRS": "Unsinn"}, "„Unsinn“ ist kein Koordinatenbezugssystem."),
        ({"CRS": "EPSG:4326"}, "„EPSG:4326“ hat keine Meter"),
    ],
)
def test_creating(run: Run, tmp_path: Path, parameters: dict[str, Any], words: str) -> None:
    given = {"MUNICIPALITY": "A", "MUNICIPALITY_KEY": "01", "OUTPUT": tmp_path / "a.keck.gpkg"} | parameters
    assert words in refusal(run, "createholdings", **given)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"THRESHOLD": -1}, "„-1“ passt nicht zum Parameter THRESHOLD (Schwellenwert)."),
        ({"THRESHOLD": 0, "PUBLISH_ZEROS": 1}, "würde gar nichts verborgen"),
        ({"COMPLEMENT": 7}, "„7“ passt nicht zum Parameter COMPLEMENT (Reste verbergen)."),
        ({"PRIORITIES": "larg=1"}, "Es gibt keine Priorität „larg“. Meinten Sie: large"),
        ({"PRIORITIES": "large=-1"}, "Die Priorität „large“ ist „-1.0“. Es muss eine Zahl ab 0 sein."),
    ],
)
def test_setting_the_rule(run: Run, holdings: Path, parameters: dict[str, Any], words: str) -> None:
    before = holdings.read_bytes()
    assert words in refusal(run, "setrule", HOLDINGS=holdings, **parameters)
    assert holdings.read_bytes() == before


def test_an_empty_number_of_the_command_line(provider: KeckProvider) -> None:
    definition = provider.algorithm("withdraw").parameterDefinition("SOURCE")
    assert unsuitable(definition, NULL) == "Der Parameter SOURCE (Nummer des Imports) braucht einen Wert."


def test_a_file_of_another_kind(run: Run, holdings: Path, files: Path) -> None:
    told = refusal(run, "importvalues", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson")
    assert "stadtteile.geojson“ passt nicht zum Parameter INPUT (Tabelle)" in told
    assert "*.xlsx *.csv" in told


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"CRS": "Unsinn"}, "„Unsinn“ ist kein Koordinatenbezugssystem."),
        ({"ENCODING": "klingonisch"}, "„klingonisch“ ist keine Kodierung."),
        ({"KEY_WIDTH": -2}, "„-2“ passt nicht zum Parameter KEY_WIDTH (Stellen des Schlüssels)."),
        ({"NAME": ""}, "Der Parameter NAME (Name der Ebene) braucht einen Wert."),
    ],
)
def test_a_level(run: Run, holdings: Path, files: Path, parameters: dict[str, Any], words: str) -> None:
    given = {"HOLDINGS": holdings, "INPUT": files / "stadtteile.geojson", "NAME": "Stadtteile"} | parameters
    assert words in refusal(run, "importlevel", **given)


def test_degrees_that_say_they_are_metres(run: Run, holdings: Path, tmp_path: Path) -> None:
    content = areas()
    for number, feature in enumerate(content["features"]):
        x = 9 + number / 10
        feature["geometry"]["coordinates"] = [[[x, 51], [x + 0.1, 51], [x + 0.1, 51.1], [x, 51.1], [x, 51]]]
    wrong = tmp_path / "grad.geojson"
    wrong.write_text(json.dumps(content), encoding="utf-8")
    told = refusal(run, "importlevel", HOLDINGS=holdings, INPUT=wrong, NAME="Stadtteile")
    assert "EPSG:25832" in told
    assert "Grad" in told
    assert "EPSG:4326" in told


def test_a_shapefile_without_its_table(run: Run, holdings: Path, files: Path, tmp_path: Path) -> None:
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(str(files / "stadtteile.geojson"), "areas", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    target = tmp_path / "stadtteile.shp"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), layer.transformContext(), options)
    target.with_suffix(".dbf").unlink()
    told = refusal(run, "importlevel", HOLDINGS=holdings, INPUT=target, NAME="Stadtteile")
    assert "fehlt der Teil .dbf" in told


def test_a_web_page_that_calls_itself_a_workbook(run: Run, holdings: Path, tmp_path: Path) -> None:
    page = tmp_path / "werte.xlsx"
    page.write_text("<html><body><table><tr><td>Schlüssel</td></tr></table></body></html>", encoding="utf-8")
    assert "Webseite" in refusal(run, "importvalues", HOLDINGS=holdings, INPUT=page)


def test_a_table_of_areas_before_there_are_any(run: Run, holdings: Path, tmp_path: Path) -> None:
    table = tmp_path / "werte.csv"
    table.write_text("Schlüssel;Einwohner\n01;900\n02;1200\n", encoding="utf-8")
    told = refusal(run, "importvalues", HOLDINGS=holdings, INPUT=table, PERIOD="2022")
    assert "zuerst die Gebiete importieren" in told


def test_an_indicator_that_only_the_profile_knows(run: Run, filled: Path, tmp_path: Path) -> None:
    table, profile = tmp_path / "werte.csv", tmp_path / "profil.json"
    table.write_text("Schlüssel;Zahl\n01;900\n02;1200\n", encoding="utf-8")
    profile.write_text(
        json.dumps({"key_column": "Schlüssel", "columns": [{"column": "Zahl", "indicator": "EWX"}]}), encoding="utf-8"
    )
    told = refusal(run, "importvalues", HOLDINGS=filled, INPUT=table, PERIOD="2022", PROFILE=profile)
    assert "EWX. Meinten Sie: EW" in told


def test_many_errors_are_said_once(run: Run, holdings: Path, tmp_path: Path, feedback: Feedback) -> None:
    faulty = tmp_path / "viele.csv"
    lines = [COLUMNS, *(f"A{number:02d};;;Def;anzahl" + ";" * 17 for number in range(12))]
    faulty.write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = refusal(run, "importcatalogue", HOLDINGS=holdings, INPUT=faulty, REPORT=tmp_path / "bericht.json")
    assert "A09" in told
    assert "… und 2 weitere Fehler" in told
    assert [text for text in feedback.errors if "A10" in text or "A11" in text] == feedback.errors
    assert len(feedback.errors) == 2
    assert len(report_of(tmp_path / "bericht.json")["findings"]) >= 12


def test_cells_that_are_no_numbers_stand_in_german_quotes(run: Run, filled: Path, tmp_path: Path) -> None:
    table = tmp_path / "text.csv"
    rows = ["indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status", f"EW;Stadtteile;{AREAS[0][0]};2023;viel;;;"]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert "E2 „viel“" in refusal(run, "importvalues", HOLDINGS=filled, INPUT=table)


def test_a_damaged_profile_of_facilities(run: Run, filled: Path, files: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profil.json"
    profile.write_text("{kaputt", encoding="utf-8")
    told = refusal(run, "importpois", HOLDINGS=filled, INPUT=files / "kitas.csv", CATEGORY="Kita", PROFILE=profile)
    assert "„profil.json“ ist keine JSON-Datei." in told
    assert "line 1" not in told


def test_a_folder_that_takes_no_files(german: None) -> None:
    with pytest.raises(KeckError) as caught:
        write_text_atomically(Path("/proc/bericht.json"), "{}")
    assert "No such file" not in str(caught.value)
    assert "kein Ordner" in str(caught.value) or "nicht erlaubt" in str(caught.value)

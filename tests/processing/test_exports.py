"""From holdings to editions, maps, tables and joined layers."""

import json
import sqlite3
from pathlib import Path

import pytest
from openpyxl import load_workbook
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.processing.support import Feedback, Run, report_of


def observations(edition: Path) -> dict[tuple[str, str, str, str], tuple[float | None, str]]:
    connection = sqlite3.connect(edition)
    rows = connection.execute("SELECT indicator_id, level_id, area_key, period, value, status FROM observation")
    result = {tuple(row[:4]): (row[4], row[5]) for row in rows}
    connection.close()
    return result


def test_a_release_into_a_folder_is_numbered(run: Run, filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ausgaben"
    folder.mkdir()
    names = [Path(run("release", HOLDINGS=filled, AUDIENCE=0, OUTPUT=folder)["OUTPUT"]).name for _ in range(2)]
    assert names == ["Klein_verwaltung_0001.gpkg", "Klein_verwaltung_0002.gpkg"]
    assert sorted(file.name for file in folder.iterdir()) == names


def test_an_edition_is_masked_and_its_report_counts(run: Run, filled: Path, tmp_path: Path) -> None:
    report = tmp_path / "freigabe.json"
    results = run("release", HOLDINGS=filled, AUDIENCE=0, OUTPUT=tmp_path / "a.gpkg", REPORT=report)
    cells = observations(Path(results["OUTPUT"]))
    assert cells["HZ", "Stadtteile", "03", "2022"] == (None, "suppressed")
    hidden = [key for key, (_, status) in cells.items() if key[0] == "HZ" and status == "suppressed"]
    assert len(hidden) == 2
    assert cells["HZ", "*", "03460001", "2022"] == (87.0, "value")
    assert cells["AK", "Stadtteile", "01", "2021"] == (13.3, "value")
    content = report_of(report)
    assert content["cells"]["HZ"] == {"suppressed": 2, "value": 3}
    assert content["left_out"] == []


def test_the_public_gets_what_is_cleared_for_it(run: Run, filled: Path, tmp_path: Path) -> None:
    results = run("release", HOLDINGS=filled, AUDIENCE=1, OUTPUT=tmp_path / "b.gpkg")
    assert {key[0] for key in observations(Path(results["OUTPUT"]))} == {"EW", "KI", "AK"}


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png", "jpg"])
def test_a_map_in_every_format(run: Run, edition: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"karte.{suffix}"
    results = run("exportmap", EDITION=edition, INDICATOR="AK", POI_CATEGORIES="Kita", CLASSES=3, OUTPUT=target)
    assert results["OUTPUT"] == str(target)
    begin = {"pdf": b"%PDF", "svg": b"<?xml", "png": b"\x89PNG", "jpg": b"\xff\xd8\xff"}[suffix]
    assert target.read_bytes().startswith(begin)
    assert target.stat().st_size > 5_000


@pytest.mark.parametrize(
    ("parameters", "nearest"),
    [
        ({"INDICATOR": "AKK"}, "AK"),
        ({"INDICATOR": "AK", "LEVEL": "Stadteile"}, "Stadtteile"),
        ({"INDICATOR": "AK", "PERIOD": "2012"}, "2022"),
        ({"INDICATOR": "AK", "POI_CATEGORIES": "Kitta"}, "Kita"),
        ({"INDICATOR": "AK", "COLUMNS": "EWW"}, "EW"),
    ],
)
def test_a_map_of_what_does_not_exist_names_the_nearest(
    run: Run, edition: Path, tmp_path: Path, parameters: dict[str, str], nearest: str
) -> None:
    with pytest.raises(QgsProcessingException) as refusal:
        run("exportmap", EDITION=edition, OUTPUT=tmp_path / "karte.pdf", **parameters)
    assert nearest in str(refusal.value)
    assert not (tmp_path / "karte.pdf").exists()


def test_holdings_are_no_edition(run: Run, filled: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="vertraulich"):
        run("exportmap", EDITION=filled, INDICATOR="AK", OUTPUT=tmp_path / "karte.pdf")


def test_a_table_shows_hidden_cells_as_such(run: Run, edition: Path, tmp_path: Path) -> None:
    target = tmp_path / "tabelle.xlsx"
    run("exporttable", EDITION=edition, LEVEL="Stadtteile", INDICATORS="AK,HZ", PERIODS="2022", OUTPUT=target)
    texts = [[cell for cell in row if cell is not None] for row in load_workbook(target).worksheets[0].values]
    row = next(row for row in texts if "Südhöhe" in row)
    assert "k. A." in row
    assert 2 not in row


def test_a_table_of_an_unknown_area_names_the_nearest(run: Run, edition: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="01"):
        run("exporttable", EDITION=edition, AREAS="001", INDICATORS="AK", OUTPUT=tmp_path / "tabelle.csv")


def test_values_join_a_layer_of_ones_own(
    run: Run, edition: Path, files: Path, tmp_path: Path, feedback: Feedback
) -> None:
    target = tmp_path / "eigene.gpkg"
    run(
        "joinvalues",
        EDITION=edition,
        INPUT=files / "stadtteile.geojson",
        KEY_FIELD="NR",
        LEVEL="Stadtteile",
        INDICATORS="AK,HZ",
        PERIODS="2022",
        OUTPUT=target,
    )
    layer = QgsVectorLayer(str(target), "eigene", "ogr")
    features = {feature["NR"]: feature for feature in layer.getFeatures()}
    assert features["01"]["AK_2022"] == 13.3
    assert features["01"]["AK_2022_status"] == "value"
    assert features["03"]["HZ_2022_status"] == "suppressed"
    assert layer.attributeAlias(layer.fields().lookupField("AK_2022")) == "Anteil Kinder (%), 2022"
    assert feedback.warnings == []


def test_a_report_is_json_with_german_text(run: Run, filled: Path, tmp_path: Path) -> None:
    report = tmp_path / "bericht.json"
    run("release", HOLDINGS=filled, AUDIENCE=1, OUTPUT=tmp_path / "c.gpkg", REPORT=report)
    text = report.read_text(encoding="utf-8")
    assert json.loads(text)["audience"] == "oeffentlichkeit"
    assert "\\u" not in text

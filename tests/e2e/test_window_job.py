"""From raw files on disk to the printed map in a real QGIS window, by mouse and keyboard: at most ten actions."""

import csv
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.plugin.real_qgis import Profile
from tools.package import build

HERE = Path(__file__).parent
MOST_ACTIONS = 10
TABLE = "fl_children_age_under_18_by_district"

pytestmark = pytest.mark.shared


def test_a_city_from_its_files_to_the_page(shared: Path, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "Profil für Käthe", build(tmp_path / "keck_qgis.zip"))
    answer = profile.window(HERE / "inside_flensburg.py", KECK_PROBE_CITY=str(shared / "flensburg"))
    assert len(answer["actions"]) <= MOST_ACTIONS, "\n".join(answer["actions"])
    assert answer["layers"] == [
        "Einrichtungen",
        "Personen unter 18 Jahren (Personen), 2022 – Stadtteile",
        "Säulen – Volle Höhe = 800 Personen",
    ]
    assert shown(Path(answer["edition"])) == delivered(shared / "flensburg" / "sozialatlas" / f"{TABLE}.csv")
    (page,) = answer["pages"]
    text = subprocess.run(["pdftotext", "-raw", page, "-"], capture_output=True, text=True, check=True).stdout
    for word in ("Personen unter 18 Jahren", "Lebendgeborene", "Arbeitslose", "Kita", "Quelle: Melderegister"):
        assert word in text


def shown(edition: Path) -> dict[str, float]:
    """Children by district, as the map has them."""
    query = """
        SELECT name, value FROM observation JOIN stadtteile USING (area_key)
        WHERE indicator_id = 'DEM-22' AND period = '2022' AND level_id = 'Stadtteile'
    """
    with closing(sqlite3.connect(f"{edition.as_uri()}?mode=ro", uri=True)) as connection:
        return dict(connection.execute(query))


def delivered(table: Path) -> dict[str, float]:
    """Children by district, as the city has them."""
    with table.open(encoding="utf-8", newline="") as file:
        return {
            row["district_name"]: float(row["residents"])
            for row in csv.DictReader(file, delimiter=";")
            if row["year"] == "2022"
        }

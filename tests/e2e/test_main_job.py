"""The main job as a script of a user does it: the installed zip under qgis_process, a real city, nothing of ours open.

The threshold is raised until cells of the real tables are hidden, so that the whole chain shows what it does to them.
"""

import csv
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.plugin.real_qgis import Profile
from tools.package import build

OURS = Path(__file__).resolve().parents[2] / "tools" / "flensburg"
TABLES = ("fl_residents_by_district", "fl_children_age_under_18_by_district", "fl_births_by_district")
THRESHOLD = 40

pytestmark = pytest.mark.shared


class Script:
    """One algorithm after the other in a folder whose name has blanks and umlauts."""

    def __init__(self, folder: Path) -> None:
        archive = build(folder / "keck_qgis.zip")
        self.profile = Profile(folder / "profile", archive)
        self.folder = folder / "Sozialatlas für Flensburg"
        self.folder.mkdir()
        assert self.profile.process("plugins", "enable", "keck_qgis").returncode == 0

    def run(self, name: str, **parameters: object) -> dict[str, Any]:
        """The results of an algorithm, as ``--json`` tells them."""
        answer = self.profile.process("--json", "run", f"keck:{name}", "--", *self._given(parameters))
        assert answer.returncode == 0, answer.stdout + answer.stderr
        return dict(json.loads(answer.stdout)["results"])

    def refusal(self, name: str, **parameters: object) -> str:
        """What an algorithm says when it fails."""
        answer = self.profile.process("run", f"keck:{name}", "--", *self._given(parameters))
        assert answer.returncode != 0
        assert "Traceback" not in answer.stdout + answer.stderr
        return answer.stderr

    def report(self, name: str) -> dict[str, Any]:
        return dict(json.loads((self.folder / name).read_text(encoding="utf-8")))

    @staticmethod
    def _given(parameters: dict[str, object]) -> list[str]:
        return [f"{name}={value}" for name, value in parameters.items()]


def read_table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Script:
    return Script(tmp_path_factory.mktemp("main_job"))


@pytest.fixture(scope="module")
def edition(script: Script, shared: Path) -> Path:
    """From the city's own files to the first edition for the public."""
    city = shared / "flensburg"
    holdings = script.folder / "Flensburg.keck.gpkg"
    script.run(
        "createholdings",
        MUNICIPALITY="Flensburg",
        MUNICIPALITY_KEY="01001000",
        THRESHOLD=THRESHOLD,
        OUTPUT=holdings,
    )
    script.run("importcatalogue", HOLDINGS=holdings, INPUT=OURS / "katalog.csv")
    levels = {
        "Stadtteile": ("flensburg_stadtteile.zip", "", 13),
        "Bezirke": ("flensburg_stadtbezirke.zip", "Stadtteile", 41),
    }
    for level, (file, parent, count) in levels.items():
        made = script.run(
            "importlevel", HOLDINGS=holdings, INPUT=city / file, NAME=level, PARENT_LEVEL=parent,
            REPORT=script.folder / "ebene.json",
        )  # fmt: skip
        assert made["WRITTEN"] == script.report("ebene.json")["written"] == count
        assert made["SOURCE_ID"] == script.report("ebene.json")["source_id"]
    for table in TABLES:
        script.run(
            "importvalues",
            HOLDINGS=holdings,
            INPUT=city / "sozialatlas" / f"{table}.csv",
            PROFILE=OURS / f"{table}.json",
        )
    script.run("importpois", HOLDINGS=holdings, INPUT=city / "schulen_flensburg.csv", CATEGORY="Schule")
    released = script.run(
        "release", HOLDINGS=holdings, AUDIENCE=1, OUTPUT=f"{script.folder}/", REPORT=script.folder / "freigabe.json"
    )
    path = Path(released["OUTPUT"])
    assert path.name == "Flensburg_oeffentlichkeit_0001.gpkg"
    return path


def test_the_edition_keeps_its_contract_and_its_secrets(script: Script, edition: Path, shared: Path) -> None:
    with closing(sqlite3.connect(f"{edition.as_uri()}?mode=ro", uri=True)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(observation)")]
        assert columns[:9] == [
            "id", "indicator_id", "level_id", "area_key", "period", "value", "numerator", "denominator", "status",
        ]  # fmt: skip
        rows = connection.execute(
            "SELECT indicator_id, level_id, area_key, period, value, numerator, denominator, status FROM observation"
        ).fetchall()
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert {row[7] for row in rows} <= {"value", "suppressed", "suppressed_by_source", "missing", "not_applicable"}
    assert {row[2] for row in rows if row[1] == "*"} == {"01001000"}
    hidden = [row for row in rows if row[7] == "suppressed"]
    assert hidden
    assert all(row[4:7] == (None, None, None) for row in hidden)
    births = {(row[2], row[3]): (row[4], row[7]) for row in rows if row[:2] == ("DEM-32", "Stadtteile")}
    assert all(value is None or value > THRESHOLD for value, _ in births.values())
    counts = script.report("freigabe.json")["cells"]
    for indicator in {row[0] for row in rows}:
        of_indicator = [row[7] for row in rows if row[0] == indicator]
        assert counts[indicator] == {status: of_indicator.count(status) for status in set(of_indicator)}


def test_maps_and_tables_come_out_of_it_and_leave_it_as_it_was(script: Script, edition: Path) -> None:
    before = hashlib.sha256(edition.read_bytes()).hexdigest()
    page, table = script.folder / "Geburten über Jahre.pdf", script.folder / "Geburten.csv"
    script.run("exportmap", EDITION=edition, INDICATOR="DEM-32", POI_CATEGORIES="Schule", METHOD=2, OUTPUT=page)
    assert page.read_bytes().startswith(b"%PDF")
    script.run("exporttable", EDITION=edition, INDICATORS="DEM-01, DEM-32", OUTPUT=table)
    cells = read_table(table)
    assert cells[0][:2] == ["Schlüssel", "Name"]
    assert "k. A." in {row[-1] for row in cells if len(row) > 2}
    assert hashlib.sha256(edition.read_bytes()).hexdigest() == before
    assert [one.name for one in edition.parent.glob(f"{edition.name}-*")] == []


def test_values_join_a_layer_of_ones_own(script: Script, edition: Path, shared: Path) -> None:
    own = f"/vsizip/{shared / 'flensburg' / 'flensburg_stadtteile.zip'}/Stadtteile.shp"
    target = script.folder / "eigene Gebiete.gpkg"
    script.run(
        "joinvalues",
        EDITION=edition,
        INPUT=own,
        KEY_FIELD="AREA_ID",
        INDICATORS="DEM-32",
        PERIODS="2022",
        OUTPUT=target,
    )
    with closing(sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True)) as connection:
        table = connection.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'").fetchone()[0]
        columns = [row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (table,))]
        joined = connection.execute(f'SELECT "DEM-32_2022", "DEM-32_2022_status" FROM "{table}"').fetchall()
    assert columns[-2:] == ["DEM-32_2022", "DEM-32_2022_status"]
    assert len(joined) == 13
    assert all((value is None) == (status != "value") for value, status in joined)
    assert {status for _, status in joined} >= {"value", "suppressed"}


def test_slips_fail_in_german(script: Script, edition: Path) -> None:
    assert "Meinten Sie: Stadtteile?" in script.refusal(
        "exporttable", EDITION=edition, LEVEL="Stadteile", OUTPUT=script.folder / "x.csv"
    )
    assert "Es ist ein Datenbestand" in script.refusal(
        "exporttable", EDITION=script.folder / "Flensburg.keck.gpkg", OUTPUT=script.folder / "x.csv"
    )
    assert "Erwartet: Tabellen (*.xlsx *.csv *.txt)" in script.refusal(
        "importvalues", HOLDINGS=script.folder / "Flensburg.keck.gpkg", INPUT=script.folder / "x.pdf"
    )
    assert not (script.folder / "x.csv").exists()

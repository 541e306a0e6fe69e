"""The whole chain on Musterstadt: what is hidden stands in no output, and not too much is hidden."""

import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from keck_qgis.model.indicator import Kind
from tests.attack.atlas import world
from tests.attack.editions import read
from tests.attack.knowledge import Knowledge, State
from tests.attack.secrets import attack

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = {
    "Musterstadt.keck.gpkg",
    "Musterstadt_verwaltung_0001.gpkg",
    "Musterstadt_oeffentlichkeit_0001.gpkg",
    "Karte_Kinderarmut_A3.pdf",
    "Karte_Anteil_unter_15.pdf",
    "Karte_Anteil_unter_15.svg",
    "Karte_Spielplatzflaeche.jpg",
    "Tabelle_Ortsteile.xlsx",
    "Ortsteile_mit_Werten.gpkg",
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as ``make demo`` runs it, in a process of its own; its words stand in ``ausgabe.txt``."""
    folder = tmp_path_factory.mktemp("demo") / "demo"
    result = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "demo.py"), "--output", str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    (folder.parent / "ausgabe.txt").write_text(result.stdout, encoding="utf-8")
    return folder


def seen(folder: Path) -> tuple[State, Knowledge]:
    """The truth of the holdings in a folder, and what its editions say together."""
    state, geography = world(next(folder.glob("*.keck.gpkg")))
    files = sorted(folder.glob("*_0001.gpkg"))
    return state, read(files, [0] * len(files), geography.overlays)


def rows(file: Path, query: str) -> list[tuple]:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_everything_is_made_and_timed(demo: Path) -> None:
    assert {file.name for file in demo.iterdir() if file.is_file()} == FILES
    words = (demo.parent / "ausgabe.txt").read_text(encoding="utf-8")
    steps = re.findall(r"^\[ ?(\d+)/(\d+)\] .*\(\d+,\d s\)$", words, re.MULTILINE)
    assert [int(number) for number, _ in steps] == list(range(1, int(steps[0][1]) + 1))
    assert "Fertig in" in words


def test_every_report_has_the_same_layout(demo: Path) -> None:
    reports = [json.loads(file.read_text(encoding="utf-8")) for file in (demo / "berichte").glob("*.json")]
    assert len(reports) == 16
    for report in reports:
        assert {"findings", "read", "written", "source_id"} <= set(report)
        assert not [one for one in report["findings"] if one["severity"] == "error"]


def test_the_messy_sheet_is_read_as_it_is_meant(demo: Path) -> None:
    holdings = demo / "Musterstadt.keck.gpkg"
    own = "SELECT {} FROM observation WHERE indicator_id = '{}' AND level_id = 'Quartiere'"
    assert rows(holdings, own.format("COUNT(*)", "JUH-10")) == [(530,)]
    keys = rows(holdings, own.format("DISTINCT area_key", "JUH-10"))
    assert ("010101",) in keys
    assert {row[0] for row in rows(holdings, own.format("DISTINCT status", "JUH-11"))} == {
        "value",
        "suppressed_by_source",
    }
    assert min(row[0] for row in rows(holdings, own.format("value", "UMF-10"))) > 100


@pytest.mark.parametrize("audience", ["verwaltung", "oeffentlichkeit"])
def test_hidden_cells_are_plausible(demo: Path, audience: str) -> None:
    edition = demo / f"Musterstadt_{audience}_0001.gpkg"
    status = Counter(dict(rows(edition, "SELECT status, COUNT(*) FROM observation GROUP BY status")))
    assert 0.001 < status["suppressed"] / status.total() < 0.15
    query = "SELECT COUNT(*) FROM observation WHERE status <> 'value' AND (value IS NOT NULL OR numerator IS NOT NULL)"
    assert rows(edition, query) == [(0,)]
    small = rows(
        edition,
        "SELECT COUNT(*) FROM observation JOIN indicator ON indicator.id = observation.indicator_id WHERE "
        "kind = 'anzahl' AND personal = 1 AND value <= 3 AND NOT (level_id = 'Schulsprengel' AND area_key = 'S14')",
    )
    assert small == [(0,)]


def test_what_is_cleared_for_nobody_or_the_administration_stays_there(demo: Path) -> None:
    public = {row[0] for row in rows(demo / "Musterstadt_oeffentlichkeit_0001.gpkg", "SELECT id FROM indicator")}
    internal = {row[0] for row in rows(demo / "Musterstadt_verwaltung_0001.gpkg", "SELECT id FROM indicator")}
    assert "JUH-11" not in internal
    assert "JUH-10" in internal
    assert not public & {"JUH-10", "JUH-11", "BIL-10", "GES-10"}


def test_internal_remarks_on_facilities_leave_the_holdings_nowhere(demo: Path) -> None:
    remark = b"Vertrag l\xc3\xa4uft aus"
    assert remark in (demo / "Musterstadt.keck.gpkg").read_bytes()
    for file in demo.iterdir():
        if file.is_file() and file.suffix != ".keck.gpkg" and "keck" not in file.name:
            assert remark not in file.read_bytes(), file.name


def test_no_output_shows_a_hidden_value(demo: Path) -> None:
    """Cell by cell: where the edition is silent, tables and joined layers are as well."""
    public = demo / "Musterstadt_oeffentlichkeit_0001.gpkg"
    hidden = rows(
        public, "SELECT indicator_id, level_id, area_key, period FROM observation WHERE status = 'suppressed'"
    )
    assert hidden
    table = load_workbook(demo / "Tabelle_Ortsteile.xlsx").worksheets[0]
    texts = [str(cell) for row in table.values for cell in row if cell is not None]
    silent = [one for one in hidden if one[1] == "Ortsteile" and one[3] in ("2019", "2023")]
    shown = {"DEM-01", "DEM-05", "DEM-08", "FAM-03", "SOZ-01", "SOZ-13", "SOZ-04", "UMF-01"}
    expected = len([one for one in silent if one[0] in shown])
    assert expected > 0
    assert texts.count("k. A.") >= expected
    with zipfile.ZipFile(demo / "Tabelle_Ortsteile.xlsx") as archive:
        assert not [name for name in archive.namelist() if "externalLink" in name or "vba" in name.lower()]


def test_nobody_narrows_a_secret_of_musterstadt(demo: Path) -> None:
    """Nor one of its released secondary cells less: there the attacker finds some."""
    state, known = seen(demo)
    assert attack(known, [state]) == []
    for view in known.views:
        for variable, dark in view.hidden.items():
            if variable in state.world and known.entries[variable[0]].kind is Kind.COUNT:
                large = dark & (state.world[variable][: len(dark)] > state.limits(variable[0]).threshold)
                view.shown[variable][large] = state.world[variable][: len(dark)][large]
                dark[large] = False
    assert len(attack(known, [state])) > 100


def test_the_joined_layer_has_values_beside_the_towns_own_fields(demo: Path) -> None:
    joined = rows(
        demo / "Ortsteile_mit_Werten.gpkg",
        'SELECT "OT_NR", "DEM-01_2023", "DEM-01_2023_status" FROM "Ortsteile_mit_Werten" ORDER BY "OT_NR"',
    )
    assert len(joined) == 46
    assert {status for _, _, status in joined} == {"value"}
    held = rows(
        demo / "Musterstadt_oeffentlichkeit_0001.gpkg",
        "SELECT area_key, value FROM observation WHERE indicator_id = 'DEM-01' AND level_id = 'Ortsteile' "
        "AND period = '2023' ORDER BY area_key",
    )
    assert [(key, value) for key, value, _ in joined] == held


@pytest.mark.shared
def test_flensburg_comes_from_its_own_files(shared: Path, tmp_path: Path) -> None:
    result = subprocess.run(
        [
            sys.executable,
            str(ROOT / "tools" / "demo.py"),
            "--output",
            str(tmp_path),
            "--source",
            str(shared / "flensburg"),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    folder = tmp_path / "flensburg"
    edition = folder / "Flensburg_verwaltung_0001.gpkg"
    held = rows(edition, "SELECT DISTINCT indicator_id FROM observation")
    assert len(held) >= 15
    assert rows(edition, "SELECT COUNT(*) FROM observation WHERE level_id = 'Bezirke'") == [(0,)]
    report = json.loads((folder / "berichte" / "freigabe_verwaltung.json").read_text(encoding="utf-8"))
    assert [one["where"] for one in report["findings"] if one["code"] == "level_without_values"] == ["Bezirke"]
    assert "ohne Werte" in result.stdout
    assert rows(edition, "SELECT category, COUNT(*) FROM poi GROUP BY category ORDER BY category") == [
        ("Kita", 70),
        ("Schule", 30),
        ("Spielplatz", 76),
    ]
    assert (folder / "Flensburg_Anteil_unter_18_A3.pdf").read_bytes().startswith(b"%PDF")
    state, known = seen(folder)
    assert attack(known, [state]) == []

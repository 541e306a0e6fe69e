"""``keck:importfiles``: a folder of files into the holdings, all of them or none."""

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from keck_qgis.holdings.gateway import Holdings
from tests.intake.batch.conftest import delivery, empty
from tests.processing.support import Run

__all__ = ["delivery", "empty"]


def kinds(path: Path) -> list[str]:
    with Holdings.open(path, read_only=True) as held:
        return [one.kind for one in held.sources()]


def test_a_folder_comes_in(run: Run, delivery: Path, empty: Path, tmp_path: Path) -> None:
    results = run("importfiles", HOLDINGS=empty, FOLDER=delivery, REPORT=tmp_path / "bericht.json")
    assert results["ERRORS"] == 0 and results["WRITTEN"] > 10
    assert kinds(empty) == ["level", "level", "values", "catalogue", "values", "facilities", "facilities"]
    report = json.loads((tmp_path / "bericht.json").read_text(encoding="utf-8"))
    assert [(Path(one["file"]).name, one["content"]) for one in report["files"] if not one["taken"]] == [
        ("liesmich.json", "nothing")
    ]
    assert any(one["where"].startswith("wohnungslosigkeit_2022.csv") for one in report["findings"])


def test_a_faulty_file_keeps_all_out_unless_it_may_be_left_out(run: Run, delivery: Path, empty: Path) -> None:
    (delivery / "ohne_gebiete.csv").write_text("Straße;Hunde\nA;3\nB;4\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="ohne_gebiete"):
        run("importfiles", HOLDINGS=empty, FOLDER=delivery)
    assert kinds(empty) == []
    results = run("importfiles", HOLDINGS=empty, FOLDER=delivery, LEAVE_OUT_FAULTY=True)
    assert results["ERRORS"] == 0 and len(kinds(empty)) == 7


def test_a_dry_run_writes_nothing(run: Run, delivery: Path, empty: Path) -> None:
    results = run("importfiles", HOLDINGS=empty, FOLDER=delivery, DRY_RUN=True)
    assert results["READ"] > 10 and results["WRITTEN"] == 0 and kinds(empty) == []


def test_a_folder_that_is_none(run: Run, empty: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="gibt keinen Ordner"):
        run("importfiles", HOLDINGS=empty, FOLDER=tmp_path / "fehlt")

"""The internal report and the merging of categories, as QGIS runs them."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Clearance
from tests.processing.support import CATALOGUE, Run, report_of


@pytest.mark.parametrize("name", ["bericht.html", "bericht.xlsx"])
def test_a_report_is_written(run: Run, filled: Path, tmp_path: Path, name: str) -> None:
    results = run("suppressionreport", HOLDINGS=filled, AUDIENCE=0, OUTPUT=tmp_path / name)
    assert results["OUTPUT"] == str(tmp_path / name)
    assert (tmp_path / name).is_file()
    assert 0 < results["HIDDEN"] < results["CELLS"]


def test_a_report_with_another_ending_is_refused(run: Run, filled: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"\.html, \.xlsx"):
        run("suppressionreport", HOLDINGS=filled, AUDIENCE=1, OUTPUT=tmp_path / "bericht.csv")
    assert not (tmp_path / "bericht.csv").exists()


@pytest.fixture
def broken_down(run: Run, files: Path, holdings: Path) -> Path:
    """Holdings in which the children are broken down by three ages."""
    ages = [f"A{one};Alter {one};Bevölkerung;Kinder;anzahl;;;;Personen;1;0;ja;0;summe;KI:Alter;Register;jährlich;"
            "oeffentlichkeit;;;;" for one in (1, 2, 3)]  # fmt: skip
    (files / "alter.csv").write_text("\n".join([CATALOGUE[0], *ages]) + "\n", encoding="utf-8-sig")
    run("importcatalogue", HOLDINGS=holdings, INPUT=files / "alter.csv")
    return holdings


def test_categories_are_merged_and_brought_back(run: Run, broken_down: Path, tmp_path: Path) -> None:
    report = tmp_path / "bericht.json"
    results = run(
        "mergecategories",
        HOLDINGS=broken_down,
        TOTAL="KI",
        BREAKDOWN="Alter",
        GROUPS="1-2;3",
        NAMES="klein;groß",
        REPORT=report,
    )
    assert results["INDICATORS"] == "A1_bis_A2"
    content = report_of(report)
    assert (content["made"], content["withheld"]) == (["A1_bis_A2"], ["A1", "A2"])
    with Holdings.open(broken_down) as held:
        assert held.catalogue()["A1_bis_A2"].name == "klein"
        assert held.catalogue()["A1"].clearance is Clearance.NONE
    run("withdraw", HOLDINGS=broken_down, SOURCE=results["SOURCE_ID"])
    with Holdings.open(broken_down) as held:
        assert "A1_bis_A2" not in held.catalogue()
        assert held.catalogue()["A1"].clearance is Clearance.PUBLIC


def test_unusable_groups_are_refused_and_reported(run: Run, broken_down: Path, tmp_path: Path) -> None:
    report = tmp_path / "bericht.json"
    with pytest.raises(QgsProcessingException, match="A3"):
        run("mergecategories", HOLDINGS=broken_down, TOTAL="KI", BREAKDOWN="Alter", GROUPS="1-2", REPORT=report)
    assert [one["code"] for one in report_of(report)["findings"]] == ["refused"]

"""Verifying editions, released here or made elsewhere."""

import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from tests import factories
from tests.processing.support import Run, report_of


def codes(path: Path) -> set[str]:
    return {one["code"] for one in report_of(path)["findings"]}


def test_a_released_edition_passes_with_and_without_its_holdings(
    run: Run, edition: Path, filled: Path, tmp_path: Path
) -> None:
    report = tmp_path / "pruefung.json"
    figures = run("verify", EDITION=edition, REPORT=report)
    assert (figures["ERRORS"], figures["REPORT"]) == (0, str(report))
    assert codes(report) == {"recomputed"}
    content = report_of(report)
    assert (content["audience"], content["number"], content["edition"]) == ("verwaltung", 1, str(edition))
    assert content["read"] == figures["READ"] > 0 and content["written"] == 0
    run("verify", EDITION=edition, HOLDINGS=filled, REPORT=report)
    assert codes(report) == {"recomputed"}


def test_an_edition_made_elsewhere_that_hides_too_little(run: Run, tmp_path: Path) -> None:
    """One hidden Quartier of an Ortsteil: whoever subtracts has it."""
    edition, report = factories.small_edition(tmp_path, dark=("112", "212", "213")), tmp_path / "pruefung.json"
    with pytest.raises(QgsProcessingException) as caught:
        run("verify", EDITION=edition, REPORT=report)
    assert "Die Ausgabe hält nicht, was sie soll." in str(caught.value)
    assert "„Kinder unter 6 Jahren im SGB II“ (2013, 2014, 2015)" in str(caught.value)
    assert "Quartiere 112: 2" in str(caught.value)
    assert codes(report) == {"small_count_follows", "recomputed"}
    run("verify", EDITION=factories.small_edition(tmp_path, number=2), REPORT=report)
    assert codes(report) == {"recomputed"}


def test_an_edition_of_another_atlas(run: Run, filled: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="nicht aus diesem Datenbestand"):
        run("verify", EDITION=factories.small_edition(tmp_path), HOLDINGS=filled, REPORT=tmp_path / "pruefung.json")
    assert codes(tmp_path / "pruefung.json") == {"refused"}


def test_a_changed_edition_is_refused(run: Run, edition: Path, tmp_path: Path) -> None:
    with sqlite3.connect(edition) as connection:
        connection.execute("UPDATE observation SET value = value + 1 WHERE id = 1")
    connection.close()
    with pytest.raises(QgsProcessingException, match="Ausgabe wurde verändert"):
        run("verify", EDITION=edition, REPORT=tmp_path / "pruefung.json")


def test_holdings_are_no_edition(run: Run, filled: Path) -> None:
    with pytest.raises(QgsProcessingException):
        run("verify", EDITION=filled)


def test_without_scipy_the_report_says_what_was_not_tried(
    run: Run, edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keck_qgis.disclosure.verification.attack.is_available", lambda: False)
    figures = run("verify", EDITION=edition, REPORT=tmp_path / "pruefung.json")
    assert figures["WARNINGS"] == 1
    assert codes(tmp_path / "pruefung.json") == {"not_recomputed"}


def test_an_older_edition_is_judged_as_told_then(run: Run, edition: Path, filled: Path, tmp_path: Path) -> None:
    rows = ["indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status", "EW;Stadtteile;01;2022;950;;;"]
    (tmp_path / "neu.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    run("importvalues", HOLDINGS=filled, INPUT=tmp_path / "neu.csv")
    run("verify", EDITION=edition, HOLDINGS=filled, REPORT=tmp_path / "pruefung.json")
    assert codes(tmp_path / "pruefung.json") == {"recomputed", "holdings_changed"}
    newer = Path(run("release", HOLDINGS=filled, AUDIENCE=0, OUTPUT=tmp_path)["OUTPUT"])
    for one in (edition, newer):
        run("verify", EDITION=one, HOLDINGS=filled, REPORT=tmp_path / "pruefung.json")
        assert "verifier_objects" not in codes(tmp_path / "pruefung.json")

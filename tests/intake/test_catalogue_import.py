"""Catalogues and structural zeros on their way into the holdings."""

from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.catalogue_file import write_catalogue
from keck_qgis.intake.catalogue_import import import_catalogue
from keck_qgis.intake.structural_zero_import import import_structural_zeros
from keck_qgis.model.catalogue_check import check_exceptions
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Report, Severity
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind
from keck_qgis.model.proposals import CatalogueProposal
from keck_qgis.model.rule import Limits, Rule
from tests.holdings.small_city import catalogue, count, districts, quarters, rate, row, source, values


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    path = tmp_path / "Stadt.keck.gpkg"
    entries = Catalogue([*catalogue(), count("PLATZ", personal=False)])
    with Holdings.create(path, "Musterstadt", "05999000", "EPSG:25832", Rule(), entries) as holdings:
        holdings.write_level(districts())
        holdings.write_level(quarters())
        holdings.write_values(values(row("0101", 0.0), row("0201", 5.0), row("0201", 5.0, period="2014")))
    return path


def _bring(atlas: Path, *entries: Indicator) -> Report:
    path = atlas.parent / "neu.csv"
    write_catalogue(Catalogue(entries), path)
    return import_catalogue(atlas, path)


def _codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings if finding.code != "text_format"]


def test_new_and_known_entries(atlas: Path) -> None:
    report = _bring(atlas, count("NEU"), count("ALT", name="Ältere"), rate("Q", "NEU", "ALLE"))
    assert (report.read, report.written, report.source_id) == (3, 3, 4)
    assert _codes(report) == ["catalogue_summary"]
    with Holdings.open(atlas) as holdings:
        assert holdings.catalogue()["ALT"].name == "Ältere"
        assert holdings.catalogue()["Q"].numerator == "NEU"
        assert holdings.sources()[-1].file == "neu.csv"
        assert len(holdings.sources()[-1].sha256) == 64


def test_errors_keep_everything_out(atlas: Path) -> None:
    report = _bring(atlas, count("NEU"), rate("Q", "NEUE", "ALLE"))
    assert _codes(report) == ["catalogue_unknown_term"]
    assert (report.written, report.source_id) == (0, None)
    assert report.errors[0].where == "Q"
    with Holdings.open(atlas) as holdings:
        assert "NEU" not in holdings.catalogue()


def test_changed_meaning_is_a_warning(atlas: Path) -> None:
    report = _bring(atlas, count("KIND", unit="Haushalte"), count("ALT", unit="Haushalte"))
    assert [(f.code, f.where) for f in report.findings if f.severity.value == "warning"] == [
        ("catalogue_meaning_changed", "KIND")
    ]
    area = count("FL", kind=Kind.MEASURE, personal=False, denominator="KIND")
    assert "catalogue_personal" in _codes(_bring(atlas, area))


def test_exceptions_make_the_rule_stricter(atlas: Path) -> None:
    part = {"part_of": catalogue()["KIND"].part_of}
    report = _bring(atlas, count("KIND", threshold=5, **part), replace(rate("Q", "KIND", "ALLE"), hide_zeros=True))
    assert _codes(report) == ["catalogue_summary"]
    with Holdings.open(atlas) as holdings:
        held = holdings.catalogue()
        assert holdings.rule.limits(held["KIND"]) == Limits(0, 5)
        assert held["Q"].hide_zeros
        holdings.withdraw(report.source_id or 0)
        assert holdings.catalogue()["KIND"].threshold is None


def test_weaker_exceptions_are_refused(atlas: Path) -> None:
    report = _bring(atlas, count("NEU", threshold=4), count("ALT", threshold=2), rate("Q", "NEU", "ALLE"))
    assert _codes(report) == ["catalogue_weaker_exception"]
    (error,) = report.errors
    assert error.where == "ALT"
    assert "2" in error.message and "3" in error.message
    with Holdings.open(atlas) as holdings:
        assert "NEU" not in holdings.catalogue()
        with pytest.raises(KeckError, match="ALT"):
            holdings.write_catalogue(CatalogueProposal(source("catalogue"), [count("ALT", threshold=2)]))


def test_an_exception_that_was_held_comes_in_again(tmp_path: Path) -> None:
    """The catalogue of an atlas whose rule became stricter than its exceptions is not refused by that atlas."""
    held, same = Catalogue([count("A", threshold=4)]), count("A", threshold=4, name="Ä")
    assert check_exceptions(Catalogue([same]), Rule(6), held, ["A"]) == []
    assert [one.code for one in check_exceptions(Catalogue([same]), Rule(6), Catalogue(()), ["A"])] == [
        "catalogue_weaker_exception"
    ]


def test_exceptions_that_change_nothing_are_said(atlas: Path) -> None:
    mean = count("M", kind=Kind.MEAN, aggregation=Aggregation.WEIGHTED, denominator="ALLE", threshold=5)
    report = _bring(atlas, count("PLATZ", personal=False, threshold=1), mean)
    assert [(one.code, one.where) for one in report.findings if one.severity is Severity.WARNING] == [
        ("catalogue_idle_exception", "PLATZ"),
        ("catalogue_idle_exception", "M"),
    ]
    assert report.source_id is not None


def test_new_holdings_take_no_weaker_exception(tmp_path: Path) -> None:
    path = tmp_path / "Neu.keck.gpkg"
    with pytest.raises(KeckError, match="A: "):
        Holdings.create(path, "Stadt", "1", "EPSG:25832", Rule(3), Catalogue([count("A", threshold=2)]))
    assert not path.exists()


def _zeros(atlas: Path, *lines: str, header: str = "indikator;ebene;gebiet") -> Report:
    path = atlas.parent / "nullen.csv"
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return import_structural_zeros(atlas, path)


def test_structural_zeros_are_declared(atlas: Path) -> None:
    report = _zeros(atlas, "KIND;Bezirke;1", "ALT;Ortsteile;0201", "ALT;Ortsteile;201", "ALT;*;", "PLATZ;Bezirke;01")
    assert report.errors == []
    assert (report.read, report.written) == (5, 4)
    assert _codes(report) == ["zeros_needless", "zeros_twice"]
    with Holdings.open(atlas) as holdings:
        assert holdings.structural_zeros() == {
            ("KIND", "Bezirke", "01"),
            ("ALT", "Ortsteile", "0201"),
            ("ALT", "*", "05999000"),
            ("PLATZ", "Bezirke", "01"),
        }


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("KINT;Bezirke;01", "zeros_unknown", "KIND"),
        ("KIND;Bezirk;01", "zeros_unknown", "Bezirke"),
        ("KIND;Bezirke;09", "zeros_unknown", "01"),
        ("ANTEIL;Bezirke;01", "zeros_no_count", "ANTEIL"),
        ("KIND;Ortsteile;0201", "zeros_value_held", "2014, 2015"),
        ("KIND;Bezirke;02", "zeros_value_held", "2014, 2015"),
        ("KIND;*;05999000", "zeros_value_held", "05999000"),
    ],
)
def test_structural_zeros_that_cannot_be(atlas: Path, line: str, code: str, said: str) -> None:
    report = _zeros(atlas, "ALT;Bezirke;01", line)
    (error,) = report.errors
    assert error.code == code
    assert said in error.message
    assert "3" in error.where
    assert report.source_id is None
    with Holdings.open(atlas) as holdings:
        assert holdings.structural_zeros() == set()


def test_files_that_declare_nothing(atlas: Path) -> None:
    assert _zeros(atlas, "a;b", header="indikator;ebene").errors[0].code == "zeros_columns"
    assert [error.code for error in _zeros(atlas, ";;").errors] == ["zeros_empty"]
    with pytest.raises(KeckError):
        import_structural_zeros(atlas, atlas)

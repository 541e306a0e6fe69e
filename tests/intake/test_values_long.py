"""The long exchange table: no profile, one row per observation."""

from pathlib import Path

import openpyxl
import pytest

from keck_qgis.intake.value_import import propose_values
from keck_qgis.model.errors import KeckError
from keck_qgis.model.proposals import ValueProposal
from tests.intake.values_atlas import by_code, catalogue, count, geography, rate, values, write

HEADER = "indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status"
AREAS = geography([("01", "Nord"), ("02", "Süd"), ("03", "West")], width=2)
ENTRIES = catalogue(
    count("K", "Kinder"), count("B", "Betreute"), rate("Q", "Quote", "B", "K", numerator_in_denominator=True)
)


def propose(folder: Path, *rows: str, header: str = HEADER, encoding: str = "utf-8") -> ValueProposal:
    path = folder / "werte.csv"
    path.write_bytes("\n".join([header, *rows]).encode(encoding))
    return propose_values(path, ENTRIES, AREAS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("decimal", [",", "."])
def test_values_statuses_and_the_municipality(tmp_path: Path, encoding: str, decimal: str) -> None:
    proposal = propose(
        tmp_path,
        f"Q;Sozialraum;01;2015;61{decimal}5;123;200;",
        "Q;Sozialraum;2;2015;;;;k.A.",
        "Q;sozialraum;West;2015;;;;fehlt",
        "K;Sozialraum;01;2015;;;;entfällt",
        "K;*;;31.12.2014;1583;;;",
        encoding=encoding,
    )
    assert not proposal.report.errors
    assert sorted(proposal.rows) == [
        ("K", "*", "01000000", "2014-12-31", 1583.0, None, None, "value"),
        ("K", "Sozialraum", "01", "2015", None, None, None, "not_applicable"),
        ("Q", "Sozialraum", "01", "2015", 61.5, 123.0, 200.0, "value"),
        ("Q", "Sozialraum", "02", "2015", None, None, None, "suppressed_by_source"),
        ("Q", "Sozialraum", "03", "2015", None, None, None, "missing"),
    ]
    assert proposal.report.read == 5
    assert proposal.source.profile == ""


def test_rate_from_its_terms_alone(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Q;Sozialraum;01;2015;;1;3;", "Q;Sozialraum;02;2015;;0;0;")
    assert values(proposal, "Q") == {"01": pytest.approx(100 / 3), "02": "not_applicable"}
    assert "rate_computed" in by_code(proposal.report)


def test_workbook_with_native_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADER.split(";"))
    book.active.append(["K", "Sozialraum", 1, 2015, 1583])
    book.active.append(["Q", "Sozialraum", "02", 2015, 12.25, 49, 400, None])
    book.save(tmp_path / "werte.xlsx")
    proposal = propose_values(tmp_path / "werte.xlsx", ENTRIES, AREAS)
    assert values(proposal, "K") == {"01": 1583}
    assert proposal.rows[1][4:7] == (12.25, 49, 400)


@pytest.mark.parametrize(
    ("row", "code", "word"),
    [
        ("X;Sozialraum;01;2015;1;;;", "unknown_indicator", "X"),
        ("K;Sozialräume;01;2015;1;;;", "unknown_level", "Sozialraum"),
        ("K;Sozialraum;09;2015;1;;;", "unknown_area", "09"),
        ("K;Sozialraum;Nrd;2015;1;;;", "unknown_area", "Nord"),
        ("K;*;Sonstwo;2015;1;;;", "unknown_area", "Sonstwo"),
        ("K;Sozialraum;01;15;1;;;", "unknown_period", "15"),
        ("K;Sozialraum;01;2015;viele;;;", "unreadable_value", "viele"),
        ("K;Sozialraum;01;2015;1;;;vielleicht", "unknown_status", "vielleicht"),
        ("K;Sozialraum;01;2015;1;;;k.A.", "status_contradicts_value", ""),
        ("K;Sozialraum;01;2015;-1;;;", "negative_count", "K 2015 01"),
        ("K;Sozialraum;01;2015;1,5;;;", "broken_count", "K 2015 01"),
        ("Q;Sozialraum;01;2015;150;3;2;", "numerator_above_denominator", "Q 2015 01"),
        ("Q;Sozialraum;01;2015;101;;;", "share_out_of_range", "Q 2015 01"),
        ("Q;Sozialraum;01;2015;50;1,5;3;", "broken_count", "Q 2015 01"),
        ("K;Sozialraum;03;2015;4;;;", "duplicate_rows", ""),
    ],
)
def test_errors_keep_everything_out(tmp_path: Path, row: str, code: str, word: str) -> None:
    proposal = propose(tmp_path, "K;Sozialraum;03;2015;7;;;", row)
    assert proposal.rows == []
    errors = {finding.code: finding.message for finding in proposal.report.errors}
    assert word in errors[code]


def test_findings_that_only_warn(tmp_path: Path) -> None:
    proposal = propose(
        tmp_path,
        "Q;Sozialraum;01;2015;50,0;30;100;",
        "K;Sozialraum;01;2015;100;5;;",
        "K;Sozialraum;02;2015;200;;;",
        "K;Sozialraum;03;2015;300;;;",
        "K;*;;2015;700;;;",
    )
    found = by_code(proposal.report)
    assert not proposal.report.errors
    assert "50,0" in found["rate_differs"][0]
    assert "needless_term" in found
    assert "600" in found["sum_differs"][0]
    assert proposal.rows[0][5:7] != (5, None)


def test_empty_table(tmp_path: Path) -> None:
    assert "nothing_to_import" in by_code(propose(tmp_path).report)


def test_status_column_may_be_absent(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "K;Sozialraum;01;2015;5", header="indikator;ebene;gebiet;zeitraum;wert")
    assert values(proposal, "K") == {"01": 5}


def test_write_helper_keeps_text(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", HEADER + "\nK;Sozialraum;01;2015;k. A.;;;\n")
    assert values(propose_values(path, ENTRIES, AREAS), "K") == {"01": "suppressed_by_source"}


def test_a_header_that_lacks_a_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeckError, match="fehlt: ebene, zeitraum"):
        propose(tmp_path, "DEM-01;011;5", header="indikator;gebiet;wert")

"""Tables: numbers as numbers, statuses in words, sums and means under their names, no formulas."""

import csv
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from openpyxl import load_workbook

from keck_qgis.editions.reader import Cell, Edition
from keck_qgis.insight.comparison import compare
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Aggregation, Kind
from keck_qgis.model.status import Status
from keck_qgis.reports.table import aggregated, column_of
from keck_qgis.reports.table_csv import safe
from keck_qgis.reports.table_export import TableOptions, export_table, make_table
from tests.factories import indicator, small_edition


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_edition(tmp_path_factory.mktemp("table"))


def rows_of(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_glinde_is_weighted() -> None:
    pairs = ((61.0, 174.0), (78.0, 446.0), (73.0, 244.0), (71.0, 232.0))
    cells = [Cell(str(i), "", rate, Status.VALUE, None, base) for i, (rate, base) in enumerate(pairs)]
    quota = indicator("q", Kind.RATE, decimals=1)
    assert aggregated(column_of(quota, "2012", cells, None)) == (72.7, 4)
    plain = replace(quota, aggregation=Aggregation.UNWEIGHTED)
    assert aggregated(column_of(plain, "2012", cells, None)) == (70.8, 4)
    assert aggregated(column_of(replace(quota, aggregation=Aggregation.NONE), "2012", cells, None)) is None


def test_only_published_cells_are_summed() -> None:
    cells = [Cell("1", "", 5.0, Status.VALUE), Cell("2", "", None, Status.SUPPRESSED)]
    assert aggregated(column_of(indicator("n"), "2012", cells, None)) == (5.0, 1)
    assert aggregated(column_of(indicator("n"), "2012", cells[1:], None)) == (None, 0)


def test_csv(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "tabelle.csv"
    options = TableOptions("Quartiere", ("kinder_sgb2", "quote_sgb2", "versiegelt"), ("2015",))
    report = export_table(edition, output, options)
    rows = rows_of(output)
    assert rows[0] == [
        "Schlüssel",
        "Name",
        "Kinder unter 6 Jahren im SGB II (Personen) 2015",
        "SGB-II-Quote unter 6 (%) 2015",
        "Versiegelte Fläche (%) 2015",
    ]
    by_key = {row[0]: row for row in rows[1:13]}
    assert by_key["112"] == ["112", "Quartier 112", "k. A.", "k. A.", "48,0"]
    assert by_key["113"][2:] == ["31", "23,7", "55,2"]
    assert by_key["122"][3] == "18,8 (kleine Basis)"
    assert (report.read, report.written) == (36, 12)
    titles = [row[1] for row in rows[13:18]]
    assert titles == [
        "Summe",
        "Durchschnitt (gewichtet)",
        "Durchschnitt (ungewichtet)",
        "Berücksichtigte Gebiete",
        "Kleinstadt insgesamt",
    ]
    assert rows[13][2:] == ["182", "", ""]
    assert rows[16][2:4] == ["8 von 12", "8 von 12"]
    assert rows[17][2] == "204"


def test_missing_and_not_applicable_are_told_apart(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "tabelle.csv"
    export_table(edition, output, TableOptions("Quartiere", ("spielflaeche",), ("2014",)))
    by_key = {row[0]: row[2] for row in rows_of(output) if len(row) == 3}
    assert (by_key["113"], by_key["123"], by_key["112"]) == ("–", "entfällt", "0")


def test_a_selection_says_so(edition: Path) -> None:
    with Edition.open(edition) as held:
        table = make_table(held, TableOptions("Quartiere", ("einwohner",), ("2015",), ("113", "111")))
    assert table.areas == [("111", "Quartier 111"), ("113", "Quartier 113")]
    assert [row.title for row in table.summaries][1] == "Berücksichtigte Gebiete (Auswahl)"
    assert table.summaries[0].cells == (3260.0,)
    assert table.summaries[1].cells == ("2 von 2",)


def test_xlsx(edition: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    output = tmp_path / "tabelle.xlsx"
    export_table(edition, output, TableOptions("Quartiere", ("einwohner", "quote_sgb2"), ("2014", "2015")))
    book = load_workbook(output)
    assert book.sheetnames == ["Tabelle", "Erläuterungen"]
    sheet = book["Tabelle"]
    assert [cell.value for cell in sheet[1]][2:4] == ["Einwohner\n(Personen)\n2014", "Einwohner\n(Personen)\n2015"]
    assert sheet["A2"].value == "111"
    assert sheet["A2"].data_type == "s"
    assert (sheet["D2"].value, sheet["D2"].number_format) == (1210, "#,##0")
    assert (sheet["F4"].value, sheet["F4"].number_format) == (23.7, "#,##0.0")
    assert sheet["F3"].value == "k. A."
    words = [cell.value for row in book["Erläuterungen"] for cell in row if cell.value]
    assert "Definition von quote_sgb2 [%] Quelle: Einwohnermelderegister" in words
    assert any("verborgen" in word for word in words)


def test_xlsx_in_print(edition: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    output = tmp_path / "tabelle.xlsx"
    export_table(edition, output, TableOptions("Quartiere"))
    values, explanations = load_workbook(output).worksheets
    header = [cell.value for cell in values[1]]
    assert values.row_dimensions[1].height >= 3 * 15
    for cell in values[1]:
        longest = max(len(word) for word in str(cell.value).split())
        assert values.column_dimensions[cell.column_letter].width >= longest
    assert values.print_title_cols.replace("$", "") == "A:B"
    assert values.page_setup.fitToWidth == math.ceil((len(header) - 2) / 9)
    for sheet in (values, explanations):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "Seite &P von &N"
        assert sheet.oddFooter.left.text == "Kleinstadt, Quartiere. Ausgabe 1 für: Verwaltung"
        assert {cell.font.name for row in sheet.iter_rows() for cell in row} == {"Calibri"}
    assert explanations["B2"].value == "Ausgabe 1 für: Verwaltung, 31.01.2026"


def test_defaults_are_the_finest_level_and_the_newest_period(edition: Path) -> None:
    with Edition.open(edition) as held:
        table = make_table(held, TableOptions())
    assert table.level == "Quartiere"
    assert {column.period for column in table.columns} == {"2015"}
    assert len(table.columns) == len({column.indicator.id for column in table.columns})


@pytest.mark.parametrize("text", ["=1+1", "+49", "-x", "@SUM(A1)", "\tx"])
def test_no_text_is_a_formula_in_csv(text: str) -> None:
    assert safe(text) == "'" + text


def test_no_text_is_a_formula_in_xlsx(edition: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    from keck_qgis.reports.table_xlsx import write_xlsx

    with Edition.open(edition) as held:
        table = make_table(held, TableOptions("Bezirke", ("einwohner",)))
    evil = replace(table, areas=[("=1+1", "@cmd"), ("-2", '=HYPERLINK("http://x")')])
    path = tmp_path / "evil.xlsx"
    write_xlsx(evil, path)
    sheet = load_workbook(path)["Tabelle"]
    assert [(cell.value, cell.data_type) for cell in (sheet["A2"], sheet["B3"])] == [
        ("=1+1", "s"),
        ('=HYPERLINK("http://x")', "s"),
    ]


@pytest.mark.parametrize(
    ("options", "nearest"),
    [
        (TableOptions("Quartier"), "Quartiere"),
        (TableOptions(indicators=("einwoner",)), "einwohner"),
        (TableOptions(indicators=("einwohner",), periods=("2020",)), "2015"),
        (TableOptions("Quartiere", areas=("11",)), "111"),
    ],
)
def test_unknown_ids_name_the_nearest(edition: Path, tmp_path: Path, options: TableOptions, nearest: str) -> None:
    with pytest.raises(KeckError, match=nearest):
        export_table(edition, tmp_path / "x.csv", options)
    assert list(tmp_path.iterdir()) == []


def test_another_format_is_refused(edition: Path, tmp_path: Path) -> None:
    with pytest.raises(KeckError, match=r"\.xlsx, \.csv"):
        export_table(edition, tmp_path / "x.ods", TableOptions())


def test_a_comparison_stands_beside_both_figures(edition: Path, tmp_path: Path) -> None:
    options = TableOptions("Quartiere", ("kinder_sgb2", "spielflaeche"), ("2015",), against="2014")
    with Edition.open(edition) as held:
        table = make_table(held, options)
        found = compare(held, held.catalogue()["kinder_sgb2"], "Quartiere", "2015", "2014")
        gone = compare(held, held.catalogue()["spielflaeche"], "Quartiere", "2015", "2014")
    assert [column.when for column in table.columns[:4]] == ["2014", "2015", *["2015 gegenüber 2014"] * 2]
    difference = [cell.value for cell in table.columns[2].cells]
    assert difference == [None if np.isnan(one) else one for one in found.difference]
    assert {cell.status for cell in table.columns[2].cells if cell.value is None} == {Status.SUPPRESSED}
    nothing_before = [cell.status for cell in table.columns[7].cells if cell.value is None]
    assert Status.NOT_APPLICABLE in nothing_before, "there is no per cent of 0"
    assert np.isnan(gone.per_cent).sum() == len(nothing_before)
    assert [row.cells[2] for row in table.summaries if row.title == "Summe"] == [""], "changes are not summed"
    output = tmp_path / "vergleich.xlsx"
    export_table(edition, output, options)
    sheet = load_workbook(output).worksheets[0]
    assert sheet.cell(1, 5).value.splitlines()[-1] == "2015 gegenüber 2014"
    assert sheet.cell(1, 6).value.splitlines()[1] == "(%)"
    formats = {
        sheet.cell(row, 5).number_format for row in range(2, 14) if not isinstance(sheet.cell(row, 5).value, str)
    }
    assert formats == {"+#,##0;-#,##0;#,##0"}


def test_a_change_has_its_sign_and_its_own_unit(edition: Path) -> None:
    with Edition.open(edition) as held:
        options = TableOptions("Quartiere", ("quote_sgb2",), ("2015",), against="2014", per_cent=False)
        (column,) = make_table(held, options).columns
    assert column.unit == "Prozentpunkte"
    assert (column.number(1.25), column.number(-1.0), column.number(0.0)) == ("+1,2", "−1,0", "0,0")


def test_what_it_is_compared_with_must_exist(edition: Path) -> None:
    with Edition.open(edition) as held, pytest.raises(KeckError, match="2050"):
        make_table(held, TableOptions("Quartiere", ("einwohner",), ("2015",), against="2050"))

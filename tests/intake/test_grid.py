"""Tables in all the shapes they come in, and what is refused before it is unpacked."""

import datetime
import random
import zipfile
from pathlib import Path

import openpyxl
import pytest

from keck_qgis.intake.grid import cell_name, cell_text, read_grid
from keck_qgis.intake.xlsx_parts import Style, style_of
from keck_qgis.model.errors import KeckError


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("encoding", "title"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("cp1252", "1252"), ("utf-16", "UTF-16")]
)
def test_csv_in_any_encoding(tmp_path: Path, encoding: str, title: str) -> None:
    grid = read_grid(write(tmp_path / "a.csv", "Schlüssel;Name\r\n001;Süd\r\n", encoding))
    assert grid.rows == [("Schlüssel", "Name"), ("001", "Süd")]
    assert title in grid.findings[0].message


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_delimiter_is_sniffed_despite_commas_in_cells(tmp_path: Path, delimiter: str) -> None:
    rows = [["Key", "Name", "Wert"], ["1", "A, B", "1,5"], ["2", "C", "2,5"], ["3", "D", "3,5"]]
    text = "Title, of the table\n" + "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    grid = read_grid(write(tmp_path / "a.csv", text))
    assert grid.rows[0] == ("Title, of the table", None, None) or delimiter == ","
    assert grid.rows[2] == ("1", "A, B", "1,5")


def test_csv_decimal_commas_do_not_pass_for_delimiters(tmp_path: Path) -> None:
    grid = read_grid(write(tmp_path / "a.csv", "Key;Wert\n1;1,5\n2;2,5\n"))
    assert grid.rows[1] == ("1", "1,5")


def test_sheet_with_formats_merges_and_errors(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Titel", None, None, None])
    sheet.merge_cells("A1:D1")
    sheet.append(["007", 0.727, datetime.datetime(2016, 12, 31), "#DIV/0!"])
    sheet["B2"].number_format = "0.0%"
    sheet.append([12, 1583, "=1+1", True])
    book.save(tmp_path / "a.xlsx")
    grid = read_grid(tmp_path / "a.xlsx")
    assert grid.merged == ((0, 0, 0, 3),)
    assert grid.rows[1] == ("007", 72.7, datetime.date(2016, 12, 31), "#DIV/0!")
    assert grid.rows[2] == (12.0, 1583.0, None, True)
    assert grid.percent_columns == {1}
    found = {finding.code: finding for finding in grid.findings}
    assert found["formula_error"].where == "D2"
    assert found["formula_without_value"].where == "C3"
    assert found["percent_format"].count == 1


def test_only_sheet_with_contents_is_taken(tmp_path: Path) -> None:
    grid = read_grid(workbook(tmp_path / "a.xlsx", Leer=[], Werte=[["a", 1]], Auch=[]))
    assert (grid.sheet, grid.rows) == ("Werte", [("a", 1.0)])


def test_several_sheets_are_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Eins=[["a"]], Zwei=[["b"]])
    with pytest.raises(KeckError, match="Eins, Zwei"):
        read_grid(path)
    assert read_grid(path, "Zwei").rows == [("b",)]
    with pytest.raises(KeckError, match="Drei"):
        read_grid(path, "Drei")


def test_gaps_between_rows_and_cells_stay(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["B2"] = "x"
    book.active["D4"] = 5
    book.save(tmp_path / "a.xlsx")
    none = (None,) * 4
    assert read_grid(tmp_path / "a.xlsx").rows == [none, (None, "x", None, None), none, (None, None, None, 5.0)]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xls"),
        (b"\x89PNG\r\n\0\0", "png"),
        (b"", "a.bin"),
        (b"PK\x03\x04x", "a."),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(content)
    with pytest.raises(KeckError) as caught:
        read_grid(path)
    assert word in str(caught.value) or "a.bin" in str(caught.value)


def test_missing_file() -> None:
    with pytest.raises(KeckError, match=r"nowhere\.csv"):
        read_grid(Path("nowhere.csv"))


def replace_part(source: Path, target: Path, part: str, content: bytes) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return target


def test_bombs_are_refused(tmp_path: Path) -> None:
    sound = workbook(tmp_path / "a.xlsx", Werte=[["a"]])
    zip_bomb = replace_part(sound, tmp_path / "b.xlsx", "xl/worksheets/sheet1.xml", b" " * 40_000_000)
    with pytest.raises(KeckError, match=r"b\.xlsx"):
        read_grid(zip_bomb)
    entities = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>'
    with pytest.raises(KeckError):
        read_grid(replace_part(sound, tmp_path / "c.xlsx", "xl/worksheets/sheet1.xml", entities))
    far = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    with pytest.raises(KeckError):
        read_grid(replace_part(sound, tmp_path / "d.xlsx", "xl/worksheets/sheet1.xml", far))


@pytest.mark.parametrize(
    ("code", "style"),
    [
        ("0.0%", Style.PERCENT),
        ("dd.mm.yyyy", Style.DATE),
        ("TT.MM.JJJJ", Style.DATE),
        ('0.0" m²"', Style.PLAIN),
        ("#,##0;[Red]-#,##0", Style.PLAIN),
        ("General", Style.PLAIN),
        ("h:mm", Style.DATE),
    ],
)
def test_format_codes(code: str, style: Style) -> None:
    assert style_of(code) is style


def test_cells_as_text() -> None:
    assert [cell_text(cell) for cell in (12.0, 1.5, "  a \xa0 b ", None, datetime.date(2015, 1, 2))] == [
        "12",
        "1.5",
        "a b",
        "",
        "2015-01-02",
    ]
    assert [cell_name(0, 0), cell_name(4, 27)] == ["A1", "AB5"]


@pytest.mark.shared
def test_real_tables_are_read(shared: Path) -> None:
    grid = read_grid(shared / "heilbronn" / "demographie_stadtteile.xlsx")
    assert (grid.sheet, len(grid.rows), grid.width, len(grid.merged)) == ("Tabelle1", 19, 31, 11)
    assert grid.rows[5][:3] == ("001", "HN-Innenstadt", 7168.0)
    assert all(read_grid(path).rows for path in sorted(shared.rglob("*.csv")))


@pytest.mark.parametrize("seed", range(30))
def test_damaged_workbooks_are_read_or_refused(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(
        workbook(tmp_path / "a.xlsx", Werte=[["Gebiet", "Wert"], *(["Nord", i] for i in range(50))]).read_bytes()
    )
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    path = tmp_path / "b.xlsx"
    path.write_bytes(bytes(data))
    try:
        assert read_grid(path).rows
    except KeckError as error:
        assert error.text

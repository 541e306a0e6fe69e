"""A table as XLSX: numbers stay numbers, texts never become formulas, a second sheet explains."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model.errors import KeckError
from ..model.period import Period
from ..model.text import tr
from .table import Table, status_notes, status_text

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

_NAME_WIDTH = 30.0
_COLUMN_WIDTH = 16.0
_TEXT_WIDTH = 90.0


def write_xlsx(table: Table, path: Path) -> None:
    """Sheet of values with a header that stays in view, sheet of explanations. KeckError without openpyxl."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise KeckError(
            tr("Excel files are off"),
            tr("The Python package “{}” is missing in this QGIS.").format("openpyxl"),
            tr("Export the table as CSV instead."),
        ) from error
    book = Workbook()
    _fill_values(book.worksheets[0], table)
    _fill_explanations(book.create_sheet(tr("Explanations")), table)
    book.save(path)


def number_format(decimals: int, bracketed: bool = False) -> str:
    """Excel's format code; it shows thousands and decimals as the reader's language does."""
    code = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f'"("{code}")"' if bracketed else code


def _fill_values(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.title = tr("Table")
    header = [tr("Key"), tr("Name"), *(column.title for column in table.columns)]
    for position, text in enumerate(header, start=1):
        cell = _text(sheet, 1, position, text)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E7ECF2")
        across = "left" if position < 3 else "right"
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=across)
        sheet.column_dimensions[get_column_letter(position)].width = _COLUMN_WIDTH
    sheet.column_dimensions["B"].width = _NAME_WIDTH
    for row, (key, name) in enumerate(table.areas):
        _text(sheet, row + 2, 1, key)
        _text(sheet, row + 2, 2, name)
        for position, column in enumerate(table.columns, start=3):
            held = column.cells[row]
            figure = status_text(held) if held.value is None else held.value
            _figure(sheet, row + 2, position, figure, number_format(column.indicator.decimals, held.small_base))
    first = len(table.areas) + 2
    for offset, summary in enumerate(table.summaries):
        cells = [_text(sheet, first + offset, 1, ""), _text(sheet, first + offset, 2, summary.title)]
        for position, (figure, column) in enumerate(zip(summary.cells, table.columns, strict=True), start=3):
            cells.append(_figure(sheet, first + offset, position, figure, number_format(column.indicator.decimals)))
        for cell in cells:
            cell.font = Font(bold=True)
            if not offset:
                cell.border = Border(top=Side("thin"))
    sheet.freeze_panes = "C2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _fill_explanations(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.styles import Alignment, Font

    rows = [
        (tr("Municipality"), table.municipality),
        (tr("Edition"), f"{table.edition}, {table.created[:10]}"),
        (tr("Level"), table.level),
        (tr("Rule"), table.rule_note),
        *status_notes(),
    ]
    for column in {one.indicator.id: one for one in table.columns}.values():
        one = column.indicator
        source = tr("Source: {}").format(one.source)
        rows.append((one.name, " ".join(part for part in (one.definition, f"[{one.unit}]", source, one.note) if part)))
    periods = sorted({column.period for column in table.columns}, key=Period.parse)
    rows.append((tr("Periods"), ", ".join(Period.parse(period).title() for period in periods)))
    sheet.column_dimensions["A"].width = _NAME_WIDTH
    sheet.column_dimensions["B"].width = _TEXT_WIDTH
    for number, (title, text) in enumerate(rows, start=1):
        _text(sheet, number, 1, title).font = Font(bold=True)
        for position in (1, 2):
            sheet.cell(number, position).alignment = Alignment(wrap_text=True, vertical="top")
        _text(sheet, number, 2, text).alignment = Alignment(wrap_text=True, vertical="top")


def _text(sheet: "Worksheet", row: int, column: int, text: str) -> "SheetCell":
    """A cell that is text whatever it begins with; the quote prefix keeps it so when it is edited."""
    cell: Any = sheet.cell(row, column)
    cell.value = text
    if text:
        cell.data_type = "s"
    if text.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True
    return cell


def _figure(sheet: "Worksheet", row: int, column: int, figure: float | str, code: str) -> "SheetCell":
    from openpyxl.styles import Alignment

    if isinstance(figure, str):
        cell = _text(sheet, row, column, figure)
    else:
        cell = sheet.cell(row, column, figure)
        cell.number_format = code
    cell.alignment = Alignment(horizontal="right")
    return cell

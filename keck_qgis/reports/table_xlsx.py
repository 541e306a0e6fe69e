"""A table as XLSX: numbers stay numbers, texts never become formulas, a second sheet explains."""

import math
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ..model.errors import KeckError
from ..model.period import Period
from ..model.text import tr
from .table import Column, Table, status_notes, status_text

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

_NAME_WIDTH = 30.0
_COLUMN_WIDTH, _WIDEST_COLUMN = 16.0, 28.0
_TEXT_WIDTH = 90.0
_FONT, _POINTS = "Calibri", 11
_LINE = 15.0
"""Height of a line of text, points."""
_COLUMNS_PER_PAGE = 9


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


def number_format(decimals: int, bracketed: bool = False, signed: bool = False) -> str:
    """Excel's format code; it shows thousands and decimals as the reader's language does."""
    plain = "#,##0" + ("." + "0" * decimals if decimals else "")
    codes = [f"+{plain}", f"-{plain}", plain] if signed else [plain]
    return ";".join(f'"("{code}")"' if bracketed else code for code in codes)


def _format(column: Column, bracketed: bool = False) -> str:
    return number_format(column.decimals, bracketed, column.change is not None)


def _fill_values(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    sheet.title = tr("Table")
    header = [tr("Key"), tr("Name"), *(column.title for column in table.columns)]
    widths = [_COLUMN_WIDTH, _NAME_WIDTH, *(_width_for(text) for text in header[2:])]
    for position, text in enumerate(header, start=1):
        cell = _text(sheet, 1, position, text)
        cell.font = Font(_FONT, _POINTS, bold=True)
        cell.fill = PatternFill("solid", fgColor="E7ECF2")
        across = "left" if position < 3 else "right"
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=across)
        sheet.column_dimensions[get_column_letter(position)].width = widths[position - 1]
    _fit_row(sheet, 1, zip(header, widths, strict=True))
    for row, (key, name) in enumerate(table.areas):
        _text(sheet, row + 2, 1, key)
        _text(sheet, row + 2, 2, name)
        for position, column in enumerate(table.columns, start=3):
            held = column.cells[row]
            figure = status_text(held) if held.value is None else held.value
            _figure(sheet, row + 2, position, figure, _format(column, held.small_base))
    first = len(table.areas) + 2
    for offset, summary in enumerate(table.summaries):
        cells = [_text(sheet, first + offset, 1, ""), _text(sheet, first + offset, 2, summary.title)]
        for position, (figure, column) in enumerate(zip(summary.cells, table.columns, strict=True), start=3):
            cells.append(_figure(sheet, first + offset, position, figure, _format(column)))
        texts = ["", summary.title, *(figure if isinstance(figure, str) else "" for figure in summary.cells)]
        _fit_row(sheet, first + offset, zip(texts, widths, strict=True))
        for cell in cells:
            cell.font = Font(_FONT, _POINTS, bold=True)
            if not offset:
                cell.border = Border(top=Side("thin"))
    sheet.freeze_panes = "C2"
    sheet.print_title_rows = "1:1"
    sheet.print_title_cols = "A:B"
    _set_page(sheet, table, math.ceil(len(table.columns) / _COLUMNS_PER_PAGE))


def _set_page(sheet: "Worksheet", table: Table, pages_across: int) -> None:
    """A4 landscape, whole columns on each page; the foot names edition, level and page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = pages_across
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    # "&" begins a code of the foot line
    foot: Any = sheet.oddFooter
    foot.left.text = f"{table.municipality}, {table.level}. {table.edition}".replace("&", "&&")
    foot.right.text = tr("Page {} of {}").format("&P", "&N")


def _width_for(heading: str) -> float:
    """A width at which the longest word of a column's heading is not broken, within reason."""
    longest = max((len(word) for word in heading.split()), default=0)
    return min(max(_COLUMN_WIDTH, 1.2 * longest), _WIDEST_COLUMN)


def _fit_row(sheet: "Worksheet", row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its wrapped texts need in their columns' widths: not every program does so itself."""
    lines = max(sum(len(wrap(part, round(0.85 * width))) for part in text.split("\n")) for text, width in texts)
    sheet.row_dimensions[row].height = max(lines, 1) * _LINE


def _fill_explanations(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.styles import Alignment, Font

    rows = [
        (tr("Municipality"), table.municipality),
        (tr("Edition"), f"{table.edition}, {Period.parse(table.created[:10]).title()}"),
        (tr("Level"), table.level),
        (tr("Rule"), table.rule_note),
        *status_notes(),
    ]
    for column in {one.indicator.id: one for one in table.columns}.values():
        one = column.indicator
        source = tr("Source: {}").format(one.source)
        rows.append((one.name, " ".join(part for part in (one.definition, f"[{one.unit}]", source, one.note) if part)))
    periods = sorted({column.period for column in table.columns if column.change is None}, key=Period.parse)
    whens = [Period.parse(period).title() for period in periods]
    whens += dict.fromkeys(column.when for column in table.columns if column.change is not None)
    rows.append((tr("Periods"), ", ".join(whens)))
    sheet.column_dimensions["A"].width = _NAME_WIDTH
    sheet.column_dimensions["B"].width = _TEXT_WIDTH
    for number, (title, text) in enumerate(rows, start=1):
        _text(sheet, number, 1, title).font = Font(_FONT, _POINTS, bold=True)
        _fit_row(sheet, number, ((title, _NAME_WIDTH), (text, _TEXT_WIDTH)))
        for position in (1, 2):
            sheet.cell(number, position).alignment = Alignment(wrap_text=True, vertical="top")
        _text(sheet, number, 2, text).alignment = Alignment(wrap_text=True, vertical="top")
    _set_page(sheet, table, 1)


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
    cell.alignment = Alignment(horizontal="right", vertical="top", wrap_text=isinstance(figure, str))
    return cell

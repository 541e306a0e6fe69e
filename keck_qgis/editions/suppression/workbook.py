"""The report as a workbook: every cell, to be filtered."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ...model.errors import Cancelled, KeckError
from ...model.progress import Progress, checkpoint
from ...model.text import tr
from .account import Account
from .tables import Column, Kind, Table, Value

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORMATS = {Kind.SHARE: "0.0%", Kind.NUMBER: "#,##0"}
_MOST_ROWS = 1_000_000
"""On a sheet; Excel takes 1.048.576."""
_CHECK_EVERY = 2000
_LINE = 15.0
"""Height of a line of text, points."""
_RED = "B00020"
_A4 = "9"
"""The number that spreadsheets know this paper by."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write_workbook(account: Account, path: Path, progress: Progress) -> None:
    """Sheets Überblick, Indikatoren, Zellen, Ausgelassen, Vorschläge. KeckError without openpyxl."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise KeckError(
            tr("Excel files are off"),
            tr("The Python package “{}” is missing in this QGIS.").format("openpyxl"),
            tr("Have the report written as .html instead."),
        ) from error
    book = Workbook(write_only=True)
    try:
        _fill_all(book, account, progress)
    except Cancelled:
        # saving is what removes openpyxl's temporary files
        book.save(BytesIO())
        raise
    book.save(path)


def _fill_all(book: "Workbook", account: Account, progress: Progress) -> None:
    tables = account.tables
    _fill_overview(book, account)
    _fill(book, tables.indicators_and_levels(), account.warning)
    cells, number = tables.cells(), account.single_cells()
    rows = _told(cells.rows, number, progress)
    for sheet in range(max(1, math.ceil(number / _MOST_ROWS))):
        title = f"{cells.title} {sheet + 1}" if sheet else cells.title
        _fill(book, Table(title, cells.columns, islice(rows, _MOST_ROWS)), account.warning, wrapped=False)
    _fill(book, tables.left_out(), account.warning)
    _fill(book, tables.proposals(), account.warning)
    checkpoint(progress, 90)


def _told(rows: Iterable[Sequence[Value]], total: int, progress: Progress) -> Iterator[Sequence[Value]]:
    """The rows, reported while they go by."""
    for done, row in enumerate(rows):
        if done % _CHECK_EVERY == 0:
            checkpoint(progress, 80 * done / max(total, 1))
        yield row


def _fill_overview(book: "Workbook", account: Account) -> None:
    """What the report is about, and the short tables one below the other."""
    tables = account.short()
    sheet = _Sheet(book, tr("Overview"), account.warning, tables[0].columns)
    sheet.add([sheet.styled(account.title, bold=True, size=14)])
    for text in (account.lead, account.headline, account.rule, *account.notes):
        sheet.add_across(text)
    for table in tables:
        sheet.add([])
        sheet.add([sheet.styled(table.title, bold=True, size=12)])
        sheet.add_table(table)


def _fill(book: "Workbook", table: Table, warning: str, wrapped: bool = True) -> None:
    """``wrapped``: long texts break their lines; a sheet of many rows does without."""
    sheet = _Sheet(book, table.title, warning, table.columns)
    sheet.add_table(table, wrapped)
    sheet.make_filterable()


class _Sheet:
    """A sheet that begins with the warning, and is printed on A4 in full width. Its rows are written one by one."""

    def __init__(self, book: "Workbook", title: str, warning: str, columns: Sequence[Column]) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.properties import PageSetupProperties

        self._sheet: Any = book.create_sheet(title)
        self._rows = 0
        self._widths = [column.width for column in columns]
        self._last = get_column_letter(len(columns))
        for position, column in enumerate(columns, start=1):
            self._sheet.column_dimensions[get_column_letter(position)].width = column.width
        self._sheet.freeze_panes = "A3"
        self._sheet.print_title_rows = "$1:$2"
        self._sheet.page_setup.orientation = "landscape"
        self._sheet.page_setup.paperSize = _A4
        self._sheet.page_setup.fitToHeight = 0
        self._sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.add([self.styled(warning, bold=True, size=12, colour=_RED)])

    def make_filterable(self) -> None:
        """The second row is the header of all below."""
        self._sheet.auto_filter.ref = f"A2:{self._last}{self._rows}"

    def add(self, cells: Sequence[Any], lines: int = 1) -> None:
        """A row, as high as so many lines."""
        self._rows += 1
        if lines > 1:
            self._sheet.row_dimensions[self._rows].height = _LINE * lines
        self._sheet.append(cells)

    def add_across(self, text: str) -> None:
        """A text over all columns."""
        self._sheet.merged_cells.add(f"A{self._rows + 1}:{self._last}{self._rows + 1}")
        self.add([self.styled(text, wrapped=True)], _lines(text, sum(self._widths)))

    def add_table(self, table: Table, wrapped: bool = True) -> None:
        """Header and rows."""
        from openpyxl.styles import Alignment, PatternFill

        header = []
        for column in table.columns:
            cell = self.styled(column.title, bold=True)
            cell.fill = PatternFill("solid", fgColor="E7ECF2")
            side = "left" if column.kind is Kind.TEXT else "right"
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=side)
            header.append(cell)
        self.add(header, self._fitting([column.title for column in table.columns]))
        for row in table.rows:
            cells = [self._cell(value, column, wrapped) for value, column in zip(row, table.columns, strict=True)]
            self.add(cells, self._fitting(row) if wrapped else 1)

    def _fitting(self, row: Sequence[Value]) -> int:
        """How many lines the longest text of a row needs: not every program finds out itself."""
        return max(_lines(value, width) for value, width in zip(row, self._widths, strict=False))

    def _cell(self, value: Value, column: Column, wrapped: bool) -> Any:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment

        if isinstance(value, str):
            return self.styled(value, wrapped=True) if wrapped and value else self._plain(value)
        cell = WriteOnlyCell(self._sheet, value)
        cell.number_format = _FORMATS[column.kind]
        if wrapped:
            cell.alignment = Alignment(vertical="top")
        return cell

    def _plain(self, text: str) -> Any:
        """Text that stays text whatever it begins with."""
        from openpyxl.cell import WriteOnlyCell

        text = _CONTROL.sub("", text)
        if not text.startswith(("=", "+", "-", "@")):
            return text
        cell: Any = WriteOnlyCell(self._sheet, text)
        cell.data_type, cell.quotePrefix = "s", True
        return cell

    def styled(
        self, text: str, bold: bool = False, size: int = 11, colour: str = "000000", wrapped: bool = False
    ) -> Any:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        cell: Any = WriteOnlyCell(self._sheet, _CONTROL.sub("", text))
        cell.data_type = "s"
        cell.font = Font("Calibri", size, bold=bold, color=colour)
        cell.alignment = Alignment(wrap_text=wrapped, vertical="top")
        return cell


def _lines(value: Value, width: float) -> int:
    return len(wrap(value, round(0.95 * width))) if isinstance(value, str) and width else 1

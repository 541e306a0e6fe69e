"""Tables as offices send them, read into one plain shape whether they came as CSV or as XLSX."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from ..model.errors import KeckError
from ..model.findings import MOST_PLACES, Finding, Severity
from ..model.text import tr

Cell = str | float | bool | datetime.date | None
"""Text, native number, truth value, date (midnight dropped) or nothing."""

MergedRange = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 0, ends included."""

ERROR_CODES = frozenset(
    {
        "#DIV/0!",
        "#N/A",
        "#NV",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#BEZUG!",
        "#WERT!",
        "#ZAHL!",
        "#SPILL!",
    }
)
"""What a spreadsheet shows in place of a result that it could not compute."""


@dataclass(frozen=True)
class Grid:
    """All cells of one sheet as rows of equal length, trailing empty rows and columns removed.

    ``percent_columns``: columns with cells formatted as per cent; their numbers are those that were shown
    (72.7, not 0.727). ``findings`` say what was guessed (encoding, delimiter) and what could not be read.
    """

    name: str
    rows: list[tuple[Cell, ...]]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    merged: tuple[MergedRange, ...] = ()
    percent_columns: frozenset[int] = frozenset()
    findings: list[Finding] = field(default_factory=list)

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def text(self, row: int, column: int) -> str:
        """The cell as trimmed text, empty outside the grid."""
        if not 0 <= row < len(self.rows) or not 0 <= column < self.width:
            return ""
        return cell_text(self.rows[row][column])


def cell_text(cell: Cell) -> str:
    """A cell as text: ``12.0`` is ``12``, a date is ISO, blanks of any width are single and trimmed."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return str(cell)


def cell_name(row: int, column: int) -> str:
    """Row and column counted from 0 as a spreadsheet names the cell: (0, 27) is ``AB1``."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """Column counted from 0 as a spreadsheet names it."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_grid(path: Path, sheet: str = "") -> Grid:
    """Read one table. KeckError for a file that is none, or for several sheets of which none was named."""
    if not path.is_file():
        raise KeckError(tr("File not found"), tr("There is no file “{}”.").format(path))
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise KeckError(
            tr("File cannot be read"),
            tr("“{}” is open in another program or may not be read by you.").format(path.name),
            tr("Close it there and try again."),
        ) from error
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        from .xlsx import read_xlsx

        return read_xlsx(path, sheet)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise KeckError(
            tr("Format not supported"),
            tr("“{}” is an old Excel file (.xls) or protected by a password.").format(path.name),
            tr("Save it in Excel as “Excel workbook (.xlsx)” without a password."),
        )
    from .csv_table import read_csv

    return read_csv(path)


def rectangular(rows: list[list[Cell]]) -> list[tuple[Cell, ...]]:
    """Rows padded to one width, without the empty ones at the end and the empty columns on the right."""
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    width = max(map(len, rows), default=0)
    return [tuple(row) + (None,) * (width - len(row)) for row in rows]


def error_findings(rows: list[tuple[Cell, ...]]) -> list[Finding]:
    """One finding on cells in which a spreadsheet's formula failed."""
    places = [
        (row, column)
        for row, cells in enumerate(rows)
        if not ERROR_CODES.isdisjoint(cells)
        for column, cell in enumerate(cells)
        if cell in ERROR_CODES
    ]
    if not places:
        return []
    return [
        Finding(
            Severity.WARNING,
            "formula_error",
            tr("Cells with a formula error (such as #DIV/0!) hold no value."),
            ", ".join(cell_name(*place) for place in places[:5]),
            len(places),
            tuple(places[:MOST_PLACES]),
        )
    ]

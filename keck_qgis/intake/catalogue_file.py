"""Catalogues as files, CSV or XLSX: read with all that is wrong at once, written so that they are read alike."""

import csv
import re
from collections import Counter
from pathlib import Path

from ..model.errors import KeckError
from ..model.files import written_beside
from ..model.findings import Report
from ..model.indicator import Catalogue, Indicator
from ..model.text import tr
from .catalogue_columns import COLUMNS, MANDATORY, OPTIONAL, Entry, read_entry, write_entry
from .grid import Grid, read_grid

# What a spreadsheet takes for a formula (OWASP, CSV injection); an apostrophe before it makes it text.
_FORMULA = re.compile(r"'*[=+\-@\t\r].")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_catalogue(path: Path) -> tuple[list[Indicator], Report]:
    """The entries of a catalogue file that are sound in themselves, and findings on all that are not.

    A missing column, an empty mandatory field, an unknown word and an id used twice are errors. KeckError where
    the file cannot be read at all.
    """
    grid = read_grid(path)
    report = Report(list(grid.findings))
    header = _header(grid, report)
    if report.errors:
        return [], report
    quoted = path.suffix.lower() != ".xlsx"
    indicators: list[Indicator] = []
    ids: Counter[str] = Counter()
    for number in range(1, len(grid.rows)):
        texts = {column: _cell(grid, number, position) for column, position in header.items()}
        cells = {column: _unquoted(text) if quoted else text for column, text in texts.items()}
        if not any(cells.values()):
            continue
        report.read += 1
        entry, indicator = read_entry(cells)
        ids[entry.text("id")] += 1
        _report(entry, number + 1, report)
        if indicator is not None:
            indicators.append(indicator)
    for one, times in ids.items():
        if one and times > 1:
            report.error("catalogue_duplicate_id", tr("The id “{}” occurs {} times.").format(one, times), one, times)
    if not report.read:
        report.error("catalogue_empty", tr("The file holds no indicators."), path.name)
    return indicators, report


def _header(grid: Grid, report: Report) -> dict[str, int]:
    """Position of each known column; missing, unknown and doubled ones become findings."""
    names = [grid.text(0, position).casefold() for position in range(grid.width)]
    found = {name: position for position, name in reversed(list(enumerate(names))) if name in COLUMNS}
    missing = [name for name in COLUMNS if name not in found and name not in OPTIONAL]
    required = [name for name in missing if name in MANDATORY]
    if required:
        text = tr("Columns are missing: {}. The first row must be: {}").format(", ".join(required), ";".join(COLUMNS))
        report.error("catalogue_columns", text, grid.name, len(required))
    elif missing:
        text = tr("Columns are missing and count as empty: {}").format(", ".join(missing))
        report.warn("catalogue_columns", text, grid.name, len(missing))
    doubled = [name for name in found if names.count(name) > 1]
    if doubled:
        report.error("catalogue_columns", tr("Columns occur twice: {}").format(", ".join(doubled)), grid.name)
    unknown = [name for name in names if name and name not in COLUMNS]
    if unknown:
        text = tr("Columns are unknown and not read: {}").format(", ".join(unknown))
        report.warn("catalogue_unknown_columns", text, grid.name, len(unknown))
    return found


def _cell(grid: Grid, row: int, column: int) -> str:
    """A cell as text; a number with a comma, since ``1.125`` as text is more than a thousand."""
    text = grid.text(row, column)
    return text.replace(".", ",") if isinstance(grid.rows[row][column], float) else text


def _report(entry: Entry, row: int, report: Report) -> None:
    where = tr("row {}").format(row) + (f" ({entry.text('id')})" if entry.text("id") else "")
    if entry.missing:
        text = tr("Mandatory fields are empty: {}").format(", ".join(entry.missing))
        report.error("catalogue_missing_field", text, where, len(entry.missing))
    for text in entry.wrong:
        report.error("catalogue_wrong_field", text, where)
    if entry.assumed and not entry.missing:
        report.info("catalogue_assumed", tr("Empty, therefore assumed: {}").format(", ".join(entry.assumed)), where)


def write_catalogue(catalogue: Catalogue, path: Path) -> None:
    """Write a catalogue as CSV (UTF-8 with BOM, ``;``) or XLSX, by the file's ending; KeckError for another one.

    A text that a spreadsheet would take for a formula stays text: in XLSX as text cell, in CSV behind an apostrophe.
    """
    rows = [write_entry(indicator) for indicator in catalogue]
    writers = {".csv": _write_csv, ".xlsx": _write_xlsx}
    if path.suffix.lower() not in writers:
        raise KeckError(
            tr("Unknown format"),
            tr("“{}” is neither CSV nor XLSX.").format(path.name),
            tr("Let the name end in .csv or .xlsx."),
        )
    with written_beside(path) as draft:
        writers[path.suffix.lower()](rows, draft)


def _write_csv(rows: list[dict[str, str | float]], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows([[_csv_cell(row[column]) for column in COLUMNS] for row in rows])


def _csv_cell(value: str | float) -> str:
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    return f"'{value}" if _FORMULA.match(value) else value


def _unquoted(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _write_xlsx(rows: list[dict[str, str | float]], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = tr("Catalogue")
    for position, column in enumerate(COLUMNS, start=1):
        sheet.cell(1, position, column).font = Font(bold=True)
        longest = max((len(str(row[column])) for row in rows), default=0)
        sheet.column_dimensions[get_column_letter(position)].width = min(max(len(column), longest) + 2, 60)
        for number, row in enumerate(rows, start=2):
            value = row[column]
            cell = sheet.cell(number, position)
            if isinstance(value, float):
                cell.value = value
            elif value:
                cell.value = _CONTROL.sub("", value)
                # openpyxl takes a text that begins with = for a formula.
                cell.data_type = "s"
    sheet.freeze_panes = "C2"
    book.save(path)

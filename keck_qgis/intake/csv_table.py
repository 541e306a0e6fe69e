"""CSV as offices write it: encoding and delimiter are worked out and reported, cells stay text."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..model.errors import KeckError
from ..model.findings import Finding, Severity
from ..model.text import tr
from .grid import Cell, Grid, error_findings, rectangular

MAXIMUM_BYTES = 512 * 1024 * 1024
_DELIMITERS = (";", "\t", ",")
_SAMPLE_ROWS = 400


def read_csv(path: Path) -> Grid:
    """Read a delimited text file (UTF-8 with or without BOM, UTF-16, else Windows-1252); empty cells are None."""
    if path.stat().st_size > MAXIMUM_BYTES:
        raise KeckError(tr("File too large"), tr("“{}” is larger than 512 MiB.").format(path.name))
    text, encoding = decode(path.read_bytes(), path.name)
    if text[:1000].lstrip().lower().startswith(("<!doctype html", "<html", "<table")):
        raise KeckError(
            tr("Web page instead of a table"),
            tr("“{}” is a web page (HTML), whatever its name ends in.").format(path.name),
            tr("Open it in Excel and save the table as .xlsx or as CSV."),
        )
    delimiter = sniff(text)
    try:
        rows: list[list[Cell]] = [[cell if cell.strip() else None for cell in row] for row in _records(text, delimiter)]
    except csv.Error as error:
        raise _unreadable(path.name) from error
    cells = rectangular(rows)
    if not cells:
        raise KeckError(tr("Empty table"), tr("“{}” holds no rows.").format(path.name))
    shown = {"\t": tr("tab")}.get(delimiter, delimiter)
    message = tr("Read as {} with the delimiter “{}”.").format(encoding, shown)
    return Grid(
        path.name, cells, findings=[Finding(Severity.INFO, "text_format", message, path.name), *error_findings(cells)]
    )


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the name of its encoding; KeckError where it is no text."""
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), "UTF-16"
        except UnicodeDecodeError as error:
            raise _unreadable(name) from error
    if b"\0" in data:
        raise _unreadable(name)
    for encoding, title in (("utf-8", "UTF-8"), ("cp1252", "Windows-1252")):
        try:
            return data.decode(encoding), title
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "ISO-8859-1"


def sniff(text: str) -> str:
    """The delimiter with which most rows have one common number of cells above one; ``;`` where none does."""
    best, most = ";", 0
    for delimiter in _DELIMITERS:
        widths: Counter[int] = Counter()
        try:
            for number, row in enumerate(_records(text, delimiter)):
                if number == _SAMPLE_ROWS:
                    break
                widths[len(row)] += 1
        except csv.Error:
            continue
        common = max((count for width, count in widths.items() if width > 1), default=0)
        if common > most:
            best, most = delimiter, common
    return best


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _unreadable(name: str) -> KeckError:
    return KeckError(
        tr("File cannot be read"),
        tr("“{}” is neither an Excel workbook (.xlsx) nor a text table (CSV).").format(name),
        tr("Save the table as .xlsx or as CSV."),
    )

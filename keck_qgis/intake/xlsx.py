"""XLSX worksheets read straight from their XML: a third of openpyxl's time, and formats and merged cells besides.

A formula cell counts with the value that was stored when the file was saved. Zip and entity bombs are refused
from the directory and the prologue, before anything is unpacked (SpreadsheetML: ECMA-376, part 1, chapter 18).
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ..model.errors import KeckError
from ..model.findings import Finding, Severity
from ..model.text import tr
from .grid import Cell, Grid, error_findings, rectangular
from .xlsx_parts import Style, read_relations, read_shared_strings, read_sheets, read_styles
from .xlsx_sheet import SheetContent, TooLargeError, read_sheet
from .xml_events import MalformedXmlError

MAXIMUM_BYTES = 1024 * 1024 * 1024
"""Unpacked size of all parts; a workbook of 640.000 numbers has 22 MiB."""

MAXIMUM_RATIO = 300
"""Unpacked by packed size of a part above 16 MiB; real worksheets stay below 30."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    MalformedXmlError,
    LookupError,
    ValueError,
    OverflowError,
    EOFError,
    OSError,
    StopIteration,
    RuntimeError,
)
"""What a damaged workbook, or one with a password, raises on the way."""


@dataclass
class _Workbook:
    archive: zipfile.ZipFile
    parts: dict[str, str]
    strings: list[str]
    styles: list[Style]
    epoch_1904: bool

    def sheet(self, name: str) -> SheetContent:
        with self.archive.open(self.parts[name]) as stream:
            return read_sheet(stream, self.strings, self.styles, self.epoch_1904)


def read_xlsx(path: Path, sheet: str = "") -> Grid:
    """Read one sheet: the named one, else the only visible one that is not empty. KeckError otherwise."""
    with _opened(path) as (workbook, visible):
        return _read(workbook, visible, path.name, sheet)


def filled_sheets(path: Path) -> list[str]:
    """The names of the visible sheets that hold anything. KeckError for a file that is no workbook."""
    with _opened(path) as (workbook, visible):
        return [title for title in visible if workbook.sheet(title).filled]


@contextmanager
def _opened(path: Path) -> Iterator[tuple[_Workbook, list[str]]]:
    try:
        with zipfile.ZipFile(path) as archive:
            check_sizes(archive, path.name)
            yield _open(archive)
    except TooLargeError as error:
        raise _too_large(path.name) from error
    except _BROKEN as error:
        raise KeckError(
            tr("File cannot be read"),
            tr("“{}” is no sound Excel workbook (.xlsx).").format(path.name),
            tr("Open it in Excel and save it anew as “Excel workbook (.xlsx)”."),
        ) from error


def check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an archive that unpacks to far more than a table can be."""
    total = 0
    for part in archive.infolist():
        total += part.file_size
        packed = max(part.compress_size, 1)
        if total > MAXIMUM_BYTES or (part.file_size > 16 * 1024 * 1024 and part.file_size / packed > MAXIMUM_RATIO):
            raise _too_large(name)


def _too_large(name: str) -> KeckError:
    return KeckError(
        tr("File too large"),
        tr("“{}” unpacks to far more than a table holds; it was not opened.").format(name),
        tr("Copy the cells of the table alone into a new workbook."),
    )


def _read(workbook: _Workbook, visible: list[str], name: str, wanted: str) -> Grid:
    sheets = tuple(workbook.parts)
    if wanted:
        if wanted not in sheets:
            raise KeckError(
                tr("Unknown sheet"),
                tr("“{}” has no sheet “{}”.").format(name, wanted),
                tr("It has: {}.").format(", ".join(sheets)),
            )
        return _grid(name, wanted, sheets, workbook.sheet(wanted))
    filled = [(title, content) for title in visible if (content := workbook.sheet(title)).filled]
    if not filled:
        raise KeckError(tr("Empty table"), tr("“{}” holds no rows.").format(name))
    if len(filled) > 1:
        raise KeckError(
            tr("Several sheets"),
            tr("“{}” has several sheets with contents: {}.").format(name, ", ".join(title for title, _ in filled)),
            tr("Name the sheet that is meant."),
        )
    return _grid(name, filled[0][0], sheets, filled[0][1])


def _open(archive: zipfile.ZipFile) -> tuple[_Workbook, list[str]]:
    """The workbook's parts, and the names of its visible sheets."""
    names = set(archive.namelist())

    def stream(part: str) -> IO[bytes]:
        return archive.open(part)

    roots = read_relations(stream("_rels/.rels"))
    main = next((target for kind, target in roots.values() if kind == "officeDocument"), "xl/workbook.xml").lstrip("/")
    folder = posixpath.dirname(main)
    relations = read_relations(stream(posixpath.join(folder, "_rels", posixpath.basename(main) + ".rels")))

    def part_of(target: str) -> str:
        return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))

    by_kind = {kind: part_of(target) for kind, target in relations.values()}
    entries, epoch_1904 = read_sheets(stream(main))
    parts = {
        entry.name: part_of(relations[entry.relation][1])
        for entry in entries
        if relations[entry.relation][0] == "worksheet"
    }
    strings = by_kind.get("sharedStrings", "")
    styles = by_kind.get("styles", "")
    workbook = _Workbook(
        archive,
        parts,
        read_shared_strings(stream(strings)) if strings in names else [],
        read_styles(stream(styles)) if styles in names else [],
        epoch_1904,
    )
    return workbook, [entry.name for entry in entries if entry.visible and entry.name in parts]


def _grid(name: str, sheet: str, sheets: tuple[str, ...], content: SheetContent) -> Grid:
    rows: list[tuple[Cell, ...]] = rectangular(content.rows)
    if not rows:
        raise KeckError(tr("Empty table"), tr("The sheet “{}” holds no rows.").format(sheet))
    findings = error_findings(rows)
    if content.percent_columns:
        findings.append(
            Finding(
                Severity.INFO,
                "percent_format",
                tr("Cells formatted as per cent are read as they are shown (72.7, not 0.727)."),
                sheet,
                content.percent_cells,
            )
        )
    if content.uncomputed:
        findings.append(
            Finding(
                Severity.WARNING,
                "formula_without_value",
                tr("Formulas without a stored result hold no value; open and save the file in Excel once."),
                ", ".join(content.uncomputed[:5]),
                len(content.uncomputed),
            )
        )
    return Grid(name, rows, sheet, sheets, tuple(content.merged), frozenset(content.percent_columns), findings)

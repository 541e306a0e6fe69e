"""A list of facilities as headers and rows of text, from a table or from a layer."""

import zipfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ..model.errors import KeckError
from ..model.files import files_hash
from ..model.findings import Place, Report
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .facility_columns import recognised
from .grid import Grid, read_grid
from .listing import listing
from .vector_source import read_source, sources_in
from .xlsx import filled_sheets

_TABLES = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"}
_HEADER_WITHIN = 20
"""Rows in which a header is looked for."""
_FEW_COLUMNS = 3


@dataclass
class FacilityTable:
    """Rows of text below ``headers``; ``places`` (row numbers or ids) name them in findings.

    ``grid`` is the table as it came, a layer's with its field names on top; ``header`` is its row of headers,
    ``numbers`` are the rows that hold facilities. ``geometries`` is empty where the source has none; then ``crs`` is
    not valid either.
    """

    name: str
    sheet: str
    headers: tuple[str, ...]
    rows: list[tuple[str, ...]]
    places: list[str]
    geometries: list[QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    file: str
    sha256: str
    grid: Grid
    header: int
    numbers: list[int]
    report: Report = field(default_factory=Report)

    def cells(self, rows: Iterable[int], header: str = "") -> list[Place]:
        """Places for findings: of facilities by their position, whole rows or those below a header."""
        column = self.headers.index(header) if header in self.headers else None
        return [(self.numbers[row], column) for row in rows]

    def cells_of(self, places: Collection[str], header: str = "") -> list[Place]:
        """The same for facilities as ``places`` names them."""
        wanted = set(places)
        return self.cells((row for row, place in enumerate(self.places) if place in wanted), header)


def read_facilities(source: str, sheet: str, headers: Collection[str], progress: Progress) -> FacilityTable:
    """Read CSV, XLSX (``…xlsx|layername=Sheet``) or anything that QGIS opens. KeckError for what is none of these.

    ``headers`` are those that a profile names: with them the row of headers is found that guessing does not know.
    """
    checkpoint(progress, 0, tr("Reading the facilities"))
    path, _, layer = source.partition("|layername=")
    if is_table(Path(path)):
        return _from_grid(read_grid(Path(path), sheet or layer), Path(path), headers)
    return _from_layer(source, progress)


def is_table(path: Path) -> bool:
    """Whether a file is read as rows of text rather than as a layer."""
    return path.suffix.lower() in _TABLES


def facility_sources(path: Path) -> dict[str, str]:
    """The lists in a file by their names, each as the text by which ``read_facilities`` opens it."""
    if not is_table(path):
        return sources_in(path)
    sheets = filled_sheets(path) if zipfile.is_zipfile(path) else []
    return {sheet: f"{path}|layername={sheet}" for sheet in sheets} or {path.name: str(path)}


def _from_layer(source: str, progress: Progress) -> FacilityTable:
    table = read_source(source, "", progress)
    rows = [tuple(_text(value) for value in row) for row in table.rows]
    placed = any(not geometry.isEmpty() for geometry in table.geometries)
    return FacilityTable(
        table.name,
        "",
        table.fields,
        rows,
        [str(number) for number in range(1, len(rows) + 1)],
        table.geometries if placed else [],
        table.crs if placed else QgsCoordinateReferenceSystem(),
        table.file,
        table.sha256,
        Grid(table.name, [table.fields, *rows]),
        0,
        list(range(1, len(rows) + 1)),
        table.report,
    )


def _from_grid(grid: Grid, path: Path, wanted: Collection[str]) -> FacilityTable:
    report = Report(list(grid.findings))
    texts = [[grid.text(row, column) for column in range(grid.width)] for row in range(len(grid.rows))]
    header = _header_row(texts, wanted)
    if header:
        report.info("header_row", tr("The headers stand in row {}.").format(header + 1), grid.name)
    headers = _unique(texts[header])
    rows: list[tuple[str, ...]] = []
    places: list[str] = []
    numbers: list[int] = []
    skipped: list[int] = []
    for number, row in enumerate(texts[header + 1 :], header + 2):
        filled = sum(map(bool, row))
        if filled == 1 and len(headers) > _FEW_COLUMNS:
            skipped.append(number)
        elif filled:
            rows.append(tuple(row))
            places.append(tr("row {}").format(number))
            numbers.append(number - 1)
    if skipped:
        report.warn(
            "row_skipped",
            tr("Rows with a single cell (titles, footnotes) were left out: {}").format(
                listing([tr("row {}").format(number) for number in skipped])
            ),
            grid.name,
            len(skipped),
            [(number - 1, None) for number in skipped],
        )
    digest = files_hash([path])
    no_crs = QgsCoordinateReferenceSystem()
    return FacilityTable(
        grid.name, grid.sheet, headers, rows, places, [], no_crs, path.name, digest, grid, header, numbers, report
    )


def _header_row(texts: Sequence[Sequence[str]], wanted: Collection[str]) -> int:
    """The row with most headers that mean something."""
    scores = [recognised(row) + len(set(row) & set(wanted)) for row in texts[:_HEADER_WITHIN]]
    if not scores or not max(scores):
        raise KeckError(
            tr("No list of facilities"),
            tr("No column is called name, address, coordinates or the like."),
            tr("Name the columns in a profile, or check that this is the right file."),
        )
    return scores.index(max(scores))


def _unique(headers: Sequence[str]) -> tuple[str, ...]:
    """Headers told apart: empty ones by their number, repeated ones by a counter."""
    result: list[str] = []
    for number, header in enumerate(headers, 1):
        header = header or tr("Column {}").format(number)
        seen = result.count(header)
        result.append(f"{header} ({number})" if seen else header)
    return tuple(result)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())

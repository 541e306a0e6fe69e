"""The job that declares cells in which a count can only be 0."""

from pathlib import Path

import numpy as np

from ..holdings.gateway import Holdings
from ..holdings.structural_zero_store import Cell, with_areas_below
from ..model.errors import KeckError
from ..model.files import files_hash
from ..model.findings import Report
from ..model.geography import ROOT_LEVEL, Geography
from ..model.indicator import Catalogue, Kind
from ..model.lookup import nearest
from ..model.observations import Observations
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import SourceFile, StructuralZeroProposal
from ..model.text import tr
from .grid import Grid, read_grid

HEADER = ("indikator", "ebene", "gebiet")


def import_structural_zeros(holdings: Path, source: Path, progress: Progress = SILENT) -> Report:
    """Check a table ``indikator;ebene;gebiet`` and, where nothing is wrong with it, declare its cells.

    Level ``*`` with an empty area is the whole municipality. Only counts can be declared, and only where no other
    value than 0 is held in the area or in one inside it. Nothing is written where the report has errors.
    """
    with Holdings.open(holdings) as held:
        proposal = propose_structural_zeros(source, held, progress)
        if not proposal.report.errors:
            checkpoint(progress, 90, tr("Writing"))
            held.write_structural_zeros(proposal)
    return proposal.report


def propose_structural_zeros(source: Path, held: Holdings, progress: Progress = SILENT) -> StructuralZeroProposal:
    """Read a table of structural zeros and check it against the values held. KeckError where it is no table."""
    grid = read_grid(source)
    report = Report(list(grid.findings))
    cells = _read(grid, held.catalogue(), held.geography(), report)
    checkpoint(progress, 50, tr("Checking against the values held"))
    _check_values(cells, held.observations(), report)
    return StructuralZeroProposal(
        SourceFile("structural_zeros", source.name, files_hash([source])), list(cells), report
    )


def _read(grid: Grid, catalogue: Catalogue, geography: Geography, report: Report) -> dict[Cell, str]:
    """The declared cells, each with the row that declares it; what is unknown becomes an error per row."""
    names = [grid.text(0, column).casefold() for column in range(grid.width)]
    missing = [name for name in HEADER if name not in names]
    if missing:
        text = tr("Columns are missing: {}. The first row must be: {}").format(", ".join(missing), ";".join(HEADER))
        report.error("zeros_columns", text, grid.name, len(missing))
        return {}
    cells: dict[Cell, str] = {}
    doubled = 0
    for number in range(1, len(grid.rows)):
        indicator, level, area = (grid.text(number, names.index(name)) for name in HEADER)
        if not (indicator or level or area):
            continue
        report.read += 1
        where = tr("row {}").format(number + 1)
        try:
            _check_indicator(catalogue, indicator, where, report)
            cell = (indicator, level, _area_key(geography, level, area))
        except KeckError as error:
            report.error("zeros_unknown", " ".join(filter(None, (error.text, error.hint))), where)
            continue
        doubled += cell in cells
        cells.setdefault(cell, where)
    if doubled:
        report.info("zeros_twice", tr("Rows occur more than once and count once."), grid.name, doubled)
    if not report.read:
        report.error("zeros_empty", tr("The file declares no structural zeros."), grid.name)
    return cells


def _check_indicator(catalogue: Catalogue, indicator: str, where: str, report: Report) -> None:
    entry = catalogue[indicator]
    if entry.kind is not Kind.COUNT:
        text = tr("“{}” is no count: only a count can have structural zeros.").format(indicator)
        report.error("zeros_no_count", text, where)
    elif not catalogue.is_personal(entry):
        text = tr("“{}” counts no persons: it is never hidden, and needs no structural zeros.").format(indicator)
        report.warn("zeros_needless", text, where)


def _area_key(geography: Geography, level: str, area: str) -> str:
    """The key of an area, leading zeros restored; KeckError naming the nearest ones."""
    if level == ROOT_LEVEL and not area:
        return geography.root.key
    padded = area.zfill(geography.level(level).key_width)
    for key in (area, padded):
        if geography.index(level, key) is not None:
            return key
    known = [one.key for one in geography.areas if one.level == level]
    raise KeckError(
        tr("Unknown area"),
        tr("The level “{}” has no area “{}”.").format(level, area),
        nearest(padded, known),
    )


def _check_values(cells: dict[Cell, str], observations: Observations, report: Report) -> None:
    """An error for each declared cell with a value other than 0 in the area or in one inside it."""
    geography = observations.geography
    for cell, where in cells.items():
        inside = np.zeros(len(geography), dtype=np.bool_)
        inside[[geography.index(level, key) for _, level, key in with_areas_below([cell], geography)]] = True
        held = [
            period
            for (indicator, period), series in observations.series.items()
            if indicator == cell[0] and np.any(np.nan_to_num(series.value[inside]) != 0)
        ]
        if held:
            text = tr("“{}” in area {} cannot be a structural zero: other values are held for {}.")
            report.error("zeros_value_held", text.format(cell[0], cell[2], ", ".join(held)), where, len(held))

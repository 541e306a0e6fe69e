"""The job that brings a level into the holdings."""

from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.findings import Report
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .level_proposal import Atlas, LevelRequest, propose_level


def import_level(
    holdings: Path,
    source: str,
    name: str,
    key_field: str = "",
    name_field: str = "",
    parent_level: str = "",
    parent_field: str = "",
    boundary_date: str = "",
    key_width: int = 0,
    encoding: str = "",
    crs: str = "",
    progress: Progress = SILENT,
) -> Report:
    """Check a level and, where nothing is wrong with it, write it in one transaction.

    The report of a level with errors has no ``source_id``: nothing was written. KeckError as ``propose_level``.
    """
    request = LevelRequest(
        name, key_field, name_field, parent_level, parent_field, boundary_date, key_width, encoding, crs
    )
    with Holdings.open(holdings) as held:
        atlas = Atlas(held.geography(), held.shapes, held.crs)
        proposal = propose_level(source, request, atlas, progress)
        report = proposal.report
        if report.errors:
            return report
        checkpoint(progress, 95, tr("Writing"))
        held.write_level(proposal)
    return report

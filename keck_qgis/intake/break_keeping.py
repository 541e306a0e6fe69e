"""The job that keeps class breaks with an indicator, so that its maps have the same classes in all periods."""

from dataclasses import replace
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.findings import Report
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .catalogue_change import CatalogueChange, change_catalogue


def keep_breaks(holdings: Path, indicator: str, breaks: tuple[float, ...], progress: Progress = SILENT) -> Report:
    """Keep ``breaks`` (none: each map finds its own again), with an entry in the journal.

    Where nothing changes nothing is written, and the report has no ``source_id``. KeckError for an unknown indicator.
    """
    with Holdings.open(holdings, read_only=True) as held:
        seen = held.catalogue()
    entry = seen[indicator]
    if entry.breaks == breaks:
        return Report(read=1)
    checkpoint(progress, 20)
    title = tr("Class breaks of {}").format(indicator)
    return change_catalogue(holdings, CatalogueChange(title, (replace(entry, breaks=breaks),)), seen, progress)

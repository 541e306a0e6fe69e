"""The job that brings a catalogue file into the holdings."""

from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.files import files_hash
from ..model.findings import Report
from ..model.indicator import Catalogue
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import CatalogueProposal, SourceFile
from ..model.text import tr
from .catalogue_file import read_catalogue
from .catalogue_findings import findings_on, held_catalogue


def import_catalogue(holdings: Path, source: Path, progress: Progress = SILENT) -> Report:
    """Check a catalogue file and, where nothing is wrong with it, take it over in one transaction.

    The report of a file with errors has no ``source_id``: nothing was written. KeckError where the file cannot be
    read or the holdings cannot be written.
    """
    with Holdings.open(holdings) as held:
        checkpoint(progress, 40, tr("Checking the catalogue"))
        proposal = propose_catalogue(source, held)
        if not proposal.report.errors:
            checkpoint(progress, 80, tr("Writing"))
            held.write_catalogue(proposal)
    return proposal.report


def propose_catalogue(source: Path, held: Holdings) -> CatalogueProposal:
    """Read a catalogue file and check it beside what is held. KeckError where the file cannot be read."""
    indicators, report = read_catalogue(source)
    proposal = CatalogueProposal(SourceFile("catalogue", source.name, files_hash([source])), indicators, report=report)
    if report.errors:
        return proposal
    before = held_catalogue(held)
    known = [one for one in indicators if one.id in before.catalogue]
    after = Catalogue([*before.catalogue, *indicators])
    report.extend(findings_on(before, after, [one.id for one in indicators]))
    if not report.errors:
        text = tr("{} indicators are new, {} known ones take the place of what was held.")
        report.info("catalogue_summary", text.format(len(indicators) - len(known), len(known)), "", len(indicators))
    return proposal

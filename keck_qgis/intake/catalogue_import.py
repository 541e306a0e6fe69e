"""The job that brings a catalogue file into the holdings."""

from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.catalogue_check import check_catalogue, check_exceptions
from ..model.files import files_hash
from ..model.findings import Report
from ..model.indicator import Catalogue, Indicator
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import CatalogueProposal, SourceFile
from ..model.text import tr
from .catalogue_file import read_catalogue


def import_catalogue(holdings: Path, source: Path, progress: Progress = SILENT) -> Report:
    """Check a catalogue file and, where nothing is wrong with it, take it over in one transaction.

    The report of a file with errors has no ``source_id``: nothing was written. KeckError where the file cannot be
    read or the holdings cannot be written.
    """
    indicators, report = read_catalogue(source)
    if report.errors:
        return report
    checkpoint(progress, 40, tr("Checking the catalogue"))
    with Holdings.open(holdings) as held:
        before = held.catalogue()
        after = Catalogue([*before, *indicators])
        touched = [one.id for one in indicators]
        report.extend(check_catalogue(after, touched))
        report.extend(check_exceptions(after, held.rule, before, touched))
        if report.errors:
            return report
        _remark(indicators, before, after, {key[0] for key in held.observations().series}, report)
        checkpoint(progress, 80, tr("Writing"))
        file = SourceFile("catalogue", source.name, files_hash([source]))
        held.write_catalogue(CatalogueProposal(file, indicators, report))
    return report


def _remark(
    indicators: list[Indicator], before: Catalogue, after: Catalogue, with_values: set[str], report: Report
) -> None:
    """Findings that keep nothing from being written: what is new, what changes its meaning, what is doubtful."""
    known = [one for one in indicators if one.id in before]
    text = tr("{} indicators are new, {} known ones take the place of what was held.")
    report.info("catalogue_summary", text.format(len(indicators) - len(known), len(known)), "", len(indicators))
    for one in known:
        old = before[one.id]
        if one.id in with_values and (old.kind, old.unit, old.factor) != (one.kind, one.unit, one.factor):
            text = tr("Kind, unit or factor change while values are held; the values stay as they are.")
            report.warn("catalogue_meaning_changed", text, one.id)
    for one in indicators:
        if not one.personal and after.is_personal(one):
            text = tr("Counts as related to persons because its numerator or denominator does.")
            report.warn("catalogue_personal", text, one.id)

"""The job that puts fewer, merged categories in place of those of a breakdown."""

import hashlib
import json
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.merging import Merging, breakdown_of, merge, read_groups
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import CatalogueProposal, SourceFile
from ..model.text import tr


def merge_categories(
    holdings: Path, total: str, breakdown: str, groups: str, names: str = "", progress: Progress = SILENT
) -> Report:
    """Merge the parts of ``breakdown`` of ``total`` by ``groups`` (see ``read_groups``), with an entry in the journal.

    ``names``: of the groups, separated by semicolons. The report adds ``made`` and ``withheld``, ids of the catalogue.
    KeckError where the parts cannot be merged.
    """
    with Holdings.open(holdings) as held:
        catalogue = held.catalogue()
        found = breakdown_of(catalogue, total, breakdown)
        chosen = read_groups(groups, found.parts)
        merging = merge(catalogue, found, chosen, _names(names, len(chosen)))
        checkpoint(progress, 50)
        report = Report(read=len(found.parts))
        report.info("merged", _told(merging, total), merging.breakdown, len(merging.made))
        text = tr("Cleared for nobody from now on: {}").format(", ".join(merging.withheld))
        report.info("merged_withheld", text, merging.breakdown, len(merging.withheld))
        profile = json.dumps({"total": total, "breakdown": breakdown, "groups": chosen}, ensure_ascii=False)
        title = tr("Merging of {}: {}").format(total, breakdown)
        source = SourceFile("catalogue", title, hashlib.sha256(profile.encode()).hexdigest(), profile)
        held.write_catalogue(CatalogueProposal(source, list(merging.indicators), report))
    report.extra = {"made": list(merging.made), "withheld": list(merging.withheld)}
    return report


def _names(text: str, groups: int) -> list[str]:
    names = [one.strip() for one in text.split(";")] if text.strip() else []
    if names and (len(names) != groups or not all(names)):
        raise KeckError(
            tr("Categories cannot be merged"),
            tr("There are {} groups, but {} names.").format(groups, len([one for one in names if one])),
            tr("Separate the names by semicolons, one for each group."),
        )
    return names


def _told(merging: Merging, total: str) -> str:
    text = tr("“{}” has a new breakdown “{}”; new in the catalogue: {}")
    return text.format(total, merging.breakdown, ", ".join(merging.made))

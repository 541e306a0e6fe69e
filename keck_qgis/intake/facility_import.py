"""The job that brings facilities into the holdings."""

from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.findings import Report
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .facility_indicators import remind_to_count
from .facility_profile import read_profile
from .facility_proposal import propose_facilities
from .houses import HouseFields, read_houses
from .level_proposal import Atlas


def import_facilities(
    holdings: Path,
    source: str,
    category: str = "",
    profile: Path | None = None,
    progress: Progress = SILENT,
    addresses: str = "",
    address_fields: str = "",
) -> Report:
    """Check a list of facilities and, where nothing is wrong with it, write it in one transaction.

    ``addresses`` are house coordinates, a layer or table, by which facilities without coordinates are placed;
    ``address_fields`` names their columns (``street=STN, number=HNR``), empty where they are to be guessed.

    The report of a list with errors has no ``source_id``: nothing was written. KeckError as ``propose_facilities``.
    """
    read = read_profile(profile) if profile else None
    with Holdings.open(holdings) as held:
        atlas = Atlas(held.geography(), held.shapes, held.crs)
        found = Report()
        houses = read_houses(addresses, HouseFields.read(address_fields), held.crs, found) if addresses else None
        proposal = propose_facilities(source, atlas, category.strip(), read, held.facilities(), progress, houses)
        proposal.report.extend(found.findings)
        report = proposal.report
        if report.errors:
            return report
        remind_to_count((one.category for one in proposal.facilities), held.catalogue(), report)
        checkpoint(progress, 95, tr("Writing"))
        held.write_facilities(proposal)
    return report

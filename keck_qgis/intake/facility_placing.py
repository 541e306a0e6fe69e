"""The job that places facilities of the holdings by their addresses."""

from dataclasses import replace
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.progress import SILENT, Progress, Stretch, checkpoint
from ..model.proposals import FacilityChange, FacilityChangeProposal, SourceFile
from ..model.text import tr
from .address_matching import placed_by_address
from .facility_editing import propose_changes
from .houses import HouseFields, read_houses


def place_facilities(holdings: Path, addresses: str, address_fields: str = "", progress: Progress = SILENT) -> Report:
    """Place the facilities that have no coordinates yet by house coordinates, with an entry in the journal.

    The report names those that stay without a place; its ``source_id`` is None where all do. KeckError where no
    facility lacks a place or the addresses cannot be read.
    """
    with Holdings.open(holdings) as held:
        proposal = propose_places(held, addresses, address_fields, progress)
        if proposal.changes and not proposal.report.errors:
            checkpoint(progress, 95, tr("Writing"))
            held.change_facilities(proposal)
    return proposal.report


def propose_places(
    held: Holdings, addresses: str, address_fields: str = "", progress: Progress = SILENT
) -> FacilityChangeProposal:
    """The facilities that get a place, and findings of those that get none."""
    unplaced = {number: one for number, one in held.facilities_by_number().items() if one.x is None}
    if not unplaced:
        raise KeckError(tr("Nothing to place"), tr("Every facility of the holdings has its place."))
    report = Report()
    wanted = HouseFields.read(address_fields)
    houses = read_houses(addresses, wanted, held.crs, report, Stretch(progress, 0, 60))
    placed = placed_by_address(list(unplaced.values()), houses, report, Stretch(progress, 60, 90))
    changes = [
        FacilityChange(number, before, after)
        for (number, before), after in zip(unplaced.items(), placed, strict=True)
        if after.x is not None
    ]
    source = SourceFile("facilities", tr("Placed by addresses: {}").format(houses.file), houses.sha256)
    if not changes:
        return FacilityChangeProposal(source, changes, report)
    proposal = propose_changes(held, changes)
    proposal.report.findings[:0] = report.findings
    proposal.report.read = len(unplaced)
    return replace(proposal, source=source)

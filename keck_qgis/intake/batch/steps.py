"""One entry of a batch, written into the holdings as what it was taken for."""

from collections import Counter
from dataclasses import replace

from ...holdings.gateway import Holdings
from ...model.findings import Report
from ...model.geography import ROOT_LEVEL
from ...model.numbers import format_number
from ...model.progress import Progress
from ...model.proposals import FacilityProposal, LevelProposal
from ...model.text import tr
from ..catalogue_import import propose_catalogue
from ..facility_indicators import remind_to_count
from ..facility_profile import FacilityProfile, read_profile
from ..facility_proposal import propose_facilities
from ..file_words import category
from ..houses import HouseFields, read_houses
from ..level_name import guess_names
from ..level_nesting import nests_in
from ..level_proposal import Atlas, LevelRequest, propose_level, shapes_of
from ..listing import listing
from ..structural_zero_import import propose_structural_zeros
from .entries import Common, Entry, Outcome

_MOST_KINDS = 12
"""More kinds than that in a list are something else than categories."""


def take_catalogue(held: Holdings, entry: Entry, _common: Common, _progress: Progress) -> Outcome:
    """Take over a catalogue file where it has no errors."""
    proposal = propose_catalogue(entry.found.path, held)
    if not proposal.report.errors:
        held.write_catalogue(proposal)
    return Outcome(entry, tr("{} indicators").format(len(proposal.indicators)), proposal.report)


def take_zeros(held: Holdings, entry: Entry, _common: Common, progress: Progress) -> Outcome:
    """Take over structural zeros where they contradict nothing."""
    proposal = propose_structural_zeros(entry.found.path, held, progress)
    if not proposal.report.errors:
        held.write_structural_zeros(proposal)
    return Outcome(entry, tr("{} structural zeros").format(len(proposal.cells)), proposal.report)


def take_level(held: Holdings, entry: Entry, _common: Common, progress: Progress) -> Outcome:
    """Take over a level; its name comes from the file and its parent from the ground, where they are not chosen."""
    atlas = Atlas(held.geography(), held.shapes, held.crs)
    if entry.name is None:
        entry = replace(entry, name=guess_names(entry.title).level or tr("Level"))
    if entry.parent and entry.parent not in {level.name for level in atlas.geography.levels}:
        # it was to come from a file that is not taken now
        entry = replace(entry, parent=None)
    proposal = _level(entry, atlas, progress)
    if entry.parent is None:
        entry = replace(entry, parent=_parent(proposal, atlas))
        proposal = _level(entry, atlas, progress) if entry.parent else proposal
    if not proposal.report.errors:
        held.write_level(proposal)
    text = tr("Level “{}”, {} areas").format(proposal.level.name, len(proposal.areas))
    if entry.parent:
        text = tr("{}, within “{}”").format(text, entry.parent)
    return Outcome(entry, text, proposal.report)


def _level(entry: Entry, atlas: Atlas, progress: Progress) -> LevelProposal:
    request = LevelRequest(
        entry.name or "", entry.key_field, entry.name_field, entry.parent or "", boundary_date=entry.boundary_date
    )
    return propose_level(entry.found.source, request, atlas, progress)


def _parent(proposal: LevelProposal, atlas: Atlas) -> str:
    """The finest coarser level in whose areas all the new ones lie; empty where there is none."""
    if proposal.report.errors:
        return ""
    shapes = shapes_of(proposal.areas)
    for level in reversed(atlas.geography.levels):
        coarser = 1 < len(atlas.geography.of_level(level.name)) < len(shapes)
        if level.name != ROOT_LEVEL and coarser and nests_in(shapes, atlas.shapes_of(level.name)):
            return level.name
    return ""


def take_addresses(held: Holdings, entry: Entry, common: Common, progress: Progress) -> Outcome:
    """Keep the house coordinates at hand for the lists without coordinates; they are not written anywhere."""
    report = Report()
    houses = read_houses(entry.found.source, HouseFields(), held.crs, report, progress)
    if entry.taken and not report.errors:
        common.houses = houses
    text = tr("{} addresses, by which facilities without coordinates are placed")
    return Outcome(entry, text.format(format_number(houses.count, 0)), report)


def take_facilities(held: Holdings, entry: Entry, common: Common, progress: Progress) -> Outcome:
    """Take over a list of facilities; their category comes from a column of it, else from the file's name."""
    profile = read_profile(entry.profile.path) if entry.profile else None
    atlas = Atlas(held.geography(), held.shapes, held.crs)
    already = held.facilities()

    def proposed(kind: str) -> FacilityProposal:
        source, read = entry.found.source, profile or FacilityProfile()
        return propose_facilities(source, atlas, kind, read, already, progress, common.houses)

    proposal = proposed(entry.name or "")
    if entry.name is None:
        kinds = {one.category for one in proposal.facilities}
        from_file = "" in kinds or len(kinds) > _MOST_KINDS
        held_kinds = dict.fromkeys(one.category for one in already)
        entry = replace(entry, name=category(entry.title, held.municipality, held_kinds) if from_file else "")
        proposal = proposed(entry.name or "") if from_file else proposal
    remind_to_count((one.category for one in proposal.facilities), held.catalogue(), proposal.report)
    if not proposal.report.errors:
        held.write_facilities(proposal)
    counts = Counter(one.category for one in proposal.facilities)
    return Outcome(entry, listing([f"{kind} ({count})" for kind, count in sorted(counts.items())]), proposal.report)

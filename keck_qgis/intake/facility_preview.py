"""A list of facilities on its way into the holdings: understood anew with every correction, then written."""

from dataclasses import dataclass
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .facility_profile import FacilityProfile
from .facility_proposal import FacilityReading, identity, understand_facilities
from .file_words import category
from .level_proposal import Atlas
from .snapshot import Snapshot


@dataclass(frozen=True)
class FacilityAsked:
    """What the user has said about a list; what is empty is recognised."""

    source: str
    category: str = ""
    profile: FacilityProfile | None = None


@dataclass(frozen=True)
class FacilitySight:
    """The list as understood, the holdings, the categories that these have, and which rows they have already."""

    reading: FacilityReading
    held: Snapshot
    categories: tuple[str, ...]
    held_already: frozenset[int]


def look_at_facilities(holdings: Path, asked: FacilityAsked, progress: Progress) -> FacilitySight:
    """KeckError where the source cannot be read or does not fit what was asked."""
    with Holdings.open(holdings, read_only=True) as held:
        atlas = Atlas(held.geography(), held.shapes, held.crs)
        there = held.facilities()
        categories = tuple(dict.fromkeys(one.category for one in there))
        reading = understand_facilities(asked.source, atlas, asked.category, asked.profile, there, progress)
        guessed = _category(reading, asked, held.municipality, categories)
        if guessed:
            reading = understand_facilities(asked.source, atlas, guessed, None, there, progress)
            text = tr("The category “{}” is taken from the name of the list.")
            reading.proposal.report.info("category_guessed", text.format(guessed), reading.table.name)
    known = set(map(identity, there))
    again = frozenset(row for row, one in enumerate(reading.proposal.facilities) if identity(one) in known)
    return FacilitySight(reading, Snapshot.of(holdings), categories, again)


def _category(reading: FacilityReading, asked: FacilityAsked, municipality: str, held: tuple[str, ...]) -> str:
    """What the name of a list says of its kind where nothing else does."""
    missing = any(one.code == "category_missing" for one in reading.proposal.report.findings)
    if asked.profile is not None or asked.category or not missing:
        return ""
    return category(Path(reading.table.name).stem, municipality, held)


def write_facilities(sight: FacilitySight, progress: Progress) -> int:
    """Import what was looked at; KeckError where the holdings have changed since."""
    checkpoint(progress, 0, tr("Writing"))
    proposal = sight.reading.proposal
    work = tr("import of {}").format(proposal.source.name)
    return sight.held.write(work, lambda held: held.write_facilities(proposal))

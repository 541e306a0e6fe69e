"""The job that writes what an editor changed in the catalogue: entries, their order, what goes."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.arrangement import Arrangement
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.indicator import Breakdown, Catalogue, Indicator, PartOf
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import CatalogueProposal, SourceFile
from ..model.text import tr
from .catalogue_findings import findings_on, held_catalogue


@dataclass(frozen=True)
class CatalogueChange:
    """Entries to add or replace, ids that go, and the new order of ids (empty: as it is).

    ``title`` names the change in the journal.
    """

    title: str
    entries: tuple[Indicator, ...] = ()
    removed: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    def source(self) -> SourceFile:
        """The change as the journal names it."""
        said = json.dumps([[asdict(one) for one in self.entries], self.removed, self.order], default=str)
        return SourceFile("catalogue", self.title, hashlib.sha256(said.encode()).hexdigest())


def change_catalogue(holdings: Path, change: CatalogueChange, seen: Catalogue, progress: Progress = SILENT) -> Report:
    """Write a change that was made looking at ``seen``, in one transaction with its entry in the journal.

    The report of a change with errors has no ``source_id``: nothing was written. KeckError where somebody else has
    changed the same entries meanwhile, or where something rests on an entry that is to go.
    """
    report = Report(read=len(change.entries) + len(change.removed))
    with Holdings.open(holdings) as held:
        before = held_catalogue(held)
        touched = [one.id for one in change.entries]
        _refuse_overtaken(before.catalogue, seen, {*touched, *change.removed})
        kept = [one for one in before.catalogue if one.id not in change.removed]
        report.extend(findings_on(before, Catalogue([*kept, *change.entries]), touched))
        if report.errors:
            return report
        checkpoint(progress, 50, tr("Writing"))
        proposal = CatalogueProposal(change.source(), list(change.entries), report, change.removed, change.order)
        held.write_catalogue(proposal)
    return report


def _refuse_overtaken(held: Catalogue, seen: Catalogue, ids: set[str]) -> None:
    overtaken = sorted(one for one in ids if held.get(one) != seen.get(one))
    if overtaken:
        raise KeckError(
            tr("Catalogue has changed"),
            tr("Somebody else has changed these indicators meanwhile: {}").format(", ".join(overtaken)),
            tr("Nothing has been written. Load the catalogue anew and make the change once more."),
        )


def with_neighbours(new: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """The order of ids in which a new entry stands last in its Themenfeld; empty where that is at the end anyway."""
    order = [one.id for one in catalogue]
    places = [place for place, one in enumerate(catalogue) if one.theme == new.theme]
    if not places or places[-1] == len(order) - 1:
        return ()
    order.insert(places[-1] + 1, new.id)
    return tuple(order)


def arranging(arrangement: Arrangement, catalogue: Catalogue) -> CatalogueChange:
    """The change after which a catalogue is arranged so."""
    entries = arrangement.moved_entries(catalogue)
    ordered = Arrangement.of(catalogue).order == arrangement.order
    return CatalogueChange(tr("Themenfelder arranged"), tuple(entries), order=() if ordered else arrangement.order)


def dividing(whole: Breakdown, former: str, catalogue: Catalogue) -> CatalogueChange:
    """The change after which ``whole.total`` divides so; ``former`` is the name of the breakdown that it replaces.

    Without parts that one goes. KeckError for a name that a catalogue file could not tell, or that is taken.
    """
    name = " ".join(whole.name.split())
    if not name or "," in name or name.endswith("*"):
        raise KeckError(
            tr("Breakdown without a usable name"),
            tr("A breakdown needs a name without a comma, and without an asterisk at its end."),
        )
    names = {one.name for one in catalogue.breakdowns() if one.total == whole.total}
    if name != former and name in names:
        raise KeckError(tr("Breakdown exists"), tr("“{}” divides by “{}” already.").format(whole.total, name))
    membership = PartOf(whole.total, name, whole.complete)
    entries = [replace(one, part_of=_memberships(one, membership, former, whole.parts)) for one in catalogue]
    changed = [one for one in entries if one != catalogue[one.id]]
    return CatalogueChange(tr("Breakdown of {}: {}").format(whole.total, name), tuple(changed))


def _memberships(one: Indicator, new: PartOf, former: str, parts: tuple[str, ...]) -> tuple[PartOf, ...]:
    """What an entry is part of, with the new membership at the place of the former one."""
    kept = [new if (part.total, part.breakdown) == (new.total, former) else part for part in one.part_of]
    if one.id not in parts:
        return tuple(part for part in kept if part != new)
    return tuple(kept) if new in kept else (*kept, new)

"""A batch of files into the holdings: tried out, and then taken over together or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...holdings.gateway import Holdings
from ...model.errors import KeckError
from ...model.findings import Report
from ...model.geography import ROOT_LEVEL
from ...model.progress import SILENT, Progress, Stretch, checkpoint
from ...model.text import tr
from ..catalogue_findings import HeldCatalogue, held_catalogue
from ..recognition import Content, Recognised
from .entries import Entry, Outcome, arranged, joined
from .relations import with_relations
from .steps import take_catalogue, take_facilities, take_level, take_zeros
from .tables import take_table

Taker = Callable[[Holdings, Entry, set[str], Progress], Outcome]

_TAKERS: dict[Content, Taker] = {
    Content.CATALOGUE: take_catalogue,
    Content.LEVEL: take_level,
    Content.VALUES: take_table,
    Content.ZEROS: take_zeros,
    Content.FACILITIES: take_facilities,
}


@dataclass(frozen=True)
class Trial:
    """What a batch would come to, and what there would be to choose from then."""

    outcomes: tuple[Outcome, ...]
    levels: tuple[str, ...]
    held: HeldCatalogue
    categories: tuple[str, ...]

    @property
    def entries(self) -> list[Entry]:
        return [one.entry for one in self.outcomes]


def propose_files(
    holdings: Path, found: Sequence[Recognised], entries: Sequence[Entry] = (), progress: Progress = SILENT
) -> Trial:
    """What files would bring, beside ``entries`` that are known already; new ones that cannot be written as they stand
    are not taken. New indicators are compared with all others by their figures once all of these are there."""
    known = {(entry.found.path, entry.found.part) for entry in entries}
    together = joined(entries, arranged(found))
    with Holdings.open(holdings) as held, held.together(tr("trying out files"), keep=False):
        municipality, before = held.municipality, held.catalogue()
        outcomes = _outcomes(held, together, Stretch(progress, 0, 50), trial=True)
        observations, after = held.observations(), held.catalogue()
    settled = []
    for outcome in outcomes:
        entry = outcome.entry
        if (entry.found.path, entry.found.part) not in known:
            entry = replace(with_relations(entry, municipality, observations, after, before), taken=_sound(outcome))
        settled.append(entry)
    return try_batch(holdings, settled, Stretch(progress, 50, 100))


def _sound(outcome: Outcome) -> bool:
    return outcome.entry.taken and not outcome.report.errors


def try_batch(holdings: Path, entries: Sequence[Entry], progress: Progress = SILENT) -> Trial:
    """Write all entries in one transaction and take it back.

    Later entries rest on earlier ones that are taken; those that are not are tried by themselves.
    """
    with Holdings.open(holdings) as held, held.together(tr("trying out files"), keep=False):
        outcomes = _outcomes(held, entries, progress, trial=True)
        levels = tuple(level.name for level in held.geography().levels if level.name != ROOT_LEVEL)
        categories = tuple(dict.fromkeys(one.category for one in held.facilities()))
        return Trial(tuple(outcomes), levels, held_catalogue(held), categories)


def accept_batch(holdings: Path, entries: Sequence[Entry], progress: Progress = SILENT) -> list[Outcome]:
    """Write the entries that are taken, in one transaction. KeckError where one of them cannot be; nothing is then."""
    taken = [entry for entry in entries if entry.taken]
    if not taken:
        raise KeckError(tr("Nothing to take over"), tr("None of the files is chosen."))
    with Holdings.open(holdings) as held, held.together(tr("taking over {} files").format(len(taken))):
        return _outcomes(held, taken, progress, trial=False)


def _outcomes(held: Holdings, entries: Sequence[Entry], progress: Progress, trial: bool) -> list[Outcome]:
    outcomes: list[Outcome] = []
    ids = {use.sketch.id for entry in entries for use in entry.columns or () if use.sketch}
    for number, entry in enumerate(entries):
        checkpoint(progress, 100 * number / len(entries), entry.label)
        part = Stretch(progress, 100 * number / len(entries), 100 * (number + 1) / len(entries))
        outcomes.append(_tried(held, entry, ids, part) if trial else _taken(held, entry, ids, part))
    return outcomes


def _taken(held: Holdings, entry: Entry, ids: set[str], progress: Progress) -> Outcome:
    """An entry written to stay. KeckError that names the file where it cannot be."""
    try:
        outcome = _TAKERS[entry.content](held, entry, ids, progress)
    except KeckError as error:
        raise _refusal(entry, error.text) from error
    if outcome.report.errors:
        raise _refusal(entry, " ".join(one.message for one in outcome.report.errors))
    return outcome


def _tried(held: Holdings, entry: Entry, ids: set[str], progress: Progress) -> Outcome:
    """An entry written within a trial; what cannot be read becomes a finding, and leaves nothing behind."""
    if entry.content not in _TAKERS:
        return Outcome(entry, report=_told(entry, Report()))
    outcome = Outcome(entry)
    try:
        with held.together(entry.label, keep=entry.taken):
            outcome = _TAKERS[entry.content](held, entry, ids, progress)
            if outcome.report.errors:
                raise _UndoneError
    except _UndoneError:
        pass
    except KeckError as error:
        outcome.report.error("refused", " ".join(filter(None, (error.text, error.hint))), error.title)
    outcome.report.source_id = None
    outcome.report = _told(outcome.entry, outcome.report)
    return outcome


def _told(entry: Entry, report: Report) -> Report:
    """The report with what was remarked on the file itself."""
    report.findings = [*entry.remarks, *report.findings]
    if entry.found.reason:
        report.warn("not_recognised", entry.found.reason, entry.label)
    return report


def _refusal(entry: Entry, text: str) -> KeckError:
    hint = tr("Nothing has been written, of none of the files.")
    return KeckError(tr("Files were not taken over"), f"{entry.label}: {text}", hint)


class _UndoneError(Exception):
    """Takes back what an entry with errors has written before they were found."""

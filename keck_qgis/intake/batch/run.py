"""A batch of files into the holdings: tried out, and then taken over together or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...holdings.gateway import Holdings
from ...holdings.journal import JournalEntry
from ...model.errors import KeckError
from ...model.files import files_hash
from ...model.findings import Report
from ...model.geography import ROOT_LEVEL
from ...model.progress import SILENT, Progress, Stretch, checkpoint
from ...model.text import tr
from ..catalogue_findings import HeldCatalogue, held_catalogue
from ..recognition import Content, Recognised
from .entries import Common, Entry, Outcome, arranged, joined
from .relations import with_relations
from .steps import take_addresses, take_catalogue, take_facilities, take_level, take_zeros
from .tables import take_table

Taker = Callable[[Holdings, Entry, Common, Progress], Outcome]

_TAKERS: dict[Content, Taker] = {
    Content.CATALOGUE: take_catalogue,
    Content.LEVEL: take_level,
    Content.VALUES: take_table,
    Content.ZEROS: take_zeros,
    Content.ADDRESSES: take_addresses,
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
    with Holdings.open(holdings) as held, held.together(tr("trying out files"), keep=False):
        together = joined(entries, [_unless_held(entry, held.sources()) for entry in arranged(found)])
        trial = _trial(held, _outcomes(held, together, Stretch(progress, 0, 50), trial=True))
        settled = {place for place, entry in enumerate(together) if (entry.found.path, entry.found.part) in known}
        related = with_relations(trial.entries, settled, held.municipality, held.observations(), held.catalogue())
    unchanged = all(entry is one.entry for entry, one in zip(related, trial.outcomes, strict=True))
    for place, one in enumerate(trial.outcomes):
        if one.report.errors and place not in settled:
            one.entry = replace(one.entry, taken=False)
            related[place] = replace(related[place], taken=False)
    return trial if unchanged else _related_trial(holdings, trial.entries, related, Stretch(progress, 50, 100))


def _related_trial(holdings: Path, plain: Sequence[Entry], related: Sequence[Entry], progress: Progress) -> Trial:
    """The trial with what the figures show; without it where that contradicts something else."""
    trial = try_batch(holdings, related, progress)
    wrong = {place for place, one in enumerate(trial.outcomes) if one.report.errors and one.entry.taken}
    if not wrong:
        return trial
    return try_batch(holdings, [plain[n] if n in wrong else one for n, one in enumerate(related)], progress)


def _unless_held(entry: Entry, sources: Sequence[JournalEntry]) -> Entry:
    """Without its tick where the same file has been read as the same before: its values are there already."""
    if not entry.taken or entry.content not in (Content.VALUES, Content.CATALOGUE, Content.ZEROS):
        return entry
    kinds = [one for one in sources if one.kind == entry.content.value and one.withdrawn is None]
    try:
        held = bool(kinds) and files_hash([entry.found.path]) in {one.sha256 for one in kinds}
    except KeckError:
        # it has vanished meanwhile: trying it out will say so
        return entry
    if not held:
        return entry
    return entry.left_out("imported_before", tr("This very file has been imported before and has not changed since."))


def try_batch(holdings: Path, entries: Sequence[Entry], progress: Progress = SILENT) -> Trial:
    """Write all entries in one transaction and take it back.

    Later entries rest on earlier ones that are taken; those that are not are tried by themselves.
    """
    with Holdings.open(holdings) as held, held.together(tr("trying out files"), keep=False):
        return _trial(held, _outcomes(held, entries, progress, trial=True))


def _trial(held: Holdings, outcomes: Sequence[Outcome]) -> Trial:
    levels = tuple(level.name for level in held.geography().levels if level.name != ROOT_LEVEL)
    categories = tuple(dict.fromkeys(one.category for one in held.facilities()))
    return Trial(tuple(outcomes), levels, held_catalogue(held), categories)


def accept_batch(holdings: Path, entries: Sequence[Entry], progress: Progress = SILENT) -> list[Outcome]:
    """Write the entries that are taken, in one transaction. KeckError where one of them cannot be; nothing is then."""
    taken = [entry for entry in entries if entry.taken and entry.usable]
    if not taken:
        raise KeckError(tr("Nothing to take over"), tr("None of the files is chosen."))
    with Holdings.open(holdings) as held, held.together(tr("taking over {} files").format(len(taken))):
        return _outcomes(held, taken, progress, trial=False)


def _outcomes(held: Holdings, entries: Sequence[Entry], progress: Progress, trial: bool) -> list[Outcome]:
    outcomes: list[Outcome] = []
    common = Common({use.sketch.id for entry in entries for use in entry.columns or () if use.sketch})
    for number, entry in enumerate(entries):
        checkpoint(progress, 100 * number / len(entries), entry.label)
        part = Stretch(progress, 100 * number / len(entries), 100 * (number + 1) / len(entries))
        outcomes.append(_tried(held, entry, common, part) if trial else _taken(held, entry, common, part))
    return outcomes


def _taken(held: Holdings, entry: Entry, common: Common, progress: Progress) -> Outcome:
    """An entry written to stay. KeckError that names the file where it cannot be."""
    try:
        outcome = _TAKERS[entry.content](held, entry, common, progress)
    except KeckError as error:
        raise _refusal(entry, error.text) from error
    if outcome.report.errors:
        raise _refusal(entry, " ".join(one.message for one in outcome.report.errors))
    return outcome


def _tried(held: Holdings, entry: Entry, common: Common, progress: Progress) -> Outcome:
    """An entry written within a trial; what cannot be read becomes a finding, and leaves nothing behind."""
    if entry.content not in _TAKERS:
        return Outcome(entry, report=_told(entry, Report()))
    outcome = Outcome(entry)
    try:
        with held.together(entry.label, keep=entry.taken):
            outcome = _TAKERS[entry.content](held, entry, common, progress)
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

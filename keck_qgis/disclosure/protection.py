"""The one entry: which cells of an atlas stay hidden so that no small count can be narrowed down, and the proof."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model.indicator import Catalogue
from ..model.observations import Observations, SeriesKey
from ..model.progress import SILENT, Progress, Stretch, checkpoint
from ..model.rule import Rule
from ..model.text import tr
from .answers import Answer
from .collection import StructuralZeros
from .finding import NO_SOLVER, Finder
from .fingerprints import Fingerprints
from .history import Past, PastSeries
from .lasting import lasting
from .left_out import message
from .mask import LeftOut, Mask
from .proof import Proof
from .spans import span_ties
from .ties import ties
from .variables import Family, families

_CELLS_AT_ONCE = 1_000_000
"""How many cells are looked at together: more take more memory, fewer more time."""

Kept = Callable[[list[str]], Mapping[str, bytes]]
"""Gives packed answers by fingerprint, as far as they were kept."""


@dataclass
class Protection:
    """The mask, its proofs, what an edition that showed everything would tell (for the ledger), the families, and the
    answer to each by fingerprint, to be kept; ``fresh`` names those that were not kept already."""

    mask: Mask = field(default_factory=Mask)
    proofs: list[Proof] = field(default_factory=list)
    told: Past = field(default_factory=Past)
    families: list[Family] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)

    def family_of(self, keys: set[SeriesKey]) -> set[SeriesKey]:
        """All series of the families that hold some series or variables."""
        chosen = (one for one in self.families if not keys.isdisjoint((*one.variables, *one.series)))
        return {key for one in chosen for key in one.series}

    def drop_proofs(self, keys: set[SeriesKey]) -> bool:
        """Do without the proofs that hold some variables; whether there were any."""
        kept = [one for one in self.proofs if keys.isdisjoint(row[:2] for row in one.rows)]
        dropped = len(kept) < len(self.proofs)
        self.proofs = kept
        return dropped


def protect(
    observations: Observations,
    catalogue: Catalogue,
    rule: Rule,
    structural_zeros: StructuralZeros,
    history: Sequence[Past] = (),
    kept: Kept = lambda _: {},
    progress: Progress = SILENT,
) -> Protection:
    """Mask for one edition that showed every cleared indicator to everybody; any edition shows a part of it.

    ``observations`` with all derived cells; ``structural_zeros``: (indicator, level, area key) that are published;
    ``history``: what earlier releases told; ``kept``: answers of earlier runs, used where nothing has changed. The
    same input gives the same mask.
    """
    checkpoint(progress, 0, tr("Looking for small counts …"))
    known = lasting(catalogue, history)
    tied, spans = ties(known), span_ties(observations, known, history)
    found = families(observations, known, tied, spans, history)
    naming = Fingerprints(observations, known, rule, structural_zeros, tied, spans)
    named = {naming.of(one): one for one in found}
    result = Protection(families=found, answers=_still_right(kept(list(named)), observations, history))
    left = {name: one for name, one in named.items() if name not in result.answers}
    finder = Finder(observations, known, rule, structural_zeros, history, tied, spans)
    total, done = max(sum(len(one.variables) for one in left.values()), 1), 0
    for group in _packed(left.items(), _CELLS_AT_ONCE // len(observations.geography)):
        size = sum(len(one.variables) for one in group.values())
        checkpoint(progress, 100 * done / total, tr("Choosing what else must be hidden …"))
        stretch = Stretch(progress, 100 * done / total, 100 * (done + size) / total)
        result.answers.update(zip(group, finder.find(list(group.values()), stretch), strict=True))
        done += size
    result.fresh = {name for name in left if NO_SOLVER not in result.answers[name].left_out.values()}
    _enter(result, named, catalogue, len(history))
    return result


def _still_right(kept: Mapping[str, bytes], observations: Observations, history: Sequence[Past]) -> dict[str, Answer]:
    """The kept answers to which no release has added anything since they were found."""
    found = {}
    for name, packed in kept.items():
        try:
            answer = Answer.of_bytes(packed, observations)
        except ValueError:
            continue
        if answer.known == answer.beyond(history):
            found[name] = answer
    return found


def _packed(found: Iterable[tuple[str, Family]], rows: int) -> Iterator[dict[str, Family]]:
    """The families in groups of about so many rows."""
    group: dict[str, Family] = {}
    size = 0
    for name, one in found:
        if group and size + len(one.variables) > rows:
            yield group
            group, size = {}, 0
        group[name] = one
        size += len(one.variables)
    if group:
        yield group


def _enter(result: Protection, named: Mapping[str, Family], catalogue: Catalogue, state: int) -> None:
    """Unite the answers, in the order of the families."""
    left_out: dict[SeriesKey, str] = {}
    told: dict[SeriesKey, PastSeries] = {}
    for name in named:
        answer = result.answers[name]
        for key, reasons in answer.reasons.items():
            result.mask.enter(key, reasons)
        result.mask.small_base.update(answer.small_base)
        left_out.update(answer.left_out)
        told.update(answer.told)
        result.proofs += answer.proofs_in(state)
    result.told = Past(told, catalogue)
    result.mask.left_out = [LeftOut(*key, code, message(code, *key)) for key, code in sorted(left_out.items())]

"""Answers for families that nothing kept answers: from figures to masks with proofs."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Catalogue, Clearance, Kind
from ..model.observations import Observations, SeriesKey
from ..model.progress import Progress
from ..model.rule import Rule
from .answers import TODAY, Answer
from .collection import StructuralZeros, collect
from .counts import Array, Counts
from .duties import Duties, duties
from .engine import Engine
from .history import Past, PastSeries
from .layout import Layouts
from .mask import PRIMARY, SECONDARY, BoolCells
from .memory import remember
from .outcome import Outcome
from .prices import prices
from .proof import Changes, Proof, Row
from .rates import Fraction, hidden_fractions, small_base
from .spans import SpanTie
from .task import Task
from .ties import Ties
from .variables import Family

NO_SOLVER = "no_solver"
"""Why linked counts are left out where scipy is missing: an answer that is not worth keeping."""

_CLOSE = 1e-6


class Finder:
    """Looks at some families after others."""

    def __init__(
        self,
        observations: Observations,
        catalogue: Catalogue,
        rule: Rule,
        structural_zeros: StructuralZeros,
        history: Sequence[Past],
        tied: Ties,
        spans: Sequence[SpanTie],
    ) -> None:
        self._observations, self._catalogue, self._rule = observations, catalogue, rule
        self._structural_zeros, self._history, self._tied, self._spans = structural_zeros, history, tied, spans
        self._layouts = Layouts(observations.geography)

    def find(self, group: Sequence[Family], progress: Progress) -> list[Answer]:
        """An answer for each family of the ``group``."""
        counts, rates, joined = collect(
            group,
            self._observations,
            self._catalogue,
            self._tied,
            self._spans,
            self._rule,
            self._structural_zeros,
            self._history,
        )
        counts, versions = remember(counts, joined, group, self._history)
        found = duties(counts, versions, joined, self._rule.complement)
        cost = prices(counts, group, rates, joined, self._rule.priorities)
        withheld = self._withheld(counts, rates)
        # a count below zero is none; whatever it is, nothing is known of what would protect it
        strange = set(np.flatnonzero((counts.value < 0).any(axis=1) & counts.counted)) & set(range(len(counts.keys)))
        withheld |= strange
        task = Task(counts, versions, joined, found, cost, self._layouts, frozenset(withheld))
        outcome = Engine(task).run(progress)
        outcome.left_out |= strange
        outcome.hidden[sorted(outcome.lost | withheld)] = True
        least, width = self._rule.minimum_base, self._layouts.width
        work = _Answers(counts, rates, found, outcome, self._observations, self._cleared, least, width)
        answers = [work.of(one) for one in group]
        for answer in answers:
            answer.known = answer.beyond(self._history)
        return answers

    def _cleared(self, name: str) -> bool:
        return self._catalogue[name].clearance is not Clearance.NONE

    def _withheld(self, counts: Counts, rates: Sequence[Fraction]) -> set[int]:
        """Rows of which no indicator that is cleared for anybody shows anything."""
        shown = {
            counts.row[key]
            for key in counts.keys
            if key in self._observations.series and self._catalogue[key[0]].kind is Kind.COUNT and self._cleared(key[0])
        }
        for rate in rates:
            if self._cleared(rate.key[0]):
                shown |= {row for row in (rate.numerator, rate.denominator) if row is not None}
        return set(range(len(counts.keys))) - shown


class _Answers:
    """Cuts what was found for many families into an answer for each."""

    def __init__(
        self,
        counts: Counts,
        rates: Sequence[Fraction],
        found: Duties,
        outcome: Outcome,
        observations: Observations,
        cleared: Callable[[str], bool],
        minimum_base: int,
        width: int,
    ) -> None:
        self._counts, self._outcome = counts, outcome
        self._observations, self._cleared, self._minimum_base = observations, cleared, minimum_base
        self._width = width
        self._rates = {rate.key: rate for rate in rates}
        self._piece = {row: piece for piece in outcome.pieces for row in piece.rows}
        self._grove = {row: grove for grove in outcome.groves for row in grove.rows}
        delivered = counts.known & ~counts.mute
        today = slice(len(counts.keys))
        self._told = np.where(delivered, counts.value, np.nan)[today]
        self._open = delivered[today] & ~outcome.hidden
        self._codes = np.where(found.hidden[today], PRIMARY, SECONDARY).astype(np.int8) * outcome.hidden

    def of(self, family: Family) -> Answer:
        counts, hidden = self._counts, self._outcome.hidden
        answer = Answer()
        rows = [counts.row[variable] for variable in family.variables]
        disclosed = {row: np.zeros(hidden.shape[1], dtype=np.bool_) for row in rows}
        for key in family.series:
            code = self._why_left_out(key)
            if code:
                answer.left_out[key] = code
            elif key in self._rates:
                self._rate(answer, self._rates[key], disclosed)
            else:
                self._count(answer, key, disclosed)
        for variable, row in zip(family.variables, rows, strict=True):
            series, value = self._observations.series.get(variable), self._told[row].copy()
            if series is not None and _same(series.value, value):
                # the figures themselves, lest all be held twice
                answer.plain.add(variable)
                value = series.value
            answer.told[variable] = PastSeries(value, self._open[row] & disclosed[row], self._bounds(row))
            answer.hidden[variable] = hidden[row]
        answer.proofs = self._proofs(rows, answer)
        return answer

    def _bounds(self, row: int) -> Array | None:
        """What is held of a row's counts, where that is less than their values."""
        counts, value = self._counts, self._told[row]
        least, most = counts.least[row] + counts.half[row], counts.most[row] - counts.half[row]
        vague = ~np.isnan(value) & (most - least > _CLOSE)
        return np.where(vague, (least, most), value) if vague.any() else None

    def _why_left_out(self, key: SeriesKey) -> str:
        lost, rate = self._outcome.lost, self._rates.get(key)
        if not self._cleared(key[0]):
            return "withheld"
        if rate is None:
            row = self._counts.row[key]
            return NO_SOLVER if row in self._outcome.unsolved else "not_protected" if row in lost else ""
        if rate.base_missing:
            return "base_missing"
        return "term_left_out" if not lost.isdisjoint({rate.numerator, rate.denominator}) else ""

    def _count(self, answer: Answer, key: SeriesKey, disclosed: dict[int, BoolCells]) -> None:
        row, held = self._counts.row[key], self._observations.series[key].has_value
        codes = self._codes[row] * held
        if _enter(answer, key, codes, held):
            disclosed[row] |= held

    def _rate(self, answer: Answer, rate: Fraction, disclosed: dict[int, BoolCells]) -> None:
        reasons = hidden_fractions(rate, self._outcome.hidden, self._observations)
        if not _enter(answer, rate.key, reasons, rate.printed):
            return
        for row in (rate.numerator, rate.denominator):
            if row is not None:
                disclosed[row] |= rate.printed & (reasons == 0)
        few = small_base(rate, self._minimum_base) & (reasons == 0)
        if few.any():
            answer.small_base[rate.key] = few

    def _proofs(self, rows: Sequence[int], answer: Answer) -> list[Proof]:
        """One of each linked piece, and one of all rows that stand by themselves."""
        found: list[Proof] = []
        alone: dict[int, list[int]] = {}
        done: set[int] = set()
        for row in rows:
            piece = self._piece.get(row)
            if row in self._grove:
                alone.setdefault(id(self._grove[row]), []).append(row)
            elif piece is not None and row not in done:
                done.update(piece.rows)
                states = [TODAY if state is None else state for state in piece.states]
                names = tuple((*self._counts.keys[one], state) for state in states for one in piece.rows)
                changes = Changes.between(piece.tables)
                base = (_line(answer, name, line) for name, line in zip(names, changes.base, strict=True))
                found.append(Proof(names, replace(changes, base=tuple(base))))
        for group in alone.values():
            names = tuple((*self._counts.keys[row], TODAY) for row in group)
            base = (_line(answer, name, self._truth(row)) for name, row in zip(names, group, strict=True))
            size, at, value = self._grove[group[0]].together(group, self._width)
            found.append(Proof(names, Changes.of(list(base), self._width, size, at, value)))
        return found

    def _truth(self, row: int) -> Array:
        """A row that stands by itself, as it is."""
        line = np.full(self._width, np.nan)
        placed = self._counts.placed[row]
        line[: len(placed)][placed] = self._counts.value[row, placed]
        return line


def _line(answer: Answer, row: Row, line: Array) -> Array:
    """A line of a proof, the very one that is told where that is the same: it need not be held twice."""
    told = answer.told[row[:2]].value
    return told if row[2] == TODAY and _same(told, line) else line


def _same(one: Array, other: Array) -> bool:
    return one.tobytes() == other.tobytes()


def _enter(answer: Answer, key: SeriesKey, reasons: NDArray[np.int8], held: BoolCells) -> bool:
    """Enter what of a series is hidden; False where that is all of it: then it is left out, and not even said to be
    hidden."""
    if held.any() and reasons[held].all():
        answer.left_out[key] = "all_hidden"
        return False
    if reasons.any():
        answer.reasons[key] = reasons
    return True

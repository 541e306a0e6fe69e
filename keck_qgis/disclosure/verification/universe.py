"""Which counts there are today and in earlier releases, and which of them must be looked at together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...model.errors import KeckError
from ...model.observations import SeriesKey
from ...model.period import Period, PeriodKind
from ..history import Past
from ..proof import Proof, Row
from .held import Delivered, Flags, Held
from .names import Names

_QUARTERS = 4


@dataclass(frozen=True)
class Span:
    """A period that has shorter ones as its members (relation 5 of the design, if the figures fit)."""

    name: str
    period: str
    members: tuple[str, ...]


class Universe:
    """The rows of all states: a count (name and period) in a state, the last state being today's.

    ``held``: rows of which something was delivered; ``told``: rows of parts that nobody delivered, but a complete sum
    tells; any other row ties held ones together.
    """

    def __init__(self, delivered: Delivered, history: Sequence[Past], names: Names) -> None:
        self.names, self.today = names, len(history)
        self._delivered, self._history = delivered, history
        related = {name for group in names.groups() for name in group if names.is_personal(name)}
        related = {name for group in names.groups() if related.intersection(group) for name in group}
        states = [
            {key for key, one in past.items() if bool(np.isfinite(np.asarray(one.value, dtype=np.float64)).any())}
            for past in history
        ]
        self.held: dict[Row, None] = {}
        self.told: set[Row] = set()
        self.rows: dict[Row, None] = {}
        # what only earlier releases knew is the same unknown today
        for state, keys in enumerate([*states, delivered.keys().union(*states)]):
            wanted = sorted(key for key in keys if names.is_personal(key[0]) or key[0] in related)
            self.held |= dict.fromkeys((*key, state) for key in wanted)
            self.rows |= dict.fromkeys((*key, state) for key in wanted)
            periods: dict[str, set[str]] = {}
            for name, period in wanted:
                periods.setdefault(period, set()).add(name)
            for period, there in sorted(periods.items()):
                held = frozenset(there)
                told = names.told_parts(held)
                for name in sorted(names.undelivered(held)):
                    self.rows[name, period, state] = None
                    if name in told:
                        self.told.add((name, period, state))
        # nobody sees whether the terms that a rate alone tells sum up over time
        self.spans = list(_spans(row for row in self.held if row[0] in names.catalogue))
        self._related = {name for group in names.groups() for name in group}
        self._moments = {row[1:] for row in self.rows}

    def may_stand(self, row: object) -> bool:
        """Whether a row of a proof is one that there could be: a count of the catalogue in a period and state."""
        if not isinstance(row, tuple) or [type(part) for part in row] != [str, str, int]:
            return False
        if row in self.rows or (*row[:2], self.today) in self.rows:
            return 0 <= row[2] <= self.today
        return row[0] in self._related and row[1:] in self._moments

    def count(self, row: Row) -> Held:
        """What is known of a row: today as delivered or as the newest release that knew, else what a release told."""
        name, period, state = row
        if state == self.today:
            held = self._delivered.count((name, period))
            for earlier in range(self.today - 1, -1, -1):
                then = self.count((name, period, earlier))
                held.fill(then.known & ~held.known & ~held.nothing, then.value, then.value, then.value)
            return held
        size = len(self._delivered.truth.geography)
        past, nothing = self._history[state].get((name, period)), np.zeros(size, dtype=np.bool_)
        if past is None:
            blank = np.full(size, np.nan)
            return Held(blank, blank, blank, nothing, nothing, nothing, nothing)
        value = np.where(np.isfinite(past.value), past.value, np.nan)
        known = ~np.isnan(value)
        return Held(value, value, value, nothing, nothing, past.shown & known, known)

    def unheard(self, key: SeriesKey) -> Flags:
        """Cells of which today's editions show nothing, not even that they are hidden, and that no earlier one knew."""
        flags = np.full(len(self._delivered.truth.geography), not self._delivered.is_heard(key))
        for past in self._history:
            if key in past and past[key].shown.any():
                flags &= ~np.isfinite(past[key].value)
        return flags

    def batches(self, proofs: Sequence[Proof], most: int) -> Iterator[dict[Row, Flags]]:
        """The rows in batches of ``most`` rows of tables or a few more; what is related or in one proof stays together.

        A release that knew nothing else of a family than the next one did is left out; with each row stands what
        those releases have shown of it.
        """
        joined = _Union(self.rows)
        for group in self._groups():
            joined.join([row for row in group if row in self.rows])
        for proof in proofs:
            joined.join([row for row in proof.rows if row in self.rows])
        tables = {series_of(row): 1 + len(proof.tables) for proof in proofs for row in proof.rows}
        batch: dict[Row, Flags] = {}
        size = 0
        for members in joined.sets():
            added = self._condensed(members)
            batch |= added
            size += sum(tables.get(series_of(row), 1) for row in added)
            if size >= most:
                yield dict(sorted(batch.items()))
                batch, size = {}, 0
        if batch:
            yield dict(sorted(batch.items()))

    def _condensed(self, members: Sequence[Row]) -> dict[Row, Flags]:
        nothing = np.zeros(len(self._delivered.truth.geography), dtype=np.bool_)
        states: dict[int, list[Row]] = {}
        for row in members:
            states.setdefault(row[2], []).append(row)
        kept: dict[Row, Flags] = {}
        counts: dict[SeriesKey, tuple[Row, Held]] = {}
        for state in sorted(states, reverse=True):
            here = {row: self.count(row) for row in states[state]} if len(states) > 1 else {}
            if state < self.today and all(_repeats(one, counts.get(series_of(row))) for row, one in here.items()):
                for row, one in here.items():
                    later, _ = counts[series_of(row)]
                    kept[later] = kept[later] | one.shown
            else:
                kept |= dict.fromkeys(states[state], nothing)
                counts = {series_of(row): (row, one) for row, one in here.items()}
        return kept

    def _groups(self) -> Iterator[list[Row]]:
        moments = sorted({row[1:] for row in self.rows})
        for group in self.names.groups():
            for period, state in moments:
                yield [(name, period, state) for name in group]
        for span, state in self.spans:
            yield [(span.name, period, state) for period in (span.period, *span.members)]
        for name, period, state in self.rows:
            if state < self.today:
                yield [(name, period, later) for later in range(state, self.today + 1)]


def _spans(held: Iterable[Row]) -> Iterator[tuple[Span, int]]:
    """All spans with their state: years of several years, or reference dates, and years of four quarters."""
    periods: dict[tuple[str, int], list[Period]] = {}
    read: dict[str, Period | None] = {}
    for name, text, state in held:
        if text not in read:
            read[text] = _period(text)
        period = read[text]
        if period is not None:
            periods.setdefault((name, state), []).append(period)
    for (name, state), there in periods.items():
        if len({one.kind for one in there}) < 2:
            continue
        for whole in sorted(there):
            for members in _members(whole, sorted(there)):
                yield Span(name, whole.text, tuple(one.text for one in members)), state


def _period(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except KeckError:
        return None


def _members(whole: Period, there: Sequence[Period]) -> Iterator[list[Period]]:
    if whole.kind is PeriodKind.YEAR:
        quarters = [one for one in there if one.kind is PeriodKind.QUARTER and one.end.year == whole.end.year]
        if len(quarters) == _QUARTERS:
            yield quarters
    elif whole.kind is PeriodKind.SPAN:
        years = list(range(int(whole.text.split("-")[0]), whole.end.year + 1))
        for kind in (PeriodKind.YEAR, PeriodKind.DATE):
            within = [one for one in there if one.kind is kind and one.end.year in years]
            if [one.end.year for one in within] == years:
                yield within


class _Union:
    """Sets of rows that grow together."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._above = {row: row for row in rows}

    def _head(self, row: Row) -> Row:
        above = self._above
        while above[row] != row:
            above[row] = above[above[row]]
            row = above[row]
        return row

    def join(self, rows: Sequence[Row]) -> None:
        heads = [self._head(row) for row in rows]
        for other in heads[1:]:
            first = self._head(heads[0])
            self._above[self._head(other)] = first

    def sets(self) -> list[list[Row]]:
        result: dict[Row, list[Row]] = {}
        for row in self._above:
            result.setdefault(self._head(row), []).append(row)
        return list(result.values())


def _repeats(earlier: Held, next_one: tuple[Row, Held] | None) -> bool:
    """Whether an earlier release knew nothing else of a count than a later one."""
    if next_one is None:
        return False
    _, later = next_one
    return bool((~earlier.known | ((earlier.value >= later.least) & (earlier.value <= later.most))).all())


def series_of(row: Row) -> SeriesKey:
    return row[0], row[1]

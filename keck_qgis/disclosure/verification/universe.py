"""Which counts there are today and in earlier releases, and which of them must be looked at together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...model.errors import KeckError
from ...model.observations import SeriesKey
from ...model.period import Period, PeriodKind
from ..history import Past
from ..proof import Proof, Row
from .held import Delivered
from .names import Names
from .releases import Releases, Version

_QUARTERS = 4


_FITS = 1e-6


@dataclass(frozen=True)
class Span:
    """A period that is, by all figures held in a state, the sum of shorter ones, or their printed mean (relation 5)."""

    name: str
    period: str
    members: tuple[str, ...]
    state: int
    mean: bool

    def rows(self) -> list[Row]:
        """The span and its members."""
        return [(self.name, period, self.state) for period in (self.period, *self.members)]


class Universe:
    """The rows of all states: a count (name and period) in a state, the last state being today's.

    ``told``: rows of parts that nobody delivered, but a complete sum tells. Rows that were not delivered at all tie
    others together.
    """

    def __init__(self, delivered: Delivered, history: Sequence[Past], names: Names) -> None:
        self.names, self.today = names, len(history)
        self._releases = Releases(delivered, history)
        related = {name for group in names.groups() for name in group if names.is_personal(name)}
        related = {name for group in names.groups() if related.intersection(group) for name in group}
        states = [self._releases.keys(state) for state in range(self.today)]
        self.told: set[Row] = set()
        self.keys: set[SeriesKey] = set()
        self._moments: set[tuple[str, int]] = set()
        held: list[Row] = []
        # what only earlier releases knew is there today, too
        for state, keys in enumerate([*states, delivered.keys().union(*states)]):
            wanted = sorted(key for key in keys if names.is_personal(key[0]) or key[0] in related)
            self.keys |= set(wanted)
            held += [(*key, state) for key in wanted]
            periods: dict[str, set[str]] = {}
            for name, period in wanted:
                periods.setdefault(period, set()).add(name)
            for period, there in sorted(periods.items()):
                told = names.told_parts(frozenset(there))
                undelivered = sorted(names.undelivered(frozenset(there)))
                self.keys |= {(name, period) for name in undelivered}
                self.told |= {(name, period, state) for name in undelivered if name in told}
                self._moments.add((period, state))
        # nobody sees whether the terms that a rate alone tells sum up over time
        self.spans = list(self._spans(row for row in held if row[0] in names.catalogue))
        self._means = {(one.name, one.period, one.state) for one in self.spans if one.mean}
        self._related = {name for group in names.groups() for name in group}

    def may_stand(self, row: object) -> bool:
        """Whether a row of a proof is one that there could be: a count of the catalogue in a period and state."""
        if not isinstance(row, tuple) or [type(part) for part in row] != [str, str, int]:
            return False
        if row[:2] in self.keys:
            return 0 <= row[2] <= self.today
        return row[0] in self._related and row[1:] in self._moments

    def batches(self, proofs: Sequence[Proof], most: int) -> Iterator[dict[Row, Version]]:
        """The rows in batches of ``most`` rows of tables or a few more; what is related or in one proof stays together.

        Of a family only those states are there that say something else than the later ones.
        """
        related = _Union(self.keys)
        for group in self._groups():
            related.join([key for key in group if key in self.keys])
        joined = _Union(self.keys)
        tables: dict[SeriesKey, int] = {}
        for family in related.sets():
            joined.join(family)
        for proof in proofs:
            keys = [key for key in dict.fromkeys(map(series_of, proof.rows)) if key in self.keys]
            joined.join(keys)
            tables |= dict.fromkeys(keys, len(proof.tables))
        batch: dict[Row, Version] = {}
        size = 0
        for members in joined.sets():
            for family in related.sets_of(members):
                batch |= self._releases.versions(family, self._means)
            size += sum(1 + tables.get(key, 0) for key in members)
            if size >= most:
                yield dict(sorted(batch.items()))
                batch, size = {}, 0
        if batch:
            yield dict(sorted(batch.items()))

    def _groups(self) -> Iterator[list[SeriesKey]]:
        for group in self.names.groups():
            for period in sorted({period for period, _ in self._moments}):
                yield [(name, period) for name in group]
        for span in self.spans:
            yield [series_of(row) for row in span.rows()]

    def _spans(self, held: Iterable[Row]) -> Iterator[Span]:
        for (name, whole, members), state in _candidates(held):
            mean = self._mean(name, whole, members, state)
            if mean is not None:
                yield Span(name, whole, members, state, mean)

    def _mean(self, name: str, whole: str, members: Sequence[str], state: int) -> bool | None:
        """Whether the figures are a mean within its printed rounding (True), a sum (False), or neither (None)."""
        counts = [self._releases.count((name, period), state, implied=False) for period in (whole, *members)]
        exact = np.logical_and.reduce([one.known & (one.least == one.most) for one in counts])
        if not counts[0].value[exact].any():
            # of zeros alone nobody sees which it is
            return None
        value, below = counts[0].value[exact], np.sum([one.value[exact] for one in counts[1:]], axis=0)
        if bool((np.abs(value - below) <= _FITS).all()):
            return False
        declared, size = self.names.catalogue.get(name), len(members)
        half = 0.5 * 10.0 ** -(declared.decimals if declared is not None else 0)
        return True if bool((np.abs(size * value - below) <= size * half + _FITS).all()) else None


def _candidates(held: Iterable[Row]) -> Iterator[tuple[tuple[str, str, tuple[str, ...]], int]]:
    """Name, period and members, and the state: spans of years or reference dates, and years of four quarters."""
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
                yield (name, whole.text, tuple(one.text for one in members)), state


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
    """Sets of counts that grow together."""

    def __init__(self, keys: Iterable[SeriesKey]) -> None:
        self._above = {key: key for key in sorted(keys)}

    def head(self, key: SeriesKey) -> SeriesKey:
        above = self._above
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    def join(self, keys: Sequence[SeriesKey]) -> None:
        for other in keys[1:]:
            self._above[self.head(other)] = self.head(keys[0])

    def sets(self) -> list[list[SeriesKey]]:
        return self.sets_of(self._above)

    def sets_of(self, keys: Iterable[SeriesKey]) -> list[list[SeriesKey]]:
        """The sets that some counts make up."""
        result: dict[SeriesKey, list[SeriesKey]] = {}
        for key in keys:
            result.setdefault(self.head(key), []).append(key)
        return list(result.values())


def series_of(row: Row) -> SeriesKey:
    return row[0], row[1]

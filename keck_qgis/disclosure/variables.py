"""Which counts there are in an atlas, held or only told by others, and which of them must be looked at together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.indicator import Catalogue, Kind
from ..model.observations import Observations, SeriesKey
from .history import Past
from .spans import SpanTie
from .terms import counts_people, denominator_id, numerator_id
from .ties import Ties


@dataclass(frozen=True)
class Family:
    """Variables (name of a count, period) that ties join, or all periods of a count without any; and the series that
    show something of them."""

    variables: tuple[SeriesKey, ...]
    series: tuple[SeriesKey, ...]


def families(
    observations: Observations, catalogue: Catalogue, tied: Ties, spans: Sequence[SpanTie], history: Sequence[Past]
) -> list[Family]:
    """All families that count people, in a fixed order."""
    shows = {key: _terms(key, catalogue) for key in sorted(observations.series)}
    held = {variable for variables in shows.values() for variable in variables}
    held |= {variable for past in history for variable in past}
    joined = _Union()
    for variables in shows.values():
        joined.join(variables)
    names: dict[str, set[str]] = {}
    for name, period in held:
        names.setdefault(period, set()).add(name)
    linking: dict[frozenset[str], tuple[str, ...]] = {}
    for period, there in sorted(names.items()):
        known = frozenset(there)
        if known not in linking:
            linking[known] = tuple(_linking(known, tied))
        present = known | set(linking[known])
        for name in sorted(present):
            joined.join([(name, period)])
        for group in tied.groups():
            joined.join([(name, period) for name in group if name in present])
    alone = {name for there in names.values() for name in there}.difference(*tied.groups())
    for name in alone:
        # nothing ties its periods, but they are looked at and kept together
        joined.join([(name, period) for period in names if name in names[period]])
    for span in spans:
        joined.join([(span.name, period) for period in (span.period, *span.members)])
    series: dict[SeriesKey, list[SeriesKey]] = {}
    for key, variables in shows.items():
        if variables:
            series.setdefault(joined.head(variables[0]), []).append(key)
    return [
        Family(tuple(members), tuple(series.get(head, [])))
        for head, members in joined.groups().items()
        if any(_is_personal(name, catalogue) for name, _ in members)
    ]


def _terms(key: SeriesKey, catalogue: Catalogue) -> list[SeriesKey]:
    """The counts of which a series says something: itself, or its terms."""
    indicator = catalogue.get(key[0])
    if indicator is None:
        return []
    if indicator.kind is Kind.COUNT:
        return [key]
    if not catalogue.is_personal(indicator):
        return []
    names = [numerator_id(indicator)] if indicator.kind is Kind.RATE else []
    names.append(denominator_id(indicator))
    return [(name, key[1]) for name in names if counts_people(name, indicator, catalogue)]


def _is_personal(name: str, catalogue: Catalogue) -> bool:
    declared = catalogue.get(name)
    return declared is None or catalogue.is_personal(declared)


def _linking(held: frozenset[str], tied: Ties) -> list[str]:
    """Counts that nobody delivered, but that tie others or follow from them: parts that a complete breakdown tells by
    difference, and any that two ties or more share."""
    groups = tied.groups()
    found = {name for group in groups for name in group} - held
    told = {part for one in tied.sums if one.complete and one.total in held for part in one.parts}
    while True:
        there = held | found
        number = dict.fromkeys(found, 0)
        for group in groups:
            inside = [name for name in group if name in there]
            if len(inside) > 1:
                for name in inside:
                    if name in number:
                        number[name] += 1
        kept = {name for name in found if number[name] > 1 or (number[name] and name in told)}
        if kept == found:
            return sorted(found)
        found = kept


class _Union:
    """Sets that grow together; the least member stands for each."""

    def __init__(self) -> None:
        self._above: dict[SeriesKey, SeriesKey] = {}

    def head(self, one: SeriesKey) -> SeriesKey:
        above = self._above
        above.setdefault(one, one)
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def join(self, members: Iterable[SeriesKey]) -> None:
        heads = sorted({self.head(one) for one in members})
        for other in heads[1:]:
            self._above[other] = heads[0]

    def groups(self) -> dict[SeriesKey, list[SeriesKey]]:
        result: dict[SeriesKey, list[SeriesKey]] = {}
        for one in sorted(self._above):
            result.setdefault(self.head(one), []).append(one)
        return dict(sorted(result.items()))

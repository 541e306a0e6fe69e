"""Series that must go together when one of them must not be published."""

from collections.abc import Iterable

from ..model.indicator import Catalogue, Kind
from ..model.observations import SeriesKey


def with_relatives(keys: Iterable[SeriesKey], catalogue: Catalogue) -> set[SeriesKey]:
    """``keys`` with all series from which theirs could be recomputed, in the same periods.

    A count brings along the rates that it is a term of and the members of its breakdowns; a rate its numerator.
    """
    neighbours: dict[str, set[str]] = {one.id: set() for one in catalogue}
    for one in catalogue:
        for term in catalogue.terms(one):
            neighbours[term.id].add(one.id)
        if one.kind is Kind.RATE and one.numerator in neighbours:
            neighbours[one.id].add(one.numerator)
    for breakdown in catalogue.breakdowns():
        members = {name for name in (breakdown.total, *breakdown.parts) if name in neighbours}
        for name in members:
            neighbours[name] |= members
    found: set[SeriesKey] = set()
    waiting = list(keys)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += [(name, key[1]) for name in neighbours.get(key[0], ())]
    return found

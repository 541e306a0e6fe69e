"""Series that must go together when one of them must not be published."""

from collections.abc import Iterable

from ..model.indicator import Catalogue, Indicator, Kind
from ..model.observations import SeriesKey


def with_relatives(keys: Iterable[SeriesKey], catalogue: Catalogue) -> set[SeriesKey]:
    """``keys`` with all series from which theirs could be recomputed, in the same periods.

    A count brings along the rates that it is a term of and the members of its breakdowns; a rate its numerator.
    """
    neighbours: dict[str, set[str]] = {}
    for one in catalogue:
        for term in _terms(one):
            neighbours.setdefault(term, set()).add(one.id)
        if one.kind is Kind.RATE and one.numerator:
            neighbours.setdefault(one.id, set()).add(one.numerator)
    for breakdown in catalogue.breakdowns():
        members = {breakdown.total, *breakdown.parts}
        for name in members:
            neighbours.setdefault(name, set()).update(members)
    found: set[SeriesKey] = set()
    waiting = list(keys)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += [(name, key[1]) for name in neighbours.get(key[0], ())]
    return found


def _terms(one: Indicator) -> tuple[str, str]:
    """Names of an indicator's terms; those that the catalogue does not name are called after the indicator."""
    return one.numerator or f"{one.id}~numerator", one.denominator or f"{one.id}~denominator"

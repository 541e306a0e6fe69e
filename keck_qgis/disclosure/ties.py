"""What ties counts to one another by the catalogue's word: breakdowns, and parts inside wholes."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model.indicator import Catalogue, Indicator, Kind
from .terms import counts_people, denominator_id, numerator_id


@dataclass(frozen=True, order=True)
class Sum:
    """Counts ``parts`` that sum to ``total``, or to no more than it where the breakdown is incomplete."""

    total: str
    parts: tuple[str, ...]
    complete: bool

    @property
    def members(self) -> tuple[str, ...]:
        return (self.total, *self.parts)


@dataclass(frozen=True)
class Ties:
    """All sums, and all pairs (part, whole) beyond complete breakdowns, between names of counts. ``shares``: those
    pairs that are numerator and denominator of a rate and count persons."""

    sums: tuple[Sum, ...]
    inside: tuple[tuple[str, str], ...]
    shares: tuple[tuple[str, str], ...] = ()

    def groups(self) -> list[tuple[str, ...]]:
        """The names that each tie joins."""
        return [one.members for one in self.sums] + list(self.inside)

    def of(self, names: Iterable[str]) -> "Ties":
        """The ties all of whose members are among ``names``; an incomplete sum keeps the parts that are."""
        held = set(names)
        sums = []
        for one in self.sums:
            parts = tuple(part for part in one.parts if part in held)
            if one.total in held and (len(parts) == len(one.parts) or (not one.complete and len(parts) > 1)):
                sums.append(Sum(one.total, parts, one.complete))
        inside, shares = (tuple(pair for pair in all_ if held.issuperset(pair)) for all_ in (self.inside, self.shares))
        return Ties(tuple(sums), inside, shares)


def ties(catalogue: Catalogue) -> Ties:
    """The ties that the catalogue declares. A share stands in a breakdown for the count that it is a share of."""
    sums, inside, shares = [], {}, set()
    for breakdown in catalogue.breakdowns():
        total = _counted(catalogue.get(breakdown.total), breakdown.total)
        parts = tuple(name for part in breakdown.parts if (name := _counted(catalogue.get(part), part)))
        if total is None or not parts:
            continue
        complete = breakdown.complete and len(parts) == len(breakdown.parts)
        sums.append(Sum(total, tuple(sorted(parts)), complete))
        if not complete:
            inside.update(dict.fromkeys((part, total) for part in parts))
    for one in catalogue:
        if one.kind is Kind.RATE and one.numerator_in_denominator:
            pair = numerator_id(one), denominator_id(one)
            inside[pair] = None
            if all(counts_people(name, one, catalogue) for name in pair):
                shares.add(pair)
    # in an order of their own: that of the catalogue says nothing
    return Ties(tuple(sorted(sums)), tuple(sorted(inside)), tuple(sorted(shares)))


def _counted(indicator: Indicator | None, name: str) -> str | None:
    """The count that an entry of a breakdown stands for; one that no entry describes is taken for a count."""
    if indicator is None or indicator.kind is Kind.COUNT:
        return name
    return numerator_id(indicator) if indicator.kind is Kind.RATE else None

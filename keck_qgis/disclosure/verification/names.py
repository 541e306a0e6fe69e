"""What the catalogue says of its counts: which ones sum to which, which lie in which, what is hidden of each.

Sources: relations 2 to 4 of the design, the limits of the rule, the terms of a rate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model.indicator import Breakdown, Catalogue, Indicator, Kind, PartOf
from ...model.rule import Limits, Rule
from ..history import Past


@dataclass(frozen=True)
class Sum:
    """The parts sum to the total in each area, or to no more than it where not ``complete``."""

    total: str
    parts: tuple[str, ...]
    complete: bool


@dataclass(frozen=True)
class Terms:
    """Names of the counts of persons that a rate, mean or measure is made of; None for a term that is none.

    ``inside``: whoever is in the numerator is in the denominator.
    """

    rate: Indicator
    numerator: str | None
    denominator: str | None
    inside: bool


def with_former(catalogue: Catalogue, history: Sequence[Past]) -> Catalogue:
    """The catalogue with what editions have said and it does not say any more: indicators that are gone, the latest
    last, sums under names of their own, and rates that lay inside others. What was once told of a count is known for
    good."""
    entries = {one.id: replace(one, part_of=()) for past in history for one in past.catalogue}
    entries |= {one.id: one for one in catalogue}
    sums = {_as_sum(one) for one in catalogue.breakdowns()}
    inside = {_as_pair(one) for one in entries.values() if _lies_inside(one)}
    for past in history:
        for said in past.catalogue.breakdowns():
            if _as_sum(said) not in sums:
                sums.add(_as_sum(said))
                told = PartOf(said.total, f"|{len(sums)}", said.complete)
                entries |= {part: replace(entries[part], part_of=(*entries[part].part_of, told)) for part in said.parts}
        for rate in filter(_lies_inside, past.catalogue):
            top, base = pair = _as_pair(rate)
            if pair not in inside:
                inside.add(pair)
                former = f"{rate.id}|{top}|{base}"
                entries[former] = replace(rate, id=former, numerator=top, denominator=base, part_of=())
    return Catalogue(entries.values())


def _as_sum(one: Breakdown) -> tuple[str, frozenset[str], bool]:
    return one.total, frozenset(one.parts), one.complete


def _lies_inside(one: Indicator) -> bool:
    return one.kind is Kind.RATE and one.numerator_in_denominator


def _as_pair(rate: Indicator) -> tuple[str, str]:
    return numerator_name(rate), denominator_name(rate)


def numerator_name(rate: Indicator) -> str:
    return rate.numerator or f"{rate.id}~numerator"


def denominator_name(rate: Indicator) -> str:
    return rate.denominator or f"{rate.id}~denominator"


class Names:
    """The catalogue as relations between names of counts. A name that it does not hold is a count of persons."""

    def __init__(self, catalogue: Catalogue, rule: Rule) -> None:
        self.catalogue, self.complement = catalogue, rule.complement
        self._rule = rule
        self.terms = {one.id: self._terms(one) for one in catalogue if self._is_fraction(one)}
        self.sums = tuple(one for one in map(self._sum, catalogue.breakdowns()) if one is not None)
        self.inside = tuple(
            dict.fromkeys(
                (one.numerator, one.denominator)
                for one in self.terms.values()
                if one.inside and one.numerator and one.denominator
            )
        )
        self.told_by: dict[str, list[Terms]] = {}
        for one in self.terms.values():
            for name in (one.numerator, one.denominator):
                if name:
                    self.told_by.setdefault(name, []).append(one)
        self._limits: dict[str, Limits] = {}
        self._joined: dict[frozenset[str], frozenset[str]] = {}

    def is_personal(self, name: str) -> bool:
        declared = self.catalogue.get(name)
        return declared is None or self.catalogue.is_personal(declared)

    def is_count(self, name: str) -> bool:
        declared = self.catalogue.get(name)
        return declared is None or declared.kind is Kind.COUNT

    def limits(self, name: str) -> Limits:
        """The strictest of the count's own limits and those of the rates whose own term or numerator it is."""
        if name not in self._limits:
            declared = self.catalogue.get(name)
            held = [self._rule.limits(declared)] if declared is not None else []
            for one in self.told_by.get(name, ()):
                if name == one.numerator or declared is None:
                    held.append(self._rule.limits(one.rate))
            held = held or [self._rule.limits(None)]
            self._limits[name] = Limits(min(one.lowest for one in held), max(one.threshold for one in held))
        return self._limits[name]

    def groups(self) -> Iterable[tuple[str, ...]]:
        """The names that each relation joins."""
        yield from ((one.total, *one.parts) for one in self.sums)
        yield from self.inside

    def undelivered(self, held: frozenset[str]) -> frozenset[str]:
        """Counts that nobody delivered in a period, but that tie or follow from those that are ``held``.

        These are parts that a complete sum tells by difference, and whatever stands in two relations or more.
        """
        if held not in self._joined:
            groups = [frozenset(group) for group in self.groups()]
            told = {
                part
                for one in self.sums
                if one.complete and one.total in held and held.intersection(one.parts)
                for part in one.parts
            }
            found = frozenset().union(*groups) - held
            while True:
                there = held | found
                number = dict.fromkeys(found, 0)
                for group in dict.fromkeys(groups):
                    if len(group & there) > 1:
                        for name in group & found:
                            number[name] += 1
                kept = frozenset(name for name in found if number[name] > 1 or name in told)
                if kept == found:
                    break
                found = kept
            self._joined[held] = found
        return self._joined[held]

    def told_parts(self, held: frozenset[str]) -> frozenset[str]:
        """Those of the undelivered counts that a complete sum with a held total and a held part tells."""
        complete = (one for one in self.sums if one.complete and one.total in held and held.intersection(one.parts))
        return frozenset(part for one in complete for part in one.parts) - held

    def _is_fraction(self, one: Indicator) -> bool:
        return one.kind is not Kind.COUNT and self.catalogue.is_personal(one)

    def _terms(self, rate: Indicator) -> Terms:
        top, base = numerator_name(rate), denominator_name(rate)
        counted = rate.kind is Kind.RATE and self._counts_people(top, rate)
        return Terms(
            rate,
            top if counted else None,
            base if self._counts_people(base, rate) else None,
            rate.kind is Kind.RATE and rate.numerator_in_denominator,
        )

    def _counts_people(self, term: str, rate: Indicator) -> bool:
        declared = self.catalogue.get(term)
        if declared is None:
            return rate.personal
        return declared.kind is Kind.COUNT and self.catalogue.is_personal(declared)

    def _sum(self, breakdown: Breakdown) -> Sum | None:
        """A share stands in a breakdown for its numerator."""
        parts = tuple(name for part in breakdown.parts if (name := self._counted(part)) is not None)
        if not parts or not self.is_count(breakdown.total):
            return None
        return Sum(breakdown.total, parts, breakdown.complete and len(parts) == len(breakdown.parts))

    def _counted(self, name: str) -> str | None:
        terms = self.terms.get(name)
        if terms is not None and terms.rate.kind is Kind.RATE:
            return terms.numerator
        return name if self.is_count(name) else None

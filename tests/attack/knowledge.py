"""What an attacker sees, and what the test alone knows besides: the truth and what the office holds of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from keck_qgis.model.indicator import Catalogue, Indicator, Kind
from keck_qgis.model.rule import Limits, Rule
from tests.attack.places import Places

Variable = tuple[str, str]
"""Name and period."""
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Sums = dict[tuple[str, str], tuple[bool, tuple[str, ...]]]
"""Total and name of each breakdown: whether it is complete, and its parts."""


@dataclass
class View:
    """What one edition says: per indicator and period the values shown, NaN elsewhere, and the cells that it hides.

    Arrays (areas,). ``empty``: not applicable. ``bracketed``: on a small base, only where editions mark it.
    """

    state: int
    shown: dict[Variable, Floats] = field(default_factory=dict)
    hidden: dict[Variable, Flags] = field(default_factory=dict)
    empty: dict[Variable, Flags] = field(default_factory=dict)
    bracketed: dict[Variable, Flags] = field(default_factory=dict)
    minimum_base: int = 0


@dataclass
class State:
    """The truth between two changes of the data.

    ``world`` (areas and atoms,): the figures as the office holds them, else the true ones. ``held`` (areas,): counts
    that the office holds or can tell from a rate and its base, the latter being ``implied``; ``unknown``: that it was
    told to be there and has not; ``empty``: that are not applicable and so 0.
    """

    rule: Rule
    catalogue: Catalogue
    world: dict[Variable, Floats]
    held: dict[Variable, Flags]
    unknown: dict[Variable, Flags]
    empty: dict[Variable, Flags]
    implied: dict[Variable, Flags]
    zeros: set[tuple[str, str, str]] = field(default_factory=set)

    def limits(self, name: str) -> Limits:
        """The strictest of the rules for a count and for the rates that count it; a term without a name follows its
        rates."""
        declared = self.catalogue.get(name)
        bound = [declared] + [
            one
            for one in self.catalogue
            if one.kind is Kind.RATE
            and self.catalogue.is_personal(one)
            and (name == numerator(one) or (declared is None and name == denominator(one)))
        ]
        found = [self.rule.limits(one) for one in bound]
        return Limits(min(one.lowest for one in found), max(one.threshold for one in found))

    def is_personal(self, name: str) -> bool:
        declared = self.catalogue.get(name)
        return declared is None or (declared.kind is Kind.COUNT and declared.personal)


@dataclass
class Knowledge:
    """Editions, oldest first, over one geography, and the catalogues printed in them together."""

    places: Places
    entries: dict[str, Indicator]
    sums: Sums
    views: list[View]

    def ties(self) -> list[set[str]]:
        """Names of counts that a breakdown or a share ties to one another."""
        found = [{total, *parts} for (total, _), (_, parts) in self.sums.items()]
        shares = [one for one in self.entries.values() if one.kind is Kind.RATE and one.numerator_in_denominator]
        return found + [{numerator(one), denominator(one)} for one in shares]

    def tied_to(self, names: set[str]) -> set[str]:
        """The names of counts with all those that ties join to them, one by one."""
        found, ties = set(names), self.ties()
        while True:
            more = {name for tie in ties if tie & found for name in tie} - found
            if not more:
                return found
            found |= more

    def wholes(self) -> dict[str, set[str]]:
        """What each variable is a part of, directly or through others."""
        direct: dict[str, set[str]] = {}
        for (total, _), (_, parts) in self.sums.items():
            for part in parts:
                direct.setdefault(part, set()).add(total)
        for one in self.entries.values():
            if one.kind is Kind.RATE and one.numerator_in_denominator:
                direct.setdefault(numerator(one), set()).add(denominator(one))
        return {part: _closure(part, direct) for part in direct}


def _closure(part: str, direct: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    stack = [part]
    while stack:
        fresh = direct.get(stack.pop(), set()) - found
        found |= fresh
        stack += sorted(fresh)
    return found - {part}


def numerator(rate: Indicator) -> str:
    return rate.numerator or f"{rate.id}~numerator"


def denominator(rate: Indicator) -> str:
    return rate.denominator or f"{rate.id}~denominator"


def united(catalogues: Iterable[Catalogue]) -> tuple[dict[str, Indicator], Sums]:
    """The entries of several editions' catalogues, and their breakdowns as far as any of them tells."""
    entries: dict[str, Indicator] = {}
    sums: Sums = {}
    for catalogue in catalogues:
        entries |= {one.id: one for one in catalogue}
        for one in catalogue.breakdowns():
            # a share in a breakdown stands for what it counts
            parts = tuple(
                numerator(catalogue[part]) if catalogue[part].kind is Kind.RATE else part for part in one.parts
            )
            fresh = (one.complete, parts)
            # An edition that admits all parts knows the breakdown whole; one that lost a part knows less.
            before = sums.get((one.total, one.name), (False, ()))
            sums[one.total, one.name] = max(before, fresh, key=lambda told: (told[0], len(told[1])))
    return entries, sums

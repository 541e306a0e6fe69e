"""The verifier's own view of the counts in an atlas: what is delivered, what is shown, what bounds what.

Shares nothing with the engine (cells, caps, tree, intervals, rates), on purpose.
"""

import math
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ..model.geography import Geography
from ..model.indicator import Aggregation, Catalogue, Indicator, Kind
from ..model.observations import Observations
from ..model.status import Status

Number = int | Fraction
Key = tuple[str, str]

_DARK = (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.MISSING)


def exact(value: float) -> Number:
    """The number without rounding error."""
    return int(value) if float(value).is_integer() else Fraction(value)


@dataclass
class Count:
    """One count and period. By area: ``truth`` (None: no cell, or not known to us), ``shown``, ``dark`` (hidden from
    us as well), ``computed`` (not delivered), ``slack``: how far the true count may lie below and above one that a
    rate implies; ``lent``: areas whose unknown count was set to one that agrees with the rest."""

    people: bool
    truth: list[Number | None]
    shown: list[bool]
    dark: list[bool]
    computed: list[bool]
    slack: dict[int, tuple[Number, Number]] = field(default_factory=dict)
    gone: bool = False
    above: list[int] = field(default_factory=list)
    below: list[list[int]] = field(default_factory=list)
    lent: set[int] = field(default_factory=set)

    def hidden(self, area: int) -> bool:
        return self.truth[area] is not None and not self.shown[area]

    def at(self, area: int) -> Number:
        value = self.truth[area]
        if value is None:
            raise ValueError("no count in that area")
        return value

    def link(self, geography: Geography) -> None:
        """Hang every cell below the nearest one above it."""
        size = len(geography)
        self.above, self.below = [-1] * size, [[] for _ in range(size)]
        for area in range(size):
            up = int(geography.parents[area])
            while up >= 0 and self.truth[up] is None:
                up = int(geography.parents[up])
            self.above[area] = up
            if up >= 0 and self.truth[area] is not None:
                self.below[up].append(area)


@dataclass
class Recount:
    """All counts by indicator and period; ``bonds``: (whole, parts) of which the parts together are at most the
    whole; ``sums``: those of complete breakdowns."""

    counts: dict[Key, Count]
    bonds: list[tuple[Key, tuple[Key, ...]]]
    sums: list[tuple[Key, tuple[Key, ...]]]
    shares: list[tuple[Key, Key, Key]]


def recount(truth: Observations, published: Observations, gone: set[Key], catalogue: Catalogue) -> Recount:
    """Gather the counts of ``truth`` and what ``published`` shows of them; ``gone``: series left out."""
    counts: dict[Key, Count] = {}
    for key, series in truth.series.items():
        indicator = catalogue.get(key[0])
        if indicator is None or indicator.kind is not Kind.COUNT:
            continue
        given = published.series.get(key)
        status = [int(code) for code in series.status]
        values = [exact(v) if s == Status.VALUE and v == v else None for v, s in zip(series.value, status, strict=True)]
        shown = [False] * len(values) if given is None else [bool(flag) for flag in given.has_value]
        dark = [code in _DARK for code in status]
        counts[key] = Count(catalogue.is_personal(indicator), values, shown, dark, [bool(f) for f in series.derived])
        counts[key].gone = key in gone
    shares = []
    for key in sorted(truth.series):
        indicator = catalogue.get(key[0])
        if indicator is not None and indicator.kind is not Kind.COUNT and catalogue.is_personal(indicator):
            shares += _disclosed(key, indicator, truth, published, gone, catalogue, counts)
    bonds, sums = _bonds(counts, catalogue, shares)
    for count in counts.values():
        count.link(truth.geography)
    return Recount(counts, bonds, sums, shares)


def _disclosed(
    key: Key,
    rate: Indicator,
    truth: Observations,
    published: Observations,
    gone: set[Key],
    catalogue: Catalogue,
    counts: dict[Key, Count],
) -> list[tuple[Key, Key, Key]]:
    """Enter the counts that a rate discloses where they are not held; returns (rate, numerator, denominator)."""
    series, given, size = truth.series[key], published.series.get(key), len(truth.geography)
    top = (rate.numerator or f"{rate.id}~numerator", key[1])
    base = (rate.denominator or f"{rate.id}~denominator", key[1])
    coarse = _coarse(series.has_value, truth.geography) if rate.aggregation is Aggregation.UNWEIGHTED else set()
    for term, own in ((base, series.denominator), (top, series.numerator)):
        declared = catalogue.get(term[0])
        counted = rate.personal if declared is None else declared.kind is Kind.COUNT and catalogue.is_personal(declared)
        if not counted or (term == top and rate.kind is not Kind.RATE):
            continue
        if term not in counts:
            blank = [False] * size
            counts[term] = Count(True, [None] * size, blank[:], blank[:], blank[:], gone=term in gone or key in gone)
        count = counts[term]
        held = truth.series.get(base)
        for area in range(size):
            if series.status[area] != Status.VALUE or count.truth[area] is not None:
                continue
            shown = given is not None and bool(given.has_value[area])
            if own[area] == own[area]:
                count.truth[area] = exact(own[area])
            elif term == top and area not in coarse and rate.factor:
                people = series.denominator[area]
                if held is not None and held.status[area] == Status.VALUE:
                    people = held.value[area]
                if people == people and people > 0:
                    _imply(count, area, rate, Fraction(float(series.value[area])), exact(people))
            if count.truth[area] is not None:
                count.shown[area], count.dark[area] = shown, False
    return [(key, top, base)] if rate.numerator_in_denominator and top in counts and base in counts else []


def _imply(count: Count, area: int, rate: Indicator, value: Fraction, base: Number) -> None:
    half, factor = Fraction(1, 2 * 10**rate.decimals), Fraction(rate.factor)
    middle: Number = max(round(value * base / factor), 0)
    most: Number = math.floor((value + half) * base / factor)
    if rate.numerator_in_denominator:
        middle, most = min(middle, base), min(most, base)
    least = max(min(math.ceil((value - half) * base / factor), middle), 0)
    count.truth[area] = middle
    count.slack[area] = (middle - least, max(most, middle) - middle)


def _coarse(held: NDArray[np.bool_], geography: Geography) -> set[int]:
    """Areas with a cell somewhere below them."""
    found: set[int] = set()
    for area in range(len(geography) - 1, 0, -1):
        if held[area] or area in found:
            found.add(int(geography.parents[area]))
    return found


def _bonds(
    counts: dict[Key, Count], catalogue: Catalogue, shares: list[tuple[Key, Key, Key]]
) -> tuple[list[tuple[Key, tuple[Key, ...]]], list[tuple[Key, tuple[Key, ...]]]]:
    wider: dict[str, set[str]] = {}
    for indicator in catalogue:
        for member in indicator.part_of:
            wider.setdefault(indicator.id, set()).add(member.total)
    for _, top, base in shares:
        wider.setdefault(top[0], set()).add(base[0])
    bonds: list[tuple[Key, tuple[Key, ...]]] = []
    for part in sorted(counts):
        reached, new = set(), set(wider.get(part[0], ()))
        while new:
            reached |= new
            new = {further for whole in new for further in wider.get(whole, ())} - reached
        bonds += [((w, part[1]), (part,)) for w in sorted(reached - {part[0]}) if (w, part[1]) in counts]
    sums = []
    for breakdown in catalogue.breakdowns():
        for period in sorted({key[1] for key in counts}):
            whole = (breakdown.total, period)
            parts = tuple((p, period) for p in breakdown.parts if (p, period) in counts)
            if whole in counts and len(parts) > 1:
                bonds.append((whole, parts))
            if breakdown.complete and whole in counts and parts:
                sums.append((whole, parts))
    return bonds, sums

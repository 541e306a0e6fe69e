"""Totals from their parts: what a complete breakdown says of a count in each area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .aggregation import Flags, Floats, Outcome, compared
from .indicator import Catalogue, Indicator, Kind
from .observations import Series
from .status import Status


@dataclass(frozen=True)
class Totals:
    """Per total the parts of each of its complete breakdowns, all of them counts."""

    parts: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Totals":
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for one in catalogue.breakdowns():
            members = [catalogue.get(name) for name in (one.total, *one.parts)]
            if one.complete and all(member is not None and member.kind is Kind.COUNT for member in members):
                found[one.total] = (*found.get(one.total, ()), one.parts)
        return cls(found)

    def in_order(self, indicators: Sequence[Indicator]) -> list[Indicator]:
        """The indicators in their order, but each after its parts."""
        by_id = {one.id: one for one in indicators}
        result: dict[str, Indicator] = {}
        for first in indicators:
            waiting = [first.id]
            entered: set[str] = set()
            while waiting:
                one = waiting[-1]
                missing = [part for parts in self.parts.get(one, ()) for part in parts if part not in result]
                if one in entered or not missing:
                    result.setdefault(waiting.pop(), by_id[one])
                else:
                    entered.add(one)
                    waiting += [part for part in reversed(missing) if part in by_id and part not in entered]
        return list(result.values())


@dataclass(frozen=True)
class PartSum:
    """What the parts of a total say in each area; ``delivered``: where none of them was summed over areas."""

    outcome: Outcome
    delivered: Flags


def part_sum(breakdowns: Sequence[Sequence[tuple[Series, Flags]]]) -> PartSum:
    """From each breakdown's parts, with flags where they were delivered; the first breakdown that knows it counts.

    A part that is not applicable adds nothing; any other one without a value leaves the total without a figure.
    """
    outcome, delivered = _of_one(breakdowns[0])
    for parts in breakdowns[1:]:
        other, also = _of_one(parts)
        delivered = np.where(outcome.known, delivered, also)
        outcome = compared(outcome, other)
    return PartSum(outcome, delivered)


def _of_one(parts: Sequence[tuple[Series, Flags]]) -> tuple[Outcome, Flags]:
    size = len(parts[0][1])
    total: Floats = np.zeros(size)
    free, nothing, delivered = (np.ones(size, dtype=np.bool_) for _ in range(3))
    for series, own in parts:
        has, skipped = series.has_value, series.status == Status.NOT_APPLICABLE
        free &= has | skipped
        nothing &= skipped
        delivered &= own | skipped
        total += np.where(has, series.value, 0.0)
    known = free & ~nothing
    return Outcome(np.where(known, total, np.nan), known, nothing, np.zeros_like(known)), delivered

"""The ties between rows of counts, in each period."""

from collections.abc import Sequence
from dataclasses import dataclass

from .counts import Counts
from .spans import SpanTie
from .ties import Ties


@dataclass(frozen=True)
class RowSum:
    """In each area the rows ``parts`` sum to ``factor`` × row ``whole``, or to no more where not ``complete``.

    ``factor`` is the number of periods where the whole is their mean, else 1. Only in today's state, or in that of an
    earlier release, where it is ``bound`` to one ``state``.
    """

    whole: int
    parts: tuple[int, ...]
    complete: bool
    factor: float = 1.0
    bound: bool = False
    state: int | None = None

    @property
    def members(self) -> tuple[int, ...]:
        return (self.whole, *self.parts)


@dataclass(frozen=True)
class RowTies:
    """All sums, and all pairs (part, whole) beyond complete sums; ``shares``: those of them that a rate compares."""

    sums: tuple[RowSum, ...]
    inside: tuple[tuple[int, int], ...]
    shares: tuple[tuple[int, int], ...]

    def groups(self) -> list[tuple[int, ...]]:
        """The rows that each tie joins."""
        return [one.members for one in self.sums] + list(self.inside)

    def pairs(self) -> list[tuple[int, int]]:
        """Each part with the whole that it lies in."""
        within = [(part, one.whole) for one in self.sums if not one.bound for part in one.parts]
        return within + list(self.inside)


def row_ties(counts: Counts, tied: Ties, spans: Sequence[SpanTie]) -> RowTies:
    """The ties that join rows of ``counts``; a complete sum that lacks a part's row holds as an incomplete one."""
    sums: list[RowSum] = []
    inside: dict[tuple[int, int], None] = {}
    shares: list[tuple[int, int]] = []
    for period in sorted({period for _, period in counts.keys}):
        for one in tied.sums:
            whole = counts.row.get((one.total, period))
            parts = tuple(row for part in one.parts if (row := counts.row.get((part, period))) is not None)
            if whole is None or not parts:
                continue
            complete = one.complete and len(parts) == len(one.parts)
            if complete or len(parts) > 1:
                sums.append(RowSum(whole, parts, complete))
            if not complete:
                inside.update(dict.fromkeys((part, whole) for part in parts))
        for part, total in tied.inside:
            inner, outer = counts.row.get((part, period)), counts.row.get((total, period))
            if inner is not None and outer is not None:
                inside[inner, outer] = None
                if (part, total) in tied.shares:
                    shares.append((inner, outer))
    for span in spans:
        whole = counts.row.get((span.name, span.period))
        parts = tuple(row for period in span.members if (row := counts.row.get((span.name, period))) is not None)
        if whole is not None and len(parts) == len(span.members):
            factor = float(len(parts)) if span.mean else 1.0
            sums.append(RowSum(whole, parts, True, factor, bound=True, state=span.state))
    return RowTies(tuple(sums), tuple(inside), tuple(shares))

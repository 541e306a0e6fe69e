"""Families that the tree rule alone cannot protect, and everything that would give them away again."""

from collections.abc import Iterable

from ..model.indicator import Catalogue
from ..model.observations import SeriesKey
from ..model.text import tr
from .cells import Cells, numerator_id
from .mask import BoolCells, LeftOut
from .rates import Fraction


def message(code: str, indicator: str, period: str) -> str:
    """What the report says of an indicator that stays at home in a period, or in several, separated by commas."""
    texts = {
        "breakdown": tr("“{}” ({}): small counts in this breakdown cannot be protected yet"),
        "second_geography": tr("“{}” ({}): small counts on levels that do not nest cannot be protected yet"),
        "not_protected": tr("“{}” ({}): small counts could be narrowed down"),
        "base_missing": tr("“{}” ({}): the number of people it rests on is not held"),
        "term_left_out": tr("“{}” ({}): a count that it rests on is left out"),
        "not_verified": tr("“{}” ({}): the check of the masked values objects"),
    }
    return texts[code].format(indicator, period)


def _held(names: tuple[str, ...], period: str, cells: Cells, insides: dict[str, set[str]]) -> list[int]:
    """Rows of counts, and those inside one that is not held where they are: who subtracts from the total finds it."""
    rows: dict[int, None] = {}
    waiting, seen = list(names)[::-1], set(names)
    while waiting:
        name = waiting.pop()
        row = cells.get(name, period)
        inner = sorted(insides.get(name, set()) - seen, reverse=True)
        if row is not None:
            rows[row] = None
            within = [cells.get(one, period) for one in inner]
            if not any((cells.known[one] & ~cells.known[row]).any() for one in within if one is not None):
                continue
        waiting += inner
        seen |= set(inner)
    return list(rows)


class Families:
    """The variables and fractions that are left out so far, kept closed under everything that recomputes them."""

    def __init__(self, cells: Cells, catalogue: Catalogue, fractions: list[Fraction]) -> None:
        self._cells = cells
        self._fractions = fractions
        self.counts: dict[int, str] = {}
        """Reason code by row of the cells."""
        self.rates: dict[SeriesKey, str] = {f.key: "base_missing" for f in fractions if f.base_missing}
        self._ties: list[tuple[int | None, tuple[int, ...]]] = []
        divided = {part for breakdown in catalogue.breakdowns() for part in breakdown.parts}
        insides: dict[str, set[str]] = {}
        for one in catalogue:
            for total in [part.total for part in one.part_of]:
                insides.setdefault(total, set()).add(one.id)
            if one.numerator_in_denominator and one.denominator:
                insides.setdefault(one.denominator, set()).add(numerator_id(one))
        for breakdown in catalogue.breakdowns():
            for period in sorted({period for _, period in cells.keys}):
                whole = cells.get(breakdown.total, period)
                parts = tuple(_held(breakdown.parts, period, cells, insides))
                others = insides.get(breakdown.total, set()) - set(breakdown.parts)
                bound = any(cells.get(other, period) is not None for other in others)
                tied = whole is not None or bound or breakdown.total in divided
                if breakdown.complete and parts and tied:
                    self._ties.append((whole, parts))

    def tied_rows(self) -> set[int]:
        """Rows of all complete breakdowns, totals included."""
        return {row for whole, parts in self._ties for row in (whole, *parts) if row is not None}

    def leave_out(self, rows: Iterable[int], code: str) -> None:
        """Leave variables out, with the parts of every complete breakdown that would recompute them."""
        stack = [row for row in rows if row not in self.counts]
        self.counts.update(dict.fromkeys(stack, code))
        while stack:
            row = stack.pop()
            for whole, parts in self._ties:
                if row == whole or row in parts:
                    fresh = [part for part in parts if part not in self.counts]
                    self.counts.update(dict.fromkeys(fresh, "breakdown"))
                    stack += fresh
        for fraction in self._fractions:
            if {fraction.numerator, fraction.denominator} & set(self.counts):
                self.rates.setdefault(fraction.key, "term_left_out")

    def cut_ties(self, hidden: BoolCells) -> None:
        """Leave out the parts of every complete breakdown with a hidden cell; ``hidden`` (variables, areas)."""
        touched = hidden.any(axis=1)
        for whole, parts in self._ties:
            if any(touched[row] for row in (whole, *parts) if row is not None):
                self.leave_out(parts, "breakdown")

    def report(self, held: Iterable[SeriesKey]) -> list[LeftOut]:
        """What is left out of the series that are ``held``, in a fixed order."""
        codes = {self._cells.keys[row]: code for row, code in self.counts.items()} | self.rates
        return [LeftOut(*key, codes[key], message(codes[key], *key)) for key in sorted(held) if key in codes]

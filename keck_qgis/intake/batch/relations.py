"""What the figures themselves tell of new indicators: which is the same as another, which add up to a third.

Both would tell hidden counts if nobody knew of them: what one indicator hides another would show, and a total less
its other parts is the last part. Nobody writes that into a table, but the figures cannot hide it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...model.findings import Finding, Severity
from ...model.indicator import Catalogue, Kind, PartOf
from ...model.observations import Observations
from ...model.text import tr
from ..file_words import title
from ..listing import listing
from .entries import Entry

_CELLS, _DIFFERENT = 10, 8
"""So many cells, with so many different figures, are no chance."""
_MOST_COLUMNS = 40
Figures = Mapping[str, NDArray[np.float64]]


@dataclass(frozen=True)
class Sum:
    """The columns ``parts``, side by side in a table, add up to ``total`` wherever all of them are known."""

    total: str
    parts: tuple[str, ...]
    cells: int


def figures_of(
    observations: Observations, catalogue: Catalogue, wanted: Iterable[str]
) -> dict[str, NDArray[np.float64]]:
    """The figures of counts over all areas and periods, NaN where there is none."""
    periods = sorted({period for _indicator, period in observations.series})
    result: dict[str, NDArray[np.float64]] = {}
    for one in wanted:
        indicator = catalogue.get(one)
        if indicator is None or indicator.kind is not Kind.COUNT:
            continue
        figures = np.full((len(periods), len(observations.geography)), np.nan)
        for row, period in enumerate(periods):
            series = observations.get(one, period)
            if series is not None:
                figures[row, series.has_value] = series.value[series.has_value]
        result[one] = figures.ravel()
    return result


def same_as(one: str, figures: Figures, others: Iterable[str]) -> str:
    """Which of the others has the same figures as ``one`` in all cells that both know; empty for none."""
    if one not in figures:
        return ""
    return next((other for other in others if other in figures and _agree(figures[one], figures[other])), "")


def sums(columns: Sequence[str], figures: Figures, totals: Iterable[str]) -> list[Sum]:
    """Neighbouring columns that add up to a total, the longest runs; each total once."""
    known = [one for one in columns if one in figures][:_MOST_COLUMNS]
    found: list[Sum] = []
    for total in totals:
        candidates = [one for one in known if one != total]
        runs = ((first, end) for size in range(len(candidates), 1, -1) for first, end in _windows(candidates, size))
        for first, end in runs if total in figures else ():
            parts = candidates[first:end]
            added = np.add.reduce([figures[one] for one in parts])
            if _agree(added, figures[total]):
                found.append(Sum(total, tuple(parts), int(np.isfinite(added + figures[total]).sum())))
                break
    return found


def with_relations(
    entry: Entry, municipality: str, observations: Observations, catalogue: Catalogue, held: Catalogue
) -> Entry:
    """The entry with its columns going to what they are the same as, and with the parts of totals declared; itself
    where there is nothing of that.

    ``catalogue`` has what was held before and what the batch has made; totals and twins are from ``held`` or this very
    table, so that nothing rests on a file that may be left out.
    """
    uses = entry.columns or ()
    new = [use.spec.indicator for use in uses if use.is_new]
    if not new:
        return entry
    own = list(dict.fromkeys(use.spec.indicator for use in uses if use.spec.indicator))
    figures = figures_of(observations, catalogue, [*(one.id for one in held), *own])
    twins = {one: twin for one in new if (twin := same_as(one, figures, [other.id for other in held]))}
    columns = tuple(use.going_to(twins.get(use.spec.indicator, use.spec.indicator)) for use in uses)
    taken = list(dict.fromkeys(use.spec.indicator for use in columns if use.spec.indicator))
    remarks = [_same(one, twin, catalogue, entry) for one, twin in twins.items()]
    parts: list[tuple[str, PartOf]] = []
    for found in sums(taken, figures, [*taken, *(one.id for one in held if one.id not in taken)]):
        declared = {part.total for one in found.parts if one in held for part in held[one].part_of}
        if found.total not in declared:
            breakdown = PartOf(found.total, title(entry.title, municipality) or entry.label)
            parts += [(one, breakdown) for one in found.parts]
            remarks.append(_adds_up(found, catalogue, entry))
    if not remarks:
        return entry
    return replace(entry, columns=columns, parts=tuple(parts), remarks=(*entry.remarks, *remarks))


def _agree(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    both = np.isfinite(one) & np.isfinite(other)
    if both.sum() < _CELLS or not np.array_equal(one[both], other[both]):
        return False
    return len(np.unique(one[both])) >= _DIFFERENT


def _windows(columns: Sequence[str], size: int) -> Iterable[tuple[int, int]]:
    return ((first, first + size) for first in range(len(columns) - size + 1))


def _same(one: str, twin: str, catalogue: Catalogue, entry: Entry) -> Finding:
    text = tr("“{}” has the same figures as “{}” throughout and goes to that indicator.")
    return Finding(Severity.INFO, "same_figures", text.format(catalogue[one].name, catalogue[twin].name), entry.label)


def _adds_up(found: Sum, catalogue: Catalogue, entry: Entry) -> Finding:
    text = tr("These add up to “{}” in all {} cells and are declared as its parts, so that none can be computed: {}")
    names = listing([catalogue[one].name for one in found.parts], 8)
    message = text.format(catalogue[found.total].name, found.cells, names)
    return Finding(Severity.INFO, "adds_up", message, entry.label)

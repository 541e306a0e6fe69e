"""What the figures themselves tell of new indicators: which is the same as another, which add up to a third.

Both would tell hidden counts if nobody knew of them: what one indicator hides another would show, and a total less
its other parts is the last part. Nobody writes that into a table, but the figures cannot hide it.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...model.findings import Finding, Severity
from ...model.indicator import Catalogue, Kind, PartOf
from ...model.observations import Observations
from ...model.text import tr
from ..file_words import title
from ..listing import listing
from .entries import ColumnUse, Entry

_CELLS, _DIFFERENT = 10, 8
"""So many cells, with so many different figures, are no chance."""
_MOST_COLUMNS = 20
_GLANCE = 512
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
    # a column of zeros is part of anything
    known = [one for one in columns if one in figures and np.nansum(figures[one]) > 0][:_MOST_COLUMNS]
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
    entries: Sequence[Entry], settled: Set[int], municipality: str, observations: Observations, catalogue: Catalogue
) -> list[Entry]:
    """The entries with their columns going to what they are the same as, and with the parts of totals declared; an
    entry of which nothing is to be said is the same object.

    ``catalogue`` has what was held before and what the batch has made, ``settled`` the places of entries that the user
    has seen: their columns stay. Parts are declared by the last file that the sum needs: without it they are none.
    """
    made = {
        use.spec.indicator: place
        for place, entry in reversed(list(enumerate(entries)))
        for use in entry.columns or ()
        if use.is_new
    }
    figures = figures_of(observations, catalogue, [one.id for one in catalogue])
    result = [
        entry if place in settled else _without_twins(entry, place, made, figures, catalogue)
        for place, entry in enumerate(entries)
    ]
    used = {use.spec.indicator for entry in result for use in entry.columns or ()}
    totals = [one for one in figures if one in used or one not in made]
    for place, entry in enumerate(entries):
        taken = list(dict.fromkeys(use.spec.indicator for use in result[place].columns or () if use.spec.indicator))
        for found in sums(taken, figures, totals) if place not in settled and set(taken) & made.keys() else ():
            if any(part.total == found.total for one in found.parts for part in catalogue[one].part_of):
                continue
            last = max(place, *(made.get(one, 0) for one in (found.total, *found.parts)))
            breakdown = PartOf(found.total, title(entry.title, municipality) or entry.label)
            result[last] = replace(
                result[last],
                parts=(*result[last].parts, *((one, breakdown) for one in found.parts)),
                remarks=(*result[last].remarks, _adds_up(found, catalogue, entry)),
            )
    return result


def _without_twins(entry: Entry, place: int, made: Mapping[str, int], figures: Figures, catalogue: Catalogue) -> Entry:
    """The entry with no new indicator that another one, held before or made by an earlier file, is already."""
    known = [one for one in figures if made.get(one, -1) < place]
    remarks: list[Finding] = []
    columns: list[ColumnUse] = []
    used = {use.spec.indicator for use in entry.columns or ()}
    for use in entry.columns or ():
        one = use.spec.indicator
        twin = same_as(one, figures, known) if use.is_new else ""
        if twin and np.all(np.isfinite(figures[twin]) | np.isnan(figures[one])):
            remarks.append(_same(one, twin, catalogue, entry))
            # a second column of the same figures has nothing to add
            use = use.going_to("" if twin in used else twin)
            used.add(twin)
        elif twin:
            remarks.append(_perhaps_same(one, twin, catalogue, entry))
        columns.append(use)
    return replace(entry, columns=tuple(columns), remarks=(*entry.remarks, *remarks)) if remarks else entry


def _agree(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    # most differ at once, and that is cheap to see
    if np.any(np.abs(one[:_GLANCE] - other[:_GLANCE]) > 0):
        return False
    both = np.isfinite(one) & np.isfinite(other)
    if both.sum() < _CELLS or not np.array_equal(one[both], other[both]):
        return False
    return len(np.unique(one[both])) >= _DIFFERENT


def _windows(columns: Sequence[str], size: int) -> Iterable[tuple[int, int]]:
    return ((first, first + size) for first in range(len(columns) - size + 1))


def _same(one: str, twin: str, catalogue: Catalogue, entry: Entry) -> Finding:
    text = tr("“{}” has the same figures as “{}” throughout: it needs no indicator of its own.")
    return Finding(Severity.INFO, "same_figures", text.format(catalogue[one].name, catalogue[twin].name), entry.label)


def _perhaps_same(one: str, twin: str, catalogue: Catalogue, entry: Entry) -> Finding:
    text = tr(
        "“{}” has the same figures as “{}” wherever both have some: what one of them hides can be read from the other. "
        "Let the column go to that indicator if it is the same."
    )
    message = text.format(catalogue[one].name, catalogue[twin].name)
    return Finding(Severity.WARNING, "perhaps_same_figures", message, entry.label)


def _adds_up(found: Sum, catalogue: Catalogue, entry: Entry) -> Finding:
    text = tr("These add up to “{}” in all {} cells and are declared as its parts, so that none can be computed: {}")
    names = listing([catalogue[one].name for one in found.parts], 8)
    message = text.format(catalogue[found.total].name, found.cells, names)
    return Finding(Severity.INFO, "adds_up", message, entry.label)

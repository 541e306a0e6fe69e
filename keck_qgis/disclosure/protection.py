"""The one entry: which cells of an atlas stay hidden, so that no small count can be narrowed down."""

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Catalogue
from ..model.observations import Observations, SeriesKey
from ..model.progress import SILENT, Progress, checkpoint
from ..model.rule import Rule
from ..model.text import tr
from .caps import relations, settle_structural_zeros
from .cells import Cells, collect
from .families import Families
from .levels import fill_levels
from .mask import PRIMARY, SECONDARY, BoolCells, Mask
from .primary import Duties, primary
from .rates import Fraction, fractions, hidden_fractions, small_base
from .selection import HiddenBefore, Selection
from .tree import is_nested
from .unknown import settle_unknown


def protect(
    observations: Observations,
    catalogue: Catalogue,
    rule: Rule,
    structural_zeros: set[tuple[str, str, str]],
    hidden_before: HiddenBefore | None = None,
    progress: Progress = SILENT,
) -> Mask:
    """Mask for one edition that showed every indicator to everybody; any edition shows a part of it.

    ``observations`` with all derived cells; ``structural_zeros``: (indicator, level, area key) that are published;
    ``hidden_before``: what the last release hid, preferred again. The same input gives the same mask.
    """
    checkpoint(progress, 0, tr("Looking for small counts …"))
    cells = collect(observations, catalogue, structural_zeros)
    rates = fractions(observations, catalogue, cells)
    found = relations(cells, catalogue, rates)
    fill_levels(cells, found)
    settle_structural_zeros(cells, found)
    families = Families(cells, catalogue, rates)
    unknown = settle_unknown(cells, found, families.tied_rows())
    duties = primary(cells, rates, rule)
    _leave_out_at_once(cells, duties, families)
    checkpoint(progress, 20)
    before = _with_terms(hidden_before or {}, rates, cells, observations)
    hidden = Selection(cells, duties, found, families, rule, unknown, before).run(progress)
    mask = _mask(observations, cells, rates, families, duties, hidden, rule)
    checkpoint(progress, 100)
    return mask


def _with_terms(before: HiddenBefore, rates: list[Fraction], cells: Cells, observations: Observations) -> HiddenBefore:
    """What the last release hid, with the terms that only a rate discloses: they went with the rate."""
    result = dict(before)
    for rate in rates:
        for row in (rate.numerator, rate.denominator):
            if row is not None and cells.keys[row] not in observations.series and rate.key in before:
                key = cells.keys[row]
                result[key] = result.get(key, set()) | before[rate.key]
    return result


def _leave_out_at_once(cells: Cells, duties: Duties, families: Families) -> None:
    """Families that have small counts and more ties than the tree rule can hold, and counts below zero."""
    small = np.flatnonzero(duties.hidden.any(axis=1))
    with np.errstate(invalid="ignore"):
        negative = np.flatnonzero((cells.value < 0).any(axis=1) & cells.counted)
    families.leave_out([int(row) for row in negative], "not_protected")
    patterns: dict[bytes, bool] = {}
    crossing = []
    for row in small:
        present = cells.present[row]
        pattern = present.tobytes()
        if pattern not in patterns:
            patterns[pattern] = is_nested(cells.geography, present)
        if not patterns[pattern]:
            crossing.append(int(row))
    families.leave_out(crossing, "second_geography")
    families.cut_ties(duties.hidden)


def _mask(
    observations: Observations,
    cells: Cells,
    rates: list[Fraction],
    families: Families,
    duties: Duties,
    hidden: BoolCells,
    rule: Rule,
) -> Mask:
    mask = Mask(left_out=families.report(observations.series))
    gone = mask.left_out_keys()
    reasons: dict[SeriesKey, NDArray[np.int8]] = {}
    for row in np.flatnonzero((hidden & cells.known).any(axis=1)):
        key = cells.keys[row]
        if key in observations.series and key not in gone:
            flags = hidden[row] & observations.series[key].has_value
            reasons[key] = np.where(flags, np.where(duties.hidden[row], PRIMARY, SECONDARY), 0).astype(np.int8)
    for rate in rates:
        if rate.key in gone:
            continue
        reasons[rate.key] = hidden_fractions(rate, hidden, observations)
        few = small_base(rate, rule.minimum_base) & (reasons[rate.key] == 0)
        if few.any():
            mask.small_base[rate.key] = few
    mask.reasons = {key: codes for key, codes in reasons.items() if codes.any()}
    mask.hidden = {key: codes != 0 for key, codes in mask.reasons.items()}
    return mask

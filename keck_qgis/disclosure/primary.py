"""The rule itself: which counts are hidden, and how far each of them must stay undetermined."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.rule import Rule
from .cells import Cells
from .mask import BoolCells
from .rates import Fraction


@dataclass
class Duties:
    """Arrays (variables, areas). ``hidden``: primary cells. An attacker must be left with ``low`` or less and with
    ``high`` or more; NaN where there is no duty. ``complements``: (numerator row, denominator row, area) whose
    difference is to be protected while the denominator is hidden as well. ``rests``: numerator row, denominator row,
    and the areas in which their difference is small."""

    hidden: BoolCells
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    complements: list[tuple[int, int, int]]
    rests: list[tuple[int, int, BoolCells]]


def small(least: NDArray[np.float64], most: NDArray[np.float64], rule: Rule) -> BoolCells:
    """Whether a count between ``least`` and ``most`` may be one the rule hides; broken counts count as small too."""
    with np.errstate(invalid="ignore"):
        bottom = most > 0 if rule.publish_zeros else most == most
        return bottom & (least < rule.threshold + 1)


def primary(cells: Cells, fractions: list[Fraction], rule: Rule) -> Duties:
    """Hide small counts, and numerators that leave a small rest of their denominator."""
    counted = cells.counted[:, None] & cells.known & ~cells.fixed
    count_is_small = counted & small(cells.least, cells.most, rule)
    duties = Duties(
        count_is_small.copy(),
        np.where(count_is_small, float(rule.lowest_hidden), np.nan),
        np.where(count_is_small, float(rule.threshold), np.nan),
        [],
        [],
    )
    pairs = duties.rests
    for fraction in fractions:
        n, d = fraction.numerator, fraction.denominator
        if fraction.in_denominator and n is not None and d is not None:
            pairs.append((n, d, _small_rest(cells, n, d, rule)))
    for n, _, rest_is_small in pairs:
        duties.hidden[n] |= rest_is_small
    for n, d, rest_is_small in pairs:
        open_base = rest_is_small & ~duties.hidden[d]
        base = cells.value[d, open_base]
        duties.low[n, open_base] = np.fmin(duties.low[n, open_base], base - rule.threshold)
        duties.high[n, open_base] = np.fmax(duties.high[n, open_base], base - rule.lowest_hidden)
        hidden_base = rest_is_small & duties.hidden[d]
        duties.complements += [(n, d, int(area)) for area in np.flatnonzero(hidden_base)]
    return duties


def _small_rest(cells: Cells, n: int, d: int, rule: Rule) -> BoolCells:
    known = cells.known[n] & cells.known[d] & ~cells.fixed[n]
    if rule.publish_zeros:
        known &= cells.value[n] != 0
    return known & small(cells.value[d] - cells.most[n], cells.value[d] - cells.least[n], rule)

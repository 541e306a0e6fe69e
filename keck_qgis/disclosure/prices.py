"""What it costs to hide a cell that the rule itself would show: the order in which readers can do without."""

from collections.abc import Sequence

import numpy as np

from ..model.geography import ROOT_LEVEL
from ..model.rule import Priorities
from .counts import Array, Counts
from .rates import Fraction
from .row_ties import RowTies
from .variables import Family

_AGAIN = 0.001
"""Share of its price that a cell costs which an earlier release has hidden: masks stay alike."""


def prices(
    counts: Counts,
    group: Sequence[Family],
    fractions: Sequence[Fraction],
    joined: RowTies,
    priorities: Priorities,
) -> Array:
    """Price of each cell of today's rows, (rows, areas); shares are those within each family of the ``group``."""
    today = len(counts.keys)
    geography = counts.geography
    ranks = {level.name: level.rank for level in geography.levels}
    rank = np.array([ranks[area.level] for area in geography.areas])
    finest = max(int(rank.max()), 1)
    coarseness = np.where(rank > 0, (finest - rank) / max(finest - 1, 1), 1.0)
    value = np.nan_to_num(counts.value[:today])
    size = np.zeros_like(value)
    for level in geography.levels:
        areas = geography.of_level(level.name)
        if len(areas):
            size[:, areas] = value[:, areas] / np.maximum(value[:, areas].max(axis=1, keepdims=True), 1.0)
    price = 1.0 + priorities.coarse * coarseness + priorities.large * size
    rests = _dependents(counts, fractions, joined)
    for family in group:
        rows = [counts.row[variable] for variable in family.variables]
        share = rests[rows] / max(rests[rows].max(), 1.0)
        price[rows] += (priorities.newest * _recency(family) + priorities.used * share)[:, None]
    price[:, [i for i, area in enumerate(geography.areas) if area.level == ROOT_LEVEL]] = priorities.root
    return np.where(counts.dark[:today], _AGAIN * price, price)


def _recency(family: Family) -> Array:
    periods = sorted({period for _, period in family.variables})
    place = {period: i / max(len(periods) - 1, 1) for i, period in enumerate(periods)}
    return np.array([place[period] for _, period in family.variables])


def _dependents(counts: Counts, fractions: Sequence[Fraction], joined: RowTies) -> Array:
    """How many rates and breakdowns rest on each row."""
    number = np.zeros(len(counts.keys))
    for fraction in fractions:
        for row in (fraction.numerator, fraction.denominator):
            if row is not None:
                number[row] += 1
    for one in joined.sums:
        number[one.whole] += 1
    return number

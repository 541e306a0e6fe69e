"""From observations, catalogue and ledger to the matrices of linked families."""

from collections.abc import Sequence

import numpy as np

from ..model.geography import Geography
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.observations import Observations
from ..model.rule import Rule
from ..model.status import Status
from .counts import Counts
from .history import Past
from .rates import Fraction, fractions
from .row_ties import RowTies, row_ties
from .spans import SpanTie
from .terms import counts_people, denominator_id, numerator_id
from .ties import Ties
from .variables import Family

StructuralZeros = set[tuple[str, str, str]]
"""Indicator, level and area key where only 0 is possible, and published."""

_UNKNOWN = (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.MISSING)


def collect(
    family: Sequence[Family],
    observations: Observations,
    catalogue: Catalogue,
    tied: Ties,
    spans: Sequence[SpanTie],
    rule: Rule,
    structural_zeros: StructuralZeros,
    history: Sequence[Past],
) -> tuple[Counts, list[Fraction], RowTies]:
    """The counts of some families in today's state, and the rates, means and measures that rest on them."""
    geography = observations.geography
    variables = sorted(variable for one in family for variable in one.variables)
    shape = (len(variables), len(geography))
    value, status = np.full(shape, np.nan), np.full(shape, Status.ABSENT, dtype=np.int8)
    for row, variable in enumerate(variables):
        series = observations.series.get(variable)
        indicator = catalogue.get(variable[0])
        if series is not None and (indicator is None or indicator.kind is Kind.COUNT):
            value[row], status[row] = series.value, series.status
    value[status != Status.VALUE] = np.nan
    explicit, nothing = np.isin(status, _UNKNOWN), status == Status.NOT_APPLICABLE
    limits = _limits({name for name, _ in variables}, catalogue, rule)
    counts = Counts(
        geography,
        variables,
        value,
        explicit,
        nothing,
        np.array([_counts_people(name, catalogue) for name, _ in variables], dtype=np.bool_),
        np.array([limits[name][0] for name, _ in variables], dtype=np.float64),
        np.array([limits[name][1] for name, _ in variables], dtype=np.float64),
    )
    told = {key: observations.series[key] for one in family for key in one.series}
    rates = fractions(Observations(geography, told), catalogue, counts)
    joined = row_ties(counts, tied, spans)
    for one in joined.sums:
        if one.factor != 1.0:
            counts.half[one.whole] = 0.5 * 10.0 ** -catalogue[counts.keys[one.whole][0]].decimals
    delivered = counts.known
    _place(counts, geography, joined, history)
    _structural_zeros(counts, joined, structural_zeros)
    counts.mute = ~delivered
    return counts, rates, joined


def _counts_people(name: str, catalogue: Catalogue) -> bool:
    declared = catalogue.get(name)
    return declared is None or catalogue.is_personal(declared)


def _limits(names: set[str], catalogue: Catalogue, rule: Rule) -> dict[str, tuple[int, int]]:
    """The strictest limits of each count: its own, and those of the rates whose numerator it is."""
    found: dict[str, tuple[int, int]] = {}

    def tighten(name: str, indicator: Indicator | None) -> None:
        limits = rule.limits(indicator)
        lowest, threshold = found.get(name, (limits.lowest, limits.threshold))
        found[name] = (min(lowest, limits.lowest), max(threshold, limits.threshold))

    for name in names:
        if name in catalogue:
            tighten(name, catalogue[name])
    for rate in catalogue:
        if rate.kind is Kind.COUNT or not catalogue.is_personal(rate):
            continue
        top, base = numerator_id(rate), denominator_id(rate)
        if rate.kind is Kind.RATE and top in names and counts_people(top, rate, catalogue):
            tighten(top, rate)
        if base in names and base not in catalogue:
            tighten(base, rate)
    for name in names - found.keys():
        tighten(name, None)
    return found


def _place(counts: Counts, geography: Geography, tied: RowTies, history: Sequence[Past]) -> None:
    """Cells stand in all areas of each level on which a count, or one that it is tied to, has any."""
    names = sorted({area.level for area in geography.areas})
    level = np.array([names.index(area.level) for area in geography.areas])
    held = counts.placed | counts.known
    once = held.copy()
    for past in history:
        for row, key in enumerate(counts.keys):
            if key in past:
                once[row] |= ~np.isnan(past[key].value)
    own, ever = (np.zeros((len(counts.keys), len(names)), dtype=np.bool_) for _ in range(2))
    for number in range(len(names)):
        own[:, number] = held[:, level == number].any(axis=1)
        ever[:, number] = once[:, level == number].any(axis=1)
    wide = ever.copy()
    for rows in map(list, tied.groups()):
        wide[rows] |= ever[rows].any(axis=0)
    counts.placed = wide[:, level] & ~counts.nothing
    counts.held = own[:, level] & ~counts.nothing
    counts.ever = ever[:, level] & ~counts.nothing


def _structural_zeros(counts: Counts, tied: RowTies, declared: StructuralZeros) -> None:
    """Declared zeros, with all zeros and unknown cells in areas and parts inside them: there nobody can be."""
    rows_of: dict[str, list[int]] = {}
    for row, (name, _) in enumerate(counts.keys):
        rows_of.setdefault(name, []).append(row)
    for name, level, key in sorted(declared):
        area = counts.geography.index(level, key)
        if area is not None:
            for row in rows_of.get(name, []):
                counts.fixed[row, area] = True
    counts.fixed &= counts.value == 0
    if not counts.fixed.any():
        return
    empty = (counts.value == 0) | counts.unknown
    inside = tied.pairs()
    parents = counts.geography.parents
    before = -1
    while before != (before := int(counts.fixed.sum())):
        for part, whole in inside:
            counts.fixed[part] |= counts.fixed[whole] & empty[part]
        for area in range(1, len(parents)):
            counts.fixed[:, area] |= counts.fixed[:, parents[area]] & empty[:, area]
    for numbers in (counts.value, counts.least, counts.most):
        numbers[counts.fixed] = 0.0

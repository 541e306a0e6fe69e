"""All counts of an atlas as one matrix: a row per variable (indicator and period), a column per area."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.geography import Geography
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.observations import Observations, SeriesKey
from ..model.status import Status
from .mask import BoolCells
from .tree import build_tree, nearest_above

UNKNOWN_STATUSES = (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.MISSING)


@dataclass
class Cells:
    """Arrays (variables, areas). A row may stand for a term that only a rate's own columns or value give.

    ``value`` is NaN where there is no cell; ``known`` flags cells whose count we hold; ``unknown`` those that are
    hidden from us as well. ``least``..``most`` is what the printed rate would still allow for an implied count and
    equals ``value`` elsewhere. ``fixed`` flags structural zeros. ``counted`` (variables,) flags person-related rows.
    """

    geography: Geography
    keys: list[SeriesKey]
    value: NDArray[np.float64]
    known: BoolCells
    unknown: BoolCells
    derived: BoolCells
    fixed: BoolCells
    counted: NDArray[np.bool_]
    least: NDArray[np.float64] = field(init=False)
    most: NDArray[np.float64] = field(init=False)
    row: dict[SeriesKey, int] = field(init=False)

    def __post_init__(self) -> None:
        self.row = {key: row for row, key in enumerate(self.keys)}
        self.least = self.value.copy()
        self.most = self.value.copy()

    def get(self, indicator: str | None, period: str) -> int | None:
        return self.row.get((indicator, period)) if indicator else None

    def gaps(self) -> tuple[BoolCells, BoolCells]:
        """Areas that a level's delivery leaves out, below a cell that it has; and those of them that may hold people
        because that cell counts more than the cells below it. Both (variables, areas)."""
        names = np.array([area.level for area in self.geography.areas])
        present = self.present
        missing = ~present & ~self.unknown
        for name in set(names):
            missing[:, names == name] &= present[:, names == name].any(axis=1, keepdims=True)
        peopled = np.zeros_like(missing)
        for row in np.flatnonzero(missing.any(axis=1)):
            tree = build_tree(self.geography, present[row])
            rest = np.zeros(len(names))
            rest[tree.areas] = tree.residual(self.value[row, tree.areas][:, None])[:, 0]
            above = nearest_above(self.geography, present[row])
            missing[row] &= above >= 0
            peopled[row] = missing[row] & (rest[above] != 0)
        return missing, peopled

    @property
    def present(self) -> BoolCells:
        return ~np.isnan(self.value)

    def fill(self, row: int, where: BoolCells, values: NDArray[np.float64]) -> None:
        """Enter counts that another series discloses."""
        self.value[row, where] = self.least[row, where] = self.most[row, where] = values[where]
        self.known[row] |= where
        self.unknown[row] &= ~where


def numerator_id(rate: Indicator) -> str:
    """Name of the variable that a rate counts; one of its own where the catalogue names none."""
    return rate.numerator or f"{rate.id}~numerator"


def denominator_id(rate: Indicator) -> str:
    return rate.denominator or f"{rate.id}~denominator"


def counts_people(term: str, rate: Indicator, catalogue: Catalogue) -> bool:
    """Whether a term of ``rate`` is a person-related count; a term that nobody declared is taken for one."""
    declared = catalogue.get(term)
    if declared is None:
        return rate.personal
    return declared.kind is Kind.COUNT and catalogue.is_personal(declared)


def collect(observations: Observations, catalogue: Catalogue, structural_zeros: set[tuple[str, str, str]]) -> Cells:
    """Rows for every count and for every counted term of a rate; terms come from the count's own series alone."""
    keys = _variables(observations, catalogue)
    areas = len(observations.geography)
    shape = (len(keys), areas)
    value = np.full(shape, np.nan)
    known, unknown, derived, fixed = (np.zeros(shape, dtype=np.bool_) for _ in range(4))
    zero_areas: dict[str, list[int]] = {}
    for indicator, level, area_key in structural_zeros:
        area = observations.geography.index(level, area_key)
        if area is not None:
            zero_areas.setdefault(indicator, []).append(area)
    for row, variable in enumerate(keys):
        series = observations.series.get(variable)
        if series is None:
            continue
        known[row] = series.has_value & ~np.isnan(series.value)
        value[row, known[row]] = series.value[known[row]]
        unknown[row] = np.isin(series.status, UNKNOWN_STATUSES)
        derived[row] = series.derived
        if variable[0] in zero_areas:
            fixed[row, zero_areas[variable[0]]] = True
    fixed &= value == 0
    return Cells(observations.geography, keys, value, known, unknown, derived, fixed, _counted(keys, catalogue))


def _variables(observations: Observations, catalogue: Catalogue) -> list[SeriesKey]:
    keys: dict[SeriesKey, None] = {}
    for indicator_id, period in sorted(observations.series):
        indicator = catalogue.get(indicator_id)
        if indicator is None:
            continue
        if indicator.kind is Kind.COUNT:
            keys[(indicator_id, period)] = None
        elif catalogue.is_personal(indicator):
            if indicator.kind is Kind.RATE and counts_people(numerator_id(indicator), indicator, catalogue):
                keys[(numerator_id(indicator), period)] = None
            if counts_people(denominator_id(indicator), indicator, catalogue):
                keys[(denominator_id(indicator), period)] = None
    return list(keys)


def _counted(keys: list[SeriesKey], catalogue: Catalogue) -> NDArray[np.bool_]:
    flags = []
    for indicator_id, _ in keys:
        declared = catalogue.get(indicator_id)
        flags.append(declared is None or catalogue.is_personal(declared))
    return np.array(flags, dtype=np.bool_)

"""An attacker with integers: every published number of every series as one system, each secret cell asked in turn.

Own code, sharing nothing with the engine. The attacker knows the rule, the catalogue and how areas nest; cells of
left-out series are unknowns that still obey all relations.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from keck_qgis.disclosure.mask import Mask
from keck_qgis.model.indicator import Kind
from keck_qgis.model.status import Status
from tests.disclosure.atlas import PERIOD
from tests.disclosure.city import City

LARGE = 1e6


@dataclass
class System:
    """Rows ``low ≤ a·x ≤ high`` over integer unknowns x within ``lower``..``upper``."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    rows: list[dict[int, float]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)

    def unknown(self, lower: float, upper: float) -> int:
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def row(self, terms: dict[int, float], low: float, high: float) -> None:
        self.rows.append(terms)
        self.low.append(low)
        self.high.append(high)

    def possible(self, terms: dict[int, float], low: float, high: float) -> bool:
        """Whether some table of integers agrees with everything and with this one more row."""
        rows = [*self.rows, terms]
        data = [(i, j, v) for i, row in enumerate(rows) for j, v in row.items()]
        i, j, v = (np.array(column) for column in zip(*data, strict=True))
        matrix = csr_matrix((v, (i.astype(int), j.astype(int))), shape=(len(rows), len(self.lower)))
        answer = milp(
            np.zeros(len(self.lower)),
            constraints=LinearConstraint(matrix, [*self.low, low], [*self.high, high]),
            integrality=np.ones(len(self.lower)),
            bounds=Bounds(self.lower, self.upper),
            options={"presolve": True},
        )
        assert answer.status in (0, 2), answer.message
        return answer.status == 0


def attack(city: City, mask: Mask) -> list[str]:
    """The secret cells that the published numbers narrow below their class, in words; [] where there is none."""
    left_out = {entry.indicator for entry in mask.left_out}
    at = _Published(city, mask, left_out)
    rule, narrowed = city.rule, []
    for name, area, value in at.secrets():
        cell = at.cell[(name, area)]
        if value > rule.lowest_hidden and not at.system.possible({cell: 1.0}, -LARGE, rule.lowest_hidden):
            narrowed.append(f"{name} {city.geography.areas[area].key} = {value:g} cannot be {rule.lowest_hidden}")
        if value < rule.threshold and not at.system.possible({cell: 1.0}, rule.threshold, LARGE):
            narrowed.append(f"{name} {city.geography.areas[area].key} = {value:g} cannot be {rule.threshold}")
    for n, d, area, value in at.rests():
        terms = {at.cell[(d, area)]: 1.0, at.cell[(n, area)]: -1.0}
        for low, high in ((-LARGE, rule.lowest_hidden), (rule.threshold, LARGE)):
            if not low <= value <= high and not at.system.possible(terms, low, high):
                narrowed.append(f"{d} - {n} {city.geography.areas[area].key} = {value:g} not within {low}..{high}")
    return narrowed


class _Published:
    def __init__(self, city: City, mask: Mask, left_out: set[str]) -> None:
        self.city, self.mask, self.left_out = city, mask, left_out
        self.system = System()
        self.cell: dict[tuple[str, int], int] = {}
        self.dark: dict[str, set[int]] = {}
        for name in city.world:
            self._count(name)
        for name in city.world:
            self._tree(name)
        self._relations()
        for indicator in city.catalogue:
            if indicator.kind is Kind.RATE and indicator.id not in left_out:
                self._rate(indicator)

    def _series(self, name: str):
        return self.city.observations.series.get((name, PERIOD))

    def _count(self, name: str) -> None:
        series, rule = self._series(name), self.city.rule
        hidden = self.mask.hidden.get((name, PERIOD))
        self.dark[name] = set()
        for area, truth in enumerate(self.city.world[name]):
            shown = series is not None and name not in self.left_out and series.status[area] == Status.VALUE
            if shown and (hidden is None or not hidden[area]):
                cell = self.system.unknown(truth, truth)
            elif shown:
                cell = self.system.unknown(rule.lowest_hidden, LARGE)
            else:
                cell = self.system.unknown(0, LARGE)
                self.dark[name].add(area)
            self.cell[(name, area)] = cell

    def _tree(self, name: str) -> None:
        """Children sum to their parent; what belongs to no child is known."""
        where, world = self.city.geography, self.city.world[name]
        groups: dict[tuple[int, str], list[int]] = {}
        for area in range(1, len(where)):
            groups.setdefault((int(where.parents[area]), where.areas[area].level), []).append(area)
        for (above, _), below in groups.items():
            rest = float(world[above] - sum(world[area] for area in below))
            terms = {self.cell[(name, above)]: 1.0} | {self.cell[(name, area)]: -1.0 for area in below}
            unsure = any(area in self.dark[name] for area in below)
            self.system.row(terms, min(rest, 0.0) if unsure else rest, max(rest, LARGE) if unsure else rest)

    def _relations(self) -> None:
        areas = range(len(self.city.geography))
        for breakdown in self.city.catalogue.breakdowns():
            for area in areas:
                terms = {self.cell[(breakdown.total, area)]: 1.0}
                terms |= {self.cell[(part, area)]: -1.0 for part in breakdown.parts}
                self.system.row(terms, 0.0, 0.0 if breakdown.complete else LARGE)

    def _rate(self, rate) -> None:
        series, hidden = self._series(rate.id), self.mask.hidden.get((rate.id, PERIOD))
        half = 0.5 * 10.0**-rate.decimals
        for area in np.flatnonzero(series.status == Status.VALUE):
            n, d = self.cell[(rate.numerator, area)], self.cell[(rate.denominator, area)]
            self.system.row({d: 1.0, n: -1.0}, 0.0, LARGE)
            if hidden is None or not hidden[area]:
                self.system.row({n: 100.0, d: -(series.value[area] - half)}, -1e-7, LARGE * 100)
                self.system.row({n: 100.0, d: -(series.value[area] + half)}, -LARGE * 100, 1e-7)

    def secrets(self) -> list[tuple[str, int, float]]:
        """Small true counts that somebody delivered and that are not declared structural zeros."""
        where, rule, found = self.city.geography, self.city.rule, []
        empty = self._empty()
        for name, world in self.city.world.items():
            series = self._series(name)
            for area, value in enumerate(world):
                held = series is not None and series.status[area] == Status.VALUE
                if series is None:
                    held = any(self._implied(rate, area) for rate in self.city.catalogue if rate.numerator == name)
                held = held and not self._rests_on_dark(name, area)
                if held and rule.lowest_hidden <= value <= rule.threshold and (name, area) not in empty:
                    assert where.areas[area].key
                    found.append((name, area, float(value)))
        return found

    def _rests_on_dark(self, name: str, area: int) -> bool:
        """Whether a whole it is part of is a cell that the source itself has not given: no duty of ours binds that."""
        wholes = {part: b.total for b in self.city.catalogue.breakdowns() for part in b.parts}
        wholes |= {r.numerator: r.denominator for r in self.city.catalogue if r.kind is Kind.RATE}
        while (above := wholes.get(name)) is not None:
            if self._series(above) is None or self._series(above).status[area] != Status.VALUE:
                return True
            name = above
        return False

    def _implied(self, rate, area: int) -> bool:
        """Whether a rate and its base were delivered, so that its count is known to the holder."""
        series, base = self._series(rate.id), self._series(rate.denominator)
        return series.status[area] == Status.VALUE and base is not None and base.status[area] == Status.VALUE

    def _empty(self) -> set[tuple[str, int]]:
        """Structural zeros, declared or implied by the areas and wholes they lie in."""
        where, world = self.city.geography, self.city.world
        wholes = {part: b.total for b in self.city.catalogue.breakdowns() for part in b.parts}
        wholes |= {r.numerator: r.denominator for r in self.city.catalogue if r.kind is Kind.RATE}
        found = {
            (name, area)
            for name, level, key in self.city.structural_zeros
            if (area := where.index(level, key)) is not None
        }
        found = {(name, area) for name, area in found if self._series(name) is not None and world[name][area] == 0}
        found = {(name, area) for name, area in found if self._series(name).status[area] == Status.VALUE}
        while True:
            more = {
                (name, area)
                for name in world
                for area in range(len(where))
                if (name, int(where.parents[area])) in found or (wholes.get(name, ""), area) in found
            }
            if more <= found:
                return found
            found |= more

    def rests(self) -> list[tuple[str, str, int, float]]:
        """Small differences between a denominator and a numerator in it that is not zero where zeros are shown."""
        rule, found = self.city.rule, []
        empty = self._empty()
        for rate in self.city.catalogue:
            n, d = str(rate.numerator), str(rate.denominator)
            if rate.kind is not Kind.RATE or {n, rate.id} & self.left_out:
                continue
            for area in range(len(self.city.geography)):
                if not self._implied(rate, area):
                    continue
                rest = self.city.world[d][area] - self.city.world[n][area]
                shown_zero = self.city.world[n][area] == 0 and (rule.publish_zeros or (n, area) in empty)
                if rule.lowest_hidden <= rest <= rule.threshold and not shown_zero:
                    found.append((n, d, int(area), float(rest)))
        return found

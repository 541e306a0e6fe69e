"""Random towns, each delivered as an office might: with gaps, upper levels, rates that nobody can take apart."""

import numpy as np

from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Aggregation, Clearance, Kind, PartOf
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.town import PERIOD, ROOT, Counts, Place, Town
from tests.factories import indicator


class Maker:
    """Makes one random town."""

    def __init__(self, seed: int) -> None:
        self.rng = rng = np.random.default_rng(seed)
        threshold = int(rng.integers(1, 11)) if rng.random() < 0.5 else 3
        rule = Rule(threshold, bool(rng.random() < 0.35), int(rng.choice([0, 0, 8, 50])))
        levels, parents = self._geography()
        self.town = Town(rule, parents, levels)
        self.leaves = [place for place in parents if place not in parents.values()]

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def _geography(self) -> tuple[list[Level], dict[Place, Place]]:
        rng = self.rng
        levels, parents = [Level("Bezirke", 1)], {}
        depth = int(rng.choice([1, 2, 2, 3]))
        last: list[Place] = []
        for i in range(int(rng.integers(1, 6))):
            parents["Bezirke", f"{i}"] = ROOT
            last.append(("Bezirke", f"{i}"))
        ragged = self.chance(0.3)
        for rank, name in list(enumerate(("Ortsteile", "Quartiere"), start=2))[: depth - 1]:
            levels.append(Level(name, rank, levels[-1].name))
            fresh = []
            for above in last:
                least = 0 if ragged else 1
                for j in range(int(rng.choice([least, 1, 2, 3]))):
                    place = (name, f"{above[1]}{j}")
                    parents[place] = above
                    fresh.append(place)
            if not fresh:
                place = (name, f"{last[0][1]}0")
                parents[place] = last[0]
                fresh.append(place)
            last = fresh
        if self.chance(0.15):
            levels.append(Level("Sprengel", 1))
            for i in range(int(rng.integers(2, 4))):
                parents["Sprengel", f"S{i}"] = ROOT
        return levels, parents

    def count(self, size: float, whole: str = "") -> Counts:
        """Leaf counts, summed upwards."""
        rng = self.rng
        above = self.town.world.get(whole)
        cells: Counts = {}
        for place in self.leaves:
            if place[0] == "Sprengel":
                continue
            if above is not None:
                cells[place] = float(rng.binomial(int(above[place]), size))
            else:
                cells[place] = float(rng.choice([0, rng.integers(0, 6), rng.poisson(size)], p=[0.1, 0.3, 0.6]))
        return self._summed(cells)

    def _summed(self, cells: Counts) -> Counts:
        parents = self.town.parents
        order = sorted(parents, key=lambda p: -next(level.rank for level in self.town.levels if level.name == p[0]))
        for place in order:
            if place[0] != "Sprengel":
                cells.setdefault(place, 0.0)
                cells[parents[place]] = cells.get(parents[place], 0.0) + cells[place]
        second = [place for place in parents if place[0] == "Sprengel"]
        if second:
            cells |= dict.fromkeys(second, 0.0)
            for i, place in enumerate(place for place in self.leaves if place[0] != "Sprengel"):
                cells[second[i % len(second)]] += cells[place]
        return cells

    def minus(self, whole: str, *parts: str) -> Counts:
        world = self.town.world
        return {place: value - sum(world[part][place] for part in parts) for place, value in world[whole].items()}

    def add(self, name: str, cells: Counts | None, kind: Kind = Kind.COUNT, **changes: object) -> None:
        clearance = self.rng.choice(
            ["oeffentlichkeit", "oeffentlichkeit", "verwaltung", "keine"], p=[0.5, 0.2, 0.2, 0.1]
        )
        self.town.entries.append(indicator(name, kind, **{"clearance": Clearance(str(clearance)), **changes}))
        if cells is not None:
            self.town.world[name] = cells

    def part(self, name: str, whole: str, breakdown: str, complete: bool, cells: Counts) -> None:
        self.add(name, cells, part_of=(PartOf(whole, breakdown, complete),))

    def make(self) -> Town:
        rng, town = self.rng, self.town
        self.add("D", self.count(float(rng.choice([4, 12, 40, 120]))))
        has_second = any(place[0] == "Sprengel" for place in town.parents)
        if self.chance(0.75):
            self.add("N", self.count(float(rng.choice([0.05, 0.2, 0.5, 0.95])), "D"))
            self._rate("R", "N", "D")
            if self.chance(0.4):
                self.add("M", self.count(float(rng.choice([0.1, 0.6, 1.0])), "N"))
                self._rate("RM", "M", "N")
                if self.chance(0.4):
                    self._rate("RD", "M", "D")
        if self.chance(0.3):
            self._split("D", "XY")
            if self.chance(0.4):
                self._split("X", "VW")
        if self.chance(0.25):
            self.part("P", "D", "PQ", False, self.count(0.15, "D"))
            town.world["rest~"] = self.minus("D", "P")
            cells = self._summed(
                {p: float(rng.binomial(int(town.world["rest~"][p]), 0.3)) for p in self.leaves if p[0] != "Sprengel"}
            )
            del town.world["rest~"]
            self.part("Q", "D", "PQ", False, cells)
        if self.chance(0.3):
            self.add("B", self.count(3.0))
            self._rate("RB", "B", "D", numerator_in_denominator=False, factor=1000.0)
        if self.chance(0.35):
            self._measured()
        if self.chance(0.35):
            self._given()
        if self.chance(0.3):
            self._own_columns()
        if self.chance(0.3):
            base = "N" if "N" in town.world and self.chance(0.5) else "D"
            self.add(
                "A",
                None,
                Kind.MEAN,
                unit="Jahre",
                decimals=1,
                denominator=base,
                aggregation=Aggregation(str(rng.choice(["gewichtet", "ungewichtet"]))),
            )
            places = [p for p in self.leaves if town.world[base][p] > 0]
            town.deliver("A", places, {p: float(rng.uniform(20, 60)) for p in places})
        self._deliver_counts(has_second)
        if self.chance(0.2):
            self._zeros()
        return town

    def _split(self, whole: str, names: str) -> None:
        one, other = names
        first = self.count(float(self.rng.choice([0.05, 0.5])), whole)
        self.part(one, whole, names, True, first)
        self.part(other, whole, names, True, self.minus(whole, one))

    def _rate(self, name: str, top: str, base: str, **changes: object) -> None:
        aggregation = Aggregation.UNWEIGHTED if self.chance(0.15) else Aggregation.WEIGHTED
        self.add(name, None, Kind.RATE, **{"unit": "%", "factor": 100.0, "decimals": int(self.rng.integers(0, 3)),
                 "numerator": top, "denominator": base, "numerator_in_denominator": True,
                 "aggregation": aggregation, **changes})  # fmt: skip

    def _measured(self) -> None:
        """Square metres per child, as a rate and as a measure that is only given."""
        rng, world = self.rng, self.town.world
        base = "N" if "N" in world else "D"
        area = {p: float(rng.integers(0, 900)) for p in self.leaves if p[0] != "Sprengel"}
        self.add("S", None, Kind.MEASURE, unit="m²", personal=False)
        self._rate(
            "SK", "S", base, unit="m²", factor=1.0, decimals=int(rng.integers(0, 2)), numerator_in_denominator=False
        )
        self.town.deliver("S", list(area), area)
        if self.chance(0.4):
            self.add(
                "SM", None, Kind.MEASURE, unit="m²", decimals=1, denominator=base, aggregation=Aggregation.WEIGHTED
            )
            given = {p: value / world[base][p] for p, value in area.items() if world[base][p] > 0}
            self.town.deliver("SM", list(given), given)

    def _given(self) -> None:
        """A rate whose numerator nobody holds (case 11), on the leaves, everywhere, or on the parents only (case 8)."""
        town = self.town
        cells = self.count(float(self.rng.choice([0.05, 0.3, 0.9])), "D")
        self.add("G", None, Kind.RATE, unit="%", factor=100.0, decimals=int(self.rng.integers(0, 2)), denominator="D",
                 numerator_in_denominator=True)  # fmt: skip
        town.world["G~numerator"] = cells
        one = town.entries[-1]
        digits = one.decimals if self.chance(0.7) else 6
        rates = {p: round(100 * cells[p] / town.world["D"][p], digits) for p in cells if town.world["D"][p] > 0}
        places = list(rates)
        mode = int(self.rng.integers(0, 3))
        if mode == 0:
            places = [p for p in places if p in self.leaves and p[0] != "Sprengel"]
        elif mode == 1:
            places = [p for p in places if p not in self.leaves]
        town.deliver("G", places, rates)

    def _own_columns(self) -> None:
        """A rate whose terms stand in its own rows alone."""
        town, rng = self.town, self.rng
        base = self.count(float(rng.choice([6, 30])))
        town.world["O~denominator"] = base
        town.world["O~numerator"] = self.count(float(rng.choice([0.1, 0.6, 0.95])), "O~denominator")
        self.add("O", None, Kind.RATE, unit="%", factor=100.0, decimals=1, numerator_in_denominator=True)
        top = town.world["O~numerator"]
        places = [p for p in self.leaves if base[p] > 0 and p[0] != "Sprengel"]
        if self.chance(0.3):
            places += [p for p in town.parents if p not in self.leaves and base[p] > 0]
        town.deliver("O", places, {p: 100 * top[p] / base[p] for p in places}, numerator=top, denominator=base)

    def _deliver_counts(self, has_second: bool) -> None:
        rng, town = self.rng, self.town
        gaps = self.chance(0.35)
        for one in town.entries:
            if one.kind is not Kind.COUNT:
                continue
            cells = town.world[one.id]
            places = [p for p in self.leaves if p[0] != "Sprengel"]
            if has_second and self.chance(0.6):
                places += [p for p in town.parents if p[0] == "Sprengel"]
            if self.chance(0.3):
                upper = [p for p in [*town.parents, ROOT] if p not in self.leaves]
                places += [p for p in upper if self.chance(0.7)]
            if self.chance(0.1):
                level = str(rng.choice([level.name for level in town.levels]))
                places = [p for p in places if p[0] != level]
            values = {p: cells[p] for p in places}
            if self.chance(0.15):
                for place in list(values):
                    if place not in self.leaves and self.chance(0.5):
                        values[place] += float(rng.integers(0, 4))
            statuses = {}
            if gaps and self.chance(0.4) and places:
                for place in rng.choice(len(places), size=min(len(places), int(rng.integers(1, 3))), replace=False):
                    statuses[places[place]] = rng.choice([Status.SUPPRESSED_BY_SOURCE, Status.MISSING, None])
            town.deliver(one.id, [p for p in places if p not in statuses], values)
            town.rows += [
                (one.id, *p, PERIOD, None, None, None, Status(int(s)).code)
                for p, s in statuses.items()
                if s is not None
            ]

    def _zeros(self) -> None:
        place = list(self.town.parents)[int(self.rng.integers(0, len(self.town.parents)))]
        inside = {place}
        for p, above in self.town.parents.items():
            if above in inside:
                inside.add(p)
        for one in self.town.entries:
            if one.kind is Kind.COUNT and self.chance(0.5):
                held = [r[4] for r in self.town.rows if r[0] == one.id and (r[1], r[2]) in inside]
                if held and not any(held):
                    self.town.zeros.append((one.id, *place))


def make(seed: int) -> Town:
    return Maker(seed).make()

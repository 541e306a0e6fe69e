"""What a city's catalogue may hold: every kind of relation between counts, rates and averages, drawn at random."""

from dataclasses import dataclass, field

import numpy as np

from keck_qgis.model.indicator import Aggregation, Clearance, Indicator, Kind, PartOf
from tests.disclosure import people
from tests.disclosure.people import Painter


@dataclass
class Features:
    """Indicators with the painters of their counts. ``given``: rates that are delivered, with the names of their terms
    and whether those stand in the rate's own columns. ``undelivered``: counts that the office never gets."""

    entries: list[Indicator] = field(default_factory=list)
    painters: list[Painter] = field(default_factory=list)
    given: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    undelivered: set[str] = field(default_factory=set)
    measures: list[str] = field(default_factory=list)
    averages: list[tuple[str, str]] = field(default_factory=list)


def indicator(id_: str, kind: Kind = Kind.COUNT, **changes: object) -> Indicator:
    fields: dict[str, object] = {
        "id": id_, "name": id_, "theme": "Thema", "definition": "", "kind": kind, "unit": "Personen", "personal": True,
        "aggregation": Aggregation.SUM if kind in (Kind.COUNT, Kind.MEASURE) else Aggregation.WEIGHTED,
        "source": "", "cycle": "", "clearance": Clearance.PUBLIC,
    }  # fmt: skip
    return Indicator(**(fields | changes))  # type: ignore[arg-type]


class Drawing:
    """Draws the features of one city."""

    def __init__(self, rng: np.random.Generator, pieces: int, share: float = 1.0) -> None:
        self._rng, self._pieces, self._share = rng, pieces, share
        self.made = Features()

    def _chance(self, share: float) -> bool:
        return bool(self._rng.random() < share * self._share)

    def _any(self, *values: float) -> float:
        return float(self._rng.choice(values))

    def draw(self) -> Features:
        """``D`` counts everybody; all else is drawn: on average some four more counts."""
        self._count("D", people.everybody("D"))
        if self._chance(0.65):
            self._shares()
        if self._chance(0.28):
            self._breakdown("D", "XY", deep=0.4)
        if self._chance(0.12):
            self._breakdown("D", "EF", deep=0.0)
        if self._chance(0.18):
            self._incomplete()
        if self._chance(0.15):
            self._bands()
        if self._chance(0.03):
            self._groups()
        if self._chance(0.2):
            self._births()
        if self._chance(0.25):
            self._implied()
        if self._chance(0.15):
            self._own_columns()
        if self._chance(0.2):
            self._measured()
        if self._chance(0.2):
            self._averaged()
        return self.made

    def _count(self, name: str, painter: Painter, *parts: PartOf) -> None:
        exception: dict[str, object] = {}
        if self._chance(0.06):
            exception = {"threshold": int(self._rng.integers(1, 13)), "hide_zeros": self._chance(0.5)}
        self.made.entries.append(indicator(name, part_of=parts, **exception))
        self.made.painters.append(painter)

    def _rate(self, name: str, top: str | None, base: str | None, **changes: object) -> None:
        decimals = int(self._rng.integers(0, 3))
        aggregation = Aggregation.UNWEIGHTED if self._chance(0.12) else Aggregation.WEIGHTED
        fields: dict[str, object] = {
            "unit": "%", "factor": 100.0, "decimals": decimals, "aggregation": aggregation, "numerator": top,
            "denominator": base, "numerator_in_denominator": True,
        }  # fmt: skip
        self.made.entries.append(indicator(name, Kind.RATE, **(fields | changes)))

    def _shares(self) -> None:
        """A numerator in its denominator, two deep; two ratios over one denominator."""
        self._count("N", people.part("N", "D", self._any(0.03, 0.2, 0.5, 0.95)))
        self._rate("R", "N", "D")
        if self._chance(0.3):
            self._count("M", people.part("M", "N", self._any(0.1, 0.6, 1.0)))
            self._rate("RM", "M", "N")
            if self._chance(0.4):
                self._rate("RD", "M", "D")
        if self._chance(0.2):
            self._count("N2", people.part("N2", "D", self._any(0.1, 0.7)))
            self._rate("R2", "N2", "D")

    def _breakdown(self, whole: str, names: str, deep: float) -> None:
        one, other = names
        painter = people.split((one, other), whole, (self._any(0.05, 0.5), 0.5))
        self._count(one, painter, PartOf(whole, names))
        self._count(other, lambda *_: None, PartOf(whole, names))
        if self._chance(deep):
            below = {"XY": "VW", "VW": "TU"}.get(names)
            if below:
                self._breakdown(one, below, deep)
        if self._chance(0.15):
            self.made.undelivered.add(other)

    def _incomplete(self) -> None:
        self._count("P", people.split(("P", "Q"), "D", (0.2, 0.3, 0.5), rest=True), PartOf("D", "PQ", False))
        self._count("Q", lambda *_: None, PartOf("D", "PQ", False))

    def _bands(self) -> None:
        """Ages 0 to 3 and 3 to 6 make up 0 to 6; each is also a part of all."""
        whole = PartOf("D", "Alter", False)
        parts = people.split(("A03", "A36"), "D", (0.1, 0.15, 0.75), rest=True)
        self._count("A03", parts, whole, PartOf("A06", "Kinder"))
        self._count("A36", lambda *_: None, whole, PartOf("A06", "Kinder"))
        self._count("A06", people.union("A06", ("A03", "A36")), PartOf("D", "Jung", False))

    def _groups(self) -> None:
        """A distribution over ten groups."""
        names = tuple(f"G{number}" for number in range(10))
        shares = tuple(float(share) for share in self._rng.dirichlet(np.full(10, 1.5)))
        for name in names:
            painter = people.split(names, "D", shares) if name == names[0] else (lambda *_: None)
            self._count(name, painter, PartOf("D", "Normgruppen"))

    def _births(self) -> None:
        """A numerator that is no part of its denominator."""
        self._count("B", people.newcomers("B", 2.0, self._pieces))
        self._rate("RB", "B", "D", numerator_in_denominator=False, factor=1000.0)

    def _implied(self) -> None:
        """A rate and its base; the numerator is named and never delivered, or not even named."""
        named = self._chance(0.5)
        name = "I" if named else "J~numerator"
        painter = people.part(name, "D", self._any(0.03, 0.1, 0.5, 0.9))
        if named:
            self._count("I", painter)
            self.made.undelivered.add("I")
        else:
            self.made.painters.append(painter)
        self._rate("J", "I" if named else None, "D", decimals=int(self._rng.integers(0, 2)))
        self.made.given["J"] = (name, "D", False)

    def _own_columns(self) -> None:
        """A rate whose terms stand in its own rows alone, named or not."""
        named = self._chance(0.5)
        top, base = ("OT", "OB") if named else ("O~numerator", "O~denominator")
        paint_base = people.newcomers(base, self._any(4.0, 20.0), self._pieces)
        paint_top = people.part(top, base, self._any(0.1, 0.6, 0.95))
        if named:
            self._count(base, paint_base)
            self._count(top, paint_top)
            self.made.undelivered |= {top, base}
            self._rate("O", top, base)
        else:
            self.made.painters += [paint_base, paint_top]
            self._rate("O", None, None)
        self.made.given["O"] = (top, base, True)

    def _measured(self) -> None:
        """Square metres and square metres per head."""
        base = "N" if any(one.id == "N" for one in self.made.entries) else "D"
        self.made.entries.append(indicator("S", Kind.MEASURE, unit="m²", personal=False))
        self.made.measures.append("S")
        decimals = int(self._rng.integers(0, 2))
        self._rate("SK", "S", base, unit="m²", factor=1.0, decimals=decimals, numerator_in_denominator=False)

    def _averaged(self) -> None:
        base = "N" if any(one.id == "N" for one in self.made.entries) and self._chance(0.5) else "D"
        way = Aggregation.UNWEIGHTED if self._chance(0.5) else Aggregation.WEIGHTED
        self.made.entries.append(indicator("A", Kind.MEAN, unit="Jahre", decimals=1, denominator=base, aggregation=way))
        self.made.averages.append(("A", base))

"""A generated city that goes through the real chain, release after release, its data imported anew in between."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.findings import Report
from keck_qgis.model.indicator import Audience, Clearance, Indicator
from keck_qgis.model.observations import Observations
from keck_qgis.model.proposals import CatalogueProposal, StructuralZeroProposal, ValueProposal, ValueRow
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.editions import read
from tests.attack.knowledge import Knowledge, State
from tests.attack.town import create, look_inside, source
from tests.disclosure.cities import City
from tests.disclosure.generate import drafts

_Cells = dict[tuple[str, str, str, str], ValueRow]


class Sent:
    """The editions of a city at each of its states."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._rng = np.random.default_rng(seed)
        self.files: list[Path] = []
        self.reports: list[Report] = []
        self.states: list[State] = []
        self._made_of: list[int] = []
        self._folder = folder
        self._minimum_base = int(self._rng.choice([0, 0, 8, 50]))
        self._clearance: dict[str, Clearance] = {}
        cities, self._ground = drafts(seed)
        self._strictest = max(city.rule.threshold for city in cities)
        self._write(cities)

    def knowledge(self) -> Knowledge:
        return read(self.files, self._made_of, self._ground.geography.overlays)

    def _write(self, cities: Sequence[City]) -> None:
        first = cities[0]
        path = create(self._folder, self._ground, self._rule(first), self._cleared(first))
        with Holdings.open(path) as held:
            assert held.overlays(held.geography()) == self._ground.geography.overlays
        imports: dict[str, list[int]] = {}
        before: _Cells = {}
        for number, city in enumerate(cities):
            if number:
                self._catch_up(path, cities[number - 1], city)
            before = self._import(path, city, before, imports, number)
            if not number:
                self._declare(path, cities)
            self.states.append(look_inside(path, city.truth))
            self._release(path, number)

    def _rule(self, city: City) -> Rule:
        return replace(city.rule, minimum_base=self._minimum_base)

    def _cleared(self, city: City) -> list[Indicator]:
        """The catalogue with a clearance for each entry, the same in all releases; weaker exceptions are refused."""
        for one in city.catalogue:
            if one.id not in self._clearance:
                words = ("oeffentlichkeit", "verwaltung", "keine")
                self._clearance[one.id] = Clearance(str(self._rng.choice(words, p=[0.7, 0.2, 0.1])))
        return [
            replace(
                one,
                clearance=self._clearance[one.id],
                threshold=one.threshold if (one.threshold or 0) > self._strictest else None,
                hide_zeros=one.hide_zeros and city.rule.publish_zeros,
            )
            for one in city.catalogue
        ]

    def _catch_up(self, path: Path, last: City, city: City) -> None:
        """New entries of the catalogue and another rule."""
        fresh = [one for one in self._cleared(city) if one.id not in last.catalogue]
        with Holdings.open(path) as held:
            known = held.catalogue()
            fresh = [one for one in fresh if one.id not in known]
            if fresh:
                held.write_catalogue(CatalogueProposal(source("catalogue", f"neu {fresh[0].id}"), fresh))
            if held.rule != self._rule(city):
                held.write_rule(self._rule(city))

    def _import(self, path: Path, city: City, before: _Cells, imports: dict[str, list[int]], number: int) -> _Cells:
        """What has come or changed, an import for each indicator; what is gone is withdrawn."""
        cells = _cells(city.delivered)
        names = dict.fromkeys(key[0] for key in (*cells, *before))
        with Holdings.open(path) as held:
            for name in names:
                now = {key: row for key, row in cells.items() if key[0] == name}
                if not now:
                    for source_id in reversed(imports.pop(name, [])):
                        held.withdraw(source_id)
                changed = [row for key, row in now.items() if before.get(key) != row]
                if changed:
                    proposal = ValueProposal(source("values", f"{name} {number}"), changed)
                    imports.setdefault(name, []).append(held.write_values(proposal))
        return cells

    def _declare(self, path: Path, cities: Sequence[City]) -> None:
        """Structural zeros that hold in all states."""
        zeros = sorted(set.intersection(*(city.structural_zeros for city in cities)))
        if zeros:
            with Holdings.open(path) as held:
                held.write_structural_zeros(StructuralZeroProposal(source("structural_zeros", "leer"), zeros))

    def _release(self, path: Path, number: int) -> None:
        orders = ([Audience.PUBLIC], [Audience.ADMINISTRATION], list(Audience), list(reversed(Audience)))
        for audience in orders[int(self._rng.integers(len(orders)))]:
            file, report = release(path, audience, self._folder / "out")
            self.files.append(file)
            self.reports.append(report)
            self._made_of.append(number)


def _cells(delivered: Observations) -> _Cells:
    areas = delivered.geography.areas
    found: _Cells = {}
    for (name, period), series in delivered.series.items():
        columns = (series.value, series.numerator, series.denominator)
        for place in np.flatnonzero(series.status != Status.ABSENT).tolist():
            level, key = areas[place].level, areas[place].key
            figures = [None if np.isnan(column[place]) else float(column[place]) for column in columns]
            code = Status(int(series.status[place])).code
            found[name, level, key, period] = (name, level, key, period, figures[0], figures[1], figures[2], code)
    return found

"""A few figures written down as a statistician would, sent through imports, holdings, releases and editions."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

import numpy as np

from keck_qgis.editions.content_hash import content_hash
from keck_qgis.editions.examination import examine
from keck_qgis.editions.release import release
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Audience, Indicator
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.editions import read
from tests.attack.imports import imported
from tests.attack.integers import Target
from tests.attack.knowledge import Floats, Knowledge, State, Variable
from tests.attack.scene import Scene
from tests.attack.secrets import attack
from tests.attack.town import PERIOD, ROOT, Place, Town, look_inside
from tests.disclosure.ground import Ground
from tests.factories import indicator

SECRET_ZEROS, OPEN_ZEROS = Rule(3, False, 0), Rule(2, True, 0)
Figures = dict[str, float | Status | None]
Cell = tuple[str, str, str, str]
"""Indicator, level, area key and period."""

SHARE: dict[str, object] = {
    "unit": "%", "factor": 100.0, "decimals": 1, "numerator": "N", "denominator": "D", "numerator_in_denominator": True,
}  # fmt: skip


def town(below: dict[str, list[str]], entries: list[Indicator], rule: Rule, **figures: Figures) -> Town:
    """Districts with their quarters; figures by key, ``*`` is the municipality. A status stands for a true 2."""
    levels = [Level("Bezirke", 1)]
    parents: dict[Place, Place] = {("Bezirke", key): ROOT for key in below}
    if any(below.values()):
        levels.append(Level("Quartiere", 2, "Bezirke"))
        parents |= {("Quartiere", q): ("Bezirke", key) for key, quarters in below.items() for q in quarters}
    made = Town(rule, parents, levels, entries)
    for name, cells in figures.items():
        for key, value in cells.items():
            place = ROOT if key == "*" else next(place for place in parents if place[1] == key)
            status = value if isinstance(value, Status) else Status.VALUE
            number = None if isinstance(value, Status) else float(value or 0)
            made.rows.append((name, *place, PERIOD, number, None, None, status.code))
            made.world.setdefault(name, {})[place] = 2.0 if number is None else number
    return made


def flat(*values: float | Status) -> Figures:
    """The municipality and its districts A, B, C …"""
    return dict(zip("*ABCDEFG", values, strict=False))


def districts(count: int) -> dict[str, list[str]]:
    return {key: [] for key in "ABCDEFG"[:count]}


class Editions:
    """Both editions of holdings, attacked: their hidden cells, the families left out (indicator, code)."""

    def __init__(self, path: Path, ground: Ground, truth: dict[Variable, Floats]) -> None:
        self.files = files = list[Path]()
        self.left_out: set[tuple[str, str]] = set()
        for audience in (Audience.PUBLIC, Audience.ADMINISTRATION):
            file, report = release(path, audience, path.parent / "out")
            files.append(file)
            self.left_out |= {(one["indicator"], one["code"]) for one in report.extra["left_out"]}
        self.known: Knowledge = read(files, [0] * len(files), ground.geography.overlays)
        self.states: list[State] = [look_inside(path, truth)]
        assert attack(self.known, self.states) == []
        assert [finding for file in files for finding in examine(file).errors] == []

    @classmethod
    def of(cls, made: Town, folder: Path, not_by_itself: Collection[Cell] = ()) -> "Editions":
        """Of a town that is imported. Each secondary cell is needed, and the product sees that it lacks: by the edition
        alone, but for cells ``not_by_itself``, of which it takes the holdings to tell that a small count is near."""
        path = imported(made, folder)
        told = cls(path, made.ground(), made.truth())
        assert told.unnoticed() == set(not_by_itself)
        assert not not_by_itself or told.unnoticed(path) == set()
        return told

    def hidden(self, name: str, period: str = PERIOD) -> set[str]:
        """Keys of the areas that one of the editions hides."""
        areas = self.known.places.geography.areas
        flags = [view.hidden[name, period] for view in self.known.views if (name, period) in view.hidden]
        found = {areas[i].key for one in flags for i in np.flatnonzero(one)}
        return {"*" if key == areas[0].key else key for key in found}

    def unnoticed(self, holdings: Path | None = None) -> set[Cell]:
        """Hidden cells beyond the threshold for which the product objects to nothing where the public edition shows
        them; with the ``holdings`` at hand, or without."""
        state, areas = self.states[0], self.known.places.geography.areas
        found = set()
        for (name, period), flags in self.known.views[0].hidden.items():
            for area in np.flatnonzero(flags).tolist() if (name, period) in state.world else ():
                value = float(state.world[name, period][area])
                cell = name, areas[area].level, areas[area].key, period
                if value > state.limits(name).threshold:
                    shown = uncovered(self.files[0], cell, value)
                    found |= set() if examine(shown, holdings).errors else {cell}
        return found

    def shown(self, name: str, key: str) -> float:
        area = next(
            i for i, one in enumerate(self.known.places.geography.areas) if one.key == key or (key, i) == ("*", 0)
        )
        return float(self.known.views[0].shown[name, PERIOD][area])

    def interval(self, name: str, key: str, highest: int = 200) -> tuple[int, int]:
        """Least and greatest count that the attacker must allow for."""
        scene = Scene(self.known, self.states, self.known.views)
        area = next(i for i, one in enumerate(self.known.places.geography.areas) if one.key == key)
        unknown = int(scene.index[0, (name, PERIOD)][area])
        targets = [Target((unknown,), (1.0,), float(n), float(n)) for n in range(highest + 1)]
        impossible = set(scene.system.unreachable(targets))
        fits = [n for n, target in enumerate(targets) if target not in impossible]
        return fits[0], fits[-1]


def uncovered(edition: Path, cell: Cell, value: float) -> Path:
    """A copy that shows one more cell, as somebody would make it who means well: its hash is right."""
    path = edition.with_name("uncovered.gpkg")
    path.write_bytes(edition.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        change = "UPDATE observation SET status = 'value', value = ? WHERE "
        change += "indicator_id = ? AND level_id = ? AND area_key = ? AND period = ?"
        assert connection.execute(change, (value, *cell)).rowcount == 1
        digest = content_hash(connection)
        connection.execute("UPDATE edition SET value = ? WHERE name = 'content_hash'", (digest,))
    return path


def counts(*names: str) -> list[Indicator]:
    return [indicator(name) for name in names]

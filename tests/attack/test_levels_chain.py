"""Levels that change between two releases: whoever has both editions lays their areas upon one another."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.editions.examination import examine
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.level_change import change_level
from keck_qgis.model.indicator import Audience
from keck_qgis.model.proposals import LevelProposal, ValueRow
from tests.attack.cases import SECRET_ZEROS, counts, districts, flat, town
from tests.attack.editions import read
from tests.attack.imports import deliver, imported
from tests.attack.secrets import attack
from tests.attack.town import KEY, PERIOD, Town, look_inside, source

Keys = Mapping[str, str]
CORRECTION = {"*": 29.0, "A": 13.0}
"""41 turns out to be 13: cheaper than the 14 that the first release hid, whose neighbour would then be known."""


@pytest.fixture
def made() -> Town:
    return town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, 2))


def corrected(rows: list[ValueRow]) -> list[ValueRow]:
    return [(*row[:4], CORRECTION.get("*" if row[2] == KEY else row[2], row[4]), *row[5:]) for row in rows]


def renamed(rows: list[ValueRow], name: str, keys: Keys) -> list[ValueRow]:
    return [(row[0], name if row[1] != "*" else "*", keys.get(row[2], row[2]), *row[3:]) for row in rows]


def withdraw_everything(path: Path) -> None:
    with Holdings.open(path) as held:
        for one in reversed(held.sources()):
            if one.kind in ("values", "level"):
                held.withdraw(one.id)


def import_again(path: Path, made: Town, name: str, keys: Keys) -> None:
    """The same areas as another level, with corrected values."""
    with Holdings.open(path) as held:
        level, shapes = held.geography().level("Bezirke"), held.shapes("Bezirke")
    withdraw_everything(path)
    areas = [replace(one, key=keys.get(one.key, one.key)) for one in shapes]
    with Holdings.open(path) as held:
        held.write_level(LevelProposal(source("level", name), replace(level, name=name), areas))
    deliver(path, path.parent / "neu.csv", renamed(corrected(made.rows), name, keys))


def translated(edition: Path, name: str, keys: Keys) -> Path:
    """An old edition in the words of a new one, as anybody can do who has the polygons."""
    path = edition.with_name(f"uebersetzt_{edition.name}")
    path.write_bytes(edition.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        (table,) = connection.execute("SELECT table_name FROM level WHERE name <> '*'").fetchone()
        connection.execute("UPDATE level SET name = ? WHERE table_name = ?", (name, table))
        connection.execute("UPDATE observation SET level_id = ? WHERE level_id <> '*'", (name,))
        for step in (lambda key: f"~{key}", lambda key: keys.get(key[1:], key[1:])):
            for where in ("observation", f'"{table}"'):
                for (key,) in connection.execute(f"SELECT DISTINCT area_key FROM {where}").fetchall():
                    if key != KEY:
                        connection.execute(f"UPDATE {where} SET area_key = ? WHERE area_key = ?", (step(key), key))
    return path


def leaks(made: Town, path: Path, first: Path, name: str, keys: Keys) -> list[str]:
    """What an edition before and one of today give away together."""
    second, _report = release(path, Audience.PUBLIC, path.parent / "out")
    assert [one.message for one in examine(second, path).errors] == []
    with Holdings.open(path) as held:
        geography = held.geography()
    truth = made.truth()["A", PERIOD].copy()
    before, now = (truth.copy() for _ in range(2))
    areas = made.ground().geography.areas
    for place, area in enumerate(areas):
        key = "*" if not place else area.key
        where = geography.index("*", KEY) if not place else geography.index(name, keys.get(area.key, area.key))
        before[where], now[where] = truth[place], CORRECTION.get(key, truth[place])
    known = read([translated(first, name, keys), second], [0, 1])
    state = look_inside(path, {("A", PERIOD): now})
    return attack(known, [replace(state, world={("A", PERIOD): before}), state])


@pytest.mark.parametrize("name", ["Stadtteile", "Bezirke"])
@pytest.mark.parametrize("keys", [{}, {"A": "1", "B": "2", "C": "3"}, {"A": "C", "C": "A"}], ids=str)
def test_a_level_that_comes_again(tmp_path: Path, made: Town, name: str, keys: Keys) -> None:
    path = imported(made, tmp_path)
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    import_again(path, made, name, keys)
    assert leaks(made, path, first, name, keys) == []


def test_a_level_under_another_name(tmp_path: Path, made: Town) -> None:
    path = imported(made, tmp_path)
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    change_level(path, "Bezirke", name="Stadtteile")
    deliver(path, tmp_path / "neu.csv", renamed(corrected(made.rows), "Stadtteile", {}))
    assert leaks(made, path, first, "Stadtteile", {}) == []


def test_a_level_renamed_and_then_imported_again(tmp_path: Path, made: Town) -> None:
    """Its name goes to another level meanwhile."""
    path = imported(made, tmp_path)
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    change_level(path, "Bezirke", name="Stadtteile")
    change_level(path, "Stadtteile", name="Bezirke")
    import_again(path, made, "Kreise", {"A": "x"})
    assert leaks(made, path, first, "Kreise", {"A": "x"}) == []


def test_the_attacker_of_these_tests_is_not_blind(tmp_path: Path, made: Town) -> None:
    """Holdings that have forgotten their releases show the neighbour."""
    path = imported(made, tmp_path)
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    import_again(path, made, "Stadtteile", {})
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM release")
    first = first.rename(first.with_name("frueher.gpkg"))
    assert leaks(made, path, first, "Stadtteile", {}) != []

"""Levels that change between two releases: whoever has both editions lays their areas upon one another."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.editions.examination import examine
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.level_change import change_level
from keck_qgis.model.indicator import Audience
from keck_qgis.model.proposals import AreaShape, LevelProposal, ValueRow
from tests.attack.cases import SECRET_ZEROS, counts, districts, flat, town
from tests.attack.editions import read
from tests.attack.imports import deliver, imported
from tests.attack.knowledge import View
from tests.attack.secrets import attack
from tests.attack.strips import multipolygon, shapes
from tests.attack.town import KEY, PERIOD, Town, look_inside, source
from tests.disclosure.ground import Ground

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
        level, drawn = held.geography().level("Bezirke"), held.shapes("Bezirke")
    withdraw_everything(path)
    areas = [replace(one, key=keys.get(one.key, one.key)) for one in drawn]
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


def levels_of(edition: Path) -> set[str]:
    with closing(sqlite3.connect(edition)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM level")}


def seen_as(view: View, edition: Path, other: Path) -> View:
    """What an edition says over the areas of another one, by their keys."""
    keys, wanted = ([area.key for area in read([one], [0]).places.geography.areas] for one in (edition, other))
    where = [keys.index(key) if key in keys else -1 for key in wanted]
    seen = View(view.state, minimum_base=view.minimum_base)
    for name in ("shown", "hidden", "empty", "bracketed"):
        for variable, column in getattr(view, name).items():
            nothing = np.nan if name == "shown" else False
            getattr(seen, name)[variable] = np.append(column, nothing)[where].astype(column.dtype)
    return seen


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


SMALL_PAIRS = {"*": 87.0, "p1": 1.0, "p2": 14.0, "q1": 2.0, "q2": 70.0}
"""Each district of a small and a larger quarter: what the districts are tells the small ones, once the others are
shown."""


def unnested(path: Path) -> None:
    change_level(path, "Quartiere", parent="*")


def without_districts(path: Path) -> None:
    unnested(path)
    with Holdings.open(path) as held:
        held.withdraw(held.level_sources()["Bezirke"])


def without_quarters(path: Path) -> None:
    with Holdings.open(path) as held:
        for one in reversed([one.id for one in held.sources() if one.kind == "values"]):
            held.withdraw(one)
        held.withdraw(held.level_sources()["Quartiere"])


def quarters_alone(path: Path) -> None:
    """Everything withdrawn, and the quarters imported again as a level in none."""
    with Holdings.open(path) as held:
        level, drawn = held.geography().level("Quartiere"), held.shapes("Quartiere")
        rows = [(one.level, one.key) for one in held.geography().areas]
    without_quarters(path)
    with Holdings.open(path) as held:
        held.withdraw(held.level_sources()["Bezirke"])
        alone = [replace(one, parent_key=None) for one in drawn]
        held.write_level(LevelProposal(source("level", "allein"), replace(level, name="Viertel", parent=None), alone))
    held_rows = [
        ("A", "Viertel" if name != "*" else "*", key, PERIOD, SMALL_PAIRS.get(key, 87.0), None, None, "value")
        for name, key in rows
        if name != "Bezirke"
    ]
    deliver(path, path.parent / "allein.csv", held_rows)


@pytest.mark.parametrize("change", [unnested, without_districts, quarters_alone])
@pytest.mark.parametrize("figures", [SMALL_PAIRS, {"*": 14.0, "p1": 2.0, "p2": 5.0, "q1": 2.0, "q2": 5.0}], ids=str)
def test_districts_that_only_an_edition_knows(
    tmp_path: Path, figures: dict[str, float], change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "SMALL_PAIRS", figures)
    made = town({"P": ["p1", "p2"], "Q": ["q1", "q2"]}, counts("A"), SECRET_ZEROS, A=figures)
    path = imported(made, tmp_path)
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    state = look_inside(path, made.truth())
    change(path)
    second, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    assert [one.message for one in examine(second, path).errors] == []
    with Holdings.open(path) as held:
        assert {level.name for level in held.geography().levels} == levels_of(second)
    known = read([second, first], [0, 0])
    known.views[0] = seen_as(known.views[0], second, first)
    assert attack(known, [state]) == []


def test_quarters_that_lie_beside_their_districts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Polygons of two offices: they do not tell what the keys have told before."""

    def moved(ground: Ground) -> dict[str, list[AreaShape]]:
        drawn = shapes(ground)
        strips = [(10.0 * place + 4, 10.0 * place + 14) for place in range(len(drawn["Quartiere"]))]
        moved = [replace(one, wkb=multipolygon([strip])) for one, strip in zip(drawn["Quartiere"], strips, strict=True)]
        return drawn | {"Quartiere": moved}

    monkeypatch.setattr("tests.attack.imports.shapes", moved)
    figures = {"*": 12.0, "P": 6.0, "Q": 6.0, "p1": 1.0, "p2": 5.0, "q1": 1.0, "q2": 5.0}
    made = town({"P": ["p1", "p2"], "Q": ["q1", "q2"]}, counts("A"), SECRET_ZEROS, A=figures)
    path = imported(made, tmp_path)
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    state = look_inside(path, made.truth())
    unnested(path)
    second, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    known = read([second, first], [0, 0])
    known.views[0] = seen_as(known.views[0], second, first)
    assert attack(known, [state]) == []


def test_a_level_that_only_an_edition_knows_changes_nothing_else(tmp_path: Path) -> None:
    """Districts are shown as before once the quarters are gone, and again once they have come back."""
    made = town({"P": ["p1", "p2"], "Q": ["q1", "q2"]}, counts("A"), SECRET_ZEROS, A=SMALL_PAIRS)
    path = imported(made, tmp_path)
    release(path, Audience.PUBLIC, tmp_path / "out")
    without_quarters(path)
    deliver(path, tmp_path / "neu.csv", [("A", "Bezirke", key, PERIOD, value, None, None, "value")
                                         for key, value in (("P", 15.0), ("Q", 72.0))])  # fmt: skip
    second, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    assert [one.message for one in examine(second, path).errors] == []
    view = read([second], [0]).views[0]
    assert view.shown["A", PERIOD].tolist() == [87.0, 15.0, 72.0]

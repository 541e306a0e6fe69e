"""The ledger gives back what releases told, stores it once, and keeps proofs beside it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from keck_qgis.disclosure.history import Past, PastSeries
from keck_qgis.editions.release import release
from keck_qgis.holdings import told_store
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.holdings.proof_store import StoredProof
from keck_qgis.model.errors import KeckError
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Audience, Catalogue, Kind, PartOf
from keck_qgis.model.observations import SeriesKey
from keck_qgis.model.proposals import AreaShape
from tests import factories
from tests.holdings.small_city import quarters, square

PUBLIC, INNER = Audience.PUBLIC, Audience.ADMINISTRATION
KIND: SeriesKey = ("KIND", "2015")
TERM: SeriesKey = ("ANTEIL~numerator", "2014/2015")
NAN = np.nan


def series(*values: float, hidden: tuple[int, ...] = ()) -> PastSeries:
    """What is held is shown, but for the hidden places."""
    value = np.array(values, dtype=float)
    shown = ~np.isnan(value)
    shown[list(hidden)] = False
    return PastSeries(value, shown)


def assert_same(found: Past, expected: Past) -> None:
    assert found.keys() == expected.keys()
    for key, one in expected.items():
        np.testing.assert_array_equal(found[key].value, one.value)
        np.testing.assert_array_equal(found[key].shown, one.shown)
        np.testing.assert_array_equal((found[key].least, found[key].most), (one.least, one.most))
    assert list(found.catalogue) == list(expected.catalogue)


def tell(held: Holdings, told: Past, audience: Audience = PUBLIC) -> None:
    number = held.next_release_number(audience)
    held.record_release(audience, number, f"a_{number:04d}.gpkg", "abc", told)


ENTRIES = [
    replace(one, name="", theme="", definition="", source="", cycle="")
    for one in (
        factories.indicator("KIND"),
        factories.indicator("ALT", part_of=(PartOf("KIND", "Alter"), PartOf("EW", "Kinder", False)), hide_zeros=True),
        factories.indicator("ANTEIL", Kind.RATE, numerator="KIND", numerator_in_denominator=True, decimals=1),
    )
]
"""As the ledger keeps them: without prose."""
FIRST = Past(
    {
        KIND: series(57, 41, 16, 14, 27, 16, hidden=(2, 5)),
        TERM: series(5.5, 1e9, 0, -1, 3, NAN),
    }
)


def test_history_is_what_the_releases_told(city: Holdings) -> None:
    assert city.history() == []
    second = Past({**FIRST, KIND: series(58, 42, 16, 14, 28, 16, hidden=(2, 5))})
    tell(city, FIRST)
    tell(city, FIRST, INNER)
    tell(city, second, INNER)
    tell(city, FIRST)
    first, changed, again = city.history()
    assert_same(first, FIRST)
    assert_same(changed, second)
    assert first[TERM] is changed[TERM]
    assert_same(again, FIRST)


def test_a_release_that_told_nothing_is_no_history(city: Holdings) -> None:
    tell(city, Past())
    assert city.history() == []
    assert city.next_release_number(PUBLIC) == 2


def test_history_is_laid_over_the_areas_of_today(city: Holdings) -> None:
    tell(city, FIRST)
    city.withdraw(2)
    gone = [FIRST[KIND].value[:3].tolist(), FIRST[KIND].shown[:3].tolist()]
    (past,) = city.history()
    assert [past[KIND].value.tolist(), past[KIND].shown.tolist()] == gone
    proposal = quarters()
    proposal.areas[1] = AreaShape("0103", "Neustadt", "01", square(100, 100))
    city.write_level(proposal)
    (past,) = city.history()
    assert_same(Past({KIND: past[KIND]}), Past({KIND: series(57, 41, 16, 14, NAN, 16, hidden=(2, 5))}))
    tell(city, FIRST)
    assert_same(city.history()[1], FIRST)


def test_areas_are_known_again_by_their_ground(city: Holdings) -> None:
    """Under other names, or under keys that were those of others."""
    tell(city, FIRST)
    for level, keys in (("Ortsteile", {"0101": "0102", "0102": "0101"}), ("Viertel", {"0101": "a", "0102": "b"})):
        city.withdraw(max(city.level_sources().values()))
        proposal = quarters()
        areas = [replace(one, key=keys.get(one.key, one.key)) for one in proposal.areas]
        city.write_level(replace(proposal, level=replace(proposal.level, name=level), areas=areas))
        (past,) = city.history()
        told = dict(zip([area.key for area in city.geography().areas], past[KIND].value.tolist(), strict=True))
        areas = {keys.get(key, key): key for key in ("0101", "0102", "0201")}
        before = dict(zip(("0101", "0102", "0201"), FIRST[KIND].value[3:].tolist(), strict=True))
        assert {key: told[key] for key in areas} == {key: before[old] for key, old in areas.items()}


def test_a_series_needs_a_cell_per_area(city: Holdings) -> None:
    with pytest.raises(ValueError, match="area"):
        tell(city, Past({KIND: series(1, 2)}))
    assert city.next_release_number(PUBLIC) == 1


def geography(areas: int) -> Geography:
    levels = [Level(ROOT_LEVEL, 0), Level("Gebiete", 1)]
    return Geography(
        levels, [Area(ROOT_LEVEL, "0", "x"), *(Area("Gebiete", f"{n:05d}", "x") for n in range(areas - 1))]
    )


@st.composite
def pasts(draw: st.DrawFn) -> Past:
    cells = 1 + draw(st.integers(0, 20))
    names = draw(st.lists(st.sampled_from("ABCD"), unique=True))
    numbers = st.floats(allow_infinity=False) | st.integers(-5, 300).map(float)
    told = {}
    for name in names:
        value, shown = draw(arrays.arrays(float, cells, elements=numbers)), draw(arrays.arrays(bool, cells))
        told[name, "2015"] = PastSeries(value, shown, np.array((value - 1, value + 1)) if draw(st.booleans()) else None)
    entries = [replace(one, threshold=draw(st.none() | st.integers(0, 9))) for one in ENTRIES]
    return Past(told, Catalogue(draw(st.lists(st.sampled_from(entries), unique_by=lambda one: one.id))))


@settings(max_examples=50)
@given(pasts())
def test_whatever_was_told_comes_back(told: Past) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(
            "CREATE TABLE told_geography (id INTEGER PRIMARY KEY, areas BLOB);"
            "CREATE TABLE told_series (id INTEGER PRIMARY KEY, name TEXT, period TEXT, geography_id INT, content BLOB);"
            "CREATE TABLE told_catalogue (id INTEGER PRIMARY KEY, entries BLOB);"
            "CREATE TABLE told_state (id INTEGER PRIMARY KEY, catalogue_id INT, series BLOB);"
        )
        where = geography(len(next(iter(told.values())).value) if told else 1)
        state = told_store.enter(connection, where, told)
        assert told_store.enter(connection, where, told) == state
        assert_same(told_store.read(connection, [state], where)[state], told)
        assert connection.execute("SELECT count(*) FROM told_series").fetchone() == (len(told),)


def test_twenty_releases_of_the_same_cost_what_one_costs(tmp_path: Path) -> None:
    """400 series over 19 areas; ``bytes`` of the pages in use, since a file grows by whole pages."""
    path = factories.small_atlas(tmp_path)
    random = np.random.default_rng(1)
    with Holdings.open(path) as held:
        areas = len(held.geography())
        told = Past(
            {
                (f"I{n}", str(year)): series(*random.integers(0, 500, areas).tolist(), hidden=(3, 4))
                for n in range(40)
                for year in range(2010, 2020)
            },
            held.catalogue(),
        )
        tell(held, told)
        first = path.stat().st_size
        for _ in range(19):
            tell(held, told)
        assert path.stat().st_size - first <= 8192
        tell(held, Past({**told, ("I7", "2015"): series(*range(areas))}, told.catalogue))
        assert path.stat().st_size - first <= 16384
        assert len(held.history()) == 2


def test_proofs_are_kept_while_in_use(city: Holdings) -> None:
    a, b, c = (StoredProof(name, name.encode() * 3) for name in "ABC")
    city.record_release(PUBLIC, 1, "a.gpkg", "abc", FIRST, {"f1": a, "f2": b}, {"f1", "f2"})
    assert city.proofs(["f1", "f2", "f3"]) == {"f1": b"AAA", "f2": b"BBB"}
    city.record_release(PUBLIC, 2, "b.gpkg", "abc", FIRST, {"f3": c}, {"f2"})
    assert city.proofs(["f1", "f2", "f3"]) == {"f2": b"BBB", "f3": b"CCC"}
    assert city.proofs([]) == {}


def test_proofs_go_with_their_release(city: Holdings) -> None:
    proof = {"f1": StoredProof("KIND", b"x")}
    city.record_release(PUBLIC, 1, "a.gpkg", "abc", FIRST, proof, {"f1"})
    assert city.proofs(["f1"]) == {"f1": b"x"}
    with pytest.raises(KeckError):
        city.record_release(PUBLIC, 1, "a.gpkg", "abc", FIRST, {"f2": StoredProof("ALT", b"y")}, {"f2"})
    assert city.proofs(["f1", "f2"]) == {"f1": b"x"}
    city.record_release(PUBLIC, 2, "b.gpkg", "abc", FIRST)
    assert city.proofs(["f1"]) == {"f1": b"x"}


def test_no_edition_has_room_for_secrets(tmp_path: Path) -> None:
    holdings, marker = factories.small_atlas(tmp_path), b"unmistakable proof"
    with Holdings.open(holdings) as held:
        told = Past({}, held.catalogue())
        held.record_release(PUBLIC, 1, "a.gpkg", "abc", told, {"f1": StoredProof("kinder_sgb2", marker)}, {"f1"})
    assert marker in holdings.read_bytes()
    path, _report = release(holdings, PUBLIC, tmp_path / "out")
    assert marker not in path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        held_there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    told = {f"told_{name}" for name in ("state", "series", "geography", "catalogue")}
    assert not {"proof", "release", "setting", "source", *told} & held_there
    assert {"edition", "observation"} <= held_there

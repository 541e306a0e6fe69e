"""Which imports an edition was made of, and what has changed in the holdings since."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keck_qgis.disclosure.history import Past
from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError, Overtaken
from keck_qgis.model.indicator import Audience
from keck_qgis.model.progress import Silent
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import quarters, row, values
from tests.holdings.test_migrations import assert_as_declared

INNER = Audience.ADMINISTRATION


def tell(held: Holdings, content: str) -> None:
    number = held.next_release_number(INNER)
    held.record_release(INNER, number, f"{number}.gpkg", content, Past())


def since(held: Holdings, content: str) -> list[tuple[str, bool]] | None:
    found = held.changes_since(content)
    return None if found is None else [(entry.file, entry.withdrawn is not None) for entry in found]


def test_an_edition_of_other_holdings_is_not_known(city: Holdings) -> None:
    assert city.changes_since("fremd") is None


def test_imports_and_withdrawals_since_are_named_in_their_order(city: Holdings) -> None:
    first = city.write_values(values(row("0101", 20.0), name="eins.csv"))
    tell(city, "a")
    assert since(city, "a") == []
    city.write_values(values(row("0102", 20.0), name="zwei.csv"))
    city.withdraw(first)
    city.write_rule(Rule(5))
    assert since(city, "a") == [("eins.csv", True), ("zwei.csv", False), ("Regel für kleine Anzahlen", False)]
    tell(city, "b")
    assert since(city, "b") == []
    assert len(since(city, "a") or []) == 3


def test_what_came_and_went_is_no_change(city: Holdings) -> None:
    tell(city, "a")
    city.withdraw(city.write_values(values(row("0101", 20.0))))
    assert since(city, "a") == []


def test_a_change_within_the_second_counts_whatever_the_clocks_say(city: Holdings) -> None:
    city.write_values(values(row("0101", 20.0)))
    tell(city, "a")
    assert since(city, "a") == []
    city.write_values(values(row("0102", 20.0)))
    assert len(since(city, "a") or []) == 1


def test_the_release_of_what_was_read_before_a_change_is_refused(city: Holdings) -> None:
    sources = city.sources_in_force()
    city.write_values(values(row("0101", 20.0)))
    with pytest.raises(Overtaken):
        city.record_release(INNER, 1, "a.gpkg", "abc", Past(), made_of=sources)
    assert city.next_release_number(INNER) == 1
    city.record_release(INNER, 1, "a.gpkg", "abc", Past(), made_of=city.sources_in_force())


class Meddling(Silent):
    """Imports something when the release has read everything."""

    def __init__(self, path: Path) -> None:
        self.path, self.done = path, False

    def report(self, percent: float, text: str = "") -> None:
        if percent >= 20 and not self.done:
            self.done = True
            with Holdings.open(self.path) as held:
                held.write_values(values(row("0102", 40.0)))


def test_an_import_during_a_release_leaves_no_edition_that_pretends_to_hold_it(city: Holdings, tmp_path: Path) -> None:
    city.write_values(values(row("0101", 20.0)))
    with pytest.raises(Overtaken):
        release(city.path, INNER, tmp_path / "aus", Meddling(city.path))
    assert list((tmp_path / "aus").glob("*.gpkg")) == []
    path, _report = release(city.path, INNER, tmp_path / "aus")
    with Edition.open(path) as edition:
        assert city.changes_since(edition.content_hash) == []


def test_version_2_comes_into_todays_shape(city: Holdings) -> None:
    """Its ledger gets from the times of the journal what each release was made of."""
    path = city.path
    gone = city.write_values(values(row("0101", 20.0)))
    later = city.write_values(values(row("0102", 20.0)))
    tell(city, "a")
    city.close()
    with closing(sqlite3.connect(path)) as old:
        old.executescript(
            f"""ALTER TABLE release DROP COLUMN sources;
            DELETE FROM gpkg_data_columns WHERE table_name = 'release' AND column_name = 'sources';
            UPDATE setting SET value = '2' WHERE name = 'schema_version';
            UPDATE source SET time = '2024-01-01T00:00:00Z';
            UPDATE source SET withdrawn = '2024-01-02T00:00:00Z' WHERE id = {gone};
            UPDATE release SET time = '2024-01-03T00:00:00Z';
            UPDATE source SET time = '2024-01-04T00:00:00Z' WHERE id = {later};"""
        )
    with Holdings.open(path) as held:
        assert [entry.id for entry in held.changes_since("a") or []] == [later]
    assert_as_declared(path)


def test_a_level_that_came_meanwhile_cannot_be_mistaken_for_another(city: Holdings) -> None:
    """What a release tells lies over the areas that it read."""
    sources = city.sources_in_force()
    city.withdraw(2)
    city.write_level(quarters())
    with pytest.raises(KeckError):
        city.record_release(INNER, 1, "a.gpkg", "abc", Past(), made_of=sources)

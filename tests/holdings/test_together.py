"""Several writes as one: all of them or none, and a trial that leaves nothing."""

import sqlite3

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import districts, quarters, row, values


def contents(holdings: Holdings) -> tuple[object, ...]:
    """All that a reader sees, read by somebody else."""
    with Holdings.open(holdings.path, read_only=True) as other:
        keys = [area.key for area in other.geography().areas]
        return keys, sorted(other.observations().series), other.sources(), other.rule


def test_all_are_written_with_an_entry_each(empty: Holdings) -> None:
    with empty.together("Stapel"):
        empty.write_level(districts())
        empty.write_level(quarters())
        empty.write_values(values(row("0101", 7)))
        assert [one.kind for one in Holdings.open(empty.path, read_only=True).sources()] == []
    assert [one.kind for one in empty.sources()] == ["level", "level", "values"]
    assert contents(empty)[1] == [("KIND", "2015")]


def test_one_that_fails_takes_all_with_it(empty: Holdings) -> None:
    before = contents(empty)
    with pytest.raises(KeckError), empty.together("Stapel"):
        empty.write_level(districts())
        empty.write_rule(Rule(5))
        empty.write_level(districts())
    assert contents(empty) == before
    assert empty.rule == before[3]
    empty.write_level(districts())
    assert len(contents(empty)[2]) == 1  # type: ignore[arg-type]


def test_a_caught_failure_is_undone_alone(empty: Holdings) -> None:
    with empty.together("Stapel"):
        empty.write_level(districts())
        with pytest.raises(KeckError):
            empty.write_values(values(row("01", 3, level="Bezirke"), row("99", 1, level="Bezirke")))
        empty.write_level(quarters())
    assert [one.file for one in empty.sources()] == ["bezirke.zip", "ortsteile.zip"]
    assert contents(empty)[1] == []


def test_a_trial_leaves_nothing(empty: Holdings) -> None:
    before = contents(empty)
    with empty.together("Probe", keep=False):
        empty.write_level(districts())
        empty.write_values(values(row("01", 7, level="Bezirke")))
        empty.write_rule(Rule(5))
        assert empty.observations().series
    assert contents(empty) == before
    assert empty.rule == before[3]
    assert not list(empty.path.parent.glob(".*"))


def test_withdrawal_takes_part(city: Holdings) -> None:
    with pytest.raises(KeckError), city.together("Stapel"):
        city.withdraw(2)
        city.withdraw(99)
    assert len(city.geography().areas) == 6


def test_nothing_is_written_after_sqlite_gave_up(empty: Holdings) -> None:
    with pytest.raises(KeckError), empty.together("Stapel"):
        empty.write_level(districts())
        empty._connection.execute("ROLLBACK")  # what SQLite does by itself when the drive is full
        empty.write_level(districts())
    assert len(empty.geography().areas) == 1


def test_who_holds_the_file_is_told(empty: Holdings) -> None:
    other = sqlite3.connect(empty.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    empty._connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(KeckError) as error, empty.together("Stapel"):
        pytest.fail("must not begin")
    assert "geschrieben" in error.value.text
    other.close()

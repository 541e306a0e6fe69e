"""What holdings have to say of an edition, beside what its own figures do."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from keck_qgis.disclosure.history import Past, PastSeries
from keck_qgis.editions.examination import examine
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Severity
from keck_qgis.model.indicator import Audience
from tests.factories import small_atlas, small_edition, value_rows

ATLAS = "5e1f8d0c-test"
"""The atlas id of ``small_edition``."""


def codes(edition: Path, holdings: Path | None = None) -> set[str]:
    return {one.code for one in examine(edition, holdings).findings}


def change(holdings: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(holdings)) as connection, connection:
        connection.execute(statement, values)


@pytest.fixture
def holdings(tmp_path: Path) -> Path:
    return small_atlas(tmp_path)


@pytest.mark.parametrize("audience", Audience)
def test_what_was_released_passes(holdings: Path, tmp_path: Path, audience: Audience) -> None:
    edition, _report = release(holdings, audience, tmp_path)
    report = examine(edition, holdings)
    assert report.errors == []
    assert {one.code for one in report.findings} <= {"recomputed", "hidden_count_follows"}
    assert report.read > 300 and report.extra["audience"] == audience.slug


def test_an_edition_that_the_ledger_does_not_know(holdings: Path, tmp_path: Path) -> None:
    edition, _report = release(holdings, Audience.PUBLIC, tmp_path)
    change(holdings, "UPDATE release SET content_hash = 'another'")
    assert "not_in_ledger" in codes(edition, holdings)


def test_an_edition_made_elsewhere_that_hides_too_little(holdings: Path, tmp_path: Path) -> None:
    change(holdings, "UPDATE setting SET value = ? WHERE name = 'atlas_id'", ATLAS)
    edition = small_edition(tmp_path, dark=("112", "212", "213"))
    found = [one for one in examine(edition, holdings).findings if one.severity is Severity.ERROR]
    assert {one.code for one in found} == {"verifier_objects", "small_count_follows"}
    assert "kinder_sgb2 2015" in {one.where for one in found}


def test_a_figure_that_is_not_the_true_one(holdings: Path, tmp_path: Path) -> None:
    edition, _report = release(holdings, Audience.PUBLIC, tmp_path)
    change(holdings, "UPDATE release SET content_hash = 'another'")
    rows = [row if row[0] != "einwohner" else (*row[:4], float(row[4] or 0) + 1, *row[5:]) for row in value_rows()]
    (tmp_path / "other").mkdir()
    other = small_atlas(tmp_path / "other", rows=rows)
    with Holdings.open(holdings, read_only=True) as held:
        change(other, "UPDATE setting SET value = ? WHERE name = 'atlas_id'", held.atlas_id)
    found = examine(edition, other).errors
    assert {one.code for one in found} == {"verifier_objects"}
    assert "einwohner 2015" in {one.where for one in found}


def test_a_ledger_that_says_something_else(holdings: Path, tmp_path: Path) -> None:
    """The entry of the edition tells figures of another release."""
    edition, _report = release(holdings, Audience.PUBLIC, tmp_path)
    with Holdings.open(holdings, read_only=True) as held:
        told = held.history()[0]
    key = "einwohner", "2015"
    told = Past({**told, key: PastSeries(told[key].value + 1, told[key].shown)})
    with Holdings.open(holdings) as held:
        held.record_release(Audience.PUBLIC, 2, "anders.gpkg", "another", told)
    change(holdings, "UPDATE release SET content_hash = 'gone' WHERE number = 1")
    with closing(sqlite3.connect(edition)) as connection:
        (digest,) = connection.execute("SELECT value FROM edition WHERE name = 'content_hash'").fetchone()
    change(holdings, "UPDATE release SET content_hash = ? WHERE number = 2", digest)
    found = [one for one in examine(edition, holdings).findings if one.code == "differs_from_ledger"]
    assert [(one.where, one.severity) for one in found] == [("einwohner 2015", Severity.ERROR)]


def test_holdings_are_not_changed_and_must_be_those_of_the_edition(holdings: Path, tmp_path: Path) -> None:
    edition, _report = release(holdings, Audience.PUBLIC, tmp_path)
    before = holdings.read_bytes()
    examine(edition, holdings)
    assert holdings.read_bytes() == before
    with pytest.raises(KeckError):
        examine(small_edition(tmp_path), holdings)

"""Holdings and editions that earlier versions of the plugin wrote (``former``: the schema's versions 2 and 3, a small
count among its neighbours, a release to the public) stay readable, and what they told stays protected."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.editions.examination import examine
from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings import schema
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Audience
from tests.attack.cases import SECRET_ZEROS, SHARE, counts, districts, flat, town
from tests.attack.editions import read
from tests.attack.imports import deliver
from tests.attack.secrets import attack
from tests.attack.town import KEY, PERIOD, Town, look_inside
from tests.factories import Kind, indicator

FORMER = Path(__file__).parent / "former"


def made() -> Town:
    return town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(57, 41, 14, 2), D=flat(600, 200, 200, 200))  # fmt: skip


@pytest.fixture(params=["v2", "v3"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    """The holdings and their edition."""
    found = []
    for name, wanted in (("stadt", "stadt.keck.gpkg"), ("ausgabe", "stadt_oeffentlichkeit_0001.gpkg")):
        (packed,) = FORMER.glob(f"{name}_{request.param}.*")
        path = tmp_path / wanted
        path.write_bytes(gzip.decompress(packed.read_bytes()))
        found.append(path)
    return found[0], found[1]


def test_the_holdings_come_into_todays_shape(files: tuple[Path, Path]) -> None:
    with Holdings.open(files[0]) as held:
        assert [one.id for one in held.catalogue()] == ["N", "D", "R"]
        assert held.observations().series["N", PERIOD].value.tolist() == [57, 41, 14, 2]
        (past,) = held.history()
        assert past["N", PERIOD].shown.tolist() == [True, True, False, False]
        assert held.last_release(Audience.PUBLIC)[1] == []
    with closing(sqlite3.connect(files[0])) as connection:
        for table in schema.tables():
            held = [row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')]
            assert [name for name in held if name != "geom"] == [column.name for column in table.columns]


def test_the_edition_is_read(files: tuple[Path, Path]) -> None:
    holdings, edition = files
    with Edition.open(edition) as opened:
        assert [cell.value for cell in opened.cells("N", "Bezirke", PERIOD)] == [41, None, None]
        assert [one.breaks for one in opened.catalogue()] == [(), (), ()]
    assert examine(edition).errors == [] and examine(edition, holdings).errors == []


def test_what_the_edition_told_stays_protected(files: tuple[Path, Path], tmp_path: Path) -> None:
    """41 turns out to be 13: cheaper than the 14 that the edition hid."""
    holdings, first = files
    before = look_inside(holdings, made().truth())
    deliver(holdings, tmp_path / "neu.csv", [("N", "Bezirke", "A", PERIOD, 13.0, None, None, "value"),
                                             ("N", "*", KEY, PERIOD, 29.0, None, None, "value")])  # fmt: skip
    truth = made().truth()
    truth["N", PERIOD] = truth["N", PERIOD] + np.array([-28.0, -28.0, 0.0, 0.0])
    second, _report = release(holdings, Audience.PUBLIC, tmp_path)
    assert attack(read([first, second], [0, 1]), [before, look_inside(holdings, truth)]) == []

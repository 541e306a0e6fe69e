"""The example atlas: unpacked where one may write, opened with one choice, left as it is when it is there."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from keck_qgis.holdings import schema
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.work import example
from keck_qgis.panel.work.example import unpack_example
from tests.panel.conftest import Window


def test_it_is_musterstadt_of_nobody_in_particular_in_the_present_schema(tmp_path: Path) -> None:
    path = unpack_example([tmp_path])
    with closing(sqlite3.connect(path)) as connection:
        settings = dict(connection.execute("SELECT name, value FROM setting"))
        assert int(settings["schema_version"]) == schema.VERSION, "make example"
        assert {user for (user,) in connection.execute('SELECT DISTINCT "user" FROM source')} == {"KECK"}
        assert connection.execute("SELECT COUNT(*) FROM release").fetchone() == (0,)
    with Holdings.open(path) as held:
        assert held.municipality == "Musterstadt"
        assert {"Bezirke", "Ortsteile", "Quartiere"} < {level.name for level in held.geography().levels}
        assert len(held.facilities()) > 100


def test_what_was_tried_in_it_stays(tmp_path: Path) -> None:
    path = unpack_example([tmp_path])
    with Holdings.open(path) as held:
        held.withdraw(held.sources()[-1].id)
        tried = [entry.withdrawn for entry in held.sources()]
    assert unpack_example([tmp_path]) == path
    with Holdings.open(path) as held:
        assert [entry.withdrawn for entry in held.sources()] == tried


def test_the_next_place_is_taken_where_the_first_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "datei").write_bytes(b"")
    blocked = tmp_path / "datei" / "Beispiel"
    assert unpack_example([blocked, tmp_path / "Profil ü"]).parent == tmp_path / "Profil ü"
    with pytest.raises(KeckError, match="geschrieben"):
        unpack_example([blocked])


def test_one_choice_opens_it(
    dock: KeckDock,
    window: Window,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wait: Callable[[Callable[[], bool]], None],
) -> None:
    monkeypatch.setattr(example, "usual_places", lambda: [tmp_path])
    dock.open_menu.open_example()
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert dock.atlas.opened.edition.municipality == "Musterstadt"
    assert dock.atlas.opened.holdings == tmp_path / "Musterstadt.keck.gpkg"
    assert any("erfunden" in message for message in window.messages())

"""Files that go while they are open, that may not be read, that lie at unusual places: plain words, nothing lost."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsProject

from keck_qgis.editions.connection import EditionConnection
from keck_qgis.editions.reader import Edition
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from tests.panel.conftest import Window
from tests.processing.support import Run

Wait = Callable[[Callable[[], bool]], None]


def shown(name: str) -> str:
    return str(own_layers(QgsProject.instance())[-1].customProperty(f"keck/{name}"))


def test_an_edition_that_vanishes_leaves_the_map_and_shows_what_was_wanted_when_it_is_back(
    dock: KeckDock, window: Window, edition: Path, wait: Wait
) -> None:
    dock.open_file(edition)
    wait(lambda: dock.atlas.opened is not None)
    away, before = edition.with_name("weg"), shown("indicator")
    edition.rename(away)
    dock.atlas.state.change(indicator="HZ")
    dock.atlas.state.change(columns=("EW",))
    dock.atlas.state.choose_areas(["01"])
    assert shown("indicator") == before == dock.atlas.state.choice.indicator
    assert len(window.messages()) == 1, "said once"
    assert "antwortet nicht" in window.messages()[0]
    away.rename(edition)
    wait(lambda: shown("indicator") == "HZ" and dock.atlas.state.choice.columns == ("EW",))
    dock.atlas.state.choose_areas(["01"])
    assert dock.atlas.state.areas == {"01"}


def test_what_cannot_be_read_any_more_is_said_in_plain_words(edition: Path) -> None:
    """As SQLite says it of a drive that is gone."""
    with Edition.open(edition) as opened:
        connection = opened._connection
        assert isinstance(connection, EditionConnection)
        for ask in ("SELECT * FROM gibt_es_nicht", "SELECT abs(-9223372036854775808)"):
            with pytest.raises((KeckError, sqlite3.IntegrityError), match=r"antwortet nicht|overflow"):
                connection.execute(ask).fetchall()


@pytest.mark.parametrize("open_it", [Edition.open, Holdings.open])
def test_a_file_that_may_not_be_looked_at_is_refused_in_words(
    open_it: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, **_more: object) -> object:
        raise PermissionError(13, "Zugriff verweigert", str(self))

    monkeypatch.setattr(Path, "stat", refused)
    with pytest.raises(KeckError, match="Zugriff verweigert"):
        open_it(tmp_path / "a.gpkg")


@pytest.mark.parametrize("open_it", [Edition.open, Holdings.open])
def test_a_file_that_a_colleague_keeps_shut_is_refused_in_words(
    open_it: Callable[[Path], object], edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows gives no handle to a file that another program has for itself."""

    def shut(*_all: object, **_more: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", shut)
    with pytest.raises(KeckError):
        open_it(edition)


@pytest.mark.parametrize("name", ["Atlas für Käufer & Söhne #1", "100 % Sicht", "a'b"])
def test_unusual_folders_are_usual(
    dock: KeckDock, filled: Path, tmp_path: Path, wait: Wait, run: Run, name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    moved = filled.rename(folder / "Köln & Umland.keck.gpkg")
    dock.open_file(moved)
    wait(lambda: dock.release_bar.standing.changes == [])
    assert dock.atlas.opened is not None
    assert dock.atlas.opened.edition.path.parent == folder
    assert own_layers(QgsProject.instance())[-1].featureCount() == 4
    dock.atlas.state.change(indicator="HZ", categories=tuple(dock.atlas.opened.overview.categories))
    assert all(layer.isValid() for layer in own_layers(QgsProject.instance()))


def test_holdings_in_a_folder_that_takes_no_file_say_so(
    dock: KeckDock, window: Window, filled: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    def refused(**_more: object) -> tuple[int, str]:
        raise PermissionError(13, "Zugriff verweigert")

    before = filled.read_bytes()
    monkeypatch.setattr(tempfile, "mkstemp", refused)
    dock.open_file(filled)
    wait(lambda: any("nicht erlaubt" in message for message in window.messages()))
    assert dock.atlas.opened is None
    assert filled.read_bytes() == before

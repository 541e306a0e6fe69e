"""The installed plugin in the window of a real QGIS."""

from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from tests.factories import small_atlas, small_edition
from tests.plugin.real_qgis import Profile

HERE = Path(__file__).parent


@pytest.fixture
def rounds(profile: Profile) -> list[dict]:
    answer = profile.window(HERE / "inside_load.py")
    assert answer["heavy before"] == []
    return answer["rounds"]


def test_load_unload_load_leaves_nothing_behind(rounds: list[dict]) -> None:
    assert len(rounds) == 2
    for one in rounds:
        assert one["heavy"] == [], "loading the plugin imports what only its functions need"
        assert one["loaded"]["providers"] == ["+keck"]
        assert one["loaded"]["functions"] == ["+keck_text", "+keck_value"]
        assert one["loaded"]["plugin menu"] == ["+KECK-Sozialatlas"]
        assert one["loaded"]["plugin toolbar"] == ["+KECK-Sozialatlas"]
        assert "docks" not in one["loaded"], "the panel is built when it is first asked for"
        assert one["shown"]
        assert one["searched"], "QGIS' search box asks the open panel"
        assert one["hidden"]
        assert one["below"], "table and charts stand below the map"
        assert one["left"] == {}


def test_the_panel_shows_an_edition_and_leaves_it_as_it_was(profile: Profile, qgis_app: object) -> None:
    edition = small_edition(profile.folder)
    released = edition.read_bytes()
    answer = profile.window(HERE / "inside_panel.py")
    assert answer["state"] == "Kleinstadt, Ausgabe 1 für: Verwaltung, Stand 31.01.2026"
    assert answer["levels"] == ["Bezirke", "Ortsteile", "Quartiere"]
    assert answer["help"] == "Das KECK-Fenster"
    assert answer["chosen"] == "SGB-II-Quote unter 6"
    assert (answer["period"], answer["played"]) == ("2014", "2015")
    assert answer["messages"] == []
    assert answer["close"] == "&Schließen"
    assert answer["before"][0] == answer["after"][0] == "Einrichtungen"
    assert len(answer["before"]) == 2
    assert answer["before"][1] != answer["after"][1]
    assert edition.read_bytes() == released
    assert not list(profile.folder.glob(f"{edition.name}-*"))


def test_facilities_are_looked_at_and_moved_by_clicks_on_the_map(profile: Profile, qgis_app: object) -> None:
    holdings = small_atlas(profile.folder)
    answer = profile.window(HERE / "inside_facilities.py")
    assert answer["looked at"] == "Kita 121"
    assert answer["placed"] == ["Kita 121", *answer["clicked"]]
    assert answer["back"] == ["Kita 121", 527_750, 6_070_400]
    assert (answer["tool"], answer["marks"]) == (False, 0)
    with Holdings.open(holdings, read_only=True) as held:
        newest = held.sources()[-1]
    assert newest.file == "Verortet: Kita 121"
    assert newest.withdrawn

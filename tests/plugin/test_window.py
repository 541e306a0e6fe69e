"""The installed plugin in the window of a real QGIS."""

from pathlib import Path

import pytest

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
        assert one["loaded"]["plugin menu"] == ["+KECK-Sozialatlas"]
        assert one["loaded"]["plugin toolbar"] == ["+KECK-Sozialatlas"]
        assert "docks" not in one["loaded"], "the panel is built when it is first asked for"
        assert one["shown"]
        assert one["hidden"]
        assert one["left"] == {}

"""Releases before and after a level has changed: what was told stays known."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from keck_qgis.editions.examination import examine
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.findings import Severity
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Audience
from keck_qgis.model.proposals import LevelChangeProposal
from tests.factories import small_atlas
from tests.holdings.small_city import source


def _change(path: Path, level: str, **fields: object) -> int:
    with Holdings.open(path) as held:
        changed: Level = replace(held.geography().level(level), **fields)
        return held.write_levels(LevelChangeProposal(source("level_change"), {level: changed}))


def _told(path: Path) -> dict[tuple[str, str], list[float]]:
    with Holdings.open(path) as held:
        past = held.history()[0]
        return {key: np.where(one.shown, one.value, -1.0).tolist() for key, one in past.series.items()}


def _errors(edition: Path, holdings: Path) -> list[str]:
    return [one.code for one in examine(edition, holdings).findings if one.severity is Severity.ERROR]


def test_what_was_told_is_remembered_under_the_new_name(tmp_path: Path) -> None:
    atlas = small_atlas(tmp_path)
    first, _report = release(atlas, Audience.ADMINISTRATION, tmp_path)
    before = _told(atlas)
    number = _change(atlas, "Quartiere", name="Wohnquartiere")
    assert _told(atlas) == before
    assert any(-1.0 in series for series in before.values())
    second, _report = release(atlas, Audience.PUBLIC, tmp_path)
    assert _errors(second, atlas) == []
    with Holdings.open(atlas) as held:
        held.withdraw(number)
    assert _told(atlas) == before
    assert _errors(first, atlas) == []


def test_a_level_that_nests_no_more_is_released_safely(tmp_path: Path) -> None:
    atlas = small_atlas(tmp_path)
    release(atlas, Audience.ADMINISTRATION, tmp_path)
    _change(atlas, "Quartiere", parent=None)
    second, _report = release(atlas, Audience.ADMINISTRATION, tmp_path)
    assert _errors(second, atlas) == []

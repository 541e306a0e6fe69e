"""Levels that are held are changed as planned, with their areas in the right parents."""

from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.boundary_date import boundary_date, german_date
from keck_qgis.intake.level_change import LevelPlan, change_level, change_levels, planned, plans_of
from keck_qgis.model.errors import KeckError
from keck_qgis.model.geography import Geography
from tests.factories import small_atlas

BEZIRKE = LevelPlan("Bezirke", "Bezirke", "", "2014-12-31")
ORTSTEILE = LevelPlan("Ortsteile", "Ortsteile", "Bezirke", "2014-12-31")
QUARTIERE = LevelPlan("Quartiere", "Quartiere", "Ortsteile", "2014-12-31")


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    return small_atlas(tmp_path)


def held(atlas: Path) -> Geography:
    with Holdings.open(atlas, read_only=True) as holdings:
        return holdings.geography()


def told(atlas: Path) -> list[tuple[str, str | None, str | None]]:
    return [(level.name, level.parent, level.boundary_date) for level in held(atlas).levels[1:]]


def test_plans_say_what_is_held(atlas: Path) -> None:
    plans = plans_of(held(atlas))
    assert plans == [BEZIRKE, ORTSTEILE, QUARTIERE]
    assert planned(plans, held(atlas)) == {}
    assert change_levels(atlas, plans, held(atlas)).source_id is None


def test_several_changes_at_once(atlas: Path) -> None:
    seen = held(atlas)
    plans = [
        replace(BEZIRKE, name=" Stadt  bezirke "),
        replace(QUARTIERE, parent="Bezirke", boundary_date="1.1.2020"),
        replace(ORTSTEILE, boundary_date=""),
    ]
    report = change_levels(atlas, plans, seen)
    assert told(atlas) == [
        ("Stadt bezirke", None, "2014-12-31"),
        ("Quartiere", "Stadt bezirke", "2020-01-01"),
        ("Ortsteile", "Stadt bezirke", None),
    ]
    areas = [area for area in held(atlas).areas if area.level == "Quartiere"]
    assert [area.parent_key for area in areas] == [area.key[0] for area in areas]
    with Holdings.open(atlas) as holdings:
        assert holdings.sources()[-1].file == "Bezirke → Stadt bezirke, Quartiere, Ortsteile"
        holdings.withdraw(int(report.source_id or 0))
    assert held(atlas).levels == seen.levels
    assert held(atlas).areas == seen.areas


@pytest.mark.parametrize(
    "plans",
    [
        [ORTSTEILE, BEZIRKE, QUARTIERE],
        [replace(BEZIRKE, parent="Bezirke"), ORTSTEILE, QUARTIERE],
        [replace(BEZIRKE, parent="Quartiere"), ORTSTEILE, QUARTIERE],
        [BEZIRKE, replace(ORTSTEILE, name="bezirke"), QUARTIERE],
        [BEZIRKE, replace(ORTSTEILE, name=" "), QUARTIERE],
        [BEZIRKE, replace(ORTSTEILE, name="*"), QUARTIERE],
        [BEZIRKE, replace(ORTSTEILE, boundary_date="gestern"), QUARTIERE],
    ],
)
def test_plans_that_cannot_be(atlas: Path, plans: list[LevelPlan]) -> None:
    before = told(atlas)
    with pytest.raises(KeckError):
        change_levels(atlas, plans, held(atlas))
    assert told(atlas) == before


def test_areas_that_lie_in_no_parent_are_named(atlas: Path) -> None:
    change_level(atlas, "Bezirke", parent="*")
    plans = [replace(QUARTIERE, parent=""), replace(BEZIRKE, parent="Quartiere"), replace(ORTSTEILE, parent="")]
    before = told(atlas)
    report = change_levels(atlas, plans, held(atlas))
    assert report.errors
    assert report.source_id is None
    assert told(atlas) == before


def test_what_somebody_else_changed_meanwhile_is_not_written_over(atlas: Path) -> None:
    seen = held(atlas)
    change_level(atlas, "Bezirke", "Kreise")
    with pytest.raises(KeckError, match="inzwischen"):
        change_levels(atlas, [BEZIRKE, replace(ORTSTEILE, name="O"), QUARTIERE], seen)


def test_one_level(atlas: Path) -> None:
    assert change_level(atlas, "Quartiere").source_id is None
    change_level(atlas, "Quartiere", "Wohnquartiere", "*", "2020")
    assert told(atlas)[-1] == ("Wohnquartiere", None, "2020")
    change_level(atlas, "Ortsteile", parent="*")
    change_level(atlas, "Bezirke", date="2021")
    change_level(atlas, "Wohnquartiere", parent="Ortsteile")
    assert told(atlas) == [
        ("Bezirke", None, "2021"),
        ("Ortsteile", None, "2014-12-31"),
        ("Wohnquartiere", "Ortsteile", "2020"),
    ]
    with pytest.raises(KeckError, match="Ortsteile"):
        change_level(atlas, "Ortsteil", "O")


@pytest.mark.parametrize(("held", "shown"), [("2014-12-31", "31.12.2014"), ("2014", "2014"), ("", ""), ("a-b", "a-b")])
def test_dates_are_written_as_they_are_read(held: str, shown: str) -> None:
    assert german_date(held) == shown
    if shown != "a-b":
        assert boundary_date(shown) == (held or None)

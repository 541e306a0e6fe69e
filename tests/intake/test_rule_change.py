"""The rule of holdings changes with an entry in the journal, and comes back with its withdrawal."""

from pathlib import Path

import pytest

from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.rule_change import set_rule
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Audience, Catalogue
from keck_qgis.model.rule import Priorities, Rule
from tests.factories import small_atlas
from tests.holdings.small_city import catalogue, count


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    path = tmp_path / "Stadt.keck.gpkg"
    entries = Catalogue([*catalogue(), count("STRENG", threshold=5)])
    Holdings.create(path, "Musterstadt", "05999000", "EPSG:25832", Rule(), entries).close()
    return path


def rule_of(path: Path) -> Rule:
    with Holdings.open(path, read_only=True) as held:
        return held.rule


def test_what_is_given_changes_and_nothing_else(atlas: Path) -> None:
    report = set_rule(atlas, threshold=4)
    assert (report.source_id, report.written) == (1, 1)
    assert rule_of(atlas) == Rule(4)
    set_rule(atlas, publish_zeros=True, priorities="large=0,1")
    assert rule_of(atlas) == Rule(4, True, priorities=Priorities(large=0.1))
    set_rule(atlas, complement=False, minimum_base=0, priorities='{"newest": 0}')
    assert rule_of(atlas) == Rule(4, True, 0, False, Priorities(large=0.1, newest=0.0))
    with Holdings.open(atlas) as held:
        entries = [(one.kind, one.file, one.written) for one in held.sources()]
    assert entries == [("rule", "Regel für kleine Anzahlen", 1)] * 3


def test_the_report_tells_the_rule(atlas: Path) -> None:
    report = set_rule(atlas, threshold=6)
    assert report.extra["rule"].startswith("Anzahlen von Personen von 0 bis 6 werden verborgen")
    assert [finding.code for finding in report.findings] == ["rule_overtakes", "rule"]
    assert "STRENG" in report.findings[0].message
    with Holdings.open(atlas) as held:
        assert held.rule.limits(held.catalogue()["STRENG"]).threshold == 6


def test_nothing_given_writes_nothing(atlas: Path) -> None:
    before = atlas.read_bytes()
    report = set_rule(atlas, threshold=3, complement=True)
    assert (report.source_id, report.written) == (None, 0)
    assert [finding.code for finding in report.findings] == ["rule_unchanged", "rule"]
    assert set_rule(atlas).extra["rule"] == report.extra["rule"]
    assert atlas.read_bytes() == before


@pytest.mark.parametrize(
    "given", [{"threshold": 0, "publish_zeros": True}, {"priorities": "gross=1"}, {"priorities": "large=-1"}]
)
def test_nonsense_changes_nothing(atlas: Path, given: dict) -> None:
    before = atlas.read_bytes()
    with pytest.raises(KeckError):
        set_rule(atlas, **given)
    assert atlas.read_bytes() == before


def test_changes_are_withdrawn_in_any_order(atlas: Path) -> None:
    for threshold in (4, 5, 6):
        set_rule(atlas, threshold=threshold)
    with Holdings.open(atlas) as held:
        held.withdraw(2)
        assert held.rule.threshold == 6
        held.withdraw(3)
        assert held.rule.threshold == 4
        held.withdraw(1)
        assert held.rule == Rule()


def test_the_next_edition_goes_by_it(tmp_path: Path) -> None:
    path = small_atlas(tmp_path)
    rule = Rule(8, True, 10)
    set_rule(path, rule.threshold, rule.publish_zeros, None, rule.minimum_base)
    file, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    with Edition.open(file) as edition:
        assert edition.stamp.rule == rule
        cells = {one.area_key: one.value for one in edition.cells("kinder_sgb2", "Quartiere", "2015")}
    assert (cells["212"], cells["211"]) == (0, None)

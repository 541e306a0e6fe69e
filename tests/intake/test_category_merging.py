"""Merging categories in holdings: the catalogue, the figures that follow, and taking it back."""

import json
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.category_merging import merge_categories
from keck_qgis.model.derivation import derive
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Catalogue, Clearance, PartOf
from keck_qgis.model.status import Status
from tests.factories import indicator, quartier_keys, small_atlas

PARTS = ("N1", "N2", "N3", "N4")
FIGURES = {"N1": 1.0, "N2": 2.0, "N3": 30.0, "N4": 7.0}


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    parts = [indicator(one, part_of=(PartOf("ALLE", "Normgruppen"),)) for one in PARTS]
    rows = [
        (one, "Quartiere", key, "2015", figure, None, None, Status.VALUE.code)
        for one, figure in FIGURES.items()
        for key in quartier_keys()
    ]
    return small_atlas(tmp_path, entries=Catalogue([indicator("ALLE"), *parts]), rows=rows)


def test_merged_counts_are_computed_from_what_was_delivered(atlas: Path) -> None:
    report = merge_categories(atlas, "ALLE", "Normgruppen", "1-2;3-4", "wenige;viele")
    assert (report.read, report.written, report.extra) == (
        4,
        6,
        {"made": ["N1_bis_N2", "N3_bis_N4"], "withheld": list(PARTS)},
    )
    with Holdings.open(atlas) as held:
        catalogue = held.catalogue()
        derived, findings = derive(held.observations(), catalogue)
        entry = held.sources()[-1]
    assert [one.id for one in catalogue] == ["ALLE", "N1", "N2", "N1_bis_N2", "N3", "N4", "N3_bis_N4"]
    assert [catalogue[one].name for one in report.extra["made"]] == ["wenige", "viele"]
    assert findings == []
    for name, each in (("N1_bis_N2", 3.0), ("N3_bis_N4", 37.0), ("ALLE", 40.0)):
        series = derived.series[name, "2015"]
        assert series.derived.all()
        assert series.value[derived.geography.of_level("Quartiere")].tolist() == [each] * 12
        assert series.value[0] == 12 * each
    assert (entry.id, entry.kind, entry.file) == (report.source_id, "catalogue", "Zusammenlegung von ALLE: Normgruppen")
    assert json.loads(entry.profile) == {
        "total": "ALLE", "breakdown": "Normgruppen", "groups": [["N1", "N2"], ["N3", "N4"]],
    }  # fmt: skip


def test_withdrawing_brings_the_categories_back(atlas: Path) -> None:
    with Holdings.open(atlas) as held:
        before = list(held.catalogue())
    report = merge_categories(atlas, "ALLE", "Normgruppen", "1-3;4")
    with Holdings.open(atlas) as held:
        assert [one.id for one in held.catalogue() if one.clearance is Clearance.NONE] == ["N1", "N2", "N3"]
        held.withdraw(report.source_id or 0)
        assert list(held.catalogue()) == before


@pytest.mark.parametrize(
    ("groups", "names", "word"),
    [("1-2;3-4", "wenige", "2 Gruppen, aber 1 Namen"), ("1-2;3", "", "N4"), ("1-2;3-4", "a;;b", "2 Namen")],
)
def test_a_refusal_writes_nothing(atlas: Path, groups: str, names: str, word: str) -> None:
    with pytest.raises(KeckError, match=word):
        merge_categories(atlas, "ALLE", "Normgruppen", groups, names)
    with Holdings.open(atlas) as held:
        assert len(held.catalogue()) == 5


def test_merging_twice_asks_to_withdraw_first(atlas: Path) -> None:
    merge_categories(atlas, "ALLE", "Normgruppen", "1-2;3-4")
    with pytest.raises(KeckError, match="zurückzunehmen"):
        merge_categories(atlas, "ALLE", "Normgruppen", "1;2;3-4")

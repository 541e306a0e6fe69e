"""Facilities per area, their places, and places per 100 persons: what is counted, what is missing, what is refused."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.facility_editing import change_facilities
from keck_qgis.intake.facility_figures import Request, Wanted, count_facilities
from keck_qgis.intake.facility_indicators import guess_base
from keck_qgis.model.derivation import derive
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Report
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Kind
from keck_qgis.model.observations import Observations
from keck_qgis.model.proposals import AreaShape, Facility, FacilityChange, LevelProposal
from keck_qgis.model.status import Status
from tests import factories

PERIOD = "2015"
NUMBER, PLACES, RATE = "EINR-KITA", "EINR-KITA-PL", "EINR-KITA-PL-kinder_u6"
KITAS = Request((Wanted("Kita", "kinder_u6"),))
LEFT, BOTTOM = 526_000.0, 6_070_000.0


def kita(x: float | None, y: float | None = 500.0, capacity: float | None = 40.0, name: str = "Kita") -> Facility:
    """A Kita some metres from the lower left corner of the town."""
    place = (None, None) if x is None or y is None else (LEFT + x, BOTTOM + y)
    return Facility("Kita", name, capacity=capacity, x=place[0], y=place[1])


def counted(folder: Path, places: Sequence[Facility], request: Request = KITAS) -> tuple[Path, Report]:
    path = factories.small_atlas(folder, places=places)
    return path, count_facilities(path, request)


def derived(path: Path) -> Observations:
    with Holdings.open(path, read_only=True) as held:
        return derive(held.observations(), held.catalogue())[0]


def cell(observations: Observations, indicator: str, level: str, key: str) -> float | Status:
    position = observations.geography.index(level, key)
    assert position is not None
    series = observations.series[indicator, PERIOD]
    status = Status(int(series.status[position]))
    return float(series.value[position]) if status is Status.VALUE else status


def codes(report: Report) -> set[str]:
    return {one.code for one in report.findings}


def test_number_places_and_rate_on_all_levels(tmp_path: Path) -> None:
    path, report = counted(tmp_path, [kita(250), kita(300, capacity=20), kita(1750)])
    figures = derived(path)
    assert [cell(figures, NUMBER, "Quartiere", key) for key in ("111", "112", "121")] == [2, 0, 1]
    assert [cell(figures, PLACES, "Quartiere", key) for key in ("111", "112", "121")] == [60, 0, 40]
    assert cell(figures, RATE, "Quartiere", "111") == pytest.approx(100 * 60 / factories.CHILDREN[0])
    assert cell(figures, PLACES, "Bezirke", "1") == 100
    assert cell(figures, RATE, "Ortsteile", "11") == pytest.approx(100 * 60 / sum(factories.CHILDREN[:3]))
    assert report.source_id and report.extra["indicators"] == [NUMBER, PLACES, RATE]


def test_the_indicators_have_all_that_is_mandatory(tmp_path: Path) -> None:
    path, _ = counted(tmp_path, [kita(250)])
    with Holdings.open(path, read_only=True) as held:
        catalogue = held.catalogue()
    number, places, rate = (catalogue[one] for one in (NUMBER, PLACES, RATE))
    for one in (number, places, rate):
        assert all((one.name, one.theme, one.definition, one.unit, one.source, one.cycle))
    assert (number.kind, places.kind, rate.kind) == (Kind.COUNT, Kind.MEASURE, Kind.RATE)
    assert not number.personal and not places.personal and catalogue.is_personal(rate)
    assert (rate.numerator, rate.denominator, rate.name) == (
        PLACES,
        "kinder_u6",
        "Kita: Plätze je 100 Kinder unter 6 Jahren",
    )


def test_an_unknown_capacity_is_missing_and_not_0(tmp_path: Path) -> None:
    path, report = counted(tmp_path, [kita(250), kita(260, capacity=None, name="Kita Ohne"), kita(750, capacity=0)])
    figures = derived(path)
    assert cell(figures, NUMBER, "Quartiere", "111") == 2
    assert cell(figures, PLACES, "Quartiere", "111") is Status.MISSING
    assert cell(figures, PLACES, "Quartiere", "112") == 0
    assert cell(figures, RATE, "Quartiere", "111") in (Status.MISSING, Status.ABSENT)
    assert cell(figures, PLACES, "Bezirke", "1") in (Status.MISSING, Status.ABSENT)
    assert any(one.code == "capacity_missing" and "Kita Ohne" in one.message for one in report.findings)


def test_facilities_without_a_place_or_outside_are_told(tmp_path: Path) -> None:
    path, report = counted(
        tmp_path, [kita(None, name="Ohne Ort"), kita(-5000, name="Weit fort"), kita(-20, name="Am Rand")]
    )
    told = {one.code: one.message for one in report.findings}
    assert "Ohne Ort" in told["not_placed"] and "Weit fort" in told["outside_municipality"]
    assert "Am Rand" not in told["outside_municipality"]
    assert cell(derived(path), NUMBER, "*", factories.KEY) == 1


def test_a_place_on_a_border_counts_once(tmp_path: Path) -> None:
    corner = kita(500, 1000)  # four Quartiere, two Ortsteile and both Bezirke meet here
    path, _ = counted(tmp_path, [corner])
    figures = derived(path).series[NUMBER, PERIOD]
    quartiere = derived(path).geography.of_level("Quartiere")
    assert np.nansum(figures.value[quartiere]) == 1


def test_every_category_of_the_holdings(tmp_path: Path) -> None:
    path, report = counted(tmp_path, factories.facilities(), Request(base="kinder_u6"))
    assert {"EINR-KITA", "EINR-SCHULE", "EINR-SPIELPLATZ"} <= set(report.extra["indicators"])
    with Holdings.open(path, read_only=True) as held:
        assert {"EINR-SCHULE-PL-kinder_u6", "EINR-SPIELPLATZ"} <= {one.id for one in held.catalogue()}


def test_figures_of_one_level_alone(tmp_path: Path) -> None:
    request = Request((Wanted("Kita"),), period=PERIOD, level="Bezirke")
    path, _ = counted(tmp_path, [kita(250), kita(250, 1500)], request)
    with Holdings.open(path, read_only=True) as held:
        series = held.observations().series[NUMBER, PERIOD]
        given = [held.geography().areas[i].key for i in np.flatnonzero(series.status == Status.VALUE)]
    assert given == ["1", "2"]


def test_counted_again_the_figures_are_replaced_and_come_back(tmp_path: Path) -> None:
    path, _ = counted(tmp_path, [kita(250)])
    with Holdings.open(path) as held:
        sources = {entry.file: entry.id for entry in held.sources()}
        held.withdraw(sources["orte.csv"])
    with pytest.raises(KeckError):
        count_facilities(path, KITAS)
    with Holdings.open(path) as held:
        source = factories._source("facilities", "neu")
        held.write_facilities(factories.FacilityProposal(source, [kita(750)]))
    again = count_facilities(path, KITAS)
    assert "indicators_made" not in codes(again) and "replaces_values" in codes(again)
    assert [cell(derived(path), NUMBER, "Quartiere", key) for key in ("111", "112")] == [0, 1]
    with Holdings.open(path) as held:
        held.withdraw(again.source_id or 0)
    assert [cell(derived(path), NUMBER, "Quartiere", key) for key in ("111", "112")] == [1, 0]


def test_a_change_of_counted_facilities_reminds_to_count_again(tmp_path: Path) -> None:
    path, _ = counted(tmp_path, [kita(250), Facility("Hort", "Hort", x=LEFT + 10, y=BOTTOM + 10)])
    with Holdings.open(path, read_only=True) as held:
        numbered = held.facilities_by_number()
    for number, one in numbered.items():
        report = change_facilities(path, [FacilityChange(number, one, replace(one, x=LEFT + 600))])
        assert ("count_again" in codes(report)) == (one.category == "Kita")


def test_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = factories.small_atlas(tmp_path, places=[kita(250)])
    before = path.read_bytes()

    def fail(*_: object) -> int:
        raise KeckError("Platte voll", "")

    monkeypatch.setattr(Holdings, "write_values", fail)
    with pytest.raises(KeckError, match="Platte voll"):
        count_facilities(path, KITAS)
    monkeypatch.undo()
    with Holdings.open(path, read_only=True) as held:
        assert NUMBER not in held.catalogue()
        assert not [one for one in held.sources() if "Kita" in one.file]
    assert len(path.read_bytes()) == len(before)


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (Request((Wanted("Kit"),)), "Kita"),
        (Request((Wanted("Kita", "spielflaeche"),)), "Personen"),
        (Request((Wanted("Kita", "kinder"),)), "kinder_u6"),
        (Request((Wanted("Kita"),)), "Zeitraum"),
        (Request((Wanted("Kita", "kinder_u6"),), level="Quartier"), "Quartiere"),
        (Request((Wanted("Kita", "kinder_u6"),), period="irgendwann"), "irgendwann"),
    ],
)
def test_what_does_not_exist_is_refused_by_name(tmp_path: Path, request_: Request, words: str) -> None:
    path = factories.small_atlas(tmp_path, places=[kita(250)])
    with pytest.raises(KeckError, match=words):
        count_facilities(path, request_)


def test_an_id_that_means_something_else_is_not_overwritten(tmp_path: Path) -> None:
    entries = factories.Catalogue([*factories.catalogue(), factories.indicator(NUMBER, Kind.MEASURE)])
    path = factories.small_atlas(tmp_path, entries=entries, places=[kita(250)])
    with pytest.raises(KeckError, match=NUMBER):
        count_facilities(path, KITAS)


def test_categories_of_the_same_id_are_told_apart_by_the_user(tmp_path: Path) -> None:
    places = [kita(250), Facility("KITA", "Andere", x=LEFT, y=BOTTOM)]
    path = factories.small_atlas(tmp_path, places=places)
    with pytest.raises(KeckError, match="KITA"):
        count_facilities(path, Request(base="kinder_u6"))


def test_a_category_without_capacities_has_a_number_alone(tmp_path: Path) -> None:
    path, report = counted(tmp_path, [kita(250, capacity=None)])
    assert report.extra["indicators"] == [NUMBER] and "capacity_unknown" in codes(report)
    assert cell(derived(path), NUMBER, "Quartiere", "111") == 1


def with_level(path: Path, level: Level, *areas: AreaShape) -> None:
    with Holdings.open(path) as held:
        held.write_level(LevelProposal(factories._source("level", level.name), level, list(areas)))


def test_a_level_that_nests_in_no_other_is_counted_beside_the_others(tmp_path: Path) -> None:
    path = factories.small_atlas(tmp_path, places=[kita(250), kita(990), kita(2600, 1500)])
    halves = [factories.rectangle(LEFT + x, BOTTOM, 1000 if x == 0 else 2000, 2000) for x in (0, 1000)]
    with_level(
        path, Level("Sprengel", 1), AreaShape("A", "West", None, halves[0]), AreaShape("B", "Ost", None, halves[1])
    )
    count_facilities(path, KITAS)
    figures = derived(path)
    assert [cell(figures, NUMBER, "Sprengel", key) for key in "AB"] == [2, 1]
    assert [cell(figures, NUMBER, "Bezirke", key) for key in "12"] == [2, 1]
    assert cell(figures, NUMBER, "*", factories.KEY) == 3


def test_where_only_some_areas_are_divided_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    """Quartier 111 alone has blocks; a Kita stands on the border of such a block and its neighbour."""
    path = factories.small_atlas(tmp_path, places=[kita(100), kita(400), kita(500), kita(510), kita(490)])
    blocks = [
        AreaShape(key, key, "111", factories.rectangle(LEFT + x, BOTTOM, 250, 1000))
        for key, x in (("a", 0), ("b", 250))
    ]
    with_level(path, Level("Blöcke", 4, "Quartiere"), *blocks)
    count_facilities(path, KITAS)
    figures = derived(path)
    assert [cell(figures, NUMBER, "Blöcke", key) for key in "ab"] == [1, 3]
    assert [cell(figures, NUMBER, "Quartiere", key) for key in ("111", "112")] == [4, 1]
    assert cell(figures, NUMBER, "*", factories.KEY) == 5


@pytest.mark.parametrize(
    ("category", "base"),
    [("Kita", "DEM-02"), ("Kinderkrippe", "DEM-02a"), ("Kindergarten", "DEM-03"), ("Grundschule", "DEM-03a"),
     ("Spielplätze", "DEM-04"), ("Jugendzentrum", "DEM-22"), ("Seniorentreff", "")],
)  # fmt: skip
def test_for_whom_facilities_are_meant(starter: factories.Catalogue, category: str, base: str) -> None:
    assert guess_base(category, starter) == base


@pytest.fixture(scope="module")
def starter() -> factories.Catalogue:
    from keck_qgis.intake.catalogue_file import read_catalogue
    from keck_qgis.resources import resource

    return factories.Catalogue(read_catalogue(Path(resource("starter_catalogue.csv")))[0])

"""Rates from their terms, coarser levels, the municipality; with the figures that were printed."""

import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, Kind
from keck_qgis.model.observations import Observations, Series
from keck_qgis.model.status import Status
from tests import factories
from tests.factories import indicator
from tests.model.deriving import CHILDREN, PERIOD, cell, flat, put, run, two_levels

QUOTA = indicator("quote", Kind.RATE, numerator="betreut", denominator="kinder", factor=100.0, decimals=1)
CARED = indicator("betreut")


def glinde() -> Observations:
    result = Observations(flat(4))
    put(result, "kinder", "Ortsteile", dict(zip("1234", (174, 446, 244, 232), strict=True)))
    put(result, "quote", "Ortsteile", dict(zip("1234", (61, 78, 73, 71), strict=True)))
    return result


def test_glinde_is_weighted_by_its_children() -> None:
    derived, findings = run(glinde(), QUOTA, CARED, CHILDREN)
    assert cell(derived, "kinder") == (1096, Status.VALUE)
    value, status = cell(derived, "quote")
    assert (round(value, 1), round(value, 2), status) == (72.7, 72.71, Status.VALUE)
    assert derived.series["quote", PERIOD].derived.tolist() == [True, False, False, False, False]
    assert derived.series["quote", PERIOD].denominator.tolist() == [1096, 174, 446, 244, 232]
    assert [(one.code, one.count) for one in findings] == [("rate_as_given", 4)]


def test_printed_rounding_of_an_average_gives_way_to_the_average() -> None:
    observations = glinde()
    put(observations, "quote", ROOT_LEVEL, {"99": 73.0})
    derived, findings = run(observations, QUOTA, CARED, CHILDREN)
    assert round(cell(derived, "quote")[0], 1) == 72.7
    assert [one.code for one in findings] == ["rate_as_given"]


def test_disagreeing_average_stays_and_is_a_finding() -> None:
    observations = glinde()
    put(observations, "quote", ROOT_LEVEL, {"99": 70.8})
    derived, findings = run(observations, QUOTA, CARED, CHILDREN)
    assert cell(derived, "quote")[0] == 70.8
    found = next(one for one in findings if one.code == "average_differs")
    assert "70,8" in found.message and "72,7" in found.message
    assert found.where == f"quote {PERIOD} */99"


AMBERG = (8.75, 10.65, 13.20, 11.94, 10.61, 14.71, 10.21, 13.06, 12.60, 11.96, 12.96)


@pytest.mark.parametrize(
    ("rule", "status"), [(Aggregation.UNWEIGHTED, Status.VALUE), (Aggregation.WEIGHTED, Status.ABSENT)]
)
def test_amberg_only_when_unweighted(rule: Aggregation, status: Status) -> None:
    observations = Observations(flat(11))
    put(observations, "anteil", "Ortsteile", {str(i + 1): value for i, value in enumerate(AMBERG)})
    share = indicator("anteil", Kind.RATE, numerator="u15", denominator="alle", decimals=2, aggregation=rule)
    derived, _findings = run(observations, share)
    value, found = cell(derived, "anteil")
    assert found is status
    assert round(value, 2) == 11.88 if status is Status.VALUE else np.isnan(value)


def test_unweighted_does_not_become_weighted_through_its_terms() -> None:
    observations = Observations(flat(2))
    put(observations, "betreut", "Ortsteile", {"1": 10, "2": 90})
    put(observations, "kinder", "Ortsteile", {"1": 100, "2": 100 * 3})
    derived, _findings = run(observations, replace(QUOTA, aggregation=Aggregation.UNWEIGHTED), CARED, CHILDREN)
    assert cell(derived, "quote", "Ortsteile", "2")[0] == 30.0
    assert cell(derived, "quote")[0] == 20.0
    weighted, _findings = run(observations, QUOTA, CARED, CHILDREN)
    assert cell(weighted, "quote")[0] == 25.0


def test_rate_of_held_counts_exists_without_being_delivered() -> None:
    observations = Observations(two_levels())
    put(observations, "betreut", "Ortsteile", {"11": 5, "12": 10, "21": 0, "22": 4})
    put(observations, "kinder", "Ortsteile", {"11": 50, "12": 40, "21": 0, "22": 8})
    derived, findings = run(observations, QUOTA, CARED, CHILDREN)
    assert cell(derived, "quote", "Ortsteile", "11") == (10.0, Status.VALUE)
    assert cell(derived, "quote", "Ortsteile", "21")[1] is Status.NOT_APPLICABLE
    assert cell(derived, "quote", "Bezirke", "2") == (50.0, Status.VALUE)
    assert round(cell(derived, "quote")[0], 4) == round(100 * 19 / 98, 4)
    assert findings == []


def test_terms_of_the_row_are_summed() -> None:
    observations = Observations(two_levels())
    values: dict[str, object] = {"11": 10.0, "12": 25.0, "21": 30.0, "22": 50.0}
    numerators, denominators = {"11": 5.0, "12": 10.0, "21": 3.0}, {"11": 50.0, "12": 40.0, "21": 10.0, "22": 8.0}
    put(observations, "quote", "Ortsteile", values, numerator=numerators, denominator=denominators)
    derived, findings = run(observations, QUOTA)
    series = derived.series["quote", PERIOD]
    position = derived.geography.index("Bezirke", "1")
    assert (series.numerator[position], series.denominator[position]) == (15.0, 90.0)
    assert round(cell(derived, "quote", "Bezirke", "1")[0], 3) == 16.667
    # 22 has no numerator: its Bezirk is the average weighted by the denominators
    assert round(cell(derived, "quote", "Bezirke", "2")[0], 3) == round((30 * 10 + 50 * 8) / 18, 3)
    assert [one.code for one in findings] == ["rate_as_given"]


def test_delivered_rate_that_its_terms_do_not_give() -> None:
    observations = Observations(flat(2))
    put(observations, "betreut", "Ortsteile", {"1": 10, "2": 20})
    put(observations, "kinder", "Ortsteile", {"1": 30, "2": 40})
    put(observations, "quote", "Ortsteile", {"1": 33.3, "2": 51.0})
    derived, findings = run(observations, QUOTA, CARED, CHILDREN)
    assert cell(derived, "quote", "Ortsteile", "2") == (50.0, Status.VALUE)
    assert [(one.code, one.count) for one in findings] == [("rate_differs", 1)]
    assert "51,0" in findings[0].message and "50,0" in findings[0].message


def test_delivered_sum_stays_and_differs() -> None:
    observations = Observations(two_levels())
    put(observations, "kinder", "Ortsteile", {"11": 1, "12": 2, "21": 3, "22": 4})
    put(observations, "kinder", "Bezirke", {"1": 3, "2": 9})
    derived, findings = run(observations, CHILDREN)
    assert [cell(derived, "kinder", "Bezirke", key)[0] for key in "12"] == [3, 9]
    assert cell(derived, "kinder")[0] == 12
    assert [(one.code, one.where) for one in findings] == [("sum_differs", f"kinder {PERIOD} Bezirke/2")]
    assert "9" in findings[0].message and "7" in findings[0].message


@pytest.mark.parametrize("status", [Status.MISSING, Status.SUPPRESSED_BY_SOURCE])
def test_unknown_cell_is_never_zero(status: Status) -> None:
    observations = Observations(two_levels())
    put(observations, "kinder", "Ortsteile", {"11": 1, "12": status, "21": 3, "22": 4})
    derived, _findings = run(observations, CHILDREN)
    assert cell(derived, "kinder", "Bezirke", "1")[1] is Status.ABSENT
    assert cell(derived, "kinder", "Bezirke", "2") == (7, Status.VALUE)
    assert cell(derived, "kinder")[1] is Status.ABSENT


def test_not_applicable_adds_nothing() -> None:
    observations = Observations(two_levels())
    none = Status.NOT_APPLICABLE
    put(observations, "kinder", "Ortsteile", {"11": 1, "12": none, "21": none, "22": none})
    derived, _findings = run(observations, CHILDREN)
    assert cell(derived, "kinder", "Bezirke", "1") == (1, Status.VALUE)
    assert cell(derived, "kinder", "Bezirke", "2")[1] is none
    assert cell(derived, "kinder") == (1, Status.VALUE)


def test_what_the_source_hid_above_stays_hidden() -> None:
    observations = Observations(two_levels())
    put(observations, "kinder", "Ortsteile", {"11": 1, "12": 2, "21": 3, "22": 4})
    put(observations, "kinder", "Bezirke", {"1": Status.SUPPRESSED_BY_SOURCE})
    derived, _findings = run(observations, CHILDREN)
    assert cell(derived, "kinder", "Bezirke", "1")[1] is Status.SUPPRESSED_BY_SOURCE
    # the finer level has all values and covers the Bezirke
    assert cell(derived, "kinder") == (10, Status.VALUE)


def test_finer_level_with_a_gap_gives_no_municipality() -> None:
    levels = [Level(ROOT_LEVEL, 0), Level("Bezirke", 1), Level("Ortsteile", 2, "Bezirke")]
    areas = [Area(ROOT_LEVEL, "99", "Stadt"), Area("Bezirke", "1", "Bezirk 1"), Area("Bezirke", "2", "Bezirk 2")]
    observations = Observations(Geography(levels, [*areas, Area("Ortsteile", "11", "Ortsteil", "1")]))
    put(observations, "kinder", "Ortsteile", {"11": 5})
    derived, _findings = run(observations, CHILDREN)
    assert cell(derived, "kinder", "Bezirke", "1") == (5, Status.VALUE)
    assert cell(derived, "kinder")[1] is Status.ABSENT


def test_second_geography_speaks_only_where_the_first_is_silent() -> None:
    observations = Observations(two_levels("Schulsprengel"))
    put(observations, "kinder", "Ortsteile", {"11": 1, "12": 2, "21": 3, "22": 4})
    put(observations, "kinder", "Schulsprengel", {"A": 6, "B": 5})
    put(observations, "schueler", "Schulsprengel", {"A": 6, "B": 5})
    derived, findings = run(observations, CHILDREN, indicator("schueler"))
    assert cell(derived, "kinder") == (10, Status.VALUE)
    assert cell(derived, "schueler") == (11, Status.VALUE)
    assert [one.code for one in findings] == ["branches_differ"]


def test_mean_is_weighted_by_its_base() -> None:
    observations = Observations(flat(2))
    put(observations, "kinder", "Ortsteile", {"1": 100, "2": 300})
    put(observations, "alter", "Ortsteile", {"1": 40.0, "2": 44.0})
    put(observations, "note", "Ortsteile", {"1": 2.0, "2": 3.0})
    age = indicator("alter", Kind.MEAN, denominator="kinder", decimals=1)
    derived, _findings = run(observations, age, CHILDREN, indicator("note", Kind.MEAN, decimals=1))
    assert cell(derived, "alter") == (43.0, Status.VALUE)
    assert derived.series["alter", PERIOD].denominator.tolist() == [400, 100, 300]
    assert cell(derived, "note")[1] is Status.ABSENT


def test_no_aggregation_leaves_the_levels_above_empty() -> None:
    observations = Observations(flat(2))
    put(observations, "laerm", "Ortsteile", {"1": 50.0, "2": 60.0})
    noise = indicator("laerm", Kind.MEASURE, aggregation=Aggregation.NONE)
    assert cell(run(observations, noise)[0], "laerm")[1] is Status.ABSENT


def test_the_delivered_observations_are_not_touched() -> None:
    observations = glinde()
    before = {key: one.copy() for key, one in observations.series.items()}
    run(observations, QUOTA, CARED, CHILDREN)
    assert observations.series.keys() == before.keys()
    for key, one in observations.series.items():
        assert np.array_equal(one.value, before[key].value, equal_nan=True)
        assert np.array_equal(one.denominator, before[key].denominator, equal_nan=True)


CELLS = st.lists(
    st.one_of(st.integers(0, 5000), st.sampled_from([Status.MISSING, Status.NOT_APPLICABLE])), min_size=12, max_size=12
)


@given(CELLS)
def test_every_computed_sum_is_the_sum_of_its_areas(cells: list[object]) -> None:
    observations = Observations(factories.geography())
    put(observations, "kinder", "Quartiere", dict(zip(factories.quartier_keys(), cells, strict=True)))
    derived, findings = run(observations, CHILDREN)
    assert findings == []
    series, geography = derived.series["kinder", PERIOD], derived.geography
    for parent in range(len(geography)):
        children = np.flatnonzero(geography.parents == parent)
        if len(children):
            _check_sum(series, parent, children)


def _check_sum(series: Series, parent: int, children: np.ndarray) -> None:
    below = [Status(status) for status in series.status[children]]
    if any(status in (Status.MISSING, Status.ABSENT) for status in below):
        assert series.status[parent] == Status.ABSENT
    elif Status.VALUE in below:
        assert series.value[parent] == np.nansum(series.value[children])
    else:
        assert series.status[parent] == Status.NOT_APPLICABLE


def test_a_whole_atlas_is_derived_fast() -> None:
    levels = [Level(ROOT_LEVEL, 0), Level("Bezirke", 1), Level("Ortsteile", 2, "Bezirke"), Level("Q", 3, "Ortsteile")]
    areas = [Area(ROOT_LEVEL, "99", "Stadt")]
    areas += [Area("Bezirke", str(i), "B") for i in range(7)]
    areas += [Area("Ortsteile", f"{i:02d}", "O", str(i % 7)) for i in range(46)]
    areas += [Area("Q", f"{i:03d}", "Q", f"{i % 46:02d}") for i in range(106)]
    observations = Observations(Geography(levels, areas))
    quartiere = observations.geography.of_level("Q")
    indicators = []
    for number in range(400):
        third = number % 4
        if third == 3:
            terms = {"numerator": f"i{number - 3}", "denominator": f"i{number - 2}"}
            indicators.append(indicator(f"i{number}", Kind.RATE, factor=100.0, **terms))
            continue
        indicators.append(indicator(f"i{number}"))
        for year in range(2010, 2020):
            series = observations.at(f"i{number}", str(year))
            series.value[quartiere] = np.arange(106) + number
            series.status[quartiere] = Status.VALUE
    start = time.process_time()
    derived, _findings = run(observations, *indicators)
    assert len(derived.series) == 4000
    assert time.process_time() - start < 4  # two seconds on an idle machine

"""Rates from their terms, coarser levels, the municipality; with the figures that were printed."""

import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.model.derivation import derive
from keck_qgis.model.findings import Finding
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind, PartOf
from keck_qgis.model.observations import Observations, Series
from keck_qgis.model.status import Status
from tests import factories
from tests.factories import indicator

PERIOD = "2015"


def flat(count: int) -> Geography:
    """A municipality with one level of ``count`` areas."""
    areas = [Area("Ortsteile", str(i + 1), f"Ortsteil {i + 1}") for i in range(count)]
    return Geography([Level(ROOT_LEVEL, 0), Level("Ortsteile", 1)], [Area(ROOT_LEVEL, "99", "Stadt"), *areas])


def two_levels(second: str | None = None) -> Geography:
    """Two Bezirke of two Ortsteile each, and on demand a second geography of two areas beside them."""
    levels = [Level(ROOT_LEVEL, 0), Level("Bezirke", 1), Level("Ortsteile", 2, "Bezirke")]
    areas = [Area(ROOT_LEVEL, "99", "Stadt")]
    areas += [Area("Bezirke", key, f"Bezirk {key}") for key in "12"]
    areas += [Area("Ortsteile", f"{a}{b}", f"Ortsteil {a}{b}", a) for a in "12" for b in "12"]
    if second:
        levels.append(Level(second, 3))
        areas += [Area(second, key, f"Sprengel {key}") for key in "AB"]
    return Geography(levels, areas)


def put(
    observations: Observations, name: str, level: str, values: dict[str, object], **terms: dict[str, float]
) -> None:
    """Enter delivered cells: a number or a Status per area key."""
    series = observations.at(name, PERIOD)
    for key, value in values.items():
        position = observations.geography.index(level, key)
        assert position is not None
        if isinstance(value, Status):
            series.status[position] = value
        else:
            series.value[position], series.status[position] = value, Status.VALUE
        for term, figures in terms.items():
            series.writable(term)[position] = figures.get(key, np.nan)


def run(observations: Observations, *indicators: Indicator) -> tuple[Observations, list[Finding]]:
    return derive(observations, Catalogue(indicators))


def cell(observations: Observations, name: str, level: str = ROOT_LEVEL, key: str = "99") -> tuple[float, Status]:
    series, position = observations.series[name, PERIOD], observations.geography.index(level, key)
    assert position is not None
    return float(series.value[position]), Status(series.status[position])


QUOTA = indicator("quote", Kind.RATE, numerator="betreut", denominator="kinder", factor=100.0, decimals=1)
CHILDREN = indicator("kinder")
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


GIRLS = indicator("maedchen", part_of=(PartOf("kinder", "Geschlecht"),))
BOYS = indicator("jungen", part_of=(PartOf("kinder", "Geschlecht"),))


def parts(girls: dict[str, object], boys: dict[str, object], level: str = "Ortsteile") -> Observations:
    result = Observations(two_levels())
    put(result, "maedchen", level, girls)
    put(result, "jungen", level, boys)
    return result


def test_a_total_that_nobody_delivered_is_the_sum_of_its_parts() -> None:
    observations = parts(dict(zip(("11", "12", "21", "22"), (5, 7, 0, 4), strict=True)),
                         dict(zip(("11", "12", "21", "22"), (6, 8, 1, 2), strict=True)))  # fmt: skip
    derived, findings = run(observations, CHILDREN, GIRLS, BOYS)
    assert [cell(derived, "kinder", "Ortsteile", key)[0] for key in ("11", "12", "21", "22")] == [11, 15, 1, 6]
    assert [cell(derived, "kinder", "Bezirke", key)[0] for key in "12"] == [26, 7]
    assert cell(derived, "kinder") == (33, Status.VALUE)
    assert derived.series["kinder", PERIOD].derived.all()
    assert findings == []


@pytest.mark.parametrize("status", [Status.SUPPRESSED_BY_SOURCE, Status.MISSING])
def test_a_part_without_a_figure_leaves_the_total_without_one(status: Status) -> None:
    observations = parts({"11": 5, "12": status, "21": 3}, {"11": 6, "12": 8, "21": 1, "22": 2})
    derived, _findings = run(observations, CHILDREN, GIRLS, BOYS)
    assert cell(derived, "kinder", "Ortsteile", "11") == (11, Status.VALUE)
    for level, key in (("Ortsteile", "12"), ("Ortsteile", "22"), ("Bezirke", "1"), (ROOT_LEVEL, "99")):
        assert cell(derived, "kinder", level, key)[1] is Status.ABSENT


def test_parts_that_are_not_applicable_add_nothing() -> None:
    nothing = Status.NOT_APPLICABLE
    derived, _findings = run(parts({"11": 5, "12": nothing}, {"11": nothing, "12": nothing}), CHILDREN, GIRLS, BOYS)
    assert cell(derived, "kinder", "Ortsteile", "11") == (5, Status.VALUE)
    assert cell(derived, "kinder", "Ortsteile", "12")[1] is nothing


def test_each_level_is_summed_from_the_parts_it_has() -> None:
    observations = parts({"11": 5, "12": 7}, {"11": 6, "12": Status.SUPPRESSED_BY_SOURCE})
    put(observations, "maedchen", "Bezirke", {"1": 12})
    put(observations, "jungen", "Bezirke", {"1": 9})
    derived, _findings = run(observations, CHILDREN, GIRLS, BOYS)
    assert cell(derived, "kinder", "Ortsteile", "12")[1] is Status.ABSENT
    assert cell(derived, "kinder", "Bezirke", "1") == (21, Status.VALUE)


def test_a_delivered_total_stays_and_differs_from_its_parts() -> None:
    observations = parts({"11": 5, "12": 7}, {"11": 6, "12": 8})
    put(observations, "kinder", "Ortsteile", {"11": 12, "12": 15})
    derived, findings = run(observations, CHILDREN, GIRLS, BOYS)
    assert cell(derived, "kinder", "Ortsteile", "11") == (12, Status.VALUE)
    (found,) = findings
    assert (found.code, found.count, found.where) == ("parts_differ", 1, f"kinder {PERIOD} Ortsteile/11")
    assert "12" in found.message and "11" in found.message
    hidden = parts({"11": 5}, {"11": 6})
    put(hidden, "kinder", "Ortsteile", {"11": Status.SUPPRESSED_BY_SOURCE})
    assert cell(run(hidden, CHILDREN, GIRLS, BOYS)[0], "kinder", "Ortsteile", "11")[1] is Status.SUPPRESSED_BY_SOURCE


def test_a_total_by_level_comes_before_one_by_parts() -> None:
    observations = parts({"1": 12}, {"1": 9}, "Bezirke")
    put(observations, "kinder", "Ortsteile", {"11": 12, "12": 15})
    derived, _findings = run(observations, CHILDREN, GIRLS, BOYS)
    assert cell(derived, "kinder", "Bezirke", "1") == (27, Status.VALUE)


def test_of_two_breakdowns_the_first_counts() -> None:
    observations = parts({"11": 5, "12": 7}, {"11": 6, "12": 8})
    for name, values in (("deutsch", {"11": 10, "12": 15}), ("anders", {"11": 2, "12": 0, "21": 4})):
        put(observations, name, "Ortsteile", values)
    put(observations, "deutsch", "Ortsteile", {"21": 9})
    nations = [indicator(name, part_of=(PartOf("kinder", "Nation"),)) for name in ("deutsch", "anders")]
    derived, findings = run(observations, CHILDREN, GIRLS, BOYS, *nations)
    assert [cell(derived, "kinder", "Ortsteile", key)[0] for key in ("11", "12", "21")] == [11, 15, 13]
    assert [(one.code, one.count) for one in findings] == [("breakdowns_differ", 2)]  # an Ortsteil and its Bezirk


def test_totals_of_totals_and_the_rates_on_them_follow() -> None:
    observations = parts({"11": 5, "12": 7, "21": 1, "22": 2}, {"11": 6, "12": 8, "21": 1, "22": 2})
    put(observations, "erwachsene", "Ortsteile", {"11": 9, "12": 25, "21": 3, "22": 4})
    everybody = indicator("alle")
    ages = [replace(one, part_of=(PartOf("alle", "Alter"),)) for one in (CHILDREN, indicator("erwachsene"))]
    share = indicator("anteil", Kind.RATE, numerator="kinder", denominator="alle", factor=100.0)
    derived, findings = run(observations, share, everybody, *ages, GIRLS, BOYS)
    assert cell(derived, "alle") == (73, Status.VALUE)
    assert cell(derived, "anteil", "Ortsteile", "11") == (55, Status.VALUE)
    assert findings == []


def test_an_unweighted_share_takes_totals_of_delivered_parts() -> None:
    observations = parts({"11": 5, "12": 7}, {"11": 5, "12": 13})
    put(observations, "alle", "Ortsteile", {"11": 20, "12": 25})
    share = indicator("anteil", Kind.RATE, numerator="kinder", denominator="alle", factor=100.0,
                      aggregation=Aggregation.UNWEIGHTED)  # fmt: skip
    derived, _findings = run(observations, share, indicator("alle"), CHILDREN, GIRLS, BOYS)
    assert [cell(derived, "anteil", "Ortsteile", key)[0] for key in ("11", "12")] == [50, 80]
    assert cell(derived, "anteil", "Bezirke", "1")[0] == 65


def test_incomplete_breakdowns_and_missing_parts_give_no_total() -> None:
    some = [replace(one, part_of=(PartOf("kinder", "Geschlecht", complete=False),)) for one in (GIRLS, BOYS)]
    assert ("kinder", PERIOD) not in run(parts({"11": 5}, {"11": 6}), CHILDREN, *some)[0].series
    apart = parts({"11": 5}, {"12": 6})
    assert ("kinder", PERIOD) not in run(apart, CHILDREN, GIRLS, BOYS)[0].series
    alone = Observations(two_levels())
    put(alone, "maedchen", "Ortsteile", {"11": 5})
    assert ("kinder", PERIOD) not in run(alone, CHILDREN, GIRLS, BOYS)[0].series


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

"""Totals that nobody delivered, from their parts."""

from dataclasses import replace

import pytest

from keck_qgis.model.geography import ROOT_LEVEL
from keck_qgis.model.indicator import Aggregation, Kind, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status
from tests.factories import indicator
from tests.model.deriving import CHILDREN, PERIOD, cell, put, run, two_levels

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

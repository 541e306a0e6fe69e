"""The eleven cases of the design, each with a hand-made proof that passes and a weaker mask that does not."""

import pytest

from keck_qgis.model.indicator import Aggregation
from keck_qgis.model.status import Status
from tests.verification.scene import OPEN_ZEROS, Figures, Scene, count, flat, rate, town

SHARE = [count("N"), count("D"), rate("R", "N", "D")]
ONE = [count("A")]


def shares(n: Figures, d: Figures) -> Figures:
    return {key: 100 * n[key] / d[key] for key in n if key in d}


def test_case_1_sum_minus_the_other_children() -> None:
    values = {"A": flat(57, 41, 14, 2)}
    scene = Scene(town("ABC"), ONE, values, {"A": "BC"})
    assert scene.said(scene.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}})) == set()
    assert scene.said() == {("A", "narrowed")}
    assert scene.said(scene.proof({"A": {"B": 16, "C": 0}})) == {("A", "narrowed")}
    assert scene.said(scene.proof({"A": {"B": 13, "C": 3}})) == {("A", "narrowed")}
    alone = Scene(town("ABC"), ONE, values, {"A": "C"})
    assert alone.said(alone.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}})) == {("A", "contradiction")}
    assert alone.said(alone.proof({"A": {"C": 0}}, {"A": {"C": 3}})) == {("A", "sum")}
    assert Scene(town("ABC"), ONE, values).said() == {("A", "small")}


def test_case_2_too_little_hidden_mass() -> None:
    values = {"A": flat(20, 19, 1, 0)}
    scene = Scene(town("ABC"), ONE, values, {"A": "ABC"})
    assert scene.said(scene.proof({"A": flat(20, 20, 0, 0)}, {"A": flat(20, 14, 3, 3)})) == set()
    two = Scene(town("ABC"), ONE, values, {"A": "BC"})
    assert two.said(two.proof({"A": {"B": 0, "C": 1}})) == {("A", "narrowed")}


def test_case_3_published_zeros() -> None:
    values = {"A": flat(15, 10, 3, 1, 1)}
    scene = Scene(town("ABCD"), ONE, values, {"A": "BCD"}, OPEN_ZEROS)
    assert scene.said(scene.proof({"A": {"B": 1, "C": 2, "D": 2}})) == set()
    two = Scene(town("ABCD"), ONE, values, {"A": "CD"}, OPEN_ZEROS)
    # a hidden count is at least 1 where zeros are published
    assert two.said(two.proof({"A": {"C": 2, "D": 0}}, {"A": {"C": 0, "D": 2}})) == {("A", "contradiction")}


def test_case_4_only_child() -> None:
    where = town({"P": "p", "Q": "qr"})
    values = {"A": {"*": 31, "P": 2, "Q": 29, "p": 2, "q": 20, "r": 9}}
    scene = Scene(where, ONE, values, {"A": "PpQr"})
    moved = {"P": 0, "p": 0, "Q": 31, "r": 11}, {"P": 11, "p": 11, "Q": 20, "r": 0}
    assert scene.said(scene.proof({"A": moved[0]}, {"A": moved[1]})) == set()
    open_child = Scene(where, ONE, values, {"A": "PQr"})
    assert open_child.said(open_child.proof({"A": moved[0]}, {"A": moved[1]})) == {
        ("A", "small"),
        ("A", "contradiction"),
    }


def test_case_5_a_breakdown_against_its_neighbours() -> None:
    entries = [count("all"), count("german", "all"), count("other", "all")]
    values = {"all": flat(203, 83, 120), "german": flat(184, 81, 103), "other": flat(19, 2, 17)}
    block = {"german": "AB", "other": "AB"}
    scene = Scene(town("AB"), entries, values, block)
    low = {"german": {"A": 83, "B": 101}, "other": {"A": 0, "B": 19}}
    high = {"german": {"A": 80, "B": 104}, "other": {"A": 3, "B": 16}}
    assert scene.said(scene.proof(low, high)) == set()
    half = Scene(town("AB"), entries, values, {"other": "AB"})
    others = [{"other": table["other"]} for table in (low, high)]
    assert half.said(half.proof(*others)) == {("other", "sum")}
    left_out = Scene(town("AB"), entries, values, left_out=["german", "other"])
    assert left_out.said(left_out.proof(low, high)) == set()
    assert left_out.said() == {("other", "narrowed")}


def test_case_6_small_numerators_hide_their_rates() -> None:
    values = {"N": flat(52, 2, 2, 48), "D": flat(3612, 412, 2400, 800)}
    values["R"] = shares(values["N"], values["D"])
    scene = Scene(town("ABC"), SHARE, values, {"N": "AB", "R": "AB"})
    proof = scene.proof({"N": {"A": 0, "B": 4}}, {"N": {"A": 4, "B": 0}})
    assert scene.said(proof) == set()
    scene.mask.hidden["R", "2020"][:] = False
    assert scene.said(proof) == {("R", "term")}


def test_case_7_all_of_five() -> None:
    values = {"N": flat(30, 20, 5, 5), "D": flat(90, 50, 5, 35)}
    values["R"] = shares(values["N"], values["D"])
    scene = Scene(town("ABC"), SHARE, values, {"N": "BC", "R": "BC"})
    assert scene.said(scene.proof({"N": {"B": 2, "C": 8}})) == set()
    assert scene.said(scene.proof({"N": {"B": 3, "C": 7}})) == {("N", "few others")}
    assert scene.said(scene.proof({"N": {"B": 6, "C": 4}}, {"N": {"B": 2, "C": 8}})) == {("N", "sum")}
    shown = Scene(town("ABC"), SHARE, values)
    assert shown.said() == {("N", "all but few")}
    per_head = Scene(town("ABC"), [*SHARE[:2], rate("R", "N", "D", numerator_in_denominator=False)], values)
    assert per_head.said() == set()


def test_case_8_the_rate_of_a_parent_is_a_published_count() -> None:
    values = {"N": {"A": 96, "B": 51, "C": 2}, "D": flat(1204, 600, 500, 104), "R": flat(12.4, 16.0, 10.2, 1.9)}
    scene = Scene(town("ABC"), SHARE, values, {"N": "BC", "R": "BC"})
    assert scene.said(scene.proof({"N": {"B": 53, "C": 0, "*": 149}}, {"N": {"B": 50, "C": 3}},
                                  start={"N": {"*": 149}})) == set()  # fmt: skip
    alone = Scene(town("ABC"), SHARE, values, {"N": "C", "R": "C"})
    # the printed rate leaves 149 and nothing else
    assert alone.said(alone.proof({"N": {"C": 0, "*": 147}}, {"N": {"C": 3, "*": 150}}, start={"N": {"*": 149}})) == {
        ("N", "contradiction")
    }


def test_case_9_two_releases_with_different_masks() -> None:
    told = ({"A": (flat(57, 41, 14, 2), "*A")},)
    values = {"A": flat(57, 41, 14, 2)}
    other = Scene(town("ABC"), ONE, values, {"A": "AC"}, history=told)
    assert other.said(other.proof({"A": {"A": 43, "C": 0}}, {"A": {"A": 40, "C": 3}})) == {("A", "contradiction")}
    same = Scene(town("ABC"), ONE, values, {"A": "BC"}, history=told)
    assert same.said(same.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}})) == set()


def test_case_10_nothing_is_free_below_two() -> None:
    where = town({"P": "p", "R": "rs"})
    values = {"A": {"*": 3, "P": 1, "R": 2, "p": 1, "r": 1, "s": 1}}
    scene = Scene(where, ONE, values, {"A": "PRprs"}, OPEN_ZEROS)
    moved = {"A": {"P": 2, "p": 2, "R": 1, "r": 1, "s": 0}}
    assert scene.said(scene.proof(moved)) == {("A", "contradiction"), ("A", "narrowed")}
    blocked = Scene(where, ONE, values, rule=OPEN_ZEROS, left_out=["A"])
    assert blocked.said() == set()


CASE_11 = {"D": flat(1096, 174, 446, 244, 232), "R": flat(50.0, 61.0, 78.0, 1.0, 30.0)}


@pytest.mark.parametrize("numerator", ["N", None])
def test_case_11_a_rate_without_its_numerator(numerator: str | None) -> None:
    entries = [count("D"), rate("R", numerator, "D")] + ([count("N")] if numerator else [])
    name = numerator or "R~numerator"
    start = {name: flat(548, 106, 348, 2, 70)}
    scene = Scene(town("ABCD"), entries, CASE_11, {"R": "CD"})
    assert scene.said(scene.proof({name: {"C": 0, "D": 72}}, {name: {"C": 3, "D": 69}}, start=start)) == set()
    assert scene.said() == {(name, "narrowed")}
    shown = Scene(town("ABCD"), entries, CASE_11)
    assert shown.said() == {(name, "small")}


def test_case_11_a_printed_range_is_published() -> None:
    """Whole percents of many people leave room, but no more than the printed range."""
    entries = [count("D"), rate("R", None, "D", decimals=0)]
    values = {"D": flat(1000, 500, 500), "R": flat(20, 40, Status.MISSING)}
    scene = Scene(town("AB"), entries, values, {"D": ""})
    name, start = "R~numerator", {"R~numerator": flat(200, 200, 0)}
    # B is unknown: by what the whole town leaves it may be small, or 7
    assert scene.said(scene.proof({name: {"*": 203, "B": 3}}, start=start)) == set()
    assert scene.said(scene.proof({name: {"*": 206, "B": 6}}, start=start)) == {(name, "contradiction")}
    assert scene.said() == {(name, "unproven"), (name, "narrowed")}
    small = Scene(town("AB"), entries, values | {"R": flat(20, 41, Status.MISSING)})
    assert small.said() == {(name, "unproven"), (name, "narrowed")}


def test_an_average_of_areas_goes_with_any_of_them() -> None:
    entries = [*SHARE[:2], rate("R", "N", "D", aggregation=Aggregation.UNWEIGHTED)]
    values = {"N": flat(149, 96, 51, 2), "D": flat(1204, 600, 500, 104), "R": flat(9.4, 16.0, 10.2, 1.9)}
    proof = ({"N": {"B": 53, "C": 0}}, {"N": {"B": 50, "C": 3}})
    scene = Scene(town("ABC"), entries, values, {"N": "BC", "R": "*BC"})
    assert scene.said(scene.proof(*proof)) == set()
    shown = Scene(town("ABC"), entries, values, {"N": "BC", "R": "BC"})
    assert shown.said(shown.proof(*proof)) == {("R", "term")}

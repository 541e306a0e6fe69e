"""Each kind of relation: a proof that keeps it passes, one that breaks it does not."""

import pytest

from keck_qgis.model.status import Status
from tests.verification.scene import OPEN_ZEROS, Scene, count, flat, rate, town

ONE = [count("A")]
DARK = Status.SUPPRESSED_BY_SOURCE


def test_a_level_that_is_not_held_is_passed_over() -> None:
    where = town({"P": "pq", "Q": "rs"})
    values = {"A": {"*": 100, "p": 40, "q": 2, "r": 30, "s": 28}}
    scene = Scene(where, ONE, values, {"A": "qr"})
    assert scene.said(scene.proof({"A": {"q": 0, "r": 32}}, {"A": {"q": 3, "r": 29}})) == set()
    assert scene.said(scene.proof({"A": {"q": 0}}, {"A": {"q": 3}})) == {("A", "sum")}


def test_a_finer_area_without_a_district_counts_beside_the_districts() -> None:
    where = town({"P": "p", "Q": "", "": "x"})
    values = {"A": {"*": 62, "P": 40, "Q": 20, "p": 40, "x": 2}}
    scene = Scene(where, ONE, values, {"A": "Qx"})
    assert scene.said(scene.proof({"A": {"x": 0, "Q": 22}}, {"A": {"x": 3, "Q": 19}})) == set()
    alone = Scene(where, ONE, values, {"A": "x"})
    assert alone.said(alone.proof({"A": {"x": 0}}, {"A": {"x": 3}})) == {("A", "sum")}


def test_what_delivered_figures_lack_is_told_to_the_attacker() -> None:
    """ "Nicht zuordenbar": 5 people of the town belong to no district."""
    scene = Scene(town("ABC"), ONE, {"A": flat(62, 41, 14, 2)}, {"A": "BC"})
    assert scene.said(scene.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}})) == set()
    assert scene.said(scene.proof({"A": {"B": 21, "C": 0}}, {"A": {"B": 18, "C": 3}})) == {("A", "sum")}


def test_two_branches_each_sum_to_the_town() -> None:
    where = town("ABC", "ST")
    values = {"A": {"*": 57, "A": 41, "B": 14, "C": 2, "S": 30, "T": 27}}
    scene = Scene(where, ONE, values, {"A": "BC"})
    assert scene.said(scene.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}})) == set()
    hidden_town = Scene(where, ONE, values, {"A": "*C"})
    moved = {"A": {"*": 55, "C": 0}}, {"A": {"*": 58, "C": 3}}
    assert hidden_town.said(hidden_town.proof(*moved)) == {("A", "sum")}


def test_two_branches_come_to_the_same_without_a_figure_for_the_town() -> None:
    values = {"A": {"A": 41, "B": 14, "C": 2, "S": 30, "T": 27}}
    scene = Scene(town("ABC", "ST"), ONE, values, {"A": "C"})
    assert scene.said(scene.proof({"A": {"C": 0}}, {"A": {"C": 3}})) == {("A", "sum")}
    one_branch = Scene(town("ABC"), ONE, {"A": {"A": 41, "B": 14, "C": 2}}, {"A": "C"})
    assert one_branch.said(one_branch.proof({"A": {"C": 0}}, {"A": {"C": 3}})) == set()


PARTS = {"T": flat(100, 60, 40), "P": flat(70, 40, 30), "Q": flat(24, 18, 6), "U": flat(6, 2, 4)}


def test_a_complete_breakdown_sums_to_its_total() -> None:
    entries = [count("T"), *(count(name, "T") for name in "PQU")]
    scene = Scene(town("AB"), entries, PARTS, {"U": "AB", "Q": "AB"})
    low, high = (
        {"U": {"A": 0, "B": 6}, "Q": {"A": 20, "B": 4}},
        {"U": {"A": 3, "B": 3}, "Q": {"A": 17, "B": 7}},
    )
    assert scene.said(scene.proof(low, high)) == set()
    # the table moves the part, and its partner stands in no proof
    assert scene.said(scene.proof({"U": low["U"]}, {"U": high["U"]})) == {("U", "sum")}


def test_an_incomplete_breakdown_bounds_its_parts_together() -> None:
    entries = [count("T"), *(count(name, ("T", "some", False)) for name in "PQ")]
    values = {"T": flat(100, 60, 40), "P": flat(61, 59, 2), "Q": flat(38, 1, 37)}
    scene = Scene(town("AB"), entries, values, {"P": "AB", "Q": "AB"})
    good = (
        {"P": {"A": 60, "B": 1}, "Q": {"A": 0, "B": 38}},
        {"P": {"A": 57, "B": 4}, "Q": {"A": 3, "B": 35}},
        {"P": {"A": 61, "B": 0}, "Q": {"A": 0, "B": 38}},
    )
    assert scene.said(scene.proof(*good[:2])) == {("P", "narrowed")}
    # 61 of 60 people
    assert scene.said(scene.proof(*good)) == {("P", "sum"), ("Q", "sum")}
    lower = {"P": {"A": 60, "B": 1}, "Q": {"A": 0, "B": 38}}, {"P": {"A": 61, "B": 0}, "Q": {"A": 0, "B": 38}}
    assert scene.said(scene.proof(*lower)) >= {("P", "sum"), ("Q", "sum")}


def test_what_delivered_figures_break_themselves_is_no_bound() -> None:
    entries = [count("T"), *(count(name, ("T", "some", False)) for name in "PQ")]
    values = {"T": flat(100, 10, 90), "P": flat(62, 2, 60), "Q": flat(39, 9, 30)}
    scene = Scene(town("AB"), entries, values, {"P": "AB"})
    assert scene.said(scene.proof({"P": {"A": 0, "B": 62}}, {"P": {"A": 3, "B": 59}})) == {("P", "sum")}
    broken = Scene(town("AB"), entries, values | {"Q": flat(39, 11, 28)}, {"P": "AB"})
    assert broken.said(broken.proof({"P": {"A": 0, "B": 62}}, {"P": {"A": 3, "B": 59}})) == set()


def test_a_part_that_nobody_delivered_is_told_by_the_others() -> None:
    entries = [count("T"), count("P", "T"), count("Q", "T")]
    values = {"T": flat(100, 60, 40), "P": flat(75, 58, 17)}
    scene = Scene(town("AB"), entries, values)
    assert scene.said() == {("Q", "unproven"), ("Q", "narrowed")}
    hidden = Scene(town("AB"), entries, values, {"P": "AB"})
    start = {"Q": flat(25, 2, 23)}
    low, high = (
        {"P": {"A": 60, "B": 15}, "Q": {"A": 0, "B": 25}},
        {"P": {"A": 57, "B": 18}, "Q": {"A": 3, "B": 22}},
    )
    assert hidden.said(hidden.proof(low, high, start=start)) == set()
    # 23 and 25 are no small counts, whoever knows them
    assert hidden.said(hidden.proof(low, start=start)) == {("Q", "narrowed")}
    assert hidden.said(hidden.proof({"P": {"A": 60, "B": 15}}, {"P": {"A": 57, "B": 18}})) == {
        ("Q", "unproven"),
        ("Q", "narrowed"),
    }
    wrong = {"Q": flat(26, 3, 23)}
    assert ("Q", "rest") in hidden.said(hidden.proof(low, high, start=wrong))


def test_a_part_lies_within_a_whole_that_is_several_steps_away() -> None:
    """M in N in D: M and D are held, N is not."""
    entries = [count("M", ("N", "some", False)), count("N", ("D", "more", False)), count("D")]
    values = {"M": flat(12, 2, 10), "D": flat(15, 2, 13)}
    scene = Scene(town("AB"), entries, values, {"M": "AB", "D": "AB"})
    start = {"N": flat(12, 2, 10)}
    high = {"M": {"A": 3, "B": 9}, "D": {"A": 3, "B": 12}, "N": {"A": 3, "B": 9}}
    low = {"M": {"A": 0, "B": 12}, "D": {"A": 2, "B": 13}, "N": {"A": 0, "B": 12}}
    lowest = {"M": {"A": 0, "B": 12}, "D": {"A": 0, "B": 15}, "N": {"A": 0, "B": 12}}
    assert scene.said(scene.proof(high, low, lowest, start=start)) == set()
    alone = {"M": {"A": 3, "B": 9}, "N": {"A": 3, "B": 9}}
    assert ("N", "sum") in scene.said(scene.proof(alone, low, lowest, start=start))


def test_two_breakdowns_of_a_total_that_nobody_holds() -> None:
    """Men and women are as many as young and old."""
    entries = [count("T"), *(count(name, "T") for name in "PQ"), *(count(name, ("T", "age", True)) for name in "XY")]
    values = {"P": flat(50, 30, 20), "Q": flat(40, 2, 38), "X": flat(60, 20, 40), "Y": flat(30, 12, 18)}
    scene = Scene(town("AB"), entries, values, {"Q": "AB"})
    start = {"T": flat(90, 32, 58)}
    moved = {"Q": {"A": 0, "B": 40}, "T": {"A": 30, "B": 60}}, {"Q": {"A": 3, "B": 37}, "T": {"A": 33, "B": 57}}
    # it breaks the sum of young and old, which nothing but the total shares with the women
    assert scene.said(scene.proof(*moved, start=start)) == {("T", "sum")}
    free = Scene(town("AB"), entries, values, {"Q": "AB", "X": "AB"})
    tables = [dict(table, X={"A": table["T"]["A"] - 12, "B": table["T"]["B"] - 18}) for table in moved]
    assert free.said(free.proof(*tables, start=start)) == set()


def test_overlapping_age_bands_lie_in_one_base() -> None:
    """Under 6 and under 18 are numerators on published bases, one inside the other."""
    entries = [
        count("U6", ("U18", "young", False)), count("U18"), count("D"),
        rate("R6", "U6", "D"), rate("R18", "U18", "D"),
    ]  # fmt: skip
    values = {"U6": flat(20, 2, 18), "U18": flat(50, 5, 45), "D": flat(400, 100, 300)}
    values["R6"] = flat(5, 2, 6)
    values["R18"] = flat(12.5, 5, 15)
    scene = Scene(town("AB"), entries, values, {"U6": "AB", "R6": "AB"})
    assert scene.said(scene.proof({"U6": {"A": 0, "B": 20}}, {"U6": {"A": 3, "B": 17}})) == set()
    assert ("U6", "sum") in scene.said(scene.proof({"U6": {"A": 0, "B": 20}}, {"U6": {"A": 6, "B": 14}}))


def test_several_numerators_on_published_bases() -> None:
    """2 of 5 and 3 of 4, together 5: the first cannot be 0."""
    entries = [count("N"), count("D"), rate("R", "N", "D")]
    values = {"N": flat(5, 2, 3), "D": flat(9, 5, 4), "R": flat(55.6, 40, 75)}
    scene = Scene(town("AB"), entries, values, {"N": "*AB", "R": "*AB"})
    assert scene.said(scene.proof({"N": {"A": 0, "B": 5}}, {"N": {"A": 4, "B": 1}})) >= {("N", "sum")}
    assert scene.said(scene.proof({"N": {"*": 3, "A": 0, "B": 3}}, {"N": {"*": 5, "A": 5, "B": 0}},
                                  {"N": {"*": 8, "A": 4, "B": 4}})) == set()  # fmt: skip


def years(span: dict[str, float | Status], hidden: dict[str, str]) -> Scene:
    values = {
        "A@2012": flat(57, 41, 14, 2),
        "A@2013": flat(61, 40, 16, 5),
        "A@2014": flat(62, 42, 12, 8),
        "A@2012-2014": span,
    }
    return Scene(town("ABC"), ONE, values, hidden)


YEAR = ({"A@2012": {"B": 16, "C": 0}}, {"A@2012": {"B": 13, "C": 3}})


def test_a_span_that_is_the_sum_of_its_years() -> None:
    sums = flat(180, 123, 42, 15)
    scene = years(sums, {"A@2012": "BC"})
    assert scene.said(scene.proof(*YEAR)) == {("A@2012", "sum")}
    both = years(sums, {"A@2012": "BC", "A@2012-2014": "BC"})
    tables = [dict(table, **{"A@2012-2014": {"B": 28 + table["A@2012"]["B"], "C": 13 + table["A@2012"]["C"]}})
              for table in YEAR]  # fmt: skip
    assert both.said(both.proof(*tables)) == set()
    other = years(flat(180, 123, 42, 16), {"A@2012": "BC"})
    assert other.said(other.proof(*YEAR)) == set()


def test_a_span_that_is_the_mean_of_its_years() -> None:
    means = flat(60, 41, 14, 5)
    scene = years(means, {"A@2012": "BC"})
    # 42 / 3 = 14, 15 / 3 = 5: one more or less still prints 14 and 5
    span = "A@2012-2014"
    within = {"A@2012": {"B": 13, "C": 3}, span: {"B": 41 / 3, "C": 16 / 3}}
    assert scene.said(scene.proof(within)) == {("A@2012", "narrowed")}
    beyond = {"A@2012": {"B": 16, "C": 0}, span: {"B": 44 / 3, "C": 13 / 3}}
    assert scene.said(scene.proof(beyond)) == {(span, "contradiction"), ("A@2012", "narrowed")}
    assert scene.said(scene.proof({"A@2012": within["A@2012"]})) >= {("A@2012", "sum")}
    wide = years(means, {"A@2012": "BC", span: "BC"})
    high = {"A@2012": {"B": 13, "C": 3}, span: {"B": 41 / 3, "C": 16 / 3}}
    assert wide.said(wide.proof(beyond, high)) == set()


def test_a_year_and_its_quarters() -> None:
    quarters = {f"A@2015-Q{i}": flat(20, 15, 5) for i in (1, 2, 3)} | {"A@2015-Q4": flat(22, 20, 2)}
    scene = Scene(town("AB"), ONE, quarters | {"A@2015": flat(82, 65, 17)}, {"A@2015-Q4": "AB"})
    moved = {"A@2015-Q4": {"A": 22, "B": 0}}, {"A@2015-Q4": {"A": 19, "B": 3}}
    assert scene.said(scene.proof(*moved)) == {("A@2015-Q4", "sum")}
    three = Scene(town("AB"), ONE, {k: v for k, v in scene.values.items() if k != "A@2015-Q1"}, {"A@2015-Q4": "AB"})
    assert three.said(three.proof(*moved)) == set()


OVERLAY = town("ABC", "ST", [("A", "S"), ("B", "S"), ("B", "T"), ("C", "T")])
"""A lies in S, C in T; B is divided."""
ATOMS = {"BS": 10, "BT": 20}


def test_areas_of_two_levels_are_made_of_the_same_atoms() -> None:
    values = {"A": {"A": 41, "B": 30, "C": 2, "S": 51, "T": 22}}
    scene = Scene(OVERLAY, ONE, values, {"A": "CT"})
    start = {"A": ATOMS}
    # the atoms of B stay as they are, T moves with C
    low, high = {"A": {"C": 0, "T": 20}}, {"A": {"C": 3, "T": 23}}
    assert scene.said(scene.proof(low, high, start=start)) == set()
    assert scene.said(scene.proof({"A": {"C": 0}}, high, start=start)) == {("A", "sum")}
    with_b = Scene(OVERLAY, ONE, values, {"A": "BC"})
    low, high = {"A": {"C": 0, "B": 32, "BT": 22}}, {"A": {"C": 3, "B": 29, "BT": 19}}
    assert with_b.said(with_b.proof(low, high, start=start)) == set()
    assert with_b.said(with_b.proof({"A": {"C": 0, "B": 32}}, high, start=start)) == {("A", "sum")}


def test_a_small_atom_is_a_secret_of_its_own() -> None:
    """B without its part in S is 2: 41 + 28 - 67."""
    values = {"A": {"A": 41, "B": 28, "C": 40, "S": 67, "T": 42}}
    scene = Scene(OVERLAY, ONE, values)
    assert scene.said() == {("A", "unproven"), ("A", "narrowed")}
    assert scene.said(scene.proof(start={"A": {"BS": 26, "BT": 2}})) == {("A", "narrowed")}
    hidden = Scene(OVERLAY, ONE, values, {"A": "ABC"})
    low = {"A": {"BS": 28, "BT": 0, "A": 39, "C": 42}}
    high = {"A": {"BS": 25, "BT": 3, "A": 42, "C": 39}}
    assert hidden.said(hidden.proof(low, high, start={"A": {"BS": 26, "BT": 2}})) == set()


def test_an_open_area_has_more_than_its_atoms() -> None:
    where = town("AB", "S", [("A", "S"), ("B", "S")], open_areas="B")
    values = {"A": {"A": 41, "B": 30, "S": 60}}
    scene = Scene(where, ONE, values)
    assert scene.said(scene.proof(start={"A": {"BS": 19}})) == set()
    small = Scene(where, ONE, values | {"A": {"A": 41, "B": 30, "S": 43}})
    assert small.said(small.proof(start={"A": {"BS": 2}})) == {("A", "narrowed")}


def test_levels_that_cannot_be_brought_together_leave_a_rest() -> None:
    values = {"A": {"A": 41, "B": 30, "C": 20, "S": 60, "T": 39}}
    scene = Scene(OVERLAY, ONE, values)
    # 91 people in the districts, 99 in the others: 8 are left over
    assert scene.said(scene.proof(start={"A": {"BS": 11, "BT": 19}})) == set()
    assert ("A", "rest") in scene.said(scene.proof(start={"A": {"BS": 11, "BT": 11}}))


def test_unknown_areas_below_a_known_one() -> None:
    """57 = 41 + 14 + ?: the missing count is 2."""
    values = {"A": flat(57, 41, 14, DARK)}
    scene = Scene(town("ABC"), ONE, values, {"A": "B"})
    start = {"A": {"C": 2}}
    assert scene.said(scene.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}}, start=start)) == set()
    assert Scene(town("ABC"), ONE, values).said() == {("A", "unproven"), ("A", "narrowed")}
    large = Scene(town("ABC"), ONE, {"A": flat(57, 31, 14, DARK)})
    assert large.said(large.proof(start={"A": {"C": 12}})) == set()


def test_an_unknown_count_may_be_nought_where_zeros_are_published() -> None:
    scene = Scene(town("ABC"), ONE, {"A": flat(57, 41, 14, DARK)}, {"A": "B"}, OPEN_ZEROS)
    assert scene.said(scene.proof({"A": {"B": 15, "C": 1}}, start={"A": {"C": 2}})) == set()


def test_structural_zeros_are_known_to_everybody() -> None:
    where = town({"P": "p", "Q": "qr"})
    values = {"A": {"*": 60, "P": 0, "Q": 60, "p": 0, "q": 40, "r": 20}}
    assert Scene(where, ONE, values).said() == {("A", "small")}
    declared = Scene(where, ONE, values, zeros={("A", "Bezirk", "P")})
    assert declared.said() == set()
    hidden = Scene(where, ONE, values, {"A": "Pp"}, zeros={("A", "Bezirk", "P")})
    assert hidden.said(hidden.proof({"A": {"P": 4, "p": 4, "Q": 56}})) == {("A", "contradiction"), ("A", "sum")}


def test_parts_inside_a_structural_zero_are_none() -> None:
    entries = [count("N"), count("D"), rate("R", "N", "D")]
    values = {"N": {"*": 30, "A": 30, "B": DARK}, "D": flat(60, 60, 0), "R": {"*": 50.0, "A": 50.0}}
    scene = Scene(town("AB"), entries, values, zeros={("D", "Bezirk", "B")})
    assert scene.said() == set()


def test_a_public_whole_that_counts_no_people_bounds_its_parts() -> None:
    """Two of two flats: nobody thinks of a third person in them."""
    entries = [count("flats", personal=False), count("lived", ("flats", "use", False))]
    values = {"flats": flat(60, 2, 58), "lived": flat(58, 2, 56)}
    scene = Scene(town("AB"), entries, values, {"lived": "AB"})
    assert scene.said(scene.proof({"lived": {"A": 0, "B": 58}})) == set()
    assert scene.said(scene.proof({"lived": {"A": 0, "B": 58}}, {"lived": {"A": 3, "B": 55}})) == {("lived", "sum")}


@pytest.mark.parametrize("decimals", [0, 1])
def test_counts_delivered_with_decimals_may_move_by_decimals(decimals: int) -> None:
    values = {"A": flat(57.5, 41, 14.5 if decimals else 14, 2 if decimals else 2.5)}
    scene = Scene(town("ABC"), [count("A", decimals=1)], values, {"A": "BC"})
    assert scene.said(scene.proof({"A": {"B": 16.5, "C": 0}}, {"A": {"B": 13.25, "C": 3.25}})) == set()
    whole = Scene(town("ABC"), ONE, {"A": flat(57, 41, 14, 2)}, {"A": "BC"})
    assert whole.said(whole.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 12.5, "C": 3.5}})) == {("A", "contradiction")}

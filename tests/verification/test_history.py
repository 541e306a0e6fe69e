"""Earlier releases: what they showed is known, what has not changed since is the same unknown."""

import numpy as np

from keck_qgis.disclosure.history import Past, PastSeries
from keck_qgis.model.indicator import Catalogue
from keck_qgis.model.status import Status
from tests.verification.scene import PERIOD, Figures, Scene, count, flat, rate, town

ONE = [count("A")]
FIRST: Figures = flat(57, 41, 14, 2)
MOVED = {"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}}


def scene(now: Figures, hidden: str, *history: tuple[Figures, str]) -> Scene:
    told = [{"A": one} for one in history]
    return Scene(town("ABC"), ONE, {"A": now}, {"A": hidden}, history=told)


def test_an_unchanged_release_needs_no_rows_of_its_own() -> None:
    same = scene(FIRST, "BC", (FIRST, "*A"), (FIRST, "*A"))
    assert same.said(same.proof(*MOVED)) == set()
    past = [{f"A/{state}": table["A"] for state in (0, 1)} | table for table in MOVED]
    assert same.said(same.proof(*past)) == set()


def test_an_earlier_release_may_have_hidden_other_cells() -> None:
    other = scene(FIRST, "AC", (FIRST, "*A"))
    assert other.said(other.proof({"A": {"A": 43, "C": 0}}, {"A": {"A": 40, "C": 3}})) == {("A", "contradiction")}
    assert other.said(other.proof(*MOVED)) == {("A", "contradiction")}
    more = scene(FIRST, "ABC", (FIRST, "*A"))
    assert more.said(more.proof(*MOVED)) == set()


def test_a_changed_value_is_another_unknown() -> None:
    """B was 14 and is 17; C is 2 in both: what it can be must fit both releases."""
    changed = scene(flat(60, 41, 17, 2), "BC", (FIRST, "*A"))
    moved = [table | {"A": {"B": 17 + 2 - table["A"]["C"], "C": table["A"]["C"]}} for table in MOVED]
    # the first release stands in no table: its 14 would have to sum with another C
    assert changed.said(changed.proof(*moved)) == {("A", "sum")}
    both = [{"A": one["A"], "A/0": old["A"]} for one, old in zip(moved, MOVED, strict=True)]
    assert changed.said(changed.proof(*both)) == set()
    torn = [both[0], {"A": both[1]["A"], "A/0": {"B": 12, "C": 4}}]
    assert changed.said(changed.proof(*torn)) == {("A", "contradiction"), ("A", "sum")}


def test_old_secrets_stay_secrets() -> None:
    """C was 2 and hidden, and is 9 today: today's table says nothing of it, the difference of the others does."""
    grown = scene(flat(64, 41, 14, 9), "", (FIRST, "*AB"))
    assert grown.said() == {("A", "narrowed")}
    kept = scene(flat(64, 41, 14, 9), "B", (FIRST, "*A"))
    assert kept.said(kept.proof({"A": {"B": 16}, "A/0": {"B": 16, "C": 0}},
                                {"A": {"B": 13}, "A/0": {"B": 13, "C": 3}})) == {("A", "sum")}  # fmt: skip
    hidden = scene(flat(64, 41, 14, 9), "BC", (FIRST, "*A"))
    assert hidden.said(hidden.proof({"A": {"B": 16, "C": 7}, "A/0": {"B": 16, "C": 0}},
                                    {"A": {"B": 13, "C": 10}, "A/0": {"B": 13, "C": 3}})) == set()  # fmt: skip


def test_a_value_that_is_gone_again_is_remembered() -> None:
    """The source has withdrawn C; what the first release hid is still the same 2."""
    gone = flat(57, 41, 14, Status.SUPPRESSED_BY_SOURCE)
    withdrawn = scene(gone, "B", (FIRST, "*A"))
    assert withdrawn.said(withdrawn.proof(*MOVED, start={"A": {"C": 2}})) == set()
    assert ("A", "contradiction") in withdrawn.said(withdrawn.proof({"A": {"C": 3}}, start={"A": {"C": 3}}))
    open_then = scene(gone, "B", (FIRST, "*AC"))
    # it was shown then: there is nothing left to protect, and its neighbour is known to all
    assert open_then.said(open_then.proof(start={"A": {"C": 2}})) == set()
    assert open_then.said(open_then.proof(*MOVED, start={"A": {"C": 2}})) == {("A", "contradiction")}


def test_what_was_shown_when_it_was_no_small_count_has_no_duty() -> None:
    """The threshold was raised: the 2 is out, and hidden from now on."""
    raised = scene(FIRST, "C", (FIRST, "*ABC"))
    assert raised.said() == set()
    shown = scene(FIRST, "", (FIRST, "*ABC"))
    assert shown.said() == {("A", "small")}


def test_areas_that_a_release_did_not_have() -> None:
    new = scene(flat(57, 41, 14, 2), "BC", ({"*": 57}, "*"))
    assert new.said(new.proof(*MOVED)) == set()


def test_a_count_that_is_no_longer_held() -> None:
    """Nothing of it is published any more, but what was may not be told by its neighbours."""
    entries = [count("T"), count("P", "T"), count("Q", "T")]
    old = {"T": (flat(60, 40, 20), "*AB"), "P": (flat(55, 38, 17), ""), "Q": (flat(5, 2, 3), "")}
    values = {"T": flat(60, 40, 20), "P": flat(55, 38, 17)}
    town_ = town("AB")
    shown = Scene(town_, entries, values, history=[old])
    assert ("Q", "narrowed") in shown.said()
    hidden = Scene(town_, entries, values, {"P": "*AB"}, history=[old])
    start = {"Q": flat(5, 2, 3)}
    tables = [{"P": flat(60 - a - b, 40 - a, 20 - b), "Q": flat(a + b, a, b)} for a, b in ((0, 0), (3, 4))]
    assert hidden.said(hidden.proof(*tables, start=start)) == set()


def test_a_share_that_was_withdrawn_still_ties_its_counts() -> None:
    values = {"D": FIRST, "N": flat(30, 25, 4, 1)}
    now = Scene(town("ABC"), [count("D"), count("N")], values, dict.fromkeys("DN", "BC"))
    tables = [{"D": flat(57, 41, 16 - c, c), "N": flat(30, 25, 5 - n, n)} for c, n in ((0, 0), (3, 3), (3, 0))]
    beyond = [*tables, {"D": flat(57, 41, 16, 0), "N": flat(30, 25, 2, 3)}]
    assert now.said(now.proof(*beyond)) == set()
    now.past.append(Past(catalogue=Catalogue([*now.entries, rate("R", "N", "D")])))
    now.history = [{}]
    assert now.said(now.proof(*tables)) == set()
    assert now.said(now.proof(*beyond)) == {("D", "sum"), ("N", "sum")}
    assert ("N", "few others") in now.said(now.proof(*tables[:2]))


def test_a_count_that_a_share_told_is_known_within_its_rounding() -> None:
    """2 % of 500 are 8 to 12; an edition whose base was another one told 10 to 14."""
    entries = [count("D"), rate("R", None, "D", decimals=0)]
    now = Scene(town("A"), entries, {"D": flat(500, 500), "R": flat(2)})
    told, shown = np.array([12.0, np.nan]), np.array([True, False])
    now.past.append(Past({("R~numerator", PERIOD): PastSeries(told, shown, np.array((told - 2, told + 2)))}))
    now.history = [{}]
    for many in range(8, 15):
        said = set() if 10 <= many <= 12 else {("R~numerator", "contradiction")}
        assert now.said(now.proof(start={"R~numerator": flat(many, many)})) == said, many


def test_a_release_of_other_areas_is_refused() -> None:
    odd = scene(FIRST, "BC", (FIRST, "*A"))
    odd.past[0] = Past({("A", PERIOD): PastSeries(np.zeros(3), np.zeros(4, dtype=np.bool_))})
    assert odd.said(odd.proof(*MOVED)) == {("A", "ledger")}

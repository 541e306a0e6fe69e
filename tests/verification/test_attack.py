"""What an edition's own figures tell of the counts that it hides."""

import itertools
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from keck_qgis.disclosure.verification import attack as module
from keck_qgis.disclosure.verification.attack import attack
from keck_qgis.model.errors import Cancelled
from keck_qgis.model.findings import Finding
from keck_qgis.model.indicator import Catalogue, Indicator
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.verification.scene import OPEN_ZEROS, PERIOD, SECRET_ZEROS, Figures, Scene, count, flat, rate, town

HIDDEN, DARK = Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE
ONE = [count("A")]
SHARE = [count("N"), count("D"), rate("R", "N", "D")]


def edition(
    entries: list[Indicator], values: Mapping[str, Figures], below: object = "ABC", rule: Rule = SECRET_ZEROS
) -> list[Finding]:
    """The findings on an edition that says just this."""
    scene = Scene(town(below) if isinstance(below, str | dict) else below, entries, values)  # type: ignore[arg-type]
    return attack(scene.truth, Catalogue(entries), rule)


def told(*arguments: object, **others: object) -> dict[str, str]:
    """Messages by code, but for the one that says what was tried."""
    found = edition(*arguments, **others)  # type: ignore[arg-type]
    return {one.code: one.message for one in found if one.code != "recomputed"}


def test_a_hidden_count_that_follows_by_difference() -> None:
    found = edition(ONE, {"A": flat(57, 41, 14, HIDDEN)})
    assert [(one.severity.value, one.code, one.where, one.count) for one in found] == [
        ("error", "small_count_follows", "A", 1),
        ("info", "recomputed", "", 1),
    ]
    assert "Bezirk C: 2" in found[0].message


def test_two_hidden_counts_with_room_for_each_other() -> None:
    assert told(ONE, {"A": flat(57, 41, HIDDEN, HIDDEN)}) == {}


def test_two_hidden_counts_that_can_only_be_small() -> None:
    found = told(ONE, {"A": flat(57, 56, HIDDEN, HIDDEN)})
    assert list(found) == ["small_count_narrowed"] and "Bezirk B: 0–1" in found["small_count_narrowed"]
    # 0 to 3 is the whole class, which everybody may know
    assert told(ONE, {"A": flat(57, 54, HIDDEN, HIDDEN)}) == {}


def test_a_hidden_count_that_is_no_small_one() -> None:
    found = told(ONE, {"A": flat(57, 41, HIDDEN, 6)})
    assert list(found) == ["hidden_count_follows"] and "Bezirk B: 10" in found["hidden_count_follows"]


def test_published_zeros_make_each_hidden_count_one_at_least() -> None:
    """3 = [1] + 2, and the 2 are [1] + [1]."""
    where = {"P": "p", "R": "rs"}
    hidden = dict.fromkeys("PRprs", HIDDEN)
    assert "small_count_follows" in told(ONE, {"A": {"*": 3} | hidden}, below=where, rule=OPEN_ZEROS)
    assert told(ONE, {"A": {"*": 5} | hidden}, below=where, rule=OPEN_ZEROS) == {}


def test_a_breakdown_tells_what_its_other_parts_leave() -> None:
    entries = [count("T"), count("P", "T"), count("Q", "T")]
    values: dict[str, Figures] = {"T": flat(203, 83, 120), "P": flat(184, 81, 103), "Q": flat(19, HIDDEN, HIDDEN)}
    found = told(entries, values, below="AB")
    assert "Bezirk A: 2" in found["small_count_follows"] and "Bezirk B: 17" in found["hidden_count_follows"]
    open_ = values | {"P": flat(184, HIDDEN, HIDDEN)}
    assert told(entries, open_, below="AB") == {}


def test_a_part_that_the_edition_does_not_hold() -> None:
    entries = [count("T"), count("P", "T"), count("Q", "T")]
    values = {"T": flat(203, 83, 120), "P": flat(184, 81, 103)}
    found = edition(entries, values, below="AB")
    assert {one.where for one in found if one.code == "small_count_follows"} == {"Q"}
    incomplete = [count("T"), *(count(name, ("T", "some", False)) for name in "PQ")]
    assert told(incomplete, values, below="AB") == {}


def test_what_the_source_has_hidden_follows_as_well() -> None:
    assert "small_count_follows" in told(ONE, {"A": flat(57, 41, 14, DARK)})


def test_rates_over_several_periods_and_parts() -> None:
    """A span that is the sum of its years tells the year that is hidden."""
    years = {"A@2012": flat(57, 41, 16), "A@2013": flat(60, 40, 20), "A@2012-2013": flat(117, 81, 36)}
    assert told(ONE, years, below="AB") == {}
    hidden = years | {"A@2012": flat(57, HIDDEN, HIDDEN)}
    assert "Bezirk A: 41" in told(ONE, hidden, below="AB")["hidden_count_follows"]


def test_areas_of_two_levels_tell_the_atom_between_them() -> None:
    where = town("ABC", "ST", [("A", "S"), ("B", "S"), ("B", "T"), ("C", "T")])
    values = {"A": {"A": 41, "B": 28, "C": 40, "S": 67, "T": 42}}
    assert "Bezirk B ∩ Sprengel T: 2" in told(ONE, values, below=where)["small_count_follows"]


def test_levels_whose_figures_disagree_tell_nothing_of_each_other() -> None:
    where = town("ABC", "ST", [("A", "S"), ("B", "S"), ("B", "T"), ("C", "T")])
    entries = [count(name) for name in "AXYZ"]
    hidden: dict[str, Figures] = {"A": {"A": 41, "B": 28, "C": 40, "S": 67, "T": HIDDEN}}
    agreeing = {name: {"A": 41, "B": 28, "C": 40, "S": 57, "T": 52} for name in "XYZ"}
    assert "small_count_follows" in told(entries, hidden | agreeing, below=where)
    other = {name: {"A": 41, "B": 28, "C": 40, "S": 57, "T": 60} for name in "XYZ"}
    assert told(entries, hidden | other, below=where) == {}


def test_small_counts_and_zeros_that_are_published() -> None:
    found = edition(ONE, {"A": flat(57, 41, 14, 2)})
    assert (found[0].severity.value, found[0].code) == ("error", "small_count_published")
    found = edition(ONE, {"A": flat(57, 43, 14, 0)})
    assert (found[0].severity.value, found[0].code) == ("warning", "zero_published")
    assert told(ONE, {"A": flat(57, 43, 14, 0)}, rule=OPEN_ZEROS) == {}


def test_what_lies_in_a_published_zero_is_no_news() -> None:
    """Nobody lives in C, and everybody sees it: that no foreigners do follows."""
    parts = [count("T"), count("U", ("T", "Pass", False))]
    found = told(parts, {"T": flat(50, 30, 20, 0), "U": flat(25, 15, 10, Status.MISSING)})
    assert list(found) == ["zero_published"]


def test_rates_that_rest_on_small_counts() -> None:
    base = {"D": flat(3612, 412, 2400, 800)}
    assert "Bezirk A: 2" in told(SHARE, base | {"R": flat(1.4, 0.5, 1.1, 6.0)})["small_term_published"]
    # 0,1 % of 2.400 are 1 to 3
    assert list(told(SHARE, base | {"R": flat(1.4, 2.5, 0.1, 6.0)})) == ["small_term_published"]
    whole = [*SHARE[:2], rate("R", "N", "D", decimals=0)]
    assert list(told(whole, base | {"R": flat(2, 3, 0, 6)})) == ["term_may_be_small"]
    assert "term_hidden" in told(SHARE, base | {"N": flat(52, HIDDEN, 26, HIDDEN), "R": flat(1.4, 0.5, 1.1, 6.0)})


def test_rates_that_leave_few_others() -> None:
    values = {"N": flat(30, 20, 5, 5), "D": flat(90, 50, 5, 35), "R": flat(33.3, 40.0, 100.0, 14.3)}
    assert "Bezirk B: 0" in told(SHARE, values)["rest_published"]
    assert told(SHARE, values, rule=Rule(3, False, 0, complement=False)) == {}
    hidden = values | {"N": flat(30, 20, HIDDEN, 5), "R": flat(33.3, 40.0, HIDDEN, 14.3)}
    assert "Bezirk B: 0" in told(SHARE, hidden)["rest_follows"]


def test_more_digits_than_are_printed() -> None:
    values = {"N": flat(30, 20, 10), "D": flat(90, 50, 40), "R": flat(33.3333333, 40.0, 25.0)}
    assert list(told(SHARE, values, below="AB")) == ["more_digits"]


def test_a_status_that_says_nobody() -> None:
    values: dict[str, Figures] = {"N": flat(60, 50, HIDDEN, HIDDEN), "D": flat(95, 80, HIDDEN, HIDDEN)}
    values["R"] = flat(63.2, 62.5, HIDDEN, Status.NOT_APPLICABLE)
    assert list(told(SHARE, values)) == ["status_may_tell"]


def test_figures_that_do_not_add_up_are_not_relied_on() -> None:
    """Everywhere else the districts lack some people of the town; nobody knows how many here."""
    entries = [count(name) for name in "ABCDEFGH"]
    values: dict[str, Figures] = {name: flat(60, 41, 12, 5) for name in "BCDEFGH"}
    assert list(told(entries, values | {"A": flat(57, 41, 14, HIDDEN)})) == ["small_count_narrowed"]
    assert told(entries, values | {"A": flat(67, 41, 14, HIDDEN)}) == {}


def test_figures_that_contradict_one_another() -> None:
    assert list(told(ONE, {"A": flat(57, 41, 20, HIDDEN)})) == ["contradictory"]


def test_periods_are_listed_in_one_finding() -> None:
    values = {f"A@{year}": flat(57, 41, 14, HIDDEN) for year in range(2010, 2016)}
    found = edition(ONE, values)[0]
    assert found.count == 6 and "2010, 2011, 2012, 2013, …" in found.message


def test_without_scipy_it_says_what_was_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "is_available", lambda: False)
    found = edition(ONE, {"A": flat(57, 41, 2, HIDDEN)})
    assert [(one.severity.value, one.code) for one in found] == [
        ("error", "small_count_published"),
        ("warning", "not_recomputed"),
    ]


def test_it_stops_when_asked() -> None:
    class Impatient:
        def report(self, percent: float, text: str = "") -> None: ...

        def cancelled(self) -> bool:
            return True

    scene = Scene(town("ABC"), ONE, {"A": flat(57, 41, HIDDEN, HIDDEN)})
    with pytest.raises(Cancelled):
        attack(scene.truth, Catalogue(ONE), SECRET_ZEROS, Impatient())


def test_the_verifier_and_the_attacker_agree_on_the_cases() -> None:
    """What a proof covers is not objected to; with one more cell shown it is."""
    values = {"A": flat(57, 41, 14, 2)}
    scene = Scene(town("ABC"), ONE, values, {"A": "BC"})
    catalogue = Catalogue(ONE)
    assert [one.code for one in attack(scene.edition(), catalogue, SECRET_ZEROS)] == ["recomputed"]
    scene.mask.hidden["A", PERIOD][2] = False
    assert "small_count_follows" in [one.code for one in attack(scene.edition(), catalogue, SECRET_ZEROS)]


def possible(values: list[int], hidden: list[bool], rule: Rule) -> list[tuple[int, int]]:
    """By trying all: least and most of each cell of a town, its districts A, B, C, and quarters a, b below A."""
    top = 12
    shown = [value if not dark else None for value, dark in zip(values, hidden, strict=True)]
    found: list[list[int]] = [[] for _ in values]
    options = [range(rule.lowest_hidden, top + 1) if dark else (value,) for value, dark in
               zip(values[2:], hidden[2:], strict=True)]  # fmt: skip
    for b, c, first, second in itertools.product(*options):
        a = first + second
        table = [a + b + c, a, b, c, first, second]
        agrees = all(value in (None, one) for value, one in zip(shown, table, strict=True))
        if agrees and min(itertools.compress(table, hidden), default=99) >= rule.lowest_hidden:
            for cell, one in zip(found, table, strict=True):
                cell.append(one)
    return [(min(cell), max(cell)) for cell in found]


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 6), min_size=4, max_size=4),
    st.lists(st.booleans(), min_size=6, max_size=6),
    st.sampled_from([Rule(3, False, 0), Rule(2, True, 0), Rule(1, False, 0)]),
)
@example([0, 0, 0, 0], [False, False, False, False, False, True], Rule(3, False, 0))
def test_it_finds_just_what_trying_all_tables_finds(leaves: list[int], dark: list[bool], rule: Rule) -> None:
    b, c, first, second = leaves
    values = [first + second + b + c, first + second, b, c, first, second]
    hidden = [flag and value >= rule.lowest_hidden for flag, value in zip(dark, values, strict=True)]
    expected = set()
    # where zeros are secret, a published one says that nobody can be there, nor in what lies within
    empty = [value == 0 and not flag and rule.lowest_hidden == 0 for value, flag in zip(values, hidden, strict=True)]
    asked = [flag and not empty[0] and not (place > 3 and empty[1]) for place, flag in enumerate(hidden)]
    for low, high in itertools.compress(possible(values, hidden, rule), asked):
        if high <= rule.threshold and (low > rule.lowest_hidden or high < rule.threshold):
            expected.add("small_count_follows" if low == high else "small_count_narrowed")
        elif low == high and high > rule.threshold:
            expected.add("hidden_count_follows")
    figures = {key: HIDDEN if flag else value for key, value, flag in zip("*ABCde", values, hidden, strict=True)}
    found = told(ONE, {"A": figures}, below={"A": "de", "B": "", "C": ""}, rule=rule)
    assert found.keys() - {"small_count_published", "zero_published"} == expected


def test_nothing_published_tells_nothing() -> None:
    where = town("AB")
    assert [one.code for one in attack(Observations(where), Catalogue([]), SECRET_ZEROS)] == ["recomputed"]
    assert np.isnan(Scene(where, ONE, {"A": flat(HIDDEN, HIDDEN)}).truth.series["A", PERIOD].value).all()

"""The cases of the disclosure design through import, release and editions, with the outcomes named there.

Each is attacked as well: ``Editions`` does it.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.disclosure.history import Past, PastSeries
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.geography import Area, Geography, Level
from keck_qgis.model.indicator import Audience, Clearance, Kind, PartOf
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.cases import (
    OPEN_ZEROS,
    SECRET_ZEROS,
    SHARE,
    Editions,
    Figures,
    counts,
    districts,
    flat,
    town,
)
from tests.attack.editions import read
from tests.attack.imports import deliver, founded, imported
from tests.attack.secrets import attack
from tests.attack.town import KEY, PERIOD, look_inside
from tests.disclosure.ground import Piece, laid
from tests.factories import indicator


def test_case_1_sum_minus_the_other_children(tmp_path: Path) -> None:
    told = Editions.of(town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, 2)), tmp_path)
    assert (told.hidden("A"), told.left_out) == ({"B", "C"}, set())
    assert told.interval("A", "B") == told.interval("A", "C") == (0, 16)


def test_case_2_too_little_hidden_mass(tmp_path: Path) -> None:
    told = Editions.of(town(districts(3), counts("A"), SECRET_ZEROS, A=flat(20, 19, 1, 0)), tmp_path)
    assert (told.hidden("A"), told.left_out) == ({"A", "B", "C"}, set())
    assert {told.interval("A", key) for key in "ABC"} == {(0, 20)}


def test_case_3_published_zeros(tmp_path: Path) -> None:
    told = Editions.of(town(districts(4), counts("A"), OPEN_ZEROS, A=flat(15, 10, 3, 1, 1)), tmp_path)
    assert (told.hidden("A"), told.left_out) == ({"B", "C", "D"}, set())
    assert {told.interval("A", key) for key in "BCD"} == {(1, 3)}


def test_case_4_only_child(tmp_path: Path) -> None:
    below = {"P": ["p"], "Q": ["q1", "q2"]}
    figures: Figures = {"*": 31, "P": 2, "Q": 29, "p": 2, "q1": 20, "q2": 9}
    told = Editions.of(town(below, counts("A"), SECRET_ZEROS, A=figures), tmp_path)
    assert (told.hidden("A"), told.left_out) == ({"p", "P", "Q", "q2"}, set())
    assert told.interval("A", "p") == (0, 11)


def test_case_5_the_two_by_two_block_of_a_breakdown(tmp_path: Path) -> None:
    parts = [indicator(name, part_of=(PartOf("alle", "Pass"),)) for name in ("deutsch", "andere")]
    made = town(districts(2), [indicator("alle"), *parts], SECRET_ZEROS,
                alle=flat(203, 83, 120), deutsch=flat(184, 81, 103), andere=flat(19, 2, 17))  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert (told.hidden("deutsch"), told.hidden("andere")) == ({"A", "B"}, {"A", "B"})
    assert (told.hidden("alle"), told.left_out) == (set(), set())
    assert told.interval("andere", "A") == told.interval("andere", "B") == (0, 19)


def test_case_6_small_numerators_hide_their_rates(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(52, 2, 2, 48), D=flat(3612, 412, 2400, 800))  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert (told.hidden("N"), told.hidden("R"), told.hidden("D"), told.left_out) == (
        {"A", "B"},
        {"A", "B"},
        set(),
        set(),
    )


def test_case_7_all_of_five(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(30, 20, 5, 5), D=flat(90, 50, 5, 35))  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert "B" in told.hidden("N") and told.hidden("N") == told.hidden("R")
    assert (len(told.hidden("N")), told.hidden("D"), told.left_out) == (2, set(), set())


def test_case_8_the_rate_of_the_parent(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N={"A": 96, "B": 51, "C": 2}, D=flat(1204, 600, 500, 104), R={"*": 12.4})  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert told.shown("R", "*") == 12.4
    assert told.interval("N", "C") == (0, 53)
    assert (told.hidden("N"), told.hidden("R"), told.hidden("D"), told.left_out) == (
        {"B", "C"},
        {"B", "C"},
        set(),
        set(),
    )


def test_case_9_the_ledger_keeps_the_mask(tmp_path: Path) -> None:
    """The cheaper partner of today is not that of the first release, which hid another."""
    made = town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 14, 41, 2))
    path = imported(made, tmp_path)
    shown = [True, True, False, False]
    with Holdings.open(path) as held:
        before = PastSeries(np.array([57.0, 14.0, 41.0, 2.0]), np.array(shown))
        held.record_release(Audience.PUBLIC, 1, "früher.gpkg", "0", Past({("A", PERIOD): before}))
    file, _report = release(path, Audience.PUBLIC, tmp_path)
    dark = read([file], [0]).views[0].hidden["A", PERIOD]
    assert np.flatnonzero(dark).tolist() == [2, 3]
    with Holdings.open(path) as held:
        assert [past["A", PERIOD].shown.tolist() for past in held.history()] in ([shown], [shown, shown])


def test_case_9_through_a_correction(tmp_path: Path) -> None:
    """41 turns out to be 13: cheaper than the 14 that the first release hid, whose neighbour would then be known."""
    made = town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, 2))
    path = imported(made, tmp_path)
    states = [look_inside(path, made.truth())]
    first, _ = release(path, Audience.PUBLIC, tmp_path)
    rows = [
        ("A", "Bezirke", "A", PERIOD, 13.0, None, None, "value"),
        ("A", "*", made.rows[0][2], PERIOD, 29.0, None, None, "value"),
    ]
    deliver(path, tmp_path / "berichtigt.csv", rows)
    states.append(look_inside(path, made.truth()))
    second, _ = release(path, Audience.PUBLIC, tmp_path)
    known = read([first, second], [0, 1])
    assert [np.flatnonzero(view.hidden["A", PERIOD]).tolist() for view in known.views] == [[2, 3], [2, 3]]
    assert attack(known, states) == []


def test_case_10_more_is_hidden_or_blocked_by_name(tmp_path: Path) -> None:
    below = {"P": ["p"], "R": ["r1", "r2"]}
    figures: Figures = {"*": 3, "P": 1, "R": 2, "p": 1, "r1": 1, "r2": 1}
    told = Editions.of(town(below, counts("A"), OPEN_ZEROS, A=figures), tmp_path)
    everything = {"*", "P", "R", "p", "r1", "r2"}
    assert told.hidden("A") == everything or ("A", "not_protected") in told.left_out
    assert ("A", PERIOD) not in told.known.views[0].shown or np.isnan(told.known.views[0].shown["A", PERIOD]).all()


def test_case_11_a_rate_without_its_numerator(tmp_path: Path) -> None:
    """The catalogue names the numerator, but nobody delivers it."""
    made = town(districts(4), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                D=flat(1096, 174, 446, 244, 232), R=flat(50.0, 61.0, 78.0, 1.0, 30.0))  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert "C" in told.hidden("R") and len(told.hidden("R")) == 2
    assert (told.hidden("D"), told.left_out) == (set(), set())


@pytest.mark.parametrize("status", [Status.SUPPRESSED_BY_SOURCE, Status.MISSING])
def test_a_small_count_that_follows_by_difference_is_protected(tmp_path: Path, status: Status) -> None:
    """57 = 41 + 14 + k. A.: whoever subtracts has the 2 that the source has hidden."""
    told = Editions.of(town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, status)), tmp_path)
    assert (told.hidden("A"), told.left_out) == ({"B"}, set())
    assert np.isnan(told.known.views[0].shown["A", PERIOD][3]) and not told.known.views[0].hidden["A", PERIOD][3]


def test_not_applicable_above_tells_no_zero_below(tmp_path: Path) -> None:
    """A district whose number of people is hidden by the source, and whose only quarter has none."""
    below = {"P": ["p"], "Q": ["q1", "q2"], "R": ["r"]}
    figures: Figures = {"*": 90, "P": Status.SUPPRESSED_BY_SOURCE, "p": 0, "q1": 30, "q2": 40, "r": 20}
    children: Figures = {"p": 0, "q1": 10, "q2": 20, "r": 10}
    made = town(below, [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS, D=figures, N=children)
    told = Editions.of(made, tmp_path)
    assert not any(view.empty["R", PERIOD].any() for view in told.known.views if ("R", PERIOD) in view.empty)


def test_two_small_numerators_on_shown_bases(tmp_path: Path) -> None:
    """Numerators 2 and 3 on published bases 5 and 4 with the sum 5: the first could not be 0. Whoever has the edition
    alone does not know that the first is small at all: between 1 and 5."""
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(25, 2, 3, 20), D=flat(59, 5, 4, 50))  # fmt: skip
    told = Editions.of(made, tmp_path, [("N", "Bezirke", "C", PERIOD)])
    assert told.hidden("N") | told.hidden("D") > {"A", "B"}


def test_square_metres_per_child_give_the_children(tmp_path: Path) -> None:
    ratio = indicator("R", Kind.RATE, unit="m²", factor=1.0, decimals=1, numerator="S", denominator="N")
    made = town(districts(3), [*counts("N"), indicator("S", Kind.MEASURE, unit="m²", personal=False), ratio],
                SECRET_ZEROS, N=flat(90, 50, 38, 2), S=flat(2250, 1100, 950, 200))  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert (told.hidden("N"), told.hidden("R"), told.hidden("S")) == ({"B", "C"}, {"B", "C"}, set())
    assert (told.interval("N", "C"), told.left_out) == ((0, 40), set())


def test_a_small_base_hides_no_count(tmp_path: Path) -> None:
    """Rates on fewer than 50 people are not for the public; their terms are."""
    rule = replace(SECRET_ZEROS, minimum_base=50)
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], rule,
                N=flat(60, 30, 20, 10), D=flat(180, 90, 60, 30))  # fmt: skip
    told = Editions.of(made, tmp_path)
    assert (told.hidden("R"), told.hidden("N"), told.hidden("D"), told.left_out) == ({"C"}, set(), set(), set())
    assert [view.hidden["R", PERIOD].sum() for view in told.known.views] == [1, 0]


def test_a_rate_on_a_base_that_is_cleared_for_nobody(tmp_path: Path) -> None:
    """Whoever reads rate and numerator knows the base well enough: it is protected as if it were shown."""
    entries = [indicator("N"), indicator("D", clearance=Clearance.NONE), indicator("R", Kind.RATE, **SHARE)]
    made = town(districts(4), entries, SECRET_ZEROS, N=flat(75, 2, 13, 20, 40), D=flat(1200, 100, 200, 300, 600))
    told = Editions.of(made, tmp_path)
    assert (told.hidden("N"), told.hidden("R")) == ({"A", "B"}, {"A", "B"})
    assert (told.shown("R", "D"), told.left_out) == (6.7, set())


def test_a_structural_zero_is_published(tmp_path: Path) -> None:
    made = town(districts(4), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, 2, 0))
    made.zeros.append(("A", "Bezirke", "D"))
    told = Editions.of(made, tmp_path)
    assert (told.hidden("A"), told.shown("A", "D"), told.interval("A", "C")) == ({"B", "C"}, 0, (0, 16))


def test_a_threshold_of_two_is_that_of_an_office_that_hides_what_is_under_three(tmp_path: Path) -> None:
    made = town(districts(3), counts("A"), Rule(2, False, 0), A=flat(57, 40, 14, 3))
    assert Editions.of(made, tmp_path).hidden("A") == set()


def test_a_mean_over_years_tells_no_single_year(tmp_path: Path) -> None:
    """20, 38 and a secret 2 make 20 on average: who reads the mean has the 2, unless the mean goes as well."""
    made = town(districts(3), counts("A"), SECRET_ZEROS)
    years = {"2012": flat(120, 60, 40, 20), "2013": flat(138, 60, 40, 38), "2014": flat(102, 60, 40, 2)}
    mean = flat(120, 60, 40, 20)
    root = made.ground().geography.root.key
    for period, figures in {**years, "2012-2014": mean}.items():
        for key, value in figures.items():
            place = ("*", root) if key == "*" else ("Bezirke", key)
            made.rows.append(("A", *place, period, float(value), None, None, "value"))
    told = Editions.of(made, tmp_path)
    assert "C" in told.hidden("A", "2014") and "C" in told.hidden("A", "2012-2014") | told.hidden("A", "2012")


def test_two_geographies_that_nearly_coincide(tmp_path: Path) -> None:
    """District 0 counts 100, precinct S0 98 of them: the 2 who live between the two must not follow."""
    levels = [Level("*", 0), Level("Bezirke", 1), Level("Sprengel", 1)]
    areas = [Area("*", KEY, "Stadt"), *(Area("Bezirke", key, key) for key in "01")]
    areas += [Area("Sprengel", key, key) for key in ("S0", "S1")]
    ground = laid(Geography(levels, areas), [Piece(1, 3), Piece(1, 4), Piece(2, 4)])
    path = founded(tmp_path, ground, SECRET_ZEROS, counts("A"))
    figures = ground.incidence @ np.array([98.0, 2.0, 100.0])
    rows = [
        ("A", area.level, area.key, PERIOD, float(figure), None, None, "value")
        for area, figure in zip(ground.geography.areas, figures, strict=False)
    ]
    with Holdings.open(path) as held:
        assert held.overlays(held.geography()) == ground.geography.overlays
    deliver(path, tmp_path / "werte.csv", rows)
    told = Editions(path, ground, {("A", PERIOD): figures})
    assert told.hidden("A") or told.left_out

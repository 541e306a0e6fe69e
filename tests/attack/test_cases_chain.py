"""The cases of the disclosure design through holdings, release and editions, with the outcomes named there."""

from pathlib import Path

import numpy as np
import pytest

from keck_qgis.disclosure.history import PastSeries
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Audience, Indicator, Kind, PartOf
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.attack.edition_attacker import Knowledge, Place, System, read
from tests.attack.town import PERIOD, ROOT, Town
from tests.factories import indicator

SECRET_ZEROS, OPEN_ZEROS = Rule(3, False, 0), Rule(2, True, 0)
Figures = dict[str, float | Status | None]

SHARE: dict[str, object] = {
    "unit": "%", "factor": 100.0, "decimals": 1, "numerator": "N", "denominator": "D", "numerator_in_denominator": True,
}  # fmt: skip


def town(below: dict[str, list[str]], entries: list[Indicator], rule: Rule, **figures: Figures) -> Town:
    """Districts with their quarters; figures by key, ``*`` is the municipality. None: nothing was delivered."""
    levels = [Level("Bezirke", 1)]
    parents: dict[Place, Place] = {("Bezirke", key): ROOT for key in below}
    if any(below.values()):
        levels.append(Level("Quartiere", 2, "Bezirke"))
        parents |= {("Quartiere", q): ("Bezirke", key) for key, quarters in below.items() for q in quarters}
    made = Town(rule, parents, levels, entries)
    for name, cells in figures.items():
        for key, value in cells.items():
            place = ROOT if key == "*" else next(place for place in parents if place[1] == key)
            status = value if isinstance(value, Status) else Status.VALUE
            number = None if isinstance(value, Status) else float(value or 0)
            made.rows.append((name, *place, PERIOD, number, None, None, status.code))
    return made


def flat(*values: float | Status) -> Figures:
    """The municipality and its districts A, B, C …"""
    return dict(zip("*ABCDEFG", values, strict=False))


def districts(count: int) -> dict[str, list[str]]:
    return {key: [] for key in "ABCDEFG"[:count]}


def edition(made: Town, folder: Path) -> tuple[Knowledge, set[tuple[str, str]]]:
    """What both editions show together, and the families left out: (indicator, code)."""
    path = made.holdings(folder)
    files, left_out = [], set()
    for audience in (Audience.PUBLIC, Audience.ADMINISTRATION):
        file, report = release(path, audience, folder / "out")
        files.append(file)
        left_out |= {(one["indicator"], one["code"]) for one in report.extra["left_out"]}
    return read(files), left_out


def hidden(known: Knowledge, name: str) -> set[str]:
    rows = known.rows.get((name, PERIOD), {})
    return {"*" if place == ROOT else place[1] for place, row in rows.items() if row.status == "suppressed"}


def interval(known: Knowledge, name: str, key: str, highest: int = 200) -> tuple[int, int]:
    """Least and greatest count that the attacker must allow for."""
    rows = known.rows[name, PERIOD]
    shown = {(name, place): row.value for place, row in rows.items() if row.value is not None}
    system = System(known, PERIOD, shown)
    cell = (name, next(place for place in known.parents if place[1] == key))
    fits = [n for n in range(highest + 1) if system.possible({cell: 1.0}, n, n) is not None]
    return fits[0], fits[-1]


def counts(*names: str) -> list[Indicator]:
    return [indicator(name) for name in names]


def test_case_1_sum_minus_the_other_children(tmp_path: Path) -> None:
    known, left_out = edition(town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, 2)), tmp_path)
    assert (hidden(known, "A"), left_out) == ({"B", "C"}, set())
    assert interval(known, "A", "B") == interval(known, "A", "C") == (0, 16)


def test_case_2_too_little_hidden_mass(tmp_path: Path) -> None:
    known, left_out = edition(town(districts(3), counts("A"), SECRET_ZEROS, A=flat(20, 19, 1, 0)), tmp_path)
    assert (hidden(known, "A"), left_out) == ({"A", "B", "C"}, set())
    assert {interval(known, "A", key) for key in "ABC"} == {(0, 20)}


def test_case_3_published_zeros(tmp_path: Path) -> None:
    known, left_out = edition(town(districts(4), counts("A"), OPEN_ZEROS, A=flat(15, 10, 3, 1, 1)), tmp_path)
    assert (hidden(known, "A"), left_out) == ({"B", "C", "D"}, set())
    assert {interval(known, "A", key) for key in "BCD"} == {(1, 3)}


def test_case_4_only_child(tmp_path: Path) -> None:
    below = {"P": ["p"], "Q": ["q1", "q2"]}
    figures: Figures = {"*": 31, "P": 2, "Q": 29, "p": 2, "q1": 20, "q2": 9}
    known, left_out = edition(town(below, counts("A"), SECRET_ZEROS, A=figures), tmp_path)
    assert (hidden(known, "A"), left_out) == ({"p", "P", "Q", "q2"}, set())
    assert interval(known, "A", "p") == (0, 11)


def test_case_5_the_block_of_two_by_two_is_hidden(tmp_path: Path) -> None:
    parts = [indicator(name, part_of=(PartOf("alle", "Pass"),)) for name in ("deutsch", "andere")]
    made = town(districts(2), [indicator("alle"), *parts], SECRET_ZEROS,
                alle=flat(203, 83, 120), deutsch=flat(184, 81, 103), andere=flat(19, 2, 17))  # fmt: skip
    known, left_out = edition(made, tmp_path)
    assert (hidden(known, "deutsch"), hidden(known, "andere"), hidden(known, "alle"), left_out) == (
        {"A", "B"},
        {"A", "B"},
        set(),
        set(),
    )


def test_case_6_small_numerators_hide_their_rates(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(52, 2, 2, 48), D=flat(3612, 412, 2400, 800))  # fmt: skip
    known, left_out = edition(made, tmp_path)
    assert (hidden(known, "N"), hidden(known, "R"), hidden(known, "D"), left_out) == (
        {"A", "B"},
        {"A", "B"},
        set(),
        set(),
    )


def test_case_7_all_of_five(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(30, 20, 5, 5), D=flat(90, 50, 5, 35))  # fmt: skip
    known, left_out = edition(made, tmp_path)
    assert "B" in hidden(known, "N") and hidden(known, "N") == hidden(known, "R")
    assert (len(hidden(known, "N")), hidden(known, "D"), left_out) == (2, set(), set())


def test_case_8_the_rate_of_the_parent(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N={"A": 96, "B": 51, "C": 2}, D=flat(1204, 600, 500, 104), R={"*": 12.4})  # fmt: skip
    known, left_out = edition(made, tmp_path)
    assert known.rows["R", PERIOD][ROOT].value == 12.4
    assert (hidden(known, "N"), hidden(known, "R"), hidden(known, "D"), left_out) == (
        {"B", "C"},
        {"B", "C"},
        set(),
        set(),
    )


def test_case_9_the_ledger_keeps_the_mask(tmp_path: Path) -> None:
    """The cheaper partner of today is not that of the first release, which hid another."""
    path = town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 14, 41, 2)).holdings(tmp_path)
    shown = [True, True, False, False]
    with Holdings.open(path) as held:
        before = PastSeries(np.array([57.0, 14.0, 41.0, 2.0]), np.array(shown))
        held.record_release(Audience.PUBLIC, 1, "früher.gpkg", "0", {("A", PERIOD): before})
    file, _report = release(path, Audience.PUBLIC, tmp_path)
    assert hidden(read([file]), "A") == {"B", "C"}
    with Holdings.open(path) as held:
        assert [past["A", PERIOD].shown.tolist() for past in held.history()] in ([shown], [shown, shown])


def test_case_10_is_blocked_by_name(tmp_path: Path) -> None:
    below = {"P": ["p"], "R": ["r1", "r2"]}
    figures: Figures = {"*": 3, "P": 1, "R": 2, "p": 1, "r1": 1, "r2": 1}
    known, left_out = edition(town(below, counts("A"), OPEN_ZEROS, A=figures), tmp_path)
    assert left_out == {("A", "not_protected")} and known.rows == {}


def test_case_11_a_rate_without_its_numerator(tmp_path: Path) -> None:
    share = indicator("R", Kind.RATE, **(SHARE | {"numerator": None}))
    made = town(districts(4), [*counts("D"), share], SECRET_ZEROS,
                D=flat(1096, 174, 446, 244, 232), R=flat(50.0, 61.0, 78.0, 1.0, 30.0))  # fmt: skip
    known, left_out = edition(made, tmp_path)
    assert "C" in hidden(known, "R") and len(hidden(known, "R")) == 2
    assert (hidden(known, "D"), left_out) == (set(), set())


@pytest.mark.parametrize("status", [Status.SUPPRESSED_BY_SOURCE, Status.MISSING])
def test_a_small_count_that_follows_by_difference_is_protected(tmp_path: Path, status: Status) -> None:
    """57 = 41 + 14 + k. A.: whoever subtracts has the 2 that the source has hidden."""
    known, left_out = edition(town(districts(3), counts("A"), SECRET_ZEROS, A=flat(57, 41, 14, status)), tmp_path)
    assert (hidden(known, "A"), left_out) == ({"B"}, set())
    assert known.rows["A", PERIOD]["Bezirke", "C"].status == status.code


def test_not_applicable_above_tells_no_zero_below(tmp_path: Path) -> None:
    """A district whose number of people is hidden by the source, and whose only quarter has none."""
    below = {"P": ["p"], "Q": ["q1", "q2"], "R": ["r"]}
    figures: Figures = {"*": 90, "P": Status.SUPPRESSED_BY_SOURCE, "p": 0, "q1": 30, "q2": 40, "r": 20}
    children: Figures = {"p": 0, "q1": 10, "q2": 20, "r": 10}
    made = town(below, [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS, D=figures, N=children)
    known, _left_out = edition(made, tmp_path)
    for (name, _period), cells in known.rows.items():
        assert name != "R" or all(row.status != "not_applicable" for row in cells.values())

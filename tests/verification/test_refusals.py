"""The door is closed to whatever is wrong, malformed or missing, and says so instead of failing."""

from dataclasses import replace

import numpy as np
import pytest

from keck_qgis.disclosure.proof import Proof
from keck_qgis.disclosure.verification.verify import verify
from keck_qgis.model.geography import Area, Geography, Level
from keck_qgis.model.indicator import Catalogue, Kind
from keck_qgis.model.observations import Observations, Series
from keck_qgis.model.status import Status
from tests.verification.scene import PERIOD, SECRET_ZEROS, Scene, count, flat, rate, town

DARK = Status.SUPPRESSED_BY_SOURCE


def tree() -> tuple[Scene, Proof]:
    where = town({"P": "p", "Q": "qr"})
    values = {"A": {"*": 31, "P": 2, "Q": 29, "p": 2, "q": 20, "r": 9}}
    scene = Scene(where, [count("A")], values, {"A": "PpQr"})
    low, high = {"P": 0, "p": 0, "Q": 31, "r": 11}, {"P": 11, "p": 11, "Q": 20, "r": 0}
    return scene, scene.proof({"A": low}, {"A": high})


def breakdown() -> tuple[Scene, Proof]:
    entries = [count("all"), count("german", "all"), count("other", "all")]
    values = {"all": flat(203, 83, 120), "german": flat(184, 81, 103), "other": flat(19, 2, 17)}
    scene = Scene(town("AB"), entries, values, {"german": "AB", "other": "AB"})
    low = {"german": {"A": 83, "B": 101}, "other": {"A": 0, "B": 19}}
    high = {"german": {"A": 80, "B": 104}, "other": {"A": 3, "B": 16}}
    return scene, scene.proof(low, high)


def undelivered() -> tuple[Scene, Proof]:
    entries = [count("T"), count("P", "T"), count("Q", "T")]
    scene = Scene(town("AB"), entries, {"T": flat(100, 60, 40), "P": flat(75, 58, 17)}, {"P": "AB"})
    low = {"P": {"A": 60, "B": 15}, "Q": {"A": 0, "B": 25}}
    high = {"P": {"A": 57, "B": 18}, "Q": {"A": 3, "B": 22}}
    return scene, scene.proof(low, high, start={"Q": flat(25, 2, 23)})


def overlay() -> tuple[Scene, Proof]:
    where = town("ABC", "ST", [("A", "S"), ("B", "S"), ("B", "T"), ("C", "T")])
    values = {"A": {"A": 41, "B": 28, "C": 40, "S": 67, "T": 42}}
    scene = Scene(where, [count("A")], values, {"A": "AC"})
    low, high = {"BS": 28, "BT": 0, "A": 39, "C": 42}, {"BS": 25, "BT": 3, "A": 42, "C": 39}
    return scene, scene.proof({"A": low}, {"A": high}, start={"A": {"BS": 26, "BT": 2}})


def releases() -> tuple[Scene, Proof]:
    first = flat(57, 41, 14, 2)
    scene = Scene(town("ABC"), [count("A")], {"A": flat(60, 41, 17, 2)}, {"A": "BC"}, history=[{"A": (first, "*A")}])
    low = {"A": {"B": 19, "C": 0}, "A/0": {"B": 16, "C": 0}}
    high = {"A": {"B": 16, "C": 3}, "A/0": {"B": 13, "C": 3}}
    return scene, scene.proof(low, high)


def rates() -> tuple[Scene, Proof]:
    values = {"D": flat(1096, 174, 446, 244, 232), "R": flat(50.0, 61.0, 78.0, 1.0, 30.0)}
    scene = Scene(town("ABCD"), [count("D"), rate("R", None, "D")], values, {"R": "CD"})
    start = {"R~numerator": flat(548, 106, 348, 2, 70)}
    low, high = {"R~numerator": {"C": 0, "D": 72}}, {"R~numerator": {"C": 3, "D": 69}}
    return scene, scene.proof(low, high, start=start)


GOOD = [tree, breakdown, undelivered, overlay, releases, rates]


def changed(proof: Proof, place: tuple[int, ...], value: float) -> Proof:
    tables = proof.tables.copy()
    tables[place] = value
    return replace(proof, held=tables)


@pytest.mark.parametrize("made", GOOD)
def test_a_single_wrong_number_in_any_table_is_noticed(made) -> None:
    scene, proof = made()
    assert scene.said(proof) == set()
    for place in zip(*np.nonzero(~np.isnan(proof.tables)), strict=True):
        held = proof.tables[place]
        for wrong in (held + 1, held - 1, held + 0.5, -7.0, 1e12, np.inf, -np.inf, np.nan):
            past = proof.rows[place[1]][2] < len(scene.history)
            # what an earlier release has in common with today need not be said twice
            if not (past and np.isnan(wrong)):
                assert scene.said(changed(proof, place, wrong)), (place, wrong)


@pytest.mark.parametrize("made", GOOD)
def test_each_table_row_and_proof_is_needed(made) -> None:
    scene, proof = made()
    assert scene.said()
    for table in range(len(proof.tables)):
        assert scene.said(replace(proof, held=np.delete(proof.tables, table, axis=0)))
    for row in range(len(proof.rows)):
        rows = tuple(one for i, one in enumerate(proof.rows) if i != row)
        assert scene.said(Proof(rows, np.delete(proof.tables, row, axis=1)))


@pytest.mark.parametrize("made", GOOD)
def test_order_of_rows_and_tables_does_not_matter(made) -> None:
    scene, proof = made()
    assert scene.said(Proof(proof.rows[::-1], proof.tables[:, ::-1])) == set()
    assert scene.said(replace(proof, held=proof.tables[[0, 2, 1]])) == set()
    # but the first one is the base
    assert scene.said(replace(proof, held=proof.tables[::-1])) != set()


@pytest.mark.parametrize("made", GOOD)
def test_any_hidden_cell_that_is_shown_is_noticed(made) -> None:
    scene, proof = made()
    for key, flags in scene.mask.hidden.items():
        for area in np.flatnonzero(flags):
            scene.mask.hidden[key][area] = False
            assert scene.said(proof), (key, area)
            scene.mask.hidden[key][area] = True


def with_tables(tables: object) -> Proof:
    _, proof = tree()
    return replace(proof, held=tables)


@pytest.mark.parametrize(
    "tables",
    [None, [], [[31.0]], np.zeros((0, 1, 6)), np.zeros((3, 6)), np.zeros((3, 2, 6)), np.zeros((3, 1, 5)),
     np.full((3, 1, 6), None), np.full((3, 1, 6), "31"), np.zeros((3, 1, 6), dtype=complex)],
)  # fmt: skip
def test_tables_that_do_not_fit(tables) -> None:
    scene, _ = tree()
    assert scene.said(with_tables(tables)) == {("A", "shape"), ("A", "narrowed")}


@pytest.mark.parametrize(
    "row",
    [("A", PERIOD, 1), ("A", PERIOD, -1), ("A", "1999", 0), ("B", PERIOD, 0), ("A", PERIOD), ["A", PERIOD, 0], None,
     ("A", PERIOD, 0.0), ("A", PERIOD, True), (None, None, 0), "A", ({}, [], 0)],
)  # fmt: skip
def test_rows_that_do_not_exist(row) -> None:
    scene, proof = tree()
    found = scene.complaints(Proof((row,), proof.tables))
    assert [one.series for one in found if one.series == ("A", PERIOD)]
    assert len(found) == 2


@pytest.mark.parametrize("proof", [None, 3, Proof("A", np.zeros((1, 1, 6))), Proof((), np.zeros((1, 0, 6)))])
def test_what_is_no_proof(proof) -> None:
    scene, _ = tree()
    assert ("A", "narrowed") in scene.said(proof)


def test_a_count_that_stands_twice() -> None:
    scene, proof = tree()
    assert scene.said(proof, proof) == {("A", "twice")}
    assert scene.said(Proof(proof.rows * 2, np.repeat(proof.tables, 2, axis=1))) == {("A", "twice"), ("A", "narrowed")}
    past, held = releases()
    torn = [Proof((row,), held.tables[:, [i]]) for i, row in enumerate(held.rows)]
    assert ("A", "twice") in past.said(*torn)


def test_tied_counts_in_proofs_of_their_own() -> None:
    """Each alone would move against the truth of the other."""
    scene, proof = breakdown()
    torn = [Proof((row,), proof.tables[:, [i]]) for i, row in enumerate(proof.rows)]
    assert scene.said(*torn) == {("german", "sum"), ("other", "sum")}


def test_whole_numbers_of_any_type_are_numbers() -> None:
    scene, proof = tree()
    assert scene.said(replace(proof, held=proof.tables.astype(np.int32))) == set()


def test_an_unknown_count_without_a_proof() -> None:
    entries = [count("A"), count("N"), count("D"), rate("R", "N", "D")]
    values = {"A": flat(57, 41, 14, 2), "N": flat(60, 20, 40), "D": flat(120, 50, 70), "R": flat(50, 40, 57.1)}
    scene = Scene(town("ABC"), entries, values, {"A": "BC"})
    proof = scene.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 13, "C": 3}})
    assert {one for one in scene.said(proof) if one[1] == "unproven"} == {("N", "unproven"), ("D", "unproven")}


# What is published ------------------------------------------------------------------------------------------------


@pytest.fixture
def open_town() -> Scene:
    values = {"N": flat(150, 90, 40, 20), "D": flat(430, 300, 60, 70), "R": flat(34.883, 30.0, 66.667, 28.571)}
    return Scene(town("ABC"), [count("N"), count("D"), rate("R", "N", "D")], values)


def test_a_sound_edition_and_a_part_of_it(open_town: Scene) -> None:
    shown = open_town.edition()
    assert open_town.said(published=shown) == set()
    del shown.series["N", PERIOD]
    shown.series["D", PERIOD].status[1] = Status.SUPPRESSED
    shown.series["D", PERIOD].value[1] = np.nan
    assert open_town.said(published=shown) == set()


@pytest.mark.parametrize("column", ["value", "numerator", "denominator"])
def test_a_number_under_a_hidden_cell(open_town: Scene, column: str) -> None:
    open_town.mask.hidden["R", PERIOD] = np.array([False, True, False, False])
    shown = open_town.edition()
    getattr(shown.series["R", PERIOD], column)[1] = 7.0
    assert open_town.said(published=shown) == {("R", "hidden")}


def test_a_status_without_a_number(open_town: Scene) -> None:
    open_town.mask.hidden["R", PERIOD] = np.array([False, True, False, False])
    shown = open_town.edition()
    shown.series["R", PERIOD].status[1] = Status.VALUE
    assert open_town.said(published=shown) == {("R", "hidden")}
    shown.series["R", PERIOD].status[1], shown.series["R", PERIOD].value[2] = Status.SUPPRESSED, np.nan
    assert open_town.said(published=shown) == {("R", "another")}


@pytest.mark.parametrize("value", [34.883, 34.8, 35.0, -34.9, np.inf])
def test_another_number_or_more_digits(open_town: Scene, value: float) -> None:
    shown = open_town.edition()
    shown.series["R", PERIOD].value[0] = value
    assert open_town.said(published=shown) == {("R", "another")}


def test_a_tie_may_be_rounded_either_way(open_town: Scene) -> None:
    open_town.truth.series["R", PERIOD].value[0] = 34.85
    shown = open_town.edition()
    for value in (34.8, 34.9):
        shown.series["R", PERIOD].value[0] = value
        assert open_town.said(published=shown) == set()


@pytest.mark.parametrize(("column", "value"), [("numerator", 150), ("denominator", 430)])
def test_terms_beside_a_rate_are_the_shown_counts(open_town: Scene, column: str, value: float) -> None:
    shown = open_town.edition()
    getattr(shown.series["R", PERIOD], column)[0] = value
    assert open_town.said(published=shown) == set()
    getattr(shown.series["R", PERIOD], column)[0] = value + 1
    assert open_town.said(published=shown) == {("R", "another")}
    getattr(shown.series["R", PERIOD], column)[0] = value
    name = "N" if column == "numerator" else "D"
    open_town.mask.hidden[name, PERIOD] = np.array([True, False, False, False])
    assert open_town.said(published=shown) >= {("R", "another"), (name, "hidden"), ("R", "term")}


def test_a_series_that_is_left_out_or_unheard_of(open_town: Scene) -> None:
    shown = open_town.edition()
    left_out = Scene(open_town.where, open_town.entries, open_town.values, left_out=["R"])
    assert left_out.said(published=shown) == {("R", "left out")}
    shown.series["X", PERIOD] = shown.series["D", PERIOD].copy()
    assert open_town.said(published=shown) == {("X", "hidden")}
    del shown.series["X", PERIOD]
    shown.series["D", "2021"] = shown.series["D", PERIOD].copy()
    assert open_town.said(published=shown) == {("D@2021", "hidden")}


def test_an_indicator_that_the_catalogue_does_not_hold(open_town: Scene) -> None:
    shown = open_town.edition()
    shorter = Scene(open_town.where, open_town.entries[:2], open_town.values)
    assert shorter.said(published=shown) == {("R", "hidden")}


@pytest.mark.parametrize("kind", [Kind.RATE, Kind.MEAN, Kind.MEASURE])
def test_a_figure_of_persons_without_a_base(kind: Kind) -> None:
    scene = Scene(town("AB"), [rate("R", None, None, kind=kind)], {"R": flat(10.0, 12.0, 8.0)})
    assert scene.said() == {("R", "term")}


def test_a_rate_whose_own_terms_are_other_ones(open_town: Scene) -> None:
    open_town.truth.series["R", PERIOD].writable("numerator")[1] = 2.0
    assert open_town.said() == {("R", "term")}


def test_not_applicable_over_a_hidden_zero() -> None:
    entries = [count("N"), count("D"), rate("R", "N", "D")]
    values = {"N": flat(60, 50, 10, 0), "D": flat(95, 80, 15, 0), "R": flat(63.2, 62.5, 66.7, Status.NOT_APPLICABLE)}
    scene = Scene(town("ABC"), entries, values, {"N": "BC", "D": "BC", "R": "B"})
    proof = scene.proof({"N": {"B": 7, "C": 3}, "D": {"B": 11, "C": 4}}, {"D": {"B": 12, "C": 3}})
    assert scene.said(proof) == {("R", "zero")}
    shown = scene.edition()
    shown.series["R", PERIOD].status[3] = Status.SUPPRESSED
    assert scene.said(proof, published=shown) == set()


def test_other_areas_than_those_held(open_town: Scene) -> None:
    other = Observations(Geography([Level("*", 0), Level("Bezirk", 1)], [Area("*", "*", ""), Area("Bezirk", "A", "")]))
    assert open_town.said(published=other) == {("@", "geography")}


@pytest.mark.parametrize("what", ["mask", "kind", "published", "truth"])
def test_arrays_that_do_not_fit_the_areas(open_town: Scene, what: str) -> None:
    shown = open_town.edition()
    if what == "mask":
        open_town.mask.hidden["R", PERIOD] = np.zeros(3, dtype=np.bool_)
    elif what == "kind":
        open_town.mask.hidden["R", PERIOD] = np.array([0.0, 0.0, 0.0, 0.0])
    else:
        (shown if what == "published" else open_town.truth).series["R", PERIOD] = Series.empty(3)
    assert open_town.said(published=shown) == {("R", "areas")}


def test_an_exception_of_an_indicator_makes_it_stricter() -> None:
    values = {"A": flat(57, 41, 12, 4)}
    assert Scene(town("ABC"), [count("A")], values).said() == set()
    strict = Scene(town("ABC"), [count("A", threshold=5)], values)
    assert strict.said() == {("A", "small")}
    hidden = Scene(town("ABC"), [count("A", threshold=5)], values, {"A": "BC"})
    assert hidden.said(hidden.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 12, "C": 4}})) == {("A", "narrowed")}
    assert hidden.said(hidden.proof({"A": {"B": 16, "C": 0}}, {"A": {"B": 11, "C": 5}})) == set()


def test_the_complement_is_a_setting() -> None:
    values = {"N": flat(30, 20, 5, 5), "D": flat(90, 50, 5, 35), "R": flat(33.3, 40, 100, 14.3)}
    entries = [count("N"), count("D"), rate("R", "N", "D")]
    assert Scene(town("ABC"), entries, values).said() == {("N", "all but few")}
    assert Scene(town("ABC"), entries, values, rule=replace(SECRET_ZEROS, complement=False)).said() == set()


def test_nothing_held_is_nothing_to_object_to() -> None:
    where = town("AB")
    scene = Scene(where, [], {})
    assert verify(Observations(where), scene.truth, scene.mask, [], Catalogue([]), SECRET_ZEROS, set()) == []

"""Numbers and markers in cells: one convention per column, nothing read as 0 that is none."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.intake.markers import Markers, Meaning, parse_markers
from keck_qgis.intake.value_cells import read_column
from keck_qgis.model.errors import KeckError
from keck_qgis.model.number_parsing import Convention, Evidence, take_apart
from keck_qgis.model.numbers import format_number
from keck_qgis.model.status import Status


def read(*cells: object, **more: object) -> list[float | str]:
    column = read_column(list(cells), Markers(), **more)  # type: ignore[arg-type]
    return [
        value if status == Status.VALUE else Status(status).code
        for value, status in zip(column.value.tolist(), column.status.tolist(), strict=True)
    ]


def test_numbers_with_all_their_trimmings() -> None:
    assert read("11,88 %", "5 m ²", "-  23", "−4", "12¹", "12*)", "12 1)", "(23)", "1 583", "1\xa0583,5", "1'000") == [
        11.88,
        5,
        -23,
        -4,
        12,
        12,
        12,
        23,
        1583,
        1583.5,
        1000,
    ]
    column = read_column(["11,88 %", "4,6%", "(23)"], Markers())
    assert dict(column.units) == {"%": 2}
    assert column.bracketed == 1


@pytest.mark.parametrize(
    ("cells", "whole", "table", "first", "evidence"),
    [
        (("1.583", "23"), False, Convention.AUTO, 1583, Evidence.COLUMN),
        (("1.583", "2.5"), False, Convention.AUTO, 1.583, Evidence.COLUMN),
        (("1.583", "2,5"), False, Convention.AUTO, 1583, Evidence.COLUMN),
        (("1.583", "1583"), False, Convention.AUTO, 1.583, Evidence.COLUMN),
        (("1.583", "2.001"), True, Convention.AUTO, 1583, Evidence.COUNTS),
        (("1,583", "2,001"), True, Convention.AUTO, 1583, Evidence.COUNTS),
        (("1.583", "2.001"), False, Convention.ENGLISH, 1.583, Evidence.TABLE),
        (("1.583", "2.001"), False, Convention.AUTO, 1583, Evidence.DEFAULT),
        (("1,583", "2,001"), False, Convention.AUTO, 1.583, Evidence.DEFAULT),
        (("23", "45"), False, Convention.AUTO, 23, Evidence.NOT_NEEDED),
    ],
)
def test_both_meanings_of_1583_are_decided_by_the_column(
    cells: tuple[str, ...], whole: bool, table: Convention, first: float, evidence: Evidence
) -> None:
    column = read_column(cells, Markers(), whole_numbers=whole, table=table)
    assert column.value[0] == first
    assert column.decision.evidence is evidence


def test_a_profile_overrules() -> None:
    column = read_column(["1.583", "23"], Markers(), Convention.ENGLISH)
    assert column.value[0] == 1.583
    assert column.decision.evidence is Evidence.PROFILE


def test_native_numbers_stay() -> None:
    assert read(1.583, 1583.0, "2,5") == [1.583, 1583, 2.5]


def test_a_column_in_two_spellings_leaves_the_other_one_unread() -> None:
    column = read_column(["1.583.000", "0,5", "0.75"], Markers())
    assert column.decision.mixed
    assert column.unreadable == [(2, "0.75")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("-", "missing"),
        ("–", "missing"),
        ("...", "missing"),
        ("NULL", "missing"),
        ("", "missing"),
        (".", "suppressed_by_source"),
        ("/", "suppressed_by_source"),
        ("k. A.", "suppressed_by_source"),
        ("K.A.", "suppressed_by_source"),
        ("x", "not_applicable"),
        ("X", "not_applicable"),
        ("entfällt", "not_applicable"),
    ],
)
def test_markers_are_never_zero(text: str, status: str) -> None:
    assert read(text or None, "0") == [status, 0]


def test_markers_of_a_profile() -> None:
    markers = Markers(parse_markers({"-": "zero", "*": "absent"}))
    column = read_column(["-", "*", "4"], markers)
    assert column.value[0] == 0
    assert column.status.tolist() == [Status.VALUE, Status.ABSENT, Status.VALUE]
    assert len(column.markers["-", Meaning.ZERO]) == 1
    with pytest.raises(KeckError, match="zero"):
        parse_markers({"-": "zerro"})


def test_failed_formulas_and_words() -> None:
    column = read_column(["#DIV/0!", "viele", True], Markers())
    assert column.status.tolist() == [Status.MISSING, Status.ABSENT, Status.ABSENT]
    assert [text for _, text in column.unreadable] == ["viele", "True"]


@given(st.floats(-1e9, 1e9), st.integers(0, 4), st.sampled_from(["", " %", " m²", "¹", " *)"]))
def test_german_texts_read_back(value: float, decimals: int, tail: str) -> None:
    written = format_number(value, decimals)
    column = read_column([written + tail], Markers(), Convention.GERMAN)
    assert math.isclose(column.value[0], round(value, decimals), abs_tol=1.01 * 10.0**-decimals / 2 + 1e-6)


@given(st.lists(st.integers(0, 9_999_999), min_size=1, max_size=20))
def test_columns_of_grouped_counts_read_back(counts: list[int]) -> None:
    texts = [format_number(count, 0) for count in counts]
    assert read_column(texts, Markers(), whole_numbers=True).value.tolist() == counts


@given(st.lists(st.floats(0, 100), min_size=1, max_size=20), st.booleans())
def test_columns_with_one_clear_decimal_are_read_by_it(numbers: list[float], german: bool) -> None:
    texts = [f"{number:.3f}" for number in numbers] + ["3.5"]
    if german:
        texts = [text.replace(".", ",") for text in texts]
    assert read_column(texts, Markers()).value.tolist() == [*(float(f"{number:.3f}") for number in numbers), 3.5]


@given(st.text(max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    take_apart(text)
    assert len(read_column([text], Markers()).value) == 1

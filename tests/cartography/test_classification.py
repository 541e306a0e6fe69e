"""Class breaks: from published values alone, in German, none empty, none twice."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.cartography.classification import (
    Classification,
    Method,
    classify,
)
from keck_qgis.cartography.value_class import ValueClass, class_of
from keck_qgis.model.class_breaks import breaks_text, parse_breaks, parse_kept_breaks
from keck_qgis.model.errors import KeckError
from tests.factories import indicator

VALUES = [3.6, 4.2, 5.0, 5.1, 7.1, 8.0, 8.8, 9.0]
AUTOMATIC = [method for method in Method if method is not Method.MANUAL]


def labels(values: list[float], classification: Classification, decimals: int = 1) -> list[str]:
    return [one.label(decimals) for one in classify(values, classification, decimals)]


def test_quantiles_hold_equal_numbers() -> None:
    classes = classify(VALUES, Classification(Method.QUANTILE, 4), 1)
    assert [sum(one.contains(value) for value in VALUES) for one in classes] == [2, 2, 2, 2]
    assert [one.label(1) for one in classes] == [
        "3,6 bis unter 5,0",
        "5,0 bis unter 7,1",
        "7,1 bis unter 8,8",
        "8,8 bis 9,0",
    ]


def test_equal_intervals() -> None:
    assert labels([0.0, 2.5, 5.0, 7.5, 10.0], Classification(Method.EQUAL_INTERVAL, 4)) == [
        "0,0 bis unter 2,5",
        "2,5 bis unter 5,0",
        "5,0 bis unter 7,5",
        "7,5 bis 10,0",
    ]


def test_equal_intervals_leave_an_empty_class_out_and_keep_the_width() -> None:
    assert labels([0.0, 1.0, 9.0, 10.0], Classification(Method.EQUAL_INTERVAL, 5), 0) == ["0 bis unter 2", "8 bis 10"]


def test_jenks_finds_the_gaps() -> None:
    values = [1.0, 2.0, 3.0, 50.0, 51.0, 52.0, 98.0, 99.0]
    classes = classify(values, Classification(Method.JENKS, 3), 0)
    assert [one.label(0) for one in classes] == ["1 bis unter 50", "50 bis unter 98", "98 bis 99"]


def test_jenks_is_the_same_each_time_for_many_values() -> None:
    values = [(index * 7919) % 10007 / 10 for index in range(11000)]
    first = classify(values, Classification(Method.JENKS, 5), 1)
    assert first == classify(values, Classification(Method.JENKS, 5), 1)
    assert len(first) == 5


def test_pretty_bounds_are_round() -> None:
    bounds = [one.lower for one in classify([3.0, 17.0, 28.0, 41.0], Classification(Method.PRETTY, 4), 0)]
    assert bounds == [3.0, 10.0, 20.0, 40.0]


@pytest.mark.parametrize("method", AUTOMATIC)
@pytest.mark.parametrize(
    ("values", "expected"),
    [([], []), ([5.0], ["5"]), ([0.0, 0.0, 0.0], ["0"]), ([7.0] * 12, ["7"])],
)
def test_degenerate_values(method: Method, values: list[float], expected: list[str]) -> None:
    assert labels(values, Classification(method, 5), 0) == expected


@settings(max_examples=60)
@given(
    st.lists(st.integers(-500, 5000), max_size=60),
    st.sampled_from(AUTOMATIC),
    st.integers(1, 12),
    st.integers(0, 2),
)
def test_every_value_has_exactly_one_class(raw: list[int], method: Method, count: int, decimals: int) -> None:
    values = [number / 10**decimals for number in raw]
    classes = classify(values, Classification(method, count), decimals)
    for value in values:
        assert sum(one.contains(round(value, decimals)) for one in classes) == 1
    assert all(any(one.contains(value) for value in values) for one in classes)
    texts = [one.label(decimals) for one in classes]
    assert len(set(texts)) == len(texts)


def test_manual_breaks_open_where_values_lie_beyond() -> None:
    chosen = Classification(Method.MANUAL, breaks=(4.0, 5.0, 8.0))
    assert labels(VALUES, chosen) == ["unter 4,0", "4,0 bis unter 5,0", "5,0 bis unter 8,0", "8,0 und mehr"]
    assert labels([4.5], chosen) == ["4,0 bis unter 5,0", "5,0 bis 8,0"]
    assert labels([4.5], Classification(Method.MANUAL, breaks=(4.0,))) == ["unter 4,0", "4,0 und mehr"]


def test_manual_without_breaks_is_refused() -> None:
    with pytest.raises(KeckError, match="Klassengrenzen"):
        classify(VALUES, Classification(Method.MANUAL), 1)


@pytest.mark.parametrize("count", [0, 13])
def test_a_number_of_classes_nobody_can_tell_apart(count: int) -> None:
    with pytest.raises(KeckError, match="1 bis 12"):
        classify(VALUES, Classification(count=count), 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("0; 3,6; 7,1", (0.0, 3.6, 7.1)),
        ("0, 3.6, 7.1", (0.0, 3.6, 7.1)),
        ("10,20,30", (10.0, 20.0, 30.0)),
        ("3,6", (3.6,)),
        ("−2;2", (-2.0, 2.0)),
    ],
)
def test_breaks_are_read(text: str, expected: tuple[float, ...]) -> None:
    assert parse_breaks(text) == expected
    assert parse_breaks(breaks_text(expected)) == expected


def test_kept_breaks_may_have_dots_between_thousands() -> None:
    assert parse_kept_breaks("800; 1.200; 12.500,5; 1.000.000") == (800.0, 1200.0, 12500.5, 1000000.0)
    assert parse_kept_breaks("1,125; 2") == (1.125, 2.0)


@pytest.mark.parametrize("text", ["a;b", "1;1;2", "3;2", "1;inf"])
def test_breaks_that_make_no_sense(text: str) -> None:
    with pytest.raises(KeckError, match="Klassengrenzen"):
        parse_breaks(text)


def test_kept_breaks_have_precedence_over_found_ones() -> None:
    plain, keeping = indicator("a"), indicator("a", breaks=(2.0, 4.0))
    jenks, manual = Classification(Method.JENKS), Classification(Method.MANUAL, breaks=(1.0, 9.0))
    assert jenks.of(plain) is jenks
    assert jenks.of(keeping) == Classification(Method.MANUAL, breaks=(2.0, 4.0))
    assert replace(jenks, kept=False).of(keeping).method is Method.JENKS
    assert manual.of(keeping) is manual


@pytest.mark.parametrize(
    ("values", "chosen", "expected"),
    [
        ([0, 0, 0, 1, 2, 8, 9], Classification(count=2), ["0", "1 bis unter 8", "8 bis 9"]),
        ([1, 2, 8, 9], Classification(count=2), ["1 bis unter 8", "8 bis 9"]),
        ([0, 0], Classification(), ["0"]),
        ([-9, 0, 9], Classification(Method.EQUAL_INTERVAL, 1), ["−9 bis unter 0", "0", "1 bis 9"]),
        ([0, 3, 9], Classification(Method.MANUAL, breaks=(0.0, 5.0, 10.0)), ["0", "1 bis unter 5", "5 bis 10"]),
        ([0, 7], Classification(Method.MANUAL, breaks=(5.0,)), ["0", "5 und mehr"]),
        ([-1, 0, 7], Classification(Method.MANUAL, breaks=(5.0,)), ["unter 0", "0", "5 und mehr"]),
        ([-4, 0], Classification(Method.MANUAL, breaks=(-5.0, 0.0)), ["−5 bis unter 0", "0"]),
    ],
)
def test_zero_stands_apart_where_it_occurs(values: list[float], chosen: Classification, expected: list[str]) -> None:
    assert labels(values, replace(chosen, zero_apart=True), 0) == expected


@settings(max_examples=80)
@given(st.lists(st.integers(-20, 40), min_size=1, max_size=40), st.sampled_from(AUTOMATIC), st.integers(1, 7))
def test_beside_a_zero_apart_every_value_has_exactly_one_class(raw: list[int], method: Method, count: int) -> None:
    values = [number / 10 for number in raw]
    classes = classify(values, Classification(method, count, zero_apart=True), 1)
    assert all(sum(one.contains(value) for one in classes) == 1 for value in values)
    assert any(one.is_zero for one in classes) == (0 in values)


def test_class_of() -> None:
    classes = [ValueClass(0.0, 1.0), ValueClass(1.0, 2.0, closed=True)]
    assert [class_of(value, classes) for value in (0.0, 1.0, 2.0, 2.1)] == [0, 1, 1, None]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.model.numbers import format_class, format_number, format_with_unit


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1583, 0, "1.583"),
        (11.88, 1, "11,9"),
        (-26.2, 1, "\N{MINUS SIGN}26,2"),
        (-0.01, 1, "0,0"),
        (1234567.5, 2, "1.234.567,50"),
    ],
)
def test_spells_numbers_in_german(value: float, decimals: int, text: str) -> None:
    assert format_number(value, decimals) == text


def test_classes_say_where_they_end() -> None:
    assert format_class(3.6, 7.1, 1, last=False) == "3,6 bis unter 7,1"
    assert format_class(7.1, 9, 1, last=True) == "7,1 bis 9,0"


def test_a_unit_follows_its_number() -> None:
    assert format_with_unit(72.66, 1, "%") == "72,7 %"
    assert format_with_unit(3, 0, "") == "3"


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_a_whole_number_can_be_read_back(value: int) -> None:
    assert int(format_number(value, 0).replace(".", "").replace("\N{MINUS SIGN}", "-")) == value

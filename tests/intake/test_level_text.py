"""Keys, names, dates and encodings of levels: the plain parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.intake.area_keys import guess_width, normal_key, split_numbered
from keck_qgis.intake.boundary_date import boundary_date
from keck_qgis.intake.coordinates import GuessedSystem, coordinate, guess_system
from keck_qgis.intake.listing import listing
from keck_qgis.intake.text_decoding import better_encoding, is_garbled
from keck_qgis.model.errors import KeckError


@pytest.mark.parametrize(
    ("value", "width", "key"),
    [
        (12.0, 0, "12"),
        ("12.0", 3, "012"),
        ("12,00", 0, "12"),
        (7, 2, "07"),
        (" 03 ", 0, "03"),
        ("STGT03", 8, "STGT03"),
        ("3460001", 8, "03460001"),
        ("1.5", 0, "1.5"),
        ("²", 3, "²"),
    ],
)
def test_keys_are_text(value: object, width: int, key: str) -> None:
    assert normal_key(value, width) == key


@given(st.integers(0, 10**9), st.integers(0, 12))
def test_a_key_is_the_same_whether_it_came_as_number_or_as_text(number: int, width: int) -> None:
    key = normal_key(number, width)
    assert normal_key(float(number), width) == normal_key(f"{number}.0", width) == normal_key(key, width) == key


@pytest.mark.parametrize(
    ("keys", "numeric", "municipality", "width"),
    [
        (["01", "02", "13"], False, "", 2),
        (["1", "2", "13"], True, "", 2),
        (["1", "2", "13"], False, "", 0),
        (["3460001", "3460002"], False, "03460", 8),
        (["3460001", "12065036"], False, "", 8),
        (["01", "2", "13"], False, "", 2),
        (["A1", "02"], False, "", 0),
        ([], True, "", 0),
    ],
)
def test_the_key_width_is_guessed(keys: list[str], numeric: bool, municipality: str, width: int) -> None:
    assert guess_width(keys, numeric, municipality) == width


def test_number_and_name_are_split_only_where_all_texts_hold_both() -> None:
    assert split_numbered(["03 Nordstadt", "10 - Fruerlund"]) == [("03", "Nordstadt"), ("10", "Fruerlund")]
    assert split_numbered(["03 Nordstadt", "Fruerlund"]) is None
    assert split_numbered(["03", "04"]) is None
    assert split_numbered(["3.5", "4.5"]) is None
    assert split_numbered([]) is None


def test_boundary_dates_are_read_as_germans_write_them() -> None:
    assert boundary_date("31.12.2014") == boundary_date("2014-12-31") == "2014-12-31"
    assert boundary_date(" 2018 ") == "2018"
    assert boundary_date("") is None
    with pytest.raises(KeckError, match=r"32\.12\.2014"):
        boundary_date("32.12.2014")


def test_a_wrong_encoding_is_recognised_by_its_marks() -> None:
    right = ["Südstadt", "Tarup", "Straße – „Höhe“"]
    as_utf8 = [text.encode("cp1252").decode("utf-8", "replace") for text in right]
    assert better_encoding(as_utf8, "UTF-8") == "windows-1252"
    for wrong in ("cp1252", "latin-1"):
        doubled = [text.encode().decode(wrong) for text in right[:2]]
        assert better_encoding(doubled, "ISO-8859-1") == "UTF-8"
        assert is_garbled(doubled)
    assert better_encoding(right, "UTF-8") == ""
    assert not is_garbled(right)


@pytest.mark.parametrize(
    ("point", "preferred", "crs", "swapped"),
    [
        ((9.43, 54.79), "", "EPSG:4326", False),
        ((54.79, 9.43), "", "EPSG:4326", True),
        ((379123, 5702951), "", "EPSG:25832", False),
        ((379123, 5702951), "EPSG:25833", "EPSG:25833", False),
        ((5702951, 379123), "EPSG:25832", "EPSG:25832", True),
        ((32379123, 5702951), "", "EPSG:4647", False),
        ((33379123, 5802951), "", "EPSG:5650", False),
        ((2577123, 5702951), "", "EPSG:31466", False),
        ((3528123, 6070000), "", "EPSG:31467", False),
        ((4468000, 5333000), "", "EPSG:31468", False),
        ((5433000, 5657000), "", "EPSG:31469", False),
    ],
)
def test_reference_systems_are_told_by_their_values(
    point: tuple[float, float], preferred: str, crs: str, swapped: bool
) -> None:
    assert guess_system([point, (0.0, 0.0), point], preferred) == GuessedSystem(crs, swapped)


def test_values_of_no_german_system_are_not_guessed() -> None:
    assert guess_system([(0.0, 0.0)]) is None
    assert guess_system([(1100.0, 200.0)]) is None
    assert guess_system([(float("nan"), 54.0)]) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("54,7726", 54.7726),
        ("54.772641930250046", 54.772641930250046),
        ("5.702.951,25", 5702951.25),
        ("5 702 951", 5702951.0),
        ("-0.5°", -0.5),
        ("5.702.951", 5702951.0),
        ("", None),
        ("Nord", None),
        ("nan", None),
    ],
)
def test_coordinates_are_read_in_either_spelling(text: str, value: float | None) -> None:
    assert coordinate(text) == value


def test_long_lists_name_the_first_and_count_the_rest() -> None:
    assert listing(["a", "b"]) == "a, b"
    assert listing([str(i) for i in range(12)], 2).startswith("0, 1 ")
    assert "10" in listing([str(i) for i in range(12)], 2)

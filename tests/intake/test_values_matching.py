"""Rows find their areas by key or name, and what fits twice fits nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.intake.area_matching import AreaMatcher, normal_name
from tests.intake.values_atlas import geography

LEVEL = "Sozialraum"


def find(areas: list[tuple[str, str]], text: str, width: int = 0) -> str | None:
    places = geography(areas, width=width)
    index = AreaMatcher(places).find(LEVEL, text).index
    return None if index is None else places.areas[index].key


AREAS = [("01", "Nordstadt"), ("02", "St. Jürgen"), ("03", "Süd-West"), ("10", "Weiche, Ortsteil")]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("01", "01"),
        ("1", "01"),
        ("1.0", "01"),
        ("10", "10"),
        ("Nordstadt", "01"),
        ("NORDSTADT", "01"),
        ("Stadtteil Nordstadt", "01"),
        ("01 Nordstadt", "01"),
        ("1 - Nordstadt", "01"),
        ("Sankt Jürgen", "02"),
        ("St.-Juergen", "02"),
        ("Süd West", "03"),
        ("Suedwest", "03"),
        ("Weiche", "10"),
        ("Nord", None),
        ("4", None),
        ("", None),
    ],
)
def test_texts_and_areas(text: str, key: str | None) -> None:
    assert find(AREAS, text, width=2) == key
    assert find(AREAS, text) == key


def test_lost_zeros_of_municipality_keys() -> None:
    assert find([("03460001", "Bakum")], "3460001", width=8) == "03460001"
    assert find([("03460001", "Bakum")], "3460001.0", width=8) == "03460001"


def test_one_name_for_two_areas_is_ambiguous() -> None:
    matcher = AreaMatcher(geography([("1", "Kassel, Stadt"), ("2", "Kassel, Landkreis")]))
    match = matcher.find(LEVEL, "Kassel")
    assert match.index is None
    assert match.candidates == (1, 2)
    assert matcher.find(LEVEL, "Kassel, Landkreis").index == 2
    assert matcher.find(LEVEL, "Kassel, Regierungsbezirk").index is None


def test_number_and_name_of_different_areas_are_ambiguous() -> None:
    matcher = AreaMatcher(geography(AREAS))
    assert matcher.find(LEVEL, "02 Nordstadt").candidates == (2, 1)


@pytest.mark.parametrize("text", ["Summe", "Durchschnitt", "insgesamt", "Musterstadt", "Stadt Musterstadt", "01000000"])
def test_totals(text: str) -> None:
    assert AreaMatcher(geography(AREAS)).is_total(text)
    assert not AreaMatcher(geography(AREAS)).is_total("Nordstadt")


@given(st.lists(st.integers(1, 99_999), min_size=1, max_size=30, unique=True), st.integers(0, 3))
def test_numbers_always_find_the_key_that_lost_its_zeros(numbers: list[int], extra: int) -> None:
    width = len(str(max(numbers))) + extra
    places = geography([(str(n).zfill(width), f"Gebiet {n}") for n in numbers], width=width)
    matcher = AreaMatcher(places)
    for number in numbers:
        for text in (str(number), f"{number}.0", str(number).zfill(width), f"gebiet {number}"):
            index = matcher.find(LEVEL, text).index
            assert index is not None
            assert places.areas[index].key == str(number).zfill(width)


@given(st.lists(st.text("abcäöüß-. ", min_size=1, max_size=8), min_size=1, max_size=12))
def test_a_name_never_finds_an_area_of_another_name(names: list[str]) -> None:
    areas = [(f"K{i}", name) for i, name in enumerate(names)]
    places = geography(areas)
    for name in names:
        index = AreaMatcher(places).find(LEVEL, " ".join(name.split())).index
        same = [other for other in names if normal_name(other) == normal_name(name)]
        if index is not None and normal_name(name):
            assert normal_name(places.areas[index].name) == normal_name(name)
            assert len(same) == 1

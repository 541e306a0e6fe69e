"""German addresses as offices and clerks spell them."""

import pytest

from keck_qgis.intake.addresses import Address, normal_house, normal_street, read_addresses


@pytest.mark.parametrize(
    "spellings",
    [
        ("Dr.-Todsen-Str.", "Doktor-Todsen-Straße", "DR. TODSEN STRASSE", "Dr. Todsen-Strasse"),
        ("St.-Jürgen-Straße", "Sankt Jürgen Str.", "St. Juergen-Str", "SANKT-JÜRGEN-STRASSE"),
        ("Südermarkt", "Suedermarkt", "SÜDERMARKT"),
        ("Marktpl.", "Marktplatz"),
        ("Große Straße", "Grosse Str."),
    ],
)
def test_one_street_in_all_its_spellings(spellings: tuple[str, ...]) -> None:
    assert len({normal_street(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Straßburger Straße", "Strasburger Straße"), ("Strandweg", "Strassenweg"), ("Marktstraße", "Marktplatz"),
     ("Ahornweg", "Am Ahornweg"), ("Plöner Straße", "Platzöner Straße")],
)  # fmt: skip
def test_different_streets_stay_different(one: str, other: str) -> None:
    assert normal_street(one) != normal_street(other)


@pytest.mark.parametrize(
    ("number", "suffix", "expected"),
    [("12", "", ("12", "")), ("12 a", "", ("12a", "")), ("12", "A", ("12a", "")), ("0012", " b ", ("12b", "")),
     ("12-14", "", ("12", "14")), ("12 a – 14 b", "", ("12a", "14b")), ("Nr. 7", "", ("7", "")),
     ("o.Nr.", "", ("", "")), ("12/1", "", ("12/1", "")), ("12", "/1", ("12/1", "")), ("12/14", "", ("12", "14")),
     ("12", "1/2", ("12 12", "")), ("12", "Hinterhaus", ("12 hinterhaus", ""))],
)  # fmt: skip
def test_house_numbers(number: str, suffix: str, expected: tuple[str, str]) -> None:
    assert normal_house(number, suffix) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Markt 12 a, 24937 Flensburg", Address("markt", "12a", "", "24937", "flensburg")),
        ("Marktstr.12a", Address("marktstrasse", "12a")),
        ("24939 Flensburg, Norderstr. 155–157", Address("norderstrasse", "155", "157", "24939", "flensburg")),
        ("Norderstraße 155 D-24939 Flensburg", Address("norderstrasse", "155", "", "24939", "flensburg")),
        ("Straße des 17. Juni 135", Address("strassedes17juni", "135")),
        ("Am Markt, Nr. 5", Address("ammarkt", "5")),
        ("Musterweg 12/1", Address("musterweg", "12/1")),
        ("Musterweg 3 (Hinterhaus)", Address("musterweg", "3")),
    ],
)
def test_addresses_in_one_text(text: str, expected: Address) -> None:
    assert read_addresses(text)[0] == expected


def test_a_house_before_the_street_is_one_of_two_readings() -> None:
    assert [one.street for one in read_addresses("Haus 2, Waldweg 7, 24937 Flensburg")] == ["haus", "waldweg"]


@pytest.mark.parametrize("text", ["", "Hauptstraße", "24937 Flensburg", "im Park", ",,;"])
def test_what_is_no_address(text: str) -> None:
    assert read_addresses(text) == []

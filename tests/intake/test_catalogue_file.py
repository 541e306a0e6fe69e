"""Catalogue files: what is read, what is refused, and that a written file is read alike."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from keck_qgis.intake.catalogue_columns import COLUMNS, OPTIONAL, german_number
from keck_qgis.intake.catalogue_file import read_catalogue, write_catalogue
from keck_qgis.model.catalogue_check import check_catalogue
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Aggregation, Catalogue, Clearance, Kind, PartOf
from keck_qgis.resources import resource
from tests.holdings.small_city import catalogue, count, rate

PLAIN = {
    "id": "K-1", "name": "Kinder", "themenfeld": "Bevölkerung", "definition": "Kinder unter 15", "art": "anzahl",
    "einheit": "Personen", "personenbezogen": "ja", "aggregation": "summe", "quelle": "Melderegister",
    "turnus": "jährlich",
}  # fmt: skip


def _csv(path: Path, *rows: dict[str, str], columns: tuple[str, ...] = COLUMNS, encoding: str = "utf-8-sig") -> Path:
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter=";", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _codes(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for error in read_catalogue(path)[1].errors:
        found.setdefault(error.code, []).append(f"{error.where} {error.message}")
    return found


def test_the_starter_is_sound() -> None:
    indicators, report = read_catalogue(resource("starter_catalogue.csv"))
    assert report.errors == []
    assert len(indicators) == 120
    starter = Catalogue(indicators)
    assert check_catalogue(starter) == []
    rates = [one for one in starter if one.kind is Kind.RATE]
    assert all(one.aggregation is Aggregation.WEIGHTED and one.decimals == 1 for one in rates)
    assert all(starter.is_personal(one) == one.personal for one in starter)
    norm_groups = next(b for b in starter.breakdowns() if b.total == "KOM-07")
    assert norm_groups.complete
    assert norm_groups.parts == tuple(f"KOM-07-{number:02d}" for number in range(1, 11))


def test_the_starter_keeps_the_designed_ids(shared: Path) -> None:
    designed, _ = read_catalogue(shared.parent / "design" / "starter_catalogue.csv")
    ours = Catalogue(read_catalogue(resource("starter_catalogue.csv"))[0])
    assert len(designed) == 117
    for one in designed:
        held = ours[one.id]
        assert (held.kind, held.numerator, held.denominator, held.factor, held.unit, held.theme) == (
            one.kind, one.numerator, one.denominator, one.factor, one.unit, one.theme,
        )  # fmt: skip
        assert set(one.part_of) <= set(held.part_of)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_written_is_read_alike(tmp_path: Path, suffix: str) -> None:
    odd = [
        count("SUMME", kind=Kind.MEASURE, unit="m²", factor=1.0, decimals=2, personal=False, direction="+"),
        rate("Q-1", "KIND", "ALLE"),
        replace(rate("Q-2", "KIND", "ALLE"), factor=0.125, numerator_in_denominator=False, unit="je 1.000"),
        count(
            "F", name="=SUMME(A1;B2)", note="+49 30 1", contact="'@x", literature="-ja", department="'", source='"a";b'
        ),
        count("T", part_of=(PartOf("ALLE", "Alter", False), PartOf("KIND", "A b"))),
        count("W", kind=Kind.MEAN, aggregation=Aggregation.UNWEIGHTED, denominator="ALLE", clearance=Clearance.PUBLIC),
        count("S", threshold=5),
        count("N", threshold=10, hide_zeros=True),
        count("G", breaks=(-2.5, 0.0, 1000.0)),
    ]
    wanted = [*catalogue(), *odd]
    path = tmp_path / f"katalog{suffix}"
    write_catalogue(Catalogue(wanted), path)
    indicators, report = read_catalogue(path)
    assert report.errors == []
    assert indicators == wanted
    assert report.read == len(wanted)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_starter_comes_back_byte_for_byte(tmp_path: Path) -> None:
    starter = resource("starter_catalogue.csv")
    write_catalogue(Catalogue(read_catalogue(starter)[0]), tmp_path / "neu.csv")
    assert (tmp_path / "neu.csv").read_bytes() == starter.read_bytes()


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    entries = Catalogue([count("F", name="=1+1", note="@SUM(1)", direction="-", contact="a\x07b")])
    write_catalogue(entries, tmp_path / "k.xlsx")
    cells = load_workbook(tmp_path / "k.xlsx").active[2]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert cells[1].value == "=1+1"
    assert cells[COLUMNS.index("kontakt")].value == "ab"
    assert cells[COLUMNS.index("faktor")].value == 1
    write_catalogue(entries, tmp_path / "k.csv")
    text = (tmp_path / "k.csv").read_text(encoding="utf-8-sig")
    assert "F;'=1+1;" in text
    assert ";'@SUM(1);" in text
    assert ";-;" in text


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeckError, match="ods"):
        write_catalogue(catalogue(), tmp_path / "k.ods")


def test_all_missing_fields_are_named_at_once(tmp_path: Path) -> None:
    rows = (
        {"id": "A", "name": "A", "art": "anzahl"},
        PLAIN,
        {**PLAIN, "id": "Q", "art": "quote", "aggregation": "gewichtet", "quelle": ""},
        {**PLAIN, "id": ""},
    )
    indicators, report = read_catalogue(_csv(tmp_path / "k.csv", *rows))
    assert [one.id for one in indicators] == ["K-1"]
    found = {error.where: error.message for error in report.errors}
    assert len(found) == 3
    first, third, fourth = found
    assert "2" in first and "(A)" in first
    for column in ("themenfeld", "definition", "einheit", "personenbezogen", "aggregation", "quelle", "turnus"):
        assert column in found[first]
    assert "4 (Q)" in third
    assert found[third].endswith("quelle, zaehler, nenner, faktor")
    assert "5" in fourth
    assert found[fourth].endswith(" id")
    assert {error.code for error in report.errors} == {"catalogue_missing_field"}


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("art", "Zahl", "anzahl, quote, mittelwert, messgroesse"),
        ("aggregation", "Mittel", "summe, gewichtet, ungewichtet, keine"),
        ("freigabe", "intern", "keine, verwaltung, oeffentlichkeit"),
        ("personenbezogen", "x", "ja, nein"),
        ("zaehler_in_nenner", "1", "ja, nein"),
        ("richtung", "hoch", "+, -, 0"),
        ("faktor", "hundert", "hundert"),
        ("nachkommastellen", "1,5", "1,5"),
        ("nachkommastellen", "-1", "-1"),
        ("teil_von", "DEM-01", "DEM-01"),
        ("teil_von", "DEM-01:*", "DEM-01:*"),
        ("schwelle", "2,5", "2,5"),
        ("schwelle", "-1", "-1"),
        ("schwelle", "fünf", "fünf"),
        ("nullen_verbergen", "0", "ja, nein"),
        ("klassengrenzen", "5; 3", "5; 3"),
        ("klassengrenzen", "viele", "viele"),
        ("klassengrenzen", ";".join(map(str, range(13))), "aufsteigende Zahlen"),
    ],
)
def test_unknown_words_are_named(tmp_path: Path, column: str, text: str, said: str) -> None:
    (message,) = _codes(_csv(tmp_path / "k.csv", {**PLAIN, column: text}))["catalogue_wrong_field"]
    assert column in message
    assert said in message
    assert "(K-1)" in message


def test_defaults_are_said(tmp_path: Path) -> None:
    row = {**PLAIN, "id": "Q", "art": "quote", "aggregation": "gewichtet", "einheit": "%", "zaehler": "A",
           "nenner": "B", "faktor": "1.000"}  # fmt: skip
    (indicator,), report = read_catalogue(_csv(tmp_path / "k.csv", row))
    assert (indicator.factor, indicator.decimals, indicator.numerator_in_denominator) == (1000.0, 1, True)
    assert (indicator.clearance, indicator.direction) == (Clearance.ADMINISTRATION, "0")
    assert next(f.message for f in report.findings if f.code == "catalogue_assumed").endswith(
        "zaehler_in_nenner: ja, nachkommastellen: 1"
    )


def test_words_in_any_case_and_encoding(tmp_path: Path) -> None:
    row = {**PLAIN, "art": "ANZAHL", "personenbezogen": "Ja", "themenfeld": "Bevölkerung", "richtung": "−"}
    (indicator,), report = read_catalogue(_csv(tmp_path / "k.csv", {**row, "richtung": "–"}, encoding="cp1252"))
    assert (indicator.theme, indicator.personal, indicator.direction) == ("Bevölkerung", True, "-")
    assert report.errors == []


def test_headers_are_checked(tmp_path: Path) -> None:
    columns = tuple(column for column in COLUMNS if column not in ("art", "turnus"))
    (message,) = _codes(_csv(tmp_path / "k.csv", PLAIN, columns=columns))["catalogue_columns"]
    assert "art, turnus" in message
    some = ("KOMMENTAR", *PLAIN)
    (indicator,), report = read_catalogue(_csv(tmp_path / "k.csv", PLAIN, columns=some))
    assert indicator.id == "K-1"
    assert [f.code for f in report.findings if f.code.startswith("catalogue")] == [
        "catalogue_columns",
        "catalogue_unknown_columns",
    ]
    assert "catalogue_columns" in _codes(_csv(tmp_path / "k.csv", PLAIN, columns=(*COLUMNS, "name")))


def test_files_from_before_there_were_optional_columns(tmp_path: Path) -> None:
    columns = tuple(column for column in COLUMNS if column not in OPTIONAL)
    (indicator,), report = read_catalogue(_csv(tmp_path / "k.csv", PLAIN, columns=columns))
    assert (indicator.threshold, indicator.hide_zeros, indicator.breaks) == (None, False, ())
    assert [finding for finding in report.findings if finding.code == "catalogue_columns"] == []
    assert COLUMNS[-3:] == OPTIONAL


def test_exceptions_are_read(tmp_path: Path) -> None:
    rows = [{**PLAIN, "schwelle": "5", "nullen_verbergen": "JA"}, {**PLAIN, "id": "K-2", "nullen_verbergen": "nein"}]
    first, second = read_catalogue(_csv(tmp_path / "k.csv", *rows))[0]
    assert (first.threshold, first.hide_zeros) == (5, True)
    assert (second.threshold, second.hide_zeros) == (None, False)


def test_ids_occur_once(tmp_path: Path) -> None:
    (message,) = _codes(_csv(tmp_path / "k.csv", PLAIN, PLAIN))["catalogue_duplicate_id"]
    assert "K-1" in message
    assert "catalogue_empty" in _codes(_csv(tmp_path / "leer.csv"))


def test_a_workbook_of_an_office(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append([*PLAIN, "faktor", "nachkommastellen"])
    book.active.append([*PLAIN.values(), 0.125, 1.0])
    book.active.append([])
    book.active.append(["K-2", *list(PLAIN.values())[1:], "0,5", None])
    book.save(tmp_path / "k.xlsx")
    first, second = read_catalogue(tmp_path / "k.xlsx")[0]
    assert (first.factor, first.decimals, second.factor) == (0.125, 1, 0.5)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1.000", 1000), ("1000", 1000), ("1.000,5", 1000.5), ("0,5", 0.5), ("0.125", 0.125), ("100.0", 100), ("-3", -3),
     ("1,000.5", None), ("", None), ("1e3", None), ("12.34.5", None)],
)  # fmt: skip
def test_german_numbers(text: str, number: float | None) -> None:
    assert german_number(text) == number

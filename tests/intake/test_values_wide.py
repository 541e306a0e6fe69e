"""Wide tables: guessed profiles, given ones, next year's table, and everything that is shown about them."""

import json
from pathlib import Path

import openpyxl
import pytest

from keck_qgis.intake.profile import Profile, load_profile, profile_from_dict
from keck_qgis.intake.value_import import propose_values
from keck_qgis.model.errors import Cancelled, KeckError
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, PartOf
from keck_qgis.model.proposals import ValueProposal
from tests.intake.values_atlas import by_code, catalogue, count, geography, observations, rate, values, write

AREAS = geography([("01", "Nord"), ("02", "Süd"), ("03", "West")], width=2)
ENTRIES = catalogue(
    count("K", "Kinder"),
    count("B", "Betreute Kinder"),
    rate("Q", "Betreuungsquote", "B", "K", numerator_in_denominator=True),
)


def propose(folder: Path, text: str, **more: object) -> ValueProposal:
    return propose_values(write(folder / "tabelle.csv", text), ENTRIES, AREAS, **more)  # type: ignore[arg-type]


def test_titles_headers_totals_and_footnotes(tmp_path: Path) -> None:
    proposal = propose(
        tmp_path,
        "Kinder in Musterstadt;;;\nStand: 31.12.2016;;;\n;;;\nNr.;Ortsteil;Kinder;Betreuungsquote\n;;Anzahl;in %\n"
        "1;Nord;1.583;61,5 %\n2;Süd;200;k. A.\n3;West;17¹;–\nSumme;;1.800;\n;;;\n¹ vorläufig;;;\nQuelle: Amt;;;\n",
    )
    assert not proposal.report.errors
    assert values(proposal, "K", "2016-12-31") == {"01": 1583, "02": 200, "03": 17, "01000000": 1800}
    assert values(proposal, "Q") == {"01": 61.5, "02": "suppressed_by_source", "03": "missing"}
    profile = proposal.report.extra["profile"]
    assert (profile["header_rows"], profile["first_row"]) == ((4,), 6)
    assert (profile["key_column"], profile["name_column"]) == ("Nr.", "Ortsteil")
    assert profile["period"] == "2016-12-31"
    assert profile["total_rows"] == ("Summe",)


def test_periods_in_headers_become_a_pattern_that_reads_the_next_year(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Gebiet;Kinder 2014;Kinder 2015;B 2015\nNord;1;2;1\nSüd;3;4;2\nWest;5;6;3\n")
    assert values(proposal, "K", "2014") == {"01": 1, "02": 3, "03": 5}
    profile = tmp_path / "profil.json"
    profile.write_text(json.dumps(proposal.report.extra["profile"]), encoding="utf-8")
    loaded = load_profile(profile)
    assert [column.column for column in loaded.columns] == ["Kinder {period}", "B {period}"]
    later = propose(
        tmp_path, "Titel;;;\n\nB 2017;Gebiet;x;Kinder 2016\n0;Nord;;10\n2;Süd;;30\n3;West;;50\n", profile=loaded
    )
    assert not later.report.errors
    assert values(later, "K", "2016") == {"01": 10, "02": 30, "03": 50}
    assert values(later, "B", "2017") == {"01": 0, "02": 2, "03": 3}
    assert "header_moved" in by_code(later.report)


def test_years_alone_belong_to_the_indicator_of_the_title(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Betreute Kinder;;\nGebiet;2014;2015\nNord;1;2\nSüd;3;4\nWest;5;6\n")
    assert values(proposal, "B", "2015") == {"01": 2, "02": 4, "03": 6}


def test_merged_cells_spread_over_their_columns(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Gebiet", "Kinder", None], [None, 2014, 2015], ["Nord", 1, 2], ["Süd", 3, 4], ["West", 5, 6]):
        sheet.append(row)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    book.save(tmp_path / "a.xlsx")
    proposal = propose_values(tmp_path / "a.xlsx", ENTRIES, AREAS)
    assert values(proposal, "K", "2014") == {"01": 1, "02": 3, "03": 5}
    assert values(proposal, "K", "2015") == {"01": 2, "02": 4, "03": 6}


def test_numerator_and_denominator_columns(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Gebiet;Q Zähler;Q Nenner\nNord;1;4\nSüd;0;0\nWest;.;8\n", period="2015")
    assert values(proposal, "Q") == {"01": 25, "02": "not_applicable", "03": "suppressed_by_source"}
    assert {row[5:7] for row in proposal.rows} == {(1, 4), (0, 0), (None, 8)}


def test_both_readings_of_a_column_are_shown(tmp_path: Path) -> None:
    text = "Gebiet;Betreuungsquote\nNord;1.583\nSüd;2.001\nWest;3.125\n"
    proposal = propose(tmp_path, text, period="2015")
    assert "1583" in by_code(proposal.report)["number_format_ambiguous"][0]
    profile = dict(proposal.report.extra["profile"])
    profile["columns"] = [{**column, "number_format": "english"} for column in profile["columns"]]
    proposal = propose(tmp_path, text, period="2015", profile=profile_from_dict(profile))
    assert values(proposal, "Q")["01"] == 1.583
    assert "1,583" in by_code(proposal.report)["number_format"][0]


def test_no_column_recognised_gives_a_profile_to_complete(tmp_path: Path) -> None:
    text = "Gebiet;Kindr;Sonstwas\nNord;1;2\nSüd;3;4\nWest;5;6\n"
    proposal = propose(tmp_path, text, period="2015")
    found = by_code(proposal.report)
    assert "no_column_mapped" in found
    assert "K (Kinder)" in found["unknown_column"][0]
    profile = tmp_path / "bericht.json"
    report = proposal.report.as_dict()
    report["profile"]["columns"][0]["indicator"] = "K"
    profile.write_text(json.dumps(report), encoding="utf-8")
    completed = propose(tmp_path, text, period="2015", profile=load_profile(profile))
    assert values(completed, "K") == {"01": 1, "02": 3, "03": 5}


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("Gebiet;Kinder\nNord;1\nNord;2\nSüd;3\nWest;4\n", "duplicate_rows", "Nord"),
        ("Nr.;Gebiet;Kinder\n1;Nord;1\n2;West;2\n3;West;3\n", "key_name_conflict", "2 West"),
        ("Gebiet;Kinder\nNord;1\nSüd;viele\nWest;4\n", "unreadable_value", "B3 „viele“"),
        ("Gebiet;Kinder;K\nNord;1;2\nSüd;1;2\nWest;4;5\n", "duplicate_columns", "Kinder"),
        ("Gebiet;Wert\nA;1\nB;2\n", "no_area_found", ""),
    ],
)
def test_errors(tmp_path: Path, text: str, code: str, word: str) -> None:
    proposal = propose(tmp_path, text, period="2015")
    assert not proposal.rows
    assert word in by_code(proposal.report)[code][0]


def test_without_a_level_the_next_step_is_to_import_the_areas(tmp_path: Path) -> None:
    bare = Geography([Level(ROOT_LEVEL, 0)], [Area(ROOT_LEVEL, "0", "Stadt")])
    found = by_code(propose_values(write(tmp_path / "a.csv", "Gebiet;Kinder\nNord;1\nSüd;2\n"), ENTRIES, bare).report)
    assert "noch keine Ebene" in found["no_area_found"][0]
    assert "Grenzen der Gebiete" in found["next_step"][0]


@pytest.mark.parametrize(
    ("text", "key", "name"),
    [
        ("Nr.;Gebiet;Kinder\n071;Oberau;1\n072;Unterau;2\n", "Nr.", "Gebiet"),
        ("Gebiet;Kinder;Hinweis\nOberau;1;\nUnterau;2;geschätzt\nSumme;3;\n", None, "Gebiet"),
        ("Schlüssel;Kinder\n0710;1\n0720;2\n", "Schlüssel", None),
        ("Viele Worte\nund keine Zahl\n", None, None),
        ("Kinder\n5\n", None, None),
    ],
)
def test_a_table_of_other_areas_is_understood_as_far_as_it_goes(
    tmp_path: Path, text: str, key: str | None, name: str | None
) -> None:
    report = propose(tmp_path, text).report
    assert [one.code for one in report.errors] == ["no_area_found"]
    assert "„Sozialraum“ (01 Nord …)" in by_code(report)["no_area_found"][0]
    profile = report.extra["profile"]
    assert (profile.get("key_column"), profile.get("name_column")) == (key, name)


def test_a_total_that_looks_like_a_key_names_no_area(tmp_path: Path) -> None:
    assert "no_area_found" in by_code(propose(tmp_path, "Ort;Kinder\nOberau;910\nUnterau;690\nSumme;2.000\n").report)


def test_a_table_without_period_asks_for_one(tmp_path: Path) -> None:
    text = "Gebiet;Kinder\nNord;1\nSüd;2\nWest;4\n"
    assert "Kinder" in by_code(propose(tmp_path, text).report)["no_period"][0]
    assert not propose(tmp_path, text, period="2015").report.errors
    with pytest.raises(KeckError):
        propose(tmp_path, text, period="irgendwann")
    with pytest.raises(KeckError, match="Sozialraum"):
        propose(tmp_path, text, period="2015", level="Sozialräume")


def test_rows_of_nobody_and_areas_without_a_row(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Gebiet;Kinder\nNord;1\nSüt;2\nWest;3\nnicht zuordenbar;4\n", period="2015")
    found = by_code(proposal.report)
    assert "Süd" in found["unmatched_row"][0]
    assert "02 Süd" in found["area_without_row"][0]
    assert "nicht zuordenbar" in found["unassigned_row"][0]
    assert values(proposal, "K") == {"01": 1, "03": 3}


@pytest.mark.parametrize(
    ("row", "code", "kept"),
    [
        ("Summe;600", "total_agrees", 600),
        ("Summe;601", "total_differs", 601),
        ("Durchschnitt;600", "total_agrees", 600),
        ("Durchschnitt;200", "total_is_average", None),
        ("Summe;–", "", None),
    ],
)
def test_total_rows_of_counts(tmp_path: Path, row: str, code: str, kept: float | None) -> None:
    proposal = propose(tmp_path, f"Gebiet;Kinder\nNord;100\nSüd;200\nWest;300\n{row}\n", period="2015")
    assert values(proposal, "K").get("01000000") == kept
    assert not code or code in by_code(proposal.report)


def test_total_rows_of_rates_are_weighted_by_held_denominators(tmp_path: Path) -> None:
    held = observations(propose(tmp_path, "Gebiet;Kinder\nNord;100\nSüd;200\nWest;700\n", period="2015"), AREAS)
    text = "Gebiet;Betreuungsquote\nNord;10,0\nSüd;20,0\nWest;30,0\nDurchschnitt;{}\n"
    proposal = propose(tmp_path, text.format("26,0"), period="2015", held=held)
    assert "01000000" not in values(proposal, "Q")
    assert "26,0" in by_code(proposal.report)["total_agrees"][0]
    proposal = propose(tmp_path, text.format("20,0"), period="2015", held=held)
    assert "26,0" in by_code(proposal.report)["total_differs"][0]


def test_shares_of_one_and_other_units_are_shown(tmp_path: Path) -> None:
    text = "Gebiet;Betreuungsquote\nNord;0,727\nSüd;0,5\nWest;0,25\n"
    proposal = propose(tmp_path, text, period="2015")
    assert "100" in by_code(proposal.report)["share_of_one"][0]
    profile = dict(proposal.report.extra["profile"])
    profile["columns"] = [{**column, "scale": 100} for column in profile["columns"]]
    proposal = propose(tmp_path, text, period="2015", profile=profile_from_dict(profile))
    assert values(proposal, "Q") == {"01": pytest.approx(72.7), "02": 50, "03": 25}
    proposal = propose(tmp_path, "Gebiet;Kinder\nNord;7 m²\nSüd;5 m²\nWest;2 m²\n", period="2015")
    assert "m²" in by_code(proposal.report)["unit_contradicts"][0]


def test_parts_and_their_whole(tmp_path: Path) -> None:
    part = (PartOf("K", "Geschlecht"),)
    entries = catalogue(count("K", "Kinder"), count("M", "Jungen", part_of=part), count("W", "Mädchen", part_of=part))
    path = write(tmp_path / "a.csv", "Gebiet;Kinder;Jungen;Mädchen\nNord;10;6;5\nSüd;10;5;4\nWest;10;5;5\n")
    found = by_code(propose_values(path, entries, AREAS, period="2015").report)
    assert "01 Nord" in found["parts_exceed_whole"][0]
    assert "02 Süd" in found["parts_below_whole"][0]


def test_what_is_held_already_is_compared(tmp_path: Path) -> None:
    held = observations(propose(tmp_path, "Gebiet;Kinder\nNord;1\nSüd;2\nWest;3\n", period="2015"), AREAS)
    proposal = propose(tmp_path, "Gebiet;Kinder\nNord;1\nSüd;7\nWest;-\n", period="2015", held=held)
    counts = {finding.code: finding.count for finding in proposal.report.findings}
    assert (counts["replaces_values"], counts["replaces_by_nothing"]) == (3, 1)
    assert "2" in by_code(proposal.report)["replaces_values"][0]


def test_sums_of_nested_levels(tmp_path: Path) -> None:
    areas = Geography(
        [Level(ROOT_LEVEL, 0), Level("Bezirk", 1, ROOT_LEVEL), Level("Quartier", 2, "Bezirk")],
        [
            Area(ROOT_LEVEL, "0", "Stadt"),
            Area("Bezirk", "A", "Ost"),
            *(Area("Quartier", f"Q{i}", f"Quartier {i}", "A") for i in range(3)),
        ],
    )
    fine = "Schlüssel;Kinder\nQ0;1\nQ1;2\nQ2;3\n"
    held = observations(propose_values(write(tmp_path / "a.csv", fine), ENTRIES, areas, period="2015"), areas)
    proposal = propose_values(write(tmp_path / "b.csv", "Schlüssel;Kinder\nA;9\n"), ENTRIES, areas, held, period="2015")
    assert proposal.rows == [("K", "Bezirk", "A", "2015", 9.0, None, None, "value")]
    assert "6" in by_code(proposal.report)["sum_differs"][0]
    assert "Bezirk" in by_code(proposal.report)["level_guessed"][0]


def test_unweighted_average_is_checked_as_such(tmp_path: Path) -> None:
    entries = catalogue(rate("A", "Anteil", "B", "C", aggregation=Aggregation.UNWEIGHTED))
    path = write(tmp_path / "a.csv", "Gebiet;Anteil\nNord;10,00\nSüd;20,00\nWest;40,00\nDurchschnitt;23,33\n")
    proposal = propose_values(path, entries, AREAS, period="2015")
    assert values(proposal, "A")["01000000"] == 23.33


@pytest.mark.parametrize(
    "raw",
    [
        [],
        {"version": 2},
        {"spalten": []},
        {"columns": [{"column": 0, "indicator": "K"}]},
        {"columns": [{"column": 1, "indicator": "K", "term": "wert"}]},
        {"columns": [{"column": 1, "indicator": "K", "scale": 0}]},
        {"header_rows": [-1]},
        {"markers": ["-"]},
        {"filters": [{"column": 1}]},
    ],
)
def test_profiles_that_are_none(raw: object) -> None:
    with pytest.raises(KeckError):
        profile_from_dict(raw)


def test_profile_round_trip(tmp_path: Path) -> None:
    raw = {
        "version": 1,
        "sheet": "Werte",
        "header_rows": [3, 4],
        "first_row": 5,
        "key_column": 1,
        "filters": [{"column": "Alter", "equals": "Gesamt"}],
        "markers": {"-": "zero"},
        "columns": [{"column": "Kinder", "indicator": "K", "number_format": "german"}],
    }
    profile = profile_from_dict(raw)
    assert profile_from_dict(json.loads(profile.to_json())) == profile
    with pytest.raises(KeckError, match=r"fehlt\.json"):
        load_profile(tmp_path / "fehlt.json")
    with pytest.raises(KeckError):
        load_profile(write(tmp_path / "a.json", "{"))


def test_columns_that_the_profile_misses_are_named(tmp_path: Path) -> None:
    profile = profile_from_dict({"header_rows": [1], "columns": [{"column": "Kindr", "indicator": "K"}]})
    with pytest.raises(KeckError, match="Kinder"):
        propose(tmp_path, "Gebiet;Kinder\nNord;1\n", profile=profile, period="2015")
    unknown = profile_from_dict(
        {"header_rows": [1], "key_column": 1, "columns": [{"column": "Kinder", "indicator": "X"}]}
    )
    proposal = propose(tmp_path, "Gebiet;Kinder\nNord;1\n", profile=unknown, period="2015")
    assert "X" in by_code(proposal.report)["unknown_indicator"][0]


def test_markers_of_the_profile_count(tmp_path: Path) -> None:
    text = "Gebiet;Kinder\nNord;-\nSüd;2\nWest;\n"
    guessed = propose(tmp_path, text, period="2015").report.extra["profile"]
    profile = profile_from_dict({**guessed, "markers": {"-": "zero", "": "absent"}})
    proposal = propose(tmp_path, text, period="2015", profile=profile)
    assert values(proposal, "K") == {"01": 0, "02": 2}
    assert isinstance(profile, Profile)


def test_cancelling(tmp_path: Path) -> None:
    class Stop:
        def report(self, percent: float, text: str = "") -> None:
            return None

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        propose(tmp_path, "Gebiet;Kinder\nNord;1\n", progress=Stop())


def test_a_misspelt_first_area_is_no_header(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Gebiet;Kinder 2014;Kinder 2015\nNrd;1;-\nSüd;3;4\nWest;5;6\n")
    assert "“Nrd” (" in by_code(proposal.report)["unmatched_row"][0]
    assert values(proposal, "K", "2014") == {"02": 3, "03": 5}


def test_names_tell_levels_with_the_same_keys_apart(tmp_path: Path) -> None:
    areas = Geography(
        [Level(ROOT_LEVEL, 0), Level("Bezirk", 1, ROOT_LEVEL), Level("Ortsteil", 2, ROOT_LEVEL)],
        [
            Area(ROOT_LEVEL, "0", "Stadt"),
            *(Area("Bezirk", str(i), f"{name}bezirk") for i, name in enumerate(("Alt", "Neu", "Hoch"), 1)),
            *(Area("Ortsteil", str(i), f"{name}dorf") for i, name in enumerate(("Alt", "Neu", "Hoch", "Tief"), 1)),
        ],
    )
    path = write(tmp_path / "a.csv", "Nr.;Name;Kinder\n1;Altdorf;5\n2;Neudorf;6\n3;Hochdorf;7\n")
    assert {row[1] for row in propose_values(path, ENTRIES, areas, period="2015").rows} == {"Ortsteil"}
    path = write(tmp_path / "b.csv", "Nr.;Kinder\n1;5\n2;6\n3;7\n")
    assert {row[1] for row in propose_values(path, ENTRIES, areas, period="2015").rows} == {"Bezirk"}


def test_a_level_that_no_row_fits_is_refused(tmp_path: Path) -> None:
    proposal = propose(tmp_path, "Jahr;Kinder\n2014;1\n2015;2\n", level="Sozialraum")
    assert "no_area_found" in by_code(proposal.report)
    assert values(propose(tmp_path, "Jahr;Kinder\n2014;1\n2015;2\n"), "K", "2015") == {"01000000": 2}


def test_per_cent_cells_of_another_unit_are_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Gebiet", "Kinder"], ["Nord", 0.5], ["Süd", 0.25], ["West", 1]):
        book.active.append(row)
    for cell in book.active["B"][1:]:
        cell.number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    proposal = propose_values(tmp_path / "a.xlsx", ENTRIES, AREAS, period="2015")
    assert values(proposal, "K") == {"01": 50, "02": 25, "03": 100}
    assert "Kinder: %" in by_code(proposal.report)["unit_contradicts"][0]


def test_unknown_columns_of_many_years_are_one_finding_and_one_entry(tmp_path: Path) -> None:
    text = "Gebiet;Kinder (U6)¹ 2015;Kita 2014;Kita 2015\nNord;9;1;2\nSüd;8;3;4\nWest;7;5;6\n"
    proposal = propose(tmp_path, text)
    assert values(proposal, "K", "2015") == {"01": 9, "02": 8, "03": 7}
    unknown = [finding for finding in proposal.report.findings if finding.code == "unknown_column"]
    assert [finding.count for finding in unknown] == [2]
    columns = [(column["column"], column["indicator"]) for column in proposal.report.extra["profile"]["columns"]]
    assert columns == [("Kinder (U6)¹ {period}", "K"), ("Kita {period}", "")]

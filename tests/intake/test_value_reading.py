"""How a table of values was understood: roles of rows, columns and cells, where findings stand, what changes."""

from pathlib import Path

import numpy as np
import pytest

from keck_qgis.intake import profile_correction as correct
from keck_qgis.intake.anatomy import ColumnRole, ColumnUse
from keck_qgis.intake.grid import read_grid
from keck_qgis.intake.markers import Meaning
from keck_qgis.intake.profile import Profile, ValueColumn
from keck_qgis.intake.rows import RowRole
from keck_qgis.intake.value_changes import Change
from keck_qgis.intake.value_import import ValueReading, read_values
from keck_qgis.model.findings import Place
from keck_qgis.model.observations import Observations
from tests.intake.values_atlas import catalogue, count, geography, observations, rate, values, write

AREAS = geography([("01", "Nord"), ("02", "Süd"), ("03", "West")], width=2)
ENTRIES = catalogue(
    count("K", "Kinder"),
    count("B", "Betreute Kinder"),
    rate("Q", "Betreuungsquote", "B", "K", numerator_in_denominator=True),
)
TABLE = (
    "Kinder in Musterstadt;;;;\nStand: 31.12.2016;;;;\nNr.;Ortsteil;Kinder;Betreute Kinder;Bemerkung\n"
    "1;Nord;1.583;20;alt\n2;Süd;200;k. A.;\n3;West;17;zwei;\n9;Ost;1;1;\n;Sonstige;4;1;\nSumme;;1.800;;\n"
    "Quelle: Amt;;;;\n"
)


def read(path: Path, profile: Profile | None = None, held: Observations | None = None) -> ValueReading:
    return read_values(path, read_grid(path), ENTRIES, AREAS, held, profile=profile)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write(tmp_path / "tabelle.csv", TABLE)


def places(reading: ValueReading, code: str) -> list[Place]:
    return [place for one in reading.proposal.report.findings if one.code == code for place in one.places]


def test_rows_columns_and_cells_have_roles(table: Path) -> None:
    anatomy = read(table).anatomy
    roles = [anatomy.role(row) for row in range(10)]
    assert roles == [
        RowRole.TITLE, RowRole.TITLE, RowRole.HEADER, RowRole.AREA, RowRole.AREA, RowRole.AREA, RowRole.UNKNOWN,
        RowRole.UNASSIGNED, RowRole.TOTAL, RowRole.FOOTNOTE,
    ]  # fmt: skip
    assert [anatomy.area(row) for row in (2, 3, 5, 6)] == [None, 1, 3, None]
    assert [anatomy.use(column).role for column in range(5)] == [
        ColumnRole.KEY, ColumnRole.NAME, ColumnRole.VALUE, ColumnRole.VALUE, ColumnRole.OPEN,
    ]  # fmt: skip
    assert anatomy.use(2) == ColumnUse(ColumnRole.VALUE, "K")
    assert anatomy.marker(4, 3, "k. A.") is Meaning.SUPPRESSED_BY_SOURCE
    assert anatomy.is_unreadable(5, 3, "zwei") and not anatomy.is_unreadable(5, 4, "zwei")


def test_findings_lead_to_their_cells(table: Path) -> None:
    reading = read(table)
    assert places(reading, "unreadable_value") == [(5, 3)]
    assert places(reading, "unmatched_row") == [(6, None)]
    assert places(reading, "unassigned_row") == [(7, None)]
    assert places(reading, "unknown_column") == [(None, 4)]
    assert (4, 3) in places(reading, "marker")
    told = [one.as_dict() for one in reading.proposal.report.findings if one.code == "unreadable_value"]
    assert told[0]["places"] == [[6, 4]]


def test_contradictions_lead_to_their_cells(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv", "Gebiet;Kinder 2016;Betreute Kinder 2016;Q 2016\nNord;-3;1;\nSüd;5;6;120\nWest;5;1;\n"
    )
    reading = read(path)
    assert places(reading, "negative_count") == [(1, 1)]
    assert places(reading, "share_out_of_range") == [(2, 3)]
    assert (2, 3) in places(reading, "numerator_above_denominator")


def test_the_exchange_table_says_where_things_stand(tmp_path: Path) -> None:
    text = "indikator;ebene;gebiet;zeitraum;wert;status\nK;Sozialraum;1;2016;7;\nK;Sozialraum;8;2016;7;\nX;*;;2016;7;\n"
    path = write(tmp_path / "lang.csv", text + "K;Sozialraum;2;2016;-4;\nK;Sozialraum;3;2016;;weg\n")
    reading = read(path)
    assert places(reading, "unknown_area") == [(2, 2)]
    assert places(reading, "unknown_indicator") == [(3, 0)]
    assert places(reading, "unknown_status") == [(5, 5)]
    assert places(reading, "negative_count") == [(4, 4)]
    assert [reading.anatomy.role(row) for row in range(4)] == [
        RowRole.HEADER, RowRole.AREA, RowRole.UNKNOWN, RowRole.UNKNOWN,
    ]  # fmt: skip
    assert reading.anatomy.area(1) == 1


def test_before_and_after(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Gebiet;Kinder 2016;Kinder 2017\nNord;10;1\nSüd;20;2\nWest;–;3\n")
    first = read(path)
    held = observations(first.proposal, AREAS)
    again = read(write(path, "Gebiet;Kinder 2016\nNord;10\nSüd;21\nWest;5\n"), held=held).changes
    assert [again.count(kind) for kind in Change] == [0, 2, 1]
    assert again.key(0) == ("K", "2016")
    changed = again.of(Change.REPLACED)
    assert again.areas[changed].tolist() == [2, 3]
    assert (again.old_value[changed[0]], again.new_value[changed[0]]) == (20, 21)
    assert np.isnan(again.old_value[changed[1]]) and again.new_value[changed[1]] == 5
    assert first.changes.count(Change.NEW) == 6
    emptied = read(write(path, "Gebiet;Kinder 2016\nNord;k.A.\nSüd;20\nWest;–\n"), held=held)
    assert places(emptied, "replaces_by_nothing") == [(1, 1)]


def test_a_term_that_changes_is_a_change(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Gebiet;Q 2016;Q Nenner 2016\nNord;10;100\nSüd;20;200\nWest;30;50\n")
    held = observations(read(path).proposal, AREAS)
    later = read(write(path, "Gebiet;Q 2016;Q Nenner 2016\nNord;10;110\nSüd;20;200\nWest;30;50\n"), held=held)
    assert [later.changes.count(kind) for kind in Change] == [0, 1, 2]


def test_columns_corrected_by_pointing_are_named_by_their_header(table: Path) -> None:
    path = write(table, TABLE.replace("zwei", "2").replace("Bemerkung", "Platzzahl").replace("alt", "7"))
    first = read(path)
    assert first.profile is not None and first.layout is not None
    columns = [4]
    corrected = correct.with_values(first.profile, first.layout, first.grid, columns, ValueColumn(1, "B"))
    corrected = correct.without_columns(corrected, read(path, corrected).layout or first.layout, first.grid, [3])
    reading = read(path, corrected)
    assert values(reading.proposal, "B")["01"] == 7
    assert ValueColumn("Platzzahl", "B") in corrected.columns
    assert corrected.key_column == "Nr." and corrected.period == "2016-12-31"
    assert reading.anatomy.use(3).role is ColumnRole.OPEN


def test_one_column_of_a_pattern_can_be_told_apart(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Gebiet;Kinder 2014;Kinder 2015;Kinder 2016\nNord;1;2;3\nSüd;4;5;6\nWest;7;8;9\n")
    first = read(path)
    assert first.profile is not None and first.layout is not None
    left = correct.without_columns(first.profile, first.layout, first.grid, [2])
    reading = read(path, left)
    assert values(reading.proposal, "K", "2014") == {"01": 1, "02": 4, "03": 7}
    assert values(reading.proposal, "K", "2015") == {}
    assert reading.layout is not None
    again = correct.with_values(left, reading.layout, first.grid, [2], ValueColumn(1, "K"))
    assert again.columns == first.profile.columns


def test_key_name_header_and_filter(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv",
        "Kennung;Gebiet;Art;Kinder\n2016;;;\n2;Nord;alle;1\n3;Süd;alle;2\n1;West;alle;3\n2;Nord;nur;0\n",
    )
    first = read(path)
    assert first.profile is not None and first.layout is not None
    corrected = correct.with_key(first.profile, first.layout, first.grid, None)
    corrected = correct.with_name(corrected, read(path, corrected).layout or first.layout, first.grid, 1)
    layout = read(path, corrected).layout
    assert layout is not None and (layout.key, layout.name) == (None, 1)
    corrected = correct.with_header(corrected, layout, first.grid, [0])
    corrected = correct.with_filter(corrected, layout, first.grid, 2, "alle")
    reading = read(path, Profile(**{**corrected.__dict__, "period": "2016"}))
    assert not reading.proposal.report.errors
    assert values(reading.proposal, "K") == {"01": 1, "02": 2, "03": 3}
    assert reading.anatomy.role(5) is RowRole.FILTERED


def test_rows_can_be_named_totals_left_out_or_put_back(tmp_path: Path) -> None:
    text = "Gebiet;Kinder 2016\nNord;1\nSüd;2\nWest;3\nAlles;6\nGesamt;6\n"
    path = write(tmp_path / "a.csv", text)
    profile = read(path).profile
    assert profile is not None
    total = read(path, correct.with_totals(profile, ["Alles"]))
    assert total.anatomy.role(4) is RowRole.TOTAL
    ignored = read(path, correct.without_rows(profile, ["Gesamt", "West"]))
    assert [ignored.anatomy.role(row) for row in (3, 4, 5)] == [
        RowRole.UNASSIGNED, RowRole.UNKNOWN, RowRole.UNASSIGNED,
    ]  # fmt: skip
    assert "03" not in values(ignored.proposal, "K")
    assert ignored.profile is not None
    back = read(path, correct.with_usual_rows(ignored.profile, ["West"]))
    assert values(back.proposal, "K")["03"] == 3


def test_footnotes_and_markers(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "Gebiet;Kinder 2016\nNord;1\nSüd;~\nWest;3\nStand: heute;9\nNord;4\n")
    profile = read(path).profile
    assert profile is not None
    marked = correct.with_marker(correct.with_footnotes(profile, "Stand: heute"), "~", Meaning.NOT_APPLICABLE)
    reading = read(path, marked)
    assert marked.footnotes == "Stand:"
    assert not reading.proposal.report.errors
    assert values(reading.proposal, "K") == {"01": 1, "02": "not_applicable", "03": 3}
    assert [reading.anatomy.role(row) for row in (4, 5)] == [RowRole.FOOTNOTE, RowRole.FOOTNOTE]

"""Release: what enters an edition and its report, and what keeps it from being written."""

import json
import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.findings import Finding, Severity
from keck_qgis.model.indicator import Audience, Catalogue, Clearance, Kind
from keck_qgis.model.proposals import Facility, ValueRow
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests import factories
from tests.editions.released import rows_of
from tests.factories import KEY, PERIODS, indicator, small_atlas

ROOT = Path(__file__).resolve().parents[2]
ADMINISTRATION, PUBLIC = Audience.ADMINISTRATION, Audience.PUBLIC


def values(name: str, figures: dict[str, float | Status], period: str = "2015", **terms: dict) -> list[ValueRow]:
    """Delivered rows of Quartiere."""
    result: list[ValueRow] = []
    for key, figure in figures.items():
        status = figure if isinstance(figure, Status) else Status.VALUE
        value = None if isinstance(figure, Status) else float(figure)
        own = [terms.get(term, {}).get(key) for term in ("numerator", "denominator")]
        result.append((name, "Quartiere", key, period, value, own[0], own[1], status.code))
    return result


def test_named_and_numbered_in_a_folder(atlas: Path, tmp_path: Path) -> None:
    first, report = release(atlas, PUBLIC, tmp_path / "out")
    with Holdings.open(atlas) as held:
        assert held.next_release_number(PUBLIC) == report.extra["number"] + 1
    second, _report = release(atlas, PUBLIC, tmp_path / "out")
    number = int(first.stem[-4:])
    assert first == tmp_path / "out" / f"kleinstadt_oeffentlichkeit_{number:04d}.gpkg"
    assert second.name == f"kleinstadt_oeffentlichkeit_{number + 1:04d}.gpkg"
    assert sorted(path.name for path in first.parent.iterdir()) == [first.name, second.name]
    with Edition.open(first) as one, Edition.open(second) as other:
        assert (one.audience, one.number, other.number) == (PUBLIC, number, number + 1)


def test_an_edition_is_never_overwritten(atlas: Path, tmp_path: Path) -> None:
    target = tmp_path / "karte.gpkg"
    path, _report = release(atlas, ADMINISTRATION, target)
    before = path.read_bytes()
    with pytest.raises(KeckError):
        release(atlas, ADMINISTRATION, target)
    assert (path, target.read_bytes()) == (target, before)
    with pytest.raises(KeckError):
        release(atlas, ADMINISTRATION, atlas)


def test_contract_of_the_observations(atlas: Path, tmp_path: Path) -> None:
    path, report = release(atlas, ADMINISTRATION, tmp_path)
    rows = rows_of(path)
    assert len(rows) == report.written
    assert {row[7] for row in rows} == {"value", "suppressed", "suppressed_by_source", "missing", "not_applicable"}
    assert all((row[4] is None) == (row[7] != "value") for row in rows)
    assert all(row[5] is None and row[6] is None for row in rows if row[7] != "value")
    assert {row[2] for row in rows if row[1] == "*"} == {KEY}
    assert {row[1] for row in rows} == {"*", "Bezirke", "Ortsteile", "Quartiere"}
    assert {row[3] for row in rows} == set(PERIODS)
    published = {row[:4]: row[4] for row in rows}
    for name, level, area, period, _value, numerator, denominator, _status in rows:
        if name == "quote_sgb2" and numerator is not None:
            assert numerator == published["kinder_sgb2", level, area, period]
            assert denominator == published["kinder_u6", level, area, period]
    with closing(sqlite3.connect(path)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(observation)")]
    assert columns[:9] == [
        "id", "indicator_id", "level_id", "area_key", "period", "value", "numerator", "denominator", "status",
    ]  # fmt: skip


def test_small_counts_and_their_rates_are_hidden(atlas: Path, tmp_path: Path) -> None:
    path, report = release(atlas, ADMINISTRATION, tmp_path)
    with Edition.open(path) as edition:
        for name in ("kinder_sgb2", "quote_sgb2"):
            hidden = {c.area_key for c in edition.cells(name, "Quartiere", "2015") if c.status is Status.SUPPRESSED}
            assert {"112", "212"} < hidden
        marked = [cell for cell in edition.cells("quote_sgb2", "Quartiere", "2015") if cell.small_base]
        assert [cell.area_key for cell in marked] == ["122"] and marked[0].value == 18.8
    assert report.extra["cells"]["kinder_sgb2"]["suppressed"] >= 12
    assert sum(report.extra["cells"]["einwohner"].values()) == 3 * 19
    assert [finding.count for finding in report.findings if finding.code == "small_base"] == [len(PERIODS)]


def test_small_base_is_hidden_from_the_public(atlas: Path, tmp_path: Path) -> None:
    path, report = release(atlas, PUBLIC, tmp_path)
    with Edition.open(path) as edition:
        cell = edition.cells("quote_sgb2", "Quartiere", "2015")[4]
        count = edition.cells("kinder_sgb2", "Quartiere", "2015")[4]
    assert (cell.value, cell.status, cell.numerator, cell.denominator) == (None, Status.SUPPRESSED, None, None)
    assert count.value == 9
    assert not [finding for finding in report.findings if finding.code == "small_base"]


@pytest.mark.parametrize(("audience", "admitted"), [(ADMINISTRATION, True), (PUBLIC, False)])
def test_clearance_decides(atlas: Path, tmp_path: Path, audience: Audience, admitted: bool) -> None:
    path, report = release(atlas, audience, tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        indicators = {row[0] for row in connection.execute("SELECT id FROM indicator")}
    assert ("beratungen" in indicators) is admitted
    assert "internes" not in indicators
    assert ("beratungen" in {row[0] for row in rows_of(path)}) is admitted
    assert "internes" not in path.read_bytes().decode("latin-1") and "internes" not in json.dumps(report.as_dict())


def test_a_breakdown_that_lost_a_part_is_incomplete(tmp_path: Path) -> None:
    entries = [
        replace(one, clearance=Clearance.NONE) if one.id == "haushalte_ohne_kinder" else one
        for one in factories.catalogue()
    ]
    path, _report = release(small_atlas(tmp_path, entries=Catalogue(entries)), PUBLIC, tmp_path / "out")
    with Edition.open(path) as edition:
        (breakdown,) = edition.catalogue().breakdowns()
    assert (breakdown.parts, breakdown.complete) == (("haushalte_mit_kindern",), False)


def test_terms_that_the_audience_may_not_see_stay_away(tmp_path: Path) -> None:
    entries = [
        replace(one, clearance=Clearance.ADMINISTRATION) if one.id == "kinder_u6" else one
        for one in factories.catalogue()
    ]
    holdings = small_atlas(tmp_path, entries=Catalogue(entries))
    path, _report = release(holdings, PUBLIC, tmp_path / "out")
    rates = [row for row in rows_of(path) if row[0] == "anteil_u6"]
    assert rates
    assert all(row[4] is not None and row[5] is None and row[6] is not None for row in rates)


def test_values_are_rounded_as_the_indicator_says(tmp_path: Path) -> None:
    entries = Catalogue(
        [
            indicator("flaeche", Kind.MEASURE, personal=False, decimals=1),
            indicator("genau", Kind.MEASURE, personal=False, decimals=2),
        ]
    )
    rows = values("flaeche", {"111": 0.25, "112": 1234.56789, "113": 3.05}) + values("genau", {"111": 1.005})
    path, _report = release(small_atlas(tmp_path, entries=entries, rows=rows), PUBLIC, tmp_path / "out")
    found = {row[:3]: row[4] for row in rows_of(path) if row[1] == "Quartiere"}
    assert [found["flaeche", "Quartiere", key] for key in ("111", "112", "113")] == [0.3, 1234.6, 3.1]
    assert found["genau", "Quartiere", "111"] == 1.01
    assert struct.pack(">d", 1234.56789) not in path.read_bytes()


MARKED, INTERNAL, UNROUNDED = 777_713_131, 888_814_141, 777_713.131_717


def test_no_byte_of_a_hidden_value(tmp_path: Path) -> None:
    """A partner of a small count, a figure for nobody, digits beyond the printed ones, and words not released."""
    none = Status.NOT_APPLICABLE
    many = dict.fromkeys(factories.quartier_keys(), 5000.0)
    rows = values("kinder_sgb2", many | {"111": MARKED, "112": 2, "113": none})
    rows += values("internes", many | {"111": INTERNAL}) + values("spielflaeche", {"111": UNROUNDED})
    base = dict.fromkeys(many, 20_000.0) | {"111": 999_999_999, "112": 100, "113": none}
    rows += values("kinder_u6", base)
    places = [Facility("Kita", "Kita", x=526_100.0, y=6_070_100.0, further=(("Leitung", "Frau Unverkennbar"),))]
    holdings = small_atlas(tmp_path, rows=rows, places=places)
    path, report = release(holdings, ADMINISTRATION, tmp_path / "out")
    with Edition.open(path) as edition:
        cell = edition.cells("kinder_sgb2", "Quartiere", "2015")[0]
        rate = edition.cells("quote_sgb2", "Quartiere", "2015")[0]
        above = edition.cells("kinder_sgb2", "Ortsteile", "2015")[0]
    assert (cell.status, rate.status, above.value) == (Status.SUPPRESSED, Status.SUPPRESSED, MARKED + 2)
    bytes_of_edition = path.read_bytes()
    for name, secret in _spellings().items():
        assert secret not in bytes_of_edition, name
    text = json.dumps(report.as_dict())
    assert str(MARKED) not in text and str(INTERNAL) not in text
    assert struct.pack(">i", MARKED + 2) in bytes_of_edition  # so the search finds what is there


def _spellings() -> dict[str, bytes]:
    """Hidden figures as SQLite stores them (big-endian, integers in 4 bytes), as numpy does, and as text."""
    found = {"text": b"Frau Unverkennbar", "column": b"Leitung"}
    figures = {"marked": MARKED, "internal": INTERNAL, "raw": UNROUNDED, "rate": 100.0 * MARKED / 999_999_999}
    for name, figure in figures.items():
        found[f"{name} float"] = struct.pack(">d", figure)
        found[f"{name} float, little-endian"] = struct.pack("<d", figure)
        found[f"{name} text"] = repr(figure).encode()
        found[f"{name} wide text"] = repr(figure).encode("utf-16-le")
        if isinstance(figure, int):
            found[f"{name} integer"] = struct.pack(">i", figure)
            found[f"{name} integer, little-endian"] = struct.pack("<i", figure)
    return found


def test_the_file_is_closed_and_compact(atlas: Path, tmp_path: Path) -> None:
    path, _report = release(atlas, ADMINISTRATION, tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {"rtree_quartiere_geom", "rtree_poi_geom"} <= tables
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_same_contents_have_the_same_hash(atlas: Path, tmp_path: Path) -> None:
    hashes = []
    for _ in range(2):
        path, _report = release(atlas, ADMINISTRATION, tmp_path)
        with closing(sqlite3.connect(path)) as connection:
            hashes += connection.execute("SELECT value FROM edition WHERE name = 'content_hash'").fetchall()
    assert hashes[0] == hashes[1]


ZEROS_SHOWN = Rule(2, True, 0)


def beyond_help(*periods: str) -> list:
    """Two in all, in two areas: with zeros shown the 2 is known to be no 1, whatever else is hidden."""
    rows = [row for row in factories.value_rows() if not row[0].startswith("haushalte")]
    for period in periods:
        first, *_, last = keys = factories.quartier_keys()
        rows += values("haushalte_ohne_kinder", {key: float(key in (first, last)) for key in keys}, period)
    return rows


def test_families_left_out_are_named(tmp_path: Path) -> None:
    path, report = release(small_atlas(tmp_path, ZEROS_SHOWN, rows=beyond_help("2015")), ADMINISTRATION, tmp_path)
    left_out = report.extra["left_out"]
    assert [(one["indicator"], one["period"], one["code"]) for one in left_out] == [
        ("haushalte_ohne_kinder", "2015", "not_protected")
    ]
    assert set(left_out[0]) == {"indicator", "period", "code", "message"}
    warned = [finding for finding in report.findings if finding.code == "left_out_not_protected"]
    where = [(finding.where, finding.count) for finding in warned if "Haushalte ohne Kinder" in finding.message]
    assert where == [("haushalte_ohne_kinder", 1)]
    assert "haushalte_ohne_kinder" not in {row[0] for row in rows_of(path)}
    assert "haushalte_ohne_kinder" not in report.extra["cells"]


def test_what_is_left_out_in_several_periods_is_named_once(tmp_path: Path) -> None:
    rows = beyond_help("2014", "2015")
    _path, report = release(small_atlas(tmp_path, ZEROS_SHOWN, rows=rows), ADMINISTRATION, tmp_path / "out")
    warned = [f for f in report.findings if f.where == "haushalte_ohne_kinder" and f.code == "left_out_not_protected"]
    assert [finding.count for finding in warned] == [2]
    assert "(2014, 2015)" in warned[0].message


def test_figures_of_disagreeing_sums_stay_out_of_the_report(tmp_path: Path) -> None:
    rows = [*factories.value_rows(), ("kinder_sgb2", "Ortsteile", "11", "2015", 46.0, None, None, "value")]
    _path, report = release(small_atlas(tmp_path, rows=rows), ADMINISTRATION, tmp_path / "out")
    found = next(finding for finding in report.findings if finding.code == "sum_differs")
    assert "46" not in found.message and "45" not in found.message
    assert found.where == "kinder_sgb2 2015 Ortsteile/11"


def test_figures_of_totals_that_differ_from_their_parts_stay_out_of_the_report(tmp_path: Path) -> None:
    rows = [(*row[:4], 604.0, *row[5:]) if row[:4] == ("haushalte", "Quartiere", "111", "2015") else row
            for row in factories.value_rows()]  # fmt: skip
    _path, report = release(small_atlas(tmp_path, rows=rows), ADMINISTRATION, tmp_path / "out")
    found = next(finding for finding in report.findings if finding.code == "parts_differ")
    assert found.message == "„Haushalte“: Gelieferte Werte stimmen nicht mit denen überein, aus denen sie sich ergeben."
    assert found.where == "haushalte 2015 Quartiere/111"


def test_nothing_to_publish_is_said(tmp_path: Path) -> None:
    entries = Catalogue(replace(one, clearance=Clearance.NONE) for one in factories.catalogue())
    _path, report = release(small_atlas(tmp_path, entries=entries), PUBLIC, tmp_path / "out")
    assert [finding.code for finding in report.findings] == ["edition_empty"]


def test_ledger_keeps_the_mask(tmp_path: Path) -> None:
    holdings = small_atlas(tmp_path)
    release(holdings, PUBLIC, tmp_path / "out")
    first, _report = release(holdings, PUBLIC, tmp_path / "out")
    release(holdings, ADMINISTRATION, tmp_path / "out")
    third, _report = release(holdings, PUBLIC, tmp_path / "out")
    assert rows_of(first) == rows_of(third)
    with Holdings.open(holdings) as held:
        assert not held.history()[0]["kinder_sgb2", "2015"].shown.all()


def test_published_zeros(tmp_path: Path) -> None:
    holdings = small_atlas(tmp_path, Rule(2, True, 0))
    path, _report = release(holdings, PUBLIC, tmp_path / "out")
    with Edition.open(path) as edition:
        cells = edition.cells("kinder_sgb2", "Quartiere", "2015")
        assert (cells[7].area_key, cells[7].value) == ("212", 0.0)
        assert cells[1].status is Status.SUPPRESSED
        assert edition.stamp.rule == Rule(2, True, 0)


def test_exposed_holdings_are_a_warning(atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warning = Finding(Severity.WARNING, "holdings_exposed", "…")
    monkeypatch.setattr(Holdings, "exposure", lambda _self: [warning])
    _path, report = release(atlas, PUBLIC, tmp_path)
    assert warning in report.findings


def test_holdings_without_levels_and_values(tmp_path: Path) -> None:
    path = tmp_path / "leer.keck.gpkg"
    Holdings.create(path, "Leerstadt", "99999002", "EPSG:25833", Rule(), factories.catalogue()).close()
    edition_path, report = release(path, PUBLIC, tmp_path)
    assert (report.read, report.written, report.extra["cells"]) == (0, 0, {})
    with Edition.open(edition_path) as edition:
        assert [level.name for level in edition.levels()] == ["*"]
        assert edition.crs == "EPSG:25833"
        assert edition.facilities([]) == []


def test_an_edition_is_no_holdings(atlas: Path, tmp_path: Path) -> None:
    path, _report = release(atlas, PUBLIC, tmp_path)
    with pytest.raises(KeckError):
        release(path, PUBLIC, tmp_path)
    with pytest.raises(KeckError):
        Edition.open(atlas)


def test_a_folder_that_cannot_be(atlas: Path, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("kein Ordner")
    with pytest.raises(KeckError, match="datei"):
        release(atlas, PUBLIC, tmp_path / "datei" / "out")

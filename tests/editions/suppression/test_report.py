"""The report as files: what stands in them, and what never does."""

import os
import re
import stat
import time
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from keck_qgis.editions.suppression import page
from keck_qgis.editions.suppression.report import write_suppression_report
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import Cancelled, KeckError
from keck_qgis.model.indicator import Audience, Catalogue
from keck_qgis.model.progress import Silent
from tests.editions.suppression.test_proposals import FIGURES, norm_groups
from tests.editions.suppression.town import CARED, CHILDREN, atlas, seen
from tests.factories import indicator

WARNING = "Nur intern: enthält Angaben über geheim gehaltene Werte"
SHEETS = ["Überblick", "Indikatoren", "Zellen", "Ausgelassen", "Vorschläge"]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return atlas(tmp_path_factory.mktemp("stadt"))


def written(holdings: Path, name: str, audience: Audience = Audience.ADMINISTRATION) -> Path:
    path = holdings.parent / name
    write_suppression_report(holdings, audience, path)
    return path


def sheet(path: Path, title: str) -> list[tuple[Any, ...]]:
    """The rows of a sheet below its header."""
    rows = list(openpyxl.load_workbook(path)[title].iter_rows(values_only=True))
    assert rows[0][0] == WARNING
    return rows[2:]


def test_the_page_warns_in_red_before_all_else(town: Path) -> None:
    text = written(town, "bericht.html").read_text(encoding="utf-8")
    body = text[text.index("<body>") :]
    assert body.index(WARNING) < body.index("<h1>")
    assert re.search(r"\.internal \{ color: #b00020", text)
    assert "keine Tabelle von Geheimnissen" in body
    assert "Kleinstadt, nächste Ausgabe für: Verwaltung" in body
    assert "http" not in text and "<script" not in text


def test_the_page_tells_reasons_losses_and_cells(town: Path) -> None:
    text = re.sub(r"\s+", " ", written(town, "bericht.html").read_text(encoding="utf-8"))
    state, codes, _ = seen(town)
    hidden = sum(int((one > 0).sum()) for one in codes.values())
    cells = sum(int((one >= 0).sum()) for one in codes.values())
    assert f"{hidden} von {cells} Zellen sind verborgen" in text
    assert "Die Zahl liegt in der Klasse, die die Regel verbirgt." in text
    assert '<td class="detail">schützt Quartier 112</td>' in text
    assert "Zähler „Betreute“ (kleiner Rest)" in text
    assert "die Bezugszahl (Personen) liegt nicht vor" in text
    assert "für niemanden freigegeben (keine)" in text
    assert "nan %" not in text and "None" not in text
    assert state.audience is Audience.ADMINISTRATION


def test_the_workbook_has_every_hidden_cell(town: Path) -> None:
    path = written(town, "bericht.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == SHEETS
    for title in SHEETS:
        first = book[title]["A1"]
        assert (first.value, first.font.color.rgb[-6:]) == (WARNING, "B00020")
        assert book[title].freeze_panes == "A3"
    for title in SHEETS[1:]:
        assert book[title].auto_filter.ref.startswith("A2:")
    state, codes, lines = seen(town)
    expected = {
        (line.indicator.id, line.area.key, line.cause.title()) for key in lines.series() for line in lines.of(key)
    }
    assert {(row[0], row[4], row[6]) for row in sheet(path, "Zellen")} == expected
    left_out = {row[0]: row[4] for row in sheet(path, "Ausgelassen")}
    assert left_out["groesse"] == int((codes["groesse", "2015"] > 0).sum())
    assert "internes" in left_out and left_out["internes"] is None
    assert {one.id for one in state.catalogue} >= {row[0] for row in sheet(path, "Indikatoren")}


def test_shares_of_the_workbook_are_numbers(town: Path) -> None:
    path = written(town, "bericht.xlsx")
    rows = [row for row in sheet(path, "Indikatoren") if row[2] == "alle Ebenen"]
    shares = [row[4] for row in rows]
    assert shares == sorted(shares, reverse=True)
    by_cause = [sum(one or 0.0 for one in row[5:]) for row in rows]
    assert by_cause == pytest.approx(shares)
    assert openpyxl.load_workbook(path)["Indikatoren"]["E3"].number_format == "0.0%"


@pytest.mark.parametrize("name", ["bericht.html", "bericht.xlsx"])
def test_no_figure_of_a_hidden_cell_is_written(town: Path, name: str) -> None:
    path = written(town, name)
    text = path.read_text(encoding="utf-8") if path.suffix == ".html" else _unzipped(path)
    digits = set(re.findall(r"\d+", text.replace(".", "")))
    unmistakable = {str(value) for value in (*CHILDREN, *CARED) if isinstance(value, int) and value > 1000}
    assert not unmistakable & digits


def _unzipped(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_the_public_report_is_about_what_the_public_sees(town: Path) -> None:
    path = written(town, "oeffentlich.xlsx", Audience.PUBLIC)
    assert "kleine Basis" in {row[6] for row in sheet(path, "Zellen")}
    assert "pflege" not in {row[0] for row in sheet(path, "Indikatoren")}
    assert {row[0]: row[3] for row in sheet(path, "Ausgelassen")}["pflege"] == "für diesen Kreis nicht freigegeben"


def test_proposals_name_groups_to_be_handed_on(tmp_path: Path) -> None:
    path = atlas(tmp_path, catalogue=norm_groups(), **FIGURES)
    rows = sheet(written(path, "bericht.xlsx"), "Vorschläge")
    merging = [row for row in rows if "keck:mergecategories" in row[3]]
    assert "TOTAL=ALLE, BREAKDOWN=Normgruppen, GROUPS=1;2-5;6" in merging[1][3]
    assert "6 Kategorien zu 3 zusammenlegen: G1; G2 bis G5; G6." in merging[1][3]
    assert (merging[1][2] > 0.3, merging[1][4]) == (True, 0)
    coarser = {row[0]: row[3] for row in rows if row not in merging}
    assert coarser["G3"] == "Auf der Ebene „Ortsteile“ zeigen: Dort sind 4 von 4 Zellen zu sehen."


def test_text_never_becomes_a_formula_or_markup(tmp_path: Path) -> None:
    entries = Catalogue([indicator("a", name="=1+1<b>&\x07")])
    path = atlas(tmp_path, catalogue=entries, a=(2, 14, 41, *range(50, 59)))
    cells = openpyxl.load_workbook(written(path, "bericht.xlsx"))["Zellen"]
    assert {row[1].data_type for row in cells.iter_rows(min_row=3)} == {"s"}
    text = written(path, "bericht.html").read_text(encoding="utf-8")
    assert "=1+1&lt;b&gt;&amp;" in text and "<b>" not in text


def test_a_long_page_points_to_the_workbook(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "_MOST_CELLS", 5)
    monkeypatch.setattr(page, "_MOST_ROWS", 2)
    text = written(town, "kurz.html").read_text(encoding="utf-8")
    assert re.search(r"Hier stehen nur die ersten 5 von \d+ Zellen; alle stehen in der XLSX-Fassung", text)
    assert re.search(r"Die ersten 2 von \d+ Zeilen; alle stehen in der XLSX-Fassung", text)
    assert text.count("<h3>") < 5


@pytest.mark.parametrize("name", ["leer.html", "leer.xlsx"])
def test_an_empty_atlas_has_a_report_too(tmp_path: Path, name: str) -> None:
    path = tmp_path / "leer.keck.gpkg"
    Holdings.create(path, "Leer", "00", "EPSG:25832", Holdings.open(atlas(tmp_path)).rule, Catalogue([])).close()
    assert written(path, name).stat().st_size > 1000


def test_it_is_for_its_owner_alone_and_releases_nothing(town: Path) -> None:
    before = town.read_bytes()
    path = written(town, "bericht.html")
    assert town.read_bytes() == before
    assert os.name == "nt" or not path.stat().st_mode & stat.S_IRWXO


def test_another_ending_is_refused(town: Path) -> None:
    with pytest.raises(KeckError, match=r"\.html, \.xlsx"):
        write_suppression_report(town, Audience.PUBLIC, town.parent / "bericht.pdf")


@pytest.mark.parametrize("name", ["ab.html", "ab.xlsx"])
@pytest.mark.parametrize("percent", [0, 40, 70, 80])
def test_cancelling_leaves_nothing(town: Path, name: str, percent: float) -> None:
    class Stopping(Silent):
        reached = 0.0

        def report(self, percent: float, text: str = "") -> None:
            self.reached = percent

        def cancelled(self) -> bool:
            return self.reached >= percent

    with pytest.raises(Cancelled):
        write_suppression_report(town, Audience.PUBLIC, town.parent / name, Stopping())
    assert not (town.parent / name).exists()
    assert not list(town.parent.glob(".ab*"))


def test_a_large_atlas_is_written_within_seconds(tmp_path: Path) -> None:
    many = {f"i{number:03}": tuple((number + 3 * area) % 9 for area in range(12)) for number in range(120)}
    path = atlas(tmp_path, catalogue=Catalogue([indicator(name) for name in many]), **many)
    started = time.perf_counter()
    target = written(path, "groß.html")
    assert time.perf_counter() - started < 30
    assert target.stat().st_size < 1_000_000

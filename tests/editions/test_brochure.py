"""The handbook's printed tables on their whole way: import, release, edition."""

from pathlib import Path

import pytest

from keck_qgis.editions.reader import Cell, Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.value_import import import_values
from keck_qgis.model.findings import Report
from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Aggregation, Audience, Catalogue, Kind
from keck_qgis.model.proposals import AreaShape, LevelProposal, SourceFile
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.factories import indicator, rectangle

pytestmark = pytest.mark.shared
PERIOD = "2013"


def edition_of(folder: Path, table: Path, entries: Catalogue) -> tuple[Edition, Report]:
    """The public edition of a printed table over schematic areas with its keys."""
    lines = [line.split(";") for line in table.read_text(encoding="utf-8").splitlines()[2:]]
    areas = [AreaShape(line[0], line[1], None, rectangle(10.0 * i, 0, 10, 10)) for i, line in enumerate(lines)]
    holdings = folder / f"{table.stem}.keck.gpkg"
    with Holdings.create(holdings, table.stem.capitalize(), "99999009", "EPSG:25832", Rule(), entries) as held:
        source = SourceFile("level", "schematisch", "0" * 64)
        held.write_level(LevelProposal(source, Level("Sozialräume", 1), areas))
    assert not import_values(holdings, table, level="Sozialräume", period=PERIOD).errors
    path, report = release(holdings, Audience.PUBLIC, folder)
    return Edition.open(path), report


def root(edition: Edition, name: str) -> Cell:
    cell = edition.root_cell(name, PERIOD)
    assert cell is not None
    return cell


def test_glinde(shared: Path, tmp_path: Path) -> None:
    heads = (shared / "brochure" / "glinde.csv").read_text(encoding="utf-8").splitlines()[0].split(";")
    entries = Catalogue(
        [
            indicator("kinder", name=heads[3]),
            indicator("betreute", name="Betreute Kinder"),
            indicator("quote", Kind.RATE, name=heads[2], unit="%", factor=100.0, decimals=1,
                      numerator="betreute", denominator="kinder", numerator_in_denominator=True),
        ]
    )  # fmt: skip
    edition, report = edition_of(tmp_path, shared / "brochure" / "glinde.csv", entries)
    assert (root(edition, "quote").value, root(edition, "quote").denominator) == (72.7, 1096)
    assert root(edition, "kinder").value == 1096
    cells = edition.cells("quote", "Sozialräume", PERIOD)
    assert [cell.value for cell in cells] == [61, 78, 73, 71]
    assert [cell.denominator for cell in cells] == [174, 446, 244, 232]
    assert [finding.count for finding in report.findings if finding.code == "rate_as_given"] == [4]


@pytest.mark.parametrize("rule", [Aggregation.UNWEIGHTED, Aggregation.WEIGHTED])
def test_amberg(shared: Path, tmp_path: Path, rule: Aggregation) -> None:
    heads = (shared / "brochure" / "amberg.csv").read_text(encoding="utf-8").splitlines()[0].split(";")
    entries = Catalogue(
        [
            # as if it counted no persons: without a base count no rate of persons is published
            indicator("anteil", Kind.RATE, name=heads[2], unit="%", factor=100.0, decimals=2, personal=False,
                      numerator="teil", denominator="ganzes", aggregation=rule),
            indicator("flaeche", Kind.RATE, name=heads[3], unit="m²", numerator="m2", denominator="u15"),
            *(indicator(name, personal=name == "u15") for name in ("teil", "ganzes", "m2", "u15")),
        ]
    )  # fmt: skip
    edition, report = edition_of(tmp_path, shared / "brochure" / "amberg.csv", entries)
    cell = edition.root_cell("anteil", PERIOD)
    assert (cell is not None and cell.value == 11.88) is (rule is Aggregation.UNWEIGHTED)
    assert all(cell.value for cell in edition.cells("anteil", "Sozialräume", PERIOD))
    assert [one["code"] for one in report.extra["left_out"]] == ["base_missing"]
    assert heads[3] in report.extra["left_out"][0]["message"]


def test_a_dash_is_missing_and_never_zero(shared: Path, tmp_path: Path) -> None:
    heads = (shared / "brochure" / "amberg.csv").read_text(encoding="utf-8").splitlines()[0].split(";")
    measure = indicator("flaeche", Kind.MEASURE, name=heads[3], unit="m²", personal=False)
    share = indicator("anteil", Kind.MEASURE, name=heads[2], unit="%", decimals=2, personal=False)
    edition, _report = edition_of(tmp_path, shared / "brochure" / "amberg.csv", Catalogue([measure, share]))
    cells = {cell.area_key: cell for cell in edition.cells("flaeche", "Sozialräume", PERIOD)}
    assert (cells["11"].value, cells["11"].status) == (None, Status.MISSING)
    assert cells["6"].value == 34

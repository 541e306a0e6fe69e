"""Tables of real cities: read as they are, or refused with a reason."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from keck_qgis.intake.profile import Filter, Profile, ValueColumn
from keck_qgis.intake.value_import import propose_values
from keck_qgis.model.geography import ROOT_LEVEL, Geography
from keck_qgis.model.proposals import ValueProposal
from tests.intake.values_atlas import by_code, catalogue, count, geography, measure, rate, values

pytestmark = pytest.mark.shared

FLENSBURG = {
    "fl_age_groups_by_district": 208,
    "fl_age_groups_of_residents": 48,
    "fl_age_ratio_by_district": 104,
    "fl_basic_benefits_income_by_district": 104,
    "fl_beneficiaries_age_15_to_under_65_by_district": 156,
    "fl_beneficiaries_by_district": 65,
    "fl_beneficiaries_characteristics_by_district": 130,
    "fl_births_by_district": 208,
    "fl_child_education_support": 48,
    "fl_children_age_under_18_by_district": 104,
    "fl_debt_counseling_residents": 0,
    "fl_employed_with_pension_insurance_by_district": 156,
    "fl_housing_assistance_cases_by_district": 182,
    "fl_housing_benefit_by_district": 104,
    "fl_migration_background_by_district": 52,
    "fl_non_german_nationals_residence_status": 36,
    "fl_residents_age_18_to_under_65_by_district": 104,
    "fl_residents_age_65_and_above_by_district": 104,
    "fl_residents_by_district": 91,
    "fl_risk_homelessness_by_district": 78,
    "fl_unemployed_residents_by_district": 78,
    "fl_unemployed_residents_categorized_by_district": 182,
}
"""Observations per table of the Sozialatlas; 0: refused."""

STADTTEILE = [
    ("001", "HN-Innenstadt"),
    ("002", "HN-Äussere Bezirke"),
    ("003", "Böckingen"),
    ("004", "Neckargartach"),
    ("005", "Sontheim"),
    ("006", "Klingenberg"),
    ("007", "Frankenbach"),
    ("008", "Kirchhausen"),
    ("009", "Biberach"),
    ("010", "Horkheim"),
]


def lines(path: Path) -> list[list[str]]:
    return [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]


def flensburg(shared: Path) -> Geography:
    rows = lines(shared / "flensburg" / "sozialatlas" / "fl_residents_by_district.csv")[1:]
    return geography(sorted({(row[1].zfill(2), row[2]) for row in rows}), "Stadtteil", 2, "Flensburg")


def atlas_table(shared: Path, name: str) -> ValueProposal:
    path = shared / "flensburg" / "sozialatlas" / f"{name}.csv"
    ids = [head for head in lines(path)[0] if head not in ("year", "district_id", "district_name", "household_type_id")]
    rates = [head for head in ids if any(word in head for word in ("rate", "percentage", "quotient"))]
    entries = catalogue(*(rate(head, head, "Z", "N") if head in rates else count(head, head) for head in ids))
    return propose_values(path, entries, flensburg(shared))


@pytest.mark.parametrize("name", FLENSBURG)
def test_every_table_of_the_sozialatlas(shared: Path, name: str) -> None:
    proposal = atlas_table(shared, name)
    assert len(proposal.rows) == FLENSBURG[name]
    assert bool(proposal.report.errors) == (FLENSBURG[name] == 0)


def test_all_tables_are_known(shared: Path) -> None:
    assert {path.stem for path in (shared / "flensburg" / "sozialatlas").glob("*.csv")} == set(FLENSBURG)


def test_flensburg_figures(shared: Path) -> None:
    proposal = atlas_table(shared, "fl_births_by_district")
    assert values(proposal, "births", "2011")["01"] == 29
    assert values(proposal, "birth_rate", "2022")["13"] == 43.6
    proposal = atlas_table(shared, "fl_housing_assistance_cases_by_district")
    assert values(proposal, "eviction_carried", "2022")["01"] == "missing"
    assert "82" in {str(finding.count) for finding in proposal.report.findings if finding.code == "marker"}
    proposal = atlas_table(shared, "fl_child_education_support")
    assert {row[1] for row in proposal.rows} == {ROOT_LEVEL}
    assert values(proposal, "educational_assistance", "2021")["01000000"] == "missing"


def test_households_are_no_districts(shared: Path) -> None:
    proposal = atlas_table(shared, "fl_debt_counseling_residents")
    found = by_code(proposal.report)
    assert "household_type_id" in found["unknown_column"][0]
    assert "duplicate_rows" in found
    path = shared / "flensburg" / "sozialatlas" / "fl_debt_counseling_residents.csv"
    profile = Profile(
        header_rows=(1,),
        level=ROOT_LEVEL,
        period_column="year",
        filters=(Filter("household_type_id", "2"),),
        columns=(ValueColumn("residents", "H2"),),
    )
    entries = catalogue(count("H2", "Haushalte"))
    proposal = propose_values(path, entries, flensburg(shared), profile=profile)
    assert values(proposal, "H2", "2021") == {"01000000": 403}


def heilbronn() -> list[object]:
    return [
        count("EW", "Einwohnerzahl vergangener Jahre"),
        count("EV", "evangelisch"),
        measure("FL", "Fläche in km²", "km²"),
        count("M", "männlich"),
    ]


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_heilbronn_headers_over_two_rows(shared: Path, suffix: str) -> None:
    areas = geography(STADTTEILE, "Stadtteil", 3, "Heilbronn")
    path = shared / "heilbronn" / f"demographie_stadtteile.{suffix}"
    proposal = propose_values(path, catalogue(*heilbronn()), areas)  # type: ignore[arg-type]
    assert not proposal.report.errors
    assert values(proposal, "EV", "2016-12-31")["002"] == 8411
    assert values(proposal, "EV")["01000000"] == 37916
    assert values(proposal, "EW", "1990")["003"] == 22506
    assert values(proposal, "EW", "2015")["01000000"] == 125034
    assert round(values(proposal, "FL")["010"], 2) == 4.86  # type: ignore[arg-type]
    found = by_code(proposal.report)
    assert any("2016-12-31" in message for message in found["period_guessed"])
    assert len(found["total_agrees"]) == 9
    columns = proposal.report.extra["profile"]["columns"]
    assert {"Einwohnerzahl vergangener Jahre / {period}"} <= {column["column"] for column in columns}


def test_heilbronn_blocks_need_a_filter(shared: Path) -> None:
    path = shared / "heilbronn" / "Datenexport_CFH_122018.csv"
    areas = geography([("001", "Kernstadt Heilbronn"), *STADTTEILE[2:]], "Stadtteil", 3, "Heilbronn")
    entries = catalogue(*heilbronn(), count("U1", "Kinder unter 1 Jahr"))  # type: ignore[arg-type]
    assert "duplicate_rows" in by_code(propose_values(path, entries, areas, period="2018-12-31").report)
    profile = Profile(
        header_rows=(1, 2),
        key_column=1,
        level="Stadtteil",
        fill_down=(1,),
        filters=(Filter(3, "00"),),
        columns=(ValueColumn(15, "U1"),),
    )
    proposal = propose_values(path, entries, areas, period="31.12.2018", profile=profile)
    assert not proposal.report.errors
    assert values(proposal, "U1", "2018-12-31")["001"] == 656
    assert values(proposal, "U1")["01000000"] == 1314
    assert "1.314" in by_code(proposal.report)["total_agrees"][0]


def test_a_list_of_offices_is_no_table_of_values(shared: Path) -> None:
    path = shared / "heilbronn" / "buergeraemter_heilbronn_stadt.csv"
    areas = geography(STADTTEILE, "Stadtteil", 3, "Heilbronn")
    proposal = propose_values(path, catalogue(*heilbronn()), areas)  # type: ignore[arg-type]
    assert "no_column_mapped" in by_code(proposal.report)
    assert not proposal.rows


def kreise(path: Path) -> Geography:
    rows: Iterable[list[str]] = (line.split(";") for line in path.read_text("latin-1").splitlines())
    keys = sorted({(row[1], row[2].strip()) for row in rows if len(row) > 4 and len(row[1]) == 5})
    return geography(keys, "Kreis", 5, "Deutschland")


def test_genesis_counts(shared: Path) -> None:
    path = shared / "genesis" / "12411-05-01-4.csv"
    entries = catalogue(count("I", "Insgesamt"), count("M", "männlich"), count("W", "weiblich"))
    proposal = propose_values(path, entries, kreise(path))
    assert not proposal.report.errors
    assert values(proposal, "I", "2019")["01001"] == 89834
    assert values(proposal, "W", "2019")["01000000"] == 42090810
    assert "unmatched_row" in by_code(proposal.report)
    assert len(proposal.rows) == 35400


def test_genesis_rates_with_markers(shared: Path) -> None:
    path = shared / "genesis" / "AI002-1.csv"
    entries = catalogue(
        rate("BD", "Bevölkerungsdichte (EW je qkm)", unit="EW je km²", factor=1.0),
        rate("BE", "Bevölkerungsentwicklung im Jahr je 10.000 EW", unit="je 10.000", factor=10_000.0),
    )
    proposal = propose_values(path, entries, kreise(path))
    assert not proposal.report.errors
    assert values(proposal, "BD", "2008")["01001"] == 1563.6
    assert values(proposal, "BE", "2008")["01003"] == -30.7
    assert values(proposal, "BE", "2019")["16063"] == "suppressed_by_source"
    found = {finding.where: finding.message for finding in proposal.report.findings if finding.code == "marker"}
    assert {".", "-", "x"} <= set(found)

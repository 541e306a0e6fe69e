"""Contradictions between catalogue entries."""

import pytest

from keck_qgis.model.catalogue_check import check_catalogue
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind, PartOf
from tests.holdings.small_city import catalogue, count, rate


def _part(id_: str, *totals: str) -> Indicator:
    return count(id_, part_of=tuple(PartOf(total, "Alter") for total in totals))


@pytest.mark.parametrize(
    ("entries", "code", "said"),
    [
        ([rate("Q", "KINDER", "ALLE")], "catalogue_unknown_term", "KIND"),
        ([rate("Q", "KIND", "ALL")], "catalogue_unknown_term", "ALLE"),
        ([rate("Q", "ANTEIL", "ALLE")], "catalogue_term_kind", "ANTEIL"),
        ([count("M", kind=Kind.MEASURE, denominator="M")], "catalogue_cycle", "nenner"),
        ([_part("P", "NICHTS")], "catalogue_unknown_total", "NICHTS"),
        ([_part("P", "ANTEIL")], "catalogue_total_kind", "ANTEIL"),
        ([_part("P", "P")], "catalogue_cycle", "P → P"),
        ([_part("A", "C"), _part("B", "A"), _part("C", "B", "ALLE")], "catalogue_cycle", "A → C → B → A"),
        ([count("X", aggregation=Aggregation.WEIGHTED)], "catalogue_aggregation", "summe"),
        ([count("X", kind=Kind.MEAN)], "catalogue_aggregation", "gewichtet"),
        ([count("kind")], "catalogue_id", "KIND"),
        ([count("a,b")], "catalogue_id", "a,b"),
        ([count(" a")], "catalogue_id", " a"),
    ],
)
def test_contradictions(entries: list[Indicator], code: str, said: str) -> None:
    (finding,) = check_catalogue(Catalogue([*catalogue(), *entries]))
    assert finding.code == code
    assert said in finding.message


def test_a_factor_is_positive() -> None:
    entry = Indicator(**{**vars(rate("Q", "KIND", "ALLE")), "factor": 0.0})
    assert [f.code for f in check_catalogue(Catalogue([*catalogue(), entry]))] == ["catalogue_factor"]


def test_sound_entries_have_no_findings() -> None:
    diamond = [_part("A", "ALLE"), _part("B", "ALLE"), _part("C", "A", "B")]
    assert check_catalogue(Catalogue([*catalogue(), *diamond])) == []


def test_only_touched_entries_are_checked() -> None:
    faulty = Catalogue([*catalogue(), rate("Q", "FEHLT", "ALLE"), count("X")])
    assert check_catalogue(faulty, ["X"]) == []
    assert len(check_catalogue(faulty, ["Q"])) == 1

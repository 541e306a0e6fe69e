"""Withdrawing an import leaves what would be there had it never come."""

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.holdings.withdrawal import Withdrawal
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Catalogue, Indicator
from keck_qgis.model.proposals import CatalogueProposal, StructuralZeroProposal
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import catalogue, count, districts, quarters, rate, row, source, values


def _held(holdings: Holdings) -> dict[tuple[str, str, str], float]:
    """Indicator, period and area key of every held value."""
    areas = holdings.geography().areas
    return {
        (*key, areas[i].key): float(series.value[i])
        for key, series in holdings.observations().series.items()
        for i in np.flatnonzero(series.has_value)
    }


def test_chains_are_taken_apart_in_any_order(city: Holdings) -> None:
    first = city.write_values(values(row("0101", 1.0), row("0102", 1.0)))
    second = city.write_values(values(row("0101", 2.0), row("0201", 2.0)))
    third = city.write_values(values(row("0101", 3.0)))
    city.withdraw(second)
    assert _held(city) == {("KIND", "2015", "0101"): 3.0, ("KIND", "2015", "0102"): 1.0}
    city.withdraw(third)
    assert _held(city) == {("KIND", "2015", "0101"): 1.0, ("KIND", "2015", "0102"): 1.0}
    city.withdraw(first)
    assert _held(city) == {}
    assert [entry.withdrawn is None for entry in city.sources()] == [True, True, False, False, False]


def test_the_oldest_first(city: Holdings) -> None:
    first = city.write_values(values(row("0101", 1.0)))
    second = city.write_values(values(row("0101", 2.0)))
    assert city.withdraw(first) == first
    assert _held(city) == {("KIND", "2015", "0101"): 2.0}
    city.withdraw(second)
    assert _held(city) == {}


def test_an_import_goes_once_and_only_if_it_is_there(city: Holdings) -> None:
    city.write_values(values(row("0101", 1.0)))
    city.withdraw(3)
    for number in (3, 99):
        with pytest.raises(KeckError, match="1, 2"):
            city.withdraw(number)


def test_a_level_goes_last(city: Holdings) -> None:
    number = city.write_values(values(row("0101", 1.0), name="kinder.xlsx"))
    with pytest.raises(KeckError, match=r"2 \(ortsteile\.zip\)"):
        city.withdraw(1)
    with pytest.raises(KeckError, match=r"3 \(kinder\.xlsx\)"):
        city.withdraw(2)
    city.withdraw(number)
    city.withdraw(2)
    city.withdraw(1)
    assert len(city.geography()) == 1
    assert city.write_level(districts()) == 4
    assert city.write_level(quarters()) == 5
    assert city.shapes("Ortsteile") == quarters().areas


def test_a_replaced_value_still_rests_on_its_level(city: Holdings) -> None:
    city.write_structural_zeros(
        StructuralZeroProposal(source("structural_zeros", "nullen.csv"), [("ALT", "Bezirke", "01")])
    )
    with pytest.raises(KeckError, match=r"3 \(nullen\.csv\), 2 \(ortsteile\.zip\)"):
        city.withdraw(1)


def test_kept_breaks_come_and_go_with_their_entry(city: Holdings) -> None:
    number = city.write_catalogue(CatalogueProposal(source("catalogue"), [count("NEU", breaks=(2.5, 10.0))]))
    again = city.write_catalogue(CatalogueProposal(source("catalogue"), [count("NEU", breaks=())]))
    assert city.catalogue()["NEU"].breaks == ()
    city.withdraw(again)
    assert city.catalogue()["NEU"].breaks == (2.5, 10.0)
    city.withdraw(number)


def test_a_catalogue_goes_only_without_values(city: Holdings) -> None:
    number = city.write_catalogue(CatalogueProposal(source("catalogue"), [count("NEU"), count("ALT", name="Alte")]))
    held = city.write_values(values(row("0101", 1.0, "NEU"), name="neu.csv"))
    again = city.write_values(values(row("0101", 2.0, "NEU"), name="neuer.csv"))
    with pytest.raises(KeckError, match=r"5 \(neuer\.csv\), 4 \(neu\.csv\)"):
        city.withdraw(number)
    city.withdraw(again)
    city.withdraw(held)
    city.withdraw(number)
    assert list(city.catalogue()) == list(catalogue())


def test_an_entry_that_others_need_stays(city: Holdings) -> None:
    base = city.write_catalogue(CatalogueProposal(source("catalogue"), [count("BASIS")]))
    share = city.write_catalogue(CatalogueProposal(source("catalogue"), [rate("TEIL", "KIND", "BASIS")]))
    with pytest.raises(KeckError, match="TEIL"):
        city.withdraw(base)
    assert "BASIS" in city.catalogue()
    city.withdraw(share)
    city.withdraw(base)
    assert "BASIS" not in city.catalogue()


def test_a_restored_value_must_not_break_a_structural_zero(city: Holdings) -> None:
    city.write_values(values(row("0101", 5.0), name="alt.csv"))
    city.write_values(values(row("0101", 0.0)))
    zero = city.write_structural_zeros(
        StructuralZeroProposal(source("structural_zeros"), [("KIND", "Ortsteile", "0101")])
    )
    with pytest.raises(KeckError, match=r"3 \(alt\.csv\)"):
        city.withdraw(4)
    assert _held(city) == {("KIND", "2015", "0101"): 0.0}
    city.withdraw(zero)
    city.withdraw(4)
    assert _held(city) == {("KIND", "2015", "0101"): 5.0}


CELLS = [
    (indicator, period, key) for indicator in ("KIND", "ALT") for period in ("2014", "2015") for key in ("0101", "0201")
]
IMPORTS = st.dictionaries(st.sampled_from(CELLS), st.integers(0, 9), min_size=1)
STEPS = st.lists(st.one_of(IMPORTS, st.integers(0, 9)), max_size=14)


@settings(max_examples=40)
@given(STEPS)
def test_values_are_those_of_the_imports_in_force(steps: list[dict[tuple[str, str, str], int] | int]) -> None:
    """Against a plain model: the newest import in force decides each cell."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.keck.gpkg"
        with Holdings.create(path, "Stadt", "05999000", "EPSG:25832", Rule(), catalogue()) as holdings:
            holdings.write_level(districts())
            holdings.write_level(quarters())
            in_force: dict[int, dict[tuple[str, str, str], int]] = {}
            for step in steps:
                if isinstance(step, dict):
                    rows = [
                        row(key, float(value), indicator, period) for (indicator, period, key), value in step.items()
                    ]
                    in_force[holdings.write_values(values(*rows))] = step
                elif in_force:
                    number = sorted(in_force)[step % len(in_force)]
                    holdings.withdraw(number)
                    del in_force[number]
                expected: dict[tuple[str, str, str], int] = {}
                for number in sorted(in_force):
                    expected |= in_force[number]
                assert _held(holdings) == expected


ENTRIES = st.dictionaries(st.sampled_from("ABC"), st.integers(1, 5), min_size=1)


@settings(max_examples=40)
@given(st.lists(st.one_of(ENTRIES, st.integers(0, 9)), max_size=12))
def test_entries_are_those_of_the_imports_in_force(steps: list[dict[str, int] | int]) -> None:
    start = {"A": count("A"), "Z": count("Z")}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.keck.gpkg"
        with Holdings.create(path, "Stadt", "1", "EPSG:25832", Rule(), Catalogue(start.values())) as holdings:
            in_force: dict[int, dict[str, Indicator]] = {}
            for step in steps:
                if isinstance(step, dict):
                    entries = {one: count(one, name=f"Fassung {version}") for one, version in step.items()}
                    proposal = CatalogueProposal(source("catalogue"), list(entries.values()))
                    in_force[holdings.write_catalogue(proposal)] = entries
                elif in_force:
                    number = sorted(in_force)[step % len(in_force)]
                    holdings.withdraw(number)
                    del in_force[number]
                expected = dict(start)
                for number in sorted(in_force):
                    expected |= in_force[number]
                assert {one.id: one for one in holdings.catalogue()} == expected


def test_what_a_withdrawal_would_do_is_told_before(city: Holdings) -> None:
    first = city.write_values(values(row("0101", 1.0), row("0102", 1.0)))
    second = city.write_values(values(row("0101", 2.0), row("0102", 2.0), row("0201", 2.0)))
    third = city.write_values(values(row("0101", 3.0)))
    assert city.foresee_withdrawal(first) == Withdrawal(0)
    assert city.foresee_withdrawal(second) == Withdrawal(2, {first: 1})
    assert city.foresee_withdrawal(third) == Withdrawal(1, {second: 1})
    before = _held(city)
    city.withdraw(second)
    after = _held(city)
    assert len(before.keys() - after.keys()) == 1
    assert [after[key] for key in after if before[key] != after[key]] == [1.0]
    with pytest.raises(KeckError):
        city.foresee_withdrawal(second)


def test_withdrawing_entries_of_the_catalogue_is_told_before(city: Holdings) -> None:
    new = city.write_catalogue(CatalogueProposal(source("catalogue"), [count("NEU"), count("KIND", name="Kinder")]))
    assert city.foresee_withdrawal(new) == Withdrawal(2, {new: 1})
    later = city.write_catalogue(CatalogueProposal(source("catalogue"), [count("NEU", name="Noch neuer")]))
    assert city.foresee_withdrawal(new) == Withdrawal(1, {new: 1})
    assert city.foresee_withdrawal(later).returning == 1


def test_withdrawing_a_rule_a_level_and_zeros_is_told_before(city: Holdings) -> None:
    rule = city.write_rule(Rule(threshold=5))
    assert city.foresee_withdrawal(rule) == Withdrawal(0, {rule: 1})
    again = city.write_rule(Rule(threshold=6))
    assert (city.foresee_withdrawal(rule).returning, city.foresee_withdrawal(again).returning) == (0, 1)
    level = next(entry for entry in city.sources() if entry.kind == "level")
    assert city.foresee_withdrawal(level.id) == Withdrawal(level.written)

"""Entries of the catalogue that go or change places, and come back."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.holdings import gateway, withdrawal
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.holdings.withdrawal import Withdrawal
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Catalogue
from keck_qgis.model.proposals import CatalogueProposal, StructuralZeroProposal
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import catalogue, count, row, source, values


def _change(
    holdings: Holdings, *new: str, removed: tuple[str, ...] = (), order: tuple[str, ...] = (), version: str = ""
) -> int:
    entries = [count(one, name=version or one) for one in new]
    return holdings.write_catalogue(CatalogueProposal(source("catalogue"), entries, removed=removed, order=order))


def _ids(holdings: Holdings) -> str:
    return "".join(one.id for one in holdings.catalogue())


@pytest.fixture
def letters(tmp_path: Path) -> Holdings:
    entries = Catalogue(count(one) for one in "ABCD")
    return Holdings.create(tmp_path / "a.keck.gpkg", "Stadt", "1", "EPSG:25832", Rule(), entries)


def test_a_removed_entry_comes_back_to_its_place(letters: Holdings) -> None:
    number = _change(letters, removed=("B", "C"))
    assert _ids(letters) == "AD"
    assert letters.sources()[-1].written == 2
    letters.withdraw(number)
    assert _ids(letters) == "ABCD"


def test_an_order_names_what_it_knows(letters: Holdings) -> None:
    first = _change(letters, order=("D", "C", "A"))
    assert _ids(letters) == "DCAB", "B stays behind A"
    _change(letters, "X")
    letters.withdraw(first)
    assert _ids(letters) == "ABXCD", "X stays behind B"


def test_orders_are_undone_in_any_order(letters: Holdings) -> None:
    first, second = _change(letters, order=tuple("DCBA")), _change(letters, order=tuple("BADC"))
    letters.withdraw(first)
    assert _ids(letters) == "BADC"
    letters.withdraw(second)
    assert _ids(letters) == "ABCD"


def test_what_carries_something_does_not_go(city: Holdings) -> None:
    number = city.write_values(values(row("0101", 1.0, "ALT"), name="alt.csv"))
    with pytest.raises(KeckError, match=rf"{number} \(alt\.csv\)"):
        _change(city, removed=("ALT",))
    with pytest.raises(KeckError, match="ANTEIL"):
        _change(city, removed=("KIND",))
    with pytest.raises(KeckError, match="NIE"):
        _change(city, removed=("NIE",))
    city.withdraw(number)
    zero = StructuralZeroProposal(source("structural_zeros", "null.csv"), [("ALT", "Ortsteile", "0101")])
    city.write_structural_zeros(zero)
    with pytest.raises(KeckError, match=r"null\.csv"):
        _change(city, removed=("ALT",))
    assert list(city.catalogue()) == list(catalogue())


def test_values_of_some_indicators(city: Holdings) -> None:
    city.write_values(values(row("0101", 1.0), row("0101", 2.0, "ALT")))
    assert city.valued() == {"KIND", "ALT"}
    assert list(city.observations(["ALT", "ALLE"]).series) == [("ALT", "2015")]
    assert len(city.observations().series) == 2


def test_what_withdrawing_would_do(letters: Holdings) -> None:
    order, removal = _change(letters, order=tuple("DCBA")), _change(letters, removed=("B",))
    assert letters.foresee_withdrawal(order) == Withdrawal(0), "the removal has the order now"
    assert letters.foresee_withdrawal(removal) == Withdrawal(1, {removal: 1}, reorders=True)
    letters.withdraw(removal)
    assert letters.foresee_withdrawal(order) == Withdrawal(0, reorders=True)


def test_every_kind_of_change_can_be_foreseen() -> None:
    assert withdrawal._EFFECTS.keys() == gateway._UNDO.keys()


STEP = st.one_of(
    st.tuples(st.just("put"), st.sampled_from("ABC")),
    st.tuples(st.just("remove"), st.sampled_from("ABC")),
    st.tuples(st.just("order"), st.permutations("ABC").map("".join)),
    st.tuples(st.just("undo"), st.integers(0, 9).map(str)),
)


@settings(max_examples=60)
@given(st.lists(STEP, max_size=14))
def test_entries_are_those_of_the_changes_in_force(steps: list[tuple[str, str]]) -> None:
    """Against a plain model: the newest change in force decides on each entry."""
    with tempfile.TemporaryDirectory() as folder:
        path, start = Path(folder) / "a.keck.gpkg", {one: count(one) for one in "AZ"}
        with Holdings.create(path, "Stadt", "1", "EPSG:25832", Rule(), Catalogue(start.values())) as holdings:
            in_force: dict[int, tuple[str, str]] = {}
            for number, (what, which) in enumerate(steps):
                if what == "put":
                    in_force[_change(holdings, which, version=str(number))] = which, str(number)
                elif what == "remove" and which in holdings.catalogue():
                    in_force[_change(holdings, removed=(which,))] = which, ""
                elif what == "order":
                    in_force[_change(holdings, order=tuple(which))] = "", ""
                elif what == "undo" and in_force:
                    undone = sorted(in_force)[int(which) % len(in_force)]
                    holdings.withdraw(undone)
                    del in_force[undone]
                expected = {one.id: one.name for one in start.values()}
                for one in sorted(in_force):
                    entry, name = in_force[one]
                    expected |= {entry: name} if name else {}
                    if entry and not name:
                        expected.pop(entry, None)
                assert {one.id: one.name for one in holdings.catalogue()} == expected


@settings(max_examples=40)
@given(st.lists(STEP, max_size=8))
def test_undoing_the_newest_first_brings_back_everything(steps: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, start = Path(folder) / "a.keck.gpkg", Catalogue(count(one) for one in "ZABY")
        with Holdings.create(path, "Stadt", "1", "EPSG:25832", Rule(), start) as holdings:
            states = [list(holdings.catalogue())]
            for number, (what, which) in enumerate(steps):
                if what == "put":
                    _change(holdings, which, version=str(number))
                elif what == "remove" and which in holdings.catalogue():
                    _change(holdings, removed=(which,))
                elif what == "order":
                    _change(holdings, order=tuple(which))
                else:
                    continue
                states.append(list(holdings.catalogue()))
            for entry in reversed(holdings.sources()):
                assert list(holdings.catalogue()) == states.pop()
                holdings.withdraw(entry.id)
            assert list(holdings.catalogue()) == states.pop()

"""Facilities changed by hand: checked, written as a whole with an entry in the journal, and taken back by it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.facility_editing import change_facilities
from keck_qgis.model.errors import KeckError
from keck_qgis.model.proposals import Facility, FacilityChange
from tests.factories import small_atlas


@pytest.fixture
def holdings(qgis_app: object, tmp_path: Path) -> Path:
    return small_atlas(tmp_path)


@pytest.fixture
def held(holdings: Path) -> Iterator[Holdings]:
    with Holdings.open(holdings) as one:
        yield one


def number_of(held: Holdings, name: str) -> int:
    return next(number for number, one in held.facilities_by_number().items() if one.name == name)


def changed(held: Holdings, name: str, /, **fields: object) -> FacilityChange:
    number = number_of(held, name)
    before = held.facilities_by_number()[number]
    return FacilityChange(number, before, replace(before, **fields))  # type: ignore[arg-type]


def codes(report: object) -> list[str]:
    return [finding.code for finding in report.findings]  # type: ignore[attr-defined]


def test_fields_are_changed_and_everything_else_stays(holdings: Path, held: Holdings) -> None:
    before = held.facilities_by_number()
    report = change_facilities(
        holdings, [changed(held, "Kita 111", name=" Kita Löwenzahn ", capacity=12.5, website="www.kita.de")]
    )
    number = number_of(held, "Kita Löwenzahn")
    after = held.facilities_by_number()
    assert before[number].name == "Kita 111"
    assert after[number] == replace(
        before[number], name="Kita Löwenzahn", capacity=12.5, website="http://www.kita.de"
    ), "further columns and place stay"
    assert {one: after[one] for one in after if one != number} == {one: before[one] for one in before if one != number}
    entry = held.sources()[-1]
    assert (entry.id, entry.kind, entry.file) == (report.source_id, "facilities", "Geändert: Kita Löwenzahn")
    held.withdraw(entry.id)
    assert held.facilities_by_number() == before


def test_new_ones_come_and_old_ones_go_together(holdings: Path, held: Holdings) -> None:
    before = held.facilities_by_number()
    gone = number_of(held, "Schule 112")
    new = Facility("Jugendzentrum", "Brücke", x=526_300.0, y=6_070_300.0)
    report = change_facilities(holdings, [FacilityChange(None, None, new), FacilityChange(gone, before[gone], None)])
    after = held.facilities_by_number()
    assert new in after.values()
    assert gone not in after
    assert len(after) == len(before)
    assert held.sources()[-1].file == "Neu: Brücke und 1 weitere"
    held.withdraw(report.source_id or 0)
    assert held.facilities_by_number() == before, "with its number, whatever was imported first"


def test_a_place_is_set_and_told_where_it_lies_outside(holdings: Path, held: Holdings) -> None:
    report = change_facilities(holdings, [changed(held, "Schule ohne Ort", x=526_300.0, y=6_070_300.0)])
    assert report.findings == []
    assert held.sources()[-1].file == "Verortet: Schule ohne Ort"
    report = change_facilities(holdings, [changed(held, "Schule ohne Ort", x=1.0, y=2.0)])
    assert codes(report) == ["outside_municipality"]
    assert report.source_id, "a warning keeps nobody from it"
    held.withdraw(report.source_id)
    held.withdraw(report.source_id - 1)
    assert held.facilities_by_number()[number_of(held, "Schule ohne Ort")].x is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "  "}, "name_missing"),
        ({"category": ""}, "category_missing"),
        ({"website": "javascript:alert(1)"}, "website_refused"),
        ({"capacity": -1.0}, "capacity_negative"),
    ],
)
def test_what_cannot_be_is_not_written(holdings: Path, held: Holdings, fields: dict, code: str) -> None:
    before, entries = held.facilities_by_number(), len(held.sources())
    report = change_facilities(
        holdings, [changed(held, "Schule 112", name="Andere"), changed(held, "Kita 111", **fields)]
    )
    assert [one.code for one in report.errors] == [code]
    assert report.source_id is None
    assert held.facilities_by_number() == before
    assert len(held.sources()) == entries


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(holdings: Path, held: Holdings) -> None:
    mine, other = changed(held, "Kita 111", name="Meine"), changed(held, "Schule 112", name="Andere")
    change_facilities(holdings, [changed(held, "Kita 111", address="Markt 1")])
    with pytest.raises(KeckError, match="Kita 111"):
        change_facilities(holdings, [other, mine])
    names = [one.name for one in held.facilities()]
    assert "Schule 112" in names and "Kita 111" in names
    gone = FacilityChange(mine.number, held.facilities_by_number()[mine.number or 0], None)
    change_facilities(holdings, [gone])
    with pytest.raises(KeckError, match="Kita 111"):
        change_facilities(holdings, [mine])


def test_later_changes_are_withdrawn_first(holdings: Path, held: Holdings) -> None:
    imported = next(entry.id for entry in held.sources() if entry.kind == "facilities")
    before = held.facilities_by_number()
    first = change_facilities(holdings, [changed(held, "Kita 111", name="Eins")]).source_id or 0
    second = change_facilities(holdings, [changed(held, "Eins", name="Zwei")]).source_id or 0
    aside = change_facilities(holdings, [changed(held, "Schule 112", name="Daneben")]).source_id or 0
    with pytest.raises(KeckError, match="Geändert: Zwei"):
        held.withdraw(first)
    with pytest.raises(KeckError, match="Daneben"):
        held.withdraw(imported)
    for one in (second, first, aside):
        held.withdraw(one)
    assert held.facilities_by_number() == before
    held.withdraw(imported)
    assert held.facilities() == []


def test_doubles_and_columns_that_get_released_are_told(holdings: Path, held: Holdings) -> None:
    twin = replace(held.facilities()[0], website="")
    assert codes(change_facilities(holdings, [FacilityChange(None, None, twin)])) == ["facility_held_already"]
    club = replace(twin, category="Jugendzentrum", name="Brücke")
    change_facilities(holdings, [FacilityChange(None, None, club)])
    report = change_facilities(holdings, [changed(held, "Brücke", category="Kita")])
    assert codes(report) == ["columns_released"]
    assert "Sprachen" in report.findings[0].message
    assert "Leitung" not in report.findings[0].message

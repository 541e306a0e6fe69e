"""Ten categories to three: the entries that a merging writes."""

from dataclasses import replace

import pytest

from keck_qgis.model.catalogue_check import check_catalogue
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Aggregation, Breakdown, Catalogue, Clearance, Indicator, Kind, PartOf
from keck_qgis.model.merging import Merging, breakdown_of, merge, read_groups
from tests.factories import indicator

PARTS = tuple(f"N{number}" for number in range(1, 6))


def part(id_: str, **changes: object) -> Indicator:
    return indicator(id_, name=f"Gruppe {id_[1:]}", part_of=(PartOf("ALLE", "Normgruppen"),), **changes)


def share(of: str, base: str = "ALLE", **changes: object) -> Indicator:
    return indicator(f"Q{of}", Kind.RATE, name=f"Anteil {of}", numerator=of, denominator=base, factor=100.0, unit="%",
                     numerator_in_denominator=True, **changes)  # fmt: skip


def catalogue(*further: Indicator) -> Catalogue:
    return Catalogue([indicator("ALLE"), *(part(one) for one in PARTS), *further])


def merged(held: Catalogue, groups: str = "1-3;4-5", names: tuple[str, ...] = ()) -> tuple[Merging, Catalogue]:
    found = breakdown_of(held, "ALLE", "Normgruppen")
    merging = merge(held, found, read_groups(groups, found.parts), names)
    after = Catalogue(({one.id: one for one in held} | {one.id: one for one in merging.indicators}).values())
    assert check_catalogue(after) == []
    return merging, after


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("1-3;4-5", [["N1", "N2", "N3"], ["N4", "N5"]]),
        (" 1 - 3 ; 4,5 ;", [["N1", "N2", "N3"], ["N4", "N5"]]),
        ("N5,N1;2-4", [["N5", "N1"], ["N2", "N3", "N4"]]),
    ],
)
def test_groups_are_positions_or_ids(text: str, groups: list[list[str]]) -> None:
    assert read_groups(text, PARTS) == groups


def test_an_id_that_looks_like_positions_is_the_id() -> None:
    assert read_groups("2-3,A;3", ["2-3", "A", "B"]) == [["2-3", "A"], ["B"]]


@pytest.mark.parametrize(
    ("text", "word"),
    [("1-3", "N4, N5"), ("1-3;3-5", "N3"), ("1-3;4-6", "4-6"), ("1-3;N4,N6", "N6"), ("3-1;4-5", "3-1")],
)
def test_unusable_groups_are_refused_by_name(text: str, word: str) -> None:
    with pytest.raises(KeckError) as refusal:
        read_groups(text, PARTS)
    assert word in str(refusal.value)


def test_a_merged_count_stands_between_its_members_and_the_total() -> None:
    merging, after = merged(catalogue())
    assert merging.made == ("N1_bis_N3", "N4_bis_N5")
    assert merging.withheld == PARTS
    assert {(one.name, one.total): (one.parts, one.complete) for one in after.breakdowns()} == {
        ("Normgruppen", "ALLE"): (PARTS, True),
        ("Normgruppen in 2 Gruppen", "ALLE"): (("N1_bis_N3", "N4_bis_N5"), True),
        ("Normgruppen", "N1_bis_N3"): (("N1", "N2", "N3"), True),
        ("Normgruppen", "N4_bis_N5"): (("N4", "N5"), True),
    }
    first = after["N1_bis_N3"]
    assert (first.name, first.kind, first.clearance) == ("Gruppe 1 bis Gruppe 3", Kind.COUNT, Clearance.PUBLIC)
    assert first.definition == "Zusammengelegt aus: Gruppe 1; Gruppe 2; Gruppe 3"
    assert {after[one].clearance for one in PARTS} == {Clearance.NONE}
    assert after["ALLE"] == catalogue()["ALLE"]


def test_names_and_groups_of_parts_that_are_no_neighbours() -> None:
    merging, after = merged(catalogue(), "N1,N5;2-4", ("außen", "innen"))
    assert merging.made == ("N1_N5", "N2_bis_N4")
    assert [after[one].name for one in merging.made] == ["außen", "innen"]
    assert merged(catalogue(), "N1,N5;2-4")[1]["N1_N5"].name == "Gruppe 1, Gruppe 5"


def test_a_part_alone_stays_what_it_is() -> None:
    merging, after = merged(catalogue(share("N1")), "1;2-5")
    assert merging.made == ("N2_bis_N5",)
    assert after["N1"].clearance is after["QN1"].clearance is Clearance.PUBLIC
    assert PartOf("ALLE", merging.breakdown) in after["N1"].part_of


def test_the_strictest_limits_of_the_members_hold() -> None:
    held = [part("N1", threshold=5), part("N2", hide_zeros=True, clearance=Clearance.ADMINISTRATION),
            part("N3", aggregation=Aggregation.NONE, personal=False), part("N4"),
            part("N5", personal=False)]  # fmt: skip
    _, after = merged(Catalogue([indicator("ALLE"), *held]))
    first, second = after["N1_bis_N3"], after["N4_bis_N5"]
    assert (first.threshold, first.hide_zeros, first.clearance) == (5, True, Clearance.ADMINISTRATION)
    assert (first.aggregation, first.personal, second.personal) == (Aggregation.NONE, True, True)
    assert (second.threshold, second.hide_zeros) == (None, False)


def test_shares_follow_where_all_members_have_one() -> None:
    shares = [share(one) for one in ("N1", "N2", "N3", "N4")]
    other = replace(share("ALLE", "N2"), id="QX")
    merging, after = merged(catalogue(*shares, other))
    assert merging.made == ("N1_bis_N3", "QN1_bis_QN3", "N4_bis_N5")
    assert merging.withheld == (*PARTS, "QN1", "QN2", "QN3", "QN4", "QX")
    made = after["QN1_bis_QN3"]
    assert (made.name, made.numerator, made.denominator) == ("Anteil N1 bis Anteil N3", "N1_bis_N3", "ALLE")
    assert (made.factor, made.numerator_in_denominator, made.clearance) == (100.0, True, Clearance.PUBLIC)


def _incomplete() -> Catalogue:
    open_end = (PartOf("ALLE", "Normgruppen", complete=False),)
    return Catalogue([indicator("ALLE"), *(replace(part(one), part_of=open_end) for one in PARTS)])


@pytest.mark.parametrize(
    ("held", "groups", "word"),
    [
        (catalogue(), "1-5", "Zwei Gruppen"),
        (catalogue(), "1;2;3;4;5", "Zwei Gruppen"),
        (_incomplete(), "1-3;4-5", "unvollständig"),
        (catalogue(indicator("N1_bis_N3")), "1-3;4-5", "N1_bis_N3"),
        (catalogue(indicator("W", part_of=(PartOf("ALLE", "Normgruppen in 2 Gruppen"),))), "1-3;4-5", "2 Gruppen"),
        (Catalogue([indicator("ALLE"), part("N0", clearance=Clearance.NONE), *map(part, PARTS)]), "1-3;4-6", "N0"),
        (Catalogue([indicator("ALLE", Kind.MEASURE), *(part(one, kind=Kind.MEASURE) for one in PARTS)]), "1-3;4-5",
         "Anzahlen"),
    ],
)  # fmt: skip
def test_what_cannot_be_merged_is_refused(held: Catalogue, groups: str, word: str) -> None:
    with pytest.raises(KeckError) as refusal:
        merged(held, groups)
    assert word in str(refusal.value)


def test_an_unknown_breakdown_names_the_nearest() -> None:
    with pytest.raises(KeckError, match="Normgruppen"):
        breakdown_of(catalogue(), "ALLE", "Normgrupen")
    with pytest.raises(KeckError, match="ALLE"):
        breakdown_of(catalogue(), "ALL", "Normgruppen")
    assert breakdown_of(catalogue(), "ALLE", "Normgruppen") == Breakdown("ALLE", "Normgruppen", PARTS, True)

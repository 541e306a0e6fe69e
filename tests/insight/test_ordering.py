"""Cells in order: the hidden and the missing are no small numbers."""

from keck_qgis.editions.reader import Cell
from keck_qgis.insight.ordering import order_of_cells
from keck_qgis.model.german_order import german_key
from keck_qgis.model.status import Status


def cell(value: float | None, status: Status = Status.VALUE) -> Cell:
    return Cell("", "", value, status)


CELLS = [
    cell(None, Status.MISSING),
    cell(2.0),
    cell(None, Status.SUPPRESSED),
    cell(-1.0),
    cell(2.0),
    cell(0.0),
    cell(None, Status.SUPPRESSED),
    cell(None, Status.NOT_APPLICABLE),
]


def test_what_has_no_value_stands_last_each_status_by_itself() -> None:
    assert order_of_cells(CELLS) == [3, 5, 1, 4, 2, 6, 0, 7]


def test_also_when_the_greatest_come_first() -> None:
    assert order_of_cells(CELLS, descending=True) == [1, 4, 5, 3, 2, 6, 0, 7]


def test_nothing_has_an_order_too() -> None:
    assert order_of_cells([]) == []


def test_names_stand_as_in_a_german_index() -> None:
    names = ["Zoo", "Äcker", "Bezirk 10", "Adler", "Bezirk 9", "Straße", "Strasse", "öde", "Oder", "9", "10", "Ückern"]
    assert sorted(names, key=german_key) == [
        "9", "10", "Äcker", "Adler", "Bezirk 9", "Bezirk 10", "öde", "Oder", "Strasse", "Straße", "Ückern", "Zoo",
    ]  # fmt: skip


def test_superscripts_and_foreign_digits_are_no_error() -> None:
    assert sorted(["m²", "٣", "m1", ""], key=german_key)[0] == ""

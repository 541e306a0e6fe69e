"""A list of facilities as it was understood, for the grid."""

from ....intake.facility_columns import field_title
from ....intake.facility_preview import FacilitySight
from ....model.text import tr
from . import marks
from .marks import Mark


class FacilityMarking:
    def __init__(self, sight: FacilitySight) -> None:
        reading = sight.reading
        self._table, self._columns = reading.table, reading.columns
        self._released = set(reading.proposal.released_columns)
        self._fields = {header: name for name, header in reading.columns.fields.items()}
        self._held = {reading.table.numbers[row] for row in sight.held_already}
        self._unplaced = {
            number
            for number, one in zip(reading.table.numbers, reading.proposal.facilities, strict=True)
            if one.x is None
        }
        self._rows = set(reading.table.numbers)

    def mark(self, row: int, column: int) -> Mark | None:
        if row == self._table.header:
            return marks.HEADER
        if row not in self._rows:
            return marks.LEFT_OUT
        if row in self._held:
            return marks.DOUBTFUL
        header = self._table.headers[column]
        if header in self._columns.coordinates:
            return marks.MARKER if row in self._unplaced else marks.PERIOD
        if header in self._columns.address:
            return marks.VALUE
        if header in self._released:
            return marks.TOTAL
        field = self._fields.get(header)
        return None if field is None else {"name": marks.NAME, "category": marks.KEY}.get(field, marks.VALUE)

    def row_title(self, row: int) -> str:
        if row == self._table.header:
            return tr("header")
        if row in self._held:
            return tr("held already")
        if row in self._unplaced:
            return tr("without a place")
        return "" if row in self._rows or not any(self._table.grid.rows[row]) else tr("left out")

    def column_title(self, column: int) -> str:
        header = self._table.headers[column]
        if header in self._columns.coordinates:
            return tr("Coordinates")
        if header in self._columns.address:
            return field_title("address")
        if header in self._released:
            return tr("released")
        field = self._fields.get(header)
        return field_title(field) if field else tr("internal")

    def column_meaning(self, column: int) -> str:
        header = self._table.headers[column]
        if header in self._released:
            return tr("{}: a further column that may enter editions").format(header)
        if header not in self._columns.known():
            return tr("{}: a further column that stays in the holdings").format(header)
        return f"{header}: {self.column_title(column)}"

    def explanation(self, row: int, column: int) -> str:
        return " · ".join(part for part in (self.column_meaning(column), self.row_title(row)) if part)


def legend() -> list[tuple[Mark, str]]:
    return [
        (marks.HEADER, tr("Header")),
        (marks.KEY, tr("Category")),
        (marks.NAME, tr("Name")),
        (marks.VALUE, tr("Known field")),
        (marks.PERIOD, tr("Coordinates")),
        (marks.MARKER, tr("Without a place")),
        (marks.TOTAL, tr("Released")),
        (marks.DOUBTFUL, tr("Held already")),
        (marks.LEFT_OUT, tr("Left out")),
    ]

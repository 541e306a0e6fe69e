"""What every row, column and cell of a table was taken for: what the preview of an import marks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from .grid import ERROR_CODES, Cell, Grid, cell_text
from .layout import Layout, PlacedColumn
from .markers import Markers, Meaning, parse_markers
from .profile import Profile
from .rows import RowRole, TableRows
from .value_cells import read_column


class ColumnRole(Enum):
    """What a column was taken for; ``OPEN`` is one that looks like values and fits no indicator."""

    KEY = auto()
    NAME = auto()
    PERIOD = auto()
    LEVEL = auto()
    INDICATOR = auto()
    FILTER = auto()
    VALUE = auto()
    OPEN = auto()
    OTHER = auto()


@dataclass(frozen=True)
class ColumnUse:
    """A column's role; of values also what they are, and the period where the header or the profile names one."""

    role: ColumnRole
    indicator: str = ""
    term: str = "value"
    period: str = ""


_OTHER = ColumnUse(ColumnRole.OTHER)
_EXCHANGE = {
    "indikator": ColumnUse(ColumnRole.INDICATOR),
    "ebene": ColumnUse(ColumnRole.LEVEL),
    "gebiet": ColumnUse(ColumnRole.KEY),
    "zeitraum": ColumnUse(ColumnRole.PERIOD),
    "wert": ColumnUse(ColumnRole.VALUE),
    "zaehler": ColumnUse(ColumnRole.VALUE, term="numerator"),
    "nenner": ColumnUse(ColumnRole.VALUE, term="denominator"),
}
"""The columns of the exchange table; its indicators are named row by row."""


@dataclass
class Anatomy:
    """Roles by position, counted from 0.

    ``rows`` hold None where a row is empty, ``areas`` the position in the geography, -1 where a row is about none.
    """

    rows: Sequence[RowRole | None] = ()
    columns: Mapping[int, ColumnUse] = field(default_factory=dict)
    areas: NDArray[np.intp] = field(default_factory=lambda: np.empty(0, dtype=np.intp))
    markers: Markers = field(default_factory=Markers)

    def role(self, row: int) -> RowRole | None:
        return self.rows[row] if row < len(self.rows) else None

    def area(self, row: int) -> int | None:
        """The position in the geography of the area that a row is about."""
        area = self.areas[row] if row < len(self.areas) else -1
        return None if area < 0 else int(area)

    def use(self, column: int) -> ColumnUse:
        return self.columns.get(column, _OTHER)

    def is_value(self, row: int, column: int) -> bool:
        """Whether a figure is read from a cell."""
        return self.use(column).role is ColumnRole.VALUE and self.role(row) in (RowRole.AREA, RowRole.TOTAL)

    def marker(self, row: int, column: int, cell: Cell) -> Meaning | None:
        """What stands in a cell in place of a figure."""
        if not isinstance(cell, str) or not self.is_value(row, column):
            return None
        text = cell_text(cell)
        return Meaning.MISSING if text in ERROR_CODES else self.markers.get(text)

    def is_unreadable(self, row: int, column: int, cell: Cell) -> bool:
        """Whether a cell should hold a figure and holds neither one nor a known marker."""
        return self.is_value(row, column) and bool(read_column([cell], self.markers).unreadable)


def anatomy_of(
    grid: Grid, profile: Profile, layout: Layout, columns: Iterable[PlacedColumn], rows: TableRows
) -> Anatomy:
    """The anatomy of a wide table from how it was read."""
    markers = Markers(parse_markers(dict(profile.markers)))
    roles = {**rows.roles, **_top(grid, profile, layout)}
    areas = np.full(len(grid.rows), -1)
    areas[rows.rows] = rows.areas
    return Anatomy([roles.get(row) for row in range(len(grid.rows))], _columns(layout, columns), areas, markers)


def anatomy_of_exchange(columns: Mapping[str, int], areas: NDArray[np.intp], usable: NDArray[np.bool_]) -> Anatomy:
    """The anatomy of an exchange table: ``areas`` and whether a row is read, of each row below its header."""
    roles = [RowRole.HEADER, *(RowRole.AREA if read else RowRole.UNKNOWN for read in usable.tolist())]
    uses = {column: _EXCHANGE[name] for name, column in columns.items() if name in _EXCHANGE}
    return Anatomy(roles, uses, np.concatenate(([-1], np.where(usable, areas, -1))))


def _top(grid: Grid, profile: Profile, layout: Layout) -> dict[int, RowRole]:
    """The roles of the rows above the first row of data: titles, the header, and what is below it, such as units."""
    header = {row - 1 for row in profile.header_rows}
    return {
        row: RowRole.HEADER if row in header else RowRole.TITLE if row < max(header, default=0) else RowRole.UNASSIGNED
        for row in range(min(layout.first_row, len(grid.rows)))
        if row in header or any(cell is not None for cell in grid.rows[row])
    }


def _columns(layout: Layout, columns: Iterable[PlacedColumn]) -> dict[int, ColumnUse]:
    uses = {column: ColumnUse(ColumnRole.FILTER) for column, _ in layout.filters}
    for column, role in (
        (layout.name, ColumnRole.NAME),
        (layout.key, ColumnRole.KEY),
        (layout.period, ColumnRole.PERIOD),
    ):
        if column is not None:
            uses[column] = ColumnUse(role)
    for one in columns:
        uses[one.position] = ColumnUse(ColumnRole.VALUE, one.spec.indicator, one.spec.term, one.period)
    for column in layout.open_columns:
        uses.setdefault(column, ColumnUse(ColumnRole.OPEN))
    return uses

"""Where the columns and rows of a profile stand in this year's table: by header text before by position."""

from dataclasses import dataclass, replace

from ..model.errors import KeckError
from ..model.lookup import nearest
from ..model.text import tr
from .area_matching import normal_text
from .grid import Grid, column_name
from .headers import SEPARATOR, header_texts, split_period
from .listing import listing
from .profile import PERIOD_PLACE, ColumnRef, Profile, ValueColumn


@dataclass(frozen=True)
class PlacedColumn:
    """A column of values at its position, with the period that its header or the profile names."""

    position: int
    spec: ValueColumn
    period: str


@dataclass(frozen=True)
class Layout:
    """Positions counted from 0; ``first_row`` is the first row below the header."""

    header: list[str]
    first_row: int
    key: int | None
    name: int | None
    period: int | None
    fill_down: tuple[int, ...]
    filters: tuple[tuple[int, str], ...]
    columns: tuple[PlacedColumn, ...]
    open_columns: tuple[int, ...] = ()

    def title(self, position: int) -> str:
        """A column's header, or its letters where it has none."""
        return self.header[position] or column_name(position)


class ColumnsMissingError(KeckError):
    """The table lacks columns that the profile names."""


def place(profile: Profile, grid: Grid) -> Layout:
    """Find all columns of a profile. ColumnsMissingError names every one that is not there or not unique."""
    rows = [row - 1 for row in profile.header_rows if 0 < row <= len(grid.rows)]
    header = header_texts(grid, rows)
    finder = _Finder(header)

    def one(reference: ColumnRef | None) -> int | None:
        return None if reference is None else finder.one(reference)

    placed: list[PlacedColumn] = []
    for spec in profile.columns:
        if not spec.indicator:
            continue
        for position in finder.all(spec.column):
            placed.append(PlacedColumn(position, spec, spec.period or split_period(header[position])[1]))
    layout = Layout(
        header,
        profile.first_row - 1 if profile.first_row else (rows[-1] + 1 if rows else 0),
        one(profile.key_column),
        one(profile.name_column),
        one(profile.period_column),
        tuple(found for reference in profile.fill_down if (found := one(reference)) is not None),
        tuple((found, entry.equals) for entry in profile.filters if (found := one(entry.column)) is not None),
        tuple(placed),
    )
    finder.refuse_missing(grid.name)
    open_columns = (found for spec in profile.columns if not spec.indicator for found in finder.all(spec.column))
    layout = replace(layout, open_columns=tuple(open_columns))
    return layout


class _Finder:
    """Looks up columns by number, by whole header text, by one of its parts, or by a text with a period in it."""

    def __init__(self, header: list[str]) -> None:
        self._header = header
        self._missing: list[str] = []
        self._ambiguous: list[str] = []
        self._whole: dict[str, list[int]] = {}
        self._parts: dict[str, list[int]] = {}
        self._patterns: dict[str, list[int]] = {}
        for position, text in enumerate(header):
            if not text:
                continue
            self._whole.setdefault(normal_text(text), []).append(position)
            for part in {normal_text(part) for part in text.split(SEPARATOR)}:
                self._parts.setdefault(part, []).append(position)
            pattern = split_period(text)[2]
            if PERIOD_PLACE in pattern:
                self._patterns.setdefault(_normal_pattern(pattern), []).append(position)

    def one(self, reference: ColumnRef) -> int | None:
        found = self.all(reference)
        return found[0] if found else None

    def all(self, reference: ColumnRef) -> list[int]:
        if isinstance(reference, int):
            found = [reference - 1] if reference <= len(self._header) else []
        elif PERIOD_PLACE in reference:
            found = self._patterns.get(_normal_pattern(reference), [])
        else:
            wanted = normal_text(reference)
            found = self._whole.get(wanted) or self._parts.get(wanted, [])
            if len(found) > 1:
                self._ambiguous.append(reference)
        if not found:
            self._missing.append(str(reference))
        return found

    def refuse_missing(self, table: str) -> None:
        if self._missing:
            known = [text for text in self._header if text]
            raise ColumnsMissingError(
                tr("Columns not found"),
                tr("“{}” lacks columns that the profile names: {}.").format(table, listing(self._missing)),
                nearest(self._missing[0], known),
            )
        if self._ambiguous:
            raise KeckError(
                tr("Columns not clear"),
                tr("“{}” has several columns with the same header: {}.").format(table, listing(self._ambiguous)),
                tr("Name them in the profile by their number."),
            )


def _normal_pattern(text: str) -> str:
    before, _, after = text.partition(PERIOD_PLACE)
    return f"{normal_text(before)}\0{normal_text(after)}"

"""One worksheet's cells and merged ranges, in one pass over its XML."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO

from .grid import Cell, MergedRange, cell_name
from .xlsx_parts import Style
from .xml_events import local_name, parse

MAXIMUM_CELLS = 10_000_000
"""Cells of the rectangle that a sheet spans."""

_MAXIMUM_COLUMNS = 16_384
_REFERENCE = re.compile(r"\$?([A-Z]+)\$?(\d+)")


class TooLargeError(Exception):
    """More cells than a table of values can have."""


@dataclass
class SheetContent:
    """Ragged rows; ``uncomputed`` names formula cells without a stored result."""

    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[MergedRange] = field(default_factory=list)
    percent_columns: set[int] = field(default_factory=set)
    percent_cells: int = 0
    uncomputed: list[str] = field(default_factory=list)

    @property
    def filled(self) -> bool:
        return any(cell is not None for row in self.rows for cell in row)


def read_sheet(stream: IO[bytes], strings: list[str], styles: list[Style], epoch_1904: bool) -> SheetContent:
    """Read a worksheet; MalformedXmlError, ValueError or IndexError for a broken one, TooLargeError for a vast one."""
    reader = _SheetReader(strings, styles, epoch_1904)
    parse(stream, reader.start, reader.end, reader.characters)
    return reader.content


class _SheetReader:
    """State between the events of one worksheet; slots, since a large sheet has a million of them."""

    __slots__ = (
        "_at_end", "_at_start", "_collecting", "_column", "_columns", "_epoch", "_formula", "_kind", "_phonetic",
        "_row", "_special", "_strings", "_style", "_text", "_widest", "content",
    )  # fmt: skip

    def __init__(self, strings: list[str], styles: list[Style], epoch_1904: bool) -> None:
        self.content = SheetContent()
        self._strings = strings
        self._special = {str(i): style for i, style in enumerate(styles) if style is not Style.PLAIN}
        self._epoch = datetime.datetime(1904, 1, 1) if epoch_1904 else datetime.datetime(1899, 12, 30)
        self._columns: dict[str, int] = {}
        self._widest = 0
        self._row: list[Cell] = []
        self._column = -1
        self._kind: str | None = None
        self._style: str | None = None
        self._text: str | None = None
        self._formula = self._phonetic = self._collecting = False
        self._at_start: dict[str, Callable[[dict[str, str]], None]] = {}
        self._at_end: dict[str, Callable[[], None]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._at_start:
            self._listen(name[: -len(local_name(name))])
        act = self._at_start.get(name)
        if act is not None:
            act(attributes)

    def characters(self, data: str) -> None:
        if self._collecting:
            self._text = data if self._text is None else self._text + data

    def end(self, name: str) -> None:
        act = self._at_end.get(name)
        if act is not None:
            act()

    def _listen(self, prefix: str) -> None:
        """Listen for elements with the prefix that the first one bears."""
        starts = {"row": self._start_row, "c": self._start_cell, "f": self._start_formula, "v": self._start_text,
                  "t": self._start_text, "rPh": self._start_phonetic, "mergeCell": self._merge}  # fmt: skip
        ends = {"row": self._end_row, "c": self._end_cell, "v": self._end_text, "t": self._end_text,
                "rPh": self._end_phonetic}  # fmt: skip
        self._at_start = {prefix + name: act for name, act in starts.items()}
        self._at_end = {prefix + name: act for name, act in ends.items()}

    def _start_row(self, attributes: dict[str, str]) -> None:
        rows, reference = self.content.rows, attributes.get("r")
        number = int(reference) if reference else len(rows) + 1
        if number > MAXIMUM_CELLS:
            raise TooLargeError
        while len(rows) < number:
            rows.append([])
        self._row = rows[number - 1]

    def _end_row(self) -> None:
        self._widest = max(self._widest, len(self._row))
        if self._widest * len(self.content.rows) > MAXIMUM_CELLS:
            raise TooLargeError

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._kind = attributes.get("t")
        self._style = attributes.get("s")
        self._text = None
        self._formula = False
        reference = attributes.get("r")
        if reference is None:
            self._column = len(self._row)
            return
        letters = reference.rstrip("0123456789")
        known = self._columns.get(letters)
        self._column = self._new_column(letters) if known is None else known

    def _start_formula(self, _attributes: dict[str, str]) -> None:
        self._formula = True

    def _start_text(self, _attributes: dict[str, str]) -> None:
        self._collecting = not self._phonetic

    def _end_text(self) -> None:
        self._collecting = False

    def _start_phonetic(self, _attributes: dict[str, str]) -> None:
        self._phonetic = True

    def _end_phonetic(self) -> None:
        self._phonetic = False

    def _merge(self, attributes: dict[str, str]) -> None:
        self.content.merged.append(_range(attributes["ref"]))

    def _end_cell(self) -> None:
        text, kind, row, column = self._text, self._kind, self._row, self._column
        if text is None:
            if self._formula and kind is None:
                self.content.uncomputed.append(cell_name(len(self.content.rows) - 1, column))
            return
        value = self._number(float(text)) if kind is None or kind == "n" else self._typed(kind, text)
        if column > len(row):
            row.extend([None] * (column - len(row)))
        if column < len(row):
            row[column] = value
        else:
            row.append(value)

    def _new_column(self, letters: str) -> int:
        column = _index(letters)
        if not 0 <= column < _MAXIMUM_COLUMNS:
            raise ValueError(letters)
        self._columns[letters] = column
        return column

    def _number(self, number: float) -> Cell:
        """The number as its cell's format shows it."""
        style = self._special.get(self._style) if self._style else None
        if style is None:
            return number
        if style is Style.PERCENT:
            self.content.percent_columns.add(self._column)
            self.content.percent_cells += 1
            return round(number * 100, 10)
        try:
            moment = self._epoch + datetime.timedelta(days=number)
        except OverflowError:
            return number
        return moment.date() if number == int(number) else moment

    def _typed(self, kind: str, text: str) -> Cell:
        if kind == "s":
            text = self._strings[int(text)]
            return text if text.strip() else None
        if kind == "b":
            return text == "1"
        if kind == "d":
            return datetime.datetime.fromisoformat(text.removesuffix("Z")).date()
        return text if text.strip() else None


def _range(reference: str) -> MergedRange:
    corners = _REFERENCE.findall(reference)
    (left, top), (right, bottom) = corners[0], corners[-1]
    return int(top) - 1, _index(left), int(bottom) - 1, _index(right)


def _index(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1

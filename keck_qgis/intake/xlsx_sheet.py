"""One worksheet's cells and merged ranges, in one pass over its XML."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO

from .grid import Cell, MergedRange, cell_name
from .xlsx_parts import Style
from .xml_events import parse

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
    parse(stream, *reader.handlers())
    return reader.content


class _SheetReader:
    """State between the events of one worksheet."""

    def __init__(self, strings: list[str], styles: list[Style], epoch_1904: bool) -> None:
        self.content = SheetContent()
        self._strings = strings
        self._special = {str(i): style for i, style in enumerate(styles) if style is not Style.PLAIN}
        self._epoch = datetime.datetime(1904, 1, 1) if epoch_1904 else datetime.datetime(1899, 12, 30)
        self._columns: dict[str, int] = {}
        self._widest = 0

    def handlers(
        self,
    ) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None], Callable[[str], None]]:
        """Closures over local names: they run a million times, attribute look-ups would double the time."""
        content, rows, columns, special = self.content, self.content.rows, self._columns, self._special
        row: list[Cell] = []
        kind = style = text = None
        position = -1
        collecting = False
        formula = False
        phonetic = False
        prefix: str | None = None
        digits = "0123456789"
        skip = 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal row, kind, style, text, position, collecting, formula, phonetic, prefix, skip
            if prefix is None:
                prefix = name[: name.index(":") + 1] if ":" in name else ""
                skip = len(prefix)
            if skip:
                name = name[skip:]
            if name == "c":
                kind = attributes.get("t")
                style = attributes.get("s")
                text = None
                formula = False
                reference = attributes.get("r")
                if reference is None:
                    position = len(row)
                else:
                    letters = reference.rstrip(digits)
                    known = columns.get(letters)
                    position = self._column(letters) if known is None else known
            elif name == "v" or (name == "t" and not phonetic):
                collecting = True
            elif name == "row":
                row = self._next_row(attributes.get("r"))
            elif name == "f":
                formula = True
            elif name == "rPh":
                phonetic = True
            elif name == "mergeCell":
                content.merged.append(_range(attributes["ref"]))

        def characters(data: str) -> None:
            nonlocal text
            if collecting:
                text = data if text is None else text + data

        def end(name: str) -> None:
            nonlocal collecting, phonetic
            if skip:
                name = name[skip:]
            if name == "v" or name == "t":
                collecting = False
            elif name == "c":
                if text is None:
                    if formula and kind is None:
                        content.uncomputed.append(cell_name(len(rows) - 1, position))
                    return
                if kind is None or kind == "n":
                    value: Cell = float(text)
                    if style in special:
                        value = self._formatted(float(text), special[style], position)
                else:
                    value = self._typed(kind, text)
                filled = len(row)
                if position == filled:
                    row.append(value)
                elif position > filled:
                    row.extend([None] * (position - filled))
                    row.append(value)
                else:
                    row[position] = value
            elif name == "rPh":
                phonetic = False
            elif name == "row":
                self._widest = max(self._widest, len(row))
                if self._widest * len(rows) > MAXIMUM_CELLS:
                    raise TooLargeError

        return start, end, characters

    def _next_row(self, reference: str | None) -> list[Cell]:
        rows = self.content.rows
        number = int(reference) if reference else len(rows) + 1
        if number > MAXIMUM_CELLS:
            raise TooLargeError
        while len(rows) < number:
            rows.append([])
        return rows[number - 1]

    def _column(self, letters: str) -> int:
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        if not 0 < column <= _MAXIMUM_COLUMNS:
            raise ValueError(letters)
        self._columns[letters] = column - 1
        return column - 1

    def _formatted(self, number: float, style: Style, column: int) -> Cell:
        if style is Style.PERCENT:
            self.content.percent_columns.add(column)
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

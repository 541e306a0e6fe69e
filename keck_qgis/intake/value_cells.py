"""A column of cells turned into numbers and statuses, with what had to be decided on the way."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.number_parsing import Convention, Decision, Evidence, NumberText, decide, take_apart, value_of
from ..model.status import Status
from .grid import ERROR_CODES, Cell, cell_text
from .markers import Markers, Meaning

_NOT_NEEDED = Decision(Convention.GERMAN, Evidence.NOT_NEEDED)


@dataclass
class ColumnValues:
    """Arrays of shape (rows,): ``value`` is NaN wherever ``status`` is not ``Status.VALUE``.

    ``markers`` holds the positions of each; ``unreadable`` holds positions and texts that are neither number nor
    marker; their status is ABSENT.
    """

    value: NDArray[np.float64]
    status: NDArray[np.int8]
    decision: Decision = _NOT_NEEDED
    markers: defaultdict[tuple[str, Meaning], list[int]] = field(default_factory=lambda: defaultdict(list))
    units: Counter[str] = field(default_factory=Counter)
    bracketed: int = 0
    unreadable: list[tuple[int, str]] = field(default_factory=list)


def read_column(
    cells: Sequence[Cell],
    markers: Markers,
    asked: Convention = Convention.AUTO,
    whole_numbers: bool = False,
    table: Convention = Convention.AUTO,
) -> ColumnValues:
    """Read a column; native numbers stay what they are, texts follow the convention that the column decides."""
    if set(map(type, cells)) == {float}:
        value = np.array(cells, dtype=np.float64)
        return ColumnValues(value, np.full(len(cells), Status.VALUE, dtype=np.int8))
    result = ColumnValues(np.full(len(cells), np.nan), np.full(len(cells), Status.ABSENT, dtype=np.int8))
    numbers, meanings = _understand(cells, markers)
    if numbers:
        result.decision = decide(numbers.values(), asked, whole_numbers, table)
    values = {text: value_of(number, result.decision.convention) for text, number in numbers.items()}
    for position, cell in enumerate(cells):
        if isinstance(cell, float):
            result.value[position] = cell
            result.status[position] = Status.VALUE
            continue
        text = cell_text(cell)
        readable = cell is None or isinstance(cell, str)
        if readable and text in meanings:
            _enter_marker(result, position, text, meanings[text])
        elif readable and (number := values.get(text)) is not None:
            _enter_number(result, position, number, numbers[text])
        else:
            result.unreadable.append((position, text))
    return result


def _understand(cells: Sequence[Cell], markers: Markers) -> tuple[dict[str, NumberText], dict[str, Meaning]]:
    """The distinct texts of a column that are numbers, and those that stand in place of one."""
    numbers: dict[str, NumberText] = {}
    meanings: dict[str, Meaning] = {}
    for text in dict.fromkeys(cell_text(cell) for cell in cells if cell is None or isinstance(cell, str)):
        meaning = Meaning.MISSING if text in ERROR_CODES else markers.get(text)
        if meaning is not None:
            meanings[text] = meaning
        elif number := take_apart(text):
            numbers[text] = number
    return numbers, meanings


def _enter_number(result: ColumnValues, position: int, value: float, number: NumberText) -> None:
    result.value[position] = value
    result.status[position] = Status.VALUE
    result.bracketed += number.bracketed
    if number.unit:
        result.units[number.unit] += 1


def _enter_marker(result: ColumnValues, position: int, text: str, meaning: Meaning) -> None:
    result.markers[text, meaning].append(position)
    result.status[position] = meaning.status
    if meaning is Meaning.ZERO:
        result.value[position] = 0.0

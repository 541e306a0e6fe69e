"""What an import of values would change in the holdings, cell by cell: before and after."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..model.geography import Geography
from ..model.observations import Observations, Series, SeriesKey
from ..model.status import Status

_Number = TypeVar("_Number", np.intp, np.int8, np.float64)


class Change(IntEnum):
    """What becomes of a cell of the holdings."""

    NEW = 0
    REPLACED = 1
    SAME = 2


@dataclass(frozen=True)
class ValueChanges:
    """The delivered cells as columns of equal length; ``series`` points into ``keys``, ``areas`` into ``geography``."""

    geography: Geography
    keys: list[SeriesKey]
    series: NDArray[np.intp]
    areas: NDArray[np.intp]
    kinds: NDArray[np.int8]
    old_value: NDArray[np.float64]
    old_status: NDArray[np.int8]
    new_value: NDArray[np.float64]
    new_status: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.series)

    def key(self, row: int) -> SeriesKey:
        """Indicator and period of a cell."""
        return self.keys[self.series[row]]

    def count(self, kind: Change) -> int:
        return int((self.kinds == kind).sum())

    def of(self, kind: Change) -> NDArray[np.intp]:
        """The cells of one kind."""
        return np.flatnonzero(self.kinds == kind)

    def emptied(self) -> NDArray[np.intp]:
        """Cells that held a value and hold none afterwards."""
        return np.flatnonzero((self.old_status == Status.VALUE) & (self.new_status != Status.VALUE))


def value_changes(delivered: Observations, held: Observations) -> ValueChanges:
    """Compare what is delivered with what is held, over the same geography."""
    keys = list(delivered.series)
    parts = [_Part.of(number, delivered.series[key], held.series.get(key)) for number, key in enumerate(keys)]
    return ValueChanges(
        delivered.geography,
        keys,
        _joined((np.full(len(part.areas), part.number) for part in parts), np.intp),
        _joined((part.areas for part in parts), np.intp),
        _joined((part.kinds for part in parts), np.int8),
        _joined((part.old.value[part.areas] if part.old else _nothing(part) for part in parts), np.float64),
        _joined((part.old.status[part.areas] if part.old else _absent(part) for part in parts), np.int8),
        _joined((part.new.value[part.areas] for part in parts), np.float64),
        _joined((part.new.status[part.areas] for part in parts), np.int8),
    )


@dataclass(frozen=True)
class _Part:
    """The delivered cells of one series."""

    number: int
    new: Series
    old: Series | None
    areas: NDArray[np.intp]
    kinds: NDArray[np.int8]

    @classmethod
    def of(cls, number: int, new: Series, old: Series | None) -> "_Part":
        areas = np.flatnonzero(new.status != Status.ABSENT)
        kinds = np.full(len(areas), Change.NEW, dtype=np.int8)
        if old is not None:
            there = old.status[areas] != Status.ABSENT
            kinds[there] = np.where(_same(new, old, areas)[there], Change.SAME, Change.REPLACED)
        return cls(number, new, old, areas, kinds)


def _same(new: Series, old: Series, areas: NDArray[np.intp]) -> NDArray[np.bool_]:
    same = new.status[areas] == old.status[areas]
    for name in ("value", "numerator", "denominator"):
        one, other = getattr(new, name)[areas], getattr(old, name)[areas]
        same &= (one == other) | (np.isnan(one) & np.isnan(other))
    return same


def _nothing(part: _Part) -> NDArray[np.float64]:
    return np.full(len(part.areas), np.nan)


def _absent(part: _Part) -> NDArray[np.int8]:
    return np.full(len(part.areas), Status.ABSENT, dtype=np.int8)


def _joined(parts: Iterator[NDArray[_Number]], dtype: type[_Number]) -> NDArray[_Number]:
    return np.concatenate([np.empty(0, dtype=dtype), *parts])

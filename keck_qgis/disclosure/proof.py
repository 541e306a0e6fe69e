"""Proofs that nothing hidden can be narrowed: alternative tables that agree with everything published.

A proof is secret: a vote over its tables returns the raw figures. It stays in the holdings.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model.observations import SeriesKey

Row = tuple[str, str, int]
"""Variable name, period, and state: the index of an earlier release in the history, its length for today."""

Line = NDArray[np.float64]
"""A row in one table, (columns,)."""

_KINDS = ("<i1", "<i2", "<i4", "<f8")


@dataclass(frozen=True, eq=False)
class Changes:
    """``size`` tables of ``width`` columns that differ from the first, the ``base`` of each row, in few cells; packed
    is where, and what stands there."""

    base: tuple[Line, ...]
    width: int
    size: int
    packed: bytes

    @classmethod
    def of(cls, base: Sequence[Line], width: int, size: int, at: NDArray[np.intp], value: Line) -> "Changes":
        """``at`` (changes,): the places that change in the flat tables behind the base, ascending."""
        return cls(tuple(base), width, size, _packed([np.diff(at, prepend=0), value]))

    @classmethod
    def between(cls, tables: NDArray[np.float64]) -> "Changes":
        """Of ``tables`` (tables, rows, columns), of which there is one at least."""
        others = tables[1:]
        places = np.flatnonzero((others != tables[0]) & ~(np.isnan(others) & np.isnan(tables[0])))
        return cls.of([row.copy() for row in tables[0]], tables.shape[2], len(tables), places, others.ravel()[places])

    def tables(self) -> NDArray[np.float64]:
        """Unpacked anew, (tables, rows, columns)."""
        found = np.empty((self.size, len(self.base), self.width))
        for number, row in enumerate(self.base):
            found[:, number] = row
        steps, value = _unpacked(self.packed)
        found[1:].reshape(-1)[np.cumsum(steps, dtype=np.intp)] = value
        return found


@dataclass(frozen=True, eq=False)
class Proof:
    """``tables`` (tables, rows, areas and atoms): each a complete alternative of the rows, NaN where a row has no cell.

    The columns are the geography's areas in order, then the atoms of each overlay in order. Table 0 is the base: the
    truth where it is known, and a fill that agrees with it elsewhere. Rows that are in no proof stay at their truth.
    ``held``: the tables, or what tells them; those are made anew whenever they are asked for.
    """

    rows: tuple[Row, ...]
    held: NDArray[np.float64] | Changes

    @property
    def tables(self) -> NDArray[np.float64]:
        return self.held.tables() if isinstance(self.held, Changes) else self.held

    def to_bytes(self, at_hand: Mapping[SeriesKey, Line] | None = None) -> bytes:
        """Packed; the same proof gives the same bytes. Lines that are the very ones ``at_hand`` are left out."""
        changes = self.held if isinstance(self.held, Changes) else Changes.between(self.held)
        lines = at_hand or {}
        own = [lines.get(row[:2]) is not line for row, line in zip(self.rows, changes.base, strict=True)]
        base = _packed([line for line, kept in zip(changes.base, own, strict=True) if kept])
        entries = [changes.size, changes.width, self.rows, own, len(base), len(changes.packed)]
        header = json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()
        return len(header).to_bytes(4, "little") + header + base + changes.packed

    @classmethod
    def of_bytes(cls, packed: bytes, at_hand: Mapping[SeriesKey, Line] | None = None) -> "Proof":
        """The proof in ``packed``, its tables not yet unpacked; ValueError for any other bytes."""
        start = 4 + int.from_bytes(packed[:4], "little")
        try:
            size, width, names, own, middle, end = json.loads(packed[4:start])
            if len(packed) != start + middle + end:
                raise ValueError("not the whole proof")
            rows = tuple((str(name), str(period), int(state)) for name, period, state in names)
            told, lines = iter(_unpacked(packed[start : start + middle])), at_hand or {}
            base = tuple(next(told) if kept else lines[row[:2]] for row, kept in zip(rows, own, strict=True))
        except (zlib.error, TypeError, KeyError, IndexError) as error:
            raise ValueError("no proof") from error
        return cls(rows, Changes(base, width, size, packed[start + middle :]))


def _packed(columns: Sequence[NDArray]) -> bytes:
    """Numbers, each column in the smallest kind that holds it exactly."""
    small = [_squeezed(one) for one in columns]
    kinds = [_KINDS.index(one.dtype.str.replace("|", "<")) for one in small]
    header = [bytes([kind]) + len(one).to_bytes(8, "little") for kind, one in zip(kinds, small, strict=True)]
    raw = [len(small).to_bytes(8, "little"), *header, *(one.tobytes() for one in small)]
    return zlib.compress(b"".join(raw), 1)


def _unpacked(packed: bytes) -> list[Line]:
    raw = memoryview(zlib.decompress(packed))
    number = int.from_bytes(raw[:8], "little")
    end, found = 8 + 9 * number, []
    for start in range(8, end, 9):
        kind, size = np.dtype(_KINDS[raw[start]]), int.from_bytes(raw[start + 1 : start + 9], "little")
        found.append(np.frombuffer(raw, kind, size, end).astype(np.float64))
        end += kind.itemsize * size
    return found


def _squeezed(numbers: NDArray) -> NDArray:
    for kind in _KINDS[:-1]:
        limits = np.iinfo(kind)
        if not len(numbers) or (limits.min <= numbers.min() and numbers.max() <= limits.max):
            whole = numbers.astype(kind)
            if (whole == numbers).all():
                return whole
    # one kind of zero, and one of what is no number
    return np.where(np.isnan(numbers), np.nan, numbers + 0.0).astype(_KINDS[-1])

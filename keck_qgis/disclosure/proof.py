"""Proofs that nothing hidden can be narrowed: alternative tables that agree with everything published.

A proof is secret: a vote over its tables returns the raw figures. It stays in the holdings.
"""

import json
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Row = tuple[str, str, int]
"""Variable name, period, and state: the index of an earlier release in the history, its length for today."""

_NUMBER = np.dtype("<f8")
_BITS = np.dtype("<u8")


@dataclass(frozen=True, eq=False)
class Proof:
    """``tables`` (tables, rows, areas and atoms): each a complete alternative of the rows, NaN where a row has no cell.

    The columns are the geography's areas in order, then the atoms of each overlay in order. Table 0 is the base: the
    truth where it is known, and a fill that agrees with it elsewhere. Rows that are in no proof stay at their truth.
    """

    rows: tuple[Row, ...]
    tables: NDArray[np.float64]

    def to_bytes(self) -> bytes:
        """Packed; the same proof gives the same bytes."""
        header = json.dumps([self.tables.shape, self.rows], ensure_ascii=False, separators=(",", ":")).encode()
        numbers = np.where(np.isnan(self.tables), np.nan, self.tables + 0.0).astype(_NUMBER)
        bits = numbers.view(_BITS).copy()
        # the tables differ in few cells from the first: what is left of the others is mostly 0
        bits[1:] ^= bits[:1]
        return zlib.compress(len(header).to_bytes(4, "little") + header + bits.tobytes(), 9)

    @classmethod
    def of_bytes(cls, packed: bytes) -> "Proof":
        """The proof packed in ``packed``; ValueError for any other bytes."""
        try:
            raw = zlib.decompress(packed)
            end = 4 + int.from_bytes(raw[:4], "little")
            shape, rows = json.loads(raw[4:end])
            bits = np.frombuffer(raw[end:], _BITS).reshape(shape).copy()
            bits[1:] ^= bits[:1]
            return cls(
                tuple((str(name), str(period), int(state)) for name, period, state in rows),
                bits.view(_NUMBER).astype(np.float64),
            )
        except (zlib.error, TypeError, UnicodeDecodeError) as error:
            raise ValueError("no proof") from error

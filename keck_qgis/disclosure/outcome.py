"""What the engine found for the counts of some families, before it is cut into answers."""

from dataclasses import dataclass, field

from .counts import Array
from .mask import BoolCells
from .nested.grove import Grove


@dataclass
class Piece:
    """Tables that prove some ``rows`` that are linked: (tables, states × rows, columns), the base first; ``states``:
    today is None."""

    rows: list[int]
    states: list[int | None]
    tables: Array


@dataclass
class Outcome:
    """``hidden`` (today's rows, areas), the pieces and groves of the proof, rows that are safe only if nothing of them
    is shown, rows that could not be proven at all, and rows that no solver was there for."""

    hidden: BoolCells
    pieces: list[Piece] = field(default_factory=list)
    groves: list[Grove] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)
    unproven: set[int] = field(default_factory=set)
    unsolved: set[int] = field(default_factory=set)

    @property
    def lost(self) -> set[int]:
        return self.left_out | self.unproven | self.unsolved

"""Cells that no source knows: a secret only where all that we know shows them to be small."""

from dataclasses import replace

import numpy as np

from ..mask import BoolCells
from .programme import reach
from .system import HIGH, Array, Duties, Places, System


def unsure(system: System, unknown: BoolCells, most: Array) -> tuple[Duties, Array]:
    """The duties without those of cells that may be no small counts for all that is known, and the tables (tables,
    cells) that show it. ``unknown`` flags the cells that no source knows, ``most`` (cells,) bounds them."""
    duties = system.duties
    unseen = (duties.plus >= 0) & unknown[duties.plus] & (duties.minus < 0)
    # where zeros are published, what can only be nobody is no secret
    nobody = unseen & (duties.low > 0) & (most[duties.plus] <= 0)
    larger = replace(duties, high=duties.high + 1)
    known = replace(system, duties=larger)
    beyond: list[Array] = []
    waiting = np.flatnonzero(unseen & (most[duties.plus] > duties.high) & ~larger.met(system.base, HIGH))
    for targets in (waiting, *waiting[:, None]):
        _show(known, unknown, targets, beyond)
    large = unseen & np.any([larger.met(table, HIGH) for table in (system.base, *beyond)], axis=0)
    return duties.of(~nobody & ~large), np.array(beyond).reshape(-1, system.size)


def _show(system: System, unknown: BoolCells, targets: Places, tables: list[Array]) -> None:
    """Add tables of what the ``unknown`` cells alone allow, in which targets reach their end, as long as any does."""
    for table in tables:
        targets = targets[~system.duties.met(table, HIGH)[targets]]
    while len(targets):
        found = reach(system, unknown, targets, HIGH)
        if found is None or not found.met.any():
            return
        tables.append(found.table)
        targets = targets[~found.met]

"""What the rows of trees become in the tables that prove them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ..counts import Array, Places

Turn = tuple[Places, Array]
"""Some series (series,) and an alternative to each, (nodes, series)."""


@dataclass
class Grove:
    """Trees that stand side by side. Each change, arrays (changes,) in the order of their rows: in which row, in which
    of its tables (the first one beside the truth is 1), in which area, and what stands there."""

    rows: set[int]
    row: Places
    table: Places
    area: Places
    value: Array

    @classmethod
    def of(cls, rows: Places, areas: Places, truth: Array, turns: Iterable[Turn]) -> "Grove":
        """``rows`` (series,) and ``areas`` (nodes,) of the figures in ``truth`` (nodes, series)."""
        done = np.zeros(len(rows), dtype=np.intp)
        found: list[tuple[Places, Places, Places, Array]] = [(*(np.zeros((3, 0), dtype=np.intp)), np.zeros(0))]
        for series, figures in turns:
            done[series] += 1
            place, node = np.nonzero((figures != truth[:, series]).T)
            found.append((rows[series[place]], done[series[place]], areas[node], figures[node, place]))
        row, table, area, value = (np.concatenate(one) for one in zip(*found, strict=True))
        order = np.argsort(row, kind="stable")
        return cls(set(rows.tolist()), row[order], table[order], area[order], value[order])

    def together(self, rows: list[int], width: int) -> tuple[int, Places, Array]:
        """Of some rows, in tables of so many columns: how many tables there are with the truth, the places in those
        behind it that change, ascending, and what stands there."""
        first, last = np.searchsorted(self.row, rows, "left"), np.searchsorted(self.row, rows, "right")
        order = np.concatenate([np.arange(a, b) for a, b in zip(first, last, strict=True)])
        line = (self.table[order] - 1) * len(rows) + np.repeat(np.arange(len(rows)), last - first)
        at = line * width + self.area[order]
        ascending = np.argsort(at, kind="stable")
        return 1 + int(self.table[order].max(initial=0)), at[ascending], self.value[order][ascending]

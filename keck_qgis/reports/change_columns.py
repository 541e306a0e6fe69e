"""Columns of a table that say what became of a figure between two periods."""

from collections.abc import Sequence

import numpy as np

from ..editions.reader import Cell, Edition
from ..insight.comparison import compare_cells
from ..model.indicator import Indicator
from ..model.status import Status
from .table import Change, Column


def compared(
    edition: Edition, indicator: Indicator, level: str, period: str, against: str, areas: set[str]
) -> tuple[Column, Column, Column, Column]:
    """The older figures, the newer ones, their difference and their change in per cent."""
    older, newer = (_plain(edition, indicator, level, one, areas) for one in (against, period))
    difference, per_cent = (_change(newer, older, Change(against, in_per_cent)) for in_per_cent in (False, True))
    return older, newer, difference, per_cent


def _plain(edition: Edition, indicator: Indicator, level: str, period: str, areas: set[str]) -> Column:
    cells = (cell for cell in edition.cells(indicator.id, level, period) if cell.area_key in areas)
    return Column(indicator, period, tuple(cells), edition.root_cell(indicator.id, period))


def _change(newer: Column, older: Column, change: Change) -> Column:
    decimals, root = newer.indicator.decimals, None
    if newer.root is not None and older.root is not None:
        (root,) = _changed([newer.root], [older.root], decimals, change.per_cent)
    cells = _changed(newer.cells, older.cells, decimals, change.per_cent)
    return Column(newer.indicator, newer.period, cells, root, change)


def _changed(newer: Sequence[Cell], older: Sequence[Cell], decimals: int, per_cent: bool) -> tuple[Cell, ...]:
    """Where there is no per cent, for it was 0 before, it is not applicable."""
    found = compare_cells(newer, older, decimals)
    figures = found.per_cent if per_cent else found.difference
    statuses = np.where((found.status == Status.VALUE) & np.isnan(figures), int(Status.NOT_APPLICABLE), found.status)
    values = (None if np.isnan(figure) else figure for figure in figures.tolist())
    rows = zip(newer, values, statuses.tolist(), found.small_base.tolist(), strict=True)
    return tuple(
        Cell(cell.area_key, cell.area_name, value, Status(status), small_base=small)
        for cell, value, status, small in rows
    )

"""Cells of editions for expressions, which ask for them one by one and thousands of times."""

import time
from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

from ..editions.reader import Cell, Edition
from ..model.errors import KeckError
from ..model.indicator import Indicator
from ..model.period import Period

_MOST_SERIES = 64
_STATE_HOLDS = 1.0
"""Seconds for which a file is taken for unchanged."""


class _Series(NamedTuple):
    """All cells of an indicator on a level at a period, by area key."""

    indicator: Indicator
    cells: dict[str, Cell]


class Figures:
    """Remembers the series asked for last; a file that has changed is read, and its content hash checked, anew.

    No file stays open between two questions: a share may vanish, an edition be moved.
    """

    def __init__(self) -> None:
        self._series: OrderedDict[tuple[object, ...], _Series | None] = OrderedDict()
        self._asked: tuple[Path, float, tuple[int, int]] = (Path(), -_STATE_HOLDS, (0, 0))

    def cell(self, path: Path, indicator: str, level: str, area: str, period: str) -> tuple[Indicator, Cell] | None:
        """An area's cell with its indicator (empty period: the newest one); None where the edition knows no such."""
        key = (path, *self._state_of(path), indicator, level, period)
        if key not in self._series:
            self._series[key] = _read(path, indicator, level, period)
            if len(self._series) > _MOST_SERIES:
                self._series.popitem(last=False)
        series = self._series.get(key)
        if series is None or area not in series.cells:
            return None
        return series.indicator, series.cells[area]

    def _state_of(self, path: Path) -> tuple[int, int]:
        """Time of change and size, on a share asked for once in a while and not for every label."""
        now = time.monotonic()
        if path != self._asked[0] or now > self._asked[1] + _STATE_HOLDS:
            try:
                found = path.stat()
                state = found.st_mtime_ns, found.st_size
            except OSError:
                state = 0, 0
            self._asked = path, now, state
        return self._asked[2]


def _read(path: Path, indicator: str, level: str, period: str) -> _Series | None:
    try:
        with Edition.open(path) as edition:
            held = Period.parse(period).text if period else edition.newest_period(indicator, level)
            cells = edition.cells(indicator, level, held)
            return _Series(edition.catalogue()[indicator], {cell.area_key: cell for cell in cells})
    except KeckError:
        return None

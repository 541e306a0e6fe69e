"""All figures of one area on a theme, each beside the area above, the municipality, the other areas and its past."""

from dataclasses import dataclass

import numpy as np

from ..editions.reader import Cell, Edition
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Indicator
from .ranks import Rank, rank


@dataclass(frozen=True)
class AreaFigure:
    """``above`` and ``town`` are None where there is no such cell, ``rank`` where no value is published.

    ``series``: the area's cells by the periods of its level, oldest first.
    """

    indicator: Indicator
    period: str
    cell: Cell
    rank: Rank | None
    above: Cell | None
    town: Cell | None
    series: dict[str, Cell]


class AreaSheets:
    """The sheets of one edition; values that ranks are taken from are read once."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._parents: dict[str, dict[str, str | None]] = {}
        self._values: dict[tuple[str, str, str], np.ndarray] = {}

    def figures(self, level: str, area: str, theme: str, period: str) -> list[AreaFigure]:
        """The theme's figures in the catalogue's order, each in the period or else in its newest one there."""
        figures = []
        for indicator in self._edition.catalogue():
            if indicator.theme == theme and (series := self._edition.area_cells(indicator.id, level, area)):
                held = period if period in series else list(series)[-1]
                figures.append(self._figure(indicator, level, area, held, series))
        return figures

    def _figure(self, indicator: Indicator, level: str, area: str, period: str, series: dict[str, Cell]) -> AreaFigure:
        edition, cell = self._edition, series[period]
        place = rank(cell.value, self._published(indicator.id, level, period))
        above = None
        parent, key = edition.level(level).parent, self._parent(level, area)
        if parent and parent != ROOT_LEVEL and key:
            above = edition.area_cells(indicator.id, parent, key).get(period)
        return AreaFigure(indicator, period, cell, place, above, edition.root_cell(indicator.id, period), series)

    def _parent(self, level: str, area: str) -> str | None:
        if level not in self._parents:
            self._parents[level] = {key: parent for key, _name, parent in self._edition.areas(level)}
        return self._parents[level][area]

    def _published(self, indicator: str, level: str, period: str) -> np.ndarray:
        key = (indicator, level, period)
        if key not in self._values:
            self._values[key] = self._edition.published_values(*key)
        return self._values[key]

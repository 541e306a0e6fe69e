"""The change of a figure between two periods, from an edition: as a layer, as values to cut, as a line of text."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsVectorLayer

from ..cartography.change_classes import ChangeClass, change_classes, change_ramp
from ..cartography.change_layer import ChangeView, Occurring, change_layer
from ..cartography.classification import Classification
from ..cartography.view import View
from ..editions.reader import Edition
from ..insight.comparison import PER_CENT_DECIMALS, Comparison, compare, compare_cells
from ..model.numbers import format_change
from ..model.status import Status


class ChangeMap:
    """What the areas of a view have become since the period ``against``. KeckError as ``Edition.cells``."""

    def __init__(self, edition: Edition, view: View, against: str, per_cent: bool, chosen: Classification) -> None:
        decimals = PER_CENT_DECIMALS if per_cent else view.indicator.decimals
        self.shown = ChangeView(view, against, per_cent, decimals)
        self._edition, self._chosen = edition, chosen

    @cached_property
    def _found(self) -> Comparison:
        view = self.shown.view
        return compare(self._edition, view.indicator, view.level, view.period, self.shown.against)

    @property
    def values(self) -> NDArray[np.float64]:
        """Those changes that there are."""
        return self._figures[~np.isnan(self._figures)]

    def classes(self) -> list[ChangeClass]:
        """KeckError for manual breaks that lack."""
        shades = change_ramp(self.shown.view.indicator, self._chosen.ramp)
        return change_classes(self.values.tolist(), self.shown.decimals, shades, self._chosen)

    def layer(self) -> QgsVectorLayer:
        """KeckError where the edition cannot be read."""
        told = ~np.isnan(self._figures)
        occurring = Occurring(
            classes=self.classes(),
            statuses=frozenset(Status(one) for one in self._found.status.tolist()),
            undefined=bool((~told & (self._found.status == Status.VALUE)).any()),
            small_base=bool((self._found.small_base & told).any()),
        )
        return change_layer(self._edition, self.shown, occurring)

    def town(self) -> str:
        """How the whole municipality has changed, ``+12 Personen (+3,4 %)``; empty where nobody may know."""
        view = self.shown.view
        newer, older = (self._edition.root_cell(view.indicator.id, one) for one in (view.period, self.shown.against))
        if newer is None or older is None:
            return ""
        found = compare_cells([newer], [older], view.indicator.decimals)
        if found.status[0] != Status.VALUE:
            return ""
        unit = ChangeView(view, self.shown.against, False, view.indicator.decimals).unit
        text = f"{format_change(float(found.difference[0]), view.indicator.decimals)} {unit}".strip()
        if not np.isnan(found.per_cent[0]):
            text += f" ({format_change(float(found.per_cent[0]), PER_CENT_DECIMALS)} %)"
        return text

    @property
    def _figures(self) -> NDArray[np.float64]:
        return self._found.per_cent if self.shown.per_cent else self._found.difference

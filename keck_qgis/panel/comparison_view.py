"""A comparison of two periods, computed from the open edition, as a layer and as a line of text."""

import numpy as np
from qgis.core import QgsVectorLayer

from ..cartography.change_layer import ChangeView, Occurring, change_layer
from ..cartography.view import View
from ..insight.comparison import PER_CENT_DECIMALS, compare, compare_cells
from ..model.numbers import format_change
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr
from .choice import Choice
from .opened import OpenedAtlas


def comparison_view(opened: OpenedAtlas, choice: Choice) -> ChangeView:
    indicator = opened.edition.catalogue()[choice.indicator]
    decimals = PER_CENT_DECIMALS if choice.per_cent else indicator.decimals
    return ChangeView(View(choice.level, indicator, choice.period), choice.against, choice.per_cent, decimals)


def comparison_layer(opened: OpenedAtlas, choice: Choice) -> QgsVectorLayer:
    """What ``choice`` compares on the map. KeckError where the edition cannot be read."""
    shown = comparison_view(opened, choice)
    found = compare(opened.edition, shown.view.indicator, choice.level, choice.period, choice.against)
    figures = found.per_cent if choice.per_cent else found.difference
    told = ~np.isnan(figures)
    occurring = Occurring(
        values=figures[told].tolist(),
        statuses=frozenset(Status(one) for one in found.status.tolist()),
        undefined=bool((~told & (found.status == Status.VALUE)).any()),
        small_base=bool((found.small_base & told).any()),
    )
    return change_layer(opened.edition, shown, occurring)


def town_change(opened: OpenedAtlas, choice: Choice) -> str:
    """How the whole municipality has changed, ``seit 2013: +12 Personen (+3,4 %)``; empty where nobody may know."""
    shown = comparison_view(opened, choice)
    cells = [opened.edition.root_cell(choice.indicator, period) for period in (choice.period, choice.against)]
    newer, older = cells
    if newer is None or older is None:
        return ""
    indicator = shown.view.indicator
    found = compare_cells([newer], [older], indicator.decimals)
    if found.status[0] != Status.VALUE:
        return ""
    unit = tr("percentage points") if indicator.unit == "%" else indicator.unit
    text = f"{format_change(float(found.difference[0]), indicator.decimals)} {unit}".strip()
    if not np.isnan(found.per_cent[0]):
        text += f" ({format_change(float(found.per_cent[0]), PER_CENT_DECIMALS)} %)"
    return tr("Whole municipality, against {}: {}").format(Period.parse(choice.against).title(), text)

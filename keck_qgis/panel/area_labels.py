"""Labels in the areas on the panel's map."""

from qgis.core import QgsVectorLayer

from ..cartography.label_text import Labels, change_label, figure_label
from ..cartography.labels import label_areas
from .change_view import change_map
from .choice import Choice
from .opened import OpenedAtlas

_POINTS = 8.0
_LEAST_ROOM = 7.0
"""Millimetres on the screen: in smaller areas no name finds a place."""


def put_labels(layer: QgsVectorLayer, opened: OpenedAtlas, choice: Choice) -> None:
    """Label the areas as chosen, or not at all; beside facilities they leave room for these."""
    if choice.labels is Labels.NONE:
        layer.setLabelsEnabled(False)
        return
    if choice.against:
        shown = change_map(opened, choice).shown
        figure = change_label(shown.decimals, shown.unit)
    else:
        figure = figure_label(opened.edition.catalogue()[choice.indicator])
    from ..reports.page_text import family

    below, beside = bool(choice.columns), bool(choice.categories)
    label_areas(layer, choice.labels.of(figure), family(), _POINTS, below, beside, _LEAST_ROOM)

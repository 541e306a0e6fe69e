"""Facilities as points, each category with a shape and a colour of its own."""

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSimpleMarkerSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..editions.reader import Edition
from ..geopackage.layer_query import of_categories
from ..geopackage.tables import facility_columns
from ..model.errors import KeckError
from ..model.text import tr
from .edition_layer import edition_layer
from .roles import FACILITIES, ROLE
from .symbols import composed

_SHAPES = (
    Qgis.MarkerShape.Circle,
    Qgis.MarkerShape.Square,
    Qgis.MarkerShape.Triangle,
    Qgis.MarkerShape.Diamond,
    Qgis.MarkerShape.Pentagon,
    Qgis.MarkerShape.Star,
    Qgis.MarkerShape.Hexagon,
    Qgis.MarkerShape.CrossFill,
    Qgis.MarkerShape.HalfSquare,
    Qgis.MarkerShape.SemiCircle,
)
_COLOURS = ("#d7191c", "#1b4f9c", "#1a7f37", "#7b3294", "#b35806", "#111111", "#c51b7d")


def facility_layer(edition: Edition, categories: Sequence[str], size: float = 2.4) -> QgsVectorLayer:
    """A point layer of some categories, symbols ``size`` mm; a category looks the same on every map of the edition.

    Facilities without coordinates are not drawn. Raises KeckError for an unknown category.
    """
    edition.facilities(categories)
    layer = edition_layer(edition, "poi", tr("Facilities"))
    if not layer.isValid() or not layer.setSubsetString(of_categories(categories)):
        raise KeckError(
            tr("Edition cannot be drawn"), tr("QGIS cannot read the facilities in “{}”.").format(edition.path)
        )
    layer.setCustomProperty(ROLE, FACILITIES)
    layer.setDisplayExpression('"name"')
    known = edition.facility_categories()
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "category",
            [
                QgsRendererCategory(name, category_symbol(known.index(name), size), name)
                for name in known
                if name in categories
            ],
        )
    )
    for column in facility_columns():
        layer.setFieldAlias(layer.fields().lookupField(column.name), column.title)
    return layer


def category_symbol(position: int, size: float) -> QgsMarkerSymbol:
    """The symbol of the category at that position among all of an edition; shapes repeat after ten."""
    marker = QgsSimpleMarkerSymbolLayer(_SHAPES[position % len(_SHAPES)], size)
    marker.setColor(QColor(_COLOURS[position % len(_COLOURS)]))
    marker.setStrokeColor(QColor("#ffffff"))
    marker.setStrokeWidth(0.25)
    marker.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return composed(QgsMarkerSymbol(), marker)

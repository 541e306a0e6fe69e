"""A small map of the areas that are to be imported, on the level in which they nest; findings stand out."""

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QWidget

from ....model.text import tr

_AROUND = 1.3
_AREAS = {"color": "120,170,220,90", "outline_color": "90,110,130", "outline_width": "0.2"}
_ABOVE = {"style": "no", "outline_color": "150,70,30", "outline_width": "0.7"}
_FOUND = QColor(230, 60, 40)


class LevelMap(QgsMapCanvas):
    """Can be moved and zoomed like the map; shows nothing but these areas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckLevelMap")
        self.setAccessibleName(tr("Map of the areas"))
        self.setToolTip(tr("The new areas; thick lines are those of the parent level"))
        self._polygons: Sequence[QgsGeometry] = ()
        self._layers: list[QgsVectorLayer] = []
        self._pan = QgsMapToolPan(self)
        self.setMapTool(self._pan)
        self._found = QgsRubberBand(self, Qgis.GeometryType.Polygon)
        self._found.setStrokeColor(_FOUND)
        self._found.setWidth(2)
        self._found.setFillColor(QColor(_FOUND.red(), _FOUND.green(), _FOUND.blue(), 70))

    def show_areas(self, polygons: Sequence[QgsGeometry], layers: list[QgsVectorLayer]) -> None:
        """``layers`` as ``map_layers`` makes them of the polygons."""
        self._polygons = polygons
        self._found.reset(Qgis.GeometryType.Polygon)
        self.setCanvasColor(self.palette().color(QPalette.ColorRole.Base))
        self.setDestinationCrs(layers[0].crs())
        self.setLayers(layers)
        self._layers = layers
        self._zoom(polygons)

    def show_rows(self, rows: Sequence[int]) -> None:
        """Let areas stand out, and go there."""
        self._found.reset(Qgis.GeometryType.Polygon)
        found = [self._polygons[row] for row in rows if row < len(self._polygons)]
        for polygon in found:
            self._found.addGeometry(polygon)
        if found:
            self._zoom(found)

    def let_go(self) -> None:
        """Before the layers vanish nothing may draw them any more."""
        self.stopRendering()
        self.setLayers([])
        self._layers.clear()

    def _zoom(self, polygons: Sequence[QgsGeometry]) -> None:
        extent = QgsRectangle()
        for polygon in polygons:
            extent.combineExtentWith(polygon.boundingBox())
        extent.scale(_AROUND)
        self.setExtent(extent)
        self.refresh()


def map_layers(polygons: Sequence[QgsGeometry], above: Sequence[QgsGeometry], crs: str) -> list[QgsVectorLayer]:
    """The layers of the map, made in the background and handed to the main thread."""
    layers = [_layer(above, crs, _ABOVE), _layer(polygons, crs, _AREAS)]
    for layer in layers:
        layer.moveToThread(QgsApplication.instance().thread())
    return layers


def _layer(polygons: Sequence[QgsGeometry], crs: str, symbol: dict[str, str]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}", "", "memory")
    features = []
    for polygon in polygons:
        feature = QgsFeature()
        feature.setGeometry(polygon)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(symbol)))
    return layer

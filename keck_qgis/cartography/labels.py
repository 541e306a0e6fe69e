"""Names and figures in the areas of a map, with a pale halo so that they read on any colour."""

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsProperty,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from .symbols import ANCHOR, plain_font

_BELOW_COLUMNS = 0.8


def label_areas(
    layer: QgsVectorLayer,
    text: str,
    family: str,
    points: float,
    below_columns: bool = False,
    beside_points: bool = False,
    least_room: float = 0.0,
) -> None:
    """Label each area with an expression where there is room, below the base line of columns where there are some.

    ``beside_points``: the label may move inside its area to where it covers no point that ``keep_clear`` guards.
    An area of less than ``least_room`` mm across is not tried: thousands of labels that find no place take seconds.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName = text
    settings.isExpression = True
    settings.setFormat(_format(family, points))
    settings.wrapChar = "\n"
    settings.autoWrapLength = 16
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    if beside_points and not below_columns:
        settings.placement = Qgis.LabelPlacement.Horizontal
    else:
        settings.geometryGeneratorEnabled = True
        settings.geometryGenerator = ANCHOR
        settings.geometryGeneratorType = Qgis.GeometryType.Point
        settings.placement = Qgis.LabelPlacement.OverPoint
    if below_columns:
        point = settings.pointSettings()
        point.setQuadrant(Qgis.LabelQuadrantPosition.Below)
        settings.setPointSettings(point)
        settings.yOffset = _BELOW_COLUMNS
        settings.offsetUnits = Qgis.RenderUnit.Millimeters
    if least_room:
        room = f"max(bounds_width($geometry), bounds_height($geometry)) * 1000 / @map_scale >= {least_room!r}"
        shown = settings.dataDefinedProperties()
        shown.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(room))
        settings.setDataDefinedProperties(shown)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def keep_clear(layer: QgsVectorLayer) -> None:
    """Let names of other layers keep off the layer's points where they can; it has no names itself."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "''"
    settings.isExpression = True
    settings.drawLabels = False
    obstacles = settings.obstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(2.0)
    settings.setObstacleSettings(obstacles)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _format(family: str, points: float) -> QgsTextFormat:
    text = QgsTextFormat()
    text.setFont(plain_font(family))
    text.setSize(points)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor("#1f1f1f"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    return text

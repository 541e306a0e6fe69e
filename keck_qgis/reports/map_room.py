"""How much room a map has on paper, for itself and for its columns."""

from qgis.core import QgsRectangle, QgsVectorLayer

from ..cartography.columns import ColumnSize


def padded(extent: QgsRectangle, columns: bool) -> QgsRectangle:
    """Some air around the areas, more above them where columns stand."""
    air = 0.02 * max(extent.width(), extent.height())
    result = extent.buffered(air)
    if columns:
        result.setYMaximum(result.yMaximum() + 3 * air)
    return result


def column_size(layer: QgsVectorLayer, paper: tuple[float, float], columns: int) -> ColumnSize:
    """Columns as large as the room between neighbouring areas on paper allows, so that they hardly meet."""
    extent = layer.extent()
    per_unit = min(paper[0] / (extent.width() or 1), paper[1] / (extent.height() or 1))
    points = [feature.geometry().pointOnSurface().asPoint() for feature in layer.getFeatures()]
    gaps = sorted(min((one.distance(other) for other in points if other is not one), default=0.0) for one in points)
    room = gaps[len(gaps) // 6] * per_unit if len(points) > 1 else min(paper) / 4
    longest = min(paper) / 9
    width = min(max(0.8 * room / max(columns, 1), 0.8), longest / 8)
    return ColumnSize(round(width, 2), round(min(max(1.1 * room, longest / 3), longest), 2))

"""Bringing a facility into sight."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas

from ...model.proposals import Facility

_STREETS = 5000.0
"""Scale at which one sees where in the street something is; who is nearer stays there."""


def zoom_to_facility(canvas: QgsMapCanvas, crs: str, facility: Facility) -> None:
    """Put a facility into the middle of the map and flash it; nothing where it has no place."""
    if facility.x is None or facility.y is None:
        return
    place = QgsPointXY(facility.x, facility.y)
    # a canvas that is centred may change its scale as well
    scale = min(canvas.scale(), _STREETS)
    canvas.setCenter(to_map(canvas, crs, place))
    canvas.zoomScale(scale)
    canvas.refresh()
    canvas.flashGeometries([QgsGeometry.fromPointXY(place)], QgsCoordinateReferenceSystem(crs))


def to_map(canvas: QgsMapCanvas, crs: str, place: QgsPointXY) -> QgsPointXY:
    """A place of an atlas in the CRS of the map."""
    own, shown = QgsCoordinateReferenceSystem(crs), canvas.mapSettings().destinationCrs()
    return QgsCoordinateTransform(own, shown, QgsProject.instance()).transform(place)

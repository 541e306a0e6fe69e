"""Saying by a click on the map where a facility is."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent


class PlaceTool(QgsMapTool):
    """``placed`` brings easting and northing in the CRS that ``begin`` was given; Esc gives it up."""

    placed = pyqtSignal(float, float)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._crs = QgsCoordinateReferenceSystem()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def begin(self, crs: str) -> None:
        """Wait for clicks on the map."""
        self._crs = QgsCoordinateReferenceSystem(crs)
        self.canvas().setMapTool(self)
        self.canvas().setFocus()

    def end(self) -> None:
        self.canvas().unsetMapTool(self)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        shown = self.canvas().mapSettings().destinationCrs()
        try:
            point: QgsPointXY = QgsCoordinateTransform(shown, self._crs, QgsProject.instance()).transform(
                event.mapPoint()
            )
        except QgsCsException:
            return
        self.placed.emit(point.x(), point.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.end()

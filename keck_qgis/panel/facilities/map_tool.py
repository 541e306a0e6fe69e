"""Looking at facilities by clicking on the map."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt

from ..state import PanelState


class FacilityTool(QgsMapTool):
    """A click looks at the nearest facility within the reach of QGIS' own tools."""

    def __init__(self, canvas: QgsMapCanvas, state: PanelState) -> None:
        super().__init__(canvas)
        self._state = state
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def flags(self) -> QgsMapTool.Flag:
        return QgsMapTool.Flag.ShowContextMenu

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        opened = self._state.opened
        if opened is None or event.button() != Qt.MouseButton.LeftButton:
            return
        settings = self.canvas().mapSettings()
        reach, point = self.searchRadiusMU(self.canvas()), event.mapPoint()
        around = QgsRectangle(point.x() - reach, point.y() - reach, point.x() + reach, point.y() + reach)
        own = QgsCoordinateReferenceSystem(opened.edition.crs)
        try:
            box = QgsCoordinateTransform(settings.destinationCrs(), own, QgsProject.instance()).transformBoundingBox(
                around
            )
        except QgsCsException:
            return
        place = (box.center().x(), box.center().y())
        choice, wanted = self._state.choice, self._state.facility_filter()
        self._state.choose_facility(
            opened.facilities.nearest(choice.categories, wanted, place, max(box.width(), box.height()) / 2)
        )

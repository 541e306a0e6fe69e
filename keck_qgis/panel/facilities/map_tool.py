"""Looking at facilities by clicking on the map."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt

from ..state import PanelState


class FacilityTool(QgsMapTool):
    """A click looks at the nearest facility within the reach of QGIS' own tools, another one at its neighbour."""

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
        near = opened.facilities.near(choice.categories, wanted, place, max(box.width(), box.height()) / 2)
        self._state.choose_facility(_following(near, self._state.facility))


def _following(near: list[int], chosen: int | None) -> int | None:
    """The nearest one; where that crowd was clicked before, the next of it."""
    if not near:
        return None
    return near[(near.index(chosen) + 1) % len(near)] if chosen in near else near[0]

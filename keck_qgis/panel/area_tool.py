"""Choosing areas by clicking on the map, whatever layer is the current one in QGIS."""

from qgis.core import QgsApplication, QgsCsException, QgsFeatureRequest, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ..cartography.roles import CHANGE, CHOROPLETH, ROLE
from ..model.text import tr
from .project_layers import own_layers
from .state import PanelState
from .tool_button import ToolButton

_CURSOR = Qt.CursorShape.PointingHandCursor
_AROUND = 0.01
"""Side of the box in which a clicked point is looked for, in the layer's units; a box without size is none to QGIS."""


class AreaTool(QgsMapToolPan):
    """A click chooses the area below it, with Ctrl it adds or removes it; dragging moves the map as ever."""

    found = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, state: PanelState) -> None:
        super().__init__(canvas)
        self._state = state
        self._pressed: QPoint | None = None
        self.setCursor(_CURSOR)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self._pressed = event.pos() if event.button() == Qt.MouseButton.LeftButton else None
        super().canvasPressEvent(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._pressed is not None:
            if (event.pos() - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed = None
        super().canvasMoveEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            super().canvasReleaseEvent(event)
            return
        self._pressed = None
        self.canvas().setCursor(_CURSOR)
        found = self._areas_at(event.mapPoint())
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._state.choose_areas(self._state.areas ^ found if adding else found)
        if found:
            self.found.emit()

    def _areas_at(self, point: QgsPointXY) -> frozenset[str]:
        """One area, or none beside the city."""
        for layer in own_layers(QgsProject.instance()):
            if layer.customProperty(ROLE) not in (CHOROPLETH, CHANGE):
                continue
            try:
                place = self.toLayerCoordinates(layer, point)
            except QgsCsException:
                continue
            box = QgsRectangle.fromCenterAndSize(place, _AROUND, _AROUND)
            for feature in layer.getFeatures(QgsFeatureRequest(box)):
                if feature.geometry().contains(place):
                    return frozenset((feature["area_key"],))
        return frozenset()


class AreaPick(ToolButton):
    """An atlas that is opened puts the tool in the place of QGIS' hand, which it does not lack."""

    def __init__(self, canvas: QgsMapCanvas, state: PanelState, parent: QWidget) -> None:
        self.tool = AreaTool(canvas, state)
        super().__init__(canvas, self.tool, parent)
        self._state, self._atlas = state, ""
        self.setObjectName("keckAreaPick")
        self.setIcon(QgsApplication.getThemeIcon("mActionSelectRectangle.svg"))
        self.setText(tr("Choose on the map"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip(tr("A click chooses an area, with Ctrl further ones; dragging moves the map"))
        state.opened_changed.connect(self._offer)

    def unload(self) -> None:
        self._state.opened_changed.disconnect(self._offer)
        super().unload()

    def _offer(self) -> None:
        """Once per atlas: whoever takes another tool keeps it."""
        opened = self._state.opened
        if opened is None:
            self._atlas = ""
            self.give_back()
        elif opened.overview.indicators and opened.edition.atlas_id != self._atlas:
            self._atlas = opened.edition.atlas_id
            if type(self._canvas.mapTool()) is QgsMapToolPan:
                self.take()

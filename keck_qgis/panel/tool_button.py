"""A button that gives the map a tool of ours."""

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QToolButton, QWidget


class ToolButton(QToolButton):
    """Down while the map has the tool; let up, it gives back the tool that was there before."""

    def __init__(self, canvas: QgsMapCanvas, tool: QgsMapTool, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._tool = canvas, tool
        self._before: QgsMapTool | None = None
        self.setCheckable(True)
        self.clicked.connect(lambda down: self.take() if down else self.give_back())
        tool.activated.connect(lambda: self.setChecked(True))
        tool.deactivated.connect(lambda: self.setChecked(False))

    def take(self) -> None:
        if self._canvas.mapTool() is not self._tool:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)

    def give_back(self) -> None:
        """A map without any tool could not even be moved."""
        if self._canvas.mapTool() is not self._tool:
            return
        self._canvas.unsetMapTool(self._tool)
        if self._before is not None and not sip.isdeleted(self._before):
            self._canvas.setMapTool(self._before)

    def unload(self) -> None:
        """Before the panel goes: the map lets go of our tool."""
        self.give_back()
        self._tool.deleteLater()

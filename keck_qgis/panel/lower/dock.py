"""The second dock, below the map: the chosen figures as a table and as charts."""

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QTabWidget

from ...model.text import tr
from ...resources import resource
from ..atlas import Atlas
from ..help import small_help_button
from .chart_tab import ChartTab
from .table_tab import TableTab

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class LowerDock(QgsDockWidget):
    """Shows the state of the panel in tabs."""

    def __init__(self, iface: "QgisInterface", atlas: Atlas) -> None:
        super().__init__(tr("KECK – table and charts"), iface.mainWindow())
        self.setObjectName("keckLowerDock")
        self.setWindowIcon(QIcon(str(resource("icon.svg"))))
        tabs = QTabWidget(self)
        tabs.setObjectName("keckLowerTabs")
        tabs.setDocumentMode(True)
        self.table = TableTab(atlas, iface.messageBar(), tabs)
        tabs.addTab(self.table, tr("&Table"))
        self.charts = ChartTab(atlas.state, iface.messageBar(), tabs)
        tabs.addTab(self.charts, tr("&Charts"))
        tabs.setCornerWidget(small_help_button(self, "table_charts"))
        self.tabs = tabs
        self.setWidget(tabs)

    def unload(self) -> None:
        """Before the dock goes: it no longer listens, and reads nothing more."""
        self.table.unload()
        self.charts.unload()


class LowerDoor(QObject):
    """The button's action that opens the lower dock; it is built when first asked for."""

    def __init__(self, iface: "QgisInterface", atlas: Atlas, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._atlas = iface, atlas
        self.dock: LowerDock | None = None
        self.action = QAction(
            QgsApplication.getThemeIcon("mActionOpenTable.svg"), tr("Table and charts of the areas"), self
        )
        self.action.setObjectName("keckShowLowerDock")
        self.action.setCheckable(True)
        self.action.toggled.connect(self._show)

    def unload(self) -> None:
        self.action.toggled.disconnect(self._show)
        if self.dock is not None:
            self._iface.removeDockWidget(self.dock)
            self.dock.unload()
            self.dock.close()
            self.dock.deleteLater()
            self.dock = None

    def _show(self, shown: bool) -> None:
        if shown and self.dock is None:
            self.dock = LowerDock(self._iface, self._atlas)
            self.dock.setToggleVisibilityAction(self.action)
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        if self.dock is not None:
            self.dock.setUserVisible(shown)

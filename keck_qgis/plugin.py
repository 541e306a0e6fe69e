"""Composition root: builds what QGIS shows of KECK and takes all of it away again."""

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .expressions.functions import ExpressionFunctions
from .model.text import tr
from .processing.provider import KeckProvider
from .resources import resource
from .translation import German

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .panel.dock import KeckDock
    from .panel.options import OptionsFactory


class KeckPlugin:
    """What QGIS holds of KECK. Each ``_add_…`` has its ``_remove_…``; ``unload`` runs them backwards."""

    def __init__(self, iface: "QgisInterface | None") -> None:
        self._iface = iface
        self._german = German()
        self._provider: KeckProvider | None = None
        self._functions: ExpressionFunctions | None = None
        self._action: QAction | None = None
        self._dock: KeckDock | None = None
        self._options: OptionsFactory | None = None

    def initProcessing(self) -> None:
        """All that ``qgis_process`` needs; without a window nothing else is called."""
        self._german.install()
        self._provider = KeckProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._functions = ExpressionFunctions()

    def initGui(self) -> None:
        self.initProcessing()
        self._add_action()
        self._add_options()

    def unload(self) -> None:
        self._remove_options()
        self._remove_dock()
        self._remove_action()
        self._remove_functions()
        self._remove_provider()
        self._german.remove()

    def _remove_functions(self) -> None:
        if self._functions is not None:
            self._functions.remove()
            self._functions = None

    def _remove_provider(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

    def _add_action(self) -> None:
        if self._iface is None:
            return
        self._action = QAction(QIcon(str(resource("icon.svg"))), tr("KECK social atlas"), self._iface.mainWindow())
        self._action.setObjectName("keckShowPanel")
        self._action.setCheckable(True)
        self._action.toggled.connect(self._show_dock)
        self._iface.addToolBarIcon(self._action)
        # Directly into the menu: the submenu that addPluginToMenu makes outlives its removal.
        self._iface.pluginMenu().addAction(self._action)

    def _remove_action(self) -> None:
        if self._iface is None or self._action is None:
            return
        self._action.toggled.disconnect(self._show_dock)
        self._iface.pluginMenu().removeAction(self._action)
        self._iface.removeToolBarIcon(self._action)
        self._action.deleteLater()
        self._action = None

    def _add_options(self) -> None:
        if self._iface is None:
            return
        from .panel.options import OptionsFactory

        self._options = OptionsFactory()
        self._iface.registerOptionsWidgetFactory(self._options)

    def _remove_options(self) -> None:
        if self._iface is None or self._options is None:
            return
        self._iface.unregisterOptionsWidgetFactory(self._options)
        self._options = None

    def _show_dock(self, shown: bool) -> None:
        """Build the dock when it is first asked for: QGIS's start does not pay for it."""
        if shown and self._dock is None:
            self._add_dock()
        if self._dock is not None:
            self._dock.setUserVisible(shown)

    def _add_dock(self) -> None:
        if self._iface is None or self._action is None:
            return
        from .panel.dock import KeckDock

        self._dock = KeckDock(self._iface)
        self._dock.setToggleVisibilityAction(self._action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)

    def _remove_dock(self) -> None:
        if self._iface is None or self._dock is None:
            return
        self._iface.removeDockWidget(self._dock)
        self._dock.unload()
        self._dock.close()
        self._dock.deleteLater()
        self._dock = None

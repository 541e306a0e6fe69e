"""The choice of a map service below our layers; nothing is fetched before one is chosen."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ...cartography.backgrounds import Background, background_layer, read_backgrounds
from ...model.progress import Progress
from ...model.text import tr
from ...resources import resource
from ..jobs import JobRunner, QuietRunner
from ..menu_entries import add_entry
from ..notices import show_error
from ..project_background import background_of, put_background, remove_background
from ..settings import BACKGROUNDS

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

OPTIONS_PAGE = "keckOptions"


class BackgroundButton(QToolButton):
    """Its menu has the list, a submenu for each group; its text is what lies below our layers."""

    def __init__(self, iface: "QgisInterface", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckBackground")
        self.setAccessibleName(tr("Background"))
        self.setToolTip(tr("A map of the surveying offices below the areas; asks their server once it is chosen"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._iface, self._bar = iface, iface.messageBar()
        self._jobs = JobRunner(self._bar, self)
        self._lists = QuietRunner(self)
        self._lists.failed.connect(self._failed)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        project = QgsProject.instance()
        project.layersAdded.connect(self._show)
        project.layersRemoved.connect(self._show)
        self._show()

    def unload(self) -> None:
        self._jobs.close()
        self._lists.close()
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._show)
        project.layersRemoved.disconnect(self._show)

    def choose(self, one: Background) -> None:
        """Fetch it in the background, and lay it below our layers."""

        def work(_progress: Progress) -> QgsRasterLayer:
            layer = background_layer(one)
            layer.moveToThread(QgsApplication.instance().thread())
            return layer

        self._jobs.run(tr("Asking {} …").format(one.host), work, partial(put_background, QgsProject.instance()))

    def _show(self, *_layers: object) -> None:
        found = background_of(QgsProject.instance())
        self.setText(found.name().replace("&", "&&") if found is not None else tr("none"))

    def _fill(self) -> None:
        """A list of the house's own may lie on a drive that does not answer: it is read beside, and shown then."""
        own = BACKGROUNDS.read()
        if own:
            self._build([], reading=True)
            self._lists.run(tr("Reading the list …"), lambda _progress: read_backgrounds(Path(own)), self._build)
        else:
            self._build(read_backgrounds(resource("backgrounds.json")))

    def _failed(self, error: BaseException) -> None:
        self._build([])
        show_error(self._bar, error)

    def _build(self, entries: list[Background], reading: bool = False) -> None:
        for menu in self._menu.findChildren(QMenu):
            menu.deleteLater()
        self._menu.clear()
        add_entry(self._menu, tr("none"), lambda: remove_background(QgsProject.instance()))
        self._menu.addSeparator()
        if reading:
            self._menu.addAction(tr("Reading the list …")).setEnabled(False)
        menus: dict[str, QMenu] = {"": self._menu}
        for one in entries:
            if one.group not in menus:
                menus[one.group] = self._menu.addMenu(one.group.replace("&", "&&"))
                menus[one.group].setToolTipsVisible(True)
            action = add_entry(menus[one.group], one.title.replace("&", "&&"), partial(self.choose, one))
            action.setToolTip(f"{one.attribution}\n{one.host}")
        self._menu.addSeparator()
        add_entry(self._menu, tr("Another list …"), self._show_options)

    def _show_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), OPTIONS_PAGE)

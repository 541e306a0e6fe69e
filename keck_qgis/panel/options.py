"""KECK in QGIS' options; the page is made when it is looked at."""

from typing import TYPE_CHECKING

from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..resources import resource

if TYPE_CHECKING:
    from .options_page import OptionsPage


class OptionsFactory(QgsOptionsWidgetFactory):
    """Registered by the plugin, as long as it is loaded."""

    def __init__(self) -> None:
        super().__init__("KECK", QIcon(str(resource("icon.svg"))))

    def createWidget(self, parent: QWidget | None = None) -> "OptionsPage":
        from .options_page import OptionsPage

        return OptionsPage(parent)

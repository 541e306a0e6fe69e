"""Tips on the map, switched where one looks for them."""

from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ...cartography.roles import CHANGE, CHOROPLETH, ROLE
from ...model.text import tr
from ..project_layers import own_layers
from ..settings import TIPS
from ..state import PanelState

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class TipsBox(QCheckBox):
    """Switches QGIS' own map tips. They tell of the current layer: a new layer of areas becomes it while they are on,
    and the user's next choice of a layer stands."""

    def __init__(self, iface: "QgisInterface", state: PanelState, parent: QWidget) -> None:
        super().__init__(tr("&Tips on the map"), parent)
        self.setObjectName("keckTips")
        self.setToolTip(tr("Name and figure of the area below the mouse pointer"))
        self._iface, self._state = iface, state
        self._made_current = ""
        self._atlas = ""
        self._action = iface.actionMapTips()
        self.setChecked(self._action.isChecked())
        self._action.toggled.connect(self._follow)
        self.toggled.connect(self._switched)
        state.opened_changed.connect(self._switch_on)
        state.choice_changed.connect(self._make_current)

    def _switch_on(self) -> None:
        """With another atlas, where the options want it so: who switched them off keeps them off in this one."""
        opened = self._state.opened
        atlas = "" if opened is None else opened.edition.atlas_id
        if atlas and atlas != self._atlas and TIPS.read():
            self.setChecked(True)
        self._atlas = atlas

    def _follow(self, on: bool) -> None:
        """QGIS' own menu switched them."""
        self.setChecked(on)

    def _switched(self, on: bool) -> None:
        self._action.setChecked(on)
        self._made_current = ""
        self._make_current()

    def _make_current(self) -> None:
        if not self.isChecked():
            return
        for layer in own_layers(QgsProject.instance()):
            if layer.customProperty(ROLE) in (CHOROPLETH, CHANGE) and layer.id() != self._made_current:
                self._iface.setActiveLayer(layer)
                self._made_current = layer.id()

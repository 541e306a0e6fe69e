"""Facilities in the panel: categories, filter, what was found, and the sheet of the one that is looked at."""

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...model.text import tr
from ..state import PanelState
from ..tool_button import ToolButton
from .categories import CategoryTree
from .filter_form import FilterForm
from .found_list import FoundList
from .map_tool import FacilityTool
from .sheet import FacilitySheet

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class FacilitySection(QWidget):
    """Composes widgets that know the state and not each other; ``actions`` is what can be done to a facility."""

    def __init__(self, iface: "QgisInterface", state: PanelState, actions: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._state = iface.mapCanvas(), state
        self.categories = CategoryTree(state, self)
        self.filter = FilterForm(state, self)
        self.found = FoundList(self._canvas, state, self)
        self.sheet = FacilitySheet(self._canvas, state, self)
        self.tool = FacilityTool(self._canvas, state)
        self.pick = ToolButton(self._canvas, self.tool, self)
        self.pick.setObjectName("keckFacilityPick")
        self.pick.setAccessibleName(tr("Look at a facility on the map"))
        self.pick.setIcon(QgsApplication.getThemeIcon("mActionIdentify.svg"))
        self.pick.setToolTip(tr("Look at a facility on the map: click on it to see its sheet"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.filter.search, 1)
        row.addWidget(self.pick)
        layout.addWidget(self.categories)
        layout.addLayout(row)
        for widget in (self.filter, self.found, actions, self.sheet):
            layout.addWidget(widget)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        """What needs something on the map is offered where there is something."""
        shown = bool(self._state.choice.categories)
        self.filter.setVisible(shown)
        self.filter.search.setVisible(shown)
        self.pick.setVisible(shown)

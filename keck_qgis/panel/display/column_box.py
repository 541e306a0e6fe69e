"""Indicators that stand as columns on the areas."""

from collections import Counter

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ...cartography.column_scale import MOST_COLUMNS
from ...model.text import tr
from ..opened import Overview
from ..quiet import Quiet
from ..sizes import let_shrink
from ..state import PanelState


class ColumnBox(QgsCheckableComboBox):
    """Offers what has values on the level; once as many are checked as a map carries, no further one can be."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._offered: list[str] = []
        self._quiet = Quiet()
        self.setObjectName("keckColumns")
        self.setDefaultText(tr("none"))
        let_shrink(self)
        self.checkedItemsChanged.connect(self._checked)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            return
        with self._quiet:
            self._offer(opened.overview, choice.level)
            for row, one in enumerate(self._offered):
                # QGIS' own setCheckedItems leaves what was checked before
                checked = Qt.CheckState.Checked if one in choice.columns else Qt.CheckState.Unchecked
                self.setItemCheckState(row, checked)
            self.setToolTip("\n".join(self.checkedItems()) or tr("Up to {} indicators").format(MOST_COLUMNS))
            full = len(choice.columns) >= MOST_COLUMNS
            for row, one in enumerate(self._offered):
                self.model().item(row).setEnabled(one in choice.columns or not full)

    def _offer(self, overview: Overview, level: str) -> None:
        held = [one for one in overview.indicators if overview.periods.get((one.id, level))]
        offered = [one.id for one in held]
        if offered != self._offered:
            self.clear()
            names = Counter(one.name for one in held)
            for one in held:
                # QGIS knows the checked ones by their text
                text = one.name if names[one.name] == 1 else f"{one.name} ({one.id})"
                self.addItemWithCheckState(text, Qt.CheckState.Unchecked, one.id)
            self._offered = offered

    def _checked(self, _names: list[str]) -> None:
        if self._quiet:
            return
        before, checked = self._state.choice.columns, self.checkedItemsData()
        # a column keeps its place and colour when another one comes or goes
        kept = [one for one in before if one in checked or one not in self._offered]
        self._state.change(columns=(*kept, *(one for one in checked if one not in before)))

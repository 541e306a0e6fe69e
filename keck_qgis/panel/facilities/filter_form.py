"""What is asked of facilities: words, one attribute, the chosen areas; and whether crowds stand as one."""

from dataclasses import replace

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ...model.text import tr
from ..sizes import let_shrink
from ..state import PanelState
from ..tips import plain_tip

_TYPED_MS = 250
"""After the last letter: the map is not drawn anew at each one."""


class FilterForm(QWidget):
    """Shows the filter, and changes it; ``search`` stands where the section puts it."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._offered: dict[str, list[str]] = {}
        self._shown: object = None
        self.search = QgsFilterLineEdit(self)
        self.search.setObjectName("keckFacilitySearch")
        self.search.setAccessibleName(tr("Search facilities"))
        self.search.setPlaceholderText(tr("Search facilities …"))
        self.search.setToolTip(tr("Words of name, address, provider or any other field"))
        self.search.setShowSearchIcon(True)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self._look)
        self.search.textEdited.connect(lambda _text: self._typed.start())
        self.search.cleared.connect(self._look)
        self.search.returnPressed.connect(self._look)
        self.attribute = self._combo("keckFacilityAttribute", tr("Field of the facilities"))
        self.attribute.setToolTip(tr("Show only facilities in which this field says the same"))
        self.attribute.activated.connect(lambda _row: self._ask(self.attribute.currentData(), ""))
        self.value = self._combo("keckFacilityValue", tr("Content of the field"))
        self.value.activated.connect(lambda _row: self._ask(self.attribute.currentData(), self.value.currentData()))
        self.in_areas = QCheckBox(tr("Only in c&hosen areas"), self)
        self.in_areas.setObjectName("keckFacilitiesInAreas")
        self.in_areas.clicked.connect(lambda ticked: state.change(in_chosen_areas=ticked))
        self.grouped = QCheckBox(tr("&Group where they crowd"), self)
        self.grouped.setObjectName("keckFacilitiesGrouped")
        self.grouped.setToolTip(tr("A ring with a number stands for several whose symbols would lie on each other"))
        self.grouped.clicked.connect(lambda ticked: state.change(grouped=ticked))
        row = QHBoxLayout()
        row.addWidget(self.attribute, 1)
        row.addWidget(self.value, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.in_areas)
        layout.addWidget(self.grouped)
        state.choice_changed.connect(self._show)
        state.areas_changed.connect(self._show_areas)

    def _show(self) -> None:
        self._show_areas()
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            self._shown = None
            return
        wanted = choice.facility_filter
        shown = (opened, choice.categories, wanted, choice.grouped)
        if shown == self._shown:
            return
        self._shown = shown
        if not self._typed.isActive() and self.search.text().strip() != wanted.text:
            self.search.setText(wanted.text)
        self._offer(opened.facilities.attributes(choice.categories))
        self.attribute.setCurrentIndex(max(0, self.attribute.findData(wanted.attribute)))
        self._offer_values(wanted.attribute)
        self.value.setCurrentIndex(max(0, self.value.findData(wanted.value)))
        self.value.setToolTip(plain_tip(self.value.currentText()))
        self.grouped.setChecked(choice.grouped)

    def _show_areas(self) -> None:
        chosen = bool(self._state.areas)
        self.in_areas.setChecked(self._state.choice.in_chosen_areas)
        self.in_areas.setEnabled(chosen or self._state.choice.in_chosen_areas)
        self.in_areas.setToolTip(
            "" if chosen else tr("No areas are chosen; until some are, facilities show everywhere")
        )

    def _offer(self, attributes: dict[str, list[str]]) -> None:
        from ...cartography.facility_search import column_title

        # what is being filtered by stays in sight, whatever categories are shown
        asked = self._state.choice.facility_filter
        if asked.attribute:
            values = attributes.setdefault(asked.attribute, [])
            if asked.value and asked.value not in values:
                values.append(asked.value)
        if attributes == self._offered and self.attribute.count():
            return
        self._offered = attributes
        self.attribute.clear()
        self.attribute.addItem(tr("any field"), "")
        for name in attributes:
            self.attribute.addItem(column_title(name), name)

    def _offer_values(self, attribute: str) -> None:
        self.value.clear()
        self.value.addItem(tr("all"), "")
        for text in self._offered.get(attribute, ()):
            self.value.addItem(" ".join(text.split()), text)
            self.value.setItemData(self.value.count() - 1, plain_tip(text), Qt.ItemDataRole.ToolTipRole)
        self.value.setEnabled(bool(attribute))

    def _look(self) -> None:
        self._typed.stop()
        text = " ".join(self.search.text().split())
        self._state.change(facility_filter=replace(self._state.choice.facility_filter, text=text))

    def _ask(self, attribute: str, value: str) -> None:
        asked = replace(self._state.choice.facility_filter, attribute=attribute, value=value)
        self._state.change(facility_filter=asked)

    def _combo(self, name: str, title: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setAccessibleName(title)
        let_shrink(combo, 4)
        return combo

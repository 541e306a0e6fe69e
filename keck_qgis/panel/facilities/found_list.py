"""The facilities that were found, in German order, those without a place told apart."""

from typing import Any

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont, QIcon
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QListView, QVBoxLayout, QWidget

from ...model.german_order import german_key
from ...model.numbers import format_number
from ...model.proposals import Facility
from ...model.text import tr
from ..quiet import Quiet
from ..state import PanelState
from ..tips import plain_tip
from .categories import category_icon, small_icon
from .zoom import zoom_to_facility

_MOST_ROWS = 6
"""More are reached by scrolling."""
NUMBER = Qt.ItemDataRole.UserRole


class FoundFacilities(QAbstractListModel):
    """A row per facility; ``NUMBER`` is its number in the edition."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._widget = state, parent
        self._rows: list[tuple[int, Facility]] = []
        self._icons: dict[str, QIcon] = {}

    def fill(self, found: dict[int, Facility]) -> None:
        self.beginResetModel()
        self._rows = sorted(found.items(), key=lambda row: (german_key(row[1].name), german_key(row[1].category)))
        self._icons.clear()
        self.endResetModel()

    def place_of(self, number: int | None) -> QModelIndex:
        row = next((row for row, (one, _facility) in enumerate(self._rows) if one == number), None)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number, facility = self._rows[index.row()]
        placed = facility.x is not None
        if role == NUMBER:
            return number
        if role == Qt.ItemDataRole.DisplayRole:
            return facility.name if placed else tr("{} – without a place").format(facility.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join((facility.name, facility.category, facility.address)))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(facility.category)
        if role == Qt.ItemDataRole.FontRole and not placed:
            font = QFont()
            font.setItalic(True)
            return font
        return None

    def _icon(self, category: str) -> QIcon:
        if category not in self._icons and self._state.opened is not None:
            self._icons[category] = category_icon(self._state.opened.symbols, category, self._widget)
        return self._icons.get(category, QIcon())


class FoundList(QWidget):
    """Shows what was found and how many, and chooses the facility that is looked at; Enter brings it into sight."""

    def __init__(self, canvas: QgsMapCanvas, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._state = canvas, state
        self._quiet = Quiet()
        self._filled: object = None
        self.count = QLabel(self)
        self.count.setObjectName("keckFacilityCount")
        self.count.setWordWrap(True)
        self.placeless = QCheckBox(tr("Only those &without a place"), self)
        self.placeless.setObjectName("keckFacilitiesPlaceless")
        self.placeless.setToolTip(tr("They have an address at most, and stand on no map"))
        self.placeless.clicked.connect(lambda _ticked: self._fill())
        self.model = FoundFacilities(state, self)
        self.view = QListView(self)
        self.view.setObjectName("keckFacilityList")
        self.view.setAccessibleName(tr("Facilities found"))
        self.view.setModel(self.model)
        self.view.setToolTip(tr("Enter or a double click zooms to the facility"))
        self.view.setIconSize(small_icon(self.view))
        self.view.setUniformItemSizes(True)
        self.view.activated.connect(lambda _index: self._zoom())
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(lambda current, _before: self._chosen(current))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.count, self.placeless, self.view):
            layout.addWidget(widget)
        state.choice_changed.connect(self._show)
        state.areas_changed.connect(self._show)
        state.symbols_changed.connect(self._fill)
        state.facility_changed.connect(self._show_chosen)

    def _show(self) -> None:
        found = self._state.found_facilities()
        if found is not self._filled:
            self._filled = found
            self._fill()

    def _fill(self) -> None:
        found = self._state.found_facilities()
        without = {number: one for number, one in found.items() if one.x is None}
        self.count.setText(self._counted(len(found), len(without)))
        self.placeless.setVisible(bool(without))
        shown = without if without and self.placeless.isChecked() else found
        with self._quiet:
            self.model.fill(shown)
        rows = min(len(shown), _MOST_ROWS)
        self.view.setFixedHeight(rows * max(self.view.sizeHintForRow(0), 1) + 2 * self.view.frameWidth() + 2)
        self.view.setVisible(bool(shown))
        self._show_chosen()

    def _counted(self, found: int, without: int) -> str:
        opened = self._state.opened
        if opened is not None and not opened.overview.categories:
            return tr("This edition has no facilities.")
        if not self._state.choice.categories:
            return tr("Tick categories to see their facilities.")
        if not found:
            return tr("No facility fits.")
        text = tr("1 facility") if found == 1 else tr("{} facilities").format(format_number(found, 0))
        return tr("{}, {} without a place").format(text, format_number(without, 0)) if without else text

    def _show_chosen(self) -> None:
        place = self.model.place_of(self._state.facility)
        with self._quiet:
            self.view.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if place.isValid():
            self.view.scrollTo(place)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self._state.choose_facility(index.data(NUMBER))

    def _zoom(self) -> None:
        opened, facility = self._state.opened, self._state.chosen_facility()
        if opened is not None and facility is not None:
            zoom_to_facility(self._canvas, opened.edition.crs, facility)

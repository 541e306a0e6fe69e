"""The choice of level, indicator, period and facilities."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..model.text import tr
from .catalogue.tree import CatalogueTree
from .comparison_choice import ComparisonChoice
from .opened import Overview
from .period_slider import PeriodSlider
from .state import PanelState

_MOST_ROWS = 6
"""Of the list of facilities; more are reached by scrolling."""


class ViewChoice(QWidget):
    """Widgets that show what is chosen of the open atlas, and change it."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._silent = False
        self.level = self._combo("keckLevel", lambda: state.change(level=self.level.currentData()))
        self.catalogue = CatalogueTree(state, self)
        self.period = PeriodSlider(state, self)
        self.comparison = ComparisonChoice(state, self)
        self.categories = QListWidget(self)
        self.categories.setObjectName("keckFacilities")
        self.categories.itemChanged.connect(self._categories_chosen)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("&Level"), self.level)
        period = QLabel(tr("&Period"), self)
        period.setBuddy(self.period.slider)
        form.addRow(period, self.period)
        against = QLabel(tr("&Compare with"), self)
        against.setBuddy(self.comparison.against)
        form.addRow(against, self.comparison)
        form.addRow(tr("&Facilities"), self.categories)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.catalogue, 1)
        layout.addLayout(form)
        state.choice_changed.connect(self._show)

    def _show(self) -> None:
        """Offer what the open edition holds, at what is chosen."""
        if self._state.opened is None:
            return
        overview, choice = self._state.opened.overview, self._state.choice
        with self._quiet():
            _fill(self.level, ((name, name) for name in overview.levels), choice.level)
            self._show_categories(overview, choice.categories)

    def _show_categories(self, overview: Overview, chosen: Iterable[str]) -> None:
        if [item.text() for item in self._items()] != overview.categories:
            self.categories.clear()
            for category in overview.categories:
                item = QListWidgetItem(category, self.categories)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            rows = max(1, min(len(overview.categories), _MOST_ROWS))
            frame = 2 * self.categories.frameWidth() + 2
            self.categories.setFixedHeight(rows * max(self.categories.sizeHintForRow(0), 0) + frame)
            self.categories.setEnabled(bool(overview.categories))
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.text() in chosen else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.categories.item(row) for row in range(self.categories.count())]

    def _categories_chosen(self) -> None:
        if not self._silent:
            checked = (item.text() for item in self._items() if item.checkState() == Qt.CheckState.Checked)
            self._state.change(categories=tuple(checked))

    def _combo(self, name: str, chosen: Callable[[], None]) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        # a narrow panel cuts long names
        combo.currentTextChanged.connect(combo.setToolTip)
        combo.currentIndexChanged.connect(lambda _index: None if self._silent else chosen())
        return combo

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        before, self._silent = self._silent, True
        try:
            yield
        finally:
            self._silent = before


def _fill(combo: QComboBox, entries: Iterable[tuple[str, str]], wanted: str) -> None:
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)
        combo.setItemData(combo.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(max(0, combo.findData(wanted)) if combo.count() else -1)

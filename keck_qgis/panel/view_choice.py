"""The choice of level, indicator and period."""

from collections.abc import Callable, Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ..model.text import tr
from .catalogue.tree import CatalogueTree
from .comparison_choice import ComparisonChoice
from .period_slider import PeriodSlider
from .quiet import Quiet
from .sizes import let_shrink
from .state import PanelState


class ViewChoice(QWidget):
    """Widgets that show what is chosen of the open atlas, and change it."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._quiet = Quiet()
        self.level = self._combo("keckLevel", lambda: state.change(level=self.level.currentData()))
        self.catalogue = CatalogueTree(state, self)
        self.period = PeriodSlider(state, self)
        self.comparison = ComparisonChoice(state, self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("&Level"), self.level)
        period = QLabel(tr("&Period"), self)
        period.setBuddy(self.period.slider)
        form.addRow(period, self.period)
        against = QLabel(tr("&Compare with"), self)
        against.setBuddy(self.comparison.against)
        form.addRow(against, self.comparison)
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
        with self._quiet:
            _fill(self.level, ((name, name) for name in overview.levels), choice.level)

    def _combo(self, name: str, chosen: Callable[[], None]) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        let_shrink(combo, 12)
        # a narrow panel cuts long names
        combo.currentTextChanged.connect(combo.setToolTip)
        combo.currentIndexChanged.connect(lambda _index: None if self._quiet else chosen())
        return combo


def _fill(combo: QComboBox, entries: Iterable[tuple[str, str]], wanted: str) -> None:
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)
        combo.setItemData(combo.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(max(0, combo.findData(wanted)) if combo.count() else -1)

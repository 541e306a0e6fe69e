"""The choice of level, theme, indicator, period and facilities."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QListWidget, QListWidgetItem, QWidget

from ..model.indicator import Indicator
from ..model.period import Period
from ..model.text import tr
from .opened import Overview


@dataclass(frozen=True)
class Selection:
    """What the widgets say; ``period`` is empty where the indicator has no values in that level."""

    level: str
    indicator: str
    period: str
    categories: tuple[str, ...] = ()


class ViewChoice(QWidget):
    """Widgets that always hold a choice which exists; ``changed`` comes once per action of the user."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self._silent = False
        self.level = self._combo("keckLevel", self._level_chosen)
        self.theme = self._combo("keckTheme", self._theme_chosen)
        self.indicator = self._combo("keckIndicator", self._indicator_chosen)
        self.period = self._combo("keckPeriod", self._tell)
        self.categories = QListWidget(self)
        self.categories.setObjectName("keckFacilities")
        self.categories.setMaximumHeight(110)
        self.categories.itemChanged.connect(self._tell)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, widget in (
            (tr("&Level"), self.level),
            (tr("&Theme"), self.theme),
            (tr("&Indicator"), self.indicator),
            (tr("&Period"), self.period),
            (tr("&Facilities"), self.categories),
        ):
            form.addRow(label, widget)

    def selection(self) -> Selection:
        checked = tuple(item.text() for item in self._items() if item.checkState() == Qt.CheckState.Checked)
        return Selection(
            self.level.currentData() or "",
            self.indicator.currentData() or "",
            self.period.currentData() or "",
            checked,
        )

    def set_overview(self, overview: Overview) -> None:
        """Offer what an edition holds, and stay at what was chosen before where it exists there as well."""
        before = self.selection()
        self._overview = overview
        with self._quiet():
            level = before.level if before.level in overview.levels else overview.finest_level()
            _fill(self.level, ((name, name) for name in overview.levels), level)
            known = {indicator.id: indicator for indicator in overview.indicators}
            chosen = known.get(before.indicator) or self._first_valued(level)
            _fill(self.theme, ((theme, theme) for theme in overview.themes()), chosen.theme if chosen else "")
            self._fill_indicators(chosen.id if chosen else "")
            self._fill_periods(before.period)
            self.categories.clear()
            for category in overview.categories:
                item = QListWidgetItem(category, self.categories)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                shown = category in before.categories
                item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)

    def choose(self, selection: Selection) -> None:
        """Show a selection as if the user had made it; what does not exist stays as it is."""
        with self._quiet():
            _choose(self.level, selection.level)
            if self._overview is not None:
                for indicator in self._overview.indicators:
                    if indicator.id == selection.indicator:
                        _choose(self.theme, indicator.theme)
            self._fill_indicators(selection.indicator)
            self._fill_periods(selection.period)
            for item in self._items():
                wanted = item.text() in selection.categories
                item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self._tell()

    def _first_valued(self, level: str) -> Indicator | None:
        if self._overview is None:
            return None
        indicators = self._overview.indicators
        valued = (indicator for indicator in indicators if level in self._overview.valued[indicator.id])
        return next(valued, indicators[0] if indicators else None)

    def _level_chosen(self) -> None:
        with self._quiet():
            self._fill_periods(self.period.currentData() or "")
        self._tell()

    def _theme_chosen(self) -> None:
        with self._quiet():
            self._fill_indicators("")
            self._fill_periods(self.period.currentData() or "")
        self._tell()

    def _indicator_chosen(self) -> None:
        with self._quiet():
            self._fill_periods(self.period.currentData() or "")
        self._tell()

    def _fill_indicators(self, wanted: str) -> None:
        if self._overview is None:
            return
        theme = self.theme.currentData()
        own = [indicator for indicator in self._overview.indicators if indicator.theme == theme]
        _fill(self.indicator, ((indicator.name, indicator.id) for indicator in own), wanted)

    def _fill_periods(self, wanted: str) -> None:
        """The periods, newest first; the newest is chosen unless ``wanted`` is among them."""
        if self._overview is None:
            return
        key = (self.indicator.currentData() or "", self.level.currentData() or "")
        found = list(reversed(self._overview.periods.get(key, [])))
        _fill(self.period, ((Period.parse(text).title(), text) for text in found), wanted)
        self.period.setEnabled(bool(found))

    def _items(self) -> list[QListWidgetItem]:
        return [self.categories.item(row) for row in range(self.categories.count())]

    def _combo(self, name: str, chosen: object) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        # a narrow panel cuts long names
        combo.currentTextChanged.connect(combo.setToolTip)
        combo.currentIndexChanged.connect(lambda _index: None if self._silent else chosen())  # type: ignore[operator]
        return combo

    def _tell(self, *_unused: object) -> None:
        if not self._silent:
            self.changed.emit()

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


def _choose(combo: QComboBox, data: str) -> None:
    index = combo.findData(data)
    if index >= 0:
        combo.setCurrentIndex(index)

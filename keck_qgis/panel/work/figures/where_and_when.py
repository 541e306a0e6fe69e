"""For which period and which areas figures are entered."""

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ....model.period import Period
from ....model.text import tr


class PeriodBox(QComboBox):
    """Held periods to choose from, others to be typed; ``newest`` says what an empty one means, if it may be empty."""

    def __init__(self, name: str, newest: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._newest = newest
        self.setObjectName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.lineEdit().setPlaceholderText(newest or tr("for instance {}").format("31.12.2014"))

    def offer(self, periods: Iterable[Period]) -> None:
        """Newest first; the first one is chosen where none may be left out."""
        self.clear()
        for period in periods:
            self.addItem(period.title(), period.text)
        if self._newest:
            self.setCurrentIndex(-1)

    def period(self) -> str:
        """As chosen or typed; empty for none."""
        text = self.currentText().strip()
        held = self.findText(text)
        return str(self.itemData(held)) if held >= 0 else text


class LevelBox(QComboBox):
    """A level, or the finest areas of all of them."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setToolTip(tr("Figures are entered for the finest areas; the coarser ones are summed of them"))

    def offer(self, levels: Sequence[str]) -> None:
        self.clear()
        self.addItem(tr("all levels"), "")
        for level in levels:
            self.addItem(tr("{} alone").format(level), level)


def add_rows(form: QFormLayout, period: PeriodBox, level: LevelBox) -> None:
    form.addRow(tr("&Period"), period)
    form.addRow(tr("&Areas"), level)

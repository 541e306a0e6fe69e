"""A choice of one indicator among hundreds: by typing words of its name or its id."""

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QWidget

from ....model.indicator import Indicator
from ....model.text import tr
from ...sizes import let_shrink


class IndicatorBox(QComboBox):
    """``currentData`` is the chosen id, empty for none."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        let_shrink(self, 12)
        self.setToolTip(tr("Type words of the name or the key"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.lineEdit().editingFinished.connect(self._settle)

    def fill(self, indicators: Iterable[Indicator]) -> None:
        """Offer these, and keep the choice."""
        chosen = self.currentData() or ""
        self.blockSignals(True)
        self.clear()
        self.addItem("", "")
        for one in indicators:
            self.addItem(f"{one.name} ({one.id})", one.id)
        self.blockSignals(False)
        self.choose(chosen)

    def choose(self, indicator_id: str) -> None:
        """Show an id; one that is not offered stands as it is."""
        if indicator_id and self.findData(indicator_id) < 0:
            self.addItem(indicator_id, indicator_id)
        self.setCurrentIndex(max(self.findData(indicator_id), 0))

    def _settle(self) -> None:
        """What was typed and names no indicator gives way to what was chosen."""
        typed = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if typed >= 0:
            self.setCurrentIndex(typed)
        self.setEditText(self.itemText(self.currentIndex()))

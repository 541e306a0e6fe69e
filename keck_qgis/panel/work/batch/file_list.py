"""The list of files: whether each is taken, what for, what it would bring, and what was found in it."""

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ....intake.batch.entries import Outcome
from ....model.text import tr
from .words import content_icon, content_title, findings_in_words, weight_icon

_FILE, _KIND, _BRINGS, _FOUND = range(4)

_WIDEST = ((_FILE, 260), (_KIND, 150), (_FOUND, 170))
"""Pixels that leave room for what a file brings."""


class FileList(QTreeWidget):
    """``ticked`` brings row and choice; the tick is the user's, the rest is shown."""

    ticked = pyqtSignal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckFiles")
        self.setAccessibleName(tr("Files"))
        self.setToolTip(tr("A tick takes a file over; what is chosen here is corrected below"))
        self.setHeaderLabels([tr("File"), tr("Read as"), tr("Brings"), tr("Findings")])
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_BRINGS, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(self._changed)

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Show all anew; the row that was chosen stays chosen."""
        row = max(self.row(), 0)
        self.blockSignals(True)
        self.clear()
        for outcome in outcomes:
            self.addTopLevelItem(_item(outcome))
        for column, most in _WIDEST:
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column) + 8, most))
        self.blockSignals(False)
        self.setCurrentItem(self.topLevelItem(min(row, len(outcomes) - 1)))

    def row(self) -> int:
        """The chosen row, -1 without any."""
        return int(self.indexOfTopLevelItem(self.currentItem()))

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _FILE:
            self.ticked.emit(self.indexOfTopLevelItem(item), item.checkState(_FILE) == Qt.CheckState.Checked)


def _item(outcome: Outcome) -> QTreeWidgetItem:
    entry, findings = outcome.entry, outcome.report.findings
    item = QTreeWidgetItem([entry.label, content_title(entry.content), outcome.text, findings_in_words(findings)])
    item.setToolTip(_FILE, str(entry.found.path))
    item.setToolTip(_BRINGS, outcome.text)
    item.setIcon(_KIND, QgsApplication.getThemeIcon(content_icon(entry.content)))
    item.setIcon(_FOUND, QgsApplication.getThemeIcon(weight_icon(outcome.weight)))
    if entry.usable:
        item.setCheckState(_FILE, Qt.CheckState.Checked if entry.taken else Qt.CheckState.Unchecked)
    return item

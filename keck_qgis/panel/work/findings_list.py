"""Findings as a list: how much each weighs, in a picture and in words, where it is, what it says."""

from collections.abc import Iterable
from math import ceil

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ...model.findings import Finding, gravest_first
from ...model.text import tr
from .severity import severity_icon, severity_title

_MESSAGE = 2
_MARGIN, _TALLEST = 6, 10_000


class FindingsList(QTreeWidget):
    """The gravest first; long texts stand in full in the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckFindings")
        self.setAccessibleName(tr("Findings"))
        self.setHeaderLabels([tr("Weight"), tr("Where"), tr("Finding")])
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setWordWrap(True)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        self.clear()
        for finding in gravest_first(findings):
            item = QTreeWidgetItem([severity_title(finding.severity), finding.where, finding.message])
            item.setIcon(0, severity_icon(finding.severity))
            item.setData(0, Qt.ItemDataRole.UserRole, finding)
            for column in (1, 2):
                item.setToolTip(column, item.text(column))
            self.addTopLevelItem(item)
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Give every row the height that its text takes: a tree does not find that out itself."""
        for column in (0, 1):
            self.resizeColumnToContents(column)
        self.setColumnWidth(1, min(self.columnWidth(1), self.viewport().width() // 4))
        width = self.columnWidth(_MESSAGE) - 2 * _MARGIN
        metrics = self.fontMetrics()
        # lines that a font lets overlap are measured so, but painted one below the other
        apart = max(metrics.height() / metrics.lineSpacing(), 1.0)
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            room = QRect(0, 0, max(width, 1), _TALLEST)
            text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text(_MESSAGE))
            item.setSizeHint(_MESSAGE, QSize(width, ceil(text.height() * apart) + _MARGIN))

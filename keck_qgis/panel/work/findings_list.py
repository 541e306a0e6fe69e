"""Findings as a list: how much each weighs, in a picture and in words, where it is, what it says."""

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ...model.findings import Finding, Severity
from ...model.text import tr

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


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
        for finding in sorted(findings, key=lambda one: _ORDER.index(one.severity)):
            item = QTreeWidgetItem([_title(finding.severity), finding.where, finding.message])
            item.setIcon(0, QgsApplication.getThemeIcon(_icon(finding.severity)))
            item.setData(0, Qt.ItemDataRole.UserRole, finding)
            for column in (1, 2):
                item.setToolTip(column, item.text(column))
            self.addTopLevelItem(item)
        self.resizeColumnToContents(0)
        self.resizeColumnToContents(1)


def _title(severity: Severity) -> str:
    return {Severity.ERROR: tr("Error"), Severity.WARNING: tr("Warning"), Severity.INFO: tr("Note")}[severity]


def _icon(severity: Severity) -> str:
    return {
        Severity.ERROR: "mIconCritical.svg",
        Severity.WARNING: "mIconWarning.svg",
        Severity.INFO: "mIconInfo.svg",
    }[severity]

"""The report of a release: how much of each indicator is shown and hidden, and the findings."""

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...model.findings import Report
from ...model.numbers import format_number
from ...model.status import Status
from ...model.text import tr
from .findings_list import FindingsList

_SHOWN = (
    Status.VALUE, Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.MISSING, Status.NOT_APPLICABLE,
)  # fmt: skip


class ReleaseReport(QWidget):
    """Filled when the release is done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.written = QLabel(self)
        self.written.setTextFormat(Qt.TextFormat.PlainText)
        self.written.setWordWrap(True)
        self.written.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.cells = QTreeWidget(self)
        self.cells.setObjectName("keckReleaseCells")
        self.cells.setAccessibleName(tr("Cells of each indicator"))
        self.cells.setRootIsDecorated(False)
        self.cells.setHeaderLabels([tr("Indicator"), *(status.title() or tr("Values") for status in _SHOWN)])
        self.cells.headerItem().setTextAlignment(0, Qt.AlignmentFlag.AlignLeft)
        header = self.cells.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.findings = FindingsList(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.written, self.cells, self.findings):
            layout.addWidget(widget)

    def show_report(self, path: Path, report: Report, names: dict[str, str]) -> None:
        self.written.setText(tr("Written: {}").format(path))
        self.cells.clear()
        for indicator, codes in report.extra["cells"].items():
            counts = [format_number(codes.get(status.code, 0), 0) for status in _SHOWN]
            item = QTreeWidgetItem([names.get(indicator, indicator), *counts])
            for column in range(1, len(counts) + 1):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.cells.addTopLevelItem(item)
        self.findings.show_findings(report.findings)
        self.findings.setVisible(bool(report.findings))

"""What is still wrong with an entry, in the words of its form; each line leads to its field."""

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ....model.findings import Finding, Severity
from ....model.text import tr
from ..severity import severity_icon

_FIELDS = {
    "catalogue_id": "id",
    "catalogue_duplicate_id": "id",
    "catalogue_factor": "faktor",
    "catalogue_aggregation": "aggregation",
    "catalogue_weaker_exception": "schwelle",
    "catalogue_idle_exception": "schwelle",
    "catalogue_personal": "personenbezogen",
    "catalogue_meaning_changed": "art",
}
"""The field of a finding whose text does not begin with it."""
_LEAST_ROWS, _ROWS = 2, 4


class FieldFindings(QListWidget):
    """``chosen`` brings the column of the field that a line is about."""

    chosen = pyqtSignal(str)

    def __init__(self, names: dict[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckFindings")
        self.setAccessibleName(tr("What is to be corrected"))
        self.setToolTip(tr("Enter or a double click leads to the field"))
        self.setWordWrap(True)
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * _LEAST_ROWS)
        self.setMaximumHeight(line * _ROWS + 12)
        self._names = names
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))

    def show_findings(self, findings: Iterable[Finding], missing: Iterable[str] = ()) -> None:
        """Missing fields (their columns) first, then all that is contradictory or doubtful."""
        self.clear()
        for column in missing:
            self._add(Severity.ERROR, tr("Mandatory: {}").format(self._names[column]), column)
        for finding in findings:
            self._add(finding.severity, self._in_words(finding), _field_of(finding))
        if not self.count():
            item = QListWidgetItem(tr("Everything is there, nothing contradicts."), self)
            item.setIcon(QgsApplication.getThemeIcon("/mIconSuccess.svg"))

    def _add(self, severity: Severity, text: str, column: str) -> None:
        item = QListWidgetItem(severity_icon(severity), text, self)
        item.setData(Qt.ItemDataRole.UserRole, column)

    def _in_words(self, finding: Finding) -> str:
        """The columns of the catalogue file under the names that they have here."""
        first, blank, rest = finding.message.partition(" ")
        column = first.removesuffix(":")
        name = self._names.get(column, column)
        return f"{name}{first[len(column) :]}{blank}{rest}"


def _field_of(finding: Finding) -> str:
    first = finding.message.partition(" ")[0].removesuffix(":")
    return _FIELDS.get(finding.code, first)

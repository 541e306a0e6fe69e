"""What an import has to say, worst first; each finding leads to its cells, one after the other."""

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ....intake.grid import cell_name, column_name
from ....model.findings import Finding, Place, gravest_first
from ....model.text import tr
from ..severity import severity_icon, severity_title


class CellFindings(QListWidget):
    """``place_wanted`` brings the places of a finding and which of them is meant."""

    place_wanted = pyqtSignal(object, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckFindings")
        self.setAccessibleName(tr("Findings"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._findings: list[Finding] = []
        self._next: dict[int, int] = {}
        self.itemClicked.connect(self._lead)
        self.itemActivated.connect(self._lead)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.clear()
        self._next.clear()
        self._findings = gravest_first(findings)
        for finding in self._findings:
            item = QListWidgetItem(severity_icon(finding.severity), _text(finding), self)
            item.setToolTip(_hint(finding))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{severity_title(finding.severity)}: {_text(finding)}")

    def _lead(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        places = self._findings[row].places
        if places:
            number = self._next.get(row, 0) % len(places)
            self._next[row] = number + 1
            self.place_wanted.emit(places, number)


def _text(finding: Finding) -> str:
    """The words of a finding, and where it leads to."""
    if not finding.places:
        return finding.message
    first = place_name(finding.places[0])
    more = len(finding.places) - 1
    return f"{finding.message}  → {first}" + (" " + tr("and {} more").format(more) if more else "")


def _hint(finding: Finding) -> str:
    if not finding.places:
        return severity_title(finding.severity)
    return tr("{}: a click leads to its cells, one after the other").format(severity_title(finding.severity))


def place_name(place: Place) -> str:
    """A cell as a spreadsheet names it, ``row 5`` or ``column C``."""
    row, column = place
    if row is not None and column is not None:
        return cell_name(row, column)
    if row is not None:
        return tr("row {}").format(row + 1)
    return tr("column {}").format(column_name(column or 0))

"""What can be corrected of the chosen file, beside the findings in it."""

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ....intake.batch.entries import Outcome
from ....intake.batch.run import Trial
from ....intake.recognition import Content
from ....model.text import tr
from ..findings_list import FindingsList
from .forms import EntryForm, FacilitiesEntryForm, LevelEntryForm, choose, combo, fill
from .table_form import TableEntryForm
from .words import content_title

_KINDS = (
    Content.LEVEL, Content.VALUES, Content.FACILITIES, Content.ADDRESSES, Content.CATALOGUE, Content.ZEROS,
    Content.NOTHING,
)  # fmt: skip
_SIDES = [420, 420]


class Correction(QSplitter):
    """``corrected`` brings the entry as the user wants it."""

    corrected = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._outcome: Outcome | None = None
        self.kind = combo(self, "keckBatchKind", tr("What the file is taken for"))
        fill(self.kind, [(content_title(one), one.value) for one in _KINDS])
        self.kind.activated.connect(lambda _row: self._kind_chosen())
        self.forms: dict[Content, EntryForm] = {
            Content.LEVEL: LevelEntryForm(self),
            Content.VALUES: TableEntryForm(self),
            Content.FACILITIES: FacilitiesEntryForm(self),
        }
        self._pages = QStackedWidget(self)
        self._nothing = QWidget(self)
        for form in self.forms.values():
            form.corrected.connect(lambda entry: self.corrected.emit(entry))
            self._pages.addWidget(form)
        self._pages.addWidget(self._nothing)
        left = QWidget(self)
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        first = QFormLayout()
        first.addRow(tr("&Read as"), self.kind)
        layout.addLayout(first)
        layout.addWidget(self._pages, 1)
        self.findings = FindingsList(self)
        self.addWidget(left)
        self.addWidget(self.findings)
        self.setSizes(_SIDES)
        _align([left, *self.forms.values()])

    def show_outcome(self, outcome: Outcome | None, trial: Trial) -> None:
        """Show what came of a file, or nothing."""
        self._outcome = outcome
        self.setEnabled(outcome is not None)
        self.findings.show_findings(outcome.report.findings if outcome else ())
        if outcome is None:
            self._pages.setCurrentWidget(self._nothing)
            return
        entry = outcome.entry
        choose(self.kind, entry.content.value if entry.usable else Content.NOTHING.value)
        form = self.forms.get(entry.content)
        self._pages.setCurrentWidget(form or self._nothing)
        if form is not None:
            form.show_entry(entry, trial)

    def _kind_chosen(self) -> None:
        content = Content(self.kind.currentData())
        if self._outcome is not None and content is not self._outcome.entry.content:
            self.corrected.emit(self._outcome.entry.taken_for(content))


def _align(forms: Iterable[QWidget]) -> None:
    """Let the fields of forms above one another begin in one line."""
    layouts = [layout for form in forms for layout in form.findChildren(QFormLayout)]
    labels = [
        layout.itemAt(row, QFormLayout.ItemRole.LabelRole).widget()
        for layout in layouts
        for row in range(layout.rowCount())
    ]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)

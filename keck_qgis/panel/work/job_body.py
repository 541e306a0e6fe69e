"""What dialogs share that do one thing to the holdings: a form, a button, and below it what came of it."""

from collections.abc import Callable
from typing import Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...model.errors import KeckError
from ...model.findings import Report
from ...model.numbers import format_number
from ...model.progress import Progress
from ...model.text import tr
from ..atlas import Atlas
from ..jobs import JobRunner
from ..menu_entries import without_argument
from ..notices import show_error, show_note
from ..sizes import fit_on_screen
from .findings_list import FindingsList
from .layer_choice import LayerChoice

_HEIGHT_WITH_FINDINGS = 680


class JobBody(QWidget):
    """``started`` asks the dialog to begin; the dialog stays open over the job and shows its findings."""

    started = pyqtSignal()

    def __init__(self, atlas: Atlas, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._atlas = atlas
        self._form: QWidget | None = None
        self._writing = False
        self.bar = QgsMessageBar(self)
        self.jobs, self._looking = JobRunner(self.bar, self), JobRunner(self.bar, self)
        for runner in (self.jobs, self._looking):
            runner.busy.connect(self._busy_changed)
            dialog.finished.connect(lambda _result, one=runner: one.close())

    def lay_out(self, form: QWidget, title: str, help_: QPushButton) -> None:
        """Put the form into the dialog; ``title`` is that of the button."""
        dialog = self.parentWidget()
        self._form = form
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("&Close"))
        buttons.rejected.connect(dialog.reject)
        self.go = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setObjectName("keckGo")
        self.go.clicked.connect(without_argument(self.started.emit))
        for button in buttons.buttons():
            button.setAutoDefault(button is self.go)
        self.go.setDefault(True)
        buttons.addButton(help_, QDialogButtonBox.ButtonRole.HelpRole)
        self.findings = FindingsList(self)
        self.findings.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(area, 2)
        column.addWidget(self.findings, 1)
        column.addWidget(buttons)
        QVBoxLayout(dialog).addWidget(self)

    def follow(self, choice: LayerChoice) -> None:
        """Say what fails in a choice of the form, and stop its work with the dialog."""
        choice.failed.connect(lambda error: show_error(self.bar, error))
        dialog: QDialog = self.parentWidget()
        dialog.finished.connect(lambda _result: choice.opening.close())

    def look(self, job: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        """Find out what the form has to offer, whatever else is chosen meanwhile."""
        self._looking.run(tr("Looking into the holdings"), job, done)

    def is_busy(self) -> bool:
        return self.jobs.is_busy() or self._looking.is_busy()

    def write(self, title: str, job: Callable[[Progress], Report]) -> None:
        """Run a job that writes to the holdings; the form rests until it has ended."""
        self.bar.clearWidgets()
        self.findings.setVisible(False)
        self._writing = True
        self.jobs.run(title, job, self._written)

    def complain(self, text: str, field: QWidget) -> None:
        """Say what is missing, and show where."""
        self.bar.clearWidgets()
        show_error(self.bar, KeckError(tr("Something is missing"), text))
        field.setFocus()

    def _written(self, report: Report) -> None:
        self.findings.show_findings(report.findings)
        self.findings.setVisible(bool(report.findings))
        dialog = self.parentWidget()
        fit_on_screen(dialog, dialog.width(), max(dialog.height(), _HEIGHT_WITH_FINDINGS))
        if report.source_id is None:
            show_error(self.bar, KeckError(tr("Nothing has been written"), tr("The findings below say why.")))
            return
        show_note(self.bar, tr("Written"), format_number(report.written, 0))
        self._atlas.reopen()

    def _busy_changed(self, _busy: bool) -> None:
        self._writing = self._writing and self.jobs.is_busy()
        if self._form is not None:
            self._form.setEnabled(not self._writing)
            self.go.setEnabled(not self.is_busy())

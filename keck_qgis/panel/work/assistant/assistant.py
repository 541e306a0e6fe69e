"""What all import assistants share: a file on the left, what is to be said of it on the right, undo, import."""

from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QShortcut,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ....model.errors import KeckError
from ....model.findings import Finding, Severity
from ....model.progress import Progress
from ....model.text import tr
from ...jobs import HIDDEN, JobRunner, QuietRunner
from ...notices import show_error
from ...sizes import fit_on_screen
from ...tab_order import walk_through
from .cell_findings import CellFindings

_WIDTH, _HEIGHT = 1120, 680


class Assistant(QDialog):
    """Looks at a file in the background whenever something else is asked for, and imports what it shows.

    A subclass says what is asked (any value that does not change), looks (``_look``, in the background), shows
    (``_show``) and writes (``_write``, in the background). ``imported`` brings the number of the import.
    """

    imported = pyqtSignal(int)

    def __init__(self, name: str, asked: Any, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        fit_on_screen(self, _WIDTH, _HEIGHT)
        self.name = name
        self.asked = asked
        self.result_shown: Any = None
        self._before: list[Any] = []
        self.bar = QgsMessageBar(self)
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.looking = QuietRunner(self, HIDDEN)
        self.writing = JobRunner(self.bar, self)
        self.findings = CellFindings(self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.findings, tr("Findings"))
        self.left = QWidget(self)
        self.right = QSplitter(Qt.Orientation.Vertical, self)
        self.right.setChildrenCollapsible(False)
        self.right.addWidget(self.tabs)
        self.undo_button = _button(self, tr("&Undo"), "mActionUndo.svg", tr("Take the last correction back (Ctrl+Z)"))
        self.undo_button.clicked.connect(lambda _checked: self.undo())
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        self.summary = QLabel(self)
        self.summary.setObjectName("keckSummary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setMaximumHeight(6)
        self.progress.setTextVisible(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        self.import_button = self.buttons.addButton(tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self._import)
        self.buttons.rejected.connect(self.reject)
        self.looking.busy.connect(self._busy)
        self.looking.failed.connect(self._refused)
        self.writing.busy.connect(self._busy)
        self.writing.failed.connect(lambda _error: self.look())

    def lay_out(self, top: QWidget) -> None:
        """Put everything in its place; ``top`` says what is asked."""
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.left)
        splitter.addWidget(self.right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([_WIDTH * 2 // 3, _WIDTH // 3])
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(top)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.summary)
        layout.addWidget(self.buttons)
        walk_through(self, layout)

    def wait_for_source(self, text: str) -> None:
        """Nothing has been chosen yet: say what to do."""
        self.progress.hide()
        self.import_button.setEnabled(False)
        self.undo_button.setEnabled(False)
        self.summary.setText(text)

    def ask(self, asked: Any) -> None:
        """Look at the file otherwise; ``undo`` goes back."""
        if asked == self.asked:
            return
        self._before.append(self.asked)
        self.asked = asked
        self.look()

    def begin(self, asked: Any) -> None:
        """Look at something else, to which no undo leads back."""
        self._before.clear()
        self.asked = asked
        self.look()

    def undo(self) -> None:
        if self._before:
            self.asked = self._before.pop()
            self.look()

    def look(self) -> None:
        asked = self.asked
        title = tr("Looking at {} …").format(self.name)
        self.looking.run(title, lambda progress: self._look(asked, progress), self._looked)

    def say(self, findings: list[Finding], ready: str) -> None:
        """Show the findings; ``ready`` says what an import would do, where nothing speaks against it."""
        self.findings.show_findings(findings)
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        self.tabs.setTabText(0, tr("Findings ({})").format(len(findings)))
        self.import_button.setEnabled(not errors and not self.writing.is_busy())
        self.summary.setText(
            ready if not errors else tr("Not ready to import: {} of the findings are errors.").format(errors)
        )

    def stop(self) -> None:
        """Nothing may run for a dialog that is gone."""
        self.looking.close()
        self.writing.close()

    def done(self, result: int) -> None:
        self.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field means that field, never the import
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(self.focusWidget(), QPushButton):
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        # a dialog that is not seen is closed without being done
        self.stop()
        super().closeEvent(event)

    def _look(self, asked: Any, progress: Progress) -> Any:
        raise NotImplementedError

    def _show(self, result: Any) -> None:
        raise NotImplementedError

    def _write(self, result: Any, progress: Progress) -> int:
        raise NotImplementedError

    def _show_refusal(self, finding: Finding) -> None:
        """Nothing could be understood as asked: say why, keep what is seen."""
        self.say([finding], "")

    def _looked(self, result: Any) -> None:
        self.result_shown = result
        self._show(result)

    def _refused(self, error: BaseException) -> None:
        self.result_shown = None
        if isinstance(error, KeckError):
            text = ". ".join(part.rstrip(".") for part in (error.title, error.text, error.hint) if part)
            self._show_refusal(Finding(Severity.ERROR, "refused", f"{text}."))
        else:
            show_error(self.bar, error)
            self._show_refusal(Finding(Severity.ERROR, "refused", tr("The file could not be read.")))

    def _busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.undo_button.setEnabled(bool(self._before))
        if busy:
            self.import_button.setEnabled(False)
            self.summary.setText(tr("Looking at {} …").format(self.name))
        self.left.setEnabled(not self.writing.is_busy())

    def _import(self) -> None:
        result = self.result_shown
        if result is not None and not self.looking.is_busy():
            title = tr("Importing {} …").format(self.name)
            self.writing.run(title, lambda progress: self._write(result, progress), self._imported)

    def _imported(self, number: int) -> None:
        self.imported.emit(number)
        self.accept()


def _button(parent: QWidget, title: str, icon: str, hint: str) -> QPushButton:
    button = QPushButton(QgsApplication.getThemeIcon(icon), title, parent)
    button.setToolTip(hint)
    button.setAutoDefault(False)
    return button

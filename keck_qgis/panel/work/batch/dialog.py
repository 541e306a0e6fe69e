"""All files at once: one list of what they are and would bring, corrected and taken over together."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSplitter, QVBoxLayout, QWidget

from ....intake.batch.entries import Entry, Outcome
from ....intake.batch.run import Trial, accept_batch, propose_files, try_batch
from ....intake.recognition import Recognised, recognise_all
from ....model.progress import Progress, Stretch
from ....model.text import tr
from ...atlas import Atlas
from ...dialog_buttons import dialog_buttons
from ...file_drop import FileDrop, ask_files
from ...jobs import Job, JobRunner
from ...notices import show_note
from ...sizes import fit_on_screen
from .correction import Correction
from .file_list import FileList

_WIDTH, _HEIGHT = 960, 680
_HEIGHTS = [280, 330]
_NAMED = 3
"""As many files the message bar can name in its line."""


class BatchDialog(QDialog):
    """Tries the files out on the holdings that are open, in the background, after each correction anew.

    Nothing is written and nothing locked until the user takes them over.
    """

    def __init__(self, atlas: Atlas, holdings: Path, found: Sequence[Recognised], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckBatch")
        self.setWindowTitle(tr("Take over files"))
        FileDrop(self, self.add)
        self._atlas, self._holdings = atlas, holdings
        self._trial: Trial | None = None
        self._entries: list[Entry] = []
        self.bar = QgsMessageBar(self)
        self._jobs = JobRunner(self.bar, self)
        self._jobs.busy.connect(self._busy_changed)
        self._writing = False
        self.files = FileList(self)
        self.files.ticked.connect(self._ticked)
        self.files.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self.correction = Correction(self)
        self.correction.corrected.connect(self._corrected)
        self.state = QLabel(self)
        self.state.setObjectName("keckBatchState")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self._build()
        self._run(tr("Trying out …"), lambda progress: propose_files(holdings, found, (), progress))

    def add(self, paths: Sequence[Path]) -> None:
        """Look at further files; what was corrected stays."""
        entries = list(self._entries)

        def job(progress: Progress) -> Trial:
            found = recognise_all(paths, Stretch(progress, 0, 20))
            return propose_files(self._holdings, found, entries, Stretch(progress, 20, 100))

        if paths:
            self._run(tr("Looking at the files …"), job)

    def take_over(self) -> None:
        """Write all files that are ticked, in one transaction; the dialog closes when that is done."""
        entries = list(self._entries)
        self._writing = True
        self._jobs.run(
            tr("Taking over …"), lambda progress: accept_batch(self._holdings, entries, progress), self._taken_over
        )

    def reject(self) -> None:
        """While files are being written, that is stopped first; nothing of them stays."""
        if self._writing:
            self._jobs.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Nothing of this dialog runs on when it is closed."""
        self._jobs.close()
        super().done(result)

    def _busy_changed(self, busy: bool) -> None:
        if not busy and self._writing:
            # also when it was stopped: that may have been too late
            self._writing = False
            self._atlas.reopen()
        self.files.setEnabled(not self._writing)
        self.correction.setEnabled(not self._writing)
        self._show_state()

    def _run(self, title: str, job: Job) -> None:
        self._jobs.run(title, job, self._tried)

    def _tried(self, trial: Trial) -> None:
        self._trial, self._entries = trial, trial.entries
        self.correction.setVisible(True)
        self.files.show_outcomes(trial.outcomes)
        self._show_chosen()
        self._show_state()

    def _try_anew(self) -> None:
        entries = list(self._entries)

        def job(progress: Progress) -> Trial:
            return try_batch(self._holdings, entries, progress)

        self._run(tr("Trying out …"), job)

    def _ticked(self, row: int, taken: bool) -> None:
        self._entries[row] = replace(self._entries[row], taken=taken)
        self._try_anew()

    def _corrected(self, entry: Entry) -> None:
        row = self.files.row()
        if 0 <= row < len(self._entries):
            self._entries[row] = entry
            self._try_anew()

    def _taken_over(self, outcomes: Sequence[Outcome]) -> None:
        self.accept()
        labels = [one.entry.label for one in outcomes]
        many = tr("{} files; each stands in the journal of imports and can be withdrawn there").format(len(labels))
        show_note(self._atlas.bar, tr("Files taken over"), many if len(labels) > _NAMED else ", ".join(labels))

    def _show_chosen(self) -> None:
        if self._trial is not None:
            row = self.files.row()
            known = 0 <= row < len(self._trial.outcomes)
            self.correction.show_outcome(self._trial.outcomes[row] if known else None, self._trial)

    def _show_state(self) -> None:
        busy, outcomes = self._jobs.is_busy(), self._trial.outcomes if self._trial else ()
        taken = [one for one in outcomes if one.entry.taken]
        wrong = [one.entry.label for one in taken if one.report.errors]
        self._go.setEnabled(bool(taken) and not wrong and not busy)
        if self._writing:
            text = tr("The files are being taken over: all of them, or none.")
        elif busy or not outcomes:
            text = tr("The files are being tried out; nothing is written.") if busy else tr("There are no files here.")
        elif wrong:
            text = tr("Cannot be taken over as it stands: {}. Correct it, or take its tick away.")
            text = text.format(", ".join(wrong))
        elif not taken:
            text = tr("None of this would be taken over.")
        else:
            text = tr("{} of {} files will be taken over together; each can be withdrawn afterwards.")
            text = text.format(len(taken), len(outcomes))
        self.state.setText(text)

    def _ask_files(self) -> None:
        start = self._entries[0].found.path.parent if self._entries else self._holdings.parent
        self.add(ask_files(self, start))

    def _build(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.files)
        splitter.addWidget(self.correction)
        splitter.setSizes(_HEIGHTS)
        self.correction.setVisible(False)
        buttons = dialog_buttons(self, "files", QDialogButtonBox.StandardButton.Cancel)
        self._go = buttons.addButton(tr("&Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("keckTakeOver")
        self._go.setDefault(True)
        further = buttons.addButton(tr("Further fil&es …"), QDialogButtonBox.ButtonRole.ActionRole)
        further.setToolTip(tr("Files can also be dropped on this window"))
        further.clicked.connect(lambda _checked: self._ask_files())
        buttons.accepted.connect(self.take_over)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.state)
        layout.addWidget(buttons)
        fit_on_screen(self, _WIDTH, _HEIGHT)

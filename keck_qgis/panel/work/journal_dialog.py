"""The journal of imports: what came when from whom, and taking it back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...holdings.gateway import Holdings
from ...holdings.journal import JournalEntry
from ...holdings.withdrawal import Withdrawal
from ...model.errors import KeckError
from ...model.progress import Progress, checkpoint
from ...model.text import tr
from ..dialog_buttons import dialog_buttons
from ..jobs import HIDDEN, JobRunner, QuietRunner
from ..menu_entries import without_argument
from ..notices import show_error, show_note
from ..sizes import fit_on_screen
from .journal_list import journal_list
from .journal_text import amount, effect_text, kind_title, moment

_WIDTH, _HEIGHT = 900, 460
_FILE = 3
_NUMBER = Qt.ItemDataRole.UserRole


class JournalDialog(QDialog):
    """All imports, the newest first; ``written`` after some have been withdrawn."""

    written = pyqtSignal()

    def __init__(self, holdings: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("keckJournal")
        self.setWindowTitle(tr("Journal of imports"))
        fit_on_screen(self, _WIDTH, _HEIGHT)
        self._holdings = holdings
        self._entries: dict[int, JournalEntry] = {}
        self.bar = QgsMessageBar(self)
        self.reading = QuietRunner(self, HIDDEN)
        self.looking = QuietRunner(self, HIDDEN)
        self.withdrawing = JobRunner(self.bar, self)
        self.list = self._make_list()
        self.effect = QLabel(self)
        self.effect.setObjectName("keckEffect")
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setWordWrap(True)
        self.effect.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._lay_out()
        for runner in (self.reading, self.looking):
            runner.failed.connect(lambda error: show_error(self.bar, error))
        self.withdrawing.busy.connect(lambda busy: self.button.setEnabled(not busy))
        self.withdrawing.failed.connect(self._refused)
        self.list.itemSelectionChanged.connect(self._follow)
        self.read()

    def read(self) -> None:
        self.reading.run(tr("Reading the holdings …"), lambda _progress: _read(self._holdings), self._show)

    def chosen(self) -> list[int]:
        """The chosen imports that are in force, the newest first."""
        numbers = (item.data(0, _NUMBER) for item in self.list.selectedItems())
        return sorted((one for one in numbers if self._entries[one].withdrawn is None), reverse=True)

    def withdraw(self) -> None:
        """Take the chosen imports back after asking, all or none."""
        chosen = self.chosen()
        if not chosen or not self._is_meant(chosen):
            return
        title = tr("Withdrawing {} …").format(_named([self._entries[one] for one in chosen]))
        self.withdrawing.run(title, lambda progress: _withdraw(self._holdings, chosen, progress), self._withdrawn)

    def stop(self) -> None:
        """Nothing may run for a dialog that is gone."""
        for runner in (self.reading, self.looking, self.withdrawing):
            runner.close()

    def done(self, result: int) -> None:
        self.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        # a dialog that is not seen is closed without being done
        self.stop()
        super().closeEvent(event)

    def _make_list(self) -> QTreeWidget:
        headings = tr("No."), tr("Time"), tr("What"), tr("File"), tr("Amount"), tr("Who"), tr("State")
        made = journal_list(headings, _FILE, self)
        made.setObjectName("keckJournalList")
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        return made

    def _lay_out(self) -> None:
        label = QLabel(tr("&Imports, the newest first:"), self)
        label.setBuddy(self.list)
        buttons = dialog_buttons(self, "journal", QDialogButtonBox.StandardButton.Close)
        self.button = buttons.addButton(tr("&Withdraw …"), QDialogButtonBox.ButtonRole.ActionRole)
        self.button.setIcon(QgsApplication.getThemeIcon("mActionUndo.svg"))
        self.button.setToolTip(tr("Undo the chosen imports as a whole"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(without_argument(self.withdraw))
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.effect)
        layout.addWidget(buttons)

    def _show(self, entries: list[JournalEntry]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self.list.clear()
        for entry in reversed(entries):
            item = QTreeWidgetItem(_cells(entry))
            item.setData(0, _NUMBER, entry.id)
            if entry.withdrawn:
                muted = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
                for column in range(item.columnCount()):
                    item.setForeground(column, muted)
            self.list.addTopLevelItem(item)
        self._follow()

    def _follow(self) -> None:
        """Say what a withdrawal would do."""
        chosen = self.chosen()
        self.button.setEnabled(bool(chosen))
        self.effect.clear()
        if len(chosen) == 1:
            entry = self._entries[chosen[0]]
            title = tr("Looking at {} …").format(entry.file)
            self.looking.run(title, lambda _progress: _foresee(self._holdings, entry.id), self._tell(entry))
        elif chosen:
            self.effect.setText(tr("{} imports would be withdrawn together, all or none.").format(len(chosen)))

    def _tell(self, entry: JournalEntry) -> Any:
        def tell(effect: Withdrawal) -> None:
            if self.chosen() == [entry.id]:
                self.effect.setText(effect_text(entry, effect, self._entries))

        return tell

    def _is_meant(self, chosen: Sequence[int]) -> bool:
        named = _named([self._entries[one] for one in chosen])
        box = QMessageBox(
            QMessageBox.Icon.Question, tr("Withdraw imports"), tr("Withdraw {}?").format(named), parent=self
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(self.effect.text())
        withdraw = box.addButton(tr("&Withdraw"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        meant = box.clickedButton() is withdraw
        box.deleteLater()
        return meant

    def _refused(self, error: BaseException) -> None:
        """The bar shows two lines; which imports stand in the way is said in full below the list."""
        if isinstance(error, KeckError):
            self.effect.setText(f"{error.text} {error.hint}")

    def _withdrawn(self, chosen: list[int]) -> None:
        show_note(self.bar, tr("Withdrawn"), _named([self._entries[one] for one in chosen]))
        self.written.emit()
        self.read()


def _read(holdings: Path) -> list[JournalEntry]:
    with Holdings.open(holdings, read_only=True) as held:
        return held.sources()


def _foresee(holdings: Path, number: int) -> Withdrawal:
    with Holdings.open(holdings, read_only=True) as held:
        return held.foresee_withdrawal(number)


def _withdraw(holdings: Path, numbers: list[int], progress: Progress) -> list[int]:
    """Newest first, so that none rests on another that is still there."""
    checkpoint(progress, 0)
    with Holdings.open(holdings) as held, held.together(tr("withdrawing imports")):
        for number in numbers:
            held.withdraw(number)
    return numbers


def _cells(entry: JournalEntry) -> list[str]:
    state = tr("withdrawn {}").format(moment(entry.withdrawn)) if entry.withdrawn else tr("in force")
    return [str(entry.id), moment(entry.time), kind_title(entry), entry.file, amount(entry), entry.user, state]


def _named(entries: Sequence[JournalEntry]) -> str:
    """``Import 3 (kinder.xlsx)``, or all of several."""
    names = ", ".join(f"{entry.id} ({entry.file or kind_title(entry)})" for entry in entries)
    return (tr("import {}") if len(entries) == 1 else tr("imports {}")).format(names)

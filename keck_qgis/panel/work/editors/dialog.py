"""The window in which the holdings are edited: indicators, Themenfelder, totals and parts, levels."""

from html import escape
from pathlib import Path

from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from ....model.text import tr
from ...dialog_buttons import dialog_buttons
from .breakdown_tab import BreakdownTab
from .desk import Desk
from .editor_tab import EditorTab
from .indicator_tab import IndicatorTab
from .level_tab import LevelTab
from .theme_tab import ThemeTab
from .unread_page import UnreadPage

_SIZE = QSize(1000, 640)


class EditorDialog(QDialog):
    """Every saved change has its entry in the journal and can be taken back; ``has_written`` tells of any.

    While one tab holds something that is not saved, the others wait. ``indicator`` is where the user begins.
    """

    def __init__(self, holdings: Path, parent: QWidget, indicator: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("keckEditors")
        self.setWindowTitle(tr("Edit catalogue and levels – {}").format(holdings.name))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.bar = QgsMessageBar(self)
        self.desk = Desk(holdings, self.bar, self)
        self.has_written = False
        self._at: QWidget | None = None
        self.desk.written.connect(self._note_written)
        self.desk.busy.connect(self._busy_changed)
        self.desk.loaded.connect(self._show_undo)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("keckEditorTabs")
        self.indicators = IndicatorTab(self.desk, self, indicator)
        self.themes = ThemeTab(self.desk, self)
        self.breakdowns = BreakdownTab(self.desk, self)
        self.levels = LevelTab(self.desk, self)
        for tab, title in (
            (self.indicators, tr("&Indicators")),
            (self.themes, tr("&Themenfelder")),
            (self.breakdowns, tr("Totals and &parts")),
            (self.levels, tr("&Levels")),
        ):
            self.tabs.addTab(tab, title)
            tab.unsaved_changed.connect(self._unsaved_changed)
        self.unread = UnreadPage(self)
        self.unread.retried.connect(self.desk.load)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tabs)
        self._pages.addWidget(self.unread)
        self.desk.loaded.connect(lambda: self._pages.setCurrentWidget(self.tabs))
        self.desk.unread.connect(self._show_unread)
        buttons = dialog_buttons(self, "editors", QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        self.undo = buttons.addButton(tr("Take &back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.undo.setObjectName("keckEditorUndo")
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(lambda _checked: self.desk.undo())
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)
        layout.addWidget(buttons)
        self.resize(_SIZE)
        self._show_undo()
        self.desk.load()

    def reject(self) -> None:
        """Close, unless something is being written or the user wants to keep what is not saved."""
        if not self.desk.is_busy() and all(tab.may_leave() for tab in self._tabs()):
            super().reject()

    def done(self, result: int) -> None:
        """Stop all work, wait for what is being written, and go."""
        for tab in self._tabs():
            tab.close_jobs()
        self.desk.close()
        super().done(result)

    def close(self) -> bool:
        """The panel goes, and nobody can be asked."""
        self.done(0)
        return True

    def _show_unread(self, error: BaseException) -> None:
        """The page says it in full: the line of the message bar has done its part."""
        self.bar.clearWidgets()
        self._pages.setCurrentWidget(self.unread)
        self.unread.show_error(error)

    def _note_written(self) -> None:
        self.has_written = True

    def _tabs(self) -> list[EditorTab]:
        return [self.tabs.widget(place) for place in range(self.tabs.count())]

    def _unsaved_changed(self, unsaved: bool) -> None:
        hint = tr("Save or discard the changes first.") if unsaved else ""
        for place in range(self.tabs.count()):
            if place != self.tabs.currentIndex():
                self.tabs.setTabEnabled(place, not unsaved)
                self.tabs.setTabToolTip(place, hint)
        self._show_undo()

    def _busy_changed(self, busy: bool) -> None:
        """What is disabled lets the cursor go: it comes back, unless its field is gone."""
        if busy:
            self._at = self.focusWidget()
        self._pages.setEnabled(not busy)
        if not busy and self._at is not None and not sip.isdeleted(self._at):
            self._at.setFocus()
        self._show_undo()

    def _show_undo(self) -> None:
        title = self.desk.undoable()
        unsaved = any(tab.unsaved for tab in self._tabs())
        self.undo.setEnabled(bool(title) and not unsaved and not self.desk.is_busy())
        tip = tr("Withdraw the last change made here: {}").format(escape(title))
        self.undo.setToolTip(f"<p>{tip}</p>" if title else "")

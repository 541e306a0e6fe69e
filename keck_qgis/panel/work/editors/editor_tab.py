"""A tab whose changes are saved or discarded."""

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QShortcut,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....model.text import tr
from ...tab_order import walk_through
from .desk import Desk

_SIDES = [340, 620]


class EditorTab(QWidget):
    """Shows the contents of the desk, knows whether the user has changed something, and writes it to the desk."""

    unsaved_changed = pyqtSignal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.unsaved = False
        self.save = QPushButton(tr("&Save"), self)
        self.save.setObjectName("keckSave")
        self.save.setToolTip(tr("Write the changes to the holdings (Ctrl+S)"))
        self.save.clicked.connect(lambda _checked: self._save())
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save.click)
        self.discard = QPushButton(tr("&Discard"), self)
        self.discard.setObjectName("keckDiscard")
        self.discard.setToolTip(tr("Read anew what the holdings have"))
        self.discard.clicked.connect(lambda _checked: desk.load())
        for button in (self.save, self.discard):
            button.setAutoDefault(False)
        desk.loaded.connect(self.show_held)

    def show_held(self) -> None:
        """Show what the holdings have; what was not saved is gone."""
        raise NotImplementedError

    def write(self) -> None:
        """Hand the changes to the desk."""
        raise NotImplementedError

    def close_jobs(self) -> None:
        """Stop what a tab does in the background."""

    def buttons(self) -> QHBoxLayout:
        """To save and to discard."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.discard)
        row.addWidget(self.save)
        return row

    def _save(self) -> None:
        """Let the field where the cursor is take what was typed there, then write."""
        self.save.setFocus()
        if self.save.isEnabled():
            self.write()

    def tell_unsaved(self, unsaved: bool, sound: bool) -> None:
        """There is something to be saved, and it may be written."""
        self.save.setEnabled(unsaved and sound)
        self.discard.setEnabled(unsaved)
        if unsaved != self.unsaved:
            self.unsaved = unsaved
            self.unsaved_changed.emit(unsaved)

    def may_leave(self) -> bool:
        """Whether what is not saved may go: the user is asked."""
        if not self.unsaved:
            return True
        if self.is_meant(tr("Changes are not saved"), tr("Discard the changes?"), tr("&Discard")):
            self.show_held()
            return True
        return False

    def is_meant(self, title: str, text: str, action: str) -> bool:
        """Ask in plain text (names are never taken for HTML) whether to do it; not to is the default."""
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        meant = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        answer = box.clickedButton() is meant
        box.deleteLater()
        return answer

    # widgets that tabs have alike

    def tool(self, name: str, title: str, icon: str, act: Callable[[], None]) -> QToolButton:
        """A button above the list on the left."""
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked: act())
        return button

    def split(self, left: QVBoxLayout, right: QVBoxLayout) -> None:
        """Fill the tab: what there is on the left, one of it on the right."""
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        for side in (left, right):
            side.setContentsMargins(0, 0, 0, 0)
            widget = QWidget(splitter)
            widget.setLayout(side)
        for side_number, stretch in enumerate(_SIDES):
            splitter.setStretchFactor(side_number, stretch)
        splitter.setSizes(_SIDES)
        QVBoxLayout(self).addWidget(splitter)
        walk_through(self, left, right)

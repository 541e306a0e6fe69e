"""A tab whose changes are saved or discarded."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QWidget

from ....model.text import tr
from .desk import Desk


class EditorTab(QWidget):
    """Shows the contents of the desk, knows whether the user has changed something, and writes it to the desk."""

    unsaved_changed = pyqtSignal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.unsaved = False
        self.save = QPushButton(tr("&Save"), self)
        self.save.setObjectName("keckSave")
        self.save.setShortcut(QKeySequence.StandardKey.Save)
        self.save.setToolTip(tr("Write the changes to the holdings (Ctrl+S)"))
        self.save.clicked.connect(lambda _checked: self.write())
        self.discard = QPushButton(tr("&Discard"), self)
        self.discard.setObjectName("keckDiscard")
        self.discard.setToolTip(tr("Show what the holdings have"))
        self.discard.clicked.connect(lambda _checked: self.show_held())
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
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.discard)
        row.addWidget(self.save)
        return row

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
        answer = QMessageBox.question(
            self,
            tr("Changes are not saved"),
            tr("Discard the changes?"),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Discard:
            self.show_held()
            return True
        return False

"""Saved ways of reading a file: chosen from a list, kept per atlas, given on as JSON."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QInputDialog, QLabel, QMenu, QToolButton, QWidget

from ....holdings.journal import JournalEntry
from ....model.errors import KeckError
from ....model.files import write_text_atomically
from ....model.text import tr
from ...menu_entries import add_entry
from ...settings import NamedTexts
from ...sizes import let_shrink

_PAST = 20
_RECOGNISED = ""


class ProfileBox(QWidget):
    """``chosen`` brings the JSON of a profile, empty where the file is to be recognised anew, ``file_chosen`` its path,
    ``failed`` a KeckError."""

    chosen = pyqtSignal(str)
    file_chosen = pyqtSignal(str)
    failed = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._saved: NamedTexts | None = None
        self._past: Mapping[str, str] = {}
        self.json = ""
        """The profile by which the file is read now."""
        self.box = QComboBox(self)
        self.box.setObjectName("keckProfiles")
        let_shrink(self.box, 18)
        self.box.setToolTip(tr("How a table was read before: this one is read alike"))
        self.box.activated.connect(self._choose)
        label = QLabel(tr("Read &as:"), self)
        label.setBuddy(self.box)
        more = QToolButton(self)
        more.setObjectName("keckProfileMenu")
        more.setIcon(QgsApplication.getThemeIcon("mActionOptions.svg"))
        more.setAccessibleName(tr("Save, load or delete a profile"))
        more.setToolTip(more.accessibleName())
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        self._save = add_entry(menu, tr("&Save …"), self._ask_name)
        self._delete = add_entry(menu, tr("&Delete from the list"), self._remove)
        menu.addSeparator()
        add_entry(menu, tr("&Load from a file …"), self._ask_file)
        self._write = add_entry(menu, tr("&Write to a file …"), self._ask_target)
        menu.aboutToShow.connect(self._enable)
        more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.box, 1)
        row.addWidget(more)

    def fill(self, saved: NamedTexts, journal: Sequence[JournalEntry], kind: str) -> None:
        """What is saved for this atlas, and how its last imports of a kind were read."""
        past = [entry for entry in reversed(journal) if entry.kind == kind and entry.profile]
        self._saved, self._past = saved, {f"{entry.file} ({entry.id})": entry.profile for entry in past[:_PAST]}
        self._list(tr("as recognised"))

    def show_profile(self, json: str, corrected: bool) -> None:
        """The file is read by this profile; one that is not ``corrected`` has been recognised."""
        self.json = json
        if not corrected:
            self.box.setCurrentIndex(0)
        if self.box.currentIndex() == 0:
            self.box.setItemText(0, tr("as recognised and corrected") if corrected else tr("as recognised"))

    def _list(self, first: str, current: str = "") -> None:
        self.box.clear()
        self.box.addItem(first, _RECOGNISED)
        for name, json in (self._saved.read() if self._saved else {}).items():
            self.box.addItem(name, json)
        if self._past:
            self.box.insertSeparator(self.box.count())
        for name, json in self._past.items():
            self.box.addItem(tr("as {}").format(name), json)
        self.box.setCurrentIndex(max(self.box.findText(current), 0) if current else 0)

    def _choose(self, index: int) -> None:
        self.box.setItemText(0, tr("as recognised"))
        self.chosen.emit(self.box.itemData(index) or "")

    def _enable(self) -> None:
        name = self.box.currentText()
        self._save.setEnabled(bool(self.json))
        self._write.setEnabled(bool(self.json))
        self._delete.setEnabled(self.box.currentIndex() > 0 and self._saved is not None and name in self._saved.read())

    def _ask_name(self) -> None:
        name, ok = QInputDialog.getText(self, tr("Save the profile"), tr("Name:"))
        if ok and name.strip() and self._saved is not None:
            self._saved.put(name.strip(), self.json)
            self._list(tr("as recognised"), name.strip())

    def _remove(self) -> None:
        if self._saved is not None:
            self._saved.remove(self.box.currentText())
            self._list(tr("as recognised and corrected"))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Load a profile"), "", tr("Profiles (*.json)"))
        if name:
            self.box.setCurrentIndex(0)
            self.file_chosen.emit(name)

    def _ask_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Write the profile"), "", tr("Profiles (*.json)"))
        if name:
            path = Path(name)
            self.write(path if path.suffix else path.with_suffix(".json"))

    def write(self, path: Path) -> None:
        try:
            write_text_atomically(path, self.json + "\n")
        except KeckError as error:
            self.failed.emit(error)

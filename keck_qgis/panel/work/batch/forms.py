"""What can be corrected of a level and of a list of facilities."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ....intake.batch.entries import Entry
from ....intake.batch.run import Trial
from ....intake.recognition import Content, Recognised
from ....model.text import tr
from ...sizes import let_shrink


class EntryForm(QWidget):
    """Shows an entry; ``corrected`` brings the entry as the user wants it."""

    corrected = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry: Entry | None = None

    def show_entry(self, entry: Entry, trial: Trial) -> None:
        """Show it with what there is to choose from."""
        self.entry = entry

    def correct(self, **fields: object) -> None:
        """Tell the entry with other fields, where they are others."""
        if self.entry is None:
            return
        entry = replace(self.entry, **fields)  # type: ignore[arg-type]
        if entry != self.entry:
            self.entry = entry
            self.corrected.emit(entry)


class ProfileBox(QgsFileWidget):
    """How such a table or list was read before; ``chosen`` brings the profile, None for none."""

    chosen = pyqtSignal(object)

    def __init__(self, name: str, content: Content, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFilter(tr("Profile (*.json)"))
        self.lineEdit().setPlaceholderText(tr("recognised automatically"))
        self.setToolTip(tr("How such a table was read before"))
        self._content = content
        self.fileChanged.connect(self._tell)

    def show_profile(self, profile: Recognised | None) -> None:
        self.blockSignals(True)
        self.setFilePath(str(profile.path) if profile else "")
        self.blockSignals(False)

    def _tell(self, text: str) -> None:
        path = Path(text.strip())
        if not text.strip():
            self.chosen.emit(None)
        elif path.is_file():
            self.chosen.emit(Recognised(path, self._content, str(path)))


class LevelEntryForm(EntryForm):
    """Name, the level above, and the fields of key and name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.name.setObjectName("keckBatchLevel")
        self.name.editingFinished.connect(lambda: self.correct(name=self.name.text().strip()))
        self.above = combo(self, "keckBatchAbove", tr("The coarser level in whose areas these lie"))
        self.above.activated.connect(lambda _row: self.correct(parent=self.above.currentData()))
        self.key = combo(self, "keckBatchKey", tr("The field that tells the areas apart"))
        self.key.activated.connect(lambda _row: self.correct(key_field=self.key.currentData()))
        self.label = combo(self, "keckBatchLabel", tr("The field with the names of the areas"))
        self.label.activated.connect(lambda _row: self.correct(name_field=self.label.currentData()))
        self.date = QLineEdit(self)
        self.date.setObjectName("keckBatchDate")
        self.date.setPlaceholderText(tr("for instance {}").format("31.12.2014"))
        self.date.setToolTip(tr("The day as of which these boundaries hold; may stay empty"))
        self.date.editingFinished.connect(lambda: self.correct(boundary_date=self.date.text().strip()))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Name of the &level"), self.name)
        form.addRow(tr("Lies &within"), self.above)
        form.addRow(tr("&Key"), self.key)
        form.addRow(tr("Na&mes"), self.label)
        form.addRow(tr("&Boundaries as of"), self.date)

    def show_entry(self, entry: Entry, trial: Trial) -> None:
        super().show_entry(entry, trial)
        self.name.setText(entry.name or "")
        self.date.setText(entry.boundary_date)
        fill(self.above, [(tr("no level"), ""), *((name, name) for name in trial.levels if name != entry.name)])
        choose(self.above, entry.parent or "")
        for box, field in ((self.key, entry.key_field), (self.label, entry.name_field)):
            fill(box, [(tr("recognised automatically"), ""), *((name, name) for name in entry.found.fields)])
            choose(box, field)


class FacilitiesEntryForm(EntryForm):
    """The category of a list; empty where a column of the list names it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.category = combo(self, "keckBatchCategory", tr("One kind of facility; several kinds need a column"))
        self.category.setEditable(True)
        self.category.lineEdit().setPlaceholderText(tr("named by a column of the list"))
        self.category.lineEdit().editingFinished.connect(self._tell)
        self.category.activated.connect(lambda _row: self._tell())
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Cate&gory"), self.category)
        self.profile = ProfileBox("keckBatchListProfile", Content.FACILITY_PROFILE, self)
        self.profile.chosen.connect(lambda profile: self.correct(profile=profile))
        form.addRow(tr("Pro&file"), self.profile)

    def show_entry(self, entry: Entry, trial: Trial) -> None:
        super().show_entry(entry, trial)
        self.profile.show_profile(entry.profile)
        fill(self.category, [(name, name) for name in trial.categories])
        self.category.setEditText(entry.name or "")

    def _tell(self) -> None:
        self.correct(name=self.category.currentText().strip())


def combo(parent: QWidget, name: str, tip: str) -> QComboBox:
    """A box that does not grow with its longest entry."""
    box = QComboBox(parent)
    box.setObjectName(name)
    box.setToolTip(tip)
    let_shrink(box, 12)
    return box


def fill(box: QComboBox, entries: Iterable[tuple[str, str]]) -> None:
    """Offer texts with what they stand for."""
    box.clear()
    for text, data in entries:
        box.addItem(text, data)


def choose(box: QComboBox, data: str) -> None:
    """Choose what stands for ``data``, else the first."""
    box.setCurrentIndex(max(0, box.findData(data)))

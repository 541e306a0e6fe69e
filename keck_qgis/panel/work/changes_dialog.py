"""What has changed in the holdings since the edition that is shown: a list from the journal."""

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...holdings.journal import JournalEntry
from ...model.text import tr
from ..atlas import Atlas
from ..dialog_buttons import dialog_buttons
from ..menu_entries import without_argument
from .journal_list import journal_list
from .journal_text import amount, kind_title, moment
from .standing import Standing

_WIDTH, _HEIGHT = 760, 360
_FILE = 2


class ChangesDialog(QDialog):
    """Stays beside the panel and follows it, until everything is in the edition."""

    def __init__(self, standing: Standing, atlas: Atlas, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckChanges")
        self.setWindowTitle(tr("Changes since the edition"))
        self._standing = standing
        self.list = journal_list((tr("Time"), tr("What"), tr("File"), tr("Amount"), tr("Who")), _FILE, self)
        self.list.setObjectName("keckChangesList")
        label = QLabel(tr("&Imported or withdrawn since this edition:"), self)
        label.setBuddy(self.list)
        buttons = dialog_buttons(self, "release_state", QDialogButtonBox.StandardButton.Close)
        self.refresh = buttons.addButton(tr("&Refresh"), QDialogButtonBox.ButtonRole.ActionRole)
        self.refresh.setIcon(QgsApplication.getThemeIcon("mActionRefresh.svg"))
        self.refresh.setToolTip(tr("Make a new edition of what the holdings hold today"))
        self.refresh.clicked.connect(without_argument(atlas.refresh))
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.resize(_WIDTH, _HEIGHT)
        standing.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.list.clear()
        for entry in self._standing.changes or ():
            self.list.addTopLevelItem(QTreeWidgetItem(_cells(entry)))
        self.refresh.setEnabled(self._standing.out_of_date)


def _cells(entry: JournalEntry) -> list[str]:
    kind = kind_title(entry)
    if entry.withdrawn:
        kind = tr("{}, withdrawn").format(kind)
    return [moment(entry.withdrawn or entry.time), kind, entry.file, amount(entry), entry.user]

"""Release an edition: for whom, where to, and what came of it."""

from dataclasses import dataclass
from pathlib import Path

from qgis.gui import QgsFileWidget, QgsMessageBar
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ...editions.reader import Edition
from ...holdings.gateway import Holdings
from ...model.errors import KeckError
from ...model.findings import Report
from ...model.indicator import Audience
from ...model.progress import Progress
from ...model.text import tr
from ..dialog_buttons import dialog_buttons
from ..jobs import QuietRunner
from ..menu_entries import without_argument
from ..notices import show_error
from .journal_text import moment
from .release_report import ReleaseReport

_WIDTH = 620
_REPORT_WIDTH, _REPORT_HEIGHT = 760, 560


@dataclass(frozen=True)
class Released:
    """The file that was written, its report, and the names of its indicators by their ids."""

    path: Path
    report: Report
    names: dict[str, str]


class ReleaseDialog(QDialog):
    """Stays open over the release, which runs in the background, and shows its report."""

    def __init__(self, holdings: Path, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckReleaseDialog")
        self.setWindowTitle(tr("Release an edition"))
        self._holdings = holdings
        self._outlook: dict[Audience, str] = {}
        self.bar = QgsMessageBar(self)
        self.audience = QComboBox(self)
        self.audience.setObjectName("keckAudience")
        for audience in Audience:
            self.audience.addItem(audience.title(), audience)
        self.audience.setCurrentIndex(self.audience.findData(Audience.PUBLIC))
        self.audience.currentIndexChanged.connect(lambda _index: self._show_outlook())
        self.folder = QgsFileWidget(self)
        self.folder.setObjectName("keckReleaseFolder")
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(str(folder))
        self.outlook = QLabel(self)
        self.outlook.setTextFormat(Qt.TextFormat.PlainText)
        self.outlook.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Progress of the release"))
        self.progress.setVisible(False)
        self.report = ReleaseReport(self)
        self.report.setVisible(False)
        self._jobs = QuietRunner(self)
        self._jobs.progressed.connect(lambda percent: self.progress.setValue(round(percent)))
        self._jobs.stepped.connect(self.outlook.setText)
        self._jobs.busy.connect(self._busy)
        self._jobs.failed.connect(lambda error: show_error(self.bar, error))
        self._lay_out()
        self._look()

    def release(self) -> None:
        """Write the edition in the background."""
        holdings, audience = self._holdings, self.audience.currentData()
        folder = Path(self.folder.filePath().strip())
        if not folder.is_absolute() or not folder.is_dir():  # an empty field would be where QGIS was started
            where = KeckError(tr("Folder not found"), tr("There is no folder “{}”.").format(folder))
            return show_error(self.bar, where)
        self.bar.clearWidgets()
        self._jobs.run(tr("Releasing …"), lambda progress: _release(holdings, audience, folder, progress), self._done)

    def done(self, result: int) -> None:
        self._jobs.close()
        super().done(result)

    def _done(self, released: Released) -> None:
        self.report.show_report(released.path, released.report, released.names)
        self.report.setVisible(True)
        self.resize(max(self.width(), _REPORT_WIDTH), max(self.height(), _REPORT_HEIGHT))
        self._look()

    def _look(self) -> None:
        holdings = self._holdings
        self._jobs.run(tr("Looking into the holdings"), lambda _progress: outlooks(holdings), self._looked)

    def _looked(self, outlook: dict[Audience, str]) -> None:
        self._outlook = outlook
        self._show_outlook()

    def _show_outlook(self) -> None:
        self.outlook.setText(self._outlook.get(self.audience.currentData(), ""))

    def _busy(self, busy: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(busy)
        for widget in (self.audience, self.folder, self.start):
            widget.setEnabled(not busy)
        if not busy:
            self._show_outlook()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("&For"), self.audience)
        form.addRow(tr("F&older"), self.folder)
        form.addRow("", self.outlook)
        buttons = dialog_buttons(self, "release_state", QDialogButtonBox.StandardButton.Close)
        self.start = buttons.addButton(tr("&Release"), QDialogButtonBox.ButtonRole.ActionRole)
        self.start.setDefault(True)
        self.start.clicked.connect(without_argument(self.release))
        open_folder = buttons.addButton(tr("Open f&older"), QDialogButtonBox.ButtonRole.ActionRole)
        open_folder.clicked.connect(
            lambda _checked: QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.filePath()))
        )
        for button in buttons.buttons():
            button.setAutoDefault(button is self.start)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addLayout(form)
        layout.addWidget(self.progress)
        layout.addWidget(self.report, 1)
        layout.addStretch(0)
        layout.addWidget(buttons)
        self.resize(_WIDTH, self.sizeHint().height())


def outlooks(holdings: Path) -> dict[Audience, str]:
    """For each audience what would come, and what came last."""
    with Holdings.open(holdings, read_only=True) as held:
        return {audience: _outlook(held, audience) for audience in Audience}


def _outlook(held: Holdings, audience: Audience) -> str:
    coming = tr("This will be edition {}.").format(held.next_release_number(audience))
    found = held.last_release(audience)
    if found is None:
        return f"{coming} {tr('There has been none for this audience yet.')}"
    last, changes = found
    if not changes:
        since = tr("Edition {} of {} still shows all that the holdings hold.").format(last.number, moment(last.time))
    else:
        since = tr("Changes in the holdings since edition {} of {}: {}.")
        since = since.format(last.number, moment(last.time), len(changes))
    return f"{coming} {since}"


def _release(holdings: Path, audience: Audience, folder: Path, progress: Progress) -> Released:
    from ...editions.release import release

    path, report = release(holdings, audience, folder, progress)
    with Edition.open(path) as edition:
        return Released(path, report, {one.id: one.name for one in edition.catalogue()})

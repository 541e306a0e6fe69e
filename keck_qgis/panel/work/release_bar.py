"""How up to date the map is, always in view: what has changed in the holdings, a new edition, a release."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QGridLayout, QLabel, QProgressBar, QToolButton, QWidget

from ...holdings.journal import JournalEntry
from ...model.errors import KeckError
from ...model.text import tr
from ..atlas import Atlas
from ..dialogs import Dialogs
from ..menu_entries import without_argument
from .changes_dialog import ChangesDialog
from .journal_text import counted
from .standing import Standing


class ReleaseBar(QWidget):
    """Belongs to holdings: with an edition alone it is not there."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, release: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._dialogs = atlas, dialogs
        self.standing = Standing(atlas, self)
        self.text = QLabel(self)
        self.text.setObjectName("keckStanding")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.changes = self._icon_button("keckShowChanges", "mActionOpenTable.svg", tr("Changes …"))
        self.changes.setToolTip(tr("What was imported and withdrawn since this edition"))
        self.changes.clicked.connect(without_argument(self.show_changes))
        self.release = self._icon_button("keckRelease", "mActionSharing.svg", tr("Release an edition …"))
        self.release.setToolTip(tr("Release an edition for the administration or the public"))
        self.release.clicked.connect(without_argument(release.trigger))
        self.refresh = QToolButton(self)
        self.refresh.setObjectName("keckRefresh")
        self.refresh.setIcon(QgsApplication.getThemeIcon("mActionRefresh.svg"))
        self.refresh.setText(tr("&Refresh"))
        self.refresh.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.refresh.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refresh.setToolTip(
            tr("Make a new edition of what the holdings hold today; until it is there, the map stays as it is")
        )
        self.refresh.clicked.connect(without_argument(atlas.refresh))
        self.progress = QProgressBar(self)
        self.progress.setObjectName("keckRefreshing")
        self.progress.setAccessibleName(tr("A new edition is being made"))
        self.cancel = self._icon_button("keckCancelRefresh", "mTaskCancel.svg", tr("Cancel"))
        self.cancel.setToolTip(tr("Stop; the map stays as it is"))
        self.cancel.clicked.connect(without_argument(atlas.refreshing.cancel))
        self._lay_out()
        self.standing.changed.connect(self._show)
        atlas.refreshing.busy.connect(self._refreshing)
        atlas.refreshing.progressed.connect(self._progressed)
        self._refreshing(False)

    def unload(self) -> None:
        self._atlas.refreshing.busy.disconnect(self._refreshing)
        self._atlas.refreshing.progressed.disconnect(self._progressed)
        self.standing.unload()

    def show_changes(self) -> None:
        opened = self._atlas.opened
        if opened is not None:
            self._dialogs.keep(ChangesDialog(self.standing, self._atlas, self), opened.holdings)

    def _show(self) -> None:
        opened, standing = self._atlas.opened, self.standing
        self.setVisible(opened is not None and opened.holdings is not None)
        self.text.setText(_problem_text(standing.problem) if standing.problem else changes_text(standing.changes))
        self.text.setToolTip("" if opened is None else str(opened.holdings or ""))
        refreshing = self._atlas.refreshing.is_busy()
        self.changes.setVisible(bool(standing.changes))
        self.refresh.setVisible(standing.out_of_date and not refreshing)
        self.progress.setVisible(refreshing)
        self.cancel.setVisible(refreshing)

    def _refreshing(self, _busy: bool) -> None:
        self.progress.setValue(0)
        self._show()

    def _progressed(self, percent: float) -> None:
        self.progress.setValue(round(percent))

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.text, 0, 0)
        layout.addWidget(self.changes, 0, 1)
        layout.addWidget(self.release, 0, 2)
        layout.addWidget(self.refresh, 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.progress, 1, 0, 1, 2)
        layout.addWidget(self.cancel, 1, 2)

    def _icon_button(self, name: str, icon: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


def changes_text(changes: list[JournalEntry] | None) -> str:
    """``3 modifications in the holdings since this edition (420 values).``"""
    if changes is None:
        return ""
    if not changes:
        return tr("Up to date: this edition shows all that the holdings hold.")
    values = sum(entry.written for entry in changes if entry.kind == "values")
    number = counted(len(changes), tr("modification"), tr("modifications"))
    cells = f" ({counted(values, tr('value'), tr('values'))})" if values else ""
    return tr("{} in the holdings since this edition{}.").format(number, cells)


def _problem_text(problem: BaseException) -> str:
    if isinstance(problem, KeckError):
        return f"{problem.title}. {problem.text}"
    return tr("The holdings cannot be looked into.")

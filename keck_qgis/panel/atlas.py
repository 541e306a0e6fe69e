"""Opens and closes files for the panel in the background."""

from pathlib import Path

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..editions.connection import unreadable
from ..model.text import tr
from .jobs import JobRunner, QuietRunner
from .notices import show_error
from .opened import OpenedAtlas, open_atlas, refresh_atlas
from .settings import RECENT_FILES
from .state import PanelState


class Atlas(QObject):
    """The file that is open; what is shown of it is in ``state``.

    ``refreshing`` makes a new working edition while the one before stays in use; ``holdings_written`` says that
    somebody here has imported or withdrawn something.
    """

    holdings_written = pyqtSignal()

    def __init__(self, bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self.bar = bar
        self.jobs = JobRunner(bar, self)
        self.refreshing = QuietRunner(self)
        self.refreshing.failed.connect(lambda error: show_error(bar, error))
        self.state = PanelState(self)
        self.state.gone.connect(lambda: show_error(bar, unreadable()))

    @property
    def opened(self) -> OpenedAtlas | None:
        return self.state.opened

    def open(self, path: Path) -> None:
        """Open holdings or an edition in the background."""

        def done(opened: OpenedAtlas) -> None:
            RECENT_FILES.put_first(path)
            self._take(opened)

        self.refreshing.cancel()
        self.jobs.run(tr("Opening {} …").format(path.name), lambda progress: open_atlas(path, progress), done)

    def reopen(self) -> None:
        """Look at the holdings again after an import: a new working edition where something has changed."""
        if self.opened is not None and self.opened.holdings is not None:
            self.holdings_written.emit()

    def refresh(self) -> None:
        """Make a new working edition of the open holdings and show it when it is there."""
        holdings = None if self.opened is None else self.opened.holdings
        if holdings is not None:
            title = tr("Refreshing {} …").format(holdings.name)
            self.refreshing.run(title, lambda progress: refresh_atlas(holdings, progress), self._take)

    def close(self) -> None:
        """Let go of the edition."""
        self.jobs.cancel()
        self.refreshing.cancel()
        self._take(None)

    def unload(self) -> None:
        self.jobs.close()
        self.refreshing.close()
        self._take(None)

    def _take(self, opened: OpenedAtlas | None) -> None:
        before = self.opened
        self.state.take(opened)
        if before is not None:
            before.close()

"""Opens and closes files for the panel in the background."""

from pathlib import Path

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject

from ..model.text import tr
from .jobs import JobRunner
from .opened import OpenedAtlas, open_atlas
from .settings import RECENT_FILES
from .state import PanelState


class Atlas(QObject):
    """The file that is open; what is shown of it is in ``state``."""

    def __init__(self, bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self.bar = bar
        self.jobs = JobRunner(bar, self)
        self.state = PanelState(self)

    @property
    def opened(self) -> OpenedAtlas | None:
        return self.state.opened

    def open(self, path: Path) -> None:
        """Open holdings or an edition in the background."""

        def done(opened: OpenedAtlas) -> None:
            RECENT_FILES.put_first(path)
            self._take(opened)

        self.jobs.run(tr("Opening {} …").format(path.name), lambda progress: open_atlas(path, progress), done)

    def reopen(self) -> None:
        """Look at the holdings again after an import: a new working edition where something has changed."""
        if self.opened is not None:
            self.open(self.opened.holdings or self.opened.edition.path)

    def close(self) -> None:
        """Let go of the edition."""
        self.jobs.cancel()
        self._take(None)

    def unload(self) -> None:
        self.jobs.close()
        self._take(None)

    def _take(self, opened: OpenedAtlas | None) -> None:
        before = self.opened
        self.state.take(opened)
        if before is not None:
            before.close()

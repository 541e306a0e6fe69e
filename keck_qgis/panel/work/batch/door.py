"""What happens to files that come in: opened, an atlas founded with them, or taken over into the one that is open."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ....model.errors import KeckError
from ....model.text import tr
from ...atlas import Atlas
from ...dialogs import Dialogs
from ...file_drop import ask_files
from ...notices import show_error

if TYPE_CHECKING:
    from ....intake.recognition import Recognised


class FilesDoor(QObject):
    """Loads what it needs of the imports when files come in: most people only look at editions."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._dialogs, self._parent = atlas, dialogs, parent

    def ask(self) -> None:
        """Let the user choose files."""
        opened = self._atlas.opened
        self.let_in(ask_files(self._parent, opened.folder if opened else Path(QgsProject.instance().homePath())))

    def let_in(self, paths: Sequence[Path]) -> None:
        """See what the files are, in the background, and go on with them."""
        from ....intake.recognition import recognise_all

        def look() -> None:
            title = tr("Looking at the files …")
            self._atlas.jobs.run(title, lambda progress: recognise_all(paths, progress), self._go_on)

        if paths:
            self._when_idle(look)

    def _go_on(self, found: "Sequence[Recognised]") -> None:
        from ....intake.recognition import Content

        atlases = [one.path for one in found if one.content is Content.ATLAS]
        opened = self._atlas.opened
        if atlases and len(atlases) == len(found):
            # several lie side by side where editions are kept: the newest is the last by its number
            self._atlas.open(atlases[-1])
        elif opened is None:
            self._found(found)
        elif opened.holdings is None:
            self._refuse(
                tr("An edition is only looked at"),
                tr("Files are taken over into holdings, and it is an edition that is open."),
                tr("Open the holdings, or close the edition to begin a new atlas."),
            )
        else:
            self._take_over(opened.holdings, found)

    def _found(self, found: "Sequence[Recognised]") -> None:
        """A new atlas with the coarsest level; the other files come when it is there."""
        from ....intake.recognition import Content
        from ..new_atlas import NewAtlasDialog

        levels = sorted((one for one in found if one.content is Content.LEVEL), key=lambda one: one.count)
        rest = [one for one in found if one not in levels[:1]]
        dialog = NewAtlasDialog(self._atlas, self._parent.window(), levels[0].source if levels else "")
        if rest:
            dialog.founded.connect(lambda holdings: self._when_idle(lambda: self._take_over(holdings, rest)))
        self._dialogs.keep(dialog)

    def _take_over(self, holdings: Path, found: "Sequence[Recognised]") -> None:
        from .dialog import BatchDialog

        self._dialogs.keep(BatchDialog(self._atlas, holdings, found, self._parent.window()), holdings)

    def _when_idle(self, act: Callable[[], None]) -> None:
        """Act when the atlas that is being opened is open: its edition is entered into the same file."""
        jobs = self._atlas.jobs

        def ended(busy: bool) -> None:
            if not busy:
                jobs.busy.disconnect(ended)
                act()

        if jobs.is_busy():
            jobs.busy.connect(ended)
        else:
            act()

    def _refuse(self, title: str, text: str, hint: str) -> None:
        show_error(self._atlas.bar, KeckError(title, text, hint))

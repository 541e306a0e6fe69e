"""How the edition that is shown stands to the holdings: what has changed in them since."""

from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...holdings.gateway import Holdings
from ...holdings.journal import JournalEntry
from ...model.errors import KeckError
from ...model.progress import Progress
from ...model.text import tr
from ..atlas import Atlas
from ..jobs import HIDDEN, QuietRunner
from ..settings import AUTOMATIC_REFRESH

_EVERY_MS = 30_000
"""A colleague may import as well."""

FileMark = tuple[int, int]
"""Time of change and size: what a file that nobody has written to keeps."""


@dataclass(frozen=True)
class Found:
    mark: FileMark
    changes: list[JournalEntry] | None


class Standing(QObject):
    """Looks into the holdings in the background, now and then and after each import.

    ``changes`` are the imports and withdrawals since the edition shown, None while that is not known; ``problem`` says
    why it cannot be known. After an import here, and on opening, a new edition is made where the user wants that.
    """

    changed = pyqtSignal()

    def __init__(self, atlas: Atlas, parent: QObject) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self.changes: list[JournalEntry] | None = None
        self.problem: BaseException | None = None
        self._edition = ""
        self._mark: FileMark | None = None
        self._refresh_wanted = False
        self._watch = QuietRunner(self, HIDDEN)
        self._watch.failed.connect(self._failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        atlas.state.opened_changed.connect(self._opened_changed)
        atlas.holdings_written.connect(self._written)

    @property
    def out_of_date(self) -> bool:
        """Whether a new edition would show something else, as far as is known."""
        return self._mark is not None and self.changes != []

    def unload(self) -> None:
        self._atlas.state.opened_changed.disconnect(self._opened_changed)
        self._atlas.holdings_written.disconnect(self._written)
        self._timer.stop()
        self._watch.close()

    def look(self) -> None:
        """Find out whether anybody has written to the holdings, and what."""
        opened = self._atlas.opened
        if opened is None or opened.holdings is None:
            return
        holdings, edition, known = opened.holdings, self._edition, self._mark

        def job(_progress: Progress) -> Found | None:
            return _look_into(holdings, edition, known)

        self._watch.run(tr("Looking into the holdings"), job, self._found)

    def _opened_changed(self) -> None:
        opened = self._atlas.opened
        self._watch.cancel()
        self._timer.stop()
        self.changes, self.problem, self._mark, self._refresh_wanted = None, None, None, False
        if opened is not None and opened.holdings is not None:
            self._edition = opened.edition.content_hash
            self._timer.start()
            self._written()
        self.changed.emit()

    def _written(self) -> None:
        self._refresh_wanted = self._refresh_wanted or AUTOMATIC_REFRESH.read()
        self.look()

    def _found(self, found: Found | None) -> None:
        wanted, self._refresh_wanted = self._refresh_wanted, False
        if found is None:
            return
        self._mark, self.changes, self.problem = found.mark, found.changes, None
        self.changed.emit()
        if wanted and found.changes != []:
            self._atlas.refresh()

    def _failed(self, error: BaseException) -> None:
        self._refresh_wanted, self._mark, self.problem = False, None, error
        self.changed.emit()


def _look_into(holdings: Path, edition: str, known: FileMark | None) -> Found | None:
    """The changes since ``edition``; None where the file is as it was when it was looked into last."""
    try:
        state = holdings.stat()
    except OSError as error:
        raise KeckError(
            tr("The holdings cannot be reached"),
            tr("“{}” is not there any more, or not at the moment.").format(holdings.name),
            tr("The map stays as it is. Check the connection to the drive; nothing is lost."),
        ) from error
    mark = state.st_mtime_ns, state.st_size
    if mark == known:
        return None
    with Holdings.open(holdings, read_only=True) as held:
        return Found(mark, held.changes_since(edition))

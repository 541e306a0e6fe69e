"""What the editors share: the holdings as last read, writing to them in the background, taking back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....holdings.gateway import Holdings
from ....intake.catalogue_findings import HeldCatalogue, held_catalogue
from ....model.findings import Report
from ....model.geography import ROOT_LEVEL, Area, Geography, Level
from ....model.indicator import Catalogue
from ....model.progress import Progress
from ....model.rule import Rule
from ....model.text import tr
from ...jobs import JobRunner
from ...notices import show_error, show_file, show_note, show_report

Write = Callable[[Progress], Report]


@dataclass(frozen=True)
class Contents:
    """What the editors show."""

    held: HeldCatalogue
    geography: Geography
    level_sources: dict[str, int]
    """The import that each level came with."""

    @property
    def catalogue(self) -> Catalogue:
        return self.held.catalogue


_NOTHING = Contents(
    HeldCatalogue(Catalogue([]), Rule(), frozenset()), Geography([Level(ROOT_LEVEL, 0)], [Area(ROOT_LEVEL, "", "")]), {}
)


class Desk(QObject):
    """One holdings file under the hands of an editor. ``loaded``: there are new contents; ``unread``: there are none
    as yet, and the error says why; ``written``: by a change from here; ``busy``: nothing can be changed meanwhile."""

    loaded = pyqtSignal()
    unread = pyqtSignal(object)
    written = pyqtSignal()
    busy = pyqtSignal(bool)

    def __init__(self, holdings: Path, bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self.holdings = holdings
        self.contents = _NOTHING
        self._bar = bar
        self._jobs = JobRunner(bar, self)
        self._jobs.busy.connect(lambda busy: self.busy.emit(busy))
        self._jobs.failed.connect(self._tell_unread)
        self._undoable: list[tuple[int, str]] = []

    def load(self) -> None:
        """Read the holdings anew."""
        self._jobs.run(tr("Reading the holdings …"), lambda _progress: _read(self.holdings), self._take)

    def write(self, title: str, write: Write) -> None:
        """Run a job that writes and returns its report; ``title`` names the change."""

        def job(progress: Progress) -> tuple[Report, Contents]:
            report = write(progress)
            return report, _read(self.holdings)

        def done(result: tuple[Report, Contents]) -> None:
            report, contents = result
            if report.source_id is None:
                show_report(self._bar, tr("Nothing has been written"), report)
                return
            self._undoable.append((report.source_id, title))
            if report.findings:
                show_report(self._bar, title, report)
            else:
                show_note(self._bar, tr("Written"), title)
            self._take(contents)
            self.written.emit()

        self._jobs.run(title, job, done)

    def undoable(self) -> str:
        """The title of the change that ``undo`` takes back, empty where there is none."""
        return self._undoable[-1][1] if self._undoable else ""

    def undo(self) -> None:
        """Withdraw the last change that was made here."""
        number, title = self._undoable[-1]
        self.withdraw(number, title)

    def withdraw(self, number: int, title: str) -> None:
        """Withdraw an import or a change of which the journal has that number."""

        def job(_progress: Progress) -> Contents:
            with Holdings.open(self.holdings) as held:
                held.withdraw(number)
            return _read(self.holdings)

        def done(contents: Contents) -> None:
            self._undoable = [one for one in self._undoable if one[0] != number]
            show_note(self._bar, tr("Taken back"), title)
            self._take(contents)
            self.written.emit()

        self._jobs.run(tr("Taking back: {}").format(title), job, done)

    def is_busy(self) -> bool:
        return self._jobs.is_busy()

    def close(self) -> None:
        self._jobs.close()

    def make_file(self, path: Path, make: Callable[[], None]) -> None:
        """Write a file that leaves the holdings as they are."""
        title = tr("Writing {}").format(path.name)
        self._jobs.run(title, lambda _progress: make(), lambda _made: show_file(self._bar, tr("Written"), path))

    def tell(self, error: Exception) -> None:
        """Show what keeps a change from being made."""
        show_error(self._bar, error)

    def _tell_unread(self, error: BaseException) -> None:
        if self.contents is _NOTHING:
            self.unread.emit(error)

    def _take(self, contents: Contents) -> None:
        self.contents = contents
        self.loaded.emit()


def _read(holdings: Path) -> Contents:
    with Holdings.open(holdings, read_only=True) as held:
        return Contents(held_catalogue(held), held.geography(), held.level_sources())

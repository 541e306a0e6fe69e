"""Writing to the facilities of the holdings from the panel: in the background, one after another, and taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....holdings.gateway import Holdings
from ....intake.facility_editing import edit_facility
from ....model.errors import KeckError
from ....model.findings import Report
from ....model.proposals import Facility
from ....model.text import tr
from ...atlas import Atlas
from ...jobs import UNSTOPPABLE, QuietRunner
from ...notices import show_error, show_note, show_report
from ...opened import OpenedAtlas

Then = Callable[[Facility | None], None]


@dataclass(frozen=True)
class Target:
    """A facility as it was when somebody began to change it: another edition may give its number to another one.

    ``held`` is its number in the holdings, where that is known.
    """

    opened: OpenedAtlas
    number: int
    facility: Facility
    held: int | None


class FacilityDesk(QObject):
    """Changes facilities that an edition shows; ``written`` comes after each change, ``busy`` while one is made.

    Until the next edition is there, it remembers where the changed ones are held.
    """

    written = pyqtSignal()
    busy = pyqtSignal(bool)

    def __init__(self, atlas: Atlas, parent: QObject) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._runner = QuietRunner(self, UNSTOPPABLE)
        self._runner.busy.connect(lambda busy: self.busy.emit(busy))
        self._runner.failed.connect(lambda error: show_error(atlas.bar, error))
        self._undoable: list[tuple[int, str]] = []
        self._held: dict[int, int] = {}
        self._now: dict[int, Facility | None] = {}
        self._followed: Facility | None = None
        self._holdings: Path | None = None
        atlas.state.opened_changed.connect(self._opened_changed)

    def is_busy(self) -> bool:
        return self._runner.is_busy()

    def now(self, number: int) -> Facility | None:
        """A facility of the edition with what has been changed since; None once it is gone."""
        opened = self._atlas.opened
        if number in self._now:
            return self._now[number]
        return None if opened is None else opened.facilities.facilities.get(number)

    def target(self, number: int) -> Target | None:
        """What is changed of the facility with that number in the edition; None where it is gone."""
        opened, facility = self._atlas.opened, self.now(number)
        if opened is None or facility is None:
            return None
        return Target(opened, number, facility, self._held.get(number))

    def write(self, target: Target | None, fields: Mapping[str, Any] | None, then: Then = lambda _after: None) -> None:
        """Change a facility in these fields, or take it out; without a target there is a new one.

        ``then`` is called when it is written, with the facility as it is now.
        """
        opened = self._atlas.opened
        if opened is None or opened.holdings is None or self.is_busy():
            return
        holdings = opened.holdings
        shown, held = (target.facility, target.held) if target is not None else (None, None)

        def done(report: Report) -> None:
            if report.source_id is None:
                self._tell_errors(report)
                return
            after = None if fields is None else replace(shown or Facility("", ""), **fields)
            if target is not None and target.opened is self._atlas.opened:
                self._now[target.number] = after
                self._held[target.number] = report.extra["number"]
            self._followed = after
            then(after)
            self._written(report)

        self._runner.run(
            tr("Changing facilities"), lambda _progress: edit_facility(holdings, shown, fields, held), done
        )

    def undoable(self) -> str:
        """The title of the change that ``undo`` takes back, empty where there is none."""
        return self._undoable[-1][1] if self._undoable else ""

    def undo(self) -> None:
        """Withdraw the last change that was made here."""
        opened = self._atlas.opened
        if not self._undoable or opened is None or opened.holdings is None or self.is_busy():
            return
        holdings, (source, title) = opened.holdings, self._undoable[-1]

        def job(_progress: object) -> None:
            with Holdings.open(holdings) as held:
                held.withdraw(source)

        def done(_result: None) -> None:
            self._undoable.pop()
            # how the facility was before, the next edition says
            self._now.clear()
            show_note(self._atlas.bar, tr("Taken back"), title)
            self._tell()

        self._runner.run(tr("Taking back: {}").format(title), job, done)

    def close(self) -> None:
        """Wait for what is being written."""
        self._atlas.state.opened_changed.disconnect(self._opened_changed)
        self._runner.close()

    def _written(self, report: Report) -> None:
        title = report.extra["title"]
        self._undoable.append((report.source_id or 0, title))
        if report.findings:
            show_report(self._atlas.bar, title, report)
        else:
            show_note(self._atlas.bar, tr("Written"), title)
        self._tell()

    def _tell(self) -> None:
        self.written.emit()
        self._atlas.reopen()

    def _tell_errors(self, report: Report) -> None:
        text = "\n".join(one.message for one in report.errors)
        show_error(self._atlas.bar, KeckError(tr("Facility cannot be written"), text, tr("Nothing has been written.")))

    def _opened_changed(self) -> None:
        """The edition now says what was written; another atlas knows nothing of it."""
        opened = self._atlas.opened
        self._now.clear()
        self._held.clear()
        holdings = None if opened is None else opened.holdings
        if holdings != self._holdings:
            self._holdings, self._followed = holdings, None
            self._undoable.clear()
        followed, self._followed = self._followed, None
        if opened is None or followed is None:
            return
        found = opened.facilities.alike(followed)
        if found is not None:
            self._atlas.state.choose_facility(found)

"""Writing to the facilities of the holdings from the panel: in the background, one after another, and taken back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
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

Then = Callable[[Facility | None], None]


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
        self._runner.busy.connect(self.busy)
        self._runner.failed.connect(lambda error: show_error(atlas.bar, error))
        self._undoable: list[tuple[int, str]] = []
        self._held: dict[int, int] = {}
        self._now: dict[int, Facility | None] = {}
        self._names: tuple[str, str] | None = None
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

    def write(self, number: int | None, fields: Mapping[str, Any] | None, then: Then = lambda _after: None) -> None:
        """Change a facility of the edition in these fields, or take it out; without a number there is a new one.

        ``then`` is called when it is written, with the facility as it is now.
        """
        opened = self._atlas.opened
        if opened is None or opened.holdings is None or self.is_busy():
            return
        holdings, shown = opened.holdings, None if number is None else self.now(number)
        held = None if number is None else self._held.get(number)

        def done(report: Report) -> None:
            if report.source_id is None:
                self._tell_errors(report)
                return
            after = None if fields is None else replace(shown or Facility("", ""), **fields)
            if number is not None:
                self._now[number] = after
                self._held[number] = report.extra["number"]
            self._names = None if after is None else (after.category, after.name)
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
            self._holdings, self._names = holdings, None
            self._undoable.clear()
        if opened is None or self._names is None:
            return
        everyone = opened.facilities.facilities.items()
        found = next((number for number, one in everyone if (one.category, one.name) == self._names), None)
        self._names = None
        if found is not None:
            self._atlas.state.choose_facility(found)

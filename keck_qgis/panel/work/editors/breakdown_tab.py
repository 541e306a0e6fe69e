"""The editor of totals and parts: all breakdowns on the left, the parts of one on the right."""

from dataclasses import replace
from functools import partial

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ....intake.catalogue_change import CatalogueChange, change_catalogue, dividing
from ....intake.catalogue_findings import findings_on
from ....model.errors import KeckError
from ....model.findings import Finding, Severity
from ....model.indicator import Breakdown, Catalogue
from ....model.text import tr
from .breakdown_form import BreakdownForm
from .breakdown_tree import BreakdownTree, Key
from .desk import Desk
from .editor_tab import EditorTab
from .field_findings import FieldFindings
from .figures import sum_of_parts
from .late_text import LateText

_NOTHING = Breakdown("", "", (), True)


class BreakdownTab(EditorTab):
    """``_held`` is the breakdown that the form began with; without a total it is a new one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._held = _NOTHING
        self._next: Key | None = None
        self._change: CatalogueChange | None = None
        self.tree = BreakdownTree(self)
        self.form = BreakdownForm(self)
        self.findings = FieldFindings({}, self)
        self.sums = QLabel(self)
        self._sums = LateText("keckSums", self.sums)
        self.new = self.tool("keckNewBreakdown", tr("New breakdown"), "/mActionAdd.svg", self.begin)
        title = tr("Dissolve the breakdown; its parts stay in the catalogue")
        self.delete = self.tool("keckDeleteBreakdown", title, "/mActionDeleteSelected.svg", self.dissolve)
        self.split(self._left(), self._right())
        # not while the view is still moving: the answer may fill it anew
        self.tree.chosen.connect(self._come_to, Qt.ConnectionType.QueuedConnection)
        self.form.changed.connect(self._check)

    def show_held(self) -> None:
        catalogue = self.desk.contents.catalogue
        self.tree.fill(catalogue)
        self.form.offer(catalogue)
        wanted = (self._next, (self._held.total, self._held.name), self.tree.first())
        self._show(next((key for key in wanted if self.tree.holds(key)), None))

    def begin(self) -> None:
        """A new breakdown, of the total where the user is."""
        total = self._held.total
        self._held = _NOTHING
        self.tree.choose(None)
        self.form.setEnabled(True)
        self.form.show_breakdown(replace(_NOTHING, total=total), new=True)
        self._check()
        self.form.name.setFocus()

    def dissolve(self) -> None:
        """Write that the parts are no parts any more."""
        self._write(dividing(replace(self._held, parts=()), self._held.name, self.desk.contents.catalogue))

    def write(self) -> None:
        if self._change is not None:
            told = self.form.breakdown()
            self._next = (told.total, " ".join(told.name.split()))
            self._write(self._change)

    def close_jobs(self) -> None:
        self._sums.close()

    # what is shown

    def _show(self, key: Key | None) -> None:
        found = (one for one in self.desk.contents.catalogue.breakdowns() if (one.total, one.name) == key)
        self._held, self._next = next(found, _NOTHING), None
        self.tree.choose(key)
        self.form.setEnabled(key is not None)
        self.form.show_breakdown(self._held, new=False)
        self._check()

    def _come_to(self, key: Key) -> None:
        here = (self._held.total, self._held.name)
        if key == here:
            return
        if self.may_leave():
            self._show(key)
        else:
            self.tree.choose(here)

    def _check(self) -> None:
        """Look at the breakdown after each change."""
        told, held = self.form.breakdown(), self.desk.contents.held
        unsaved = self.form.isEnabled() and told != self._held
        findings, self._change = _look_at(told, self._held.name, held.catalogue) if unsaved else ([], None)
        if self._change is not None:
            touched = [one.id for one in self._change.entries]
            findings = findings_on(held, Catalogue([*held.catalogue, *self._change.entries]), touched)
        sound = self._change is not None and not any(one.severity is Severity.ERROR for one in findings)
        self.findings.show_findings(findings)
        further = partial(sum_of_parts, self.desk.holdings, told, held.catalogue)
        self._sums.say("", further if told.total else None)
        self.tell_unsaved(unsaved, sound)
        self.new.setEnabled(not unsaved)
        self.delete.setEnabled(bool(self._held.total) and not unsaved)

    def _write(self, change: CatalogueChange) -> None:
        seen = self.desk.contents.catalogue
        self.desk.write(change.title, partial(change_catalogue, self.desk.holdings, change, seen))

    # widgets

    def _left(self) -> QVBoxLayout:
        tools = QHBoxLayout()
        tools.addWidget(self.new)
        tools.addWidget(self.delete)
        tools.addStretch(1)
        side = QVBoxLayout()
        side.addLayout(tools)
        side.addWidget(self.tree, 1)
        return side

    def _right(self) -> QVBoxLayout:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        for background in (self.form, area.viewport()):
            background.setAutoFillBackground(False)
        area.setMinimumWidth(self.form.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        side = QVBoxLayout()
        side.addWidget(area, 1)
        side.addWidget(self.sums)
        side.addWidget(self.findings)
        side.addLayout(self.buttons())
        return side


def _look_at(told: Breakdown, former: str, catalogue: Catalogue) -> tuple[list[Finding], CatalogueChange | None]:
    """The change that a breakdown asks for, None with the reason where it is not complete."""
    if not told.total or not told.parts:
        text = tr("A breakdown needs a total and at least one part.")
        return [Finding(Severity.ERROR, "breakdown_incomplete", text)], None
    try:
        return [], dividing(told, former, catalogue)
    except KeckError as error:
        return [Finding(Severity.ERROR, "breakdown_name", error.text)], None

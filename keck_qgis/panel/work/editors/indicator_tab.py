"""The editor of the indicators: all entries on the left, the fields of one on the right."""

from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ....intake.catalogue_change import CatalogueChange, change_catalogue, with_neighbours
from ....intake.catalogue_draft import Cells, Draft, cells_of, check_draft, free_id
from ....intake.catalogue_file import write_catalogue
from ....intake.catalogue_import import import_catalogue
from ....model.formula import formula
from ....model.indicator import Catalogue, Clearance, Indicator, Kind
from ....model.text import tr
from .desk import Desk
from .editor_tab import EditorTab
from .field_findings import FieldFindings
from .figures import formula_with_figures
from .indicator_form import IndicatorForm, names
from .indicator_tree import IndicatorTree
from .late_text import LateText

_FILES = "(*.csv *.xlsx)"


class IndicatorTab(EditorTab):
    """``_known_as`` is the id of the entry that the form shows, empty for a new one; ``_next`` the one that is to be
    shown when what is being written stands in the holdings."""

    def __init__(self, desk: Desk, parent: QWidget, first: str = "") -> None:
        super().__init__(desk, parent)
        self._known_as, self._next = "", first
        self._draft: Draft | None = None
        self.tree = IndicatorTree(self)
        self.form = IndicatorForm(self)
        self.findings = FieldFindings(names(self.form.titles), self)
        self.formula = QLabel(self)
        self._formula = LateText("keckFormula", self.formula)
        self.new = self.tool("keckNew", tr("New indicator"), "/mActionAdd.svg", self.begin)
        self.copy = self.tool("keckDuplicate", tr("Duplicate"), "/mActionEditCopy.svg", self.duplicate)
        self.delete = self.tool("keckDelete", tr("Delete"), "/mActionDeleteSelected.svg", self.remove)
        self.read = self.tool("keckImport", tr("Import a catalogue …"), "/mActionFileOpen.svg", self._ask_import)
        self.store = self.tool("keckExport", tr("Export the catalogue …"), "/mActionFileSave.svg", self._ask_export)
        self.split(self._left(), self._right())
        # not while the view is still moving: the answer may fill it anew
        self.tree.chosen.connect(self._come_to, Qt.ConnectionType.QueuedConnection)
        self.form.changed.connect(self._check)
        self.findings.chosen.connect(self.form.lead_to)

    def show_held(self) -> None:
        catalogue = self.desk.contents.catalogue
        wanted = (self._next, self._known_as, *(one.id for one in catalogue))
        self.tree.fill(catalogue)
        self.form.offer(catalogue)
        self._show(next((one for one in wanted if one in catalogue), ""))

    def begin(self) -> None:
        """A new entry in the Themenfeld where the user is."""
        theme = self.tree.theme()
        catalogue = self.desk.contents.catalogue
        ids = [one.id for one in catalogue if one.theme == theme]
        cells = {"id": free_id(ids, catalogue), "themenfeld": theme, "art": Kind.COUNT.value, "aggregation": "summe",
                 "freigabe": Clearance.ADMINISTRATION.value, "richtung": "0", "nachkommastellen": "0"}  # fmt: skip
        self._show_new(cells, "name")

    def duplicate(self) -> None:
        """A new entry like the one that is shown."""
        catalogue = self.desk.contents.catalogue
        cells = cells_of(catalogue[self._known_as])
        name = tr("{} (copy)").format(cells["name"])
        self._show_new(cells | {"id": free_id([self._known_as], catalogue), "name": name}, "name")

    def remove(self) -> None:
        """Delete the entry that is shown; the one behind it takes its place."""
        catalogue = self.desk.contents.catalogue
        gone, ids = catalogue[self._known_as], [one.id for one in catalogue]
        place = ids.index(gone.id)
        self._next = next(iter(ids[place + 1 :] or ids[:place][-1:]), "")
        self._write(CatalogueChange(tr("Deleted: {}").format(gone.name), removed=(gone.id,)))

    def write(self) -> None:
        if self._draft is None or not self._draft.sound:
            return
        entry = self._draft.indicator
        title = tr("Changed: {}") if self._known_as else tr("New: {}")
        self._next = entry.id
        order = () if self._known_as else with_neighbours(entry, self.desk.contents.catalogue)
        self._write(CatalogueChange(title.format(entry.name), (entry,), order=order))

    def import_file(self, path: Path) -> None:
        """Take over a catalogue file."""
        title = tr("Catalogue {}").format(path.name)
        self.desk.write(title, partial(import_catalogue, self.desk.holdings, path))

    def export_file(self, path: Path) -> None:
        """Write the catalogue as CSV or XLSX."""
        catalogue = self.desk.contents.catalogue
        self.desk.make_file(path, lambda: write_catalogue(catalogue, path))

    def close_jobs(self) -> None:
        self._formula.close()

    # what is shown

    def _show(self, indicator_id: str) -> None:
        """An entry that is held, or nothing."""
        catalogue = self.desk.contents.catalogue
        self._known_as, self._next = indicator_id, ""
        self.tree.choose(indicator_id)
        self.form.setEnabled(bool(indicator_id))
        self.form.show_cells(cells_of(catalogue[indicator_id]) if indicator_id else {}, new=False)
        self._check()

    def _show_new(self, cells: Cells, cursor: str) -> None:
        self._known_as = ""
        self.tree.choose("")
        self.form.setEnabled(True)
        self.form.show_cells(cells, new=True)
        self._check()
        self.form.lead_to(cursor)

    def _come_to(self, indicator_id: str) -> None:
        if not indicator_id or indicator_id == self._known_as:
            return
        if self.may_leave():
            self._show(indicator_id)
        else:
            self.tree.choose(self._known_as)

    def _check(self) -> None:
        """Look at the entry after each change."""
        held = self.desk.contents.held
        if not self.form.isEnabled():
            self._draft = None
            self.findings.clear()
            self._formula.say("", None)
            self._tell(None)
            return
        draft = self._draft = check_draft(self.form.cells(), held, self._known_as)
        self.findings.show_findings(draft.findings, draft.missing)
        self._show_formula(draft.indicator, held.catalogue)
        self._tell(draft)

    def _show_formula(self, indicator: Indicator, catalogue: Catalogue) -> None:
        words = formula(indicator, catalogue)
        further = partial(formula_with_figures, self.desk.holdings, indicator, catalogue)
        self._formula.say(words, further if words else None)
        self.formula.setVisible(bool(words))

    def _tell(self, draft: Draft | None) -> None:
        before: Indicator | None = self.desk.contents.catalogue.get(self._known_as)
        unsaved = draft is not None and (draft.indicator != before or bool(draft.missing))
        self.tell_unsaved(unsaved, draft is not None and draft.sound)
        for button in (self.copy, self.delete):
            button.setEnabled(bool(self._known_as) and not unsaved)
        for button in (self.new, self.read, self.store):
            button.setEnabled(not unsaved)

    # writing

    def _write(self, change: CatalogueChange) -> None:
        seen = self.desk.contents.catalogue
        self.desk.write(change.title, partial(change_catalogue, self.desk.holdings, change, seen))

    def _ask_import(self) -> None:
        title, folder = tr("Import a catalogue"), str(self.desk.holdings.parent)
        name, _filter = QFileDialog.getOpenFileName(self, title, folder, f"{tr('Catalogue')} {_FILES}")
        if name:
            self.import_file(Path(name))

    def _ask_export(self) -> None:
        title, target = tr("Export the catalogue"), self.desk.holdings.parent / tr("Catalogue.xlsx")
        name, _filter = QFileDialog.getSaveFileName(self, title, str(target), "Excel (*.xlsx);;CSV (*.csv)")
        if name:
            self.export_file(Path(name))

    # widgets

    def _left(self) -> QVBoxLayout:
        tools = QHBoxLayout()
        for button in (self.new, self.copy, self.delete):
            tools.addWidget(button)
        tools.addStretch(1)
        for button in (self.read, self.store):
            tools.addWidget(button)
        side = QVBoxLayout()
        side.addLayout(tools)
        side.addWidget(self.tree, 1)
        return side

    def _right(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.addWidget(self.form, 1)
        side.addWidget(self.formula)
        side.addWidget(self.findings)
        side.addLayout(self.buttons())
        return side

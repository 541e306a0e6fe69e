"""The fields of a new indicator that a column is to go to; it is written with the files, not before."""

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ....intake.catalogue_draft import cells_of, check_draft
from ....intake.catalogue_findings import HeldCatalogue
from ....model.indicator import Indicator
from ....model.text import tr
from ...dialog_buttons import dialog_buttons
from ...sizes import fit_on_screen
from ..editors.field_findings import FieldFindings
from ..editors.indicator_form import IndicatorForm, names

_WIDTH, _HEIGHT = 620, 640


class SketchDialog(QDialog):
    """``indicator`` is the entry as it stands in the form; it can be taken only when nothing is missing or wrong."""

    def __init__(self, sketch: Indicator, held: HeldCatalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckSketch")
        self.setWindowTitle(tr("New indicator"))
        self.indicator = sketch
        self._held, self._known_as = held, sketch.id
        self.form = IndicatorForm(self)
        self.findings = FieldFindings(names(self.form.titles), self)
        self.findings.chosen.connect(self.form.lead_to)
        buttons = dialog_buttons(self, "files", QDialogButtonBox.StandardButton.Cancel)
        self.take = buttons.addButton(tr("&Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.findings)
        layout.addWidget(buttons)
        self.form.offer(held.catalogue)
        self.form.show_cells(cells_of(sketch), new=True)
        self.form.changed.connect(self._check)
        self._check()
        fit_on_screen(self, _WIDTH, _HEIGHT)

    def _check(self) -> None:
        draft = check_draft(self.form.cells(), self._held, self._known_as)
        self.indicator = draft.indicator
        self.findings.show_findings(draft.findings, draft.missing)
        self.take.setEnabled(draft.sound)

"""A new atlas in one dialog: municipality, first level, rule, catalogue, file – and go."""

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsFileWidget, QgsMessageBar, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QStandardPaths, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...intake.found_atlas import AtlasRequest, found_atlas
from ...intake.level_glance import LevelGlance, fits_an_atlas
from ...model.errors import KeckError
from ...model.findings import Report
from ...model.rule import HANDBOOK
from ...model.text import tr
from ..atlas import Atlas
from ..dialog_buttons import dialog_buttons
from ..file_drop import FileDrop
from ..jobs import JobRunner
from ..notices import show_error, show_report
from ..settings import RECENT_FILES
from ..sizes import fit_on_screen, scrolling
from ..targets import free_file
from ..working_edition import HOLDINGS_SUFFIX
from .level_form import LevelForm
from .rule_form import RuleForm

_USUAL_CRS = "EPSG:25832"
_WIDTH, _HEIGHT = 640, 680


class NewAtlasDialog(QDialog):
    """Founds an atlas and opens it; ``founded`` brings the path of its holdings.

    ``first_level``: a file of areas to begin with, which may name its layer (``file.zip|layername=…``).
    """

    founded = pyqtSignal(object)

    def __init__(self, atlas: Atlas, parent: QWidget, first_level: str | Path = "") -> None:
        super().__init__(parent)
        self.setObjectName("keckNewAtlas")
        self.setWindowTitle(tr("New atlas"))
        self._atlas = atlas
        self.bar = QgsMessageBar(self)
        self._jobs = JobRunner(self.bar, self)
        self._jobs.busy.connect(self._busy_changed)
        self._founding = False
        # made in the order in which they stand: that is the way of the tabulator
        self.municipality = QLineEdit(self)
        self.municipality.setObjectName("keckMunicipality")
        self.municipality.textChanged.connect(lambda _text: self._propose_file())
        self.key = QLineEdit(self)
        self.key.setObjectName("keckMunicipalityKey")
        self.key.setPlaceholderText(tr("for instance {}").format("01001000"))
        self.key.setToolTip(tr("The official key of the municipality, eight digits; leading zeros stay"))
        self.file = QgsFileWidget(self)
        self.file.setObjectName("keckNewFile")
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("Holdings (*.keck.gpkg *.gpkg)"))
        self.file.setToolTip(
            tr("This file keeps the confidential figures: choose a folder that only those entitled read")
        )
        self.level = LevelForm(self._jobs, self)
        self.level.glanced.connect(self._glanced)
        self.level.failed.connect(lambda error: show_error(self.bar, error))
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setObjectName("keckNewCrs")
        self.crs.setToolTip(tr("In metres: areas and distances are measured in it"))
        self._crs_proposed = _project_crs()
        self.crs.setCrs(self._crs_proposed)
        self.catalogue = QgsFileWidget(self)
        self.catalogue.setObjectName("keckNewCatalogue")
        self.catalogue.setFilter(tr("Catalogue (*.csv *.xlsx)"))
        self.catalogue.lineEdit().setPlaceholderText(tr("Starter catalogue of KECK"))
        self.catalogue.setToolTip(tr("A catalogue of your own; empty: the starter catalogue"))
        self.rule = RuleForm(HANDBOOK, self)
        self._folder = _usual_folder()
        self._file_proposed = ""
        self._build()
        FileDrop(self, lambda files: self.level.box.open_file(files[0]))
        if first_level:
            self.level.box.open_file(first_level)
        else:
            self.level.box.propose()

    def found(self) -> None:
        """Make the atlas as it is described here; what is missing is said, and its field is shown."""
        for field, text in (
            (self.municipality, tr("The municipality has no name yet.")),
            (self.key, tr("The key of the municipality is missing.")),
            (self.file.lineEdit(), tr("There is no file yet in which the holdings are kept.")),
        ):
            if not field.text().strip():
                self._complain(KeckError(tr("Something is missing"), text), field)
                return
        try:
            source = self.level.box.source()
        except KeckError as error:
            show_error(self.bar, error)
            return
        if source and not self.level.name.text().strip():
            self._complain(KeckError(tr("Something is missing"), tr("The level has no name yet.")), self.level.name)
            return
        self._run(self._folder / _with_suffix(self.file.filePath().strip()), source)

    def done(self, result: int) -> None:
        """Nothing of this dialog runs on when it is closed."""
        self._jobs.close()
        self.level.box.opening.close()
        super().done(result)

    def reject(self) -> None:
        """While the atlas is made, its making is stopped first; nothing of it stays."""
        if self._founding:
            self._jobs.cancel()
        else:
            super().reject()

    def _run(self, target: Path, source: str) -> None:
        catalogue = self.catalogue.filePath().strip()
        request = AtlasRequest(
            self.municipality.text().strip(),
            self.key.text().strip(),
            self.crs.crs().authid() or self.crs.crs().toWkt(),
            self.rule.rule(),
            Path(catalogue) if catalogue else None,
            source,
            self.level.request() if source else None,
        )
        self.bar.clearWidgets()
        self._founding = True
        self._jobs.run(
            tr("Making the atlas …"),
            lambda progress: found_atlas(target, request, progress),
            lambda report: self._founded(target, report),
        )

    def _founded(self, target: Path, report: Report) -> None:
        if report.errors:
            show_report(self.bar, tr("No atlas has been made"), report)
            return
        self.accept()
        show_report(self._atlas.bar, tr("The atlas has been made"), report)
        self._atlas.open(target)
        self.founded.emit(target)

    def _complain(self, error: KeckError, field: QWidget) -> None:
        self.bar.clearWidgets()
        show_error(self.bar, error)
        field.setFocus()

    def _busy_changed(self, busy: bool) -> None:
        self._founding = self._founding and busy
        self._form.setEnabled(not self._founding)
        self._go.setEnabled(not self._founding)

    def _glanced(self, glance: LevelGlance) -> None:
        """Take over what the layer tells; what somebody has entered himself stays."""
        # name and key belong together: those of a layer looked at before go with it
        for field, guess in ((self.municipality, glance.municipality), (self.key, glance.municipality_key)):
            if not field.isModified():
                field.setText(guess)
        if self.crs.crs() == self._crs_proposed:
            self._crs_proposed = QgsCoordinateReferenceSystem(glance.crs)
            self.crs.setCrs(self._crs_proposed)

    def _propose_file(self) -> None:
        if self.file.filePath() == self._file_proposed:
            name = self.municipality.text().strip()
            self._file_proposed = str(free_file(self._folder, (name,), HOLDINGS_SUFFIX)) if name else ""
            self.file.setFilePath(self._file_proposed)

    def _build(self) -> None:
        self._form = QWidget(self)
        column = QVBoxLayout(self._form)
        first = QFormLayout()
        first.addRow(tr("&Municipality"), self.municipality)
        first.addRow(tr("&Official key"), self.key)
        first.addRow(tr("Holdin&gs"), self.file)
        column.addLayout(first)
        column.addWidget(_group(tr("First level"), self.level))
        further = QFormLayout()
        further.addRow(tr("&Reference system"), self.crs)
        further.addRow(tr("&Catalogue"), self.catalogue)
        column.addLayout(further)
        column.addWidget(_group(tr("Rule for small counts"), self.rule))
        column.addStretch(1)
        buttons = dialog_buttons(self, "new_atlas", QDialogButtonBox.StandardButton.Cancel)
        self._go = buttons.addButton(tr("Make the &atlas"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("keckMakeAtlas")
        self._go.setDefault(True)
        buttons.accepted.connect(self.found)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(scrolling(self._form), 1)
        layout.addWidget(buttons)
        fit_on_screen(self, _WIDTH, _HEIGHT)


def _group(title: str, content: QWidget) -> QGroupBox:
    group = QGroupBox(title)
    QVBoxLayout(group).addWidget(content)
    return group


def _project_crs() -> QgsCoordinateReferenceSystem:
    """The project's reference system where an atlas may lie in it."""
    crs = QgsProject.instance().crs()
    return crs if fits_an_atlas(crs) else QgsCoordinateReferenceSystem(_USUAL_CRS)


def _usual_folder() -> Path:
    """Beside the project, else beside the atlas opened last, else among the user's documents."""
    project = QgsProject.instance().homePath()
    recent = [path.parent for path in RECENT_FILES.read() if path.parent.is_dir()]
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(project) if project else next(iter(recent), Path(documents))


def _with_suffix(name: str) -> str:
    return name if name.endswith(HOLDINGS_SUFFIX) else f"{name.removesuffix('.gpkg')}{HOLDINGS_SUFFIX}"

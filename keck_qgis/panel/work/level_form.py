"""The layer that an atlas begins with: of the project or of a file, with its name and fields as they were guessed."""

from pathlib import Path

from qgis.core import Qgis, QgsProcessingUtils, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...intake.layer_file import layer_source
from ...intake.level_glance import LevelGlance, glance_at_level
from ...intake.level_name import guess_names
from ...intake.level_proposal import LevelRequest
from ...intake.vector_source import sources_in
from ...model.errors import KeckError
from ...model.numbers import format_number
from ...model.text import tr
from ..jobs import JobRunner
from ..project_layers import own_layers


class LevelForm(QWidget):
    """``glanced`` brings what a first look at the chosen layer has found; ``failed`` why there was none."""

    glanced = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, jobs: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._files: dict[str, str] = {}
        self._copies: dict[str, str] = {}
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setObjectName("keckFirstLayer")
        self.layer.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.layer.setExceptedLayerList(own_layers(QgsProject.instance()))
        self.layer.setAllowEmptyLayer(True, tr("None yet: levels are imported later"))
        self.layer.setToolTip(tr("A layer of the project, or one of a file chosen beside it"))
        file = QToolButton(self)
        file.setObjectName("keckFirstLayerFile")
        file.setText(tr("&File …"))
        file.setToolTip(tr("Shapefiles (zipped too), GeoPackage or GeoJSON"))
        file.clicked.connect(lambda _checked: self.ask_file())
        self.name = _line(self, "keckFirstLevelName", tr("for instance {}").format("Stadtteile"))
        self.key = _fields(self, "keckFirstLevelKey", tr("The field that tells the areas apart"))
        self.label = _fields(self, "keckFirstLevelLabel", tr("The field with the names of the areas"))
        self.date = _line(self, "keckFirstLevelDate", tr("for instance {}").format("31.12.2014"))
        self.date.setToolTip(tr("The day as of which these boundaries hold; may stay empty"))
        self.found = QLabel(self)
        self.found.setObjectName("keckFirstLevelFound")
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        chosen = QHBoxLayout()
        chosen.addWidget(self.layer, 1)
        chosen.addWidget(file)
        title = QLabel(tr("&Areas"), self)
        title.setBuddy(self.layer)
        chosen.insertWidget(0, title)
        self._details = QWidget(self)
        form = QFormLayout(self._details)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Name of the &level"), self.name)
        form.addRow(tr("&Key"), self.key)
        form.addRow(tr("Na&mes"), self.label)
        form.addRow(tr("Boundaries as of"), self.date)
        form.addRow("", self.found)
        self._details.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(chosen)
        layout.addWidget(self._details)
        self.layer.setLayer(None)
        self.layer.currentIndexChanged.connect(lambda _row: self._layer_chosen())

    def propose(self) -> None:
        """Choose the layer of the project where there is but one to choose from."""
        only = [one for one in QgsProject.instance().mapLayers().values() if self._is_offered(one)]
        if len(only) == 1:
            self.layer.setLayer(only[0])

    def ask_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self,
            tr("Layer of areas"),
            QgsProject.instance().homePath(),
            tr("Areas (*.zip *.shp *.gpkg *.geojson *.json);;All files (*)"),
        )
        if name:
            self.choose_file(name)

    def choose_file(self, source: str | Path) -> None:
        """Offer the layers of a file, ``file.zip|layername=…`` that one, and choose the first."""
        path, _bar, layer = str(source).partition("|layername=")
        if layer:
            self._offer(Path(path), {layer: str(source)})
        else:
            self._jobs.run(
                tr("Opening {} …").format(Path(path).name),
                lambda _progress: sources_in(Path(path)),
                lambda found: self._offer(Path(path), found),
            )

    def source(self) -> str:
        """Where the chosen layer lies; empty without one. KeckError for a layer that cannot be read."""
        layer = self.layer.currentLayer()
        if not isinstance(layer, QgsVectorLayer):
            return self._files.get(self.layer.currentText(), "")
        if layer.id() not in self._copies or layer.isModified():
            context = QgsProject.instance().transformContext()
            self._copies[layer.id()] = layer_source(layer, QgsProcessingUtils.generateTempFilename, context)
        return self._copies[layer.id()]

    def request(self) -> LevelRequest:
        """What is said of the layer; fields that nobody could tell yet are guessed by the import."""
        return LevelRequest(
            self.name.text().strip(),
            self.key.currentData() or "",
            self.label.currentData() or "",
            boundary_date=self.date.text().strip(),
        )

    def _is_offered(self, layer: object) -> bool:
        if not isinstance(layer, QgsVectorLayer) or layer in self.layer.exceptedLayerList():
            return False
        return bool(layer.geometryType() == Qgis.GeometryType.Polygon)

    def _offer(self, path: Path, found: dict[str, str]) -> None:
        names = {path.name if len(found) == 1 else f"{path.name} – {layer}": one for layer, one in found.items()}
        self._files |= names
        self.layer.setAdditionalItems(list(self._files))
        self.layer.setCurrentIndex(self.layer.findText(next(iter(names))))

    def _layer_chosen(self) -> None:
        for field in (self.key, self.label):
            field.clear()
            field.addItem(tr("recognised automatically"), "")
        self.found.setText("")
        try:
            source = self.source()
        except KeckError as error:
            self.failed.emit(error)
            return
        layer = self.layer.currentLayer()
        called = layer.name() if layer is not None else source.partition("|layername=")[2]
        self.name.setText(guess_names(called).level)
        self._details.setVisible(bool(source))
        if source:
            self._jobs.run(
                tr("Looking at the layer …"), lambda progress: glance_at_level(source, progress), self._glanced
            )

    def _glanced(self, glance: LevelGlance) -> None:
        if not self.name.text():
            self.name.setText(glance.level)
        for combo, field in ((self.key, glance.key_field), (self.label, glance.name_field)):
            for name, examples in glance.examples.items():
                combo.addItem(f"{name} ({examples})" if examples else name, name)
            combo.setCurrentIndex(max(0, combo.findData(field)))
        self.found.setText(tr("{} areas have been found.").format(format_number(glance.areas, 0)))
        self.glanced.emit(glance)


def _line(parent: QWidget, name: str, hint: str) -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(name)
    line.setPlaceholderText(hint)
    return line


def _fields(parent: QWidget, name: str, tip: str) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setToolTip(tip)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(20)
    return combo

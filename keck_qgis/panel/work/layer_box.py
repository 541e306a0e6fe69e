"""A layer to work with: one of the project, or one of a file chosen beside it."""

from pathlib import Path

from qgis.core import Qgis, QgsProcessingUtils, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget

from ...intake.facility_table import is_table
from ...intake.layer_file import layer_source
from ...intake.vector_source import sources_in
from ...model.progress import Progress
from ...model.text import tr
from ..jobs import JobRunner
from ..project_layers import own_layers


class LayerBox(QWidget):
    """``chosen`` comes with every choice, none too. ``files`` is the filter of the dialog for files, ``none`` what
    stands for no layer."""

    chosen = pyqtSignal()

    def __init__(
        self, name: str, kinds: Qgis.LayerFilter, files: str, none: str, jobs: JobRunner, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._jobs, self._filter = jobs, files
        self._files: dict[str, str] = {}
        self._copies: dict[str, str] = {}
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setObjectName(name)
        self.layer.setFilters(kinds)
        self.layer.setExceptedLayerList(own_layers(QgsProject.instance()))
        self.layer.setAllowEmptyLayer(True, none)
        self.layer.setToolTip(tr("A layer of the project, or one of a file chosen beside it"))
        self.layer.setLayer(None)
        self.layer.currentIndexChanged.connect(lambda _row: self.chosen.emit())
        file = QToolButton(self)
        file.setObjectName(f"{name}File")
        file.setText(tr("&File …"))
        file.setToolTip(files.partition(";;")[0])
        file.clicked.connect(lambda _checked: self.ask_file())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layer, 1)
        row.addWidget(file)

    def propose(self) -> None:
        """Choose the layer of the project where there is but one to choose from."""
        offered = [self.layer.layer(row) for row in range(self.layer.count())]
        layers = [one for one in offered if one is not None]
        if len(layers) == 1:
            self.layer.setLayer(layers[0])

    def ask_file(self) -> None:
        home = QgsProject.instance().homePath()
        name, _filter = QFileDialog.getOpenFileName(self, tr("Choose a file"), home, self._filter)
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
                lambda progress: _layers_of(Path(path), progress),
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

    def name(self) -> str:
        """What the chosen layer is called; empty without one."""
        layer = self.layer.currentLayer()
        if layer is not None:
            return str(layer.name())
        path, _bar, name = self._files.get(self.layer.currentText(), "").partition("|layername=")
        return name or Path(path).stem

    def _offer(self, path: Path, found: dict[str, str]) -> None:
        names = {path.name if len(found) == 1 else f"{path.name} – {layer}": one for layer, one in found.items()}
        self._files |= names
        self.layer.setAdditionalItems(list(self._files))
        self.layer.setCurrentIndex(self.layer.findText(next(iter(names))))


def _layers_of(path: Path, _progress: Progress) -> dict[str, str]:
    return {path.stem: str(path)} if is_table(path) else sources_in(path)

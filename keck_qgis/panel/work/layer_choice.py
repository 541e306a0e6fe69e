"""A layer of the project, or one of a file: where levels, facilities, addresses and what is counted come from."""

from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsProcessingUtils, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget

from ...intake.layer_file import layer_source
from ...model.errors import KeckError
from ...model.text import tr
from ..jobs import QuietRunner
from ..project_layers import own_layers

Sources = Callable[[Path], dict[str, str]]


class LayerChoice(QWidget):
    """``changed`` after another layer or file has been chosen; ``failed`` brings why a file cannot be read.

    ``sources`` finds what a file holds: texts by which a job reads them, by their names. ``none`` stands for no layer.
    """

    changed = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(
        self,
        sources: Sources,
        geometry: Qgis.LayerFilter,
        kinds: str,
        parent: QWidget,
        name: str = "keckSource",
        none: str = "",
    ) -> None:
        super().__init__(parent)
        self._sources, self._kinds = sources, kinds
        self._files: dict[str, str] = {}
        self.opening = QuietRunner(self)
        self.opening.failed.connect(lambda error: self.failed.emit(error))
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setObjectName(name)
        self.layer.setAccessibleName(tr("Layer or file"))
        self.layer.setFilters(geometry)
        self.layer.setExceptedLayerList(own_layers(QgsProject.instance()))
        self.layer.setAllowEmptyLayer(True, none or tr("Choose a layer or a file"))
        self.layer.setToolTip(tr("A layer of the project, or one of a file chosen beside it"))
        self.layer.setLayer(None)
        file = QToolButton(self)
        file.setObjectName(f"{name}File")
        file.setText(tr("&File …"))
        file.setToolTip(tr("Choose a file; of several layers or sheets each is offered"))
        file.clicked.connect(lambda _checked: self.ask_file())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layer, 1)
        row.addWidget(file)
        self.setFocusProxy(self.layer)
        self.layer.currentIndexChanged.connect(lambda _row: self.changed.emit())

    def propose(self) -> None:
        """Choose the layer of the project where there is but one to choose from."""
        offered = [one for row in range(self.layer.count()) if (one := self.layer.layer(row)) is not None]
        if len(offered) == 1:
            self.layer.setLayer(offered[0])

    def ask_file(self) -> None:
        folder = QgsProject.instance().homePath()
        name, _filter = QFileDialog.getOpenFileName(self, tr("Choose a file"), folder, self._kinds)
        if name:
            self.open_file(name)

    def open_file(self, source: str | Path) -> None:
        """Offer what a file holds, ``file.zip|layername=…`` that one, and choose the first of it."""
        name, _bar, layer = str(source).partition("|layername=")
        path = Path(name)
        if layer:
            self._offer(path, {layer: str(source)})
            return
        title = tr("Opening {} …").format(path.name)
        self.opening.run(title, lambda _progress: self._sources(path), lambda found: self._offer(path, found))

    def source(self) -> str:
        """By what a job reads the choice; empty without one. KeckError for a layer that cannot be read."""
        layer = self.layer.currentLayer()
        if not isinstance(layer, QgsVectorLayer):
            return self._files.get(self.layer.currentText(), "")
        return layer_source(layer, QgsProcessingUtils.generateTempFilename, QgsProject.instance().transformContext())

    def layer_name(self) -> str:
        """The name of the chosen layer alone; empty without one."""
        layer = self.layer.currentLayer()
        if layer is not None:
            return str(layer.name())
        path, _bar, name = self._files.get(self.layer.currentText(), "").partition("|layername=")
        return name or Path(path).stem

    def title(self) -> str:
        """What the choice is called."""
        layer = self.layer.currentLayer()
        return str(layer.name()) if layer is not None else Path(self.source().partition("|")[0]).name

    def chosen(self) -> str:
        """``source``, with an error told by ``failed``."""
        try:
            return self.source()
        except KeckError as error:
            self.failed.emit(error)
            return ""

    def _offer(self, path: Path, found: dict[str, str]) -> None:
        names = {path.name if len(found) == 1 else f"{path.name} – {layer}": one for layer, one in found.items()}
        self._files |= names
        self.layer.setAdditionalItems(list(self._files))
        self.layer.setCurrentIndex(self.layer.findText(next(iter(names))))

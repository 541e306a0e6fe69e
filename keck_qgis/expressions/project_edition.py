"""Which edition the expressions of a project mean: the one that our newest layer in it reads."""

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry

from ..cartography.roles import ROLE


class ProjectEdition:
    """Follows the project's layers from the main thread, so that a label drawn in another one need not ask them."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self._project = QgsProject.instance()
        self._take(self._project.mapLayers().values())
        self._project.layersAdded.connect(self._take)
        self._project.layersRemoved.connect(self._layers_removed)

    def leave(self) -> None:
        self._project.layersAdded.disconnect(self._take)
        self._project.layersRemoved.disconnect(self._layers_removed)

    def _take(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if layer.customProperty(ROLE):
                source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
                self.path = Path(source["path"]) if source.get("path") else self.path

    def _layers_removed(self, _ids: list[str]) -> None:
        self.path = None
        self._take(self._project.mapLayers().values())

"""Layers as everything that QGIS takes: a file, one layer of a file, a layer of the open project."""

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)

from ..intake.layer_file import layer_source
from ..model.errors import KeckError
from ..model.text import tr
from .base import KeckAlgorithm
from .parameters import INPUT


class LayerFileAlgorithm(KeckAlgorithm):
    """An algorithm whose layers go to the job as texts such as ``file.zip|layername=Stadtteile``: ``wanted`` is the
    parameter that has to be given, ``offered`` those that may be.

    They are vector layers, so that the dialog offers layers and the model designer connects them; but QGIS would open
    the first layer of a file with several in silence, and refuse a missing file in words of its own. So the check of
    these parameters is ours, and the job gets the texts as they were given.
    """

    wanted = INPUT
    offered: tuple[str, ...] = ()
    sources: Mapping[str, str] = {}

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if not parameters.get(self.wanted):
            return False, tr("Choose a layer or a file.")
        stand_in = QgsVectorLayer("Point", "stand-in", "memory")
        given = [name for name in (self.wanted, *self.offered) if parameters.get(name)]
        others = {**parameters, **dict.fromkeys(given, stand_in)}
        accepted, reason = super().checkParameterValues(others, context)
        return bool(accepted), str(reason)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        # layers of the project belong to the main thread, and this is the part of a run that happens there
        names = (self.wanted, *self.offered)
        self.sources = {name: source_text(parameters[name], context) for name in names if parameters.get(name)}
        return True


def source_text(value: Any, context: QgsProcessingContext) -> str:
    """Where the data of a layer lie, as OGR reads them; one from elsewhere is written to a temporary file."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    layer = value if isinstance(value, QgsVectorLayer) else _known_layer(str(value), context)
    if layer is None:
        return str(value)
    try:
        return layer_source(
            layer, lambda name: QgsProcessingUtils.generateTempFilename(name, context), context.transformContext()
        )
    except KeckError as error:
        raise QgsProcessingException(str(error)) from error


def _known_layer(text: str, context: QgsProcessingContext) -> QgsVectorLayer | None:
    """A layer of the project (by id or name) or of the running model."""
    project: QgsProject | None = context.project()
    candidates = [context.temporaryLayerStore().mapLayer(text)]
    if project is not None:
        candidates += [project.mapLayer(text), *project.mapLayersByName(text)]
    return next((layer for layer in candidates if isinstance(layer, QgsVectorLayer)), None)

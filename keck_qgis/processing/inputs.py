"""INPUT as everything that QGIS takes: a file, one layer of a file, a layer of the open project."""

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
    """An algorithm whose INPUT goes to the job as a text such as ``file.zip|layername=Stadtteile``.

    The parameter is a vector layer, so that the dialog offers layers and the model designer connects them; but
    QGIS would open the first layer of a file with several in silence, and refuse a missing file in words of its
    own. So the check of that parameter is ours, and the job gets the text as it was given.
    """

    source = ""

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if not parameters.get(INPUT):
            return False, tr("Choose a layer or a file.")
        others = {**parameters, INPUT: QgsVectorLayer("Point", "stand-in", "memory")}
        accepted, reason = super().checkParameterValues(others, context)
        return bool(accepted), str(reason)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        # layers of the project belong to the main thread, and this is the part of a run that happens there
        self.source = source_text(parameters, context)
        return True


def source_text(parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
    """Where the data of INPUT lie, as OGR reads them; a layer from elsewhere is written to a temporary file."""
    value = parameters[INPUT]
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

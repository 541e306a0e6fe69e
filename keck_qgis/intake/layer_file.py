"""A layer of the project as a text by which a job in the background can read it."""

import re
from collections.abc import Callable

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from ..model.errors import KeckError
from ..model.text import tr


def layer_source(
    layer: QgsVectorLayer, temporary_file: Callable[[str], str], context: QgsCoordinateTransformContext
) -> str:
    """Where the data lie, as OGR reads them; a layer from elsewhere, or with unsaved edits, is copied as it stands.

    Belongs to the main thread, as the layer does. KeckError for one that cannot be copied.
    """
    if layer.providerType() == "ogr" and not layer.isModified():
        return str(layer.source())
    name = re.sub(r"\W+", "_", layer.name()) or "layer"
    target = temporary_file(f"{name}.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, target, context, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise KeckError(
            tr("Layer cannot be read"), tr("The layer “{}” cannot be read: {}").format(layer.name(), message)
        )
    return target

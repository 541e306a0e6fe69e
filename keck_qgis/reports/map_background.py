"""What lies below the areas of a page: any layer of the user's, with who made it."""

from qgis.core import QgsMapLayer

from ..model.errors import KeckError
from ..model.text import tr


def usable(layer: QgsMapLayer) -> QgsMapLayer:
    """The layer itself; KeckError where QGIS cannot draw it."""
    if not layer.isValid():
        raise KeckError(
            tr("Background cannot be drawn"),
            tr("QGIS cannot read the layer “{}”.").format(layer.name()),
            tr("Choose another background, or none."),
        )
    return layer


def credit(layer: QgsMapLayer) -> str:
    """Whom the page must name: the attribution, else the rights, else the layer."""
    rights = "; ".join(layer.metadata().rights())
    return str(layer.serverProperties().attribution() or rights or layer.name())

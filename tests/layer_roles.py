"""Finding layers of ours by what they were made for."""

from collections.abc import Iterable

from qgis.core import QgsVectorLayer

from keck_qgis.cartography.roles import ROLE


def with_role(layers: Iterable[QgsVectorLayer], role: str) -> list[QgsVectorLayer]:
    """Those layers that were made for a role, whatever they are called now."""
    return [layer for layer in layers if layer.customProperty(ROLE) == role]

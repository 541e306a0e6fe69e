"""The group "KECK" in the project: found by its custom property, replaced and never doubled."""

from collections.abc import Iterable

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsReferencedRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas

_GROUP = "keck/group"
_TITLE = "KECK"


def own_group(project: QgsProject) -> QgsLayerTreeGroup | None:
    """Our group, whatever it is called and wherever the user has moved it."""
    groups = project.layerTreeRoot().findGroups(True)
    return next((group for group in groups if group.customProperty(_GROUP)), None)


def own_layers(project: QgsProject) -> list[QgsVectorLayer]:
    group = own_group(project)
    layers = [node.layer() for node in group.findLayers()] if group is not None else []
    return [layer for layer in layers if isinstance(layer, QgsVectorLayer)]


def put_layers(project: QgsProject, layers: Iterable[QgsMapLayer]) -> None:
    """Replace what our group holds by ``layers``, the first one on top."""
    remove_layers(project)
    group = own_group(project)
    if group is None:
        group = project.layerTreeRoot().insertGroup(0, _TITLE)
        group.setCustomProperty(_GROUP, True)
    first = not project.mapLayers()
    for layer in layers:
        if first:
            project.setCrs(layer.crs())
            first = False
        project.addMapLayer(layer, False)
        group.addLayer(layer)


def remove_layers(project: QgsProject) -> None:
    """Take our layers out, so that their file is free; layers that the user moved elsewhere are his."""
    project.removeMapLayers([layer.id() for layer in own_layers(project)])


def remove_group(project: QgsProject) -> None:
    """Take our layers and our group out."""
    remove_layers(project)
    group = own_group(project)
    if group is not None and not group.children():
        group.parent().removeChildNode(group)


def zoom_to(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> None:
    extent = layer.extent()
    extent.scale(1.05)
    canvas.setReferencedExtent(QgsReferencedRectangle(extent, layer.crs()))
    canvas.refresh()

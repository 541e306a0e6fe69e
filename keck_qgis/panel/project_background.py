"""The one map service below our layers in the project: found by its custom property, the user's once it is there."""

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from ..cartography.roles import BACKGROUND, ROLE
from .project_layers import own_group


def background_of(project: QgsProject) -> QgsMapLayer | None:
    return next((layer for layer in project.mapLayers().values() if layer.customProperty(ROLE) == BACKGROUND), None)


def shown_background(project: QgsProject) -> QgsMapLayer | None:
    """The one that is there, unless the user has hidden it."""
    found = background_of(project)
    node = project.layerTreeRoot().findLayer(found) if found is not None else None
    return found if node is not None and node.isVisible() else None


def put_background(project: QgsProject, layer: QgsRasterLayer) -> None:
    """Lay it below our group, or below everything where there is none, in place of the one before."""
    remove_background(project)
    project.addMapLayer(layer, False)
    group = own_group(project)
    if group is None:
        project.layerTreeRoot().addLayer(layer)
    else:
        around = group.parent()
        around.insertLayer(around.children().index(group) + 1, layer)


def remove_background(project: QgsProject) -> None:
    found = background_of(project)
    if found is not None:
        project.removeMapLayer(found.id())

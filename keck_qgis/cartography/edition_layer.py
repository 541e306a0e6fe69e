"""Layers on an edition's tables: read-only, so that the file stays as it was released."""

from qgis.core import QgsVectorLayer

from ..editions.reader import Edition


def edition_layer(edition: Edition, table: str, name: str) -> QgsVectorLayer:
    """A layer on a table of the edition; not valid where QGIS cannot read it.

    Opened for writing, the file would turn to WAL mode: two more files beside it, and a release that has changed.
    """
    options = QgsVectorLayer.LayerOptions()
    options.forceReadOnly = True
    layer = QgsVectorLayer(f"{edition.path}|layername={table}", name, "ogr", options)
    layer.setReadOnly(True)
    return layer

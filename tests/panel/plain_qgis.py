"""A QGIS without plugins: read a project, write its map as a picture and its legend as text.

Run as a program with the project's file, the picture's and the legend's; ``picture`` and ``legend`` serve the window
with the plugin as well.
"""

import json
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsLayerTreeModel,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

_SIZE, _DPI = QSize(600, 450), 96


def picture(extent: QgsRectangle) -> QImage:
    """The layers of the open project in the order of its tree."""
    settings = QgsMapSettings()
    settings.setLayers(QgsProject.instance().layerTreeRoot().layerOrder())
    settings.setDestinationCrs(QgsProject.instance().crs())
    settings.setTransformContext(QgsProject.instance().transformContext())
    settings.setExtent(extent)
    settings.setOutputSize(_SIZE)
    settings.setOutputDpi(_DPI)
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), [error.message for error in job.errors()]
    return job.renderedImage()


def legend() -> list[str]:
    """Names of layers and entries of their legends, top down."""
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    found = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        found.append(node.name())
        found += [str(entry.data(0)) for entry in model.layerLegendNodes(node)]
    return found


def main(project: str, image: str, texts: str, extent: str) -> None:
    application = QgsApplication([], False)
    application.initQgis()
    assert QgsProject.instance().read(project)
    assert all(layer.isValid() for layer in QgsProject.instance().mapLayers().values())
    assert picture(QgsRectangle(*json.loads(extent))).save(image)
    Path(texts).write_text(json.dumps(legend()), encoding="utf-8")
    assert not [name for name in sys.modules if name.startswith("keck_qgis")]
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main(*sys.argv[1:])

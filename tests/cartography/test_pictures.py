"""Small pictures of the map against reference ones; no text in them, so that fonts do not matter.

A mismatch leaves the picture and the difference in build/pictures. After a wanted change, copy it to reference/.
"""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from qgis.core import (
    Qgis,
    QgsMapRendererCustomPainterJob,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgGenerator, QSvgRenderer

from keck_qgis.cartography.choropleth import level_layer, resolve_view
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.column_scale import column_scale
from keck_qgis.cartography.columns import ColumnSize, column_layer
from keck_qgis.cartography.facilities import facility_layer
from keck_qgis.editions.reader import Edition
from tests.factories import small_edition

REFERENCE = Path(__file__).parent / "reference"
LEFT = Path(__file__).resolve().parents[2] / "build" / "pictures"
SIZE = QSize(360, 240)
DPI = 96
FAR, MOST = 60, 0.01
"""Colour distance at which a pixel counts as different, and the share of such pixels that edges may cause."""


@pytest.fixture(scope="module")
def edition_path(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_edition(tmp_path_factory.mktemp("pictures"))


def layers_of(edition: Edition, name: str) -> list[QgsVectorLayer]:
    """Front to back."""
    classes = Classification(Method.JENKS, 4, ramp="PuOr" if name == "diverging" else "")
    indicator, period = {
        "hidden": ("quote_sgb2", "2015"),
        "missing": ("spielflaeche", "2014"),
        "diverging": ("alter", "2015"),
        "columns": ("einwohner", "2014"),
    }[name]
    view = resolve_view(edition, indicator, "Quartiere", period)
    layers = [level_layer(edition, view, classes)]
    if name == "columns":
        scale = column_scale(edition, view, ["quote_sgb2", "versiegelt", "anteil_u6"])
        layers.insert(0, column_layer(edition, view, scale, ColumnSize(2.5, 12.0)))
        layers.insert(0, facility_layer(edition, ["Kita", "Schule", "Spielplatz"]))
    return layers


def map_settings(layers: list[QgsVectorLayer]) -> QgsMapSettings:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[-1].crs())
    settings.setExtent(layers[-1].extent().buffered(100))
    settings.setOutputSize(SIZE)
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor("#ffffff"))
    return settings


def drawn(layers: list[QgsVectorLayer]) -> QImage:
    job = QgsMapRendererSequentialJob(map_settings(layers))
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def drawn_by_way_of_svg(layers: list[QgsVectorLayer], path: Path) -> QImage:
    settings = map_settings(layers)
    settings.setFlag(Qgis.MapSettingsFlag.ForceVectorOutput)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(DPI)
    generator.setSize(SIZE)
    generator.setViewBox(QRect(QPoint(0, 0), SIZE))
    painter = QPainter(generator)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    return image


def pixels(image: QImage) -> NDArray[np.int16]:
    """Colours, shape (height, width, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    bits = plain.constBits()
    bits.setsize(plain.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.int16)


@pytest.mark.parametrize("name", ["hidden", "missing", "diverging", "columns"])
def test_picture(edition_path: Path, name: str) -> None:
    with Edition.open(edition_path) as edition:
        image = drawn(layers_of(edition, name))
    LEFT.mkdir(parents=True, exist_ok=True)
    image.save(str(LEFT / f"{name}.png"))
    reference = QImage(str(REFERENCE / f"{name}.png"))
    assert (image.width(), image.height()) == (reference.width(), reference.height())
    distance = np.abs(pixels(image) - pixels(reference)).max(axis=2)
    shown = np.ascontiguousarray(255 - distance.clip(0, 255).astype(np.uint8))
    QImage(shown.tobytes(), image.width(), image.height(), image.width(), QImage.Format.Format_Grayscale8).save(
        str(LEFT / f"{name}_difference.png")
    )
    assert (distance > FAR).mean() <= MOST
    (LEFT / f"{name}.png").unlink()
    (LEFT / f"{name}_difference.png").unlink()


@pytest.mark.parametrize("name", ["hidden", "missing", "columns"])
def test_an_svg_file_needs_no_clipping(edition_path: Path, tmp_path: Path, name: str) -> None:
    """Qt 5 writes no clipping into SVG files: a hatch that relied on it would run over the neighbours."""
    with Edition.open(edition_path) as edition:
        layers = layers_of(edition, name)
        distance = np.abs(pixels(drawn(layers)) - pixels(drawn_by_way_of_svg(layers, tmp_path / "x.svg"))).max(axis=2)
    assert (distance > FAR).mean() <= MOST


@pytest.mark.parametrize("name", ["hidden", "missing", "diverging", "columns"])
def test_a_saved_project_shows_the_same_without_us(edition_path: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "projekt.qgz"
    with Edition.open(edition_path) as edition:
        layers = layers_of(edition, name)
        image = drawn(layers)
        project = QgsProject()
        project.addMapLayers(layers)
        order = [layer.id() for layer in layers]
        assert project.write(str(file))
    again = QgsProject()
    assert again.read(str(file))
    assert (pixels(drawn([again.mapLayer(one) for one in order])) == pixels(image)).all()

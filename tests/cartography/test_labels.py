"""Labels in areas: as many as find room, each expression usable without this plugin."""

from collections.abc import Iterator

import pytest
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from keck_qgis.cartography.choropleth import level_layer, resolve_view
from keck_qgis.cartography.label_text import Labels, change_label, figure_label
from keck_qgis.cartography.labels import label_areas
from keck_qgis.editions.reader import Edition
from tests.factories import small_edition


@pytest.fixture(scope="module")
def edition(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    with Edition.open(small_edition(tmp_path_factory.mktemp("labels"))) as held:
        yield held


def placed(layer: QgsVectorLayer, width: int) -> list[str]:
    """The texts of the labels that a map of so many pixels shows."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(width, width))
    settings.setDestinationCrs(layer.crs())
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    found = job.takeLabelingResults().allLabels()
    assert all(not one.isUnplaced for one in found)
    return sorted(one.labelText for one in found)


@pytest.mark.parametrize("name", ["quote_sgb2", "kinder_sgb2", "alter", "versiegelt", "spielflaeche"])
def test_each_area_says_its_figure_or_why_there_is_none(edition: Edition, name: str) -> None:
    view = resolve_view(edition, name, "Quartiere", "2015")
    layer = level_layer(edition, view)
    expression = QgsExpression(figure_label(view.indicator))
    assert not expression.hasParserError(), expression.parserErrorString()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    cells = {cell.area_key: cell for cell in edition.cells(name, "Quartiere", "2015")}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        text, cell = expression.evaluate(context), cells[feature["area_key"]]
        if cell.value is None:
            assert text in ("k. A.", "–", "entfällt")
        else:
            assert text.startswith("(") == cell.small_base
            number = text.strip("()").removesuffix(" %").replace(".", "").replace(",", ".").replace("−", "-")
            assert float(number) == cell.value


def test_areas_without_room_are_not_tried(edition: Edition) -> None:
    layer = level_layer(edition, resolve_view(edition, "einwohner", "Quartiere", "2015"))
    label_areas(layer, Labels.NAME.of(""), "DejaVu Sans", 6.0, least_room=7.0)
    assert len(placed(layer, 1500)) == 12
    assert placed(layer, 80) == []
    label_areas(layer, Labels.NAME.of(""), "DejaVu Sans", 6.0)
    assert placed(layer, 80), "a page prints what finds its place"
    assert layer.labeling().settings().geometryGeneratorType == Qgis.GeometryType.Point


def test_a_change_has_its_sign(edition: Edition) -> None:
    assert "'+'" in change_label(1, "%")
    assert "' %'" in change_label(1, "%")
    assert "%" not in change_label(0, "Personen")

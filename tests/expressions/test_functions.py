"""The expression functions: figures of the project's edition, NULL for what is hidden or unknown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsProject, QgsVectorLayer

from keck_qgis.cartography.choropleth import cell_text, level_layer, resolve_view
from keck_qgis.editions.reader import Edition
from keck_qgis.expressions.functions import ExpressionFunctions
from keck_qgis.model.status import Status
from tests.factories import small_edition


@pytest.fixture(scope="module")
def path(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_edition(tmp_path_factory.mktemp("ausdruck"))


@pytest.fixture
def functions(qgis_new_project: None) -> Iterator[ExpressionFunctions]:
    held = ExpressionFunctions()
    yield held
    held.remove()


def answer(text: str, layer: QgsVectorLayer | None = None) -> object:
    context = QgsExpressionContext()
    if layer is not None:
        context.setFeature(next(layer.getFeatures()))
    expression = QgsExpression(text)
    result = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return result


def put_layer(path: Path, indicator: str) -> QgsVectorLayer:
    with Edition.open(path) as edition:
        view = resolve_view(edition, indicator, "Quartiere")
        layer = level_layer(edition, view)
    QgsProject.instance().addMapLayer(layer)
    return layer


def some_indicator(edition: Edition) -> str:
    """One with values and hidden cells on the finest level."""
    for one in edition.indicators_with_values():
        for period in edition.periods(one.id, "Quartiere"):
            statuses = {cell.status for cell in edition.cells(one.id, "Quartiere", period)}
            if {Status.VALUE, Status.SUPPRESSED} <= statuses:
                return one.id
    raise AssertionError("nothing is hidden in the town of the tests")


def test_every_cell_is_told_and_nothing_hidden(functions: ExpressionFunctions, path: Path) -> None:
    with Edition.open(path) as edition:
        indicator = some_indicator(edition)
        put_layer(path, indicator)
        for level in ("Quartiere", "Ortsteile", "*"):
            period = edition.newest_period(indicator, level)
            for cell in edition.cells(indicator, level, period):
                arguments = f"'{indicator}', '{level}', '{cell.area_key}', '{period}'"
                assert answer(f"keck_value({arguments})") == cell.value
                assert answer(f"keck_text({arguments})") == cell_text(cell, edition.catalogue()[indicator])


def test_the_period_may_be_left_out_and_the_area_come_from_a_field(functions: ExpressionFunctions, path: Path) -> None:
    with Edition.open(path) as edition:
        indicator = some_indicator(edition)
        layer = put_layer(path, indicator)
        newest = edition.newest_period(indicator, "Quartiere")
        key = next(layer.getFeatures())["area_key"]
        (cell,) = (one for one in edition.cells(indicator, "Quartiere", newest) if one.area_key == key)
        said = answer(f"keck_text('{indicator}', 'Quartiere', \"area_key\")", layer)
        assert said == cell_text(cell, edition.catalogue()[indicator])


@pytest.mark.parametrize(
    "arguments",
    [
        "'NIX', 'Quartiere', '111', '2015'",
        "'{}', 'Nirgends', '111', '2015'",
        "'{}', 'Quartiere', 'nie', '2015'",
        "'{}', 'Quartiere', '111', '1850'",
        "'{}', 'Quartiere', '111', 'gestern'",
        "'{}', 'Quartiere', NULL, '2015'",
    ],
)
def test_what_is_unknown_is_null(functions: ExpressionFunctions, path: Path, arguments: str) -> None:
    with Edition.open(path) as edition:
        indicator = some_indicator(edition)
    put_layer(path, indicator)
    for name in ("keck_value", "keck_text"):
        assert answer(f"{name}({arguments.format(indicator)})") is None


def test_without_our_layers_there_is_no_figure(functions: ExpressionFunctions, path: Path) -> None:
    with Edition.open(path) as edition:
        indicator = some_indicator(edition)
        key = edition.municipality_key
    text = f"keck_text('{indicator}', '*', '{key}')"
    assert answer(text) is None
    layer = put_layer(path, indicator)
    assert answer(text) is not None
    QgsProject.instance().removeMapLayer(layer.id())
    assert answer(text) is None


def test_a_vanished_file_is_null(functions: ExpressionFunctions, tmp_path: Path) -> None:
    path = small_edition(tmp_path)
    with Edition.open(path) as edition:
        indicator = some_indicator(edition)
        key = edition.municipality_key
    put_layer(path, indicator)
    path.unlink()
    assert answer(f"keck_value('{indicator}', '*', '{key}')") is None


def test_help_is_german_and_goes_with_the_functions(qgis_new_project: None) -> None:
    functions = ExpressionFunctions()
    assert QgsExpression.isFunctionName("keck_text")
    (shown,) = [one.helpText() for one in QgsExpression.Functions() if one.name() == "keck_text"]
    assert "Kennung des Indikators" in shown
    functions.remove()
    assert not QgsExpression.isFunctionName("keck_text")
    assert not QgsExpression.isFunctionName("keck_value")

"""A change on the map: the layer's own figures are those computed, each area has one colour, 0 stands apart."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsProject,
    QgsVectorLayer,
)

from keck_qgis.cartography.change_classes import change_classes, change_ramp
from keck_qgis.cartography.change_layer import ChangeView, Occurring, change_layer
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.roles import CHANGED
from keck_qgis.cartography.view import View
from keck_qgis.editions.reader import Edition
from keck_qgis.insight.comparison import compare
from keck_qgis.model.status import Status
from tests.factories import catalogue, indicator, small_edition


@pytest.fixture
def edition(qgis_app: object, tmp_path: Path) -> Edition:
    with Edition.open(small_edition(tmp_path)) as opened:
        yield opened


def drawn(edition: Edition, name: str, per_cent: bool, against: str = "2014") -> QgsVectorLayer:
    entry = edition.catalogue()[name]
    shown = ChangeView(View("Quartiere", entry, "2015"), against, per_cent, 1 if per_cent else entry.decimals)
    found = compare(edition, entry, "Quartiere", "2015", against)
    figures = found.per_cent if per_cent else found.difference
    told = ~np.isnan(figures)
    statuses = frozenset(Status(one) for one in found.status.tolist())
    undefined = bool((~told & (found.status == Status.VALUE)).any())
    classes = change_classes(figures[told].tolist(), shown.decimals, change_ramp(entry))
    occurring = Occurring(classes, statuses, undefined, bool(found.small_base.any()))
    layer = change_layer(edition, shown, occurring)
    for feature in layer.getFeatures():
        place = found.keys.index(feature["area_key"])
        wanted = figures[place]
        held = feature[CHANGED]
        assert held == (NULL if np.isnan(wanted) else wanted)
        assert feature["change_status"] == Status(int(found.status[place])).code
    return layer


def rules_of(layer: QgsVectorLayer, feature: QgsFeature) -> list[str]:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    rules = layer.renderer().rootRule().children()
    return [one.label() for one in rules if QgsExpression(one.filterExpression()).evaluate(context)]


@pytest.mark.parametrize("per_cent", [False, True])
@pytest.mark.parametrize("name", ["einwohner", "alter", "kinder_sgb2", "quote_sgb2", "spielflaeche", "versiegelt"])
def test_every_area_has_exactly_one_rule(edition: Edition, name: str, per_cent: bool) -> None:
    layer = drawn(edition, name, per_cent)
    for feature in layer.getFeatures():
        small = name == "quote_sgb2" and feature["area_key"] == "122"
        assert len(rules_of(layer, feature)) == 1 + small
        assert ("kleine Basis" in rules_of(layer, feature)) == small


def test_masks_and_zero_stand_apart(edition: Edition) -> None:
    layer = drawn(edition, "kinder_sgb2", False)
    labels = {feature["area_key"]: rules_of(layer, feature)[0] for feature in layer.getFeatures()}
    assert labels["111"] == "k. A. (zu wenige Fälle)"
    assert labels["113"] == "unverändert"
    empty = drawn(edition, "spielflaeche", True)
    assert "keine Prozentangabe (vorher 0)" in [one.label() for one in empty.renderer().rootRule().children()]


def test_the_tip_names_change_and_unit(edition: Edition) -> None:
    layer = drawn(edition, "anteil_u6", False)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "Anteil unter 6-Jähriger (Prozentpunkte), Veränderung, 2015 gegenüber 2014" in tip
    assert "Quartier 111" in tip
    assert tip.endswith("+0,1 Prozentpunkte</b>")


def test_a_project_keeps_the_picture(edition: Edition, tmp_path: Path) -> None:
    layer = drawn(edition, "alter", False)
    project, again = QgsProject(), QgsProject()
    project.addMapLayer(layer)
    before = [(one[CHANGED], rules_of(layer, one)) for one in layer.getFeatures()]
    assert project.write(str(tmp_path / "karte.qgz"))
    assert again.read(str(tmp_path / "karte.qgz"))
    (held,) = again.mapLayers().values()
    assert [(one[CHANGED], rules_of(held, one)) for one in held.getFeatures()] == before


@pytest.mark.parametrize(
    "values", [[], [0.0], [1.0], [-1.0], [-5, 3, 0, 12, 12, -1], [0.1, 0.2, -0.1], list(range(90))]
)
def test_classes_hold_each_value_once_and_are_symmetric(values: list[float]) -> None:
    shades = change_ramp(catalogue()["einwohner"])
    classes = [one.held for one in change_classes(values, 1, shades)]
    assert all(sum(one.contains(value) for one in classes) == 1 for value in values)
    assert len(set(classes)) == len(classes)
    full = [one.held for one in change_classes([-9, -5, -1, 0, 1, 5, 9], 0, shades)]
    assert [(one.lower, one.upper) for one in full] == [
        (None, -6), (-6, -4), (-4, 0), (0, 0), (1, 4), (4, 6), (6, None)
    ]  # fmt: skip
    colours = [one.colour.lightness() for one in change_classes([-9, -5, -1, 0, 1, 5, 9], 0, shades)]
    assert all(one < two for one, two in pairwise(colours[:4]))
    assert all(one > two for one, two in pairwise(colours[3:]))


def test_worse_is_red_and_better_is_blue(qgis_app: object) -> None:
    values = [-1.0, 1.0]
    for direction, worse in (("-", 1), ("+", 0)):
        ramp = change_ramp(indicator("x", direction=direction))
        colours = [one.colour for one in change_classes(values, 0, ramp)]
        assert colours[worse].red() > colours[worse].blue()
        assert colours[1 - worse].blue() > colours[1 - worse].red()


def test_breaks_of_a_change_are_told_and_0_stays_apart() -> None:
    shades = change_ramp(catalogue()["einwohner"], "BrBG")
    told = Classification(Method.MANUAL, breaks=(-10.0, -2.0, 5.0, 20.0))
    found = change_classes([-3.0, 0.0, 4.0, 60.0], 0, shades, told)
    labels = [one.label(0) for one in found]
    assert labels == ["−10 bis unter −2", "unverändert", "1 bis unter 5", "5 bis unter 20", "20 und mehr"]
    assert found[0].colour.hue() != found[-1].colour.hue()


def test_the_number_of_classes_of_a_change_counts_both_sides() -> None:
    shades = change_ramp(catalogue()["einwohner"])
    values = [float(number) for number in range(-30, 31)]
    assert [len(change_classes(values, 0, shades, Classification(count=count))) for count in (2, 3, 5, 9)] == [
        3,
        3,
        5,
        9,
    ]

"""The tip of an area: every status told apart, nothing of a file taken for HTML or an expression."""

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from keck_qgis.cartography.choropleth import level_layer, resolve_view
from keck_qgis.cartography.column_scale import column_scale
from keck_qgis.cartography.columns import ColumnSize, column_layer
from keck_qgis.cartography.map_tip import facility_tip, map_tip
from keck_qgis.editions.reader import Edition
from keck_qgis.model.indicator import Kind
from keck_qgis.model.status import Status
from tests.factories import indicator, small_edition

RATE = replace(indicator("R", Kind.RATE), unit="%", decimals=1)


def tip(template: str, *values: object) -> str:
    fields = QgsFields()
    kinds = (QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.QString, QMetaType.Type.Int)
    for name, kind in zip(("name", "value_1", "status_1", "small_base_1"), kinds, strict=True):
        fields.append(QgsField(name, kind))
    feature = QgsFeature(fields)
    feature.setAttributes(list(values))
    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setFields(fields)
    return QgsExpression.replaceExpressionText(template, context)


def plain(text: str) -> str:
    return html.unescape(re.sub("<[^>]*>", " ", text)).strip()


@pytest.mark.parametrize(
    ("values", "end"),
    [
        ((1583.26, "value", 0), "1.583,3 %"),
        ((-4.0, "value", 0), "−4,0 %"),
        ((0.0, "value", 0), "0,0 %"),
        ((12.0, "value", 1), "12,0 %  – kleine Basis"),
        ((None, "suppressed", 1), Status.SUPPRESSED.title),
        ((None, "suppressed_by_source", 0), Status.SUPPRESSED_BY_SOURCE.title),
        ((None, "missing", 0), Status.MISSING.title),
        ((None, None, None), Status.MISSING.title),
        ((None, "not_applicable", 0), Status.NOT_APPLICABLE.title),
    ],
)
def test_values_and_statuses(values: tuple[object, ...], end: object) -> None:
    text = plain(tip(map_tip("Quote (%), 2015", RATE), "Altstadt", *values))
    assert text.startswith("Altstadt")
    assert "Quote (%), 2015" in text
    assert text.endswith(end() if callable(end) else str(end))


def test_texts_stay_texts() -> None:
    hostile = replace(RATE, unit="<i>'x' [% 1 + 1 %]")
    text = tip(map_tip("A <img src='x'> [% 40 + 2 %] 50 %]", hostile), "<b>Süd & Nord</b>", 1.0, "value", 0)
    assert "<img" not in text
    assert "<i>" not in text
    assert plain(text) == "<b>Süd & Nord</b>  A <img src='x'> [% 40 + 2 %] 50 %]  1,0 <i>'x' [% 1 + 1 %]"


def test_a_layer_carries_its_tip(qgis_app: object, tmp_path: Path) -> None:
    with Edition.open(small_edition(tmp_path)) as edition:
        view = resolve_view(edition, edition.indicators_with_values()[0].id, "Ortsteile")
        layer = level_layer(edition, view)
        assert layer.hasMapTips()
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(next(layer.getFeatures()))
        assert view.indicator.name in plain(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context))


@pytest.mark.parametrize(
    ("address", "hours", "expected"),
    [
        ("Markt 1", "Mo–Fr", "Kita <b> & Söhne [% 1 + 1 %]|Kita|Markt 1|Mo–Fr"),
        ("", "", "Kita <b> & Söhne [% 1 + 1 %]|Kita"),
        (None, "Mo–Fr", "Kita <b> & Söhne [% 1 + 1 %]|Kita|Mo–Fr"),
    ],
)
def test_a_facility_tells_what_is_known_and_nothing_of_it_is_html(
    qgis_app: object, address: str | None, hours: str, expected: str
) -> None:
    fields = QgsFields()
    for name in ("name", "category", "address", "opening_hours"):
        fields.append(QgsField(name, QMetaType.Type.QString))
    feature = QgsFeature(fields)
    feature.setAttributes(["Kita <b> & Söhne [% 1 + 1 %]", "Kita", address, hours])
    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setFields(fields)
    text = QgsExpression.replaceExpressionText(facility_tip(), context)
    assert "<b> & Söhne" not in text
    assert plain(text.replace("<br>", "|")).replace(" |", "|") == expected


def test_columns_tell_each_figure_on_a_line_of_its_own(qgis_app: object, tmp_path: Path) -> None:
    with Edition.open(small_edition(tmp_path)) as edition:
        view = resolve_view(edition, "einwohner", "Quartiere", "2015")
        scale = column_scale(edition, view, ["kinder_sgb2", "quote_sgb2"])
        layer = column_layer(edition, view, scale, ColumnSize())
        assert layer.hasMapTips()
        assert layer.name() == f"Säulen – {scale.note(edition.municipality)}"
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(next(one for one in layer.getFeatures() if one["area_key"] == "112"))
        lines = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context).split("<br>")
    name, count, share = (plain(line) for line in lines)
    assert name == "Quartier 112"
    assert count == f"Kinder unter 6 Jahren im SGB II (Personen), 2015:  {Status.SUPPRESSED.title()}"
    assert share == f"SGB-II-Quote unter 6 (%), 2015:  {Status.SUPPRESSED.title()}"

"""Layers of an edition: rules, legend texts, columns and facilities, told apart whatever a cell's status."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRenderContext, QgsRuleBasedRenderer, QgsVectorLayer

from keck_qgis.cartography import symbols
from keck_qgis.cartography.choropleth import (
    boundary_layer,
    choropleth_renderer,
    level_layer,
    resolve_view,
    show,
)
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.column_scale import column_scale
from keck_qgis.cartography.columns import ColumnSize, column_layer, has_gaps
from keck_qgis.cartography.facilities import facility_layer
from keck_qgis.cartography.ramps import ramp
from keck_qgis.cartography.roles import CHOROPLETH, FACILITIES
from keck_qgis.cartography.view import figure_title
from keck_qgis.editions.reader import Cell, Edition
from keck_qgis.model.errors import KeckError
from keck_qgis.model.status import Status
from tests.factories import small_edition
from tests.layer_roles import with_role

STATUSES = [status for status in Status if status not in (Status.ABSENT, Status.VALUE)]


@pytest.fixture(scope="module")
def edition(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    with Edition.open(small_edition(tmp_path_factory.mktemp("layers"))) as held:
        yield held


def texts(layer: QgsVectorLayer) -> list[str]:
    return [item.label() for item in layer.renderer().legendSymbolItems()]


def drawn_by(layer: QgsVectorLayer, key: str) -> list[str]:
    """Labels of the rules that draw an area."""
    renderer: QgsRuleBasedRenderer = layer.renderer().clone()
    context = QgsRenderContext()
    context.expressionContext().appendScopes(layer.createExpressionContext().scopes()[:0])
    feature = next(one for one in layer.getFeatures() if one["area_key"] == key)
    context.expressionContext().setFeature(feature)
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())
    labels = [rule.label() for rule in renderer.rootRule().rulesForFeature(feature, context)]
    renderer.stopRender(context)
    return labels


def test_hidden_areas_are_hatched_and_in_no_class(edition: Edition) -> None:
    view = resolve_view(edition, "quote_sgb2", "Quartiere", "2015")
    layer = level_layer(edition, view, Classification(Method.QUANTILE, 3))
    cells = {cell.area_key: cell for cell in edition.cells("quote_sgb2", "Quartiere", "2015")}
    hidden = [key for key, cell in cells.items() if cell.status is Status.SUPPRESSED]
    assert "112" in hidden
    assert all(drawn_by(layer, key) == ["k. A. (zu wenige Fälle)"] for key in hidden)
    values = sorted(cell.value for cell in cells.values() if cell.value is not None)
    assert len(values) == len(cells) - len(hidden)
    first, last = texts(layer)[0], texts(layer)[2]
    assert first.startswith(f"{values[0]:.1f}".replace(".", ","))
    assert last.endswith(f"{values[-1]:.1f}".replace(".", ","))


def test_an_upper_bound_belongs_to_the_next_class(edition: Edition) -> None:
    view = resolve_view(edition, "einwohner", "Quartiere", "2015")
    layer = level_layer(edition, view, Classification(Method.MANUAL, breaks=(900.0, 1480.0, 2410.0)))
    assert drawn_by(layer, "112") == ["1.480 bis 2.410"]
    assert drawn_by(layer, "121") == ["1.480 bis 2.410"]
    assert drawn_by(layer, "111") == ["900 bis unter 1.480"]


def test_missing_and_not_applicable_have_their_own_symbols(edition: Edition) -> None:
    layer = level_layer(edition, resolve_view(edition, "spielflaeche", "Quartiere", "2014"))
    assert texts(layer)[-2:] == ["kein Wert (fehlt)", "entfällt"]
    assert drawn_by(layer, "113") == ["kein Wert (fehlt)"]
    assert drawn_by(layer, "123") == ["entfällt"]


def test_small_base_is_marked_over_its_class(edition: Edition) -> None:
    layer = level_layer(edition, resolve_view(edition, "quote_sgb2", "Quartiere", "2015"))
    labels = drawn_by(layer, "122")
    assert len(labels) == 2
    assert labels[-1] == "kleine Basis"


def test_all_statuses_look_different() -> None:
    fills = [symbols.status_fill(status) for status in STATUSES]
    looks = {str([(layer.layerType(), layer.properties()) for layer in fill.symbolLayers()]) for fill in fills}
    assert len(looks) == len(STATUSES)


def test_a_map_without_any_value_has_no_class() -> None:
    items = choropleth_renderer([], {Status.SUPPRESSED}, False).legendSymbolItems()
    assert [item.label() for item in items] == ["k. A. (zu wenige Fälle)"]


def test_switching_shows_the_other_figure(edition: Edition) -> None:
    layer = level_layer(edition, resolve_view(edition, "einwohner", "Quartiere", "2015"))
    show(layer, edition, resolve_view(edition, "alter", "Quartiere", "2013"), Classification(Method.EQUAL_INTERVAL, 2))
    assert {feature["area_key"]: feature["value_1"] for feature in layer.getFeatures()}["111"] == 43.7
    assert texts(layer) == ["39,2 bis unter 43,4", "43,4 bis 47,5"]
    assert layer.attributeAlias(layer.fields().lookupField("value_1")) == "Durchschnittsalter (Jahre), 2013"


def test_the_layer_reads_only_what_is_published(edition: Edition) -> None:
    layer = level_layer(edition, resolve_view(edition, "kinder_sgb2", "Quartiere", "2015"))
    row = next(one for one in layer.getFeatures() if one["area_key"] == "112")
    assert row["status_1"] == "suppressed"
    assert not row["value_1"]
    assert layer.readOnly()


def test_layers_are_found_by_role(edition: Edition) -> None:
    areas = level_layer(edition, resolve_view(edition, "einwohner"))
    points = facility_layer(edition, ["Kita"])
    areas.setName("umbenannt")
    assert with_role([areas, points], CHOROPLETH) == [areas]
    assert with_role([areas, points], FACILITIES) == [points]


def test_empty_choices_mean_finest_and_newest(edition: Edition) -> None:
    view = resolve_view(edition, "einwohner")
    assert (view.level, view.period) == ("Quartiere", "2015")
    assert figure_title(view.indicator, view.period) == "Einwohner (Personen), 2015"


@pytest.mark.parametrize(
    ("indicator", "level", "period", "nearest"),
    [
        ("einwoner", "", "", "einwohner"),
        ("einwohner", "Quartier", "", "Quartiere"),
        ("einwohner", "", "2016", "2015"),
    ],
)
def test_unknown_ids_name_the_nearest(edition: Edition, indicator: str, level: str, period: str, nearest: str) -> None:
    with pytest.raises(KeckError, match=nearest):
        resolve_view(edition, indicator, level, period)


def test_columns_of_one_unit_share_a_scale(edition: Edition) -> None:
    view = resolve_view(edition, "einwohner", "Quartiere", "2015")
    scale = column_scale(edition, view, ["kinder_u6", "kinder_sgb2"])
    assert (scale.relative, scale.full, scale.unit) == (False, 200.0, "Personen")
    assert scale.note("Kleinstadt") == "Volle Höhe = 200 Personen"


def test_columns_of_several_units_relate_to_the_town(edition: Edition) -> None:
    view = resolve_view(edition, "einwohner", "Quartiere", "2015")
    scale = column_scale(edition, view, ["anteil_u6", "alter"])
    assert scale.relative
    town = edition.root_cell("alter", "2015")
    assert town is not None
    assert scale.columns[1].reference == town.value
    assert scale.note("Kleinstadt").startswith("Jeweils bezogen auf Kleinstadt = 100; volle Höhe = ")


def test_hidden_columns_are_stubs_and_missing_ones_gaps(edition: Edition) -> None:
    view = resolve_view(edition, "einwohner", "Quartiere", "2015")
    layer = column_layer(edition, view, column_scale(edition, view, ["quote_sgb2", "anteil_u6"]), ColumnSize())
    assert texts(layer) == ["SGB-II-Quote unter 6", "Anteil unter 6-Jähriger", "k. A."]
    assert drawn_by(layer, "112") == ["Anteil unter 6-Jähriger", "k. A."]
    earlier = resolve_view(edition, "einwohner", "Quartiere", "2014")
    layer = column_layer(edition, earlier, column_scale(edition, earlier, ["spielflaeche"]), ColumnSize())
    assert texts(layer) == ["Spielplatzfläche"]
    assert drawn_by(layer, "113") == []
    assert drawn_by(layer, "112") == ["Spielplatzfläche"]


def test_a_column_of_counts_relates_to_the_town_shared_among_its_areas(edition: Edition) -> None:
    view = resolve_view(edition, "einwohner", "Quartiere", "2015")
    scale = column_scale(edition, view, ["kinder_u6", "alter"])
    town = edition.root_cell("kinder_u6", "2015")
    assert town is not None
    assert scale.columns[0].reference == town.value / 12
    assert scale.columns[0].shared
    layer = column_layer(edition, view, scale, ColumnSize())
    assert texts(layer)[0] == "Kinder unter 6 Jahren (Personen), Gesamtwert je Gebiet = 100"
    assert texts(layer)[1] == "Durchschnittsalter (Jahre)"


def test_columns_without_any_value_say_so(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    view = resolve_view(edition, "einwohner", "Quartiere", "2015")
    hidden = [Cell("111", "Quartier 111", None, Status.SUPPRESSED)]
    zero = [Cell("111", "Quartier 111", 0.0, Status.VALUE)]
    for cells, expected in ((hidden, "kein veröffentlichter Wert"), (zero, "Volle Höhe = 1 Personen")):
        with monkeypatch.context() as patched:
            patched.setattr(edition, "cells", lambda *_view, held=cells: held)
            scale = column_scale(edition, view, ["kinder_u6"])
            assert scale.note("Kleinstadt") == expected
            assert column_layer(edition, view, scale, ColumnSize()).isValid()


def test_gaps_are_known(edition: Edition) -> None:
    for indicator, expected in (("spielflaeche", True), ("quote_sgb2", False)):
        view = resolve_view(edition, indicator, "Quartiere", "2014")
        assert has_gaps(edition, column_scale(edition, view, [indicator])) is expected


def test_no_status_looks_like_a_class_of_the_grey_ramp() -> None:
    shades = [symbols.plain_fill(shade) for shade in ramp("Greys").shades(5)]
    layers = {len(fill.symbolLayers()) for fill in shades}
    assert layers == {1}
    assert all(len(symbols.status_fill(status).symbolLayers()) > 1 for status in STATUSES)


def test_more_than_five_columns_are_refused(edition: Edition) -> None:
    with pytest.raises(KeckError, match="höchstens 5"):
        column_scale(edition, resolve_view(edition, "einwohner"), ["alter"] * 6)


def test_each_category_has_its_own_symbol(edition: Edition) -> None:
    layer = facility_layer(edition, ["Spielplatz", "Kita"])
    renderer = layer.renderer()
    assert [category.label() for category in renderer.categories()] == ["Kita", "Spielplatz"]
    shapes = {category.symbol().symbolLayer(0).shape() for category in renderer.categories()}
    colours = {category.symbol().color().name() for category in renderer.categories()}
    assert len(shapes) == len(colours) == 2
    assert {feature["category"] for feature in layer.getFeatures()} == {"Kita", "Spielplatz"}
    assert len(list(layer.getFeatures())) == 8


def test_an_unknown_category_names_the_nearest(edition: Edition) -> None:
    with pytest.raises(KeckError, match="Kita"):
        facility_layer(edition, ["Kitas"])


def test_a_saved_project_reads_without_the_plugin(edition: Edition, tmp_path: Path) -> None:
    layer = level_layer(edition, resolve_view(edition, "quote_sgb2", "Quartiere", "2015"))
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "karte.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "karte.qgz"))
    (held,) = with_role(again.mapLayers().values(), CHOROPLETH)
    assert texts(held) == texts(layer)
    assert {one["area_key"]: one["value_1"] for one in held.getFeatures()}["113"] == 23.7


def test_the_coarser_level_is_outlined(edition: Edition) -> None:
    outlines = boundary_layer(edition, "Quartiere")
    assert outlines is not None
    assert texts(outlines) == ["Grenze: Ortsteile"]
    assert not outlines.labelsEnabled()
    assert boundary_layer(edition, "Bezirke") is None


def test_the_path_of_the_layer_is_the_edition(edition: Edition) -> None:
    layer = level_layer(edition, resolve_view(edition, "einwohner"))
    assert Path(layer.source().split("|")[0]) == edition.path

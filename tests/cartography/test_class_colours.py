"""Classes with their colours: kept over periods, around an average, beside a zero of its own."""

from collections.abc import Iterator

import pytest

from keck_qgis.cartography.choropleth import level_layer, resolve_view
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.editions.reader import Edition
from keck_qgis.model.numbers import format_number
from tests.cartography.test_layers import drawn_by, texts
from tests.factories import small_edition


@pytest.fixture(scope="module")
def edition(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    with Edition.open(small_edition(tmp_path_factory.mktemp("classes"))) as held:
        yield held


def test_a_diverging_ramp_is_neutral_where_the_average_lies_and_says_so(edition: Edition) -> None:
    share = resolve_view(edition, "anteil_u6", "Quartiere", "2015")
    layer = level_layer(edition, share, Classification(Method.EQUAL_INTERVAL, 3, ramp="RdBu"))
    (marked,) = [text for text in texts(layer) if "Durchschnitt" in text]
    average = edition.root_cell("anteil_u6", "2015")
    assert average is not None
    assert marked.endswith(f"(Durchschnitt: {format_number(average.value or 0, 1)})")
    rule = next(one for one in layer.renderer().rootRule().children() if one.label() == marked)
    assert rule.symbol().color().saturation() < 20
    total = resolve_view(edition, "einwohner", "Quartiere", "2015")
    layer = level_layer(edition, total, Classification(Method.EQUAL_INTERVAL, 3, ramp="RdBu"))
    assert sum("(Durchschnitt je Gebiet: 1.6" in text for text in texts(layer)) == 1


def test_classes_over_all_periods_are_the_same_in_each(edition: Edition) -> None:
    fixed = Classification(count=4, all_periods=True)
    views = [resolve_view(edition, "kinder_u6", "Quartiere", period) for period in ("2014", "2015")]
    kept, own = ([texts(level_layer(edition, one, how)) for one in views] for how in (fixed, Classification(count=4)))
    assert kept[0] == kept[1]
    assert own[0] != own[1]


def test_a_zero_apart_is_white_and_drawn_once(edition: Edition) -> None:
    view = resolve_view(edition, "spielflaeche", "Quartiere", "2015")
    layer = level_layer(edition, view, Classification(Method.EQUAL_INTERVAL, 3, zero_apart=True))
    zero = layer.renderer().rootRule().children()[0]
    assert (zero.label(), zero.symbol().color().name()) == ("0", "#ffffff")
    assert zero.filterExpression() == '"value_1" = 0.0'
    for feature in layer.getFeatures():
        assert len(drawn_by(layer, feature["area_key"])) == 1

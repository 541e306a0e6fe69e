"""Values joined to a layer of one's own: keys as text, doubles and strangers reported."""

from pathlib import Path

import pytest
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsVectorLayer

from keck_qgis.model.errors import KeckError
from keck_qgis.reports.join_values import ValueJoin
from tests.factories import small_edition


@pytest.fixture(scope="module")
def edition(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_edition(tmp_path_factory.mktemp("join"))


def layer_of(keys: list[object], kind: str = "string", name: str = "nr") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Point?crs=EPSG:25832&field={name}:{kind}", "eigene", "memory")
    features = []
    for number, key in enumerate(keys):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([key])
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({number} 0)"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_values_and_statuses(edition: Path) -> None:
    join = ValueJoin(edition, layer_of(["112", "113"]), "nr", "Quartiere", ["quote_sgb2"], ["2014", "2015"])
    assert join.fields.names() == [
        "nr",
        "quote_sgb2_2014",
        "quote_sgb2_2014_status",
        "quote_sgb2_2015",
        "quote_sgb2_2015_status",
    ]
    assert join.fields.field("quote_sgb2_2015").alias() == "SGB-II-Quote unter 6 (%), 2015"
    hidden, shown = list(join.features())
    assert hidden["quote_sgb2_2015"] == NULL
    assert hidden["quote_sgb2_2015_status"] == "suppressed"
    assert shown["quote_sgb2_2015"] == 23.7
    assert shown["quote_sgb2_2015_status"] == "value"
    assert shown.geometry().asWkt() == "Point (1 0)"


def test_numbers_match_keys(edition: Path) -> None:
    join = ValueJoin(edition, layer_of([111.0], "double"), "nr", "Quartiere", ["einwohner"], ["2015"])
    assert next(join.features())["einwohner_2015"] == 1210


def test_strangers_doubles_and_idle_areas_are_findings(edition: Path) -> None:
    join = ValueJoin(edition, layer_of(["111", "111", "999", None]), "nr", "Quartiere", ["einwohner"])
    written: list[QgsFeature] = []
    report = join.run(written.append)
    assert {finding.code: finding.count for finding in report.findings} == {
        "unmatched_feature": 2,
        "duplicate_key": 1,
        "unmatched_area": 11,
    }
    assert report.read == len(written) == 4
    assert written[2]["einwohner_2015"] == NULL


def test_titles_for_a_written_layer(edition: Path) -> None:
    join = ValueJoin(edition, layer_of(["111"]), "nr", "Quartiere", ["einwohner"])
    target = layer_of(["111"], name="einwohner_2015")
    join.apply_titles(target)
    assert target.attributeAlias(0) == "Einwohner (Personen), 2015"


def test_an_unknown_field_names_the_nearest(edition: Path) -> None:
    with pytest.raises(KeckError, match="nummer"):
        ValueJoin(edition, layer_of(["1"], name="nummer"), "numer")


def test_a_field_that_is_there_already_is_an_error(edition: Path) -> None:
    layer = layer_of(["111"], name="einwohner_2015")
    join = ValueJoin(edition, layer, "einwohner_2015", "Quartiere", ["einwohner"])
    with pytest.raises(KeckError, match="einwohner_2015"):
        list(join.features())

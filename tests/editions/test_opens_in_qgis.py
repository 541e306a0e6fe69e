"""An edition in a QGIS without this plugin: layers, tables, titles, styles."""

from pathlib import Path

import pytest
from qgis.core import QgsFeatureSource, QgsProviderRegistry, QgsVectorLayer

from tests.factories import small_edition


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, qgis_app: object) -> Path:
    return small_edition(tmp_path_factory.mktemp("edition"))


def layer(path: Path, table: str) -> QgsVectorLayer:
    opened = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert opened.isValid()
    return opened


def test_all_tables_are_listed(path: Path) -> None:
    found = {one.name() for one in QgsProviderRegistry.instance().querySublayers(str(path))}
    assert {"edition", "indicator", "level", "observation", "poi", "bezirke", "ortsteile", "quartiere"} <= found


def test_areas_are_drawn_with_their_names(path: Path) -> None:
    areas = layer(path, "quartiere")
    assert (areas.featureCount(), areas.crs().authid()) == (12, "EPSG:25832")
    assert (areas.extent().width(), areas.extent().height()) == (3000, 2000)
    assert areas.labelsEnabled() and areas.labeling().settings().fieldName == "name"
    symbol = areas.renderer().symbol()
    assert symbol.color().name() == "#f5f4ef"
    assert areas.attributeAlias(areas.fields().lookupField("area_key")) == "Schlüssel"


def test_facilities_have_a_symbol_per_category(path: Path) -> None:
    places = layer(path, "poi")
    assert places.featureCount() == 13
    categories = {one.value(): one.symbol().color().name() for one in places.renderer().categories()}
    assert list(categories) == ["Kita", "Schule", "Spielplatz"]
    assert len(set(categories.values())) == 3
    names = [field.name() for field in places.fields()]
    assert "Sprachen" in names and "Leitung" not in names


def test_observations_are_a_table_with_titles(path: Path) -> None:
    table = layer(path, "observation")
    assert not table.isSpatial()
    titles = {field.name(): table.attributeAlias(position) for position, field in enumerate(table.fields())}
    assert (titles["indicator_id"], titles["value"], titles["small_base"]) == ("Indikator", "Wert", "Kleine Basis")
    assert table.featureCount() > 500


def test_spatial_index_is_there(path: Path) -> None:
    areas = layer(path, "quartiere")
    assert areas.hasSpatialIndex() == QgsFeatureSource.SpatialIndexPresence.SpatialIndexPresent

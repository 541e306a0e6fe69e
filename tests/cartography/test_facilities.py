"""Facilities are found by word, attribute and area; the map shows those that were found, and says what is a group."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPointClusterRenderer,
    QgsProject,
    QgsSettings,
)
from qgis.PyQt.QtCore import QSize

from keck_qgis.cartography.facilities import facility_layer, show_facilities
from keck_qgis.cartography.facility_search import FacilityDirectory, column_title, named_column
from keck_qgis.cartography.facility_symbols import FacilitySymbols
from keck_qgis.editions.reader import Edition
from keck_qgis.model.errors import KeckError
from keck_qgis.model.facility_filter import FacilityFilter
from tests.factories import small_edition

ALL = ("Kita", "Schule", "Spielplatz")


@pytest.fixture
def edition(qgis_app: object, tmp_path: Path) -> Iterator[Edition]:
    with Edition.open(small_edition(tmp_path)) as held:
        yield held


@pytest.fixture
def directory(edition: Edition) -> FacilityDirectory:
    return FacilityDirectory(edition)


def names(directory: FacilityDirectory, wanted: FacilityFilter, categories: tuple[str, ...] = ALL) -> list[str]:
    return sorted(one.name for one in directory.found(categories, wanted).values())


def test_every_word_must_occur_whatever_its_case(directory: FacilityDirectory) -> None:
    assert names(directory, FacilityFilter(text="kita 111")) == ["Kita 111"]
    assert names(directory, FacilityFilter(text="112 MUSTERWEG"), ("Schule",)) == ["Schule 112"]
    assert names(directory, FacilityFilter(text="dänisch schule")) == []
    assert len(names(directory, FacilityFilter(text="dänisch"))) == 4, "released further columns are searched"


def test_an_attribute_has_one_value(directory: FacilityDirectory) -> None:
    assert directory.attributes(["Kita"])["provider"] == ["Kleinstadt"]
    assert "Sprachen" in directory.attributes(["Kita"])
    assert "Sprachen" not in directory.attributes(["Schule"])
    of_town = FacilityFilter(attribute="provider", value="Kleinstadt")
    assert "Schule ohne Ort" not in names(directory, of_town)
    assert len(names(directory, FacilityFilter(attribute="provider"))) == len(names(directory, FacilityFilter()))


def test_facilities_lie_in_areas_of_every_level(directory: FacilityDirectory) -> None:
    in_one = FacilityFilter(level="Quartiere", areas=frozenset({"111"}))
    assert names(directory, in_one) == ["Kita 111"]
    assert len(names(directory, FacilityFilter(level="Ortsteile", areas=frozenset({"11"})))) == 3
    assert names(directory, FacilityFilter(level="Quartiere", areas=frozenset())) == []
    everything = frozenset(directory.areas("Quartiere").values())
    assert "Schule ohne Ort" not in names(directory, FacilityFilter(level="Quartiere", areas=everything))


def test_a_facility_is_known_again_unless_its_names_are_those_of_others(directory: FacilityDirectory) -> None:
    number, one = next(iter(directory.facilities.items()))
    assert directory.alike(one) == number
    assert directory.alike(replace(one, further=(("Leitung", "geheim"),))) == number
    assert directory.alike(replace(one, x=None, y=None, provider="Anderer")) == number
    assert directory.alike(replace(one, address="Neue Straße 1")) == number
    other = next(key for key, two in directory.facilities.items() if two.category == one.category and key != number)
    directory.facilities[other] = replace(directory.facilities[other], name=one.name)
    assert directory.alike(replace(one, address="Neue Straße 1")) is None
    assert directory.alike(one) == number


def test_columns_are_meant_by_name_or_title() -> None:
    assert named_column("träger", ["provider", "Sprachen"]) == "provider"
    assert named_column("sprachen", ["provider", "Sprachen"]) == "Sprachen"
    assert column_title("provider") == "Träger"
    with pytest.raises(KeckError, match="Träger"):
        named_column("Trager", ["provider", "Sprachen"])


def test_the_filter_is_said_in_words() -> None:
    wanted = FacilityFilter("  Inklusion ", "provider", "Stadt", "Ortsteile", frozenset({"1", "2"}))
    assert wanted.words("Träger") == "Träger: Stadt; mit „Inklusion“; nur in 2 Gebieten (Ortsteile)"
    assert FacilityFilter(level="Ortsteile", areas=frozenset({"1"})).words("") == "nur in 1 Gebiet (Ortsteile)"
    assert not FacilityFilter(text=" ", attribute="provider").asks


def test_the_map_shows_what_was_found(edition: Edition, directory: FacilityDirectory) -> None:
    found = directory.found(ALL, FacilityFilter(text="kita"))
    layer = facility_layer(edition, ALL, found=found)
    assert {feature.id() for feature in layer.getFeatures()} == set(found)
    assert {feature["category"] for feature in layer.getFeatures()} == {"Kita"}
    show_facilities(layer, edition, ALL, found=())
    assert list(layer.getFeatures()) == []
    show_facilities(layer, edition, ALL)
    assert len(list(layer.getFeatures())) == 13


def test_a_group_is_explained_in_the_legend(edition: Edition) -> None:
    layer = facility_layer(edition, ["Kita"], grouped=True)
    assert isinstance(layer.renderer(), QgsPointClusterRenderer)
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert labels == ["Kita", "mehrere, mit Anzahl"]


def test_a_symbol_of_ones_own_is_kept_for_the_atlas(edition: Edition) -> None:
    symbols = FacilitySymbols(edition)
    own = QgsMarkerSymbol.createSimple({"name": "star", "color": "#00ff00", "size": "4.8"})
    symbols.keep("Kita", own)
    try:
        assert FacilitySymbols(edition).of("Kita").color().name() == "#00ff00"
        assert FacilitySymbols(edition).of("Kita", 1.2).size() == pytest.approx(2.4)
        layer = facility_layer(edition, ["Kita"])
        assert layer.renderer().categories()[0].symbol().color().name() == "#00ff00"
        symbols.keep("Kita", None)
        assert not symbols.has_own("Kita")
        assert symbols.of("Kita").color().name() != "#00ff00"
    finally:
        QgsSettings().remove("keck")


@pytest.mark.parametrize("stored", ["{", "[1]", '{"Kita": "<symbol"}', '{"Kita": "<symbol/>"}'])
def test_damaged_settings_leave_the_usual_symbol(edition: Edition, stored: str) -> None:
    QgsSettings().setValue(f"keck/facility_symbols/{edition.atlas_id}", stored)
    try:
        assert FacilitySymbols(edition).of("Kita").color().name() == "#d7191c"
    finally:
        QgsSettings().remove("keck")


def test_a_saved_project_shows_the_same_without_the_plugin(edition: Edition, tmp_path: Path) -> None:
    layer = facility_layer(edition, ["Kita", "Schule"], found=[1, 2, 5], grouped=True)
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "karte.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "karte.qgz"))
    (read,) = again.mapLayers().values()
    assert {feature.id() for feature in read.getFeatures()} == {1, 2, 5}
    renderer = read.renderer()
    assert isinstance(renderer, QgsPointClusterRenderer)
    assert renderer.tolerance() == pytest.approx(layer.renderer().tolerance())
    labels = [item.label() for item in renderer.legendSymbolItems()]
    assert labels == ["Kita", "Schule", "mehrere, mit Anzahl"]


@pytest.mark.parametrize("grouped", [True, False])
def test_what_crowds_is_drawn_as_one_ring_where_that_is_wanted(edition: Edition, grouped: bool) -> None:
    """Two Kitas 2 km apart on a page of a few pixels: one white ring, or two red dots upon one another."""
    layer = facility_layer(edition, ["Kita"], found=[1, 2], grouped=grouped)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(60, 60))
    settings.setExtent(layer.extent().buffered(200_000))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(60)}
    assert ("#d7191c" in colours) != grouped

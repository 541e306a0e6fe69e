"""Ids, parameter names, kinds, defaults: scripts and models of other people rest on them."""

import pytest
from qgis.core import Qgis, QgsApplication

from keck_qgis.processing.provider import KeckProvider

# name, type, default, optional
FILE_IN, OUT, TEXT, LAYER = "file", "fileDestination", "string", "vector"
HOLDINGS = ("HOLDINGS", FILE_IN, None, False)
EDITION = ("EDITION", FILE_IN, None, False)
REPORT = ("REPORT", OUT, None, True)
OUTPUT = ("OUTPUT", OUT, None, False)
CONTRACT = {
    "createholdings": [
        ("MUNICIPALITY", TEXT, None, False),
        ("MUNICIPALITY_KEY", TEXT, None, False),
        ("CRS", "crs", "EPSG:25832", False),
        ("CATALOGUE", FILE_IN, None, True),
        ("THRESHOLD", "number", 3, False),
        ("PUBLISH_ZEROS", "boolean", False, False),
        ("MINIMUM_BASE", "number", 50, False),
        ("COMPLEMENT", "boolean", True, False),
        OUTPUT,
    ],
    "setrule": [
        HOLDINGS,
        ("THRESHOLD", "number", None, True),
        ("PUBLISH_ZEROS", "enum", 2, True),
        ("COMPLEMENT", "enum", 2, True),
        ("MINIMUM_BASE", "number", None, True),
        ("PRIORITIES", TEXT, None, True),
        REPORT,
    ],
    "importcatalogue": [HOLDINGS, ("INPUT", FILE_IN, None, False), REPORT],
    "exportcatalogue": [HOLDINGS, OUTPUT],
    "importfiles": [
        HOLDINGS,
        ("FOLDER", FILE_IN, None, False),
        ("LEAVE_OUT_FAULTY", "boolean", False, True),
        ("DRY_RUN", "boolean", False, True),
        REPORT,
    ],
    "importlevel": [
        HOLDINGS,
        ("INPUT", LAYER, None, False),
        ("NAME", TEXT, None, False),
        ("KEY_FIELD", "field", None, True),
        ("NAME_FIELD", "field", None, True),
        ("PARENT_LEVEL", TEXT, None, True),
        ("PARENT_FIELD", "field", None, True),
        ("BOUNDARY_DATE", TEXT, None, True),
        ("KEY_WIDTH", "number", 0, True),
        ("ENCODING", TEXT, None, True),
        ("CRS", "crs", None, True),
        REPORT,
    ],
    "changelevel": [
        HOLDINGS,
        ("LEVEL", TEXT, None, False),
        ("NAME", TEXT, None, True),
        ("PARENT_LEVEL", TEXT, None, True),
        ("BOUNDARY_DATE", TEXT, None, True),
        REPORT,
    ],
    "importvalues": [
        HOLDINGS,
        ("INPUT", FILE_IN, None, False),
        ("SHEET", TEXT, None, True),
        ("LEVEL", TEXT, None, True),
        ("PERIOD", TEXT, None, True),
        ("PROFILE", FILE_IN, None, True),
        ("DRY_RUN", "boolean", False, True),
        REPORT,
    ],
    "importpois": [
        HOLDINGS,
        ("INPUT", LAYER, None, False),
        ("CATEGORY", TEXT, None, True),
        ("PROFILE", FILE_IN, None, True),
        ("ADDRESSES", LAYER, None, True),
        ("ADDRESS_FIELDS", TEXT, None, True),
        REPORT,
    ],
    "placefacilities": [HOLDINGS, ("ADDRESSES", LAYER, None, False), ("ADDRESS_FIELDS", TEXT, None, True), REPORT],
    "facilityfigures": [
        HOLDINGS,
        ("CATEGORIES", TEXT, None, True),
        ("BASE", TEXT, None, True),
        ("PERIOD", TEXT, None, True),
        ("LEVEL", TEXT, None, True),
        ("THEME", TEXT, None, True),
        REPORT,
    ],
    "layerfigures": [
        HOLDINGS,
        ("INPUT", LAYER, None, False),
        ("MEASURE", "enum", 0, False),
        ("INDICATOR", TEXT, None, False),
        ("PERIOD", TEXT, None, False),
        ("LEVEL", TEXT, None, True),
        ("NAME", TEXT, None, True),
        ("THEME", TEXT, None, True),
        ("DEFINITION", TEXT, None, True),
        ("UNIT", TEXT, None, True),
        ("DATA_SOURCE", TEXT, None, True),
        ("CYCLE", TEXT, None, True),
        ("PERSONAL", "boolean", False, True),
        ("CRS", "crs", None, True),
        REPORT,
    ],
    "structuralzeros": [HOLDINGS, ("INPUT", FILE_IN, None, False), REPORT],
    "mergecategories": [
        HOLDINGS,
        ("TOTAL", TEXT, None, False),
        ("BREAKDOWN", TEXT, None, False),
        ("GROUPS", TEXT, None, False),
        ("NAMES", TEXT, None, True),
        REPORT,
    ],
    "withdraw": [HOLDINGS, ("SOURCE", "number", None, False)],
    "release": [HOLDINGS, ("AUDIENCE", "enum", 0, False), OUTPUT, REPORT],
    "suppressionreport": [HOLDINGS, ("AUDIENCE", "enum", 0, False), OUTPUT],
    "verify": [EDITION, ("HOLDINGS", FILE_IN, None, True), REPORT],
    "exportmap": [
        EDITION,
        ("LEVEL", TEXT, None, True),
        ("INDICATOR", TEXT, None, False),
        ("PERIOD", TEXT, None, True),
        ("COLUMNS", TEXT, None, True),
        ("POI_CATEGORIES", TEXT, None, True),
        ("POI_SEARCH", TEXT, None, True),
        ("POI_FIELD", TEXT, None, True),
        ("POI_VALUE", TEXT, None, True),
        ("POI_AREAS", TEXT, None, True),
        ("METHOD", "enum", 0, False),
        ("CLASSES", "number", 5, False),
        ("BREAKS", TEXT, None, True),
        ("RAMP", TEXT, None, True),
        ("KEPT_BREAKS", "boolean", True, True),
        ("ZERO_APART", "boolean", False, True),
        ("ALL_PERIODS", "boolean", False, True),
        ("AGAINST", TEXT, None, True),
        ("PER_CENT", "boolean", False, True),
        ("LABELS", "enum", 0, False),
        ("COLUMN_SIZE", "number", 100, False),
        ("BACKGROUND", "layer", None, True),
        ("OPACITY", "number", 100, False),
        ("PAGE", "enum", 0, False),
        ("TITLE", TEXT, None, True),
        ("TEMPLATE", FILE_IN, None, True),
        OUTPUT,
    ],
    "exporttable": [
        EDITION,
        ("LEVEL", TEXT, None, True),
        ("INDICATORS", TEXT, None, True),
        ("PERIODS", TEXT, None, True),
        ("AREAS", TEXT, None, True),
        ("AGAINST", TEXT, None, True),
        OUTPUT,
    ],
    "joinvalues": [
        EDITION,
        ("INPUT", "source", None, False),
        ("KEY_FIELD", "field", None, False),
        ("LEVEL", TEXT, None, True),
        ("INDICATORS", TEXT, None, False),
        ("PERIODS", TEXT, None, True),
        ("OUTPUT", "sink", None, False),
    ],
}
CHOICES = {
    ("release", "AUDIENCE"): ["Verwaltung", "Öffentlichkeit"],
    ("suppressionreport", "AUDIENCE"): ["Verwaltung", "Öffentlichkeit"],
    ("setrule", "PUBLISH_ZEROS"): ["nein", "ja", "wie bisher"],
    ("setrule", "COMPLEMENT"): ["nein", "ja", "wie bisher"],
    ("layerfigures", "MEASURE"): ["Anzahl der Objekte", "Länge der Linien", "Fläche der Polygone"],
    ("exportmap", "METHOD"): [
        "Quantile",
        "Gleiche Intervalle",
        "Natürliche Klassen (Jenks)",
        "Runde Klassen",
        "Manuell",
    ],
    ("exportmap", "PAGE"): ["A4 quer", "A4 hoch", "A3 quer", "A3 hoch"],
}


def test_the_provider_has_exactly_these_algorithms(provider: KeckProvider) -> None:
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(CONTRACT)
    assert provider.id() == "keck"
    assert not provider.icon().isNull()


@pytest.mark.parametrize("name", CONTRACT)
def test_parameters_are_those_of_the_contract(provider: KeckProvider, name: str) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(f"keck:{name}")
    found = [
        (one.name(), one.type(), one.defaultValue(), bool(one.flags() & Qgis.ProcessingParameterFlag.Optional))
        for one in algorithm.parameterDefinitions()
    ]
    assert found == CONTRACT[name]


@pytest.mark.parametrize(("algorithm", "parameter"), CHOICES)
def test_choices_are_german_and_in_the_order_of_the_contract(
    provider: KeckProvider, algorithm: str, parameter: str
) -> None:
    definition = QgsApplication.processingRegistry().algorithmById(f"keck:{algorithm}").parameterDefinition(parameter)
    assert definition.options() == CHOICES[algorithm, parameter]


@pytest.mark.parametrize("name", CONTRACT)
def test_every_algorithm_explains_itself_in_german(provider: KeckProvider, name: str) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(f"keck:{name}")
    help_text = algorithm.shortHelpString()
    assert len(help_text) > 60
    assert algorithm.group() in {"Datenbestand", "Import", "Freigabe", "Karten und Tabellen"}
    words = set(help_text.lower().replace(",", " ").replace(".", " ").split())
    assert words & {"der", "die", "das", "den", "eine", "einer", "eines"}
    assert not words & {"the", "of", "and"}

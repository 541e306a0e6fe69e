"""The algorithms inside a model: layers and files go from one to the next."""

from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsVectorLayer,
)

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.processing.provider import KeckProvider
from tests.processing.support import Feedback


def model() -> QgsProcessingModelAlgorithm:
    """Level in, values in, edition out."""
    result = QgsProcessingModelAlgorithm("Atlas", "")
    for parameter in (
        QgsProcessingParameterFile("bestand", "Bestand"),
        QgsProcessingParameterVectorLayer("gebiete", "Gebiete"),
        QgsProcessingParameterFile("werte", "Werte"),
    ):
        result.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    given = QgsProcessingModelChildParameterSource.fromModelParameter
    fixed = QgsProcessingModelChildParameterSource.fromStaticValue
    steps = (
        ("keck:importlevel", {"HOLDINGS": given("bestand"), "INPUT": given("gebiete"), "NAME": fixed("Stadtteile")}),
        ("keck:importvalues", {"HOLDINGS": given("bestand"), "INPUT": given("werte")}),
    )
    before = None
    for identifier, sources in steps:
        child = QgsProcessingModelChildAlgorithm(identifier)
        child.setChildId(identifier.partition(":")[2])
        for name, source in sources.items():
            child.addParameterSources(name, [source])
        if before is not None:
            child.setDependencies([before])
        before = QgsProcessingModelChildDependency(child.childId())
        result.addChildAlgorithm(child)
    return result


@pytest.mark.parametrize("kind", ["file", "layer"])
def test_a_model_takes_a_file_or_a_layer(
    provider: KeckProvider, holdings: Path, files: Path, feedback: Feedback, kind: str, qgis_new_project: None
) -> None:
    source = files / "stadtteile.geojson"
    layer = QgsVectorLayer(str(source), "Stadtteile", "ogr")
    QgsProject.instance().addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setFeedback(feedback)
    areas = str(source) if kind == "file" else layer.id()
    values = {"bestand": str(holdings), "gebiete": areas, "werte": str(files / "werte.csv")}
    _results, successful = model().run(values, context, feedback)
    assert successful, feedback.errors
    with Holdings.open(holdings, read_only=True) as held:
        assert [entry.kind for entry in held.sources()][-2:] == ["level", "values"]

"""Values of an edition joined to a layer of one's own."""

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, Outcome
from .export_algorithms import ExportAlgorithm, level_parameter
from .parameters import EDITION, INPUT, OUTPUT

if TYPE_CHECKING:
    from ..model.findings import Report
    from ..reports.join_values import ValueJoin


class JoinValues(ExportAlgorithm):
    """``keck:joinvalues``"""

    def name(self) -> str:
        return "joinvalues"

    def displayName(self) -> str:
        return tr("Join values to areas of your own")

    def shortHelpString(self) -> str:
        return tr(
            "Adds values of an edition to any layer that has the keys of the areas: per indicator and period one field "
            "with the value (ID_PERIOD) and one with its status (ID_PERIOD_status). Hidden cells stay empty."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.edition_parameter())
        self.addParameter(QgsProcessingParameterFeatureSource(INPUT, tr("Areas"), [Qgis.ProcessingSourceType.Vector]))
        self.addParameter(make.field_of(INPUT, "KEY_FIELD", tr("Field with the key"), optional=False))
        self.addParameter(level_parameter())
        self.addParameter(make.text("INDICATORS", tr("Indicators"), tr("Ids, separated by commas"), optional=False))
        self.addParameter(make.text("PERIODS", tr("Periods"), tr("Separated by commas; empty: the newest")))
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Areas with values")))
        for name, title in (("WARNINGS", tr("Warnings")), ("FINDINGS", tr("Findings"))):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..reports.join_values import ValueJoin

        source = self.parameterAsSource(given.parameters, INPUT, given.context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(given.parameters, INPUT))
        join = ValueJoin(
            given.file(EDITION),
            source,
            given.text("KEY_FIELD"),
            given.text("LEVEL"),
            given.items("INDICATORS"),
            given.items("PERIODS"),
        )
        target, report = self._write(join, source, given, progress)
        _keep_titles(join, target)
        if given.context.willLoadLayerOnCompletion(target):
            titles = _Titles(join.apply_titles)
            # QGIS holds no reference to the Python object; the algorithm lives until the layer is loaded
            self._titles = titles
            given.context.layerToLoadOnCompletionDetails(target).setPostProcessor(titles)
        return Outcome({OUTPUT: target}, report)

    def _write(
        self, join: "ValueJoin", source: QgsProcessingFeatureSource, given: Given, progress: FeedbackProgress
    ) -> tuple[str, "Report"]:
        """Feed the sink, which is closed when this returns; the layer's id or file, and the report."""
        named = str(self.parameterAsOutputLayer(given.parameters, OUTPUT, given.context))
        # files keep titles in their style: QGIS warns of each alias that a format has no room for
        fields = join.fields if named.startswith("memory:") else _untitled(join.fields)
        sink, target = self.parameterAsSink(
            given.parameters, OUTPUT, given.context, fields, source.wkbType(), source.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(given.parameters, OUTPUT))

        def write(feature: QgsFeature) -> None:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, given.parameters, OUTPUT))

        report = join.run(write, progress)
        if not sink.flushBuffer():
            raise QgsProcessingException(self.writeFeatureError(sink, given.parameters, OUTPUT))
        return str(target), report


class _Titles(QgsProcessingLayerPostProcessorInterface):
    """Gives the fields of the loaded layer their German titles."""

    def __init__(self, apply: Any) -> None:
        super().__init__()
        self._apply = apply

    def postProcessLayer(
        self, layer: QgsVectorLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self._apply(layer)


def _untitled(fields: QgsFields) -> QgsFields:
    result = QgsFields()
    for field in fields:
        plain = QgsField(field)
        plain.setAlias("")
        result.append(plain)
    return result


def _keep_titles(join: "ValueJoin", target: str) -> None:
    """Save the titles as default style in a GeoPackage; other formats have no place for them."""
    layer = QgsVectorLayer(target, "titles", "ogr") if target.lower().partition("|")[0].endswith(".gpkg") else None
    if layer is not None and layer.isValid():
        join.apply_titles(layer)
        layer.saveStyleToDatabase("KECK", tr("German titles of the fields"), True, "", QgsMapLayer.StyleCategory.Fields)

"""Maps and tables: what is printed, sent and joined, always from an edition."""

from typing import Any

from qgis.core import Qgis, QgsProcessingParameterDefinition

from ..model.facility_filter import FacilityFilter
from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome
from .parameters import EDITION, OUTPUT


def level_parameter() -> QgsProcessingParameterDefinition:
    return make.text("LEVEL", tr("Level"), tr("Empty: the finest that has values"))


class ExportAlgorithm(KeckAlgorithm):
    """The group of those that read an edition."""

    def group(self) -> str:
        return tr("Maps and tables")

    def groupId(self) -> str:
        return "export"


class ExportMap(ExportAlgorithm):
    """``keck:exportmap``"""

    def name(self) -> str:
        return "exportmap"

    def displayName(self) -> str:
        return tr("Export map")

    def shortHelpString(self) -> str:
        return tr(
            "Makes a print-ready page from an edition: one indicator, or its change since another period, as coloured "
            "areas, up to five further ones as columns, facilities as symbols, with title, legend, source, rule note, "
            "scale bar and north arrow. "
            "PDF and SVG are vectors, JPG and PNG have 300 dpi."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        # layouts and their layers live in the main thread
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.edition_parameter())
        self.addParameter(level_parameter())
        self.addParameter(make.text("INDICATOR", tr("Indicator"), tr("Its id, such as DEM-05"), optional=False))
        self.addParameter(make.text("PERIOD", tr("Period"), tr("Empty: the newest")))
        self.addParameter(make.text("COLUMNS", tr("Indicators as columns"), tr("Up to five ids, separated by commas")))
        self.addParameter(make.text("POI_CATEGORIES", tr("Facilities"), tr("Categories, separated by commas")))
        self.addParameter(make.text("POI_SEARCH", tr("Facilities with"), tr("Words that all occur in a facility")))
        self.addParameter(make.text("POI_FIELD", tr("Facilities by field"), tr("Name of a field, such as Träger")))
        self.addParameter(make.text("POI_VALUE", tr("Content of the field"), tr("Only facilities that say just this")))
        self.addParameter(
            make.text("POI_AREAS", tr("Facilities in areas"), tr("Keys of the level, separated by commas; empty: all"))
        )
        self.addParameter(
            make.choice(
                "METHOD",
                tr("Class breaks"),
                [tr("Quantiles"), tr("Equal intervals"), tr("Natural breaks (Jenks)"), tr("Pretty"), tr("Manual")],
            )
        )
        self.addParameter(make.whole_number("CLASSES", tr("Number of classes"), 5, least=1))
        self.addParameter(make.text("BREAKS", tr("Manual breaks"), tr("Bounds of the classes, such as 0; 3,6; 7,1")))
        self.addParameter(make.text("RAMP", tr("Colour ramp"), tr("Name of a ramp; empty: suits the indicator")))
        self.addParameter(
            make.yes_no(
                "KEPT_BREAKS",
                tr("Kept breaks"),
                tr("Where an indicator keeps class breaks, they have precedence over breaks that a method finds"),
                optional=True,
                default=True,
            )
        )
        self.addParameter(make.yes_no("ZERO_APART", tr("0 as a class of its own"), optional=True))
        self.addParameter(
            make.yes_no(
                "ALL_PERIODS",
                tr("Same classes for all periods"),
                tr("Classes hold the values of all periods"),
                optional=True,
            )
        )
        self.addParameter(
            make.text("AGAINST", tr("Compare with"), tr("Another period: the map shows what has changed since"))
        )
        self.addParameter(
            make.yes_no("PER_CENT", tr("Change in per cent"), tr("Of a comparison; else a difference"), optional=True)
        )
        self.addParameter(
            make.choice(
                "LABELS",
                tr("Labels"),
                [tr("Names where areas are few"), tr("Names and figures"), tr("Figures"), tr("None")],
            )
        )
        self.addParameter(make.whole_number("COLUMN_SIZE", tr("Size of the columns in per cent"), 100, least=10))
        self.addParameter(make.any_layer("BACKGROUND", tr("Background"), tr("Any layer, below the areas")))
        opacity = tr("How much of the background the areas hide")
        self.addParameter(make.whole_number("OPACITY", tr("Opacity of the areas in per cent"), 100, opacity))
        self.addParameter(
            make.choice(
                "PAGE",
                tr("Page"),
                [tr("A4 landscape"), tr("A4 portrait"), tr("A3 landscape"), tr("A3 portrait")],
            )
        )
        self.addParameter(make.text("TITLE", tr("Title"), tr("Empty: the name of the indicator")))
        self.addParameter(
            make.file("TEMPLATE", tr("Template"), tr("Layout template (*.qpt)"), tr("Empty: ours"), optional=True)
        )
        self.addParameter(
            make.destination(OUTPUT, tr("Map"), "PDF (*.pdf);;SVG (*.svg);;JPEG (*.jpg *.jpeg);;PNG (*.png)")
        )

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..cartography.classification import Classification, Method
        from ..cartography.label_text import Labels
        from ..model.class_breaks import parse_breaks
        from ..reports.map_export import MapOptions, export_map

        output = given.output(OUTPUT)
        options = MapOptions(
            level=given.text("LEVEL"),
            indicator=given.text("INDICATOR"),
            period=given.text("PERIOD"),
            columns=tuple(given.items("COLUMNS")),
            poi_categories=tuple(given.items("POI_CATEGORIES")),
            classification=Classification(
                Method(given.choice("METHOD")),
                given.number("CLASSES"),
                parse_breaks(given.text("BREAKS")),
                given.text("RAMP"),
                given.flag("KEPT_BREAKS"),
                given.flag("ZERO_APART"),
                given.flag("ALL_PERIODS"),
            ),
            against=given.text("AGAINST"),
            per_cent=given.flag("PER_CENT"),
            labels=Labels(given.choice("LABELS")),
            column_share=given.number("COLUMN_SIZE") / 100,
            background=given.layer("BACKGROUND"),
            opacity=min(given.number("OPACITY"), 100) / 100,
            page=given.choice("PAGE"),
            title=given.text("TITLE"),
            template=given.optional_file("TEMPLATE"),
            poi_filter=FacilityFilter(
                given.text("POI_SEARCH"),
                given.text("POI_FIELD"),
                given.text("POI_VALUE"),
                areas=frozenset(areas) if (areas := given.items("POI_AREAS")) else None,
            ),
        )
        report = export_map(given.file(EDITION), output, options, progress)
        return Outcome({OUTPUT: str(output)}, report)


class ExportTable(ExportAlgorithm):
    """``keck:exporttable``"""

    def name(self) -> str:
        return "exporttable"

    def displayName(self) -> str:
        return tr("Export table")

    def shortHelpString(self) -> str:
        return tr(
            "Writes the values of an edition as XLSX or CSV: any indicators, periods and areas. "
            "What is hidden reads k. A.; a mean and a sum are named as what they are."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.edition_parameter())
        self.addParameter(level_parameter())
        self.addParameter(make.text("INDICATORS", tr("Indicators"), tr("Ids, separated by commas; empty: all")))
        self.addParameter(make.text("PERIODS", tr("Periods"), tr("Separated by commas; empty: the newest")))
        self.addParameter(make.text("AREAS", tr("Areas"), tr("Keys, separated by commas; empty: all")))
        text = tr("Another period: beside both figures stand their difference and the change in per cent")
        self.addParameter(make.text("AGAINST", tr("Compare with"), text))
        self.addParameter(make.destination(OUTPUT, tr("Table"), tr("Excel (*.xlsx);;CSV (*.csv)")))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..reports.table_export import TableOptions, export_table

        output = given.output(OUTPUT)
        options = TableOptions(
            level=given.text("LEVEL"),
            indicators=tuple(given.items("INDICATORS")),
            periods=tuple(given.items("PERIODS")),
            areas=tuple(given.items("AREAS")),
            against=given.text("AGAINST"),
        )
        report = export_table(given.file(EDITION), output, options, progress)
        return Outcome({OUTPUT: str(output)}, report)

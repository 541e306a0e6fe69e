"""Holdings: create them, exchange their catalogue, withdraw an import."""

from dataclasses import fields
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..model.progress import checkpoint
from ..model.rule import HANDBOOK, Priorities, Rule
from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome, choice_of_flag
from .parameters import HOLDINGS, INPUT, OUTPUT


class HoldingsAlgorithm(KeckAlgorithm):
    """The group of those that keep the holdings."""

    def group(self) -> str:
        return tr("Holdings")

    def groupId(self) -> str:
        return "holdings"


def _threshold_help() -> str:
    return tr("Person-related counts from 0 to this number are hidden; a rule “under 3” means 2")


def _zeros_help() -> str:
    return tr("A count of 0 is shown, 1 to the threshold is hidden")


def _base_help() -> str:
    return tr("Rates on fewer persons are marked, and hidden from the public; 0 switches this off")


def _complement_help() -> str:
    return tr("A share is hidden as well where so few are left over: 37 of 40 with a threshold of 3")


class CreateHoldings(HoldingsAlgorithm):
    """``keck:createholdings``"""

    def name(self) -> str:
        return "createholdings"

    def displayName(self) -> str:
        return tr("Create holdings")

    def shortHelpString(self) -> str:
        return tr(
            "Creates the confidential file of an atlas: catalogue, rule for small counts, and room for levels, values "
            "and facilities. Without a catalogue of your own it begins with the starter catalogue. "
            "An existing file is never overwritten."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.text("MUNICIPALITY", tr("Municipality"), optional=False))
        self.addParameter(
            make.text("MUNICIPALITY_KEY", tr("Municipality key"), tr("Text; leading zeros stay"), optional=False)
        )
        self.addParameter(make.crs("CRS", tr("Coordinate reference system of the atlas"), "EPSG:25832"))
        self.addParameter(
            make.file(
                "CATALOGUE",
                tr("Catalogue"),
                tr("Catalogue (*.csv *.xlsx)"),
                tr("Empty: the starter catalogue"),
                optional=True,
            )
        )
        self.addParameter(make.whole_number("THRESHOLD", tr("Threshold"), HANDBOOK.threshold, _threshold_help()))
        self.addParameter(make.yes_no("PUBLISH_ZEROS", tr("Publish zeros"), _zeros_help()))
        self.addParameter(make.whole_number("MINIMUM_BASE", tr("Minimum base"), HANDBOOK.minimum_base, _base_help()))
        self.addParameter(make.yes_no("COMPLEMENT", tr("Hide complements"), _complement_help(), default=True))
        self.addParameter(make.destination(OUTPUT, tr("Holdings"), tr("Holdings (*.keck.gpkg *.gpkg)")))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.found_atlas import AtlasRequest, found_atlas

        rule = Rule(
            given.number("THRESHOLD"),
            given.flag("PUBLISH_ZEROS"),
            given.number("MINIMUM_BASE"),
            given.flag("COMPLEMENT"),
        )
        request = AtlasRequest(
            given.text("MUNICIPALITY"),
            given.text("MUNICIPALITY_KEY"),
            given.crs("CRS"),
            rule,
            given.optional_file("CATALOGUE"),
        )
        output = given.output(OUTPUT)
        report = found_atlas(output, request, progress)
        return Outcome({} if report.errors else {OUTPUT: str(output)}, report)


class SetRule(HoldingsAlgorithm):
    """``keck:setrule``"""

    def name(self) -> str:
        return "setrule"

    def displayName(self) -> str:
        return tr("Set the rule for small counts")

    def shortHelpString(self) -> str:
        return tr(
            "Changes the rule by which the next editions hide small counts, and says it in words with examples. What "
            "is left empty stays as it is. The change stands in the import journal and can be withdrawn like an "
            "import; editions that have been released keep what they tell."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.whole_number("THRESHOLD", tr("Threshold"), None, _threshold_help(), optional=True))
        self.addParameter(make.yes_no_or_as_before("PUBLISH_ZEROS", tr("Publish zeros"), _zeros_help()))
        self.addParameter(make.yes_no_or_as_before("COMPLEMENT", tr("Hide complements"), _complement_help()))
        self.addParameter(make.whole_number("MINIMUM_BASE", tr("Minimum base"), None, _base_help(), optional=True))
        self.addParameter(
            make.text(
                "PRIORITIES",
                tr("Priorities"),
                tr(
                    "What is rather spared where more must be hidden, such as large=0.1, newest=0; the names are {}"
                ).format(", ".join(one.name for one in fields(Priorities))),
            )
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputString("RULE", tr("The rule in words")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """A script's True and False are a yes and a no."""
        return super().checkParameterValues({name: choice_of_flag(one) for name, one in parameters.items()}, context)

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.rule_change import set_rule

        report = set_rule(
            given.file(HOLDINGS),
            given.optional_number("THRESHOLD"),
            given.optional_flag("PUBLISH_ZEROS"),
            given.optional_flag("COMPLEMENT"),
            given.optional_number("MINIMUM_BASE"),
            given.text("PRIORITIES"),
            progress,
        )
        return Outcome({"RULE": report.extra["rule"]}, report)


class ImportCatalogue(HoldingsAlgorithm):
    """``keck:importcatalogue``"""

    def name(self) -> str:
        return "importcatalogue"

    def displayName(self) -> str:
        return tr("Import catalogue")

    def shortHelpString(self) -> str:
        return tr(
            "Adds the indicators of a CSV or XLSX file to the catalogue and replaces those that have the same id. "
            "A file in which a mandatory field is empty is refused as a whole, with a list of all that is missing."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.file(INPUT, tr("Catalogue"), tr("Catalogue (*.csv *.xlsx)")))
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.catalogue_import import import_catalogue

        return Outcome(report=import_catalogue(given.file(HOLDINGS), given.file(INPUT), progress))


class ExportCatalogue(HoldingsAlgorithm):
    """``keck:exportcatalogue``"""

    def name(self) -> str:
        return "exportcatalogue"

    def displayName(self) -> str:
        return tr("Export catalogue")

    def shortHelpString(self) -> str:
        return tr("Writes the catalogue of the holdings as CSV or XLSX, in the columns that the import reads.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.destination(OUTPUT, tr("Catalogue"), tr("CSV (*.csv);;Excel (*.xlsx)")))
        self.addOutput(QgsProcessingOutputNumber("WRITTEN", tr("Rows written")))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..holdings.gateway import Holdings
        from ..intake.catalogue_file import write_catalogue

        output = given.output(OUTPUT)
        with Holdings.open(given.file(HOLDINGS), read_only=True) as holdings:
            catalogue = holdings.catalogue()
        checkpoint(progress, 50)
        write_catalogue(catalogue, output)
        return Outcome({OUTPUT: str(output), "WRITTEN": len(catalogue)})


class StructuralZeros(HoldingsAlgorithm):
    """``keck:structuralzeros``"""

    def name(self) -> str:
        return "structuralzeros"

    def displayName(self) -> str:
        return tr("Declare structural zeros")

    def shortHelpString(self) -> str:
        return tr(
            "Reads a CSV with the header indikator;ebene;gebiet: areas in which an indicator can only be 0, such as "
            "pupils where nobody lives. Such a zero tells nothing about anybody and is published."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.file(INPUT, tr("Structural zeros"), tr("CSV (*.csv)")))
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.structural_zero_import import import_structural_zeros

        return Outcome(report=import_structural_zeros(given.file(HOLDINGS), given.file(INPUT), progress))


class Withdraw(HoldingsAlgorithm):
    """``keck:withdraw``"""

    def name(self) -> str:
        return "withdraw"

    def displayName(self) -> str:
        return tr("Withdraw an import")

    def shortHelpString(self) -> str:
        return tr(
            "Takes back everything that one import wrote, and brings back what it had replaced. "
            "The number of an import stands in its report and in the import journal."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.whole_number("SOURCE", tr("Number of the import"), None, least=1))
        self.addOutput(QgsProcessingOutputNumber("SOURCE_ID", tr("Number of the import")))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..holdings.gateway import Holdings

        checkpoint(progress, 0)
        with Holdings.open(given.file(HOLDINGS)) as holdings:
            return Outcome({"SOURCE_ID": holdings.withdraw(given.number("SOURCE"))})

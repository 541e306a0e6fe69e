"""What is hidden and why, and fewer categories where nearly all of them vanish."""

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, Outcome
from .edition_algorithms import ReleaseAlgorithm
from .holdings_algorithms import HoldingsAlgorithm
from .parameters import HOLDINGS, OUTPUT


class SuppressionReport(ReleaseAlgorithm):
    """``keck:suppressionreport``"""

    def name(self) -> str:
        return "suppressionreport"

    def displayName(self) -> str:
        return tr("Report on what is hidden")

    def shortHelpString(self) -> str:
        return tr(
            "Tells the statistics office why each cell of the next edition is hidden, how much of each indicator is "
            "lost, on which coarser level it could be shown and which categories could be merged. It tells small "
            "counts from those that protect them: it is internal only, and is never handed on with an edition. The "
            "hidden figures themselves are not in it. Nothing is released."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.audience_parameter())
        self.addParameter(
            make.destination(
                OUTPUT, tr("Report"), tr("HTML (*.html);;Excel (*.xlsx)"), tr("Internal only; Excel holds every cell")
            )
        )
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Cells")))
        self.addOutput(QgsProcessingOutputNumber("HIDDEN", tr("Hidden cells")))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..editions.suppression.report import write_suppression_report
        from ..model.indicator import Audience

        output = given.output(OUTPUT)
        audience = Audience(given.choice("AUDIENCE"))
        report = write_suppression_report(given.file(HOLDINGS), audience, output, progress)
        return Outcome({OUTPUT: str(output), "CELLS": report.read, "HIDDEN": report.written}, report)


class MergeCategories(HoldingsAlgorithm):
    """``keck:mergecategories``"""

    def name(self) -> str:
        return "mergecategories"

    def displayName(self) -> str:
        return tr("Merge categories")

    def shortHelpString(self) -> str:
        return tr(
            "Puts fewer categories in place of those of a breakdown, of which small counts would hide nearly all: ten "
            "norm groups become three. The merged counts are new indicators, computed from the delivered ones; these "
            "and the shares that rest on them stay in the holdings from now on. It stands in the import journal and "
            "can be withdrawn like an import."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(
            make.text("TOTAL", tr("Total"), tr("Id of the indicator that is broken down"), optional=False)
        )
        self.addParameter(
            make.text("BREAKDOWN", tr("Breakdown"), tr("Its name, as teil_von of the parts gives it"), optional=False)
        )
        self.addParameter(
            make.text(
                "GROUPS",
                tr("Groups"),
                tr("Such as 1-3;4-7;8-10: positions in the breakdown, or ids separated by commas"),
                optional=False,
            )
        )
        self.addParameter(make.text("NAMES", tr("Names"), tr("One for each group, separated by semicolons")))
        self.add_report()
        self.addOutput(QgsProcessingOutputString("INDICATORS", tr("New indicators")))

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.category_merging import merge_categories

        report = merge_categories(
            given.file(HOLDINGS),
            given.text("TOTAL"),
            given.text("BREAKDOWN"),
            given.text("GROUPS"),
            given.text("NAMES"),
            progress,
        )
        return Outcome({"INDICATORS": ",".join(report.extra["made"])}, report)

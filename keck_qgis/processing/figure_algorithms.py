"""Figures that KECK counts per area: of the facilities, and of the features of any layer."""

from typing import Any

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome
from .intake_algorithms import InImportGroup
from .parameters import HOLDINGS


class FacilityFigures(InImportGroup, KeckAlgorithm):
    """``keck:facilityfigures``"""

    def name(self) -> str:
        return "facilityfigures"

    def displayName(self) -> str:
        return tr("Figures of facilities")

    def shortHelpString(self) -> str:
        return tr(
            "Counts the facilities of the holdings per area, adds up their places, and gives places per 100 persons of "
            "a base such as “Kinder unter 6 Jahren”. The indicators are made where the catalogue lacks them. Areas "
            "with a facility whose capacity is not known have no sum of places. Where the base is small, the rule for "
            "small counts hides the rate, too."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.text("CATEGORIES", tr("Categories"), tr("Separated by commas; empty: all of them")))
        self.addParameter(make.text("BASE", tr("Places per 100 of"), tr("Id of a count of persons, such as DEM-02")))
        self.addParameter(make.text("PERIOD", tr("Period"), tr("Empty: the newest one of the base")))
        self.addParameter(
            make.text("LEVEL", tr("Level"), tr("Empty: the finest areas, of which the others are summed"))
        )
        self.addParameter(make.text("THEME", tr("Theme"), tr("Of indicators that are made; empty: facilities")))
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.facility_figures import Request, Wanted, count_facilities

        base = given.text("BASE")
        request = Request(
            tuple(Wanted(category, base) for category in given.items("CATEGORIES")),
            base,
            given.text("PERIOD"),
            given.text("LEVEL"),
            given.text("THEME"),
        )
        return Outcome(report=count_facilities(given.file(HOLDINGS), request, progress))

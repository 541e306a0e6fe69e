"""Figures that KECK counts per area: of the facilities, and of the features of any layer."""

from typing import Any

from ..model.measure import Measure
from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome
from .inputs import LayerFileAlgorithm
from .intake_algorithms import InImportGroup
from .parameters import HOLDINGS, INPUT


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


class LayerFigures(InImportGroup, LayerFileAlgorithm):
    """``keck:layerfigures``"""

    def name(self) -> str:
        return "layerfigures"

    def displayName(self) -> str:
        return tr("Figures of a layer")

    def shortHelpString(self) -> str:
        return tr(
            "Counts the features of any layer per area, or measures their length or area, and enters the figures for "
            "an indicator. One that the catalogue lacks is made; then its name, theme, definition and cycle are "
            "needed, too. Lines and polygons are cut at the borders; of what runs along a border nothing counts twice."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.vector_input(INPUT, tr("Layer"), tr("A layer of the project or a file")))
        self.addParameter(make.choice("MEASURE", tr("What is entered"), [one.title() for one in Measure]))
        self.addParameter(make.text("INDICATOR", tr("Indicator"), tr("Id, such as UMF-10"), optional=False))
        self.addParameter(make.text("PERIOD", tr("Period"), tr("Such as 2015 or 31.12.2015"), optional=False))
        self.addParameter(
            make.text("LEVEL", tr("Level"), tr("Empty: the finest areas, of which the others are summed"))
        )
        self.addParameter(make.text("NAME", tr("Name"), tr("Of a new indicator")))
        self.addParameter(make.text("THEME", tr("Theme"), tr("Of a new indicator")))
        self.addParameter(make.text("DEFINITION", tr("Definition"), tr("Of a new indicator")))
        self.addParameter(
            make.text("UNIT", tr("Unit"), tr("Of a new indicator: m or km, m², ha or km²; empty: the first"))
        )
        self.addParameter(make.text("DATA_SOURCE", tr("Source"), tr("Of a new indicator; empty: the layer")))
        self.addParameter(make.text("CYCLE", tr("Update cycle"), tr("Of a new indicator")))
        self.addParameter(
            make.yes_no(
                "PERSONAL", tr("Counts persons"), tr("A new indicator to which the rule applies"), optional=True
            )
        )
        self.addParameter(
            make.crs("CRS", tr("CRS of the file"), None, tr("Only where the file does not say it"), optional=True)
        )
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.layer_figures import Request, count_features

        request = Request(
            given.text("INDICATOR"),
            Measure(given.choice("MEASURE")),
            given.text("PERIOD"),
            given.text("LEVEL"),
            given.text("NAME"),
            given.text("THEME"),
            given.text("DEFINITION"),
            given.text("UNIT"),
            given.text("DATA_SOURCE"),
            given.text("CYCLE"),
            given.flag("PERSONAL"),
            given.crs("CRS"),
        )
        return Outcome(report=count_features(given.file(HOLDINGS), self.sources[INPUT], request, progress))

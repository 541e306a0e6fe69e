"""Facilities that are held without a place, placed by the office's own house coordinates."""

from typing import Any

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, Outcome
from .inputs import LayerFileAlgorithm
from .intake_algorithms import InImportGroup
from .parameters import ADDRESSES, HOLDINGS


class PlaceFacilities(InImportGroup, LayerFileAlgorithm):
    """``keck:placefacilities``"""

    wanted = ADDRESSES

    def name(self) -> str:
        return "placefacilities"

    def displayName(self) -> str:
        return tr("Place facilities by address")

    def shortHelpString(self) -> str:
        return tr(
            "Gives facilities of the holdings that have no coordinates the place of their address, by house "
            "coordinates of the office and without any network. What may mean several places is not placed but "
            "named. The import journal can take it back."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.addresses())
        self.addParameter(make.address_fields())
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.facility_placing import place_facilities

        holdings, fields = given.file(HOLDINGS), given.text("ADDRESS_FIELDS")
        return Outcome(report=place_facilities(holdings, self.sources[ADDRESSES], fields, progress))

"""Levels that are held: change them."""

from typing import Any

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, Outcome
from .holdings_algorithms import HoldingsAlgorithm
from .parameters import HOLDINGS


class ChangeLevel(HoldingsAlgorithm):
    """``keck:changelevel``"""

    def name(self) -> str:
        return "changelevel"

    def displayName(self) -> str:
        return tr("Change a level")

    def shortHelpString(self) -> str:
        return tr(
            "Gives a level that is held another name, parent level or date of its boundaries; values, journal and what "
            "editions told follow. Areas find their parents by their shapes. What is left empty stays as it is. The "
            "change stands in the import journal and can be withdrawn like an import."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.text("LEVEL", tr("Level"), optional=False))
        self.addParameter(make.text("NAME", tr("New name of the level")))
        self.addParameter(make.text("PARENT_LEVEL", tr("Parent level"), tr("* for none but the municipality")))
        self.addParameter(make.text("BOUNDARY_DATE", tr("Boundaries as of"), tr("Such as 31.12.2014")))
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.level_change import change_level

        report = change_level(
            given.file(HOLDINGS),
            given.text("LEVEL"),
            given.text("NAME"),
            given.text("PARENT_LEVEL"),
            given.text("BOUNDARY_DATE"),
            progress,
        )
        return Outcome(report=report)

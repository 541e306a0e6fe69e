"""Release: from the holdings to the file that an audience receives."""

from typing import Any

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome
from .parameters import EDITION, HOLDINGS, OUTPUT


class ReleaseAlgorithm(KeckAlgorithm):
    """The group of those that make and judge editions."""

    def group(self) -> str:
        return tr("Release")

    def groupId(self) -> str:
        return "release"


class Release(ReleaseAlgorithm):
    """``keck:release``"""

    def name(self) -> str:
        return "release"

    def displayName(self) -> str:
        return tr("Release an edition")

    def shortHelpString(self) -> str:
        return tr(
            "Writes a new numbered file for an audience: the indicators cleared for it, with small counts and all that "
            "would reveal them hidden. Nothing is written that the check has not passed; what cannot be protected yet "
            "is left out and named in the report. Where the output is a folder, the name carries the next number."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.audience_parameter())
        self.addParameter(
            make.destination(OUTPUT, tr("Edition"), tr("Edition (*.gpkg)"), tr("A file, or an existing folder"))
        )
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..editions.release import release
        from ..model.indicator import Audience

        path, report = release(given.file(HOLDINGS), Audience(given.choice("AUDIENCE")), given.output(OUTPUT), progress)
        return Outcome({OUTPUT: str(path)}, report)


class Verify(ReleaseAlgorithm):
    """``keck:verify``"""

    def name(self) -> str:
        return "verify"

    def displayName(self) -> str:
        return tr("Verify an edition")

    def shortHelpString(self) -> str:
        return tr(
            "Tries to recompute what an edition hides from all that it publishes, and names small counts, rates that "
            "rest on few and the like. With the holdings it is held against the true figures, the proofs and the "
            "ledger as well; then the report names hidden cells and is as confidential as the holdings."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.edition_parameter())
        self.addParameter(make.holdings_parameter(optional=True))
        self.add_report()

    def refusal(self) -> str:
        return tr("The edition does not hold what it should. Errors:")

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..editions.examination import examine

        report = examine(given.file(EDITION), given.optional_file(HOLDINGS), progress)
        return Outcome(report=report)

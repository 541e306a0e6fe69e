"""Import of all files of a delivery at once."""

from pathlib import Path
from typing import Any

from ..model.errors import KeckError
from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome
from .intake_algorithms import InImportGroup
from .parameters import HOLDINGS

FOLDER = "FOLDER"


class ImportFiles(InImportGroup, KeckAlgorithm):
    """``keck:importfiles``"""

    def name(self) -> str:
        return "importfiles"

    def displayName(self) -> str:
        return tr("Import files")

    def shortHelpString(self) -> str:
        return tr(
            "Recognises the files of a folder by their contents: levels, tables of values, lists of facilities, "
            "catalogues, structural zeros. What they do not say is guessed and stands in the report; columns that the "
            "catalogue does not know become new indicators where they count something. All files are written in one "
            "transaction, or none."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(
            make.folder(
                FOLDER, tr("Folder with the files"), tr("All files of a delivery at once, also in folders within")
            )
        )
        self.addParameter(
            make.yes_no(
                "LEAVE_OUT_FAULTY",
                tr("Leave out faulty files"),
                tr("Otherwise one of them keeps all files from being written"),
                optional=True,
            )
        )
        self.addParameter(make.yes_no("DRY_RUN", tr("Dry run"), tr("Check only, write nothing"), optional=True))
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.batch.files_import import import_files

        folder = Path(given.text(FOLDER))
        if not folder.is_dir():
            raise KeckError(tr("Folder not found"), tr("There is no folder “{}”.").format(folder))
        return Outcome(
            report=import_files(
                given.file(HOLDINGS), [folder], given.flag("LEAVE_OUT_FAULTY"), given.flag("DRY_RUN"), progress
            )
        )

"""The example atlas that comes with the plugin: the fictional Musterstadt, unpacked where the user may write."""

import lzma
import shutil
from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QStandardPaths

from ...model.errors import KeckError
from ...model.files import written_beside
from ...model.progress import SILENT, Progress, checkpoint
from ...model.text import tr
from ...resources import resource

_PACKED = "example/Musterstadt.keck.gpkg.xz"


def usual_places() -> list[Path]:
    """Among the user's documents; in the profile of QGIS where these cannot be written."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return [Path(place) / tr("KECK example") for place in (documents, QgsApplication.qgisSettingsDirPath())]


def unpack_example(places: Iterable[Path], progress: Progress = SILENT) -> Path:
    """Holdings in the first place that can be written. What lies there already stays, with all that was tried in it.

    KeckError where none can.
    """
    refused = KeckError(tr("File cannot be written"), tr("There is no folder for the example."))
    for place in places:
        checkpoint(progress, 10, tr("Unpacking the example …"))
        target = place / Path(_PACKED).stem
        try:
            if not target.is_file():
                _unpack(target)
        except KeckError as error:
            refused = error
        else:
            return target
    raise refused


def _unpack(target: Path) -> None:
    with written_beside(target) as draft, lzma.open(resource(_PACKED)) as packed, draft.open("wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)

"""Files that are dropped on a widget, or chosen instead by those who work with the keyboard."""

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QEvent, QMimeData, QObject
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..model.text import tr

_KNOWN = "*.zip *.shp *.gpkg *.geojson *.json *.gml *.kml *.fgb *.tab *.csv *.txt *.tsv *.xlsx *.xlsm"


class FileDrop(QObject):
    """Hands on the files and folders that are dropped anywhere on a widget."""

    def __init__(self, widget: QWidget, take: Callable[[list[Path]], None]) -> None:
        super().__init__(widget)
        self._take = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        files = _local_files(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(files)
        return True


def ask_files(parent: QWidget, folder: Path) -> list[Path]:
    """Files for an atlas, chosen in a dialog; none where it was cancelled."""
    known = f"{tr('Files for an atlas')} ({_KNOWN});;{tr('All files (*)')}"
    names, _filter = QFileDialog.getOpenFileNames(parent, tr("Files for an atlas"), str(folder), known)
    return [Path(name) for name in names]


def _local_files(data: QMimeData) -> list[Path]:
    """What lies on a drive or in the network of the office; nothing is fetched from the web."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

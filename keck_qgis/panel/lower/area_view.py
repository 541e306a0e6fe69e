"""The view of a table that answers Ctrl+C itself: QGIS gives that key to the features of the map."""

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QTableView


class AreaView(QTableView):
    """``copy_asked`` comes when the key for copying is pressed in the table."""

    copy_asked = pyqtSignal()

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _copies(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and _copies(event):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)


def _copies(event: QKeyEvent) -> bool:
    return bool(event.matches(QKeySequence.StandardKey.Copy))

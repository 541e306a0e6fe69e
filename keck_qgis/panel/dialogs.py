"""The dialogs that the panel has opened beside itself: our own, and those of Processing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog

from ..model.errors import KeckError
from ..model.text import tr
from .algorithm_dialogs import show_dialog
from .notices import show_error, show_file


class Dialogs(QObject):
    """Opens dialogs without blocking and closes all of them when the panel goes."""

    def __init__(self, bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._opened: list[QDialog] = []
        self._of: dict[QDialog, Path] = {}

    @property
    def open(self) -> list[QDialog]:
        """Those that are still there, the newest last: Qt deletes a dialog that the user has closed."""
        self._opened = [dialog for dialog in self._opened if not sip.isdeleted(dialog)]
        return self._opened

    def show(self, algorithm: str, parameters: dict[str, Any], done: Callable[[dict[str, Any]], None]) -> None:
        """The dialog of one of our algorithms; ``done`` gets the results of every run that succeeds."""
        try:
            self.open.append(show_dialog(algorithm, parameters, done))
        except KeckError as error:
            show_error(self._bar, error)

    def keep(self, dialog: QDialog, holdings: Path | None = None) -> None:
        """Show a dialog of ours beside the panel; it goes when it is closed, or with the holdings that it works on."""

        def forget() -> None:
            self.open.remove(dialog)
            self._of.pop(dialog, None)
            dialog.deleteLater()

        self.open.append(dialog)
        if holdings is not None:
            self._of[dialog] = holdings
        dialog.finished.connect(lambda _result: forget())
        dialog.show()

    def tell_written(self, results: dict[str, Any]) -> None:
        show_file(self._bar, tr("Written"), Path(results["OUTPUT"]))

    def close_others(self, holdings: Path | None) -> None:
        """Close what works on other holdings than those that are open now."""
        for dialog in list(self.open):
            if self._of.get(dialog, holdings) != holdings:
                dialog.close()

    def close(self) -> None:
        for dialog in list(self.open):
            dialog.close()
        self._opened.clear()

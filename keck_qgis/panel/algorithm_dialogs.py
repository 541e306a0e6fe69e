"""Opening the Processing dialogs of our algorithms with what the panel knows already filled in."""

from collections.abc import Callable
from typing import Any

from qgis import processing
from qgis.core import QgsNotSupportedException
from qgis.PyQt.QtWidgets import QDialogButtonBox

from ..model.errors import KeckError
from ..model.text import tr


def show_dialog(algorithm: str, parameters: dict[str, Any], finished: Callable[[dict[str, Any]], None]) -> Any:
    """Show the dialog without blocking; ``finished`` gets the results of every run that succeeds.

    Raises KeckError where the Processing plugin is switched off.
    """
    try:
        dialog = processing.createAlgorithmDialog(f"keck:{algorithm}", parameters)
    except QgsNotSupportedException as error:
        raise KeckError(
            tr("Processing is switched off"),
            tr("The tools of KECK run in QGIS's Processing framework."),
            tr("Switch on “Processing” in the plugin manager."),
        ) from error
    dialog.algorithmFinished.connect(lambda successful, results: finished(results) if successful else None)
    for box in dialog.findChildren(QDialogButtonBox):
        if (close := box.button(QDialogButtonBox.StandardButton.Close)) is not None:
            close.setText(tr("&Close"))  # Qt's own word is English where its translations are not installed
    dialog.show()
    return dialog

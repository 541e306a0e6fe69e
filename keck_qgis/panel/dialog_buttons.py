"""The buttons below a dialog."""

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox

from ..model.text import tr
from .help import help_button


def dialog_buttons(dialog: QDialog, page: str, standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Standard buttons, in German where Qt's translations are missing too, and a page of help; closing rejects."""
    box = QDialogButtonBox(standard, dialog)
    names = QDialogButtonBox.StandardButton
    for one, title in ((names.Close, tr("&Close")), (names.Cancel, tr("Cancel"))):
        if (button := box.button(one)) is not None:
            button.setText(title)
    box.addButton(help_button(dialog, page), QDialogButtonBox.ButtonRole.HelpRole)
    box.rejected.connect(dialog.reject)
    return box

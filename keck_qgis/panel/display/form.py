"""How the map looks: classes and colours, and what stands upon them."""

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..state import PanelState
from .change_form import ChangeForm
from .class_form import ClassForm
from .overlay_form import OverlayForm

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class Display(QWidget):
    """A comparison has classes of its own, around 0: one of both forms is seen."""

    def __init__(self, iface: "QgisInterface", state: PanelState, keep_breaks: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.classes = ClassForm(state, keep_breaks, self)
        self.changes = ChangeForm(state, self)
        self.overlay = OverlayForm(iface, state, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for form in (self.classes, self.changes, self.overlay):
            layout.addWidget(form)
        state.choice_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        comparing = bool(self._state.choice.against)
        self.classes.setVisible(not comparing)
        self.changes.setVisible(comparing)

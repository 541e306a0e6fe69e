"""What an atlas still lacks before there is something to see, and the step that comes next."""

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from ..model.text import tr
from .state import PanelState


class NextStep(QFrame):
    """Seen where the open edition has no values; the actions are for those who have the holdings."""

    def __init__(
        self, state: PanelState, without_levels: Sequence[QAction], without_values: Sequence[QAction], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keckNextStep")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._state = state
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        self._levels = [_button(action, self) for action in without_levels]
        self._values = [_button(action, self) for action in without_values]
        for button in (*self._levels, *self._values):
            column.addWidget(button)
        state.opened_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        opened = self._state.opened
        empty = opened is not None and not opened.overview.indicators
        self.setVisible(empty)
        if opened is None or not empty:
            return
        working, levels = opened.holdings is not None, bool(opened.overview.levels)
        for button in self._levels:
            button.setVisible(working and not levels)
        for button in self._values:
            button.setVisible(working and levels)
        if not working:
            text = tr("This edition has no values. Ask whoever made it whether another one was meant.")
        elif levels:
            text = tr(
                "The levels are there, but no values to be shown. Import tables next. Values that are held already "
                "are cleared for nobody, or all of them are hidden."
            )
        else:
            text = tr("The atlas has no level yet. Import the coarsest one first, then the finer ones and the tables.")
        self.text.setText(text)


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button

"""What table and charts have in common: they follow the state, and only while they are seen."""

from typing import Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ..jobs import QuietRunner
from ..notices import show_error
from ..state import PanelState


class FollowingTab(QWidget):
    """A subclass works out in the background what the state asks for (``_work_out``), shows it, or that there is
    nothing (``_show``), and marks the chosen areas (``_show_areas``); it begins by ``_follow``."""

    def __init__(self, state: PanelState, bar: QgsMessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._bar = state, bar
        self._work = QuietRunner(self)
        self._work.failed.connect(lambda error: show_error(bar, error))
        self._stale = True

    def unload(self) -> None:
        self._state.opened_changed.disconnect(self._atlas_changed)
        self._state.choice_changed.disconnect(self._changed)
        self._state.areas_changed.disconnect(self._show_areas)
        self._work.close()

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._refresh()

    def _follow(self) -> None:
        self._state.opened_changed.connect(self._atlas_changed)
        self._state.choice_changed.connect(self._changed)
        self._state.areas_changed.connect(self._show_areas)

    def _atlas_changed(self) -> None:
        self._work.close()
        self._show(None)
        self._changed()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._stale or not self._ready():
            return
        self._stale = False
        if not self._work_out():
            self._work.close()
            self._show(None)

    def _ready(self) -> bool:
        """Whether anything can be shown at all."""
        return True

    def _work_out(self) -> bool:
        """Begin to work out what is to be shown; False where there is nothing."""
        raise NotImplementedError

    def _show(self, content: Any) -> None:
        raise NotImplementedError

    def _show_areas(self) -> None:
        raise NotImplementedError

"""Somebody who presses whatever can be pressed, and to whom everything happens that happens in an office."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
)

from keck_qgis.panel.dialogs import Dialogs
from tests.panel.conftest import Window
from tests.panel.random_hands import Hands

_QUIET_SECONDS = 60.0
_ANSWER_MS = 10


class RandomUser(Hands):
    """Each ``act`` is one action; what was done stands in ``diary``, the newest last."""

    def __init__(self, window: Window, edition: Path, holdings: Path, seed: int) -> None:
        super().__init__(window, edition, holdings, seed)
        self._answering = QTimer()
        self._answering.setInterval(_ANSWER_MS)
        self._answering.timeout.connect(self._answer)
        self._answering.start()
        self._events: tuple[Callable[[], object], ...] = (
            self.open_edition, self.open_holdings, self.open_nonsense, self.close_atlas, self.change_choice,
            self.choose_areas, self.select_on_map, self.import_values, self.refresh, self.look,
            self.remove_a_layer, self.remove_the_group, self.move_the_group, self.add_a_foreign_layer, self.rename,
            self.new_project, self.save_and_read_the_project, self.reload, self.move_the_dock, self.hide_the_dock,
            self.resize, self.change_theme, self.vanish, self.come_back, self.lock_the_holdings, self.let_go,
            self.forbid_writing, self.open_lower, self.open_dialog, self.close_dialogs, self.choose_facility,
            self.click_on_the_map,
        )  # fmt: skip

    def act(self) -> None:
        if self._choose.random() < 0.55:
            self.press_anything()
        else:
            event = self._choose.choice(self._events)
            self.diary.append(event.__name__)
            event()
        for _round in range(self._choose.choice((0, 1, 1, 2, 10))):
            QgsApplication.processEvents()

    def settle(self) -> None:
        """Everything comes back, and all work ends."""
        while self._away:
            self.come_back()
        self.let_go()
        end = time.monotonic() + _QUIET_SECONDS
        while QgsApplication.taskManager().countActiveTasks() or self.dock.atlas.jobs.is_busy():
            assert time.monotonic() < end, "something goes on for ever"
            QgsApplication.processEvents()
            time.sleep(0.002)
        _sweep()

    def leave(self) -> None:
        self.settle()
        self._answering.stop()
        self._drop_dock()
        del self.dock
        QgsProject.instance().clear()
        _sweep()

    def _answer(self) -> None:
        """What waits for an answer, such as a menu or a modal dialog, gets one."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(modal, QDialog) and not isinstance(modal, QFileDialog) and self._choose.random() < 0.5:
            modal.accept()
        elif modal is not None:
            modal.close()


def _sweep() -> None:
    """Let Qt delete what was to be deleted later; what that held follows a round later."""
    for _round in range(5):
        QgsApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def without_the_world(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Files that are asked for lie in ``folder``, browsers do not open, Processing's dialogs need a whole QGIS."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all, **_more: (str(folder / "aus.csv"), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(Dialogs, "show", lambda *_all: None)

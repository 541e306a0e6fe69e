"""Long work in the background: progress and cancel in the message bar, stale results dropped."""

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..model.errors import Cancelled
from ..model.progress import Progress, Words
from ..model.text import tr
from .notices import show_error

Job = Callable[[Progress], Any]

_UNLOAD_PATIENCE_MS = 30_000


class JobTask(QgsTask):
    """Runs a job with plain data in a worker thread; ``ended`` comes in the main thread, whatever happened."""

    step = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, title: str, job: Job) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._job, self._words = job, Words()
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> bool:
        try:
            self.result = self._job(self)
        except Cancelled:
            return False
        except Exception as error:  # shown in the main thread: a traceback here would be lost with the thread
            self.error = error
            return False
        return True

    def finished(self, result: bool) -> None:
        self.ended.emit()

    # the Progress of the job

    def report(self, percent: float, text: str = "") -> None:
        self.setProgress(percent)
        if said := self._words.at(percent, text):
            self.step.emit(said)

    def cancelled(self) -> bool:
        return bool(self.isCanceled())


class JobRunner(QObject):
    """Runs one job at a time: a new one cancels the one before, whose result is dropped."""

    busy = pyqtSignal(bool)

    def __init__(self, bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._current: JobTask | None = None
        self._item: QgsMessageBarItem | None = None
        self._abandoned: list[JobTask] = []

    def run(self, title: str, job: Job, done: Callable[[Any], None]) -> None:
        """Start ``job``; ``done`` gets its result in the main thread unless it failed or was overtaken."""
        self.cancel()
        task = JobTask(title, job)
        self._current = task
        task.ended.connect(lambda: self._end(task, done))
        self._show_progress(task, title)
        QgsApplication.taskManager().addTask(task)
        self.busy.emit(True)

    def is_busy(self) -> bool:
        return self._current is not None

    def cancel(self) -> None:
        """Stop the running job; its result will be dropped."""
        if self._current is None:
            return
        task, self._current = self._current, None
        self._abandoned.append(task)
        self._hide_progress()
        task.cancel()
        self.busy.emit(False)

    def close(self) -> None:
        """Stop everything and wait for it: nothing of ours may run after the plugin has gone."""
        self.cancel()
        for task in self._abandoned:
            task.waitForFinished(_UNLOAD_PATIENCE_MS)
        self._abandoned.clear()

    def _end(self, task: JobTask, done: Callable[[Any], None]) -> None:
        if task is not self._current:
            if task in self._abandoned:
                self._abandoned.remove(task)
            _discard(task.result)
            return
        self._current = None
        self._hide_progress()
        self.busy.emit(False)
        if task.error is not None:
            show_error(self._bar, task.error)
        elif task.status() == QgsTask.TaskStatus.Complete:
            done(task.result)

    def _show_progress(self, task: JobTask, title: str) -> None:
        item = QgsMessageBar.createMessage(title, "")
        progress = QProgressBar()
        progress.setMaximum(100)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.cancel)
        item.layout().addWidget(progress)
        item.layout().addWidget(cancel)
        task.progressChanged.connect(lambda percent: progress.setValue(round(percent)))
        task.step.connect(item.setText)
        self._item = item
        self._bar.pushWidget(item, Qgis.MessageLevel.Info)

    def _hide_progress(self) -> None:
        if self._item is not None:
            item, self._item = self._item, None
            self._bar.popWidget(item)


def _discard(result: Any) -> None:
    """Give back what a stale result holds, such as an open file."""
    close = getattr(result, "close", None)
    if callable(close):
        close()

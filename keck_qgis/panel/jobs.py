"""Long work in the background: progress and cancel in the message bar, stale results dropped."""

from collections.abc import Callable
from html import escape
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..model.errors import Cancelled
from ..model.progress import Progress, Words
from ..model.text import tr
from .notices import show_error

Job = Callable[[Progress], Any]

# QGIS announces the end of a task unless it is silent: we say ourselves what has come of it
SHOWN = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
HIDDEN = SHOWN | QgsTask.Flag.Hidden
UNSTOPPABLE = QgsTask.Flag.Silent

_UNLOAD_PATIENCE_MS = 30_000
_PROGRESS_WIDTH = 160


class JobTask(QgsTask):
    """Runs a job with plain data in a worker thread; ``ended`` comes in the main thread, whatever happened."""

    step = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, title: str, job: Job, flags: QgsTask.Flag = SHOWN) -> None:
        super().__init__(title, flags)
        self._job, self._words = job, Words()
        self.result: Any = None
        self.error: BaseException | None = None
        self.is_over = False

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
        self.is_over = True
        self.ended.emit()

    # the Progress of the job

    def report(self, percent: float, text: str = "") -> None:
        self.setProgress(percent)
        if said := self._words.at(percent, text):
            self.step.emit(said)

    def cancelled(self) -> bool:
        return bool(self.isCanceled())


class QuietRunner(QObject):
    """Runs one job at a time: a new one cancels the one before, whose result is dropped.

    ``started`` brings the title, ``progressed`` per cent, ``stepped`` words; ``busy`` is True until the job has ended,
    ``failed`` brings its error.
    """

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    stepped = pyqtSignal(str)
    busy = pyqtSignal(bool)
    failed = pyqtSignal(object)

    def __init__(self, parent: QObject, flags: QgsTask.Flag = SHOWN) -> None:
        super().__init__(parent)
        self._flags = flags
        self._current: JobTask | None = None
        self._abandoned: list[JobTask] = []

    def run(self, title: str, job: Job, done: Callable[[Any], None]) -> None:
        """Start ``job``; ``done`` gets its result in the main thread unless it failed or was overtaken."""
        self.cancel()
        task = JobTask(title, job, self._flags)
        self._current = task
        task.ended.connect(lambda: self._end(task, done))
        task.progressChanged.connect(self._pass_percent)
        task.step.connect(self._pass_words)
        self.started.emit(title)
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
        if not task.is_over:
            task.progressChanged.disconnect(self._pass_percent)
            task.step.disconnect(self._pass_words)
            task.cancel()
        self.busy.emit(False)

    def close(self) -> None:
        """Stop everything and wait for it: nothing of ours may run after the plugin has gone."""
        self.cancel()
        for task in self._abandoned:
            if not task.is_over:
                task.waitForFinished(_UNLOAD_PATIENCE_MS)
        self._abandoned.clear()

    # slots of the runner itself: Qt forgets them with it, whatever the task still says

    def _pass_percent(self, percent: float) -> None:
        self.progressed.emit(percent)

    def _pass_words(self, words: str) -> None:
        self.stepped.emit(words)

    def _end(self, task: JobTask, done: Callable[[Any], None]) -> None:
        """What follows waits until QGIS has let go of the task: it may take one that is started meanwhile for that
        one, whose place in memory it got, and leave it in its queue for ever."""
        complete = task.status() == QgsTask.TaskStatus.Complete
        QTimer.singleShot(0, lambda: self._hand_over(task, complete, done))

    def _hand_over(self, task: JobTask, complete: bool, done: Callable[[Any], None]) -> None:
        if task is not self._current:
            if task in self._abandoned:
                self._abandoned.remove(task)
            _discard(task.result)
            return
        self._current = None
        self.busy.emit(False)
        if task.error is not None:
            self.failed.emit(task.error)
        elif complete:
            done(task.result)


class JobRunner(QuietRunner):
    """Shows its job in the message bar, where it can be cancelled, and says there what failed."""

    def __init__(self, bar: QgsMessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._item: QgsMessageBarItem | None = None
        self._progress: QProgressBar | None = None
        self.started.connect(self._show_progress)
        self.progressed.connect(self._show_percent)
        self.stepped.connect(self._show_words)
        self.busy.connect(self._hide_progress)
        self.failed.connect(lambda error: show_error(self._bar, error))
        bar.widgetRemoved.connect(self._item_removed)

    def _item_removed(self, item: QgsMessageBarItem) -> None:
        """The user may close the message; its job goes on."""
        if item is self._item:
            self._item = self._progress = None

    def _show_progress(self, title: str) -> None:
        self._item = QgsMessageBar.createMessage(escape(title), "")
        self._progress = QProgressBar()
        self._progress.setMaximum(100)
        self._progress.setMaximumWidth(_PROGRESS_WIDTH)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(lambda _checked: self.cancel())
        self._item.layout().addWidget(self._progress)
        self._item.layout().addWidget(cancel)
        self._bar.pushWidget(self._item, Qgis.MessageLevel.Info)

    def _show_percent(self, percent: float) -> None:
        if self._progress is not None:
            self._progress.setValue(round(percent))

    def _show_words(self, words: str) -> None:
        """For those who point at it: the bar has one line, which the title fills."""
        if self._progress is not None:
            self._progress.setToolTip(escape(words))

    def _hide_progress(self, busy: bool) -> None:
        if not busy and self._item is not None:
            self._bar.popWidget(self._item)


def _discard(result: Any) -> None:
    """Give back what a stale result holds, such as an open file."""
    close = getattr(result, "close", None)
    if callable(close):
        close()

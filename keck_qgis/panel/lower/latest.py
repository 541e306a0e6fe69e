"""Quick work in the background, without a word in the message bar: only the newest request counts."""

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject

from ..jobs import Job, JobTask

_PATIENCE_MS = 30_000


class Latest(QObject):
    """Runs jobs that read the open edition; ``stop`` before that is closed."""

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._title = title
        self._tasks: list[JobTask] = []

    def run(self, job: Job, done: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        """Give up what is under way; ``done`` or ``failed`` comes in the main thread unless overtaken."""
        self._cancel()
        task = JobTask(self._title, job)
        self._tasks.append(task)
        task.ended.connect(lambda: self._end(task, done, failed))
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Give up and wait until nothing reads any more."""
        self._cancel()
        for task in self._tasks:
            task.waitForFinished(_PATIENCE_MS)
        self._tasks.clear()

    def _cancel(self) -> None:
        for task in self._tasks:
            task.cancel()

    def _end(self, task: JobTask, done: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        if task not in self._tasks:
            return
        newest = task is self._tasks[-1]
        self._tasks.remove(task)
        if not newest or task.isCanceled():
            return
        if task.error is not None:
            failed(task.error)
        else:
            done(task.result)

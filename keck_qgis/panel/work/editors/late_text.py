"""A label that says something at once, and more as soon as it is worked out."""

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel

from ....model.text import tr
from ...jobs import QuietRunner

_PAUSE_MS = 300
"""Who types is not answered letter by letter."""


class LateText(QObject):
    """Works for ``label``, which belongs to a form."""

    def __init__(self, name: str, label: QLabel) -> None:
        super().__init__(label)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label = label
        self._jobs = QuietRunner(self)
        self._first: str = ""
        self._further: Callable[[], str] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._work_out)

    def say(self, first: str, further: Callable[[], str] | None) -> None:
        """Show ``first`` now, and below it what ``further`` gives, which runs in the background."""
        self._jobs.cancel()
        self._pause.stop()
        self._first, self._further = first, further
        self._label.setText(first)
        if further is not None:
            self._pause.start()

    def close(self) -> None:
        self._pause.stop()
        self._jobs.close()

    def _work_out(self) -> None:
        further = self._further
        if further is not None:
            self._jobs.run(tr("Reading figures …"), lambda _progress: further(), self._show_further)

    def _show_further(self, further: str) -> None:
        self._label.setText("\n".join(filter(None, (self._first, further))))

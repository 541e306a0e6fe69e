"""What the panel shows when no atlas is open: what can be done, and the files opened last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCommandLinkButton, QLabel, QVBoxLayout, QWidget

from ..model.files import is_there
from ..model.text import tr
from .atlas import Atlas
from .jobs import HIDDEN, QuietRunner
from .menu_entries import without_argument
from .settings import RECENT_FILES

_MOST_RECENT = 3


@dataclass(frozen=True)
class Way:
    """One way to begin: a title, a sentence, and what happens."""

    title: str
    text: str
    act: Callable[[], None]


class StartPage(QWidget):
    """Large buttons, each with a sentence that says what it is for."""

    def __init__(self, ways: Sequence[Way], atlas: Atlas, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckStart")
        self._atlas = atlas
        self._recent: list[QWidget] = []
        self._looking = QuietRunner(self, HIDDEN)
        self._column = QVBoxLayout(self)
        self._column.addWidget(_heading(tr("No atlas is open"), self))
        for way in ways:
            self._column.addWidget(_button(way, self))
        self._column.addStretch(1)
        atlas.state.opened_changed.connect(self._show_recent)
        self._show_recent()

    def unload(self) -> None:
        self._atlas.state.opened_changed.disconnect(self._show_recent)
        self._looking.close()

    def _show_recent(self) -> None:
        """A drive that does not answer must not hold up the panel: somebody else looks for the files."""
        if self._atlas.opened is None:
            files = RECENT_FILES.read()
            title = tr("Looking for the files opened last")
            self._looking.run(title, lambda _progress: [path for path in files if is_there(path)], self._offer)

    def _offer(self, files: list[Path]) -> None:
        for widget in self._recent:
            widget.hide()
            widget.deleteLater()
        ways = [Way(path.name, str(path.parent), partial(self._atlas.open, path)) for path in files[:_MOST_RECENT]]
        self._recent = [_heading(tr("Opened last"), self)] if ways else []
        self._recent += [_button(way, self) for way in ways]
        for widget in self._recent:
            self._column.insertWidget(self._column.count() - 1, widget)


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _button(way: Way, parent: QWidget) -> QCommandLinkButton:
    # an ampersand in a file's name is no mnemonic
    button = QCommandLinkButton(way.title, way.text, parent)
    button.setAccessibleName(way.title.replace("&", ""))
    button.setAccessibleDescription(way.text)
    button.clicked.connect(without_argument(way.act))
    return button

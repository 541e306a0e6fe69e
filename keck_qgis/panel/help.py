"""Help of our own, offline: a page in Markdown for every dialog, opened by its button or by F1."""

from pathlib import Path
from typing import Any, TypeVar

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QUrl
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..model.text import tr
from ..resources import resource
from .sizes import fit_on_screen

_Button = TypeVar("_Button", bound=QAbstractButton)

_FOLDER = "help"
_CONTENTS = "contents"
_WINDOW = "keckHelpWindow"
_WIDTH, _HEIGHT = 560, 560


def help_button(dialog: QDialog, page: str) -> QPushButton:
    """A button that opens a page of ``resources/help`` (its name without ``.md``); F1 in the dialog does as well.

    In a QDialogButtonBox its role is ``HelpRole``.
    """
    button = QPushButton(tr("&Help"), dialog)
    button.setAutoDefault(False)
    return _opening(button, dialog, page)


def small_help_button(widget: QWidget, page: str) -> QToolButton:
    """The same as an icon, where there is little room."""
    button = QToolButton(widget)
    button.setAccessibleName(tr("Help"))
    return _opening(button, widget, page)


def show_help(widget: QWidget, page: str) -> "HelpWindow":
    """Show a page in the window of help that belongs to ``widget`` and goes with it."""
    window = widget.findChild(HelpWindow, _WINDOW, Qt.FindChildOption.FindDirectChildrenOnly) or HelpWindow(widget)
    window.turn_to(page)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def pages() -> dict[str, str]:
    """The titles of all pages by their names, in the order of the titles."""
    first_lines = {file.stem: file.read_text(encoding="utf-8").partition("\n")[0] for file in _files()}
    titles = {name: line.lstrip("# ") for name, line in first_lines.items()}
    return dict(sorted(titles.items(), key=lambda one: one[1]))


def _opening(button: _Button, widget: QWidget, page: str) -> _Button:
    button.setObjectName("keckHelp")
    button.setIcon(QgsApplication.getThemeIcon("mActionHelpContents.svg"))
    button.setToolTip(tr("What this is for and how it works (F1)"))
    button.clicked.connect(lambda _checked: show_help(widget, page))
    widget.installEventFilter(_HelpKey(widget, page))
    return button


class HelpWindow(QDialog):
    """Pages of help beside the dialog that they are about, which stays usable."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(_WINDOW)
        self.setWindowTitle(tr("Help – KECK"))
        self.text = _Pages(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("&Close"))
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        contents = buttons.addButton(tr("All &topics"), QDialogButtonBox.ButtonRole.ActionRole)
        contents.clicked.connect(lambda _checked: self.turn_to(_CONTENTS))
        back = buttons.addButton(tr("&Back"), QDialogButtonBox.ButtonRole.ActionRole)
        back.setEnabled(False)
        back.clicked.connect(lambda _checked: self.text.backward())
        self.text.backwardAvailable.connect(back.setEnabled)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        fit_on_screen(self, _WIDTH, _HEIGHT)

    def turn_to(self, page: str) -> None:
        self.text.setSource(QUrl(f"{page}.md"))


class _Pages(QTextBrowser):
    """Reads pages by their names; links between them work, others are not followed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckHelpText")
        self.setAccessibleName(tr("Page of help"))

    def loadResource(self, kind: int, name: QUrl) -> Any:
        page = name.fileName().removesuffix(".md")
        if page == _CONTENTS:
            return "\n".join([f"# {tr('All topics')}", *(f"* [{title}]({one}.md)" for one, title in pages().items())])
        found = next((file for file in _files() if file.stem == page), None)
        return found.read_text(encoding="utf-8") if found else None


class _HelpKey(QObject):
    """Answers F1 within a widget, also in a dock, where QGIS has that key for its own help."""

    def __init__(self, widget: QWidget, page: str) -> None:
        super().__init__(widget)
        self._page = page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or event.key() != Qt.Key.Key_F1:
            return False
        event.accept()  # at the override: the key comes to us, not to QGIS
        if event.type() == QEvent.Type.KeyPress:
            show_help(watched, self._page)
        return True


def _files() -> list[Path]:
    return sorted(resource(_FOLDER).glob("*.md"))

"""What a user's hand does in the real window, by mouse and keyboard; it counts what it does."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QMimeData, QModelIndex, QPoint, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QMenu, QToolButton, QWidget

_OPENS_MS = 300
_LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Each method is one action: a click, a choice, a typed field; ``actions`` says in words which there were."""

    def __init__(self) -> None:
        self.actions: list[str] = []

    def click(self, widget: QWidget) -> None:
        self._count("click", widget)
        QTest.mouseClick(_shown(widget), _LEFT)

    def type(self, field: QLineEdit, text: str) -> None:
        self._count(f"type “{text}”", field)
        QTest.mouseClick(_shown(field), _LEFT)
        field.selectAll()
        QTest.keyClicks(field, text)

    def choose_entry(self, button: QToolButton, title: str) -> None:
        """An entry of a button's menu."""
        self._count(f"choose “{title}”", button)
        QTimer.singleShot(_OPENS_MS, lambda: self._click_entry(button.menu(), title))
        QTest.mouseClick(_shown(button), _LEFT)

    def choose_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        self._count(f"choose “{index.data()}”", view)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), _LEFT, pos=view.visualRect(index).center())

    def check(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """A row's box, by the keyboard: where it is drawn is the style's matter."""
        self._count(f"check “{index.data()}”", view)
        view.scrollTo(index)
        view.setCurrentIndex(index)
        QTest.keyClick(view, Qt.Key.Key_Space)

    def check_in(self, combo: QComboBox, title: str) -> None:
        """An item of a list that opens."""
        self._count(f"check “{title}”", combo)
        QTest.mouseClick(_shown(combo), _LEFT)
        QTest.qWait(_OPENS_MS)
        view = combo.view()
        index = combo.model().index(combo.findText(title), 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), _LEFT, pos=view.visualRect(index).center())
        combo.hidePopup()

    def drop(self, paths: Iterable[Path], target: QWidget) -> None:
        """Files from the file manager, all at once."""
        files = list(paths)
        self._count(f"drop {len(files)} files", target)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        where = _shown(target).rect().center()
        for event in (_entering(where, data), _dropped(where, data)):
            QApplication.sendEvent(target, event)
            assert event.isAccepted(), f"{target.objectName()} takes no files"

    def _click_entry(self, menu: QMenu, title: str) -> None:
        entry = next(one for one in menu.actions() if one.text().replace("&", "") == title)
        QTest.mouseClick(menu, _LEFT, pos=menu.actionGeometry(entry).center())

    def _count(self, what: str, where: QWidget) -> None:
        self.actions.append(f"{what} ({where.objectName()})")


def _shown(widget: QWidget) -> QWidget:
    """Nobody can use what is hidden or grey."""
    assert widget.isVisible(), f"{widget.objectName()} is hidden"
    assert widget.isEnabled(), f"{widget.objectName()} is grey"
    return widget


def _entering(where: QPoint, data: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(where, Qt.DropAction.CopyAction, data, _LEFT, Qt.KeyboardModifier.NoModifier)


def _dropped(where: QPoint, data: QMimeData) -> QDropEvent:
    position: Any = where
    return QDropEvent(position, Qt.DropAction.CopyAction, data, _LEFT, Qt.KeyboardModifier.NoModifier)


def when(waited: Callable[[], Any], happened: Callable[[Any], None]) -> None:
    """Act on what a modal dialog lets in only from its own event loop."""
    if (found := waited()) is None:
        QTimer.singleShot(_OPENS_MS, lambda: when(waited, happened))
    else:
        happened(found)

"""What every window of ours owes its users: names, keyboard, German, room for its texts."""

from collections.abc import Iterator

from qgis.gui import QgsFileWidget, QgsMessageBar, QgsOpacityWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSlider,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from tools.translations import CATALOGUE, finished_messages

_INPUTS = (
    QComboBox, QAbstractSpinBox, QLineEdit, QSlider, QAbstractItemView, QTextEdit, QPlainTextEdit,
    QgsFileWidget, QgsOpacityWidget, QgsProjectionSelectionWidget,
)  # fmt: skip
_COMPOSED = (
    QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView, QgsFileWidget, QgsOpacityWidget,
    QgsProjectionSelectionWidget, QgsMessageBar,
)  # fmt: skip
"""What is within these is theirs, not ours."""


def complaints(window: QWidget) -> list[str]:
    """Everything that is wrong with a window that is shown."""
    ours = list(_ours(window))
    found = [
        *_nameless(window, ours),
        *_unreachable(ours),
        *_english(window, ours),
        *_cut(ours),
        *_against_reading(window, ours),
    ]
    return [f"{window.objectName() or type(window).__name__}: {one}" for one in found]


def _ours(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        above = widget.parentWidget()
        inner = False
        while above is not None and above is not window:
            inner = inner or isinstance(above, _COMPOSED)
            above = above.parentWidget()
        foreign = widget.objectName().startswith("qt_") or widget.objectName() == "collapseButton"
        if not inner and not foreign and widget.isVisibleTo(window) and widget.window() is window.window():
            yield widget


def _nameless(window: QWidget, ours: list[QWidget]) -> Iterator[str]:
    buddies = {label.buddy() for label in window.findChildren(QLabel)}
    for widget in ours:
        named = widget in buddies or widget.accessibleName()
        if isinstance(widget, _INPUTS) and not named and not isinstance(widget.parent(), QTabWidget):
            yield f"{_called(widget)} has no name: neither a label's buddy nor an accessible name"
        if isinstance(widget, QAbstractButton) and not (named or widget.text()):
            yield f"{_called(widget)} has no name"
        if isinstance(widget, QToolButton) and _icon_alone(widget) and not widget.toolTip():
            yield f"{_called(widget)} shows a picture alone and has no tool tip"


def _unreachable(ours: list[QWidget]) -> Iterator[str]:
    for widget in ours:
        pressed = isinstance(widget, (*_INPUTS, QAbstractButton))
        composed = isinstance(widget, QgsFileWidget | QgsOpacityWidget)
        if pressed and not composed and widget.isEnabled() and not _focusable(widget):
            yield f"{_called(widget)} cannot be reached by the tabulator"


def _focusable(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    if policy & Qt.FocusPolicy.TabFocus:
        return True
    if widget.focusProxy() is not None:
        return _focusable(widget.focusProxy())
    return isinstance(widget, QgsProjectionSelectionWidget)


def _english(window: QWidget, ours: list[QWidget]) -> Iterator[str]:
    english = {source for source, german in finished_messages(CATALOGUE).items() if source != german}
    german = set(finished_messages(CATALOGUE).values())
    for widget in (window, *ours):
        for text in _texts(widget):
            if text in english and text not in german:
                yield f"{_called(widget)} says in English: {text!r}"


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.windowTitle()
    yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        headers = widget.findChildren(QHeaderView)
        columns = max((one.count() for one in headers if one.orientation() == Qt.Orientation.Horizontal), default=0)
        yield from (str(widget.model().headerData(one, Qt.Orientation.Horizontal) or "") for one in range(columns))


def _cut(ours: list[QWidget]) -> Iterator[str]:
    for widget in ours:
        if isinstance(widget, QLabel) and widget.text() and not widget.pixmap():
            if widget.wordWrap():
                needed = widget.heightForWidth(widget.width())
                if needed > widget.height() + 1:
                    yield f"{_called(widget)} is {needed - widget.height()} px too low for {widget.text()[:60]!r}"
            elif widget.minimumSizeHint().width() > widget.width() + 1 and not widget.toolTip():
                yield f"{_called(widget)} cuts {widget.text()[:60]!r}"
        elif isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton):
            if widget.minimumSizeHint().width() > widget.width() + 1:
                yield f"{_called(widget)} cuts {widget.text()!r}"
        elif isinstance(widget, QScrollArea) and widget.widget() is not None:
            hidden = widget.widget().minimumSizeHint().width() - widget.viewport().width()
            off = widget.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if off and hidden > 0:
                widest = sorted(widget.findChildren(QWidget), key=lambda one: -one.minimumSizeHint().width())[:6]
                names = ", ".join(f"{_called(one)} {one.minimumSizeHint().width()}" for one in widest)
                yield f"{_called(widget)} hides {hidden} px at the right: {names}"


def _against_reading(window: QWidget, ours: list[QWidget]) -> Iterator[str]:
    """The tabulator goes down, or up to the next column at the right, and once a round back to the top."""
    stops = (one for one in ours if one.isEnabled() and not isinstance(one, QScrollArea))
    known = {one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus}
    order, widget = [], window.nextInFocusChain()
    while widget is not window:
        if widget in known:
            order.append((widget, _place(widget, window)))
        widget = widget.nextInFocusChain()
    ups = [
        f"the tabulator goes up from {_called(before)} to {_called(after)}"
        for (before, place), (after, next_place) in zip(order, order[1:] + order[:1], strict=True)
        if next_place.y() + min(after.height(), before.height()) <= place.y() and next_place.x() <= place.x()
    ]
    if len(ups) > 1:
        yield from ups


def _place(widget: QWidget, window: QWidget) -> QPoint:
    """Its corner; what is scrolled out of sight counts as standing at the lower edge of what scrolls it."""
    place, above = widget.mapTo(window, QPoint(0, 0)), widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            lowest = above.viewport().mapTo(window, QPoint(0, above.viewport().height()))
            place.setY(min(place.y(), lowest.y() - 1))
        above = above.parentWidget()
    return place


def _icon_alone(button: QToolButton) -> bool:
    alone = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    return alone and not button.icon().isNull()


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    above = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName() or text!r} in {type(above).__name__}"

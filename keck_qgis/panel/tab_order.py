"""The order in which the Tab key walks: that of the layout, whenever the widgets were made."""

from collections.abc import Iterator
from itertools import pairwise

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLayout, QScrollArea, QSplitter, QTabWidget, QToolButton, QWidget

_BY_TAB = (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)


def walk_through(window: QWidget, *layouts: QLayout) -> None:
    """Let the Tab key walk through the widgets of some layouts, one layout after the other."""
    found = [widget for layout in layouts for widget in _widgets(layout)]
    for before, after in pairwise(found):
        window.setTabOrder(before, after)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.layout() is not None:
            yield from _widgets(item.layout())
        elif item.widget() is not None:
            yield from _within(item.widget())


def _within(widget: QWidget) -> Iterator[QWidget]:
    """The widget itself where it takes the cursor, and all that lies in it."""
    if isinstance(widget, QScrollArea):
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cursor goes to what it holds
        yield from _within(widget.widget())
        return
    if widget.focusPolicy() in _BY_TAB:
        yield widget
    if isinstance(widget, QgsCollapsibleGroupBoxBasic):
        yield from widget.findChildren(QToolButton, "collapseButton")
    if isinstance(widget, QTabWidget | QSplitter):
        for place in range(widget.count()):
            yield from _within(widget.widget(place))
    elif widget.layout() is not None:
        yield from _widgets(widget.layout())

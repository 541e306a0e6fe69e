"""Menus as the panel builds them: entries that act, and buttons that open a menu."""

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton


def add_entry(menu: QMenu, title: str, act: Callable[[], object]) -> QAction:
    entry = menu.addAction(title)
    entry.triggered.connect(without_argument(act))
    return entry


def menu_button(name: str, title: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(title)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button


def without_argument(act: Callable[[], object]) -> Callable[[bool], None]:
    """Qt tells whether a button is checked; ours only act."""

    def triggered(_checked: bool = False) -> None:
        act()

    return triggered

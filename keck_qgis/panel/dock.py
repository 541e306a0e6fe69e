"""The KECK dock: open an atlas, choose what is shown, start imports, releases and exports."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.gui import QgsCollapsibleGroupBox, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..model.errors import KeckError
from ..model.text import tr
from ..resources import resource
from .algorithm_dialogs import show_dialog
from .area_sheet import AreaSheet
from .atlas import Atlas
from .display.form import Display
from .figure_text import figure_text
from .help import small_help_button
from .locator import IndicatorFilter
from .lower.dock import LowerDoor
from .map_view import MapView
from .notices import show_error, show_note
from .settings import RECENT_FILES
from .targets import free_file
from .view_choice import ViewChoice

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

_EMPTY, _OPEN = 0, 1


class KeckDock(QgsDockWidget):
    """The panel; it knows widgets only, ``Atlas`` does the work."""

    def __init__(self, iface: "QgisInterface") -> None:
        super().__init__("KECK", iface.mainWindow())
        self.setObjectName("keckDock")
        self.setWindowIcon(QIcon(str(resource("icon.svg"))))
        self._iface = iface
        self._bar = iface.messageBar()
        self._dialogs: list[Any] = []
        self.atlas = Atlas(self._bar, self)
        self._map = MapView(self.atlas.state, self._bar, iface.mapCanvas(), self)
        self._locator = IndicatorFilter(self.atlas.state)
        iface.registerLocatorFilter(self._locator)
        self.lower = LowerDoor(iface, self.atlas, self)
        self.choice = ViewChoice(self.atlas.state, self)
        self.display = Display(iface, self.atlas.state, self)
        self.sheet = AreaSheet(self.atlas.state, self)
        self.state = _plain_label("keckState")
        self.figure = _plain_label("keckFigure")
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._open_page())
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.addLayout(self._tools())
        layout.addWidget(self._pages, 1)
        self.setWidget(body)
        self.atlas.state.opened_changed.connect(self._atlas_changed)
        self.atlas.state.choice_changed.connect(self._choice_changed)
        self.atlas.jobs.busy.connect(self._busy_changed)
        self._atlas_changed()

    def open_file(self, path: Path) -> None:
        """Open holdings or an edition."""
        self.atlas.open(path)

    def close_files(self) -> None:
        """Let go of the open file and of our layers."""
        self.atlas.close()

    def unload(self) -> None:
        """Before the dock goes: stop work, close dialogs and files, take our layers out of the project."""
        self.atlas.state.opened_changed.disconnect(self._atlas_changed)
        self.atlas.state.choice_changed.disconnect(self._choice_changed)
        self.atlas.jobs.busy.disconnect(self._busy_changed)
        self._iface.deregisterLocatorFilter(self._locator)
        self.lower.unload()
        self._map.unload()
        self.atlas.unload()
        for dialog in self._dialogs:
            dialog.close()
        self._dialogs.clear()

    # what the state shows

    def _atlas_changed(self) -> None:
        opened = self.atlas.opened
        self._pages.setCurrentIndex(_EMPTY if opened is None else _OPEN)
        self._close_action.setEnabled(opened is not None)
        self._export.setEnabled(opened is not None)
        self._holdings_menu.setVisible(opened is not None and opened.holdings is not None)
        if opened is None:
            return
        self.state.setText(opened.state_text())
        self.state.setToolTip(str(opened.holdings or opened.edition.path))

    def _choice_changed(self) -> None:
        opened, choice = self.atlas.opened, self.atlas.state.choice
        self.figure.setText("" if opened is None else figure_text(opened, choice))
        self._map_export.setEnabled(not choice.against)
        hint = tr("A comparison cannot be exported as a map: choose “nothing” to compare with.")
        self._map_export.setToolTip(hint if choice.against else "")

    def _busy_changed(self, busy: bool) -> None:
        # what is shown may be out of date in a moment: nothing can be chosen until it is known
        self.choice.setEnabled(not busy)
        self.display.setEnabled(not busy)
        self._open.setEnabled(not busy)

    # widgets

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        open_menu = QMenu(self)
        open_menu.aboutToShow.connect(lambda: self._fill_open_menu(open_menu))
        self._close_action = QAction(tr("&Close"), self)
        self._close_action.triggered.connect(self.close_files)
        self._open = _menu_button(tr("&Open"), open_menu)
        self._holdings_menu = _menu_button(tr("&Import"), self._import_menu())
        self._export = _menu_button(tr("&Export"), self._export_menu())
        for button in (self._open, self._holdings_menu, self._export):
            row.addWidget(button)
        row.addStretch(1)
        lower = QToolButton()
        lower.setDefaultAction(self.lower.action)
        row.addWidget(lower)
        row.addWidget(small_help_button(self, "panel"))
        return row

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        text = _plain_label("keckEmpty")
        text.setText(
            tr(
                "No atlas is open.\n\nOpen an edition that you received, or the holdings that you keep. "
                "To begin with a new atlas, create holdings and import your levels and tables."
            )
        )
        layout.addWidget(text)
        for title, action in (
            (tr("Open holdings or an edition …"), self._ask_file),
            (tr("Create holdings …"), self._create_holdings),
        ):
            button = QPushButton(title, page)
            button.clicked.connect(_without_argument(action))
            layout.addWidget(button)
        layout.addStretch(1)
        return page

    def _open_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.state)
        layout.addWidget(self.choice, 1)
        layout.addWidget(self.figure)
        layout.addWidget(_group("keckDisplayGroup", tr("Display"), self.display))
        layout.addWidget(_group("keckAreaGroup", tr("Area"), self.sheet))
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _fill_open_menu(self, menu: QMenu) -> None:
        menu.clear()
        _add(menu, tr("Open holdings or an edition …"), self._ask_file)
        _add(menu, tr("Create holdings …"), self._create_holdings)
        recent = [path for path in RECENT_FILES.read() if path.is_file()]
        if recent:
            menu.addSeparator()
        for path in recent:
            action = _add(menu, path.name.replace("&", "&&"), partial(self.open_file, path))
            action.setToolTip(str(path))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        menu.addAction(self._close_action)

    def _import_menu(self) -> QMenu:
        menu = QMenu(self)
        for title, algorithm in (
            (tr("Level …"), "importlevel"),
            (tr("Values …"), "importvalues"),
            (tr("Facilities …"), "importpois"),
            (tr("Catalogue …"), "importcatalogue"),
            (tr("Structural zeros …"), "structuralzeros"),
            (tr("Withdraw an import …"), "withdraw"),
        ):
            _add(menu, title, partial(self._holdings_dialog, algorithm))
        menu.addSeparator()
        for title, algorithm in (
            (tr("Rule for small counts …"), "setrule"),
            (tr("Merge categories …"), "mergecategories"),
            (tr("Suppression report …"), "suppressionreport"),
        ):
            _add(menu, title, partial(self._holdings_dialog, algorithm))
        menu.addSeparator()
        _add(menu, tr("Release an edition …"), self._release)
        return menu

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._map_export = _add(menu, tr("Map …"), self._export_map)
        _add(menu, tr("Table …"), self._export_table)
        menu.addSeparator()
        _add(menu, tr("Verify the edition …"), self._verify)
        return menu

    # actions

    def _ask_file(self) -> None:
        recent = RECENT_FILES.read()
        name, _filter = QFileDialog.getOpenFileName(
            self,
            tr("Open holdings or an edition"),
            str(recent[0].parent) if recent else QgsProject.instance().homePath(),
            tr("Holdings and editions (*.gpkg)"),
        )
        if name:
            self.open_file(Path(name))

    def _create_holdings(self) -> None:
        self._dialog("createholdings", {}, lambda results: self.open_file(Path(results["OUTPUT"])))

    def _holdings_dialog(self, algorithm: str) -> None:
        opened = self.atlas.opened
        if opened is not None and opened.holdings is not None:
            self._dialog(algorithm, {"HOLDINGS": str(opened.holdings)}, lambda _results: self.atlas.reopen())

    def _export_map(self) -> None:
        opened, chosen = self.atlas.opened, self.atlas.state.choice
        if opened is None:
            return
        values = {
            "EDITION": str(opened.edition.path),
            "LEVEL": chosen.level,
            "INDICATOR": chosen.indicator,
            "PERIOD": chosen.period,
            "POI_CATEGORIES": ",".join(chosen.categories),
            "OUTPUT": str(free_file(opened.folder, (tr("Map"), chosen.indicator, chosen.period), ".pdf")),
        }
        self._dialog("exportmap", values, self._tell_written)

    def _export_table(self) -> None:
        opened, chosen = self.atlas.opened, self.atlas.state.choice
        if opened is None:
            return
        values = {
            "EDITION": str(opened.edition.path),
            "LEVEL": chosen.level,
            "INDICATORS": chosen.indicator,
            "PERIODS": chosen.period,
            "OUTPUT": str(free_file(opened.folder, (tr("Table"), chosen.indicator, chosen.period), ".xlsx")),
        }
        self._dialog("exporttable", values, self._tell_written)

    def _verify(self) -> None:
        opened = self.atlas.opened
        if opened is not None:
            holdings = {"HOLDINGS": str(opened.holdings)} if opened.holdings else {}
            self._dialog("verify", {"EDITION": str(opened.edition.path), **holdings}, lambda _results: None)

    def _release(self) -> None:
        opened = self.atlas.opened
        if opened is not None and opened.holdings is not None:
            # a folder: the release numbers its file itself
            values = {"HOLDINGS": str(opened.holdings), "OUTPUT": str(opened.folder)}
            self._dialog("release", values, self._released)

    def _released(self, results: dict[str, Any]) -> None:
        self._tell_written(results)
        self.atlas.reopen()

    def _tell_written(self, results: dict[str, Any]) -> None:
        show_note(self._bar, tr("Written"), str(results["OUTPUT"]))

    def _dialog(self, algorithm: str, parameters: dict[str, Any], done: Callable[[dict[str, Any]], None]) -> None:
        try:
            self._dialogs.append(show_dialog(algorithm, parameters, done))
        except KeckError as error:
            show_error(self._bar, error)


def _plain_label(name: str) -> QLabel:
    """Text of files and users is never taken for HTML."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _group(name: str, title: str, content: QWidget) -> QgsCollapsibleGroupBox:
    """A group that the user folds; QGIS remembers by its name whether he did."""
    group = QgsCollapsibleGroupBox(title)
    group.setObjectName(name)
    group.setSettingGroup("keck")
    group.setScrollOnExpand(True)
    QVBoxLayout(group).addWidget(content)
    return group


def _menu_button(title: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(title)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setMenu(menu)
    return button


def _add(menu: QMenu, title: str, action: Callable[[], None]) -> QAction:
    entry = menu.addAction(title)
    entry.triggered.connect(_without_argument(action))
    return entry


def _without_argument(action: Callable[[], None]) -> Callable[[bool], None]:
    """Qt tells whether a button is checked; ours only act."""

    def act(_checked: bool = False) -> None:
        action()

    return act

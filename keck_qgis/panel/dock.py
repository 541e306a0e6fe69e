"""The KECK dock: open an atlas, choose what is shown, start imports, releases and exports."""

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsCollapsibleGroupBox, QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..model.text import tr
from ..resources import resource
from .area_sheet import AreaSheet
from .area_tool import AreaPick
from .atlas import Atlas
from .dialogs import Dialogs
from .display.form import Display
from .facilities.section import FacilitySection
from .figure_text import figure_text
from .file_drop import FileDrop
from .help import small_help_button
from .locator import IndicatorFilter
from .lower.dock import LowerDoor
from .map_view import MapView
from .menu_entries import menu_button
from .menus import ExportMenu, OpenMenu
from .next_step import NextStep
from .sizes import bring_up, scrolling
from .start_page import StartPage, Way
from .tab_order import walk_through
from .view_choice import ViewChoice
from .work.facilities.actions import FacilityActions
from .work.kept_breaks import KeepBreaksButton
from .work.menu import WorkMenu
from .work.release_bar import ReleaseBar

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

_EMPTY, _OPEN = 0, 1
_LAID_OUT_MS = 50
"""Qt lays new lines out in some rounds, and only then is there so far to scroll."""


class KeckDock(QgsDockWidget):
    """The panel; it knows widgets only, ``Atlas`` does the work."""

    def __init__(self, iface: "QgisInterface") -> None:
        super().__init__("KECK", iface.mainWindow())
        self.setObjectName("keckDock")
        self.setWindowIcon(QIcon(str(resource("icon.svg"))))
        self._iface = iface
        bar = iface.messageBar()
        self.dialogs = Dialogs(bar, self)
        self.atlas = Atlas(bar, self)
        self.open_menu = OpenMenu(self.atlas, self.dialogs, self)
        self.work_menu = WorkMenu(self.atlas, self.dialogs, self)
        self.export_menu = ExportMenu(self.atlas, self.dialogs, bar, self)
        self._map = MapView(self.atlas.state, bar, iface.mapCanvas(), self)
        self._locator = IndicatorFilter(self.atlas.state)
        iface.registerLocatorFilter(self._locator)
        self.lower = LowerDoor(iface, self.atlas, self)
        self.choice = ViewChoice(self.atlas.state, self)
        self.facility_actions = FacilityActions(iface, self.atlas, self.dialogs, self)
        self.facilities = FacilitySection(iface, self.atlas.state, self.facility_actions, self)
        self.display = Display(iface, self.atlas.state, KeepBreaksButton(self.atlas, self.dialogs, self), self)
        self.area_pick = AreaPick(iface.mapCanvas(), self.atlas.state, self)
        self.sheet = AreaSheet(self.atlas.state, self.area_pick, self)
        self.state = _plain_label("keckState")
        self.release_bar = ReleaseBar(self.atlas, self.dialogs, self.work_menu.release_action, self)
        self.figure = _plain_label("keckFigure")
        self._pages = QStackedWidget(self)
        self._start = self._start_page()
        self._pages.addWidget(scrolling(self._start))
        self._pages.addWidget(self._open_page())
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.addLayout(self._tools())
        layout.addWidget(self._pages, 1)
        walk_through(body, layout)
        self.setWidget(body)
        FileDrop(self, self.work_menu.files.let_in)
        # who looks at an indicator edits it from there
        self.choice.catalogue.view.addAction(self.work_menu.edit_action)
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
        self._start.unload()
        self.release_bar.unload()
        self.lower.unload()
        self.facilities.pick.unload()
        self.area_pick.unload()
        self.facility_actions.unload()
        self._map.unload()
        self.display.overlay.background.unload()
        self.atlas.unload()
        self.dialogs.close()

    # what the state shows

    def _atlas_changed(self) -> None:
        opened = self.atlas.opened
        self.dialogs.close_others(opened.holdings if opened else None)
        self._pages.setCurrentIndex(_EMPTY if opened is None else _OPEN)
        self._export.setVisible(opened is not None)
        with_holdings = opened is not None and opened.holdings is not None
        self._work.setVisible(with_holdings)
        self.work_menu.edit_action.setVisible(with_holdings)
        if opened is None:
            return
        self.state.setText(opened.state_text())
        self.state.setToolTip(str(opened.holdings or opened.edition.path))
        overview = opened.overview
        for widget in self._of_values:
            widget.setVisible(bool(overview.indicators))
        may_be_added = opened.holdings is not None and bool(overview.levels)
        self._facility_group.setVisible(bool(overview.categories) or may_be_added)

    def _choice_changed(self) -> None:
        opened, choice = self.atlas.opened, self.atlas.state.choice
        self.figure.setText("" if opened is None else figure_text(opened, choice))

    def _busy_changed(self, busy: bool) -> None:
        # what is shown may be out of date in a moment: nothing can be chosen until it is known
        self.choice.setEnabled(not busy)
        self.facilities.setEnabled(not busy)
        self.display.setEnabled(not busy)
        self._open.setEnabled(not busy)

    # widgets

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._open = menu_button("keckOpen", tr("&Open"), self.open_menu)
        self._work = menu_button("keckHoldings", tr("&Holdings"), self.work_menu)
        self._export = menu_button("keckExport", tr("&Export"), self.export_menu)
        for button in (self._open, self._work, self._export):
            row.addWidget(button)
        row.addStretch(1)
        lower = QToolButton()
        lower.setDefaultAction(self.lower.action)
        row.addWidget(lower)
        row.addWidget(small_help_button(self, "panel"))
        return row

    def _start_page(self) -> StartPage:
        ways = (
            Way(
                tr("&Open an atlas …"),
                tr("An edition that was handed on, or holdings of one's own"),
                self.open_menu.ask_file,
            ),
            Way(
                tr("&New atlas …"),
                tr("Municipality, first level and rule in one dialog"),
                self.open_menu.new_atlas,
            ),
            Way(
                tr("Begin with &files …"),
                tr("Areas, tables and facilities together; or drop them here"),
                self.work_menu.files.ask,
            ),
            Way(
                tr("&Example atlas"),
                tr("The fictional Musterstadt, to try everything"),
                self.open_menu.open_example,
            ),
        )
        return StartPage(ways, self.atlas, self)

    def _open_page(self) -> QWidget:
        """Of which state the map is stays in view, the rest scrolls."""
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.state)
        layout.addWidget(self.release_bar)
        layout.addWidget(scrolling(self._view_page()), 1)
        return page

    def _view_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        work = self.work_menu
        layout.addWidget(
            NextStep(
                self.atlas.state,
                without_levels=(work.files_action, work.level_action),
                without_values=(work.files_action, work.values_action),
                parent=self,
            )
        )
        display = _group("keckDisplayGroup", tr("Display"), self.display)
        area = _group("keckAreaGroup", tr("Area"), self.sheet)
        laid_out = QTimer(self)  # which goes with the dock, and then nobody looks for the sheet
        laid_out.setSingleShot(True)
        laid_out.setInterval(_LAID_OUT_MS)
        laid_out.timeout.connect(lambda: bring_up(area))
        self.area_pick.tool.found.connect(laid_out.start)
        layout.addWidget(self.choice, 1)
        layout.addWidget(self.figure)
        self._facility_group = _group("keckFacilitiesGroup", tr("Facilities"), self.facilities)
        layout.addWidget(self._facility_group)
        layout.addWidget(display)
        layout.addWidget(area)
        layout.addStretch()
        self._of_values = (self.choice, self.figure, display, area)
        return page


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

"""The editor of the Themenfelder: their names and order, the order of the indicators, merging."""

from collections.abc import Callable
from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QItemSelectionModel, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QLabel,
    QStyle,
    QToolBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....intake.catalogue_change import arranging, change_catalogue
from ....model.arrangement import Arrangement, Theme
from ....model.errors import KeckError
from ....model.text import tr
from ...quiet import Quiet
from ...tab_order import walk_through
from .desk import Desk
from .editor_tab import EditorTab

_ID = Qt.ItemDataRole.UserRole


class ThemeTab(EditorTab):
    """Shows an arrangement of the catalogue, which is written as a whole when it is saved."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.arrangement = Arrangement(())
        self._quiet = Quiet()
        self.view = self._tree()
        self.rename = self._action("keckRename", tr("&Rename"), "/mActionToggleEditing.svg", "F2", self._edit_name)
        self.merge = self._action("keckMerge", tr("&Merge"), "/mActionMergeFeatures.svg", "Ctrl+M", self.merge_chosen)
        self.up = self._action("keckUp", tr("Move &up"), "/mActionArrowUp.svg", "Ctrl+Up", partial(self.move, -1))
        self.down = self._action(
            "keckDown", tr("Move do&wn"), "/mActionArrowDown.svg", "Ctrl+Down", partial(self.move, 1)
        )
        self.merge.setToolTip(tr("Put the selected Themenfelder into the first of them (Ctrl+M)"))
        self.summary = QLabel(self)
        self.summary.setObjectName("keckThemeSummary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        tools = QToolBar(self)
        small = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        tools.setIconSize(QSize(small, small))
        tools.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for action in (self.rename, self.merge, self.up, self.down):
            tools.addAction(action)
            tools.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(tools)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.summary)
        layout.addLayout(self.buttons())
        walk_through(self, layout)

    def show_held(self) -> None:
        held = Arrangement.of(self.desk.contents.catalogue)
        item = self.view.currentItem()
        here = (item.data(0, _ID) or item.text(0)) if item is not None else ""
        known = {*held.order, *(theme.name for theme in held.themes)}
        first = {theme.name for theme in held.themes[:1]}
        self._take(held, {here} if here in known else first)

    def write(self) -> None:
        seen = self.desk.contents.catalogue
        change = arranging(self.arrangement, seen)
        self.desk.write(change.title, partial(change_catalogue, self.desk.holdings, change, seen))

    def move(self, step: int) -> None:
        """Move what is current, a Themenfeld or an indicator."""
        item = self.view.currentItem()
        if item is None:
            return
        if item.data(0, _ID):
            self._take(self.arrangement.moved_indicator(item.data(0, _ID), step), {item.data(0, _ID)})
        else:
            place = self.view.indexOfTopLevelItem(item)
            self._take(self.arrangement.moved(place, step), {self.arrangement.themes[place].name})

    def merge_chosen(self) -> None:
        places = self._chosen_themes()
        if len(places) > 1:
            self._take(self.arrangement.merged(places, places[0]), {self.arrangement.themes[places[0]].name})

    def _chosen_themes(self) -> list[int]:
        chosen = (self.view.indexOfTopLevelItem(item) for item in self.view.selectedItems())
        return sorted(place for place in chosen if place >= 0)

    def _edit_name(self) -> None:
        item = self.view.currentItem()
        if item is not None and not item.data(0, _ID):
            self.view.editItem(item)

    def _named(self, item: QTreeWidgetItem) -> None:
        """The user has typed another name: taken when the editor of the view has gone, since all rows come anew."""
        place = self.view.indexOfTopLevelItem(item)
        if not self._quiet and place >= 0:
            QTimer.singleShot(0, partial(self.give_name, place, item.text(0)))

    def give_name(self, place: int, name: str) -> None:
        """Give a Themenfeld another name."""
        try:
            self._take(self.arrangement.renamed(place, name), {" ".join(name.split())})
        except KeckError as error:
            self.desk.tell(error)
            self._take(self.arrangement, {self.arrangement.themes[place].name})

    # what is shown

    def _take(self, arrangement: Arrangement, current: set[str]) -> None:
        """Show an arrangement; ``current`` names the Themenfeld or the indicator that the user is at."""
        catalogue = self.desk.contents.catalogue
        opened = {self.view.topLevelItem(row).text(0) for row in self._rows() if self._is_open(row)}
        self.arrangement = arrangement
        with self._quiet:
            self.view.clear()
            for theme in arrangement.themes:
                group = self._group(theme)
                self.view.addTopLevelItem(group)
                for one in theme.ids:
                    entry = QTreeWidgetItem(group, [catalogue[one].name])
                    entry.setData(0, _ID, one)
                    self._let_be_current(entry, one in current)
                group.setExpanded(theme.name in opened or bool(current & set(theme.ids)))
                self._let_be_current(group, theme.name in current)
        change = arranging(arrangement, catalogue)
        self.tell_unsaved(bool(change.entries or change.order), sound=True)
        self.summary.setText(self._in_words(len(change.entries), bool(change.order)))
        self._tell_actions()

    def _in_words(self, entries: int, ordered: bool) -> str:
        parts = [tr("Indicators that come into another Themenfeld: {}.").format(entries)] if entries else []
        if ordered:
            parts.append(tr("The order changes."))
        return " ".join(parts) or tr("Nothing is changed.")

    def _let_be_current(self, item: QTreeWidgetItem, current: bool) -> None:
        if current:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.setCurrentItem(item, 0, flags)
            self.view.scrollToItem(item)

    def _rows(self) -> range:
        return range(self.view.topLevelItemCount())

    def _is_open(self, row: int) -> bool:
        return bool(self.view.topLevelItem(row).isExpanded())

    def _group(self, theme: Theme) -> QTreeWidgetItem:
        group = QTreeWidgetItem([theme.name, str(len(theme.ids))])
        group.setFlags(group.flags() | Qt.ItemFlag.ItemIsEditable)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        return group

    def _tell_actions(self) -> None:
        item = self.view.currentItem()
        self.rename.setEnabled(item is not None and not item.data(0, _ID))
        self.merge.setEnabled(len(self._chosen_themes()) > 1)
        for action in (self.up, self.down):
            action.setEnabled(item is not None)

    # widgets

    def _tree(self) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setObjectName("keckThemes")
        view.setAccessibleName(tr("Themenfelder and their indicators"))
        view.setHeaderLabels([tr("Themenfeld"), tr("Indicators")])
        view.header().setStretchLastSection(False)
        view.header().setSectionResizeMode(0, view.header().ResizeMode.Stretch)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setUniformRowHeights(True)
        view.itemChanged.connect(lambda item, _column: self._named(item))
        view.itemSelectionChanged.connect(self._tell_actions)
        return view

    def _action(self, name: str, title: str, icon: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), title, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(
            f"{title.replace('&', '')} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
        )
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        return action

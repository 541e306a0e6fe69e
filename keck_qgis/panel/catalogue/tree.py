"""The catalogue in the panel: search as one types, favourites, last used, and the metadata sheet."""

from qgis.core import QgsApplication
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QLabel, QToolButton, QTreeView, QVBoxLayout, QWidget

from ...model.text import tr
from ..opened import Overview
from ..quiet import Quiet
from ..settings import TextList, favourites, last_used
from ..state import PanelState
from .model import FAVOURITES, ID, LAST_USED, CatalogueModel, CatalogueSearch
from .sheet import MetadataSheet

_USED_AFTER_MS = 1000
"""What one only walks over with the arrow keys was not used."""
_ROWS_SHOWN = 9


class CatalogueTree(QWidget):
    """Shows the chosen indicator in the catalogue, and chooses another one."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._filled: Overview | None = None
        self._quiet = Quiet()
        self._model = CatalogueModel(self)
        self._found = CatalogueSearch(self._model, self)
        self.search = QgsFilterLineEdit(self)
        self.search.setObjectName("keckSearch")
        self.search.setAccessibleName(tr("Search indicators"))
        self.search.setPlaceholderText(tr("Search indicators …"))
        self.search.setToolTip(tr("Words of name, Themenfeld, definition or key; Enter chooses the first one found"))
        self.search.setShowSearchIcon(True)
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._choose_first)
        self.search.installEventFilter(self)
        self.view = self._tree()
        self.nothing = QLabel(tr("No indicator holds these words."), self)
        self.nothing.setObjectName("keckNothingFound")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.about = self._action(
            "keckAbout", tr("&About this indicator …"), "/propertyicons/metadata.svg", "Return", "Enter"
        )
        self.about.triggered.connect(lambda _checked: self.show_sheet())
        self.star = self._action("keckFavourite", tr("&Favourite"), "/mIconFavorites.svg", "Space")
        self.star.setCheckable(True)
        self.star.triggered.connect(self._starred)
        self._used = QTimer(self)
        self._used.setSingleShot(True)
        self._used.setInterval(_USED_AFTER_MS)
        self._used.timeout.connect(self._remember)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        for action in (self.star, self.about):
            row.addWidget(_button(action, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        state.choice_changed.connect(self._show)

    def show_sheet(self) -> None:
        """Open the metadata sheet of the chosen indicator."""
        opened = self._state.opened
        if opened is not None and self._state.choice.indicator:
            catalogue = opened.edition.catalogue()
            sheet = MetadataSheet(catalogue[self._state.choice.indicator], catalogue, self.window())
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, the arrow down leads into what was found."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return bool(super().eventFilter(watched, event))

    # what the state shows

    def _show(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            return
        with self._quiet:
            if self._filled is not opened.overview:
                self._filled = opened.overview
                self._model.fill(opened.overview)
                self._fill_group(FAVOURITES, self._favourites)
                self._fill_group(LAST_USED, self._last_used)
                self._model.mark(self._favourites.read())
                self._open_groups()
            self._model.show_place(choice.level, choice.period)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Select the chosen indicator: where it was chosen, else in its Themenfeld."""
        chosen = self._state.choice.indicator
        self.about.setEnabled(bool(chosen))
        self.star.setEnabled(bool(chosen))
        self.star.setChecked(bool(chosen) and chosen in self._favourites.read())
        if chosen and self.view.currentIndex().data(ID) == chosen:
            return
        places = (self._found.mapFromSource(place) for place in self._model.places_of(chosen))
        place = next((one for one in places if one.isValid()), QModelIndex())
        with self._quiet:
            self.view.setCurrentIndex(place)
            if place.isValid():
                self.view.scrollTo(place)

    def _open_groups(self) -> None:
        """Found: all open. Else favourites, and the Themenfeld of what is chosen."""
        if self.search.text().strip():
            self.view.expandAll()
            return
        self.view.collapseAll()
        open_ones = [self._model.index(FAVOURITES, 0)]
        open_ones += [place.parent() for place in self._model.places_of(self._state.choice.indicator)[:1]]
        for group in open_ones:
            self.view.expand(self._found.mapFromSource(group))

    @property
    def _favourites(self) -> TextList:
        return favourites(self._atlas_id)

    @property
    def _last_used(self) -> TextList:
        return last_used(self._atlas_id)

    @property
    def _atlas_id(self) -> str:
        return self._state.opened.edition.atlas_id if self._state.opened is not None else ""

    def _fill_group(self, row: int, ids: TextList) -> None:
        self._model.fill_group(row, ids.read())

    # what the user does

    def _chosen(self, index: QModelIndex) -> None:
        chosen = index.data(ID)
        if chosen and not self._quiet:
            self._state.change(indicator=chosen)
            self._used.start()

    def _chosen_again(self, index: QModelIndex) -> None:
        """A click on what is chosen brings it back where its layer was removed, or the project closed."""
        if index.data(ID) and index.data(ID) == self._state.choice.indicator:
            self._state.show_again()

    def _look(self, text: str) -> None:
        with self._quiet:
            self._found.look_for(text)
            self._open_groups()
        self.nothing.setVisible(bool(text.strip()) and not self._found.rowCount())
        self._show_chosen()

    def _choose_first(self) -> None:
        first = self._found.index(0, 0, self._found.index(0, 0))
        if self.search.text().strip() and first.isValid():
            self.view.setCurrentIndex(first)

    def _starred(self, starred: bool) -> None:
        chosen = self._state.choice.indicator
        if starred:
            self._favourites.put_first(chosen)
        else:
            self._favourites.remove(chosen)
        self._regroup(FAVOURITES, self._favourites)
        self._model.mark(self._favourites.read())

    def _remember(self) -> None:
        if self._state.opened is None or not self._state.choice.indicator:
            return
        self._last_used.put_first(self._state.choice.indicator)
        current = self._found.mapToSource(self.view.currentIndex())
        if current.parent().row() != LAST_USED:
            # else it would move away below the hand that walks through it
            self._regroup(LAST_USED, self._last_used)

    def _regroup(self, row: int, ids: TextList) -> None:
        """Fill a group anew; what is below stays where it is on the screen."""
        index, bar = self._model.index(row, 0), self.view.verticalScrollBar()
        was_there, before = self._found.mapFromSource(index).isValid(), self._height_of(row)
        with self._quiet:
            self._fill_group(row, ids)
            if not was_there and row == FAVOURITES:
                self.view.expand(self._found.mapFromSource(index))
        grown = self._height_of(row) - before
        self._show_chosen()
        bar.setValue(bar.value() + grown)

    def _height_of(self, row: int) -> int:
        """Rows that a group takes on the screen."""
        group = self._found.mapFromSource(self._model.index(row, 0))
        if not group.isValid():
            return 0
        return 1 + (self._found.rowCount(group) if self.view.isExpanded(group) else 0)

    # widgets

    def _tree(self) -> QTreeView:
        view = QTreeView(self)
        view.setObjectName("keckIndicator")
        view.setAccessibleName(tr("Indicators by Themenfeld"))
        view.setModel(self._found)
        view.setHeaderHidden(True)
        view.setUniformRowHeights(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setMinimumHeight(_ROWS_SHOWN * view.fontMetrics().height() * 4 // 3)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.selectionModel().currentChanged.connect(lambda current, _before: self._chosen(current))
        view.clicked.connect(lambda index: self._chosen_again(index))
        view.doubleClicked.connect(lambda index: self.show_sheet() if index.data(ID) else None)
        return view

    def _action(self, name: str, title: str, icon: str, *keys: str) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), title, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(action)
        return action


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    return button

"""The catalogue as a tree: favourites and last used, then the indicators by Themenfeld."""

from collections.abc import Iterable
from html import escape
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont, QPalette, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QApplication

from ...model.indicator import Indicator
from ...model.text import tr
from ..opened import Overview
from .reasons import why_empty

ID = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1
_REASON = Qt.ItemDataRole.UserRole + 2

FAVOURITES, LAST_USED, FIRST_THEME = 0, 1, 2
"""Rows of the two groups; they are there even when empty, and hidden then."""


class CatalogueModel(QStandardItemModel):
    """An indicator may stand in a group and in its Themenfeld; ``ID`` is empty for groups."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self._place = ("", "")

    def fill(self, overview: Overview) -> None:
        """Take another edition's indicators."""
        self._overview = overview
        self.clear()
        self.appendRow(_group(tr("Favourites")))
        self.appendRow(_group(tr("Last used")))
        themes = {theme: _group(theme) for theme in overview.themes()}
        for indicator in overview.indicators:
            themes[indicator.theme].appendRow(self._entry(indicator))
        for group in themes.values():
            self.appendRow(group)

    def fill_group(self, row: int, ids: Iterable[str]) -> None:
        """Put the indicators of these ids into favourites or last used, as far as the edition holds them."""
        held = {one.id: one for one in self._overview.indicators} if self._overview else {}
        group = self.item(row)
        group.removeRows(0, group.rowCount())
        for one in ids:
            if one in held:
                group.appendRow(self._entry(held[one]))

    def show_place(self, level: str, period: str) -> None:
        """Grey what has no values at a level and period."""
        self._place = (level, period)
        for row in range(self.rowCount()):
            group = self.item(row)
            for position in range(group.rowCount()):
                self._tell(group.child(position))

    def mark(self, ids: Iterable[str]) -> None:
        """Star the favourites."""
        starred, star = set(ids), QgsApplication.getThemeIcon("/mIconFavorites.svg")
        for row in range(FIRST_THEME, self.rowCount()):
            group = self.item(row)
            for position in range(group.rowCount()):
                entry = group.child(position)
                entry.setData(star if entry.data(ID) in starred else None, Qt.ItemDataRole.DecorationRole)

    def places_of(self, indicator: str) -> list[QModelIndex]:
        """Where an indicator stands, its Themenfeld first."""
        start = self.index(0, 0)
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found: list[QModelIndex] = self.match(start, ID, indicator, -1, flags) if indicator else []
        return found[::-1]

    def _entry(self, indicator: Indicator) -> QStandardItem:
        entry = QStandardItem(indicator.name)
        entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
        entry.setData(indicator.id, ID)
        searched = (indicator.name, indicator.theme, indicator.definition, indicator.id)
        entry.setData("\n".join(searched).casefold(), _SEARCHED)
        entry.setData(_tip(indicator), Qt.ItemDataRole.ToolTipRole)
        self._tell(entry)
        return entry

    def _tell(self, entry: QStandardItem) -> None:
        if self._overview is None:
            return
        reason = why_empty(entry.data(ID), *self._place, self._overview) if self._place[0] else ""
        if reason == (entry.data(_REASON) or ""):
            return
        entry.setData(reason, _REASON)
        entry.setData(reason, Qt.ItemDataRole.AccessibleDescriptionRole)
        indicator = next(one for one in self._overview.indicators if one.id == entry.data(ID))
        entry.setData(_tip(indicator, reason), Qt.ItemDataRole.ToolTipRole)


class CatalogueSearch(QSortFilterProxyModel):
    """What holds every word that was typed, in name, Themenfeld, definition or key."""

    def __init__(self, model: CatalogueModel, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        self._words = text.casefold().split()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        searched = self.sourceModel().index(row, 0, parent).data(_SEARCHED)
        # a group is there for what it holds
        return searched is not None and all(word in searched for word in self._words)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and super().data(index, _REASON):
            return QApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return super().data(index, role)


def _group(title: str) -> QStandardItem:
    group = QStandardItem(title)
    group.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = QFont()
    font.setBold(True)
    group.setFont(font)
    return group


def _tip(indicator: Indicator, reason: str = "") -> str:
    lines = [f"<b>{escape(indicator.name)}</b> ({escape(indicator.id)})", escape(indicator.definition)]
    if reason:
        lines.append(f"<i>{escape(reason)}</i>")
    return f"<p>{'<br>'.join(lines)}</p>"

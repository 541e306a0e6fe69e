"""The entries of the catalogue by Themenfeld, found as one types."""

from html import escape

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QTreeView, QVBoxLayout, QWidget

from ....model.indicator import Catalogue, Indicator
from ....model.text import tr
from ...quiet import Quiet

_ID = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1


class IndicatorTree(QWidget):
    """``chosen`` brings the id that the user has come to, empty on a Themenfeld."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setFilterRole(_SEARCHED)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setSourceModel(self._model)
        self._quiet = Quiet()
        self._chosen = ""
        self.search = QgsFilterLineEdit(self)
        self.search.setObjectName("keckEditorSearch")
        self.search.setAccessibleName(tr("Search indicators"))
        self.search.setPlaceholderText(tr("Search indicators …"))
        self.search.setShowSearchIcon(True)
        self.search.textChanged.connect(self._look)
        self.view = QTreeView(self)
        self.view.setObjectName("keckEditorIndicators")
        self.view.setAccessibleName(tr("Indicators by Themenfeld"))
        self.view.setModel(self._found)
        self.view.setHeaderHidden(True)
        self.view.setUniformRowHeights(True)
        self.view.selectionModel().currentChanged.connect(lambda current, _before: self._tell(current))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.view, 1)

    def fill(self, catalogue: Catalogue) -> None:
        with self._quiet:
            self._model.clear()
            themes: dict[str, QStandardItem] = {}
            for indicator in catalogue:
                if indicator.theme not in themes:
                    themes[indicator.theme] = _plain(indicator.theme)
                themes[indicator.theme].appendRow(_entry(indicator))
            for group in themes.values():
                self._model.appendRow(group)
            self._look(self.search.text())

    def choose(self, indicator_id: str) -> None:
        """Show an entry as the chosen one, without telling of it."""
        with self._quiet:
            self._chosen = indicator_id
            flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
            places = self._model.match(self._model.index(0, 0), _ID, indicator_id, 1, flags) if indicator_id else []
            place = self._found.mapFromSource(places[0]) if places else QModelIndex()
            self.view.setCurrentIndex(place)
            self.view.scrollTo(place)

    def theme(self) -> str:
        """The Themenfeld that the user is in."""
        current = self.view.currentIndex()
        group = current.parent() if current.parent().isValid() else current
        return str(group.data() or "")

    def _tell(self, current: QModelIndex) -> None:
        if not self._quiet:
            self._chosen = current.data(_ID) or ""
            self.chosen.emit(self._chosen)

    def _look(self, text: str) -> None:
        """Show what is found. Where the chosen entry is not, the view moves on by itself: nobody has chosen that."""
        with self._quiet:
            self._found.setFilterFixedString(text.strip())
            if text.strip():
                self.view.expandAll()
            self.choose(self._chosen)


def _entry(indicator: Indicator) -> QStandardItem:
    entry = _plain(indicator.name)
    entry.setData(indicator.id, _ID)
    entry.setData(f"{indicator.name}\n{indicator.id}\n{indicator.definition}", _SEARCHED)
    entry.setToolTip(f"<p>{escape(indicator.name)} ({escape(indicator.id)})</p>")
    return entry


def _plain(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    return item

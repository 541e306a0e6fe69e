"""The categories of facilities with symbol and number: ticked ones are on the map."""

from typing import TYPE_CHECKING

from qgis.core import QgsStyle, QgsSymbolLayerUtils
from qgis.gui import QgsSymbolSelectorDialog
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDialog, QHeaderView, QMenu, QStyle, QTreeWidget, QTreeWidgetItem, QWidget

from ...model.numbers import format_number
from ...model.text import tr
from ..opened import OpenedAtlas
from ..quiet import Quiet
from ..state import PanelState
from ..tips import plain_tip

if TYPE_CHECKING:
    from ...cartography.facility_symbols import FacilitySymbols

_MOST_ROWS = 8
"""More are reached by scrolling."""
_NAME, _COUNT = 0, 1
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CategoryTree(QTreeWidget):
    """All facilities, and below them their categories."""

    def __init__(self, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._filled: OpenedAtlas | None = None
        self._shown: object = None
        self._quiet = Quiet()
        self.setObjectName("keckFacilities")
        self.setAccessibleName(tr("Categories of facilities"))
        self.setToolTip(tr("Ticked categories are on the map; the context menu changes their symbols"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIconSize(small_icon(self))
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.itemChanged.connect(lambda _item, _column: self._ticked())
        state.choice_changed.connect(self._show)
        state.areas_changed.connect(self._show)
        state.symbols_changed.connect(self._show_symbols)

    def categories(self) -> list[QTreeWidgetItem]:
        """The rows of the categories."""
        root = self.topLevelItem(0)
        return [] if root is None else [root.child(row) for row in range(root.childCount())]

    # what the state shows

    def _show(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            self._shown = self._filled = None
            return
        shown = (opened, choice.categories, self._state.facility_filter())
        if shown == self._shown:
            return
        self._shown = shown
        with self._quiet:
            if self._filled is not opened:
                self._fill(opened)
            found = [one.category for one in self._state.found_facilities().values()]
            counts, asks = opened.facilities.counts(), self._state.facility_filter().asks
            for item in self.categories():
                category = item.text(_NAME)
                item.setCheckState(_NAME, _CHECKED if category in choice.categories else _UNCHECKED)
                told = asks and category in choice.categories
                item.setText(_COUNT, _of(found.count(category) if told else None, counts[category]))
            root = self.topLevelItem(0)
            root.setText(_COUNT, _of(len(found) if asks and choice.categories else None, sum(counts.values())))

    def _fill(self, opened: OpenedAtlas) -> None:
        self._filled = opened
        self.clear()
        root = QTreeWidgetItem(self, [tr("All facilities")])
        root.setFlags(root.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        for category in opened.facilities.counts():
            item = QTreeWidgetItem(root, [category])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setToolTip(_NAME, plain_tip(category))
        for item in (root, *self.categories()):
            item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.expandAll()
        self.setEnabled(bool(self.categories()))
        self._show_symbols()
        rows = min(1 + len(self.categories()), _MOST_ROWS)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + 2)

    def _show_symbols(self) -> None:
        opened = self._state.opened
        if opened is None:
            return
        with self._quiet:
            for item in self.categories():
                item.setIcon(_NAME, category_icon(opened.symbols, item.text(_NAME), self))

    # what the user does

    def _ticked(self) -> None:
        if not self._quiet:
            ticked = [one.text(_NAME) for one in self.categories() if one.checkState(_NAME) == _CHECKED]
            self._state.change(categories=tuple(ticked))

    def _offer(self, place: QPoint) -> None:
        item = self.itemAt(place) or self.currentItem()
        if item is None or item.parent() is None or self._state.opened is None:
            return
        category, menu = item.text(_NAME), QMenu(self)
        change = menu.addAction(tr("Change the &symbol …"))
        change.triggered.connect(lambda _checked: self.change_symbol(category))
        back = menu.addAction(tr("&Usual symbol"))
        back.setEnabled(self._state.opened.symbols.has_own(category))
        back.triggered.connect(lambda _checked: self._state.keep_symbol(category, None))
        menu.popup(self.viewport().mapToGlobal(place))

    def change_symbol(self, category: str) -> None:
        """Let the user choose a symbol in QGIS' own dialog."""
        if self._state.opened is None:
            return
        symbol = self._state.opened.symbols.of(category)
        dialog = QgsSymbolSelectorDialog(symbol, QgsStyle.defaultStyle(), None, self)
        dialog.setWindowTitle(tr("Symbol of “{}”").format(category))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._state.keep_symbol(category, symbol)
        # at once: it works on the symbol itself, which lives no longer than this
        sip.delete(dialog)


def category_icon(symbols: "FacilitySymbols", category: str, widget: QWidget) -> QIcon:
    """The symbol of a category as a small picture, as sharp as the screen of a widget."""
    from ...cartography.facility_symbols import USUAL_SIZE

    # QGIS itself would draw the symbol as sharp, but smaller the finer the screen is
    sharper = widget.devicePixelRatioF()
    symbol = symbols.of(category, USUAL_SIZE * sharper)
    pixmap = QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, small_icon(widget) * sharper, 1)
    pixmap.setDevicePixelRatio(sharper)
    return QIcon(pixmap)


def small_icon(widget: QWidget) -> QSize:
    """The size of icons in lists."""
    side = widget.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
    return QSize(side, side)


def _of(found: int | None, count: int) -> str:
    """``64``, or ``12 von 64`` where a filter leaves some out."""
    if found is None:
        return format_number(count, 0)
    return tr("{} of {}").format(format_number(found, 0), format_number(count, 0))

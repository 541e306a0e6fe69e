"""The tab that shows before and after, by kind of change."""

from collections.abc import Mapping

from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from ....intake.value_changes import Change, ValueChanges
from ....model.indicator import Indicator
from ....model.numbers import format_number
from ....model.text import tr
from .changes_model import AREA, ChangesModel

_WIDEST_AREA = 180
_LOOKED_AT = 25
"""Rows whose texts decide how wide a column is."""
_ORDER = (Change.REPLACED, Change.NEW, Change.SAME)


class ChangesView(QWidget):
    """Counts per kind in the box, the cells of the chosen kind below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._changes: ValueChanges | None = None
        self._indicators: Mapping[str, Indicator] = {}
        self.kinds = QComboBox(self)
        self.kinds.setObjectName("keckChangeKinds")
        self.kinds.setToolTip(tr("Which cells of the holdings are listed"))
        self.model = ChangesModel(self)
        self.table = QTableView(self)
        self.table.setObjectName("keckChanges")
        self.table.setAccessibleName(tr("Before and after"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        label = QLabel(tr("&Show:"), self)
        label.setBuddy(self.kinds)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.kinds, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.kinds.currentIndexChanged.connect(self._list)

    def show_changes(self, changes: ValueChanges | None, indicators: Mapping[str, Indicator]) -> None:
        self._changes, self._indicators = changes, indicators
        counts = {kind: 0 if changes is None else changes.count(kind) for kind in _ORDER}
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for kind, count in counts.items():
            self.kinds.addItem(_title(kind).format(format_number(count, 0)), kind)
        first = next((kind for kind in _ORDER if counts[kind]), Change.NEW)
        self.kinds.setCurrentIndex(_ORDER.index(first))
        self.kinds.blockSignals(False)
        self._list()

    def _list(self) -> None:
        self.model.show(self._changes, _ORDER[max(self.kinds.currentIndex(), 0)], self._indicators)
        self.table.resizeColumnsToContents()
        self.table.setColumnWidth(AREA, min(self.table.columnWidth(AREA), _WIDEST_AREA))


def _title(kind: Change) -> str:
    return {
        Change.REPLACED: tr("replaced by something else ({})"),
        Change.NEW: tr("new ({})"),
        Change.SAME: tr("as before ({})"),
    }[kind]

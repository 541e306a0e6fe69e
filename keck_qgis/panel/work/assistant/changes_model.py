"""Before and after: which cells of the holdings an import changes."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ....intake.value_changes import Change, ValueChanges
from ....model.indicator import Indicator
from ....model.numbers import format_number
from ....model.status import Status
from ....model.text import tr

_NO_INDEX = QModelIndex()
_NONE = np.empty(0, dtype=np.intp)
AREA, BEFORE, AFTER, INDICATOR, PERIOD = range(5)


class ChangesModel(QAbstractTableModel):
    """One row per cell; texts are made when they are looked at, for there may be a million."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._changes: ValueChanges | None = None
        self._rows: NDArray[np.intp] = _NONE
        self._indicators: Mapping[str, Indicator] = {}

    def show(self, changes: ValueChanges | None, kind: Change, indicators: Mapping[str, Indicator]) -> None:
        self.beginResetModel()
        self._changes, self._indicators = changes, indicators
        self._rows = _NONE if changes is None else changes.of(kind)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else PERIOD + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Area"), tr("Before"), tr("After"), tr("Indicator"), tr("Period"))[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (BEFORE, AFTER):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or self._changes is None:
            return None
        return self._text(self._changes, int(self._rows[index.row()]), column)

    def _text(self, changes: ValueChanges, row: int, column: int) -> str:
        name, period = changes.key(row)
        indicator = self._indicators[name]
        if column == INDICATOR:
            return indicator.name
        if column == PERIOD:
            return period
        if column == AREA:
            area = changes.geography.areas[changes.areas[row]]
            return f"{area.key} {area.name}"
        if column == BEFORE:
            return _figure(changes.old_value[row], changes.old_status[row], indicator)
        return _figure(changes.new_value[row], changes.new_status[row], indicator)


def _figure(value: float, status: int, indicator: Indicator) -> str:
    if status == Status.ABSENT:
        return "–"
    return format_number(value, indicator.decimals) if status == Status.VALUE else Status(status).title()

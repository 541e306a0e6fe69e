"""What a rule would hide, beside what the present one hides: cells by reason, for each audience."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...editions.suppression.causes import HIDING
from ...editions.suppression.losses import Loss
from ...editions.suppression.rule_effect import Effect
from ...model.indicator import Audience
from ...model.numbers import format_number
from ...model.text import tr


class RuleEffectView(QWidget):
    """A sentence per audience, and a table of the reasons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setObjectName("keckEffectWords")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.table = QTableWidget(self)
        self.table.setObjectName("keckEffectTable")
        self.table.setAccessibleName(tr("Hidden cells by reason"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        # all rows are seen at once: what surrounds the table scrolls
        self.table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        self.show_effect(None, None)

    def show_effect(self, now: Effect | None, then: Effect | None) -> None:
        """``then`` None: as the rule stands, or not known yet."""
        self.words.setText("\n".join(_sentence(audience, now, then) for audience in Audience) if now else "")
        self.table.setVisible(now is not None)
        if now is None:
            return
        columns = {tr("{}\nnow"): now} if then is None else {tr("{}\nnow"): now, tr("{}\nthen"): then}
        losses = [effect[audience] for audience in Audience for effect in columns.values()]
        self.table.clear()
        self.table.setColumnCount(len(losses))
        self.table.setHorizontalHeaderLabels(
            [title.format(audience.title()) for audience in Audience for title in columns]
        )
        causes = [one for one in HIDING if any(loss.of(one) for loss in losses)]
        self.table.setRowCount(2 + len(causes))
        self._fill(0, tr("Cells"), "", [loss.cells for loss in losses])
        self._fill(1, tr("hidden"), "", [loss.hidden for loss in losses], strong=True)
        for row, cause in enumerate(causes, start=2):
            self._fill(row, cause.title(), cause.meaning(), [loss.of(cause) for loss in losses])
        self.table.resizeColumnsToContents()
        self.table.resizeRowsToContents()
        self.table.setMinimumHeight(self.table.sizeHint().height())

    def _fill(self, row: int, title: str, meaning: str, counts: list[int], strong: bool = False) -> None:
        header = QTableWidgetItem(title)
        header.setToolTip(meaning)
        self.table.setVerticalHeaderItem(row, header)
        for column, count in enumerate(counts):
            cell = QTableWidgetItem(format_number(count, 0))
            cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            cell.setToolTip(meaning)
            font = cell.font()
            font.setBold(strong)
            cell.setFont(font)
            self.table.setItem(row, column, cell)


def _sentence(audience: Audience, now: Effect, then: Effect | None) -> str:
    held = now[audience]
    if then is None:
        text = tr("{}: {} of {} cells are hidden ({} %).")
        return text.format(audience.title(), *_figures(held))
    text = tr("{}: {} of {} cells would be hidden ({} %); now they are {} ({} %).")
    hidden, _cells, share = _figures(held)
    return text.format(audience.title(), *_figures(then[audience]), hidden, share)


def _figures(loss: Loss) -> tuple[str, str, str]:
    """Hidden cells, all cells, per cent."""
    return format_number(loss.hidden, 0), format_number(loss.cells, 0), format_number(100 * loss.share, 1)

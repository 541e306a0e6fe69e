"""An example of the rule: counts as they are counted, and as an edition shows them."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ...model.rule import Rule
from ...model.rule_text import example_counts
from ...model.text import tr


class RuleExample(QFrame):
    """Two rows of figures, a column per count."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckRuleExample")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._grid = QGridLayout(self)
        self._grid.setVerticalSpacing(2)
        self._cells: list[QLabel] = []

    def show_rule(self, rule: Rule) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells.clear()
        self._add(0, 0, tr("Children counted in an area"))
        self._add(1, 0, tr("Shown in the edition"))
        for column, (count, hidden) in enumerate(example_counts(rule), start=1):
            self._add(0, column, str(count))
            self._add(1, column, tr("n/s") if hidden else str(count), strong=hidden)

    def _add(self, row: int, column: int, text: str, strong: bool = False) -> None:
        cell = QLabel(text, self)
        cell.setTextFormat(Qt.TextFormat.PlainText)
        font = cell.font()
        font.setBold(strong)
        cell.setFont(font)
        if column:
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(cell, row, column)
        self._cells.append(cell)

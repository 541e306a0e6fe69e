"""The sheet of a chosen area: all figures of the theme, their ranks, the areas above, their past."""

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ..model.period import Period
from ..model.text import tr
from .choice import Choice
from .opened import OpenedAtlas
from .sizes import let_shrink
from .sparkline import Sparkline
from .state import PanelState

if TYPE_CHECKING:
    from ..insight.area_sheet import AreaFigure, AreaSheets


class AreaSheet(QWidget):
    """Follows the areas that are chosen; of several, one is looked at. ``pick`` is how to choose them on the map."""

    def __init__(self, state: PanelState, pick: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._sheets: AreaSheets | None = None
        self._hint = QLabel(tr("Click on an area of the map to see its figures."), self)
        self._hint.setWordWrap(True)
        self.area = QComboBox(self)
        self.area.setObjectName("keckSheetArea")
        self.area.setAccessibleName(tr("Chosen area"))
        let_shrink(self.area)
        self.area.activated.connect(lambda _row: self._show_figures())
        self._lines = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (pick, self._hint, self.area, self._lines):
            layout.addWidget(widget)
        state.opened_changed.connect(self._forget)
        state.choice_changed.connect(self._show)
        state.areas_changed.connect(self._show)
        self._show()

    def lines(self) -> list["FigureLine"]:
        """What is shown, top down."""
        return self._lines.findChildren(FigureLine)

    def _forget(self) -> None:
        self._sheets = None

    def _show(self) -> None:
        opened, looked_at = self._state.opened, self.area.currentData()
        areas = opened.edition.areas(self._state.choice.level) if opened is not None and self._state.areas else []
        self.area.clear()
        for key, name, _parent in areas:
            if key in self._state.areas:
                self.area.addItem(name, key)
        self.area.setCurrentIndex(max(0, self.area.findData(looked_at)) if self.area.count() else -1)
        self._hint.setVisible(not self.area.count())
        self.area.setVisible(bool(self.area.count()))
        self._show_figures()

    def _show_figures(self) -> None:
        """A new set of lines: they hold no state worth keeping."""
        lines = QWidget(self)
        layout = QVBoxLayout(lines)
        layout.setContentsMargins(0, 0, 0, 0)
        if self._state.opened is not None and self.area.currentData():
            for figure in self._figures(self._state.opened):
                layout.addWidget(FigureLine(figure, self._state.choice, lines))
        self.layout().replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines

    def _figures(self, opened: OpenedAtlas) -> list["AreaFigure"]:
        from ..insight.area_sheet import AreaSheets

        choice = self._state.choice
        if self._sheets is None:
            self._sheets = AreaSheets(opened.edition)
        theme = opened.edition.catalogue()[choice.indicator].theme
        return self._sheets.figures(choice.level, self.area.currentData(), theme, choice.period)


class FigureLine(QWidget):
    """One figure: name, value, small line; below what it is compared with."""

    def __init__(self, figure: "AreaFigure", choice: Choice, parent: QWidget) -> None:
        from ..cartography.choropleth import cell_text
        from ..insight.traces import trace

        super().__init__(parent)
        indicator, cell = figure.indicator, figure.cell
        self.name, self.value, self.context = (_plain_label(self) for _ in range(3))
        self.name.setText(indicator.name)
        self.name.setToolTip(indicator.definition)
        other = f", {Period.parse(figure.period).title()}" if figure.period != choice.period else ""
        self.value.setText(cell_text(cell, indicator) + other)
        parts = []
        if figure.rank is not None:
            parts.append(_unbroken(tr("rank {} of {}").format(*figure.rank)))
        for one in (figure.above, figure.town):
            if one is not None:
                parts.append(f"{one.area_name}: {_unbroken(cell_text(one, indicator))}")
        self.context.setText("\N{NO-BREAK SPACE}· ".join(parts))
        self.context.setToolTip(tr("Rank 1 has the highest value; areas without a published value are not counted."))
        texts = [f"{Period.parse(one).title()}: {cell_text(held, indicator)}" for one, held in figure.series.items()]
        self.line = Sparkline(trace(figure.series), list(figure.series).index(figure.period), self)
        self.line.setToolTip("\n".join(texts))
        self.line.setAccessibleName(tr("Over time: {}").format("; ".join(texts)))
        for label, bold in ((self.name, indicator.id == choice.indicator), (self.value, True)):
            font = label.font()
            font.setBold(bold)
            label.setFont(font)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        layout.setVerticalSpacing(1)
        layout.addWidget(self.name, 0, 0)
        layout.addWidget(self.value, 1, 0)
        layout.addWidget(self.line, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.context, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)


def _unbroken(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _plain_label(parent: QWidget) -> QLabel:
    """Text of files is never taken for HTML."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label

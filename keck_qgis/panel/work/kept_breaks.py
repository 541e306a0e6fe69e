"""Class breaks that an indicator keeps for all periods, proposed from those on the map."""

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...cartography.classification import Method
from ...intake.break_keeping import keep_breaks
from ...model.class_breaks import breaks_text, parse_kept_breaks
from ...model.errors import KeckError
from ...model.findings import Report
from ...model.indicator import Indicator
from ...model.progress import Progress
from ...model.text import tr
from ..atlas import Atlas
from ..dialog_buttons import dialog_buttons
from ..dialogs import Dialogs

_WIDTH = 460


class KeepBreaksButton(QPushButton):
    """Seen by those who keep the holdings, below the classes of the map."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(tr("&Keep with the indicator …"), parent)
        self.setObjectName("keckKeepBreaks")
        self.setToolTip(tr("Lets all maps of the indicator have these classes, in every period"))
        self._atlas, self._dialogs = atlas, dialogs
        self.clicked.connect(lambda _checked: self.ask())
        atlas.state.choice_changed.connect(self._show)
        self._show()

    def ask(self) -> None:
        """Show the breaks of the map, rounded, to be kept or changed before."""
        opened, choice = self._atlas.opened, self._atlas.state.choice
        if opened is None or opened.holdings is None or not choice.indicator:
            return
        from ...cartography.class_colours import breaks_of, coloured_classes
        from ...cartography.view import View
        from ...insight.class_breaks import round_breaks

        indicator = opened.edition.catalogue()[choice.indicator]
        proposed = indicator.breaks
        if choice.period:
            view, classes = View(choice.level, indicator, choice.period), choice.classification
            shown = breaks_of(coloured_classes(opened.edition, view, classes), classes.of(indicator))
            period = "" if classes.all_periods else choice.period
            values = opened.edition.published_values(choice.indicator, choice.level, period)
            proposed = round_breaks(shown, values, indicator.decimals)
        dialog = KeptBreaksDialog(indicator, proposed, self)
        dialog.accepted.connect(lambda: self._keep(opened.holdings, indicator.id, dialog.breaks()))
        self._dialogs.keep(dialog, opened.holdings)

    def _show(self) -> None:
        opened, choice = self._atlas.opened, self._atlas.state.choice
        keeps = opened is not None and opened.holdings is not None
        self.setVisible(keeps and bool(choice.indicator) and not choice.against)

    def _keep(self, holdings: Path | None, indicator: str, breaks: tuple[float, ...]) -> None:
        if holdings is None:
            return

        def work(progress: Progress) -> Report:
            return keep_breaks(holdings, indicator, breaks, progress)

        self._atlas.jobs.run(tr("Keeping class breaks …"), work, lambda report: self._kept(report, indicator, breaks))

    def _kept(self, report: Report, indicator: str, breaks: tuple[float, ...]) -> None:
        """The map has them at once where it still shows the indicator, the edition once it is made anew."""
        state, method = self._atlas.state, Method.MANUAL if breaks else Method.QUANTILE
        if state.choice.indicator == indicator:
            state.change(classification=replace(state.choice.classification, method=method, breaks=breaks, kept=True))
        if report.source_id is not None:
            self._atlas.reopen()


class KeptBreaksDialog(QDialog):
    """Breaks as a line of numbers; an empty one keeps none."""

    def __init__(self, indicator: Indicator, breaks: tuple[float, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckKeptBreaks")
        self.setWindowTitle(tr("Class breaks of an indicator"))
        name = _plain_label(indicator.name, self)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self.line = QLineEdit(breaks_text(breaks), self)
        self.line.setObjectName("keckKeptBreaksLine")
        self.line.setClearButtonEnabled(True)
        self.line.setToolTip(tr("Ascending, such as 0; 3,6; 7,1; empty: each map finds its own"))
        self.line.textChanged.connect(lambda _text: self._check())
        self.fault = _plain_label("", self)
        standard = QDialogButtonBox.StandardButton
        self.buttons = dialog_buttons(self, "kept_breaks", standard.Ok | standard.Cancel)
        self.buttons.accepted.connect(self.accept)
        form = QFormLayout()
        form.addRow(tr("Class &breaks"), self.line)
        note = tr(
            "They hold for all periods and levels, and every edition tells them, the public one too. "
            "The proposal is rounded: a break must not be the figure of an area that others may not see."
        )
        layout = QVBoxLayout(self)
        for part in (name, _plain_label(note, self)):
            layout.addWidget(part)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)
        self._check()

    def breaks(self) -> tuple[float, ...]:
        """KeckError where the line holds something else."""
        return parse_kept_breaks(self.line.text())

    def _check(self) -> None:
        fault = ""
        try:
            self.breaks()
        except KeckError as error:
            fault = error.text
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        keep = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        keep.setEnabled(not fault)
        keep.setText(tr("&Keep") if self.line.text().strip() else tr("&Keep none"))


def _plain_label(text: str, parent: QWidget) -> QLabel:
    """Text of files is never taken for HTML."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

"""The assistant for tables of values: the table with its marks, corrections by pointing, before and after."""

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ....intake import profile_correction as correct
from ....intake.grid import column_name
from ....intake.profile import Profile, ValueColumn, profile_from_dict
from ....intake.snapshot import Snapshot
from ....intake.value_changes import Change
from ....intake.value_import import ValueReading
from ....intake.value_preview import Asked, Sight, ValuePreview
from ....model.findings import Finding
from ....model.geography import ROOT_LEVEL
from ....model.numbers import format_number
from ....model.progress import Progress
from ....model.text import tr
from ...help import help_button
from ...settings import import_profiles
from . import marks
from .changes_view import ChangesView
from .grid_assistant import GridAssistant
from .grid_menu import GridMenu, Pointed
from .marking import NoMarking
from .value_column_dialog import ValueColumnDialog
from .value_marking import ValueMarking


class ValueAssistant(GridAssistant):
    """Imports one table of values into holdings."""

    def __init__(self, holdings: Path, source: Path, parent: QWidget | None) -> None:
        title = tr("Import values: {}").format(source.name)
        super().__init__(source.name, Asked(), title, marks.value_legend(), parent)
        self.setObjectName("keckValueAssistant")
        self._preview = ValuePreview(holdings, source)
        self._profile: Profile | None = None
        self.sheet, self.level, self.period = QComboBox(self), QComboBox(self), QLineEdit(self)
        self.changes = ChangesView(self)
        self.tabs.addTab(self.changes, tr("Changes"))
        self.buttons.addButton(help_button(self, "import_values"), QDialogButtonBox.ButtonRole.HelpRole)
        self.lay_out(self._top())
        self.look()

    # what is asked

    def correct(self, profile: Profile) -> None:
        """Read the table by a corrected profile."""
        self.ask(replace(self.asked, profile=profile, level="", period=""))

    def _top(self) -> QWidget:
        top = QWidget(self)
        self.sheet.setObjectName("keckSheet")
        self.level.setObjectName("keckLevel")
        self.level.setToolTip(tr("Which areas the rows of the table are about"))
        self.period.setObjectName("keckPeriod")
        self.period.setPlaceholderText(tr("as the table says"))
        self.period.setToolTip(tr("For tables that name none: 2022, 31.12.2022, 2022-Q3, 2022/23"))
        self.sheet.setToolTip(tr("Which sheet of the workbook is read"))
        layout, asked = QVBoxLayout(top), QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(asked)
        for title, widget in (
            (tr("&Sheet:"), self.sheet),
            (tr("&Level:"), self.level),
            (tr("&Period:"), self.period),
        ):
            label = QLabel(title, top)
            label.setBuddy(widget)
            asked.addWidget(label)
            asked.addWidget(widget, 1)
        self._sheet_label = asked.itemAt(0).widget()
        layout.addLayout(self.read_as)
        self.sheet.activated.connect(lambda _index: self.ask(Asked(sheet=self.sheet.currentText())))
        self.level.activated.connect(lambda _index: self.ask(replace(self.asked, level=self.level.currentData())))
        self.period.editingFinished.connect(self._ask_period)
        return top

    def _ask_period(self) -> None:
        if self.period.isModified():
            self.period.setModified(False)
            self.ask(replace(self.asked, period=self.period.text().strip()))

    def _parsed(self, content: object) -> Profile:
        return profile_from_dict(content)

    def _ask_profile(self, profile: Profile | None) -> None:
        given = None if profile is None else replace(profile, sheet="")
        self.ask(replace(self.asked, profile=given, level="", period=""))

    # in the background

    def _look(self, asked: Asked, progress: Progress) -> Sight:
        return self._preview.look(asked, progress)

    def _write(self, result: Sight, progress: Progress) -> int:
        return self._preview.write(result, progress)

    # what is shown

    def _show(self, result: Sight) -> None:
        reading, held = result.reading, result.held
        indicators = {one.id: one for one in result.catalogue}
        names = {one.id: one.name for one in result.catalogue}
        self.model.show(reading.grid, ValueMarking(reading.grid, reading.anatomy, held.geography, names))
        self._profile = reading.profile
        self._show_asked(reading, held)
        self.changes.show_changes(reading.changes, indicators)
        self.tabs.setTabText(1, tr("Changes ({})").format(format_number(len(reading.changes), 0)))
        self.say(reading.proposal.report.findings, _ready(reading))

    def _show_refusal(self, finding: Finding) -> None:
        super()._show_refusal(finding)
        self.changes.show_changes(None, {})
        if self._preview.grid is not None and self._preview.grid is not self.model.grid:
            self.model.show(self._preview.grid, NoMarking())

    def _show_asked(self, reading: ValueReading, held: Snapshot) -> None:
        """The fields say what is read, whoever decided it."""
        profile = reading.profile
        if self.sheet.count() == 0:
            self.sheet.addItems(self._preview.sheets)
            for widget in (self.sheet, self._sheet_label):
                widget.setVisible(len(self._preview.sheets) > 1)
        self.sheet.setCurrentText(reading.grid.sheet)
        if self.level.count() == 0:
            for level in held.geography.levels:
                title = tr("Whole municipality") if level.name == ROOT_LEVEL else level.name
                self.level.addItem(title, level.name)
            self.profiles.fill(import_profiles(held.atlas_id, "values"), held.journal, "values")
        self.level.setEnabled(profile is not None)
        self.period.setEnabled(profile is not None and profile.period_column is None)
        self.level.setCurrentIndex(self.level.findData(profile.level) if profile else -1)
        self.period.setText(profile.period if profile else "")
        self.period.setModified(False)
        self.correct_button.setEnabled(profile is not None)
        self.profiles.show_profile(profile.to_json() if profile else "", self.asked.profile is not None)

    # corrections

    def menu(self, columns: bool = True, rows: bool = True) -> GridMenu | None:
        """What can be said of the selection; None while nothing is known of the table."""
        current, seen = self.grid.currentIndex(), self.result_shown
        if seen is None or not current.isValid():
            return None
        pointed = Pointed(current.row(), current.column(), self.grid.rows(), self.grid.columns())
        menu = GridMenu(seen.reading, pointed, self.correct, self._ask_values, self._ask_new, self)
        if self._profile is None:
            menu.add_exchange_note()
            return menu
        if columns:
            menu.add_columns(self._profile)
        if rows:
            menu.add_rows(self._profile)
        if columns and rows:
            menu.add_cell(self._profile)
        return menu

    def _ask_values(self) -> None:
        """Ask which indicator the selected columns hold."""
        seen, profile, columns = self.result_shown, self._profile, self.grid.columns()
        if seen is None or profile is None or seen.reading.layout is None or not columns:
            return
        reading = seen.reading
        title = tr("Values in column {}").format(", ".join(map(column_name, columns[:6])))
        dialog = ValueColumnDialog(seen.catalogue, title, _meaning(reading, columns[0]), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.correct(correct.with_values(profile, reading.layout, reading.grid, columns, dialog.meaning()))
        dialog.deleteLater()

    def _ask_new(self) -> None:
        """Ask for the new indicator that the selected column holds; it is written with its values, not before."""
        from ..batch.sketch_dialog import SketchDialog

        seen, profile, columns = self.result_shown, self._profile, self.grid.columns()
        if seen is None or profile is None or seen.reading.layout is None or not columns:
            return
        reading = seen.reading
        known = replace(seen.held.known, catalogue=seen.catalogue)
        dialog = SketchDialog(seen.sketch(columns[0]), known, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            meaning = ValueColumn(columns[0] + 1, dialog.indicator.id)
            corrected = correct.with_values(profile, reading.layout, reading.grid, columns[:1], meaning)
            new = (*self.asked.new, dialog.indicator)
            self.ask(replace(self.asked, profile=corrected, level="", period="", new=new))
        dialog.deleteLater()


def _meaning(reading: ValueReading, column: int) -> ValueColumn:
    """What a column is taken for now; its period only where the header does not say it."""
    layout = reading.layout
    found = next((one.spec for one in layout.columns if one.position == column), None) if layout else None
    return found or ValueColumn(column + 1, "")


def _ready(reading: ValueReading) -> str:
    counts = [format_number(reading.changes.count(kind), 0) for kind in (Change.NEW, Change.REPLACED, Change.SAME)]
    return tr("The import writes {} new values, replaces {} by other ones and leaves {} as they are.").format(*counts)

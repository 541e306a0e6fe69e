"""The assistant for tables of values: the table with its marks, corrections by pointing, before and after."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ....intake import profile_correction as correct
from ....intake.anatomy import Anatomy
from ....intake.grid import column_name
from ....intake.profile import Profile, ValueColumn, load_profile, profile_from_dict
from ....intake.snapshot import Snapshot
from ....intake.value_changes import Change
from ....intake.value_import import ValueReading
from ....intake.value_preview import Asked, Sight, ValuePreview
from ....model.errors import KeckError
from ....model.findings import Finding, Place
from ....model.geography import ROOT_LEVEL
from ....model.numbers import format_number
from ....model.progress import Progress
from ....model.text import tr
from ...help import help_button
from ...notices import show_error
from ...settings import import_profiles
from .assistant import Assistant
from .changes_view import ChangesView
from .grid_menu import GridMenu, Pointed
from .grid_model import GridModel
from .grid_view import GridView
from .legend import Legend
from .profile_box import ProfileBox
from .value_column_dialog import ValueColumnDialog


class ValueAssistant(Assistant):
    """Imports one table of values into holdings."""

    def __init__(self, holdings: Path, source: Path, parent: QWidget | None, asked: Asked | None = None) -> None:
        super().__init__(source, asked or Asked(), tr("Import values: {}").format(source.name), parent)
        self.setObjectName("keckValueAssistant")
        self._preview = ValuePreview(holdings, source)
        self._profile: Profile | None = None
        self.sheet, self.level, self.period = QComboBox(self), QComboBox(self), QLineEdit(self)
        self.profiles = ProfileBox(self)
        self.model = GridModel(self)
        self.grid = GridView(self.model, self)
        self.changes = ChangesView(self)
        self.tabs.addTab(self.changes, tr("Changes"))
        self.buttons.addButton(help_button(self, "import_values"), QDialogButtonBox.ButtonRole.HelpRole)
        self._fill_left()
        self.lay_out(self._top())
        self.findings.place_wanted.connect(self._lead)
        self.grid.menu_wanted.connect(self._open_menu)
        self.profiles.chosen.connect(self._read_as)
        self.profiles.file_chosen.connect(self._read_as_file)
        self.profiles.failed.connect(lambda error: show_error(self.bar, error))
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
        read_as = QHBoxLayout()
        read_as.addWidget(self.profiles, 1)
        read_as.addWidget(self.undo_button)
        layout.addLayout(read_as)
        self.sheet.activated.connect(lambda _index: self.ask(Asked(sheet=self.sheet.currentText())))
        self.level.activated.connect(lambda _index: self.ask(replace(self.asked, level=self.level.currentData())))
        self.period.editingFinished.connect(self._ask_period)
        return top

    def _fill_left(self) -> None:
        self._change = QPushButton(tr("&Correct …"), self)
        self._change.setToolTip(tr("What the selected cells, rows and columns are (also by the right mouse button)"))
        self._change.setAutoDefault(False)
        self._change.clicked.connect(lambda _checked: self.grid.open_menu())
        below = QHBoxLayout()
        below.addWidget(Legend(self), 1)
        below.addWidget(self._change)
        layout = QVBoxLayout(self.left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid, 1)
        layout.addLayout(below)

    def _ask_period(self) -> None:
        if self.period.isModified():
            self.period.setModified(False)
            self.ask(replace(self.asked, period=self.period.text().strip()))

    def _read_as(self, text: str) -> None:
        if not text:
            self.ask(Asked(sheet=self.asked.sheet))
            return
        try:
            profile = profile_from_dict(json.loads(text))
        except ValueError as error:
            show_error(self.bar, error)
        except KeckError as error:
            show_error(self.bar, error)
        else:
            self._ask_profile(profile)

    def _read_as_file(self, name: str) -> None:
        try:
            self._ask_profile(load_profile(Path(name)))
        except KeckError as error:
            show_error(self.bar, error)

    def _ask_profile(self, profile: Profile) -> None:
        self.ask(Asked(sheet=self.asked.sheet, profile=replace(profile, sheet="")))

    # in the background

    def _look(self, asked: Asked, progress: Progress) -> Sight:
        return self._preview.look(asked, progress)

    def _write(self, result: Sight, progress: Progress) -> int:
        return self._preview.write(result, progress)

    # what is shown

    def _show(self, result: Sight) -> None:
        reading, held = result.reading, result.held
        indicators = {one.id: one for one in held.catalogue}
        names = {one.id: one.name for one in held.catalogue}
        self.model.show(reading.grid, reading.anatomy, held.geography, names)
        self._profile = reading.profile
        self._show_asked(reading, held)
        self.changes.show_changes(reading.changes, indicators)
        self.tabs.setTabText(1, tr("Changes ({})").format(format_number(len(reading.changes), 0)))
        self.say(reading.proposal.report.findings, _ready(reading))

    def _show_refusal(self, finding: Finding) -> None:
        super()._show_refusal(finding)
        self.changes.show_changes(None, {})
        held, grid = self._preview.snapshot, self._preview.grid
        if held is not None and grid is not None and grid is not self.model.grid:
            self.model.show(grid, Anatomy(), held.geography, {})

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
        self._change.setEnabled(profile is not None)
        if self.asked.profile is None:
            self.profiles.show_as_recognised()
        self.profiles.show_as_corrected(profile.to_json() if profile else "", self.asked.profile is not None)

    def _lead(self, places: Sequence[Place], number: int) -> None:
        self.grid.show_place(places, number)

    # corrections

    def _open_menu(self, place: QPoint, columns: bool, rows: bool) -> None:
        menu = self.menu(columns, rows)
        if menu is not None:
            menu.popup(place)

    def menu(self, columns: bool = True, rows: bool = True) -> GridMenu | None:
        """What can be said of the selection; None while nothing is known of the table."""
        current, seen = self.grid.currentIndex(), self.result_shown
        if seen is None or not current.isValid():
            return None
        pointed = Pointed(current.row(), current.column(), self.grid.rows(), self.grid.columns())
        menu = GridMenu(seen.reading, pointed, self.correct, self._ask_values, self)
        menu.aboutToHide.connect(menu.deleteLater)
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
        dialog = ValueColumnDialog(seen.held.catalogue, title, _meaning(reading, columns[0]), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.correct(correct.with_values(profile, reading.layout, reading.grid, columns, dialog.meaning()))
        dialog.deleteLater()


def _meaning(reading: ValueReading, column: int) -> ValueColumn:
    """What a column is taken for now; its period only where the header does not say it."""
    layout = reading.layout
    found = next((one.spec for one in layout.columns if one.position == column), None) if layout else None
    return found or ValueColumn(column + 1, "")


def _ready(reading: ValueReading) -> str:
    counts = [format_number(reading.changes.count(kind), 0) for kind in (Change.NEW, Change.REPLACED, Change.SAME)]
    return tr("The import writes {} new values, replaces {} by other ones and leaves {} as they are.").format(*counts)

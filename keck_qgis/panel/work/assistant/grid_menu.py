"""Corrections by pointing: the menu of a cell, a column or a row of the table that is to be imported."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ....intake import profile_correction as correct
from ....intake.anatomy import ColumnRole
from ....intake.grid import cell_name, cell_text, column_name
from ....intake.markers import Meaning
from ....intake.profile import Profile
from ....intake.rows import RowRole
from ....intake.value_import import ValueReading
from ....model.text import tr

_LONGEST = 24
_HEADER_WITHIN = 60
Correction = Callable[[Profile], None]


@dataclass(frozen=True)
class Pointed:
    """What the menu is about: the current cell, and all columns and rows of the selection."""

    row: int
    column: int
    rows: list[int]
    columns: list[int]


class GridMenu(QMenu):
    """``corrected`` gets the corrected profile; ``values_wanted`` and ``new_wanted`` are called for columns that are to
    hold an indicator of the catalogue, or a new one."""

    def __init__(
        self, reading: ValueReading, pointed: Pointed, corrected: Correction, values_wanted: Callable[[], None],
        new_wanted: Callable[[], None], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._reading, self._pointed, self._corrected = reading, pointed, corrected
        self._values_wanted, self._new_wanted = values_wanted, new_wanted

    def add_exchange_note(self) -> None:
        """An exchange table needs no corrections."""
        self.addAction(tr("The header of the exchange table says what its columns are")).setEnabled(False)

    def add_columns(self, profile: Profile) -> None:
        layout, grid, columns = self._reading.layout, self._reading.grid, self._pointed.columns
        if layout is None:
            return
        column = self._pointed.column
        role = self._reading.anatomy.use(column).role
        names = ", ".join(map(column_name, columns[:4])) + ("…" if len(columns) > 4 else "")
        self.addSection(tr("Column {}").format(names))
        for title, own, change in (
            (tr("&Key of the areas"), ColumnRole.KEY, correct.with_key),
            (tr("&Name of the areas"), ColumnRole.NAME, correct.with_name),
            (tr("&Period of the row"), ColumnRole.PERIOD, correct.with_period_column),
        ):
            is_so = role is own
            entry = self._add(
                title,
                partial(change, profile, layout, grid, None if is_so else column),
                is_so,
            )
            entry.setEnabled(len(columns) == 1)
        values = self.addAction(tr("&Values of an indicator …"))
        values.setCheckable(True)
        values.setChecked(role is ColumnRole.VALUE)
        values.triggered.connect(lambda _checked: self._values_wanted())
        fresh = self.addAction(tr("Values of a ne&w indicator …"))
        fresh.triggered.connect(lambda _checked: self._new_wanted())
        fresh.setEnabled(len(columns) == 1)
        self._add(
            tr("Leave the &column out"),
            lambda: correct.without_columns(profile, layout, grid, columns),
            role in (ColumnRole.OPEN, ColumnRole.OTHER),
        )

    def add_rows(self, profile: Profile) -> None:
        layout, grid, rows = self._reading.layout, self._reading.grid, self._pointed.rows
        if layout is None:
            return
        role = self._reading.anatomy.role(self._pointed.row)
        labels = [label for row in rows if (label := correct.label_of(layout, grid, row))]
        section = tr("Row {}: {}") if len(labels) == 1 else tr("Row {}")
        self.addSection(section.format(_numbers(rows), *map(_short, labels[:1])))
        header = self._add(
            tr("&Header"), lambda: correct.with_header(profile, layout, grid, rows), role is RowRole.HEADER
        )
        header.setEnabled(rows[-1] < _HEADER_WITHIN)
        below = rows[0] >= layout.first_row
        self._add(tr("&Data begin here"), lambda: correct.with_first_row(profile, rows[0]), rows[0] == layout.first_row)
        for title, own, change in (
            (tr("&Total: all areas together"), RowRole.TOTAL, correct.with_totals),
            (tr("Leave the &row out"), RowRole.UNASSIGNED, correct.without_rows),
        ):
            is_so = role is own
            undo = correct.with_usual_rows if is_so else change
            self._add(title, partial(undo, profile, labels), is_so).setEnabled(bool(labels) and below)
        first = next((text for cell in grid.rows[rows[0]] if (text := cell_text(cell))), "")
        is_footnote = role is RowRole.FOOTNOTE and bool(profile.footnotes)
        self._add(
            tr("&Footnotes begin here"),
            lambda: correct.with_footnotes(profile, "" if is_footnote else first),
            is_footnote,
        ).setEnabled(bool(first) and below)

    def add_cell(self, profile: Profile) -> None:
        layout, grid, row, column = self._reading.layout, self._reading.grid, self._pointed.row, self._pointed.column
        text = grid.text(row, column)
        if layout is None or not text:
            return
        self.addSection(tr("Cell {}").format(cell_name(row, column)))
        is_filter = (column, text) in layout.filters
        self._add(
            tr("Read only rows with “{}” in this column").format(_short(text)),
            lambda: correct.with_filter(profile, layout, grid, column, "" if is_filter else text),
            is_filter,
        )
        cell = grid.rows[row][column]
        marker, anatomy = self._reading.anatomy.marker(row, column, cell), self._reading.anatomy
        if marker is None and not anatomy.is_unreadable(row, column, cell):
            return
        meanings = self.addMenu(tr("“{}” &means").format(_short(text)))
        for meaning in Meaning:
            entry = meanings.addAction(meaning.title())
            entry.setCheckable(True)
            entry.setChecked(meaning is marker)
            entry.triggered.connect(
                lambda _checked, meaning=meaning: self._corrected(correct.with_marker(profile, text, meaning))
            )

    def _add(self, title: str, change: Callable[[], Profile], is_so: bool) -> QAction:
        entry = self.addAction(title)
        entry.setCheckable(True)
        entry.setChecked(is_so)
        entry.triggered.connect(lambda _checked: self._corrected(change()))
        return entry


def _short(text: str) -> str:
    """A text of the table within an entry: no mnemonic, not too long."""
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return shown.replace("&", "&&")


def _numbers(rows: list[int]) -> str:
    return str(rows[0] + 1) if len(rows) == 1 else f"{rows[0] + 1}–{rows[-1] + 1}"

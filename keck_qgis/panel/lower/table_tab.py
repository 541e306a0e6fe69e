"""The table of what is chosen: its rows are the areas on the map."""

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...model.progress import Progress
from ...model.text import tr
from ...reports.table import Table
from ...reports.table_export import write_table
from ..atlas import Atlas
from ..elided_label import ElidedLabel
from ..notices import show_file
from ..quiet import Quiet
from ..targets import free_file
from .area_view import AreaView
from .following_tab import FollowingTab
from .table_content import Across, Content, make_content, options_of
from .table_model import TableModel


class TableTab(FollowingTab):
    """Areas by periods or by the indicators of a theme; made when it is seen."""

    def __init__(self, atlas: Atlas, bar: QgsMessageBar, parent: QWidget) -> None:
        super().__init__(atlas.state, bar, parent)
        self.setObjectName("keckTableTab")
        self._atlas, self._quiet = atlas, Quiet()
        self.model = TableModel(self)
        self.view = self._view()
        self.across = QComboBox(self)
        self.across.setObjectName("keckTableAcross")
        self.across.setToolTip(tr("What stands in the columns"))
        self.across.addItem(tr("Periods"), Across.PERIODS)
        self.across.addItem(tr("Indicators of the theme"), Across.INDICATORS)
        self.across.currentIndexChanged.connect(self._changed)
        self.title = ElidedLabel("keckTableTitle", self)
        self.copying = self._action("mActionEditCopy.svg", tr("Copy the chosen rows, or all of them"), self.copy)
        key = QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
        self.copying.setToolTip(f"{self.copying.text()} ({key})")
        self.exporting = self._action("mActionFileSaveAs.svg", tr("Export as it is shown …"), self.export)
        self._lay_out()
        self._follow()

    def copy(self) -> None:
        """The chosen rows to the clipboard, or all with sums and means."""
        chosen = self.model.rows_of(self._state.areas)
        rows = chosen or range(self.model.rowCount())
        QGuiApplication.clipboard().setText(self.model.as_text(rows))

    def export(self) -> None:
        """Ask for a file and write the table in the order that is shown."""
        opened, table = self._state.opened, self.model.shown_table()
        if opened is None or table is None:
            return
        choice = self._state.choice
        what = choice.indicator if self.across.currentData() is Across.PERIODS else choice.period
        name, _filter = QFileDialog.getSaveFileName(
            self,
            tr("Export table"),
            str(free_file(opened.folder, (tr("Table"), choice.level, what), ".xlsx")),
            tr("Excel (*.xlsx);;CSV (*.csv)"),
        )
        if name:
            self.write(table, Path(name))

    def write(self, table: Table, path: Path) -> None:
        """Write a table in the background; the message bar names the file."""

        def work(_progress: Progress) -> Path:
            write_table(table, path)
            return path

        def done(written: Path) -> None:
            show_file(self._bar, tr("Written"), written)

        self._atlas.jobs.run(tr("Writing the table"), work, done)

    # following the state

    def _work_out(self) -> bool:
        opened, across = self._state.opened, self.across.currentData()
        options = None if opened is None else options_of(self._state.choice, opened.overview, across)
        if opened is None or options is None:
            return False
        edition = opened.edition
        self._work.run(tr("Table"), lambda progress: make_content(edition, options, across, progress), self._show)
        return True

    def _show(self, content: Content | None) -> None:
        self.model.show(content)
        header = self.view.horizontalHeader()
        header.setSortIndicator(self.model.sorted_by, self.model.direction)
        self.view.resizeColumnsToContents()
        if content is not None:
            # its arrow would cut the heading
            arrow = self.view.fontMetrics().height()
            self.view.setColumnWidth(self.model.sorted_by, self.view.columnWidth(self.model.sorted_by) + arrow)
        for action in (self.copying, self.exporting):
            action.setEnabled(content is not None)
        self.title.setText(self._title(content))

    def _title(self, content: Content | None) -> str:
        if content is None:
            return tr("No atlas is open.") if self._state.opened is None else tr("There is nothing to show here.")
        column = content.table.columns[0]
        if self.across.currentData() is Across.PERIODS:
            return " – ".join(part for part in (column.indicator.name, column.indicator.unit) if part)
        return column.title.rsplit("\n", 1)[-1]

    def _show_areas(self) -> None:
        """Mark the chosen areas, and bring the first of them into view."""
        rows, last = self.model.rows_of(self._state.areas), self.model.columnCount() - 1
        marked = QItemSelection()
        for first, end in _stretches(rows):
            marked.select(self.model.index(first, 0), self.model.index(end, last))
        with self._quiet:
            self.view.selectionModel().select(marked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            self.view.scrollTo(self.model.index(rows[0], 0))

    def _selected(self) -> None:
        if not self._quiet:
            marked = self.view.selectionModel().selection()
            rows = (row for one in marked for row in range(one.top(), one.bottom() + 1))
            with self._quiet:
                self._state.choose_areas(key for row in rows if (key := self.model.area(row)) is not None)

    # widgets

    def _view(self) -> AreaView:
        view = AreaView(self)
        view.setObjectName("keckTable")
        view.setAccessibleName(tr("Table of the areas"))
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setSortingEnabled(True)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 6)
        view.horizontalHeader().setResizeContentsPrecision(100)
        view.copy_asked.connect(self.copy)
        view.selectionModel().selectionChanged.connect(self._selected)
        self.model.modelReset.connect(self._show_areas)
        return view

    def _action(self, icon: str, text: str, act: Callable[[], None]) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = QLabel(tr("&Columns"), self)
        label.setBuddy(self.across)
        row.addWidget(label)
        row.addWidget(self.across)
        row.addWidget(self.title, 1)
        for action in (self.copying, self.exporting):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbouring rows."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found

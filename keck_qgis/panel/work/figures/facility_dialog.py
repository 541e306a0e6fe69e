"""Figures of facilities: which categories, for whom, for which period – and go."""

from pathlib import Path

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from ....intake.facility_figures import Request, count_facilities
from ....intake.facility_overview import FacilityOverview, look_at_facilities
from ....model.text import tr
from ...atlas import Atlas
from ...help import help_button
from ...sizes import fit_on_screen
from ..job_body import JobBody
from .category_table import CategoryTable
from .where_and_when import LevelBox, PeriodBox, add_rows

_WIDTH, _HEIGHT = 760, 520


class FacilityFiguresDialog(QDialog):
    """Counts the ticked categories of the open holdings."""

    def __init__(self, holdings: Path, atlas: Atlas, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckFacilityFigures")
        self.setWindowTitle(tr("Figures of facilities"))
        self._holdings = holdings
        self.categories = CategoryTable(self)
        self.period = PeriodBox("keckFiguresPeriod", tr("the newest one of the persons chosen above"), self)
        self.level = LevelBox("keckFiguresLevel", self)
        self.theme = QComboBox(self)
        self.theme.setObjectName("keckFiguresTheme")
        self.theme.setEditable(True)
        self.theme.setToolTip(tr("Under this the catalogue lists indicators that are made"))
        self.body = JobBody(atlas, self)
        self.body.lay_out(self._form(), tr("&Count"), help_button(self, "figures"))
        self.body.started.connect(self.count)
        fit_on_screen(self, _WIDTH, _HEIGHT)
        self.body.look(lambda progress: look_at_facilities(holdings, progress), self._looked)

    def count(self) -> None:
        """Count in the background; what is missing is said."""
        wanted = self.categories.wanted()
        if not wanted:
            self.body.complain(tr("No category is ticked."), self.categories)
            return
        period = self.period.period()
        if not period and not any(one.base for one in wanted):
            self.body.complain(tr("Without persons to compare with, the period has to be named."), self.period)
            return
        level, theme = str(self.level.currentData() or ""), self.theme.currentText().strip()
        request = Request(wanted, period=period, level=level, theme=theme)
        holdings = self._holdings
        self.body.write(tr("Counting facilities"), lambda progress: count_facilities(holdings, request, progress))

    def _looked(self, overview: FacilityOverview) -> None:
        self.categories.show_overview(overview)
        self.period.offer(overview.periods)
        self.level.offer(overview.levels)
        own = tr("Facilities")
        self.theme.clear()
        self.theme.addItems(list(dict.fromkeys([own, *overview.themes])))
        if not overview.categories:
            self.body.complain(tr("The holdings have no facilities yet. Import some first."), self.categories)

    def _form(self) -> QWidget:
        form = QWidget(self)
        column = QVBoxLayout(form)
        title = QLabel(tr("Ca&tegories to be counted"), form)
        title.setBuddy(self.categories)
        column.addWidget(title)
        column.addWidget(self.categories, 1)
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        add_rows(rows, self.period, self.level)
        rows.addRow(tr("T&heme of new indicators"), self.theme)
        column.addLayout(rows)
        return form

"""The assistant for lists of facilities: the list with its marks, its columns corrected by pointing."""

from dataclasses import replace
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from ....intake.facility_preview import FacilityAsked, FacilitySight, look_at_facilities, write_facilities
from ....intake.facility_profile import FacilityProfile, profile_from_json
from ....intake.facility_table import facility_sources
from ....model.numbers import format_number
from ....model.progress import Progress
from ....model.text import tr
from ...help import help_button
from ...notices import show_error
from ...settings import import_profiles
from ..layer_choice import LayerChoice
from . import facility_marking
from .facility_menu import FacilityMenu
from .facility_tab import FacilityTab
from .grid_assistant import GridAssistant

_KINDS = "(*.csv *.xlsx *.xlsm *.zip *.shp *.gpkg *.geojson *.json *.tsv *.txt)"


class FacilityAssistant(GridAssistant):
    """Imports one list of facilities into holdings: a table, a layer of a file or of the project."""

    def __init__(self, holdings: Path, parent: QWidget | None) -> None:
        super().__init__("", FacilityAsked(""), tr("Import facilities"), facility_marking.legend(), parent)
        self.setObjectName("keckFacilityAssistant")
        self._holdings = holdings
        kinds = tr("Lists and layers {}").format(_KINDS)
        self.source = LayerChoice(facility_sources, Qgis.LayerFilter.VectorLayer, kinds, self)
        self.category = QComboBox(self)
        self.crs = QgsProjectionSelectionWidget(self)
        self.facilities = FacilityTab(self)
        self.tabs.addTab(self.facilities, tr("Facilities"))
        self.buttons.addButton(help_button(self, "import_facilities"), QDialogButtonBox.ButtonRole.HelpRole)
        self.lay_out(self._top())
        self.source.changed.connect(self._ask_source)
        self.source.failed.connect(lambda error: show_error(self.bar, error))
        self.wait_for_source(tr("Choose a list or a layer of facilities."))

    def open_file(self, path: Path) -> None:
        """Look at what a file holds."""
        self.source.open_file(path)

    def correct(self, profile: FacilityProfile) -> None:
        """Read the list by a corrected profile."""
        self.ask(replace(self.asked, profile=profile))

    def menu(self, columns: bool = True, rows: bool = True) -> FacilityMenu | None:
        chosen = self.grid.columns()
        if self.result_shown is None or not columns or not chosen:
            return None
        return FacilityMenu(self.result_shown.reading, chosen, self.correct, self)

    def stop(self) -> None:
        self.source.opening.close()
        super().stop()

    def _top(self) -> QWidget:
        top = QWidget(self)
        self.category.setObjectName("keckCategory")
        self.category.setEditable(True)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.category.lineEdit().setPlaceholderText(tr("as the column “Category” says"))
        self.category.setToolTip(tr("For lists of one kind: Kita, Schule, Spielplatz …"))
        self.crs.setObjectName("keckFacilityCrs")
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("as recognised"))
        self.crs.setToolTip(tr("Coordinate reference system of the coordinates, where it is not recognised rightly"))
        form = QFormLayout()
        form.addRow(tr("&List or layer:"), self.source)
        form.addRow(tr("&Category:"), self.category)
        form.addRow(tr("C&RS:"), self.crs)
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(self.read_as)
        self.category.lineEdit().editingFinished.connect(self._ask_category)
        self.category.activated.connect(lambda _index: self._ask_category())
        self.crs.crsChanged.connect(lambda _crs: self._ask_crs())
        return top

    def _ask_source(self) -> None:
        source = self.source.chosen()
        if source and source != self.asked.source:
            self.name = self.source.title()
            self.begin(FacilityAsked(source))

    def _ask_category(self) -> None:
        text, seen = self.category.currentText().strip(), self.result_shown
        shown = self.asked.category if seen is None else seen.reading.profile.category
        if self.asked.source and text != shown:
            self.ask(replace(self.asked, category=text))

    def _ask_crs(self) -> None:
        if self.result_shown is not None:
            crs = self.crs.crs()
            profile = replace(self.result_shown.reading.profile, crs=crs.authid() if crs.isValid() else "")
            if profile != self.result_shown.reading.profile:
                self.correct(profile)

    def _parsed(self, content: object) -> FacilityProfile:
        return profile_from_json(content)

    def _ask_profile(self, profile: FacilityProfile | None) -> None:
        # the sheet has been chosen already; a profile's own is that of another file
        given = None if profile is None else replace(profile, sheet="")
        self.ask(replace(self.asked, profile=given))

    # in the background

    def _look(self, asked: FacilityAsked, progress: Progress) -> FacilitySight:
        return look_at_facilities(self._holdings, asked, progress)

    def _write(self, result: FacilitySight, progress: Progress) -> int:
        return write_facilities(result, progress)

    # what is shown

    def _show(self, result: FacilitySight) -> None:
        reading, held = result.reading, result.held
        self.model.show(reading.table.grid, facility_marking.FacilityMarking(result))
        if self.category.count() == 0:
            self.category.addItems(["", *result.categories])
            self.profiles.fill(import_profiles(held.atlas_id, "facilities"), held.journal, "facilities")
        self.category.setEditText(reading.profile.category)
        self.profiles.show_profile(reading.profile.to_json(), self.asked.profile is not None)
        count = len(reading.proposal.facilities)
        self.facilities.show_facilities(reading.proposal.facilities, result.held_already)
        self.tabs.setTabText(1, tr("Facilities ({})").format(format_number(count, 0)))
        self.say(reading.proposal.report.findings, _ready(result))


def _ready(result: FacilitySight) -> str:
    facilities = result.reading.proposal.facilities
    unplaced = sum(one.x is None for one in facilities)
    numbers = (len(facilities), unplaced, len(result.held_already))
    text = tr("The import adds {} facilities; {} of them have no place, {} are in the holdings already.")
    return text.format(*(format_number(number, 0) for number in numbers))

"""The assistant for levels: the fields of a layer of areas with their marks, and the areas on a small map."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from json import dumps
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ....intake.level_preview import LevelAsked, LevelSight, look_at_level, name_of, request_from_json, write_level
from ....intake.level_proposal import LevelRequest
from ....intake.vector_source import sources_in
from ....model.findings import Place
from ....model.geography import ROOT_LEVEL
from ....model.numbers import format_number
from ....model.progress import Progress
from ....model.text import tr
from ...help import help_button
from ...notices import show_error
from ...settings import import_profiles
from ...sizes import let_shrink
from ..layer_choice import LayerChoice
from . import level_marking
from .grid_assistant import GridAssistant
from .level_map import LevelMap, map_layers
from .level_menu import LevelMenu

_KINDS = "(*.zip *.shp *.gpkg *.geojson *.json)"
_MOST_DIGITS = 20
_LEAST = 150
"""Pixels for a field, however narrow the screen."""


@dataclass(frozen=True)
class _Seen:
    """What was seen, and the layers of the map that shows it."""

    sight: LevelSight
    layers: list[QgsVectorLayer]


class LevelAssistant(GridAssistant):
    """Imports one layer of areas into holdings, from a file or from the project."""

    def __init__(self, holdings: Path, parent: QWidget | None) -> None:
        nothing = LevelAsked("", LevelRequest(""))
        super().__init__("", nothing, tr("Import a level"), level_marking.legend(), parent)
        self.setObjectName("keckLevelAssistant")
        self._holdings = holdings
        self._shown_table = ""
        self.source = LayerChoice(sources_in, Qgis.LayerFilter.PolygonLayer, tr("Areas {}").format(_KINDS), self)
        self.level, self.date = QLineEdit(self), QLineEdit(self)
        self.above, self.width = QComboBox(self), QSpinBox(self)
        self.crs = QgsProjectionSelectionWidget(self)
        self.map = LevelMap(self)
        self.right.addWidget(self.map)
        self.right.setSizes([1, 1])
        self.buttons.addButton(help_button(self, "import_level"), QDialogButtonBox.ButtonRole.HelpRole)
        self.lay_out(self._top())
        self.above.addItem(tr("no level, only the municipality"), "")
        self.source.changed.connect(self._ask_source)
        self.source.failed.connect(lambda error: show_error(self.bar, error))
        self.findings.place_wanted.connect(self._lead)
        self.wait_for_source(tr("Choose a layer of areas."))

    def open_file(self, path: Path) -> None:
        """Look at what a file holds."""
        self.source.open_file(path)

    def correct(self, request: LevelRequest) -> None:
        """Read the layer otherwise."""
        self.ask(replace(self.asked, request=request))

    def menu(self, columns: bool = True, rows: bool = True) -> LevelMenu | None:
        chosen = self.grid.columns()
        if self.result_shown is None or not columns or not chosen:
            return None
        return LevelMenu(self.result_shown.sight.reading, self.asked.request, chosen[0], self.correct, self)

    def stop(self) -> None:
        self.source.opening.close()
        super().stop()
        self.map.let_go()

    def _top(self) -> QWidget:
        top = QWidget(self)
        self.level.setObjectName("keckLevelName")
        self.level.setPlaceholderText(tr("for instance {}").format("Stadtteile"))
        self.level.setToolTip(tr("What the level is called in the atlas"))
        self.above.setObjectName("keckParentLevel")
        let_shrink(self.above)
        self.above.setToolTip(tr("The coarser level in which each of these areas lies"))
        self.date.setObjectName("keckBoundaryDate")
        self.date.setPlaceholderText(tr("for instance {}").format("31.12.2014"))
        self.date.setToolTip(tr("The day as of which these boundaries hold; may stay empty"))
        self.width.setObjectName("keckKeyWidth")
        self.width.setRange(0, _MOST_DIGITS)
        self.width.setSpecialValueText(tr("as recognised"))
        self.width.setKeyboardTracking(False)
        self.width.setToolTip(tr("To how many digits keys are filled with zeros in front"))
        self.crs.setObjectName("keckLevelCrs")
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("as recognised"))
        self.crs.setToolTip(tr("Coordinate reference system of the layer, where it is not recognised rightly"))
        grid = QGridLayout()
        for number, (title, widget) in enumerate(
            (
                (tr("&Areas:"), self.source),
                (tr("Name of the &level:"), self.level),
                (tr("&Nests in:"), self.above),
                (tr("Boundaries as &of:"), self.date),
                (tr("&Digits of the keys:"), self.width),
                (tr("C&RS:"), self.crs),
            )
        ):
            label = QLabel(title, top)
            label.setBuddy(widget)
            grid.addWidget(label, number // 2, 2 * (number % 2))
            grid.addWidget(widget, number // 2, 2 * (number % 2) + 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, _LEAST)
        layout = QVBoxLayout(top)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
        layout.addLayout(self.read_as)
        for line in (self.level, self.date):
            line.editingFinished.connect(self._ask_form)
        self.above.activated.connect(lambda _index: self._ask_form())
        self.width.valueChanged.connect(lambda _value: self._ask_form())
        self.crs.crsChanged.connect(lambda _crs: self._ask_form())
        return top

    def _ask_source(self) -> None:
        source = self.source.chosen()
        if source and source != self.asked.source:
            self.name = self.source.title()
            name = name_of(source)
            self.level.setText(name)
            self.begin(LevelAsked(source, LevelRequest(name)))

    def _ask_form(self) -> None:
        """Read the layer as the fields say."""
        if not self.asked.source:
            return
        crs = self.crs.crs()
        self.correct(
            replace(
                self.asked.request,
                name=self.level.text().strip(),
                parent_level=self.above.currentData() or "",
                boundary_date=self.date.text().strip(),
                key_width=self.width.value(),
                crs=crs.authid() if crs.isValid() else "",
            )
        )

    def _parsed(self, content: object) -> LevelRequest:
        return request_from_json(content, self.level.text().strip())

    def _ask_profile(self, profile: LevelRequest | None) -> None:
        self.correct(profile or LevelRequest(self.level.text().strip()))

    # in the background

    def _look(self, asked: LevelAsked, progress: Progress) -> _Seen:
        sight = look_at_level(self._holdings, asked, progress)
        return _Seen(sight, map_layers(sight.reading.polygons, sight.above, sight.held.crs))

    def _write(self, result: _Seen, progress: Progress) -> int:
        return write_level(result.sight, progress)

    # what is shown

    def _show(self, result: _Seen) -> None:
        sight, request = result.sight, self.asked.request
        reading, held = sight.reading, sight.held
        another = reading.table.name != self._shown_table
        self._shown_table = reading.table.name
        self.model.show(sight.grid, level_marking.LevelMarking(reading))
        if another:
            self.grid.show_column(reading.table.fields.index(reading.fields.key))
        self.map.show_areas(reading.polygons, result.layers)
        if self.above.count() == 1:
            for level in held.geography.levels:
                if level.name != ROOT_LEVEL:
                    self.above.addItem(level.name, level.name)
        if self.profiles.box.count() == 0:
            self.profiles.fill(import_profiles(held.atlas_id, "level"), held.journal, "level")
        self.profiles.show_profile(dumps(asdict(request), ensure_ascii=False), request != LevelRequest(request.name))
        self._show_request(request)
        self.say(reading.proposal.report.findings, _ready(sight))

    def _show_request(self, request: LevelRequest) -> None:
        """The fields say what was asked, also after an undo."""
        for widget in (self.width, self.crs):
            widget.blockSignals(True)
        self.level.setText(request.name)
        self.date.setText(request.boundary_date)
        self.above.setCurrentIndex(max(self.above.findData(request.parent_level), 0))
        self.width.setValue(request.key_width)
        self.crs.setCrs(QgsCoordinateReferenceSystem(request.crs))
        for widget in (self.width, self.crs):
            widget.blockSignals(False)

    def _lead(self, places: Sequence[Place], _number: int) -> None:
        """The map goes to all areas of a finding at once."""
        self.map.show_rows([row - 1 for row, _ in places if row])


def _ready(result: LevelSight) -> str:
    proposal = result.reading.proposal
    areas = format_number(len(proposal.areas), 0)
    if proposal.level.parent:
        text = tr("The import adds the level “{}” with {} areas, which nest in the level “{}”.")
        return text.format(proposal.level.name, areas, proposal.level.parent)
    return tr("The import adds the level “{}” with {} areas.").format(proposal.level.name, areas)

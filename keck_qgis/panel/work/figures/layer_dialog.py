"""Figures of a layer: what of its features is entered, for which indicator and period – and go."""

from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from ....intake.layer_figures import Request, count_features
from ....intake.layer_overview import LayerOverview, look_for_layers
from ....intake.vector_source import sources_in
from ....model.measure import Measure
from ....model.text import tr
from ...atlas import Atlas
from ...help import help_button
from ...sizes import fit_on_screen, let_shrink
from ..job_body import JobBody
from ..layer_choice import LayerChoice
from .new_indicator import NewIndicatorForm
from .where_and_when import LevelBox, PeriodBox, add_rows

_WIDTH, _HEIGHT = 620, 640
_USUAL = {Qgis.GeometryType.Line: Measure.LENGTH, Qgis.GeometryType.Polygon: Measure.AREA}


class LayerFiguresDialog(QDialog):
    """Counts or measures a layer for the open holdings."""

    def __init__(self, holdings: Path, atlas: Atlas, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckLayerFigures")
        self.setWindowTitle(tr("Figures of a layer"))
        self._holdings = holdings
        self._overview: LayerOverview | None = None
        self.body = JobBody(atlas, self)
        files = tr("Layers (*.zip *.shp *.gpkg *.geojson *.json);;All files (*)")
        kinds = Qgis.LayerFilter.HasGeometry
        self.box = LayerChoice(sources_in, kinds, files, self, "keckCountedLayer", tr("none chosen yet"))
        self.body.follow(self.box)
        self.measure = QComboBox(self)
        self.measure.setObjectName("keckMeasure")
        for one in Measure:
            self.measure.addItem(one.title(), one)
        self.indicator = QComboBox(self)
        self.indicator.setObjectName("keckCountedIndicator")
        let_shrink(self.indicator)
        self.period = PeriodBox("keckLayerPeriod", "", self)
        self.level = LevelBox("keckLayerLevel", self)
        self.new = NewIndicatorForm(self)
        self._group = QGroupBox(tr("New indicator"), self)
        self.body.lay_out(self._form(), tr("&Count"), help_button(self, "figures"))
        self.body.started.connect(self.count)
        self.box.changed.connect(self._layer_chosen)
        self.measure.currentIndexChanged.connect(lambda _row: self._offer_indicators())
        self.indicator.currentIndexChanged.connect(lambda _row: self._group.setVisible(self._is_new()))
        fit_on_screen(self, _WIDTH, _HEIGHT)
        self.body.look(lambda progress: look_for_layers(holdings, progress), self._looked)

    def count(self) -> None:
        """Count in the background; what is missing is said."""
        source = self.box.chosen()
        if not source:
            self.body.complain(tr("No layer is chosen."), self.box.layer)
            return
        if not self.period.period():
            self.body.complain(tr("The period is missing."), self.period)
            return
        missing = self.new.missing() if self._is_new() else None
        if missing is not None:
            self.body.complain(tr("“{}” is empty.").format(missing[0]), missing[1])
            return
        fields: dict[str, Any] = self.new.fields() if self._is_new() else {"indicator": self.indicator.currentData()}
        level, measure = str(self.level.currentData() or ""), self.measure.currentData()
        request = Request(measure=measure, period=self.period.period(), level=level, **fields)
        holdings = self._holdings
        self.body.write(tr("Counting features"), lambda progress: count_features(holdings, source, request, progress))

    def _is_new(self) -> bool:
        return not self.indicator.currentData()

    def _looked(self, overview: LayerOverview) -> None:
        self._overview = overview
        self.new.offer((one.theme for one in overview.catalogue), (one.cycle for one in overview.catalogue))
        self.period.offer(overview.periods)
        self.level.offer(overview.levels)
        self._offer_indicators()
        self.box.propose()

    def _layer_chosen(self) -> None:
        layer = self.box.layer.currentLayer()
        usual = Measure.COUNT if layer is None else _USUAL.get(layer.geometryType(), Measure.COUNT)
        if usual is not self.measure.currentData():
            self.measure.setCurrentIndex(self.measure.findData(usual))
        self.new.propose(self.box.layer_name(), self.measure.currentData())

    def _offer_indicators(self) -> None:
        measure = self.measure.currentData()
        self.indicator.clear()
        self.indicator.addItem(tr("a new indicator"), "")
        for one in self._overview.suitable(measure) if self._overview is not None else ():
            self.indicator.addItem(f"{one.name} ({one.id})", one.id)
        self.new.propose(self.box.layer_name(), measure)

    def _form(self) -> QWidget:
        form = QWidget(self)
        column = QVBoxLayout(form)
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(tr("La&yer"), self.box)
        rows.labelForField(self.box).setBuddy(self.box.layer)
        rows.addRow(tr("&What is entered"), self.measure)
        rows.addRow(tr("&Indicator"), self.indicator)
        add_rows(rows, self.period, self.level)
        column.addLayout(rows)
        QVBoxLayout(self._group).addWidget(self.new)
        column.addWidget(self._group)
        column.addStretch(1)
        return form

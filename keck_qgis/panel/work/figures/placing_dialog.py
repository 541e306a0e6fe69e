"""Facilities without coordinates placed by their addresses: the list of addresses, its columns – and go."""

from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from ....intake.facility_placing import place_facilities
from ....intake.facility_table import facility_sources
from ....intake.houses import HouseFields, columns_of
from ....model.text import tr
from ...atlas import Atlas
from ...help import help_button
from ...sizes import fit_on_screen
from ..job_body import JobBody
from ..layer_choice import LayerChoice

_WIDTH, _HEIGHT = 600, 480


class PlacingDialog(QDialog):
    """Places facilities of the open holdings by house coordinates."""

    def __init__(self, holdings: Path, atlas: Atlas, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckPlacing")
        self.setWindowTitle(tr("Place facilities by address"))
        self._holdings = holdings
        self.body = JobBody(atlas, self)
        files = tr("Addresses (*.csv *.txt *.xlsx *.gpkg *.zip *.shp *.geojson);;All files (*)")
        kinds = Qgis.LayerFilter.PointLayer
        self.box = LayerChoice(facility_sources, kinds, files, self, "keckAddresses", tr("none chosen yet"))
        self.body.follow(self.box)
        self.columns = {name: _column(self, name) for name in ("street", "number", "suffix", "postcode", "town")}
        self.body.lay_out(self._form(), tr("Place &facilities"), help_button(self, "addresses"))
        self.body.started.connect(self.place)
        self.box.changed.connect(self._layer_chosen)
        fit_on_screen(self, _WIDTH, _HEIGHT)

    def place(self) -> None:
        """Place in the background; what is missing is said."""
        source = self.box.chosen()
        if not source:
            self.body.complain(tr("No addresses are chosen."), self.box.layer)
            return
        if not self.columns["street"].currentData():
            self.body.complain(tr("No column holds the streets."), self.columns["street"])
            return
        fields = HouseFields(**{name: box.currentData() or "" for name, box in self.columns.items()}).as_text()
        holdings = self._holdings
        self.body.write(
            tr("Looking for addresses"), lambda progress: place_facilities(holdings, source, fields, progress)
        )

    def _layer_chosen(self) -> None:
        for box in self.columns.values():
            box.clear()
        source = self.box.chosen()
        if source:
            self.body.jobs.run(
                tr("Reading the addresses"), lambda progress: columns_of(source, progress), self._offer_columns
            )

    def _offer_columns(self, found: tuple[tuple[str, ...], dict[str, str]]) -> None:
        headers, guess = found
        for name, box in self.columns.items():
            box.addItem(tr("none"), "")
            for header in headers:
                box.addItem(header, header)
            box.setCurrentIndex(max(0, box.findData(guess[name])))

    def _form(self) -> QWidget:
        form = QWidget(self)
        column = QVBoxLayout(form)
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(tr("Add&resses"), self.box)
        rows.labelForField(self.box).setBuddy(self.box.layer)
        for name, title in (
            ("street", tr("S&treet")),
            ("number", tr("House &number")),
            ("suffix", tr("Le&tter behind it")),
            ("postcode", tr("&Postcode")),
            ("town", tr("T&own")),
        ):
            rows.addRow(title, self.columns[name])
        column.addLayout(rows)
        column.addStretch(1)
        return form


def _column(parent: QWidget, name: str) -> QComboBox:
    box = QComboBox(parent)
    box.setObjectName(f"keckAddress_{name}")
    box.setToolTip(tr("The column of the list; guessed from its header"))
    return box

"""The layer that an atlas begins with: of the project or of a file, with its name and fields as they were guessed."""

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...intake.level_glance import LevelGlance, glance_at_level
from ...intake.level_name import guess_names
from ...intake.level_proposal import LevelRequest
from ...intake.vector_source import sources_in
from ...model.numbers import format_number
from ...model.text import tr
from ..jobs import JobRunner
from ..sizes import let_shrink
from .layer_choice import LayerChoice


class LevelForm(QWidget):
    """``glanced`` brings what a first look at the chosen layer has found; ``failed`` why there was none."""

    glanced = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, jobs: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        files = tr("Areas (*.zip *.shp *.gpkg *.geojson *.json);;All files (*)")
        none = tr("None yet: levels are imported later")
        polygons = Qgis.LayerFilter.PolygonLayer
        self.box = LayerChoice(sources_in, polygons, files, self, "keckFirstLayer", none)
        self.box.failed.connect(lambda error: self.failed.emit(error))
        self.layer = self.box.layer
        self.name = _line(self, "keckFirstLevelName", tr("for instance {}").format("Stadtteile"))
        self.key = _fields(self, "keckFirstLevelKey", tr("The field that tells the areas apart"))
        self.label = _fields(self, "keckFirstLevelLabel", tr("The field with the names of the areas"))
        self.date = _line(self, "keckFirstLevelDate", tr("for instance {}").format("31.12.2014"))
        self.date.setToolTip(tr("The day as of which these boundaries hold; may stay empty"))
        self.found = QLabel(self)
        self.found.setObjectName("keckFirstLevelFound")
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        title = QLabel(tr("&Areas"), self)
        title.setBuddy(self.layer)
        chosen = QHBoxLayout()
        chosen.addWidget(title)
        chosen.addWidget(self.box, 1)
        self._details = QWidget(self)
        form = QFormLayout(self._details)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Name of the &level"), self.name)
        form.addRow(tr("&Key"), self.key)
        form.addRow(tr("Na&mes"), self.label)
        form.addRow(tr("Boundaries as of"), self.date)
        form.addRow("", self.found)
        self._details.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(chosen)
        layout.addWidget(self._details)
        self.box.changed.connect(self._layer_chosen)

    def request(self) -> LevelRequest:
        """What is said of the layer; fields that nobody could tell yet are guessed by the import."""
        return LevelRequest(
            self.name.text().strip(),
            self.key.currentData() or "",
            self.label.currentData() or "",
            boundary_date=self.date.text().strip(),
        )

    def _layer_chosen(self) -> None:
        for field in (self.key, self.label):
            field.clear()
            field.addItem(tr("recognised automatically"), "")
        self.found.setText("")
        source = self.box.chosen()
        self.name.setText(guess_names(self.box.layer_name()).level)
        self._details.setVisible(bool(source))
        if source:
            self._jobs.run(
                tr("Looking at the layer …"), lambda progress: glance_at_level(source, progress), self._glanced
            )

    def _glanced(self, glance: LevelGlance) -> None:
        if not self.name.text():
            self.name.setText(glance.level)
        for combo, field in ((self.key, glance.key_field), (self.label, glance.name_field)):
            for name, examples in glance.examples.items():
                combo.addItem(f"{name} ({examples})" if examples else name, name)
            combo.setCurrentIndex(max(0, combo.findData(field)))
        self.found.setText(tr("{} areas have been found.").format(format_number(glance.areas, 0)))
        self.glanced.emit(glance)


def _line(parent: QWidget, name: str, hint: str) -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(name)
    line.setPlaceholderText(hint)
    return line


def _fields(parent: QWidget, name: str, tip: str) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setToolTip(tip)
    let_shrink(combo, 20)
    return combo

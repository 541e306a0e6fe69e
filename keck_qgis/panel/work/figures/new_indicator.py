"""The mandatory fields of an indicator that figures of a layer are entered for."""

from collections.abc import Iterable

from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from ....intake.area_matching import normal_text
from ....model.measure import Measure
from ....model.text import tr

_LONGEST_ID = 16


class NewIndicatorForm(QWidget):
    """Filled in as far as the layer tells; what somebody has entered himself stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = _line(self, "keckNewName")
        self.name.textChanged.connect(lambda _text: self._propose_id())
        self.id = _line(self, "keckNewId", tr("Short, and the same in every year"))
        self.theme = _list(self, "keckNewTheme")
        self.definition = _line(self, "keckNewDefinition")
        self.unit = QComboBox(self)
        self.unit.setObjectName("keckNewUnit")
        self.source = _line(self, "keckNewSource", tr("Where the layer comes from"))
        self.cycle = _list(self, "keckNewCycle")
        self.personal = QCheckBox(tr("Counts &persons"), self)
        self.personal.setObjectName("keckNewPersonal")
        self.personal.setToolTip(tr("Then the rule for small counts applies"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("I&d"), self.id)
        form.addRow(tr("&Theme"), self.theme)
        form.addRow(tr("Defi&nition"), self.definition)
        form.addRow(tr("Un&it"), self.unit)
        form.addRow(tr("&Source"), self.source)
        form.addRow(tr("Update &cycle"), self.cycle)
        form.addRow("", self.personal)

    def offer(self, themes: Iterable[str], cycles: Iterable[str]) -> None:
        """What the catalogue has already."""
        for box, entries in ((self.theme, themes), (self.cycle, cycles)):
            box.clear()
            box.addItems(list(dict.fromkeys(entries)))
            box.setCurrentIndex(-1)

    def propose(self, layer: str, measure: Measure) -> None:
        """What a layer of that name tells of the indicator."""
        title = measure.title()
        for line, text in (
            (self.name, layer),
            (self.source, layer),
            (self.definition, tr("{} of “{}” in the area").format(title, layer) if layer else ""),
        ):
            if not line.isModified():
                line.setText(text)
        self.unit.clear()
        self.unit.addItems(list(measure.units()) or [tr("Features")])
        self.personal.setVisible(measure is Measure.COUNT)

    def missing(self) -> tuple[str, QWidget] | None:
        """The first mandatory field without an entry: what it is called, and itself."""
        fields = {
            tr("Name"): self.name,
            tr("Identification"): self.id,
            tr("Theme"): self.theme.lineEdit(),
            tr("Definition"): self.definition,
            tr("Source"): self.source,
            tr("Update cycle"): self.cycle.lineEdit(),
        }
        for title, field in fields.items():
            if not field.text().strip():
                return title, field
        return None

    def fields(self) -> dict[str, object]:
        """As ``layer_figures.Request`` takes them."""
        return {
            "indicator": self.id.text().strip(),
            "name": self.name.text().strip(),
            "theme": self.theme.currentText().strip(),
            "definition": self.definition.text().strip(),
            "unit": self.unit.currentText(),
            "data_source": self.source.text().strip(),
            "cycle": self.cycle.currentText().strip(),
            "personal": self.personal.isVisible() and self.personal.isChecked(),
        }

    def _propose_id(self) -> None:
        if not self.id.isModified():
            self.id.setText(normal_text(self.name.text())[:_LONGEST_ID].upper())


def _line(parent: QWidget, name: str, tip: str = "") -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(name)
    line.setToolTip(tip)
    return line


def _list(parent: QWidget, name: str) -> QComboBox:
    box = QComboBox(parent)
    box.setObjectName(name)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setToolTip(tr("One that the catalogue has, or a new one"))
    return box

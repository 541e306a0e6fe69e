"""What the values of a column mean: which indicator, for which period, written how."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ....intake.profile import ValueColumn
from ....intake.wide import canonical_period
from ....model.errors import KeckError
from ....model.german_order import german_key
from ....model.indicator import Catalogue, Kind
from ....model.number_parsing import Convention
from ....model.text import tr
from ...dialog_buttons import dialog_buttons


class ValueColumnDialog(QDialog):
    """Begins with what the column was taken for; ``meaning`` is what was chosen."""

    def __init__(self, catalogue: Catalogue, title: str, meaning: ValueColumn, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckValueColumn")
        self.setWindowTitle(title)
        self._catalogue = catalogue
        self.indicator = QComboBox(self)
        self.indicator.setObjectName("keckColumnIndicator")
        self.indicator.setEditable(True)
        self.indicator.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.indicator.setToolTip(tr("Type a part of the name or the id"))
        for one in sorted(catalogue, key=lambda one: german_key(one.name)):
            self.indicator.addItem(f"{one.name} ({one.id})", one.id)
        completer = QCompleter(self.indicator.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.indicator.setCompleter(completer)
        self.term = _box(
            self, ("value", tr("Value")), ("numerator", tr("Numerator")), ("denominator", tr("Denominator"))
        )
        self.term.setToolTip(tr("A rate may come with its terms in columns of their own"))
        self.period = QLineEdit(meaning.period, self)
        self.period.setPlaceholderText(tr("as the header or the table says"))
        self.period.setToolTip(tr("2022, 31.12.2022, 2022-Q3, 2022/23; empty: as the header or the table says"))
        self.number_format = _box(
            self,
            (Convention.AUTO.value, tr("recognise")),
            (Convention.GERMAN.value, tr("1.583,5 (German)")),
            (Convention.ENGLISH.value, tr("1,583.5 (English)")),
        )
        self.scale = _box(
            self,
            (1.0, tr("as written")),
            (100.0, tr("× 100 (shares of 1 as per cent)")),
            (1000.0, tr("× 1,000 (thousands)")),
            (0.01, tr("÷ 100")),
            (0.001, tr("÷ 1,000")),
        )
        form = QFormLayout()
        form.addRow(tr("&Indicator:"), self.indicator)
        form.addRow(tr("&Column holds its:"), self.term)
        form.addRow(tr("&Period:"), self.period)
        form.addRow(tr("&Numbers are written:"), self.number_format)
        form.addRow(tr("&Scale:"), self.scale)
        standard = QDialogButtonBox.StandardButton
        self.buttons = dialog_buttons(self, "value_column", standard.Ok | standard.Cancel)
        self.buttons.accepted.connect(lambda: self.accept())
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.indicator.currentTextChanged.connect(self._follow)
        self.period.textChanged.connect(self._follow)
        for box, value in (
            (self.term, meaning.term),
            (self.number_format, meaning.number_format),
            (self.scale, meaning.scale),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        self.indicator.setCurrentIndex(self.indicator.findData(meaning.indicator))
        self._follow()

    def meaning(self) -> ValueColumn:
        return ValueColumn(
            1,
            self._chosen(),
            self.term.currentData(),
            canonical_period(self.period.text()),
            self.number_format.currentData(),
            self.scale.currentData(),
        )

    def _chosen(self) -> str:
        """The id of the indicator whose name stands in the field; empty for anything else."""
        found = self.indicator.findText(self.indicator.currentText(), Qt.MatchFlag.MatchFixedString)
        return self.indicator.itemData(found) if found >= 0 else ""

    def _follow(self) -> None:
        indicator = self._catalogue.get(self._chosen())
        is_rate = indicator is not None and indicator.kind is not Kind.COUNT
        self.term.setEnabled(is_rate)
        if not is_rate:
            self.term.setCurrentIndex(0)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(indicator is not None and _is_period(self.period.text()))


def _is_period(text: str) -> bool:
    try:
        canonical_period(text)
    except KeckError:
        return False
    return True


def _box(parent: QWidget, *entries: tuple[object, str]) -> QComboBox:
    box = QComboBox(parent)
    for value, title in entries:
        box.addItem(title, value)
    return box

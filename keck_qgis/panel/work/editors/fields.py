"""The fields of a form: each shows and gives the text of one cell of the catalogue file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qgis.PyQt.QtCore import pyqtBoundSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ....model.text import tr
from ...sizes import let_shrink
from .indicator_box import IndicatorBox

_LINES = 3


@dataclass(frozen=True)
class Field:
    """``changed`` comes with every change, whoever makes it."""

    widget: QWidget
    text: Callable[[], str]
    show: Callable[[str], None]
    changed: pyqtBoundSignal


def line(parent: QWidget) -> Field:
    edit = QLineEdit(parent)
    return Field(edit, edit.text, lambda text: _show_start(edit, text), edit.textChanged)


def paragraph(parent: QWidget) -> Field:
    edit = QPlainTextEdit(parent)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LINES + 12)
    return Field(edit, edit.toPlainText, edit.setPlainText, edit.textChanged)


def words(parent: QWidget) -> Field:
    """A text for which the list offers those that are in use."""
    box = QComboBox(parent)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    let_shrink(box, 12)
    return Field(box, box.currentText, box.setEditText, box.editTextChanged)


def choice(parent: QWidget, titles: Iterable[tuple[str, str]]) -> Field:
    """One of some words (each with its title)."""
    box = QComboBox(parent)
    for word, title in titles:
        box.addItem(title, word)
    let_shrink(box, 12)

    def show(text: str) -> None:
        box.setCurrentIndex(box.findData(text))

    return Field(box, lambda: box.currentData() or "", show, box.currentIndexChanged)


def indicator(name: str, parent: QWidget) -> Field:
    box = IndicatorBox(name, parent)
    return Field(box, lambda: box.currentData() or "", box.choose, box.currentIndexChanged)


def flag(title: str, parent: QWidget, no: str = "nein") -> Field:
    box = QCheckBox(title, parent)
    return Field(box, lambda: "ja" if box.isChecked() else no, lambda text: box.setChecked(text == "ja"), box.toggled)


def number(most: int, parent: QWidget, empty: str = "") -> Field:
    """A whole number from 0 on; with ``empty`` (what no number means) the cell may be empty."""
    box = QSpinBox(parent)
    box.setRange(-1 if empty else 0, most)
    box.setSpecialValueText(empty)

    def text() -> str:
        return str(box.value()) if box.value() >= 0 else ""

    def show(told: str) -> None:
        box.setValue(int(told) if told else box.minimum())

    return Field(box, text, show, box.valueChanged)


def yes_or_no(parent: QWidget) -> Field:
    """Nothing is chosen for the user."""
    return choice(parent, (("", tr("– please choose –")), ("ja", tr("yes")), ("nein", tr("no"))))


def _show_start(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    edit.setCursorPosition(0)

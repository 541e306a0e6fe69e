"""The form of a facility: all its fields, and its place by coordinates or by a click on the map."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....cartography.facility_search import column_title
from ....intake.coordinates import coordinate
from ....intake.facility_editing import field_findings
from ....model.proposals import Facility
from ....model.text import tr
from ...dialog_buttons import dialog_buttons
from ...sizes import fit_on_screen
from .place_tool import PlaceTool

_WIDTH, _HEIGHT = 460, 440
_LINES = ("name", "address", "target_group", "concept", "website", "provider")
_ORDER = ("name", "address", "opening_hours", "target_group", "provider", "capacity", "website", "concept")
_NUMBERS = ("capacity", "x", "y")


class FacilityForm(QDialog):
    """``accepted_fields`` brings what is to be written; the form stays until its owner closes it."""

    accepted_fields = pyqtSignal(dict)

    def __init__(
        self, facility: Facility, categories: Iterable[str], crs: str, tool: PlaceTool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keckFacilityForm")
        self.setWindowTitle(tr("Facility – {}").format(facility.name) if facility.name else tr("New facility"))
        self._before, self._crs, self._tool = facility, crs, tool
        self.category = QComboBox(self)
        self.category.setObjectName("keckFacilityCategory")
        self.category.setEditable(True)
        self.category.addItems(categories)
        self.category.setCurrentText(facility.category)
        self.lines = {name: self._line(name) for name in (*_LINES, *_NUMBERS)}
        self.hours = QPlainTextEdit(facility.opening_hours, self)
        self.hours.setObjectName("keckFacilityHours")
        self.hours.setTabChangesFocus(True)
        self.hours.setFixedHeight(self.hours.fontMetrics().height() * 4)
        least = self.fontMetrics().horizontalAdvance("0") * 14
        for name in ("x", "y"):
            self.lines[name].setMinimumWidth(least)
        self.pick = QToolButton(self)
        self.pick.setObjectName("keckFacilityFormPlace")
        self.pick.setIcon(QgsApplication.getThemeIcon("mActionCapturePoint.svg"))
        self.pick.setToolTip(tr("Click on the map where it is"))
        self.pick.setAccessibleName(self.pick.toolTip())
        self.pick.clicked.connect(lambda _checked: self._pick())
        self.lack = QLabel(self)
        self.lack.setObjectName("keckFacilityLack")
        self.lack.setTextFormat(Qt.TextFormat.PlainText)
        self.lack.setWordWrap(True)
        self.lack.setMinimumHeight(self.fontMetrics().height() * 2)
        self.lack.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._buttons = self._button_box()
        self._build()
        self._check()
        fit_on_screen(self, _WIDTH, _HEIGHT)

    def facility(self) -> Facility | None:
        """What the fields say; None where a number is none."""
        numbers = {name: coordinate(text) if (text := self._text(name)) else None for name in _NUMBERS}
        if any(self._text(name) and numbers[name] is None for name in _NUMBERS):
            return None
        said: dict[str, Any] = {name: self._text(name) for name in _LINES} | numbers
        said["category"] = self.category.currentText().strip()
        said["opening_hours"] = self.hours.toPlainText().strip()
        return replace(self._before, **said)

    def fields(self) -> dict[str, Any]:
        """The fields that were changed; a number that reads as before is as before, to its last digit."""
        after = self.facility()
        if after is None:
            return {}
        names = ("category", "opening_hours", *_LINES, *_NUMBERS)
        changed = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(self._before, name)}
        untouched = [name for name in _NUMBERS if self._text(name) == _written(getattr(self._before, name))]
        return {name: value for name, value in changed.items() if name not in untouched}

    def take_place(self, x: float, y: float) -> None:
        """The place that was clicked."""
        self._tool.end()
        for name, value in (("x", x), ("y", y)):
            self.lines[name].setText(_written(value))

    def done(self, result: int) -> None:
        self._tool.end()
        super().done(result)

    def _text(self, name: str) -> str:
        return str(self.lines[name].text()).strip()

    def _check(self) -> None:
        """Say what is missing, and let nothing be written before."""
        facility = self.facility()
        if facility is None:
            text = tr("Places and coordinates are numbers.")
        elif (facility.x is None) != (facility.y is None):
            text = tr("A place needs easting and northing, or neither.")
        else:
            text = "\n".join(one.message for one in field_findings(facility))
        self.lack.setText(text)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not text)

    def _pick(self) -> None:
        """Make room for the map until it was clicked, or until another tool is taken."""
        self._tool.placed.connect(self.take_place)
        self._tool.deactivated.connect(self._come_back)
        self.hide()
        self._tool.begin(self._crs)

    def _come_back(self) -> None:
        self._tool.placed.disconnect(self.take_place)
        self._tool.deactivated.disconnect(self._come_back)
        self.show()
        self.raise_()

    # widgets

    def _line(self, name: str) -> QLineEdit:
        line = QgsFilterLineEdit(self) if name in _NUMBERS else QLineEdit(self)
        line.setObjectName(f"keckFacility_{name}")
        held = getattr(self._before, name)
        line.setText(_written(held) if name in _NUMBERS else held)
        line.setCursorPosition(0)
        line.textChanged.connect(lambda _text: self._check())
        return line

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(column_title("category"), self.category)
        for name in _ORDER:
            form.addRow(column_title(name), self.hours if name == "opening_hours" else self.lines[name])
        place = QHBoxLayout()
        for name, title in (("x", tr("Easting")), ("y", tr("Northing"))):
            self.lines[name].setPlaceholderText(title)
            self.lines[name].setAccessibleName(title)
            self.lines[name].setToolTip(tr("{} in {}; empty: without a place").format(title, self._crs))
            place.addWidget(self.lines[name])
        place.addWidget(self.pick)
        form.addRow(tr("Place"), place)
        fields = [self.hours if name == "opening_hours" else self.lines[name] for name in _ORDER]
        for first, second in pairwise((self.category, *fields, self.lines["x"], self.lines["y"], self.pick)):
            self.setTabOrder(first, second)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self.lack)
        layout.addWidget(self._buttons)
        self.category.currentTextChanged.connect(lambda _text: self._check())

    def _button_box(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = dialog_buttons(self, "facility_editing", standard.Ok | standard.Cancel)
        buttons.button(standard.Ok).setText(tr("&Save"))
        buttons.accepted.connect(lambda: self.accepted_fields.emit(self.fields()))
        return buttons


def _written(number: float | None) -> str:
    """A number as it is typed in German, without dots between thousands."""
    if number is None:
        return ""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")

"""The sheet of the facility that is looked at: all that is known of it."""

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...model.facility_filter import attributes
from ...model.numbers import format_number
from ...model.proposals import Facility
from ...model.text import tr
from ..state import PanelState
from ..tips import plain_tip
from .links import web_address
from .zoom import zoom_to_facility


class FacilitySheet(QWidget):
    """Follows the facility that is looked at; hidden without one."""

    def __init__(self, canvas: QgsMapCanvas, state: PanelState, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._state = canvas, state
        self.name = _plain_label(self)
        self.name.setObjectName("keckFacilityName")
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.zoom = QToolButton(self)
        self.zoom.setObjectName("keckFacilityZoom")
        self.zoom.setIcon(QgsApplication.getThemeIcon("mActionZoomTo.svg"))
        self.zoom.setAccessibleName(tr("Zoom to the facility"))
        self.zoom.clicked.connect(lambda _checked: self._zoom())
        self._lines = QWidget(self)
        self.website = QPushButton(tr("Open the &website"), self)
        self.website.setObjectName("keckFacilityWebsite")
        self.website.clicked.connect(lambda _checked: self._open_website())
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.zoom, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._lines)
        layout.addWidget(self.website, 0, Qt.AlignmentFlag.AlignLeft)
        state.facility_changed.connect(self._show)
        self._show()

    def texts(self) -> list[str]:
        """Titles and texts of the lines, top down."""
        return [label.text() for label in self._lines.findChildren(QLabel)]

    def _show(self) -> None:
        facility = self._state.chosen_facility()
        self.setVisible(facility is not None)
        if facility is None:
            return
        self.name.setText(facility.name)
        self.zoom.setEnabled(facility.x is not None)
        self.zoom.setToolTip(
            tr("Zoom to the facility") if facility.x is not None else tr("It has no place on the map yet.")
        )
        self._show_lines(facility)
        address = web_address(facility.website)
        self.website.setVisible(address is not None)
        self.website.setToolTip(plain_tip(facility.website))

    def _show_lines(self, facility: Facility) -> None:
        """A new form: it holds no state worth keeping."""
        lines = QWidget(self)
        form = QFormLayout(lines)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(2)
        for title, text in facts(facility):
            label, content = _plain_label(lines), _plain_label(lines)
            label.setText(title)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            content.setText(text)
            form.addRow(label, content)
        self.layout().replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines

    def _zoom(self) -> None:
        opened, facility = self._state.opened, self._state.chosen_facility()
        if opened is not None and facility is not None:
            zoom_to_facility(self._canvas, opened.edition.crs, facility)

    def _open_website(self) -> None:
        facility = self._state.chosen_facility()
        address = web_address(facility.website) if facility is not None else None
        if address is not None:
            QDesktopServices.openUrl(address)


def facts(facility: Facility) -> list[tuple[str, str]]:
    """Title and text of everything that is known of a facility but its name."""
    from ...cartography.facility_search import column_title

    found = [(column_title("category"), facility.category)]
    found += [(column_title(name), text) for name, text in attributes(facility).items()]
    if facility.capacity is not None:
        decimals = 0 if facility.capacity.is_integer() else 1
        found.append((column_title("capacity"), format_number(facility.capacity, decimals)))
    if facility.x is None:
        found.append((tr("Place"), tr("none yet, on no map")))
    return found


def _plain_label(parent: QWidget) -> QLabel:
    """Text of files is never taken for HTML."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label

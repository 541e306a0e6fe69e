"""Colour ramps to choose from, each with its picture."""

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...cartography.ramps import Ramp, ramps
from ...model.text import tr
from ..sizes import let_shrink

_SHADES = 6


class RampBox(QComboBox):
    """Its data are ids of ramps, or of the ``diverging`` ones alone; the empty one fits the indicator."""

    def __init__(self, parent: QWidget, diverging: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("keckRamp")
        let_shrink(self)
        size = QSize(4 * self.fontMetrics().height(), self.fontMetrics().height())
        self.setIconSize(size)
        self.addItem(tr("fitting the indicator"), "")
        for one in (one for one in ramps() if one.diverging or not diverging):
            self.addItem(_picture(one, size, self.devicePixelRatioF()), one.title, one.id)

    def show_ramp(self, ramp: str) -> None:
        self.setCurrentIndex(max(0, self.findData(ramp)))


def _picture(ramp: Ramp, size: QSize, ratio: float) -> QIcon:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    width = size.width() // _SHADES
    for position, colour in enumerate(ramp.shades(_SHADES)):
        painter.fillRect(QRect(position * width, 0, width, size.height()), colour)
    painter.end()
    return QIcon(pixmap)

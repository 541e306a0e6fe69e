"""What the marks of the grid mean, each written as it marks."""

from collections.abc import Sequence

from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ....model.text import tr
from .flow_layout import FlowLayout
from .marks import Mark


class Legend(QWidget):
    """Wraps where it is narrow."""

    def __init__(self, entries: Sequence[tuple[Mark, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Legend"))
        layout = FlowLayout(self)
        for mark, text in entries:
            label = QLabel(text, self)
            label.setFont(mark.font(label.font()))
            label.setFrameShape(QFrame.Shape.StyledPanel)
            label.setMargin(2)
            label.setAutoFillBackground(True)
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.Window, mark.shade(self.palette()))
            label.setPalette(palette)
            layout.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

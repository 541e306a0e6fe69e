"""What the marks of the grid mean, each written as it marks."""

from collections.abc import Sequence

from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

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
            # QGIS' dark theme is a style sheet, which hides what a palette says
            shade = mark.shade(QGuiApplication.palette()).name()
            label.setStyleSheet(f"QLabel {{ background-color: {shade}; border: 1px solid gray; padding: 2px 4px; }}")
            layout.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

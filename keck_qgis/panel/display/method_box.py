"""How class breaks are found."""

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...cartography.classification import Method
from ...model.text import tr
from ..sizes import let_shrink

KEPT = "kept"
"""Beside the methods: the breaks that the indicator keeps."""


class MethodBox(QComboBox):
    """Its data are methods, and ``KEPT`` where the indicator keeps breaks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckMethod")
        # in a narrow panel the label stays beside it
        let_shrink(self, 12)
        for method, title in (
            (Method.QUANTILE, tr("Quantiles")),
            (Method.EQUAL_INTERVAL, tr("Equal intervals")),
            (Method.JENKS, tr("Natural breaks (Jenks)")),
            (Method.PRETTY, tr("Pretty")),
            (Method.MANUAL, tr("Manual")),
        ):
            self.addItem(title, method)

    def show_method(self, method: Method, kept: bool | None) -> None:
        """Show what is in force; ``kept`` is None where the indicator keeps no breaks."""
        place = self.findData(KEPT)
        if kept is None and place >= 0:
            self.removeItem(place)
        elif kept is not None and place < 0:
            self.insertItem(0, tr("Kept with the indicator"), KEPT)
        self.setCurrentIndex(self.findData(KEPT if kept else method))

"""Opens the dialogs that count per area or place by address, for the holdings that are open."""

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...atlas import Atlas
from ...dialogs import Dialogs


class Figures:
    """Each dialog is loaded when it is asked for."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        self._atlas, self._dialogs, self._parent = atlas, dialogs, parent

    def count_facilities(self) -> None:
        """Number and places of facilities."""
        from .facility_dialog import FacilityFiguresDialog

        self._open(FacilityFiguresDialog)

    def count_layer(self) -> None:
        """Number, length or area of a layer's features."""
        from .layer_dialog import LayerFiguresDialog

        self._open(LayerFiguresDialog)

    def place_facilities(self) -> None:
        """Facilities without coordinates, by the office's own house coordinates."""
        from .placing_dialog import PlacingDialog

        self._open(PlacingDialog)

    def _open(self, make: Callable[[Path, Atlas, QWidget], QDialog]) -> None:
        opened = self._atlas.opened
        if opened is not None and opened.holdings is not None:
            self._dialogs.keep(make(opened.holdings, self._atlas, self._parent), opened.holdings)

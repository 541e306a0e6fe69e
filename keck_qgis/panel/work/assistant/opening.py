"""Where the assistants begin: a file is chosen, the assistant for it opens beside the panel."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ....model.text import tr
from ...atlas import Atlas
from ...dialogs import Dialogs
from ...notices import show_note

if TYPE_CHECKING:
    from .assistant import Assistant
    from .facility_assistant import FacilityAssistant
    from .level_assistant import LevelAssistant
    from .value_assistant import ValueAssistant

_FOLDER = "keck/import_folder"
_Kind = TypeVar("_Kind", bound="Assistant")


class Assistants:
    """Opens assistants for the holdings that are open; what they import is shown at once."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        self._atlas, self._dialogs, self._parent = atlas, dialogs, parent

    def ask_values(self) -> None:
        """Choose a table of values."""
        if (source := self._ask(tr("Import values"), tr("Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)"))) is not None:
            self.open_values(source)

    def open_values(self, source: Path) -> "ValueAssistant | None":
        """The assistant for a table; None where no holdings are open."""
        from .value_assistant import ValueAssistant

        holdings = self._holdings()
        return None if holdings is None else self._keep(ValueAssistant(holdings, source, self._parent), holdings)

    def open_facilities(self) -> "FacilityAssistant | None":
        """The assistant for a list or layer of facilities; None where no holdings are open."""
        from .facility_assistant import FacilityAssistant

        holdings = self._holdings()
        return None if holdings is None else self._keep(FacilityAssistant(holdings, self._parent), holdings)

    def open_level(self) -> "LevelAssistant | None":
        """The assistant for a layer of areas; None where no holdings are open."""
        from .level_assistant import LevelAssistant

        holdings = self._holdings()
        return None if holdings is None else self._keep(LevelAssistant(holdings, self._parent), holdings)

    def _keep(self, assistant: _Kind, holdings: Path) -> _Kind:
        def show(number: int) -> None:
            text = tr("{}, import {}: it can be withdrawn in the journal of imports.")
            show_note(self._atlas.bar, tr("Imported"), text.format(assistant.name, number))
            if self._holdings() == holdings:
                self._atlas.reopen()

        assistant.imported.connect(show)
        self._dialogs.keep(assistant, holdings)
        return assistant

    def _holdings(self) -> Path | None:
        opened = self._atlas.opened
        return None if opened is None else opened.holdings

    def _ask(self, title: str, kinds: str) -> Path | None:
        holdings = self._holdings()
        if holdings is None:
            return None
        folder = QgsSettings().value(_FOLDER, str(holdings.parent))
        name, _ = QFileDialog.getOpenFileName(self._parent, title, folder, kinds)
        if not name:
            return None
        QgsSettings().setValue(_FOLDER, str(Path(name).parent))
        return Path(name)

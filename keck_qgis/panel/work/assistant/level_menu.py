"""The menu of a field of a layer of areas: what it holds."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ....intake.grid import column_name
from ....intake.level_proposal import LevelReading, LevelRequest
from ....model.text import tr


class LevelMenu(QMenu):
    """``corrected`` gets the corrected request."""

    def __init__(
        self,
        reading: LevelReading,
        request: LevelRequest,
        column: int,
        corrected: Callable[[LevelRequest], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        field, chosen = reading.table.fields[column], reading.fields
        self.addSection(tr("Column {}").format(column_name(column)))
        for title, part, own in (
            (tr("&Key of the areas"), "key_field", chosen.key),
            (tr("&Name of the areas"), "name_field", chosen.name),
            (tr("Key of the &parent area"), "parent_field", chosen.parent),
        ):
            is_so = field == own
            change: dict[str, Any] = {part: "" if is_so else field}
            changed = replace(request, **change)
            entry = self.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(is_so)
            entry.setEnabled(part != "parent_field" or bool(request.parent_level))
            entry.triggered.connect(lambda _checked, changed=changed: corrected(changed))

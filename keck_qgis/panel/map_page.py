"""The map as the panel shows it, as a page."""

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.utils import OverrideCursor

from ..model.text import tr
from .choice import Choice
from .opened import OpenedAtlas
from .project_background import shown_background
from .state import PanelState
from .targets import free_file

if TYPE_CHECKING:
    from ..reports.map_export import MapOptions


def map_options(state: PanelState) -> "MapOptions":
    """What a page must be told to show the same as the map."""
    from ..cartography.label_text import Labels
    from ..reports.map_export import MapOptions

    choice = state.choice
    return MapOptions(
        choice.indicator,
        choice.level,
        choice.period,
        choice.columns,
        choice.categories,
        choice.changes if choice.against else choice.classification,
        choice.against,
        choice.per_cent,
        # a page that nobody wants labels on still names its areas where they are few
        Labels.NAME if choice.labels is Labels.NONE else choice.labels,
        choice.column_share,
        poi_filter=state.facility_filter(),
        background=shown_background(QgsProject.instance()),
        opacity=choice.opacity,
    )


def map_file(opened: OpenedAtlas, choice: Choice) -> Path:
    """Where the page is proposed to be written, beside the open file."""
    return free_file(opened.folder, (tr("Map"), choice.indicator, choice.period), ".pdf")


def write_map(opened: OpenedAtlas, state: PanelState) -> Path:
    """Write the page without a question; KeckError where that fails. Layouts belong to the main thread."""
    from ..reports.map_export import export_map

    output = map_file(opened, state.choice)
    with OverrideCursor(Qt.CursorShape.WaitCursor):
        export_map(opened.edition.path, output, map_options(state))
    return output

"""What is open in the panel: opens files in the background and draws the chosen figure into the project."""

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..model.errors import KeckError
from ..model.text import tr
from .jobs import JobRunner
from .notices import show_error
from .opened import OpenedAtlas, open_atlas
from .project_layers import put_layers, remove_group, zoom_to
from .settings import RECENT_FILES
from .view_choice import Selection


class Atlas(QObject):
    """The state behind the dock. ``changed`` comes when another edition is open (or none)."""

    changed = pyqtSignal()

    def __init__(self, bar: QgsMessageBar, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs = JobRunner(bar, self)
        self.opened: OpenedAtlas | None = None
        self._bar = bar
        self._canvas = canvas
        self._layer: QgsVectorLayer | None = None
        self._drawn: Selection | None = None
        self._zoom = False
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_go)

    def open(self, path: Path) -> None:
        """Open holdings or an edition in the background."""

        def done(opened: OpenedAtlas) -> None:
            RECENT_FILES.put_first(path)
            self._take(opened)

        self.jobs.run(tr("Opening {} …").format(path.name), lambda progress: open_atlas(path, progress), done)

    def reopen(self) -> None:
        """Look at the holdings again after an import: a new working edition where something has changed."""
        if self.opened is not None:
            self.open(self.opened.holdings or self.opened.edition.path)

    def close(self) -> None:
        """Let go of the edition and take our layers out of the project."""
        self.jobs.cancel()
        self._let_go()
        remove_group(QgsProject.instance())
        self.changed.emit()

    def unload(self) -> None:
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
        self.jobs.close()
        self._let_go()
        remove_group(QgsProject.instance())

    def show(self, selection: Selection) -> None:
        """Draw a selection; what cannot be drawn is said in the message bar."""
        if self.opened is None or selection == self._drawn:
            return
        try:
            self._draw(self.opened, selection)
        except KeckError as error:
            show_error(self._bar, error)

    def figure_text(self, selection: Selection) -> str:
        """What the selection means, in plain text: definition, source, and the whole municipality's value."""
        if self.opened is None:
            return ""
        if not selection.indicator:
            return tr("There are no values yet. Import a level, then a table of values.")
        from ..cartography.choropleth import cell_text

        edition, overview = self.opened.edition, self.opened.overview
        indicator = edition.catalogue()[selection.indicator]
        lines = [indicator.definition, tr("Source: {}").format(indicator.source)]
        if selection.period:
            root = edition.root_cell(indicator.id, selection.period)
            if root is not None:
                lines.append(tr("Whole municipality: {}").format(cell_text(root, indicator)))
        else:
            held = ", ".join(overview.valued[indicator.id])
            lines.append(tr("No values on the level “{}”.").format(selection.level))
            lines.append(tr("There are values on: {}").format(held) if held else tr("Every value is hidden."))
        return "\n".join(lines)

    def _take(self, opened: OpenedAtlas) -> None:
        self._zoom = self.opened is None or self.opened.edition.atlas_id != opened.edition.atlas_id
        self._let_go()
        self.opened = opened
        self.changed.emit()

    def _let_go(self) -> None:
        self._layer = None
        self._drawn = None
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def _draw(self, opened: OpenedAtlas, selection: Selection) -> None:
        from ..cartography.choropleth import View, level_layer, show
        from ..cartography.facilities import facility_layer

        project = QgsProject.instance()
        if not selection.period:
            remove_group(project)
            self._drawn = selection
            return
        view = View(selection.level, opened.edition.catalogue()[selection.indicator], selection.period)
        before = self._drawn
        same_layers = before and (before.level, before.categories) == (selection.level, selection.categories)
        if self._layer is not None and same_layers:
            show(self._layer, opened.edition, view)
        else:
            areas = level_layer(opened.edition, view)
            points = [facility_layer(opened.edition, selection.categories)] if selection.categories else []
            put_layers(project, [*points, areas])
            self._layer = areas
        self._layer.setName(f"{view.heading()} – {selection.level}")
        self._drawn = selection
        if self._zoom:
            zoom_to(self._canvas, self._layer)
            self._zoom = False

    def _layers_go(self, ids: list[str]) -> None:
        """The user (or a new project) removed our layer: the next choice draws a new one."""
        if self._layer is not None and self._layer.id() in ids:
            self._layer = None
            self._drawn = None

"""Draws what the panel shows into the project, and keeps the selection on the map and in the panel the same."""

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject

from ..model.errors import KeckError
from ..model.facility_filter import FacilityFilter
from .area_labels import put_labels
from .choice import Choice
from .facilities.on_map import FacilitiesOnMap
from .notices import show_error
from .opened import OpenedAtlas
from .project_layers import put_layers, remove_group, zoom_to
from .quiet import Quiet
from .state import PanelState

if TYPE_CHECKING:
    from ..cartography.view import View


class MapView(QObject):
    """The layers of the panel in the open project."""

    def __init__(self, state: PanelState, bar: QgsMessageBar, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._bar, self._canvas = state, bar, canvas
        self._layer: QgsVectorLayer | None = None
        self._ids: dict[str, int] = {}
        self._drawn: Choice | None = None
        self._atlas = ""
        self._quiet = Quiet()
        self._facilities = FacilitiesOnMap(state, bar, canvas, self)
        state.opened_changed.connect(self._opened_changed)
        state.choice_changed.connect(self._draw)
        state.asked_again.connect(self._draw)
        state.areas_changed.connect(self._select)
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_go)

    def unload(self) -> None:
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
        self._state.opened_changed.disconnect(self._opened_changed)
        self._state.choice_changed.disconnect(self._draw)
        self._state.asked_again.disconnect(self._draw)
        self._state.areas_changed.disconnect(self._select)
        self._facilities.unload()
        self._layer = None
        self._clear()

    def _opened_changed(self) -> None:
        self._layer = self._drawn = None
        if self._state.opened is None:
            self._clear()

    def _clear(self) -> None:
        """Take our layers out; where they were the only ones, the canvas would not notice and show their picture on."""
        remove_group(QgsProject.instance())
        self._canvas.refresh()

    def _draw(self) -> None:
        """Draw the choice; what cannot be drawn is said in the message bar."""
        opened, choice = self._state.opened, self._state.choice
        if opened is None:
            return
        drawn = _beside_facilities(choice)
        if drawn == self._drawn:
            return
        try:
            self._put(opened, drawn)
        except KeckError as error:
            show_error(self._bar, error)

    def _put(self, opened: OpenedAtlas, choice: Choice) -> None:
        from ..cartography.choropleth import let_through, level_layer, show
        from ..cartography.view import View
        from .change_view import change_map

        project, before = QgsProject.instance(), self._drawn
        self._drawn = choice
        if not opened.overview.indicators:
            self._put_outlines(opened)
            return
        if not choice.period:
            self._clear()
            return
        view = View(choice.level, opened.edition.catalogue()[choice.indicator], choice.period)
        if self._layer is not None and before and _other_layers(before) == _other_layers(choice):
            with self._quiet:
                show(self._layer, opened.edition, view, choice.classification)
        else:
            if choice.against:
                areas = change_map(opened, choice).layer()
            else:
                areas = level_layer(opened.edition, view, choice.classification)
            points = self._facilities.new_layers(opened)
            put_layers(project, [*points, *self._columns(opened, view, choice), areas])
            # taking the layers before out made it forget
            self._layer, self._drawn, self._ids = areas, choice, {}
            areas.selectionChanged.connect(self._selected_on_map)
        heading = change_map(opened, choice).shown.heading() if choice.against else view.heading()
        self._layer.setName(f"{heading} – {choice.level}")
        let_through(self._layer, choice.opacity)
        put_labels(self._layer, opened, choice)
        self._select()
        self._zoom_to(self._layer, opened)

    def _put_outlines(self, opened: OpenedAtlas) -> None:
        """Levels and facilities as they have been imported, as long as there are no values to colour the areas by."""
        from ..cartography.choropleth import outline_layer

        outlines = [outline_layer(opened.edition, level) for level in opened.overview.levels]
        points = self._facilities.new_layers(opened)
        if not points and not outlines:
            self._clear()
            return
        put_layers(QgsProject.instance(), [*points, *outlines])
        self._zoom_to((outlines or points)[0], opened)

    def _zoom_to(self, layer: QgsVectorLayer, opened: OpenedAtlas) -> None:
        """Once per atlas: after that it is the user who moves the map."""
        if self._atlas != opened.edition.atlas_id:
            zoom_to(self._canvas, layer)
            self._atlas = opened.edition.atlas_id

    def _columns(self, opened: OpenedAtlas, view: "View", choice: Choice) -> list[QgsVectorLayer]:
        """One layer of columns, or none; what has no values on the level has no column there."""
        from ..cartography.column_scale import column_scale
        from ..cartography.columns import ColumnSize, column_layer

        held = [one for one in choice.columns if opened.overview.periods.get((one, choice.level))]
        if not held:
            return []
        scale = column_scale(opened.edition, view, held)
        size = ColumnSize().scaled(choice.column_share)
        return [column_layer(opened.edition, view, scale, size, bool(choice.against))]

    def _select(self) -> None:
        """Show on the map which areas are chosen."""
        if self._layer is None:
            return
        if self._state.areas and not self._ids:
            self._ids = {feature["area_key"]: feature.id() for feature in self._layer.getFeatures()}
        with self._quiet:
            self._layer.selectByIds([self._ids[key] for key in self._state.areas if key in self._ids])

    def _selected_on_map(self) -> None:
        if self._layer is not None and not self._quiet:
            self._state.choose_areas(feature["area_key"] for feature in self._layer.selectedFeatures())

    def _layers_go(self, ids: list[str]) -> None:
        """The user (or a new project) removed our layer: the next choice draws a new one."""
        if self._layer is not None and self._layer.id() in ids:
            self._layer = self._drawn = None


def _beside_facilities(choice: Choice) -> Choice:
    """The choice but for which facilities are shown and how: their layer follows that itself."""
    some = ("*",) if choice.categories else ()
    return replace(choice, categories=some, facility_filter=FacilityFilter(), in_chosen_areas=False, grouped=False)


def _other_layers(choice: Choice) -> tuple[object, ...]:
    """What the layers beside the areas depend on: only where it changes, they are made anew. A comparison always is."""
    columns = (choice.columns, choice.column_share, choice.period) if choice.columns else ()
    return choice.level, choice.categories, columns, choice if choice.against else None

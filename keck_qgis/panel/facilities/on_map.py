"""The layer of facilities: it follows what is looked for, and what is selected on it is what is looked at."""

from typing import Any

from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar, QgsVertexMarker
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor

from ...model.errors import KeckError
from ...model.text import tr
from ..notices import show_error
from ..opened import OpenedAtlas
from ..quiet import Quiet
from ..state import PanelState
from .zoom import to_map

_RING = QColor("#e6007e")
"""In no ramp and no symbol of ours; the yellow of QGIS' selection is lost on areas that are selected."""
_RING_PIXELS = 22


class FacilitiesOnMap(QObject):
    """Keeps one layer up to date; whoever draws the map asks for it and puts it into the project."""

    def __init__(self, state: PanelState, bar: QgsMessageBar, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._bar, self._canvas = state, bar, canvas
        self._layer: QgsVectorLayer | None = None
        self._ring: QgsVertexMarker | None = None
        self._drawn: object = None
        self._quiet = Quiet()
        state.choice_changed.connect(self._follow)
        state.areas_changed.connect(self._follow)
        state.facility_changed.connect(self._select)
        state.facility_changed.connect(self._show_ring)
        state.symbols_changed.connect(self._follow_symbols)
        canvas.destinationCrsChanged.connect(self._show_ring)
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_go)

    def unload(self) -> None:
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
        self._state.choice_changed.disconnect(self._follow)
        self._state.areas_changed.disconnect(self._follow)
        self._state.facility_changed.disconnect(self._select)
        self._state.facility_changed.disconnect(self._show_ring)
        self._state.symbols_changed.disconnect(self._follow_symbols)
        self._canvas.destinationCrsChanged.disconnect(self._show_ring)
        self._take_ring_off()
        self._layer = None

    def new_layers(self, opened: OpenedAtlas) -> list[QgsVectorLayer]:
        """A new layer of what is chosen, or none. Raises KeckError where it cannot be drawn."""
        from ...cartography.facilities import facility_layer

        choice = self._state.choice
        if not choice.categories:
            return []
        layer = facility_layer(opened.edition, choice.categories, found=self._found(), grouped=choice.grouped)
        # only now: the project may yet say that the one before goes
        self._layer, self._drawn = layer, self._shown()
        layer.selectionChanged.connect(self._selected_on_map)
        self._name()
        self._select()
        return [layer]

    def _follow(self) -> None:
        opened, choice = self._state.opened, self._state.choice
        if opened is None or self._layer is None or not choice.categories or self._shown() == self._drawn:
            return
        from ...cartography.facilities import show_facilities

        self._drawn = self._shown()
        try:
            with self._quiet:
                show_facilities(
                    self._layer, opened.edition, choice.categories, found=self._found(), grouped=choice.grouped
                )
        except KeckError as error:
            show_error(self._bar, error)
            return
        self._name()
        self._select()
        self._layer.triggerRepaint()

    def _follow_symbols(self) -> None:
        self._drawn = None
        self._follow()

    def _shown(self) -> tuple[Any, ...]:
        choice = self._state.choice
        return choice.categories, self._state.facility_filter(), choice.grouped

    def _found(self) -> list[int] | None:
        """The facilities to be drawn, None for all of the categories: their layer then tells its filter in plain
        words to whoever looks at it in QGIS."""
        return list(self._state.found_facilities()) if self._state.facility_filter().asks else None

    def _name(self) -> None:
        from ...cartography.facility_search import filter_words

        if self._layer is not None:
            words = filter_words(self._state.facility_filter())
            self._layer.setName(f"{tr('Facilities')} ({words})" if words else tr("Facilities"))

    def _select(self) -> None:
        if self._layer is not None:
            chosen = self._state.facility
            with self._quiet:
                self._layer.selectByIds([] if chosen is None else [chosen])

    def _show_ring(self) -> None:
        """A ring around the facility that is looked at, on the canvas alone."""
        self._take_ring_off()
        opened, facility = self._state.opened, self._state.chosen_facility()
        if opened is None or facility is None or facility.x is None or facility.y is None:
            return
        ring = QgsVertexMarker(self._canvas)
        ring.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        ring.setColor(_RING)
        ring.setIconSize(_RING_PIXELS)
        ring.setPenWidth(3)
        ring.setCenter(to_map(self._canvas, opened.edition.crs, QgsPointXY(facility.x, facility.y)))
        self._ring = ring

    def _take_ring_off(self) -> None:
        if self._ring is not None:
            self._canvas.scene().removeItem(self._ring)
            self._ring = None

    def _selected_on_map(self) -> None:
        if self._layer is not None and not self._quiet:
            self._state.choose_facility(next(iter(self._layer.selectedFeatureIds()), None))

    def _layers_go(self, ids: list[str]) -> None:
        if self._layer is not None and self._layer.id() in ids:
            self._layer = self._drawn = None

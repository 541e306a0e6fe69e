"""Scenes of looking: what everybody sees with an edition."""

from typing import Any

from camera import (  # type: ignore[import-not-found]
    HOME,
    Camera,
    probe,
    scroll_to,
    show_group,
    wait_for,
)
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QWidget
from qgis.utils import iface


def show_empty(dock: Any, camera: Camera) -> None:
    probe.settle()
    camera.take("leer")


def show_edition(dock: Any, camera: Camera) -> None:
    dock.open_file(HOME / "Musterstadt_verwaltung_0001.gpkg")
    wait_for("a layer", lambda: QgsProject.instance().mapLayers())
    dock.atlas.state.change(level="Ortsteile")
    camera.take("ausgabe")


def show_catalogue(dock: Any, camera: Camera) -> None:
    search = dock.choice.catalogue.search
    search.setFocus()
    QTest.keyClicks(search, "kinder")
    camera.take("suche")
    QTest.keyClick(search, Qt.Key.Key_Return)
    search.clear()
    dock.choice.catalogue.show_sheet()
    camera.take_window("kennblatt", iface.mainWindow().findChild(QWidget, "keckMetadata"))


def show_map(dock: Any, camera: Camera) -> None:
    state, overview = dock.atlas.state, dock.atlas.opened.overview
    show_group(dock, "keckDisplayGroup")
    camera.take("darstellung")
    columns = [one.id for one in overview.indicators if overview.periods.get((one.id, state.choice.level))]
    state.change(columns=tuple(columns[2:4]), categories=tuple(overview.categories))
    camera.take("saeulen_einrichtungen")
    state.change(columns=(), categories=())
    periods = overview.periods[(state.choice.indicator, state.choice.level)]
    state.change(against=periods[0])
    camera.take("vergleich")
    scroll_to(dock, dock.choice)
    camera.take("vergleich_oben")
    state.change(against="")


def show_facilities(dock: Any, camera: Camera) -> None:
    """All of them, those of one provider in chosen areas, and the sheet of one."""
    from keck_qgis.model.facility_filter import FacilityFilter

    state, section = dock.atlas.state, dock.facilities
    show_group(dock, "keckFacilitiesGroup")
    camera.take("einrichtungen_keine")
    state.change(categories=tuple(dock.atlas.opened.overview.categories))
    section.found.view.setCurrentIndex(section.found.model.index(2))
    show_group(dock, "keckFacilitiesGroup")
    camera.take("einrichtungen")
    state.choose_areas(key for key, _name, _parent in dock.atlas.opened.edition.areas(state.choice.level)[:3])
    section.filter.in_areas.click()
    section.filter.attribute.setCurrentIndex(1)
    section.filter.attribute.activated.emit(1)
    section.filter.value.setCurrentIndex(1)
    section.filter.value.activated.emit(1)
    camera.take("einrichtungen_gefiltert")
    state.change(categories=(), in_chosen_areas=False, facility_filter=FacilityFilter())
    state.choose_facility(None)
    state.choose_areas([])


def show_areas(dock: Any, camera: Camera) -> None:
    state = dock.atlas.state
    state.choose_areas(key for key, _name, _parent in dock.atlas.opened.edition.areas(state.choice.level)[:3])
    show_group(dock, "keckAreaGroup")
    camera.take("gebiet")
    dock.lower.action.trigger()
    lower = dock.lower.dock
    camera.take("tabelle")
    lower.table.view.scrollToBottom()
    camera.take("tabelle_summen")
    lower.table.across.setCurrentIndex(1)
    camera.take("tabelle_thema")
    lower.tabs.setCurrentWidget(lower.charts)
    kinds: QComboBox = lower.charts.kind
    for row in range(kinds.count()):
        kinds.setCurrentIndex(row)
        camera.take(f"diagramm_{row + 1}")
    dock.lower.action.trigger()


SCENES = (show_empty, show_edition, show_catalogue, show_map, show_facilities, show_areas)

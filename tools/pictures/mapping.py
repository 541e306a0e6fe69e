"""Scenes of the map's looks: labels, a diverging ramp, a comparison's classes, backgrounds, options, kept breaks."""

from dataclasses import replace
from typing import Any

from camera import Camera, scroll_to, show_group  # type: ignore[import-not-found]
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout, QWidget
from qgis.utils import iface


def show_labels_and_classes(dock: Any, camera: Camera) -> None:
    from keck_qgis.cartography.label_text import Labels

    state, overview = dock.atlas.state, dock.atlas.opened.overview
    before = state.choice
    rate = next(one for one in overview.indicators if one.unit == "%" and overview.periods.get((one.id, before.level)))
    classes = replace(before.classification, ramp="RdBu", all_periods=True, zero_apart=True)
    state.change(indicator=rate.id, labels=Labels.NAME_AND_VALUE, classification=classes)
    show_group(dock, "keckDisplayGroup")
    camera.take("beschriftung_durchschnitt")
    periods = overview.periods[(rate.id, before.level)]
    state.change(against=periods[0], opacity=0.7)
    dock.display.changes.breaks.changed.emit((-1.0, 1.0))
    scroll_to(dock, dock.display.overlay)
    camera.take("vergleich_klassen")
    state.change(
        against="",
        opacity=1.0,
        labels=before.labels,
        classification=before.classification,
        indicator=before.indicator,
    )


def show_backgrounds(dock: Any, camera: Camera) -> None:
    from keck_qgis.panel.options_page import OptionsPage

    scroll_to(dock, dock.display.overlay)
    camera.take_menu("hintergrund", dock.display.overlay.background)
    # QGIS' own dialog would wait for an answer
    around = QDialog(iface.mainWindow())
    QVBoxLayout(around).addWidget(OptionsPage(around))
    around.show()
    camera.take_window("optionen", around)
    around.deleteLater()


def show_kept_breaks(dock: Any, camera: Camera) -> None:
    show_group(dock, "keckDisplayGroup")
    dock.findChild(QWidget, "keckKeepBreaks").click()
    camera.take_window("dialog_klassengrenzen", dock.dialogs.open[-1])


SCENES = (show_labels_and_classes, show_backgrounds)
OF_KEEPERS = (show_kept_breaks,)

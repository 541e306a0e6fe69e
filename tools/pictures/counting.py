"""Scenes of counting per area and of placing by address."""

from typing import Any

from camera import HOME, Camera, wait_for  # type: ignore[import-not-found]
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer


def show_facility_figures(dock: Any, camera: Camera) -> None:
    dialog = _opened(dock, dock.work_menu.figures.count_facilities)
    camera.take("dialog_kennzahlen_einrichtungen")
    dialog.body.go.click()
    wait_for("the figures", lambda: dialog.body.findings.isVisible() and not dialog.body.is_busy())
    camera.take_window("dialog_kennzahlen_einrichtungen_ergebnis", dialog)


def show_layer_figures(dock: Any, camera: Camera) -> None:
    layer = _cycle_paths(dock)
    dialog = _opened(dock, dock.work_menu.figures.count_layer)
    dialog.box.layer.setLayer(layer)
    camera.take_window("dialog_kennzahlen_layer", dialog)
    QgsProject.instance().removeMapLayer(layer)


def show_placing(dock: Any, camera: Camera) -> None:
    """Three Horte without coordinates: one is found, one may be in two towns, one has no house number."""
    from keck_qgis.intake.facility_import import import_facilities

    lists = {
        "horte.csv": "Name;Adresse\nHort Eins;Färberpl. 82 a\nHort Zwei;Brückenstr. 16\nHort Drei;im Stadtpark\n",
        "hauskoordinaten.csv": "Straße;Hausnummer;Zusatz;PLZ;Ostwert;Nordwert\nFärberplatz;82;a;99990;355417;6032128\n"
        "Brückenstraße;16;;99990;361786;6030708\nBrückenstraße;16;;99991;352111;6025141\n",
    }
    for name, text in lists.items():
        (HOME / name).write_text(text, "utf-8")
    import_facilities(dock.atlas.opened.holdings, str(HOME / "horte.csv"), "Hort")
    dialog = _opened(dock, dock.work_menu.figures.place_facilities)
    dialog.box.open_file(HOME / "hauskoordinaten.csv")
    wait_for("the columns", lambda: dialog.columns["street"].count() and not dialog.body.is_busy())
    dialog.body.go.click()
    wait_for("the findings", lambda: dialog.body.findings.isVisible() and not dialog.body.is_busy())
    camera.take_window("dialog_anschriften", dialog)


def _opened(dock: Any, show: Any) -> Any:
    show()
    dialog = dock.dialogs.open[-1]
    wait_for("the holdings", lambda: not dialog.body.is_busy())
    return dialog


def _cycle_paths(dock: Any) -> QgsVectorLayer:
    """A few lines across the municipality, as somebody may have them in his project."""
    edition = dock.atlas.opened.edition
    layer = QgsVectorLayer(f"LineString?crs={edition.crs}&field=art:string", "Radwege", "memory")
    placed = [one for one in edition.facilities(edition.facility_categories()) if one.x is not None][:4]
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(one.x, one.y) for one in placed]))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer, False)
    return layer


SCENES = (show_facility_figures, show_layer_figures, show_placing)

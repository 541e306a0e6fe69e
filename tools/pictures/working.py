"""Scenes of working: what those see who keep the holdings."""

from typing import Any

from camera import HOME, Camera, scroll_to, show_group, wait_for  # type: ignore[import-not-found]
from qgis.utils import iface


def show_holdings(dock: Any, camera: Camera) -> None:
    edition = dock.atlas.opened
    dock.open_file(HOME / "Musterstadt.keck.gpkg")
    wait_for("the holdings", lambda: dock.atlas.opened is not edition)
    wait_for("the end of the work", lambda: dock.choice.isEnabled())
    scroll_to(dock, dock.choice)
    camera.take("datenbestand")
    camera.take_menu("menue_datenbestand", dock._work)
    camera.take_menu("menue_export", dock._export)


def show_state_of_release(dock: Any, camera: Camera) -> None:
    """Values are withdrawn, as a colleague would do it; the map stays until it is refreshed."""
    from keck_qgis.holdings.gateway import Holdings

    bar, shown = dock.release_bar, dock.atlas.opened
    with Holdings.open(shown.holdings) as held:
        held.withdraw([entry.id for entry in held.sources() if entry.kind == "values"][-1])
    bar.standing.look()
    wait_for("the change", lambda: bar.standing.changes)
    camera.take("stand_geaendert")
    bar.show_changes()
    camera.take_window("dialog_aenderungen", dock.dialogs.open[-1])
    bar.refresh.click()
    camera.take("stand_wird_aktualisiert")
    wait_for("the new edition", lambda: dock.atlas.opened is not shown and bar.standing.changes == [])
    camera.take("stand_aktuell")


def show_facility_editing(dock: Any, camera: Camera) -> None:
    """One without a place is placed; the cross stands until the next edition shows it."""
    state, actions = dock.atlas.state, dock.facility_actions
    state.change(categories=tuple(dock.atlas.opened.overview.categories))
    dock.facilities.found.placeless.click()
    dock.facilities.found.view.setCurrentIndex(dock.facilities.found.model.index(0))
    show_group(dock, "keckFacilitiesGroup")
    actions.edit.click()
    camera.take_window("dialog_einrichtung", actions.form)
    placed = next(one for one in dock.atlas.opened.facilities.facilities.values() if one.x is not None)
    actions.place.click()
    actions._placing.placed.emit(placed.x + 300, placed.y + 300)
    wait_for("the place", lambda: not actions.desk.is_busy())
    camera.take("einrichtung_verortet")
    wait_for("the new edition", lambda: not actions._marks)
    dock.facilities.found.placeless.setChecked(False)
    camera.take("einrichtung_neue_ausgabe")
    state.change(categories=())


def show_release(dock: Any, camera: Camera) -> None:
    dock.work_menu.release()
    dialog = dock.dialogs.open[-1]
    wait_for("what came before", dialog.outlook.text)
    camera.take("dialog_freigabe")
    dialog.start.click()
    wait_for("the report", lambda: dialog.report.written.text() and dialog.start.isEnabled())
    camera.take_window("dialog_freigabe_bericht", dialog)


def show_value_assistant(dock: Any, camera: Camera) -> None:
    assistant = dock.work_menu.assistants.open_values(HOME / "input" / "jugendamt_lieferung.xlsx")
    wait_for("the table", lambda: not assistant.looking.is_busy())
    camera.take("assistent_werte")
    assistant.tabs.setCurrentIndex(1)
    camera.take_window("assistent_werte_aenderungen", assistant)


def show_facility_assistant(dock: Any, camera: Camera) -> None:
    assistant = dock.work_menu.assistants.open_facilities()
    assistant.open_file(HOME / "input" / "kitas.csv")
    wait_for("the list", lambda: assistant.result_shown is not None and not assistant.looking.is_busy())
    camera.take_window("assistent_einrichtungen", assistant)


def show_level_assistant(dock: Any, camera: Camera) -> None:
    assistant = dock.work_menu.assistants.open_level()
    assistant.open_file(HOME / "input" / "schulsprengel.zip")
    wait_for("the layer", lambda: assistant.result_shown is not None and not assistant.looking.is_busy())
    assistant.level.setText("Einzugsbereiche")
    assistant.above.setCurrentIndex(1)
    assistant.above.activated.emit(1)
    wait_for("the nesting", lambda: not assistant.looking.is_busy())
    assistant.findings.itemActivated.emit(assistant.findings.item(0))
    camera.take_window("assistent_ebene", assistant)


def show_journal(dock: Any, camera: Camera) -> None:
    dock.work_menu.show_journal()
    dialog = dock.dialogs.open[-1]
    wait_for("the journal", lambda: dialog.list.topLevelItemCount())
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    wait_for("the effect", dialog.effect.text)
    camera.take_window("dialog_importe", dialog)


def show_files(dock: Any, camera: Camera) -> None:
    """All files of the city come into new holdings, with a table that the catalogue knows nothing of."""
    from keck_qgis.holdings.gateway import Holdings
    from keck_qgis.intake.catalogue_file import read_catalogue
    from keck_qgis.intake.recognition import recognise_all
    from keck_qgis.model.indicator import Catalogue
    from keck_qgis.model.rule import HANDBOOK
    from keck_qgis.panel.work.batch.dialog import BatchDialog
    from keck_qgis.panel.work.batch.sketch_dialog import SketchDialog
    from keck_qgis.resources import resource

    holdings = HOME / "neu" / "Musterstadt.keck.gpkg"
    starter = Catalogue(read_catalogue(resource("starter_catalogue.csv"))[0])
    Holdings.create(holdings, "Musterstadt", "01001000", "EPSG:25832", HANDBOOK, starter).close()
    table = HOME / "input" / "familienbildung_2023.csv"
    table.write_text("Bezirk;Teilnehmende;Anteil in %\n1;120;3,5\n2;86;2,1\n3;64;1,9\n4;140;4,4\n", encoding="utf-8")
    dialog: Any = BatchDialog(dock.atlas, holdings, recognise_all([HOME / "input"]), iface.mainWindow())
    dock.dialogs.keep(dialog)
    camera.take("dateien_werden_erprobt")
    wait_for("the files", dialog._go.isEnabled)
    dialog.files.setCurrentItem(dialog.files.topLevelItem(3))
    camera.take("dateien_ebene")
    row = next(number for number, one in enumerate(dialog._entries) if one.label == table.name)
    dialog.files.setCurrentItem(dialog.files.topLevelItem(row))
    camera.take("dateien_tabelle")
    sketch = SketchDialog(dialog._entries[row].columns[0].sketch, dialog._trial.held, dialog)
    sketch.show()
    camera.take_window("dateien_neuer_indikator", sketch)
    dialog.reject()
    table.unlink()


SCENES = (
    show_holdings,
    show_files,
    show_value_assistant,
    show_facility_assistant,
    show_level_assistant,
    show_journal,
    show_facility_editing,
    show_state_of_release,
    show_release,
)

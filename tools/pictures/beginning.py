"""Scenes of beginning: a new atlas, its rule, what comes next, and help."""

from typing import Any

from camera import HOME, Camera, wait_for  # type: ignore[import-not-found]
from qgis.PyQt.QtWidgets import QWidget


def show_help(dock: Any, camera: Camera) -> None:
    dock.findChild(QWidget, "keckHelp").click()
    window = dock.findChild(QWidget, "keckHelpWindow")
    camera.take_window("hilfe", window)


def show_rule(dock: Any, camera: Camera) -> None:
    dock.work_menu.set_rule()
    dialog = dock.dialogs.open[-1]
    wait_for("the effect of the rule", lambda: not dialog.jobs.is_busy())
    camera.take("regel")
    dialog.rule.preset.setCurrentIndex(1)
    wait_for("the start of the engine", dialog.jobs.is_busy)
    wait_for("the effect of another rule", lambda: not dialog.jobs.is_busy())
    camera.take_window("regel_wirkung", dialog)


def show_new_atlas(dock: Any, camera: Camera) -> None:
    dock.open_menu.new_atlas()
    dialog = dock.dialogs.open[-1]
    camera.take("neuer_atlas_leer")
    dialog.found()
    camera.take("neuer_atlas_fehlt")
    dialog.level.box.open_file(HOME / "input" / "musterstadt_gebiete.zip")
    wait_for("the layer", dialog.level.found.text)
    dialog.bar.clearWidgets()
    dialog.rule.preset.setCurrentIndex(2)
    camera.take("neuer_atlas")
    dialog.municipality.setText("Musterdorf")
    dialog.key.setText("99999001")
    dialog.file.setFilePath(str(HOME / "Musterdorf.keck.gpkg"))
    before = dock.atlas.opened
    dialog.found()
    wait_for("the new atlas", lambda: dock.atlas.opened is not before and not dock.atlas.jobs.is_busy())
    camera.take("atlas_ohne_werte")


def show_example(dock: Any, camera: Camera) -> None:
    before = dock.atlas.opened
    dock.open_menu.open_example()
    wait_for("the example", lambda: dock.atlas.opened is not before and not dock.atlas.jobs.is_busy())
    camera.take("beispielatlas")
    dock.close_files()
    camera.take("geschlossen")


SCENES = (show_help, show_rule, show_new_atlas, show_example)

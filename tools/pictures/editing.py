"""Scenes of editing: the window for catalogue and levels."""

from typing import Any

from camera import Camera, wait_for  # type: ignore[import-not-found]


def show_editors(dock: Any, camera: Camera) -> None:
    dock.work_menu.edit()
    dialog = dock.dialogs.open[-1]
    wait_for("the catalogue", lambda: not dialog.desk.is_busy())
    dialog.move(40, 40)
    tab = dialog.indicators
    tab.tree.chosen.emit("DEM-05")
    wait_for("the formula", lambda: "\n" in tab.formula.text())
    camera.take("editor_indikator")
    tab.begin()
    camera.take("editor_neuer_indikator")
    tab.show_held()
    dialog.tabs.setCurrentWidget(dialog.themes)
    camera.take("editor_themenfelder")
    dialog.tabs.setCurrentWidget(dialog.breakdowns)
    wait_for("the sum", dialog.breakdowns.sums.text)
    camera.take("editor_summen")
    dialog.tabs.setCurrentWidget(dialog.levels)
    camera.take("editor_ebenen")
    dialog.close()


SCENES = (show_editors,)

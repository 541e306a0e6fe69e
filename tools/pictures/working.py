"""Scenes of working: what those see who keep the holdings."""

from typing import Any

from camera import HOME, Camera, scroll_to, wait_for  # type: ignore[import-not-found]


def show_holdings(dock: Any, camera: Camera) -> None:
    edition = dock.atlas.opened
    dock.open_file(HOME / "Musterstadt.keck.gpkg")
    wait_for("the holdings", lambda: dock.atlas.opened is not edition)
    wait_for("the end of the work", lambda: dock.choice.isEnabled())
    scroll_to(dock, dock.state)
    camera.take("datenbestand")
    camera.take_menu("menue_datenbestand", dock._work)
    camera.take_menu("menue_export", dock._export)


def show_algorithms(dock: Any, camera: Camera) -> None:
    dock.work_menu.release()
    camera.take_window("dialog_freigabe", dock.dialogs.open[-1])


SCENES = (show_holdings, show_algorithms)

"""Inside QGIS: bring the panel into each of its states and picture the screen."""

import os
import sys
from pathlib import Path
from typing import Any

# QGIS runs this text without a file name
sys.path.insert(0, str(Path(os.environ["KECK_PROBE_FOLDER"]).parents[1] / "tools" / "pictures"))
import beginning  # type: ignore[import-not-found]
import counting  # type: ignore[import-not-found]
import editing  # type: ignore[import-not-found]
import looking  # type: ignore[import-not-found]
import mapping  # type: ignore[import-not-found]
import working  # type: ignore[import-not-found]
from camera import Camera, probe  # type: ignore[import-not-found]
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface


def work() -> dict[str, Any]:
    probe.load()
    window = iface.mainWindow()
    window.setGeometry(QGuiApplication.primaryScreen().geometry())
    next(one for one in iface.pluginToolBar().actions() if one.objectName() == "keckShowPanel").trigger()
    dock, camera = window.findChild(QDockWidget, "keckDock"), Camera()
    of_everybody = (*looking.SCENES, *mapping.SCENES)
    of_keepers = (*working.SCENES, *mapping.OF_KEEPERS, *counting.SCENES, *editing.SCENES)
    for show in (*of_everybody, *of_keepers, *beginning.SCENES):
        show(dock, camera)
    return {"pictures": camera.taken}


probe.run(work)

"""Inside QGIS: open an edition in the panel, switch the indicator, picture the window, change nothing else."""

import os
import sys
import time
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QSlider,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QWidget,
)
from qgis.utils import iface

sys.path.insert(0, os.environ["KECK_PROBE_FOLDER"])
import probe

_PATIENCE = 60


def wait_for(what: str, happened: Any) -> None:
    """Let QGIS work until ``happened()``; an assertion names what did not come."""
    deadline = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"{what} did not come"
        probe.settle()
        time.sleep(0.02)


def picture(name: str) -> None:
    canvas = iface.mapCanvas()
    wait_for("the map", lambda: not canvas.isDrawing() and not canvas.isFrozen())
    probe.settle()
    iface.mainWindow().grab().save(str(Path(os.environ["HOME"]) / f"{name}.png"))


def work() -> dict[str, Any]:
    probe.load()
    iface.mainWindow().resize(1600, 1000)
    next(one for one in iface.pluginToolBar().actions() if one.objectName() == "keckShowPanel").trigger()
    dock = iface.mainWindow().findChild(QDockWidget, "keckDock")
    probe.settle()
    picture("leer")
    dock.open_file(next(Path(os.environ["HOME"]).glob("*.gpkg")))
    wait_for("a layer", lambda: QgsProject.instance().mapLayers())
    dock.facilities.categories.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    iface.mapCanvas().waitWhileRendering()
    picture("karte")
    before = drawn()
    search = dock.findChild(QLineEdit, "keckSearch")
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_F1)
    help_title = dock.findChild(QTextBrowser, "keckHelpText").toPlainText().partition("\n")[0]
    dock.findChild(QWidget, "keckHelpWindow").close()
    QTest.keyClicks(search, "sgb quote")
    QTest.keyClick(search, Qt.Key.Key_Return)
    wait_for("the other map", lambda: drawn() != before)
    picture("andere_karte")
    slider = dock.findChild(QSlider, "keckPeriod")
    QTest.keyClick(slider, Qt.Key.Key_Left)
    period = dock.findChild(QLabel, "keckPeriodName").text()
    after = drawn()
    play = dock.findChild(QToolButton, "keckPlay")
    QTest.mouseClick(play, Qt.MouseButton.LeftButton)
    wait_for("the end of the periods", lambda: not play.isChecked())
    dock.dialogs.show("exporttable", {}, lambda _results: None)
    dialog = dock.dialogs.open[-1]
    close = next(one for one in dialog.findChildren(QDialogButtonBox)).button(QDialogButtonBox.StandardButton.Close)
    return {
        "close": close.text(),
        "state": dock.findChild(QLabel, "keckState").text(),
        "levels": texts(dock, "keckLevel"),
        "chosen": dock.findChild(QTreeView, "keckIndicator").currentIndex().data(),
        "before": before,
        "after": after,
        "help": help_title,
        "period": period,
        "played": dock.findChild(QLabel, "keckPeriodName").text(),
        "messages": [item.text() for item in iface.messageBar().items()],
    }


def texts(dock: QDockWidget, name: str) -> list[str]:
    combo = dock.findChild(QComboBox, name)
    return [combo.itemText(position) for position in range(combo.count())]


def drawn() -> list[str]:
    return [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]


probe.run(work)

"""Inside QGIS: from a city's raw files to the printed map, by mouse and keyboard alone, each action counted."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QScrollArea, QWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["KECK_PROBE_FOLDER"])
sys.path.insert(0, str(Path(os.environ["KECK_PROBE_FOLDER"]).parent / "e2e"))
import probe
from hand import Hand

HOME = Path(os.environ["HOME"])
CITY = Path(os.environ["KECK_PROBE_CITY"])
FILES = (
    "flensburg_stadtteile.zip",
    "flensburg_stadtbezirke.zip",
    "kitas_in_flensburg.geojson",
    "schulen_flensburg.csv",
    "spielplaetze_flensburg.geojson",
    "sozialatlas/fl_residents_by_district.csv",
    "sozialatlas/fl_children_age_under_18_by_district.csv",
    "sozialatlas/fl_births_by_district.csv",
    "sozialatlas/fl_beneficiaries_by_district.csv",
    "sozialatlas/fl_unemployed_residents_by_district.csv",
    "sozialatlas/fl_age_groups_by_district.csv",
)
_PATIENCE = 90


def wait_for(what: str, happened: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + _PATIENCE
    while not (found := happened()):
        assert time.monotonic() < deadline, f"{what} did not come: {said()}"
        probe.settle()
        time.sleep(0.02)
    return found


def said() -> list[str]:
    return [f"{item.title()} {item.text()}" for item in iface.messageBar().items()]


def dialog(name: str) -> QDialog:
    """A dialog of ours that stands open."""

    def standing() -> QDialog | None:
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        return next((one for one in shown if one.objectName() == name), None)

    return wait_for(name, standing)


def part(of: QWidget, name: str) -> Any:
    return of.findChild(QWidget, name)


def picture(name: str, window: QWidget | None = None) -> None:
    canvas = iface.mapCanvas()
    QTest.qWait(300)
    wait_for("the map", lambda: not canvas.isDrawing() and not canvas.isFrozen())
    (window or iface.mainWindow()).grab().save(str(HOME / f"{name}.png"))


def work() -> dict[str, Any]:
    probe.load()
    window = iface.mainWindow()
    window.resize(1600, 1000)
    hand = Hand()
    show = next(one for one in iface.pluginToolBar().actions() if one.objectName() == "keckShowPanel")
    hand.click(iface.pluginToolBar().widgetForAction(show))
    dock = wait_for("the panel", lambda: window.findChild(QDockWidget, "keckDock"))
    probe.settle()

    hand.drop([CITY / name for name in FILES], dock)
    found = dialog("keckNewAtlas")
    go = part(found, "keckMakeAtlas")
    wait_for("a look at the level", lambda: go.isEnabled() and part(found, "keckMunicipality").text())
    if not part(found, "keckMunicipalityKey").text():
        hand.type(part(found, "keckMunicipalityKey"), "01001000")
    picture("1_neuer_atlas", found)
    hand.click(go)

    batch = dialog("keckBatch")
    take = part(batch, "keckTakeOver")
    wait_for("the list of files", take.isEnabled)
    picture("2_dateien", batch)
    hand.click(take)
    wait_for("the files' figures", lambda: dock.choice.isEnabled() and has_values(dock))

    tree = part(dock, "keckIndicator")
    hand.choose_row(tree, index_of(tree, "Personen unter 18 Jahren"))
    wait_for("the map", lambda: QgsProject.instance().mapLayers())
    picture("3_karte")
    columns = bring_up(dock, part(dock, "keckColumns"))
    for name in ("Lebendgeborene", "Arbeitslose"):
        hand.check_in(columns, name)
    categories = bring_up(dock, part(dock, "keckFacilities"))
    hand.check(categories, index_of(categories, "Kita"))
    picture("4_saeulen_einrichtungen")
    hand.choose_entry(part(dock, "keckExport"), "Karte als PDF")
    pages = wait_for("the page", lambda: list(HOME.rglob("Karte_*.pdf")))
    picture("5_geschrieben")
    return {
        "actions": hand.actions,
        "said": said(),
        "pages": [str(page) for page in pages],
        "edition": str(dock.atlas.opened.edition.path),
        "layers": sorted(layer.name() for layer in QgsProject.instance().mapLayers().values()),
    }


def has_values(dock: Any) -> bool:
    return dock.atlas.opened is not None and bool(dock.atlas.opened.overview.indicators)


def index_of(view: Any, text: str) -> Any:
    """The row of that name, as a user finds it by reading."""
    model = view.model()
    waiting = [view.rootIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if index.data() == text and index.flags():
                return index
            waiting.append(index)
    raise AssertionError(f"there is no “{text}”")


def bring_up(dock: Any, wanted: QWidget) -> QWidget:
    """Scroll the panel; nothing has to be unfolded first."""
    next(one for one in dock.findChildren(QScrollArea) if one.isAncestorOf(wanted)).ensureWidgetVisible(wanted)
    probe.settle()
    return wanted


probe.run(work)

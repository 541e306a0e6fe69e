"""Inside QGIS: load the plugin, open its panel, unload, twice; say what was there each time."""

import os
import sys
from collections import Counter
from typing import Any

from qgis.core import QgsApplication, QgsExpression, QgsLocatorFilter, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QTabWidget, QToolBar
from qgis.utils import iface

sys.path.insert(0, os.environ["KECK_PROBE_FOLDER"])
import probe

HEAVY = ("pandas", "scipy", "openpyxl", "matplotlib", "jinja2")


def inventory() -> dict[str, list[str]]:
    """Everything of QGIS that a plugin can leave something in."""
    window = iface.mainWindow()
    return {
        "children": [type(child).__name__ for child in window.children()],
        "docks": [dock.objectName() for dock in window.findChildren(QDockWidget)],
        "toolbars": [bar.objectName() for bar in window.findChildren(QToolBar)],
        "menus": [menu.title() for menu in window.findChildren(QMenu)],
        "actions": [action.text() for action in window.findChildren(QAction)],
        "plugin menu": [action.text() for action in iface.pluginMenu().actions()],
        "plugin toolbar": [action.text() for action in iface.pluginToolBar().actions()],
        "providers": [one.id() for one in QgsApplication.processingRegistry().providers()],
        "functions": [one.name() for one in QgsExpression.Functions()],
        "locator": [one.name() for one in window.findChildren(QgsLocatorFilter)],
        "translators": [str(len(QCoreApplication.instance().findChildren(QTranslator)))],
        "layers": list(QgsProject.instance().mapLayers()),
        "top windows": [type(one).__name__ for one in QgsApplication.topLevelWidgets() if one.isVisible()],
    }


def difference(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, list[str]]:
    """What came (+) and what went (-), by kind."""
    changes = {}
    for kind in before:
        was, now = Counter(before[kind]), Counter(after[kind])
        changes[kind] = [f"+{one}" for one in (now - was).elements()] + [f"-{one}" for one in (was - now).elements()]
    return {kind: sorted(change) for kind, change in changes.items() if change}


def work() -> dict[str, Any]:
    probe.settle()
    before = inventory()
    answer: dict[str, Any] = {"heavy before": [name for name in HEAVY if name in sys.modules], "rounds": []}
    for last in (False, True):
        probe.load()
        probe.settle()
        heavy = [name for name in HEAVY if name in sys.modules]
        loaded = difference(before, inventory())
        action = next(one for one in iface.pluginToolBar().actions() if one.objectName() == "keckShowPanel")
        action.trigger()
        probe.settle()
        dock = iface.mainWindow().findChild(QDockWidget, "keckDock")
        shown = bool(dock and dock.isVisible())
        searched = "keck_indicators" in inventory()["locator"]
        action.trigger()
        probe.settle()
        hidden = not dock.isVisible()
        action.trigger()
        probe.settle()
        next(one for one in dock.findChildren(QAction) if one.objectName() == "keckShowLowerDock").trigger()
        probe.settle()
        lower = iface.mainWindow().findChild(QDockWidget, "keckLowerDock")
        below = bool(lower and lower.isVisible())
        if last:
            # its library stays loaded
            lower.findChild(QTabWidget, "keckLowerTabs").setCurrentIndex(1)
            probe.settle()
        probe.unload()
        answer["rounds"].append(
            {
                "heavy": heavy,
                "loaded": loaded,
                "shown": shown,
                "searched": searched,
                "hidden": hidden,
                "below": below,
                "left": difference(before, inventory()),
            }
        )
    return answer


probe.run(work)

"""What the scripts share that run inside the QGIS window (as plain files, outside any package)."""

import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.utils import loadPlugin, startPlugin, unloadPlugin

PLUGIN = "keck_qgis"


def run(work: Callable[[], dict[str, Any]]) -> None:
    """Do the work when the window stands, write its result and end this QGIS at once."""

    def step() -> None:
        try:
            answer = work()
        except Exception:
            answer = {"error": traceback.format_exc()}
        Path(os.environ["KECK_PROBE_RESULT"]).write_text(json.dumps(answer), encoding="utf-8")
        sys.stdout.flush()
        os._exit(0)

    QTimer.singleShot(0, step)


def load() -> float:
    """Load and start the plugin; seconds that took."""
    began = time.perf_counter()
    assert loadPlugin(PLUGIN), "the plugin does not load"
    assert startPlugin(PLUGIN), "the plugin does not start"
    return time.perf_counter() - began


def unload() -> None:
    assert unloadPlugin(PLUGIN), "the plugin does not unload"
    settle()


def settle() -> None:
    """Let everything happen that waits for the event loop, deletions too."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seconds_since_start() -> float:
    return time.time() - float(os.environ["KECK_PROBE_START"])


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

"""The panel on 11.000 areas with labels, tips, chosen areas, table and chart on: how long a switch takes until drawn,
against drawing the same map unchanged, and for how long nothing else is answered.

Prints two JSON lines; times are medians of alternating runs in this process.
"""

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsSettings  # noqa: E402
from qgis.gui import QgsMapCanvas  # noqa: E402
from qgis.PyQt.QtCore import QCoreApplication  # noqa: E402

from keck_qgis.cartography.label_text import Labels  # noqa: E402
from keck_qgis.editions.writer import write_edition  # noqa: E402
from keck_qgis.panel.dock import KeckDock  # noqa: E402
from tests.bench.bench_switch import COLUMNS, PERIODS, REPEATS, ROWS, contents, draw, seconds  # noqa: E402
from tests.panel.conftest import Window  # noqa: E402

REACH = 1.5
NOTICED = 0.1
"""Seconds after which people notice that they wait."""
CHOSEN = 3
REST = 0.4
"""Seconds that table and chart have before the next switch."""


def main() -> None:
    QCoreApplication.setOrganizationName("keck_bench")
    application = QgsApplication([], True)
    application.initQgis()
    QgsSettings().remove("keck")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gross_verwaltung_0001.gpkg"
        write_edition(path, contents())
        canvas = QgsMapCanvas()
        dock = KeckDock(Window(SimpleNamespace(mapCanvas=lambda: canvas)))
        figures = measure(dock, path)
        dock.unload()
        QgsProject.instance().clear()
    for figure in figures:
        sys.stdout.write(json.dumps(figure) + "\n")
    sys.stdout.flush()
    # the interpreter's end is of no interest, and Qt's order of deletion not ours
    os._exit(0)


def measure(dock: KeckDock, path: Path) -> list[dict[str, object]]:
    """Alternate both, so that a busy machine slows both."""
    layer = prepare(dock, path)
    extent, state = layer.extent(), dock.atlas.state
    names = [one.id for one in dock.atlas.opened.overview.indicators]
    draw(layer, extent)
    fixed, answered, drawn = [], [], []
    for number in range(REPEATS):
        rest()
        fixed.append(seconds(lambda: draw(layer, extent)))
        other = {"indicator": names[(number + 1) % len(names)], "period": PERIODS[number % 2]}
        answered.append(seconds(lambda other=other: state.change(**other)))  # type: ignore[misc]
        drawn.append(answered[-1] + seconds(lambda: draw(layer, extent)))
    ratio = statistics.median(drawn) / statistics.median(fixed)
    blocked = statistics.median(answered)
    common: dict[str, object] = {"areas": COLUMNS * ROWS}
    return [
        common
        | {
            "figure": "panel_switch_ratio",
            "switched_s": round(statistics.median(drawn), 3),
            "fixed_s": round(statistics.median(fixed), 3),
            "ratio": round(ratio, 2),
            "reach": REACH,
            "ok": ratio <= REACH,
            "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        },
        common
        | {
            "figure": "panel_blocked",
            "blocked_s": round(blocked, 3),
            "longest_s": round(max(answered), 3),
            "noticed_s": NOTICED,
            "ratio": round(blocked / NOTICED, 2),
            "reach": 1.0,
            "ok": blocked <= NOTICED,
        },
    ]


def prepare(dock: KeckDock, path: Path) -> QgsMapLayer:
    """Open the edition and switch everything on."""
    dock.open_file(path)
    while dock.atlas.opened is None or dock.atlas.jobs.is_busy():
        rest(0.02)
    dock.display.overlay.tips.setChecked(True)
    dock.lower.action.trigger()
    dock.lower.dock.tabs.setCurrentWidget(dock.lower.dock.charts)
    state = dock.atlas.state
    keys = [key for key, _name, _parent in dock.atlas.opened.edition.areas(state.choice.level)]
    state.change(labels=Labels.NAME_AND_VALUE)
    state.choose_areas(keys[:CHOSEN])
    rest()
    return next(iter(QgsProject.instance().mapLayers().values()))


def rest(most: float = REST) -> None:
    """Let everything come to an end that goes on beside."""
    end = time.monotonic() + most
    while time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    main()

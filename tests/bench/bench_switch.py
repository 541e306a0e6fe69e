"""Switching indicator and period on 11.000 areas until drawn, against drawing the same layer with a fixed renderer.

Prints one JSON line; both times are medians of alternating runs in this process.
"""

import json
import os
import random
import resource
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402

from keck_qgis.cartography.choropleth import level_layer, show  # noqa: E402
from keck_qgis.cartography.classification import Classification  # noqa: E402
from keck_qgis.cartography.view import View  # noqa: E402
from keck_qgis.editions.contents import Contents, Stamp  # noqa: E402
from keck_qgis.editions.reader import Edition  # noqa: E402
from keck_qgis.editions.writer import write_edition  # noqa: E402
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level  # noqa: E402
from keck_qgis.model.indicator import Aggregation, Audience, Catalogue, Indicator, Kind  # noqa: E402
from keck_qgis.model.observations import Observations  # noqa: E402
from keck_qgis.model.proposals import AreaShape  # noqa: E402
from keck_qgis.model.rule import Rule  # noqa: E402
from keck_qgis.model.status import Status  # noqa: E402

COLUMNS, ROWS = 110, 100
CORNERS = 40
INDICATORS = 10
PERIODS = ("2014", "2015")
REACH = 1.5
REPEATS = 15
LEVEL = "Gemeinden"


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gross_verwaltung_0001.gpkg"
        write_edition(path, contents())
        with Edition.open(path) as edition:
            result = measure(edition)
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()
    application.exitQgis()


def measure(edition: Edition) -> dict[str, object]:
    """Alternate both, so that a busy machine slows both."""
    views = [View(LEVEL, one, period) for one in edition.catalogue() for period in PERIODS]
    layer = level_layer(edition, views[0], Classification())
    extent = layer.extent()
    draw(layer, extent)
    fixed, switched = [], []
    for number in range(REPEATS):
        fixed.append(seconds(lambda: draw(layer, extent)))
        view = views[(number + 1) % len(views)]
        switched.append(seconds(lambda view=view: switch_and_draw(layer, edition, view, extent)))  # type: ignore[misc]
    ratio = statistics.median(switched) / statistics.median(fixed)
    return {
        "figure": "switch_ratio",
        "areas": COLUMNS * ROWS,
        "switched_s": round(statistics.median(switched), 3),
        "fixed_s": round(statistics.median(fixed), 3),
        "ratio": round(ratio, 2),
        "reach": REACH,
        "ok": ratio <= REACH,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def switch_and_draw(layer: QgsVectorLayer, edition: Edition, view: View, extent: QgsRectangle) -> None:
    show(layer, edition, view, Classification())
    draw(layer, extent)


def draw(layer: QgsVectorLayer, extent: QgsRectangle) -> None:
    """As a map canvas does, which keeps its extent when the figure changes."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(extent)
    settings.setOutputSize(QSize(1600, 1000))
    settings.setDestinationCrs(layer.crs())
    context = QgsExpressionContext()
    for scope in (QgsExpressionContextUtils.globalScope(), QgsExpressionContextUtils.mapSettingsScope(settings)):
        context.appendScope(scope)
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()


def seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def contents() -> Contents:
    """11.000 ragged areas with ten rates over two years; every tenth cell is hidden."""
    chance = random.Random(11)
    shapes = [
        AreaShape(f"{number:05d}", f"Gemeinde {number}", None, ragged(number % COLUMNS, number // COLUMNS, chance))
        for number in range(COLUMNS * ROWS)
    ]
    areas = [Area(ROOT_LEVEL, "01", "Land"), *(Area(LEVEL, one.key, one.name) for one in shapes)]
    geography = Geography([Level(ROOT_LEVEL, 0), Level(LEVEL, 1, key_width=5)], areas)
    catalogue = Catalogue([rate(number) for number in range(INDICATORS)])
    observations = Observations(geography)
    numbers = np.random.default_rng(11)
    for one in catalogue:
        for period in PERIODS:
            series = observations.at(one.id, period)
            hidden = numbers.random(len(areas)) < 0.1
            series.value[:] = np.where(hidden, np.nan, np.round(numbers.lognormal(2.5, 0.5, len(areas)), 1))
            series.status[:] = np.where(hidden, int(Status.SUPPRESSED), int(Status.VALUE))
    stamp = Stamp(Audience.ADMINISTRATION, 1, "bench", "Land", "01", "EPSG:25832", "2026-01-31T12:00:00Z", Rule())
    return Contents(stamp, catalogue, observations, {LEVEL: shapes})


def rate(number: int) -> Indicator:
    return Indicator(
        f"Q-{number:02d}", f"Quote {number}", "Thema", "Definition", Kind.RATE, "%", True,
        Aggregation.NONE, "Quelle", "jährlich", decimals=1,
    )  # fmt: skip


def ragged(column: int, row: int, chance: random.Random) -> bytes:
    """WKB of a MultiPolygon: a square of 1 km with ``CORNERS`` corners, as generalised boundaries have."""
    x, y, per_side = 400_000 + column * 1000, 5_800_000 + row * 1000, CORNERS // 4
    points = []
    for side in range(4):
        for step in range(per_side):
            along, off = 1000 * step / per_side, chance.uniform(0, 40)
            points.append(((along, off), (1000 - off, along), (1000 - along, 1000 - off), (off, 1000 - along))[side])
    points.append(points[0])
    ring = struct.pack("<I", len(points)) + b"".join(struct.pack("<dd", x + dx, y + dy) for dx, dy in points)
    return struct.pack("<BII", 1, 6, 1) + struct.pack("<BII", 1, 3, 1) + ring


if __name__ == "__main__":
    main()

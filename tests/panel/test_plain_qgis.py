"""A project that the panel has filled is the same picture in a QGIS without the plugin, wherever it is moved."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtGui import QImage

from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.label_text import Labels
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_layers
from tests.factories import small_edition
from tests.panel import plain_qgis

Wait = Callable[[Callable[[], bool]], None]
_PROGRAM = Path(plain_qgis.__file__)
_LIMIT = 60

SHOWN: dict[str, dict[str, Any]] = {
    "choropleth": {"indicator": "quote_sgb2", "period": "2015"},
    "classes": {"indicator": "einwohner", "classification": Classification(Method.JENKS, 4, ramp="Blues")},
    "labels": {"indicator": "quote_sgb2", "labels": Labels.NAME_AND_VALUE, "opacity": 0.7},
    "columns": {"indicator": "quote_sgb2", "columns": ("einwohner", "anteil_u6")},
    "facilities": {"indicator": "einwohner", "categories": ("Kita", "Schule", "Spielplatz"), "grouped": True},
    "comparison": {"indicator": "einwohner", "period": "2015", "against": "2014", "labels": Labels.VALUE},
    "everything": {
        "indicator": "quote_sgb2", "columns": ("einwohner",), "categories": ("Kita",), "labels": Labels.NAME_AND_VALUE,
    },
}  # fmt: skip


def pixels(image: QImage) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Atlas für Käufer"
    made.mkdir()
    return made


@pytest.mark.parametrize("kind", SHOWN)
def test_the_picture_is_the_same_without_the_plugin(dock: KeckDock, folder: Path, wait: Wait, kind: str) -> None:
    dock.open_file(small_edition(folder))
    wait(lambda: dock.atlas.opened is not None)
    dock.atlas.state.change(level="Quartiere", **SHOWN[kind])
    project = QgsProject.instance()
    extent = QgsRectangle(own_layers(project)[-1].extent())
    extent.scale(1.1)
    shown, legend = plain_qgis.picture(extent), plain_qgis.legend()
    assert len(np.unique(pixels(shown).reshape(-1, 3), axis=0)) > 4, "an empty map proves nothing"
    assert project.write(str(folder / "Projekt.qgz"))
    dock.close_files()
    moved = folder.with_name("anderswo")
    shutil.copytree(folder, moved)
    shutil.rmtree(folder)
    corners = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
    files = [str(moved / name) for name in ("Projekt.qgz", "karte.png", "legende.json")]
    command = [sys.executable, str(_PROGRAM), *files, json.dumps(corners)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT, check=False, cwd=moved)
    assert done.returncode == 0, done.stderr[-2000:]
    difference = np.abs(pixels(QImage(files[1])) - pixels(shown)).max(axis=2)
    assert (difference > 8).mean() < 0.001
    assert json.loads(Path(files[2]).read_text(encoding="utf-8")) == legend

"""No hidden figure and no internal text of a marked town in any byte of what the product writes.

``test_byte_plants`` shows that the search finds what stands in files of each kind.
"""

import getpass
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

from keck_qgis.cartography.choropleth import boundary_layer, level_layer, resolve_view
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.column_scale import column_scale
from keck_qgis.cartography.columns import ColumnSize, column_layer
from keck_qgis.cartography.facilities import facility_layer
from keck_qgis.editions.reader import Edition
from keck_qgis.processing.provider import KeckProvider
from keck_qgis.reports.map_export import MapOptions, export_map
from tests.attack.byte_search import found
from tests.attack.marked import MARKED_USER, YEAR, build, figures, markers
from tests.processing.support import Feedback

AUDIENCES = ("verwaltung", "oeffentlichkeit")
SELECTION = ("11", "12", "13", "22")
INDICATORS = ("hilfen", "quote", "eigen", "andere", "alter", "mittel", "je_hilfe", "von_wenigen")


@pytest.fixture(scope="module")
def run(qgis_app: QgsApplication) -> Iterator[Any]:
    """Our algorithms as QGIS runs them."""
    registry, provider = QgsApplication.processingRegistry(), KeckProvider()
    assert registry.addProvider(provider)

    def start(name: str, **parameters: Any) -> dict[str, Any]:
        algorithm = registry.createAlgorithmById(f"keck:{name}")
        context, feedback = QgsProcessingContext(), Feedback()
        context.setProject(QgsProject.instance())
        values = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
        accepted, reason = algorithm.checkParameterValues(values, context)
        assert accepted, reason
        results, successful = algorithm.run(values, context, feedback, {}, False)
        assert successful, feedback.errors
        return dict(results)

    yield start
    registry.removeProvider(provider)


@pytest.fixture(scope="module")
def holdings(run: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("eingang")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(getpass, "getuser", lambda: MARKED_USER)
        yield build(run, folder)


@pytest.fixture(scope="module")
def written(run: Any, holdings: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A folder of everything that the product writes for each audience."""
    folders = {}
    for number, audience in enumerate(AUDIENCES):
        folder = folders[audience] = tmp_path_factory.mktemp(audience)
        edition = folder / "ausgabe.gpkg"
        run("release", HOLDINGS=holdings, AUDIENCE=number, OUTPUT=edition, REPORT=folder / "freigabe.json")
        _maps(run, edition, folder)
        for suffix in ("xlsx", "csv"):
            run("exporttable", EDITION=edition, OUTPUT=folder / f"tabelle.{suffix}")
            run("exporttable", EDITION=edition, LEVEL="Quartiere", AREAS=",".join(SELECTION),
                OUTPUT=folder / f"auswahl.{suffix}")  # fmt: skip
        for suffix in ("gpkg", "geojson"):
            run("joinvalues", EDITION=edition, INPUT=_own_layer(folder), KEY_FIELD="NR", LEVEL="Quartiere",
                INDICATORS=",".join(INDICATORS), OUTPUT=folder / f"eigene.{suffix}")  # fmt: skip
        _project(edition, folder)
        run("verify", EDITION=edition, REPORT=folder / "pruefung.json")
    return folders


def _maps(run: Any, edition: Path, folder: Path) -> None:
    for suffix in ("pdf", "svg", "png", "jpg"):
        run("exportmap", EDITION=edition, INDICATOR="hilfen", COLUMNS="alter,andere", POI_CATEGORIES="Kita", CLASSES=3,
            OUTPUT=folder / f"karte.{suffix}")  # fmt: skip
    for place, indicator in enumerate(INDICATORS):
        method = (Method.QUANTILE, Method.PRETTY, Method.EQUAL_INTERVAL)[place % 3]
        export_map(
            edition,
            folder / f"{indicator}.svg",
            MapOptions(indicator, "Quartiere", YEAR, classification=Classification(method, 3)),
        )


def _own_layer(folder: Path) -> Path:
    path = folder / "eigene_gebiete.geojson"
    names = [f"{i}{j}" for i in "12" for j in "1234"]
    features = [f'{{"type":"Feature","geometry":null,"properties":{{"NR":"{name}"}}}}' for name in names]
    path.write_text(f'{{"type":"FeatureCollection","features":[{",".join(features)}]}}', encoding="utf-8")
    return path


def _project(edition: Path, folder: Path) -> None:
    """Layers of the edition as the panel makes them, in a project that is saved both ways."""
    project = QgsProject()
    with Edition.open(edition) as source:
        for indicator in INDICATORS:
            view = resolve_view(source, indicator, "Quartiere", YEAR)
            layers = [level_layer(source, view, Classification(Method.JENKS, 3)), boundary_layer(source, view.level)]
            layers.append(column_layer(source, view, column_scale(source, view, ("alter", "hilfen")), ColumnSize(2, 9)))
            project.addMapLayers([layer for layer in layers if layer is not None])
        project.addMapLayer(facility_layer(source, ["Kita"]))
    for suffix in ("qgs", "qgz"):
        assert project.write(str(folder / f"projekt.{suffix}"))
    project.clear()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_byte_tells_what_is_hidden(holdings: Path, written: dict[str, Path], audience: str) -> None:
    folder = written[audience]
    hidden = markers(holdings, folder / "ausgabe.gpkg", audience == "oeffentlichkeit", SELECTION)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert {path.suffix for path in files} >= {".gpkg", ".qgs", ".qgz", ".pdf", ".svg", ".png", ".jpg", ".xlsx", ".csv"}
    assert not {path.name for path in files} & {
        f"{path.name}{end}" for path in files for end in ("-wal", "-shm", "-journal")
    }
    assert len(hidden) > 60
    assert [line for path in files for line in found(path, hidden)] == []


@pytest.mark.parametrize("name", ["ausgabe.gpkg", "eigene.gpkg"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_files_are_written_fresh(written: dict[str, Path], audience: str, name: str) -> None:
    """Nothing was ever deleted from them: no page is free."""
    with closing(sqlite3.connect(written[audience] / name)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_what_is_hidden_is_marked(holdings: Path, written: dict[str, Path]) -> None:
    """The partners of the small counts are hidden and of eight digits: there is something to be lost."""
    hidden = {one.name for one in markers(holdings, written["verwaltung"] / "ausgabe.gpkg", False)}
    held = figures()
    for name in ("hilfen", "andere", "deutsche"):
        assert any(f"{value!r}" in hidden for value in held[name]), name
    public = {one.name for one in markers(holdings, written["oeffentlichkeit"] / "ausgabe.gpkg", True)}
    assert hidden < public

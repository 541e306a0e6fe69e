"""No hidden figure and no internal text of a marked town in any byte of what the product writes."""

import getpass
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject
from qgis.PyQt.QtGui import QImage

from keck_qgis.cartography.choropleth import boundary_layer, level_layer, resolve_view
from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.columns import ColumnSize, column_layer, column_scale
from keck_qgis.cartography.facilities import facility_layer
from keck_qgis.editions.reader import Edition
from keck_qgis.processing.provider import KeckProvider
from keck_qgis.reports.map_export import MapOptions, export_map
from tests.attack.byte_search import found, of_number, of_text
from tests.attack.marked import MARKED_USER, YEAR, build, figures, markers
from tests.processing.support import Feedback

AUDIENCES = ("verwaltung", "oeffentlichkeit")
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
            run("exporttable", EDITION=edition, LEVEL="Bezirke", AREAS="1", OUTPUT=folder / f"auswahl.{suffix}")
        for suffix in ("gpkg", "geojson"):
            run("joinvalues", EDITION=edition, INPUT=_own_layer(folder), KEY_FIELD="NR", LEVEL="Quartiere",
                INDICATORS=",".join(INDICATORS), OUTPUT=folder / f"eigene.{suffix}")  # fmt: skip
        _project(edition, folder)
    return folders


def _maps(run: Any, edition: Path, folder: Path) -> None:
    for suffix in ("pdf", "svg", "png", "jpg"):
        run("exportmap", EDITION=edition, INDICATOR="hilfen", COLUMNS="alter,andere", POI_CATEGORIES="Kita", CLASSES=3,
            OUTPUT=folder / f"karte.{suffix}")  # fmt: skip
    for place, indicator in enumerate(INDICATORS):
        method = (Method.QUANTILE, Method.PRETTY, Method.EQUAL_INTERVAL)[place % 3]
        export_map(
            edition, folder / f"{indicator}.svg", MapOptions(indicator, "Quartiere", YEAR, method=method, classes=3)
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
    hidden = markers(holdings, folder / "ausgabe.gpkg", audience == "oeffentlichkeit")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert {path.suffix for path in files} >= {".gpkg", ".qgs", ".qgz", ".pdf", ".svg", ".png", ".jpg", ".xlsx", ".csv"}
    assert not {path.name for path in files} & {
        f"{path.name}{end}" for path in files for end in ("-wal", "-shm", "-journal")
    }
    assert len(hidden) > 60
    assert [line for path in files for line in found(path, hidden)] == []


def test_what_is_hidden_is_marked(holdings: Path, written: dict[str, Path]) -> None:
    """The partners of the small counts are hidden and of eight digits: there is something to be lost."""
    hidden = {one.name for one in markers(holdings, written["verwaltung"] / "ausgabe.gpkg", False)}
    held = figures()
    for name in ("hilfen", "andere", "deutsche"):
        assert any(f"{value!r}" in hidden for value in held[name]), name
    public = {one.name for one in markers(holdings, written["oeffentlichkeit"] / "ausgabe.gpkg", True)}
    assert hidden < public


NUMBER, FRACTION, TEXT = 12_345_701.0, 0.0153881327, "Geheimtext-Ä1"
PLANTS = {
    "number": (NUMBER, of_number(NUMBER)),
    "fraction": (FRACTION, of_number(FRACTION)),
    "text": (TEXT, of_text(TEXT)),
}


@pytest.fixture(params=PLANTS)
def plant(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    return PLANTS[request.param]


def test_found_in_a_geopackage_and_in_its_free_pages(written: dict[str, Path], tmp_path: Path, plant: Any) -> None:
    value, marker = plant
    for gone in (False, True):
        path = tmp_path / f"{gone}.gpkg"
        path.write_bytes((written["verwaltung"] / "ausgabe.gpkg").read_bytes())
        assert found(path, [marker]) == []
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = OFF")
            connection.execute(
                "CREATE TABLE extra (value REAL)" if isinstance(value, float) else "CREATE TABLE extra (value TEXT)"
            )
            connection.execute("INSERT INTO extra VALUES (?)", (value,))
            if gone:
                connection.execute("DROP TABLE extra")
        assert found(path, [marker]) == [f"{marker.name} in {path.name}"]


@pytest.mark.parametrize("suffix", ["pdf", "svg"])
def test_found_on_a_page(written: dict[str, Path], tmp_path: Path, suffix: str, plant: Any) -> None:
    value, marker = plant
    for spelling in _spellings(value):
        path = tmp_path / f"karte.{suffix}"
        options = MapOptions("alter", "Quartiere", YEAR, title=spelling)
        export_map(written["verwaltung"] / "ausgabe.gpkg", path, options)
        assert found(path, [marker]), spelling


def _spellings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if value == int(value):
        return [f"{int(value)}", f"{int(value):,}", f"{int(value):,}".replace(",", ".")]
    return [repr(value), repr(value).replace(".", ",")]


@pytest.mark.parametrize("name", ["tabelle.xlsx", "projekt.qgz"])
def test_found_in_what_is_packed(written: dict[str, Path], tmp_path: Path, name: str, plant: Any) -> None:
    value, marker = plant
    for way in ("entry", "comment", "name"):
        path = tmp_path / f"{way}.zip"
        path.write_bytes((written["verwaltung"] / name).read_bytes())
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
            if way == "comment":
                packed.comment = str(value).encode()
            else:
                packed.writestr(str(value) if way == "name" else "x.xml", f"<v>{value}</v>" if way == "entry" else "")
        assert found(path, [marker]), way


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("name", ["tabelle.csv", "freigabe.json"])
def test_found_in_text(written: dict[str, Path], tmp_path: Path, name: str, encoding: str, plant: Any) -> None:
    value, marker = plant
    for spelling in _spellings(value):
        path = tmp_path / name
        path.write_bytes((written["verwaltung"] / name).read_bytes() + spelling.encode(encoding))
        assert found(path, [marker]), spelling


def test_found_beside_a_picture(written: dict[str, Path], tmp_path: Path, plant: Any) -> None:
    value, marker = plant
    for text in (str(value), str(value) + " " * 2000):
        picture = QImage(str(written["verwaltung"] / "karte.png"))
        picture.setText("Kommentar", text)
        assert picture.save(str(tmp_path / "karte.png"))
        assert found(tmp_path / "karte.png", [marker])

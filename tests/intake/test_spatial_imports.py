"""The jobs: from a file into the holdings, and out again."""

import json
from pathlib import Path

import pytest
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.facility_import import import_facilities
from keck_qgis.intake.level_import import import_level
from keck_qgis.model.errors import Cancelled, KeckError
from keck_qgis.model.indicator import Catalogue
from keck_qgis.model.rule import Rule

from .spatial import X, Y, error_codes, layer, save, square

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def holdings(tmp_path: Path) -> Path:
    path = tmp_path / "Musterstadt.keck.gpkg"
    Holdings.create(path, "Musterstadt", "01001000", "EPSG:25832", Rule(), Catalogue([])).close()
    return path


@pytest.fixture
def districts(tmp_path: Path) -> Path:
    rows = [("01", "West", square(0, 0)), ("02", "Ost", square(1000, 0))]
    return save(layer(rows, ["key", "name"]), tmp_path / "bezirke.gpkg")


def test_a_level_and_one_below_it_are_written_and_withdrawn(holdings: Path, districts: Path, tmp_path: Path) -> None:
    first = import_level(holdings, str(districts), "Bezirke", boundary_date="31.12.2014")
    assert (first.read, first.written, first.source_id) == (2, 2, 1)
    rows = [(number, f"Teil {number}", square((number - 1) * 500, 0, 500)) for number in range(1, 5)]
    parts = save(layer(rows, ["nr", "name"]), tmp_path / "teile.gpkg")
    second = import_level(holdings, str(parts), "Ortsteile", parent_level="Bezirke", key_width=2)
    assert not second.errors
    with Holdings.open(holdings) as held:
        geography = held.geography()
        assert [(level.name, level.rank, level.parent, level.key_width) for level in geography.levels[1:]] == [
            ("Bezirke", 1, None, 2),
            ("Ortsteile", 2, "Bezirke", 2),
        ]
        assert [(a.key, a.parent_key) for a in geography.areas if a.level == "Ortsteile"] == [
            ("01", "01"),
            ("02", "01"),
            ("03", "02"),
            ("04", "02"),
        ]
        assert json.loads(held.sources()[1].profile)["parent_level"] == "Bezirke"
        with pytest.raises(KeckError):
            held.withdraw(1)
        held.withdraw(2)
        assert [level.name for level in held.geography().levels] == ["*", "Bezirke"]


def test_qgis_opens_the_written_areas(holdings: Path, districts: Path) -> None:
    import_level(holdings, str(districts), "Bezirke")
    registry = QgsProviderRegistry.instance()
    polygons = [one for one in registry.querySublayers(str(holdings)) if one.geometryColumnName() == "geom"]
    areas = [QgsVectorLayer(one.uri(), "a", "ogr") for one in polygons if one.name() != "poi"]
    assert [feature["name"] for feature in areas[0].getFeatures()] == ["West", "Ost"]
    assert [feature.geometry().area() for feature in areas[0].getFeatures()] == [1_000_000, 1_000_000]


def test_a_faulty_level_is_reported_and_not_written(holdings: Path, tmp_path: Path) -> None:
    rows = [("1", "A", square(0, 0)), ("1", "B", square(1000, 0))]
    faulty = save(layer(rows, ["key", "name"]), tmp_path / "f.gpkg")
    report = import_level(holdings, str(faulty), "Bezirke", key_field="key")
    assert error_codes(report) == {"duplicate_key"}
    assert (report.read, report.written, report.source_id) == (2, 0, None)
    with Holdings.open(holdings) as held:
        assert held.sources() == []
        assert len(held.geography()) == 1


def test_facilities_are_written_with_their_released_columns(holdings: Path, districts: Path, tmp_path: Path) -> None:
    import_level(holdings, str(districts), "Bezirke")
    source = tmp_path / "kitas.csv"
    source.write_text(f"Name;Straße;Ost;Nord;Leitung;Art\nA;Weg 1;{X + 5};{Y + 5};Frau M.;Krippe\nB;Weg 2;;;;\n")
    profile = tmp_path / "kitas.json"
    profile.write_text(json.dumps({"released_columns": ["Art"]}))
    report = import_facilities(holdings, str(source), "Kita", profile)
    assert (report.read, report.written) == (2, 2)
    with Holdings.open(holdings) as held:
        first, second = held.facilities()
        assert (first.x, first.y, second.x) == (X + 5, Y + 5, None)
        assert dict(first.further) == {"Leitung": "Frau M.", "Art": "Krippe"}
        assert held.released_columns() == {"Kita": ("Art",)}
        assert report.source_id is not None
        held.withdraw(report.source_id)
        assert held.facilities() == []


def test_facilities_without_a_category_are_not_written(holdings: Path, tmp_path: Path) -> None:
    source = tmp_path / "kitas.csv"
    source.write_text("Name;Straße\nA;Weg 1\n")
    report = import_facilities(holdings, str(source))
    assert error_codes(report) == {"category_missing"}
    assert report.source_id is None


def test_a_job_stopped_before_writing_leaves_nothing(holdings: Path, districts: Path) -> None:
    class StopsAtTheEnd:
        stopped = False

        def report(self, percent: float, text: str = "") -> None:
            self.stopped = percent >= 70

        def cancelled(self) -> bool:
            return self.stopped

    with pytest.raises(Cancelled):
        import_level(holdings, str(districts), "Bezirke", progress=StopsAtTheEnd())
    with Holdings.open(holdings) as held:
        assert held.sources() == []

"""The generator of Musterstadt: nested areas, consistent figures, the same city for the same seed."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from openpyxl import load_workbook
from qgis.core import QgsApplication, QgsGeometry

from keck_qgis.holdings.overlays import overlays
from keck_qgis.model.geography import Area, Geography, Level
from keck_qgis.model.proposals import AreaShape
from tools.musterstadt import SEED, SIZES, SPRENGEL, Keys, generate
from tools.town.catalogue import CLEARANCE
from tools.town.figures import Table, quarter_figures, sprengel_figures
from tools.town.shapes import City, build_city


@pytest.fixture(scope="module")
def city(qgis_app: QgsApplication) -> City:
    return build_city(SEED, SIZES, SPRENGEL)


@pytest.fixture(scope="module")
def quarters(city: City) -> Table:
    return quarter_figures(city, SEED)


def test_as_many_areas_as_promised(city: City) -> None:
    assert [len(level) for level in (city.bezirke, city.ortsteile, city.quartiere)] == [7, 46, 106]
    keys = Keys()
    assert len(set(keys.quartiere)) == 106
    assert len(set(keys.quartier_names)) == 106
    assert len(set(keys.ortsteil_names)) == 46
    assert any(letter in "".join(keys.quartier_names) for letter in "äöüß")


def test_areas_are_valid_pieces_that_nest_exactly(city: City) -> None:
    for level in (city.quartiere, city.ortsteile, city.bezirke, city.sprengel):
        assert all(shape.isGeosValid() and not shape.isMultipart() for shape in level)
    total = sum(shape.area() for shape in city.quartiere)
    for children, parents, parent_of in (
        (city.quartiere, city.ortsteile, city.ortsteil_of),
        (city.ortsteile, city.bezirke, city.bezirk_of),
    ):
        for number, parent in enumerate(parents):
            own = [child for child, above in zip(children, parent_of, strict=True) if above == number]
            united = QgsGeometry.unaryUnion(own)
            assert united.symDifference(parent).area() < 1.0
        assert sum(shape.area() for shape in parents) == pytest.approx(total, rel=1e-9)
    assert sum(shape.area() for shape in city.sprengel) == pytest.approx(total, rel=1e-9)


def test_school_districts_cut_through_the_quarters(city: City) -> None:
    """The atoms of both are those of the grain that the city was made of: each district has several quarters."""
    levels = [Level("*", 0), Level("Quartiere", 1), Level("Schulsprengel", 1)]
    shapes = {
        name: [AreaShape(f"{number:03}", "", None, one.asWkb().data()) for number, one in enumerate(held)]
        for name, held in (("Quartiere", city.quartiere), ("Schulsprengel", city.sprengel))
    }
    areas = [Area(name, one.key, "") for name, held in shapes.items() for one in held]
    geography = Geography(levels, [Area("*", "0", ""), *areas])
    (overlay,) = overlays(geography, shapes.__getitem__)
    assert (overlay.first, overlay.second, overlay.open) == ("Quartiere", "Schulsprengel", frozenset())
    districts = Counter(quarter for quarter, _ in overlay.atoms)
    assert len(districts) == 106 and len({district for _, district in overlay.atoms}) == SPRENGEL
    assert 20 < sum(number > 1 for number in districts.values()) < 106
    for quarter, district in overlay.atoms:
        first, second = city.quartiere[quarter - 1], city.sprengel[district - 107]
        assert first.intersection(second).area() >= 0.02 * first.area()


def test_areas_are_no_squares(city: City) -> None:
    points = [len(shape.asPolygon()[0]) for shape in city.quartiere]
    assert min(points) > 40
    roundness = [4 * np.pi * shape.area() / shape.length() ** 2 for shape in city.quartiere]
    assert 0.2 < np.median(roundness) < 0.75


def test_sums_hold_in_every_area(quarters: Table) -> None:
    for total, parts in (
        ("DEM-01", ("DEM-04", "DEM-20", "DEM-21")),
        ("DEM-01", ("DEM-28", "DEM-29")),
        ("DEM-04", ("DEM-02", "DEM-03a")),
        ("DEM-02", ("DEM-02a", "DEM-03")),
    ):
        assert (sum(quarters[part] for part in parts) == quarters[total]).all()


def test_a_part_never_exceeds_its_whole(city: City, quarters: Table) -> None:
    schools = sprengel_figures(city, quarters, SPRENGEL, SEED)
    for table, part, whole in (
        (quarters, "DEM-22", "DEM-23"),
        (quarters, "FAM-11", "FAM-10"),
        (quarters, "SOZ-11", "DEM-04"),
        (quarters, "SOZ-10", "DEM-27"),
        (quarters, "SOZ-13", "DEM-21"),
        (quarters, "BIL-10", "DEM-02a"),
        (quarters, "GES-11", "GES-10"),
        (quarters, "GES-13", "GES-11"),
        (quarters, "GES-16", "GES-10"),
        (quarters, "JUH-11", "JUH-10"),
        (schools, "DEM-04", "DEM-01"),
        (schools, "GES-16", "GES-10"),
        (schools, "BIL-15", "BIL-14"),
    ):
        assert (table[part] <= table[whole]).all(), (part, whole)
        assert (table[part] >= 0).all()
    for name in ("DEM-01", "DEM-04", "GES-10", "GES-16"):
        assert (schools[name].sum(axis=1) == quarters[name].sum(axis=1)).all()


def test_there_are_small_counts_and_the_figures_hang_together(quarters: Table) -> None:
    small = {name: float((counts <= 3).mean()) for name, counts in quarters.items()}
    assert small["DEM-01"] == small["DEM-29"] == 0
    assert 0.05 < small["SOZ-13"] < 0.4
    assert small["GES-13"] > 0.5
    poverty = quarters["SOZ-11"] / quarters["DEM-04"]
    unemployment = quarters["ARB-10"] / quarters["DEM-20"]
    assert np.corrcoef(poverty[-1], unemployment[-1])[0, 1] > 0.5
    assert 0.08 < quarters["SOZ-11"].sum() / quarters["DEM-04"].sum() < 0.25


def test_the_same_seed_gives_the_same_files(tmp_path: Path, qgis_app: QgsApplication) -> None:
    made = [generate(tmp_path / name) for name in ("a", "b")]
    assert made[0] == made[1]
    assert made[0]["Indikatoren"] == len(CLEARANCE) == 42
    for file in sorted((tmp_path / "a").iterdir()):
        other = tmp_path / "b" / file.name
        if file.suffix == ".xlsx":
            assert _cells(file) == _cells(other)
        else:
            assert file.read_bytes() == other.read_bytes(), file.name


def _cells(path: Path) -> list[list[tuple[object, ...]]]:
    return [list(sheet.values) for sheet in load_workbook(path).worksheets]

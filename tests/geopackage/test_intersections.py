"""What the polygons of two layers share, in square metres."""

import time

import pytest
from qgis.core import QgsGeometry, QgsPointXY

from keck_qgis.geopackage.intersections import intersections, polygons
from keck_qgis.model.errors import Cancelled, KeckError

pytestmark = pytest.mark.usefixtures("qgis_app")


def wkb(wkt: str) -> bytes:
    return QgsGeometry.fromWkt(wkt).asWkb().data()


def box(x: float, y: float, width: float = 10, height: float = 10) -> bytes:
    right, top = x + width, y + height
    return wkb(f"MULTIPOLYGON((({x} {y},{right} {y},{right} {top},{x} {top},{x} {y})))")


def test_whole_parts_and_neighbours() -> None:
    shared = intersections([box(0, 0, 20, 10), box(20, 0, 20, 10)], [box(0, 0), box(15, 0), box(40, 0), box(70, 70)])
    assert (shared.first, shared.second) == ([200, 200], [100, 100, 100, 100])
    assert shared.common == {(0, 0): 100, (0, 1): 50, (1, 1): 50}


def test_either_layer_may_be_the_finer_one() -> None:
    many, few = [box(x, 0) for x in range(0, 50, 10)], [box(5, 0, 30, 10)]
    one_way, other_way = intersections(many, few), intersections(few, many)
    assert one_way.common == {(0, 0): 50, (1, 0): 100, (2, 0): 100, (3, 0): 50}
    assert other_way.common == {(j, i): size for (i, j), size in one_way.common.items()}
    assert list(one_way.common) == sorted(one_way.common)


def test_holes_and_several_parts() -> None:
    ring = wkb("MULTIPOLYGON(((0 0,30 0,30 30,0 30,0 0),(10 10,20 10,20 20,10 20,10 10)))")
    islands = wkb("MULTIPOLYGON(((10 10,20 10,20 20,10 20,10 10)),((25 25,35 25,35 35,25 35,25 25)))")
    shared = intersections([ring], [islands, box(10, 10)])
    assert shared.first == [800] and shared.common == {(0, 0): 25}


def test_invalid_polygons_are_made_valid() -> None:
    bow = wkb("MULTIPOLYGON(((0 0,10 10,10 0,0 10,0 0)))")
    spike = wkb("MULTIPOLYGON(((0 0,10 0,10 10,10 20,10 10,0 10,0 0)))")
    shared = intersections([bow, spike], [box(0, 0, 5, 10)])
    assert shared.first == [50, 100] and shared.common == {(0, 0): 25, (1, 0): 50}
    assert polygons(bow).isGeosValid()


@pytest.mark.parametrize("nothing", [wkb("MULTIPOLYGON EMPTY"), wkb("LINESTRING(0 0,5 5)"), b""])
def test_a_shape_without_polygons_shares_nothing(nothing: bytes) -> None:
    shared = intersections([nothing, box(0, 0)], [box(0, 0), nothing])
    assert (shared.first, shared.second, shared.common) == ([0, 100], [100, 0], {(1, 0): 100})


def test_a_failure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QgsGeometry, "intersection", lambda *_: QgsGeometry())
    with pytest.raises(KeckError):
        intersections([box(0, 0)], [box(5, 0)])


def test_can_be_stopped() -> None:
    class Stopped:
        def report(self, percent: float, text: str = "") -> None: ...

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        intersections([box(0, 0)], [box(5, 0)], Stopped())


def test_a_country_takes_seconds() -> None:
    """11.000 areas of 40 corners and 288 that consist of 36 each, with exact and with shifted boundaries."""

    def area(column: int, row: int, size: int) -> QgsGeometry:
        side = [(step / 10, ((step * 7 + 3 * column) % 5) / 100) for step in range(10 * size)]
        ring = [(x, y) for x, y in side] + [(size - y, x) for x, y in side]
        ring += [(size - x, size - y) for x, y in side] + [(y, size - x) for x, y in side]
        return QgsGeometry.fromPolygonXY([[QgsPointXY(column + x, row + y) for x, y in [*ring, ring[0]]]])

    fine = [area(column, row, 1).asWkb().data() for column in range(110) for row in range(100)]
    coarse = [area(column * 6, row * 6, 6) for column in range(18) for row in range(16)]
    started = time.monotonic()
    assert len(intersections([one.asWkb().data() for one in coarse], fine).common) > 10_000
    for one in coarse:
        one.translate(0.4, 0.4)
    assert len(intersections([one.asWkb().data() for one in coarse], fine).common) > 14_000
    assert time.monotonic() - started < 60

"""Geometry blobs against OGR, which reads and writes the same format."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr

from keck_qgis.geopackage.geometry import envelope, from_blob, point_wkb, point_xy, to_blob

SQUARES = "MULTIPOLYGON (((0 0,4 0,4 3,0 3,0 0),(1 1,2 1,2 2,1 2,1 1)),((-5 10,-4 10,-4 11,-5 10)))"


def _wkb(text: str, order: int = ogr.wkbNDR) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb(order))


@pytest.mark.parametrize("order", [ogr.wkbNDR, ogr.wkbXDR])
def test_header_of_a_polygon_carries_crs_and_bounds(order: int) -> None:
    wkb = _wkb(SQUARES, order)
    blob = to_blob(wkb, 25832)
    assert blob[:4] == b"GP\x00\x03"
    assert struct.unpack_from("<i4d", blob, 4) == (25832, -5.0, 4.0, 0.0, 11.0)
    assert from_blob(blob) == wkb


def test_a_point_has_no_envelope() -> None:
    blob = to_blob(point_wkb(3.5, -7.25), 25832)
    assert len(blob) == 8 + 21
    assert blob[3] == 0x01
    assert point_xy(from_blob(blob)) == (3.5, -7.25)


@pytest.mark.parametrize(
    "wkb",
    [_wkb("MULTIPOLYGON EMPTY"), _wkb("GEOMETRYCOLLECTION EMPTY"), point_wkb(float("nan"), float("nan"))],
)
def test_empty_geometries_are_marked(wkb: bytes) -> None:
    blob = to_blob(wkb, 25832)
    assert blob[3] == 0x11
    assert envelope(from_blob(blob)) is None


def test_lines_and_collections_have_bounds() -> None:
    assert envelope(_wkb("GEOMETRYCOLLECTION (LINESTRING (1 2,3 9),MULTIPOINT (7 7,8 0))")) == (1, 8, 0, 9)


@pytest.mark.parametrize("wkb", [b"", b"\x01\x06", _wkb(SQUARES)[:-3], b"\x01" + struct.pack("<I", 1006) + b"\0" * 9])
def test_damaged_wkb_is_refused(wkb: bytes) -> None:
    with pytest.raises(ValueError, match="WKB"):
        to_blob(wkb, 25832)


def test_blobs_of_others_are_read_or_refused() -> None:
    point = point_wkb(1, 2)
    assert from_blob(b"GP\x00\x05" + struct.pack("<i6d", 0, *range(6)) + point) == point
    with pytest.raises(ValueError, match="not a GeoPackage geometry"):
        from_blob(point)
    with pytest.raises(ValueError, match="envelope"):
        from_blob(b"GP\x00\x0b" + bytes(80))
    with pytest.raises(ValueError, match="not a point"):
        point_xy(_wkb(SQUARES))


@given(st.lists(st.tuples(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7)), min_size=1, max_size=20))
def test_bounds_agree_with_ogr(points: list[tuple[float, float]]) -> None:
    line = ogr.Geometry(ogr.wkbMultiPoint)
    for x, y in points:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        line.AddGeometry(point)
    assert envelope(bytes(line.ExportToWkb())) == line.GetEnvelope()

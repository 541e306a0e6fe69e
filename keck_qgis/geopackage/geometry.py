"""GeoPackage geometry blobs (OGC 12-128r18, 2.1.3): WKB behind a header with CRS and envelope."""

import struct

import numpy as np

_MAGIC = b"GP"
_LITTLE_ENDIAN = 0x01
_ENVELOPE_XY = 0x02
_EMPTY = 0x10
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_POINT, _LINE, _POLYGON = 1, 2, 3
_COLLECTIONS = (4, 5, 6, 7)

Envelope = tuple[float, float, float, float]
"""Least x, greatest x, least y, greatest y."""


def to_blob(wkb: bytes, srs_id: int) -> bytes:
    """The blob of a two-dimensional WKB geometry, with its envelope unless it is a point or empty.

    ValueError for WKB that is cut short, has a third dimension or is of an unknown type.
    """
    bounds = envelope(wkb)
    point = _header(wkb, 0)[1] == _POINT
    flags = _LITTLE_ENDIAN | (_EMPTY if bounds is None else 0) | (0 if point or bounds is None else _ENVELOPE_XY)
    header = struct.pack("<2sBBi", _MAGIC, 0, flags, srs_id)
    return header + (b"" if point or bounds is None else struct.pack("<4d", *bounds)) + wkb


def from_blob(blob: bytes) -> bytes:
    """The WKB inside a blob; ValueError where it is none."""
    if len(blob) < 8 or blob[:2] != _MAGIC:
        raise ValueError("not a GeoPackage geometry")
    kind = (blob[3] >> 1) & 0x07
    if kind >= len(_ENVELOPE_BYTES):
        raise ValueError("unknown envelope of a GeoPackage geometry")
    return blob[8 + _ENVELOPE_BYTES[kind] :]


def point_wkb(x: float, y: float) -> bytes:
    return struct.pack("<BIdd", 1, _POINT, x, y)


def point_xy(wkb: bytes) -> tuple[float, float]:
    """Coordinates of a point; ValueError for anything else."""
    order, kind, start = _header(wkb, 0)
    if kind != _POINT or len(wkb) < start + 16:
        raise ValueError("not a point")
    x, y = struct.unpack_from(order + "dd", wkb, start)
    return x, y


def envelope(wkb: bytes) -> Envelope | None:
    """The bounds of a two-dimensional WKB geometry, None where it is empty."""
    boxes: list[Envelope] = []
    _collect(wkb, 0, boxes)
    return united(boxes)


def united(boxes: list[Envelope]) -> Envelope | None:
    """The bounds of several bounds."""
    if not boxes:
        return None
    left, right, bottom, top = zip(*boxes, strict=True)
    return min(left), max(right), min(bottom), max(top)


def _header(wkb: bytes, start: int) -> tuple[str, int, int]:
    """Byte order, type and first byte behind them."""
    if len(wkb) < start + 5 or wkb[start] not in (0, 1):
        raise ValueError("damaged WKB")
    order = "<" if wkb[start] else ">"
    return order, struct.unpack_from(order + "I", wkb, start + 1)[0], start + 5


def _collect(wkb: bytes, start: int, boxes: list[Envelope]) -> int:
    """Add the bounds of every point list of the geometry at ``start``; return the first byte behind it."""
    order, kind, position = _header(wkb, start)
    if kind == _POINT:
        return _points(wkb, position, 1, order, boxes)
    if kind not in (_LINE, _POLYGON, *_COLLECTIONS):
        raise ValueError("unknown type of WKB")
    count, position = _count(wkb, position, order)
    if kind == _LINE:
        return _points(wkb, position, count, order, boxes)
    for _ in range(count):
        if kind == _POLYGON:
            size, position = _count(wkb, position, order)
            position = _points(wkb, position, size, order, boxes)
        else:
            position = _collect(wkb, position, boxes)
    return position


def _count(wkb: bytes, position: int, order: str) -> tuple[int, int]:
    if len(wkb) < position + 4:
        raise ValueError("damaged WKB")
    return struct.unpack_from(order + "I", wkb, position)[0], position + 4


def _points(wkb: bytes, position: int, count: int, order: str, boxes: list[Envelope]) -> int:
    end = position + 16 * count
    if len(wkb) < end:
        raise ValueError("damaged WKB")
    points = np.frombuffer(wkb, dtype=order + "f8", count=2 * count, offset=position).reshape(-1, 2)
    points = points[~np.isnan(points).any(axis=1)]
    if len(points):
        (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
        boxes.append((float(left), float(right), float(bottom), float(top)))
    return end

"""How much ground a polygon covers, and around which point: enough to know an area again, whatever it is called."""

import struct
from typing import NamedTuple

import numpy as np

_POLYGON = 3


class Ground(NamedTuple):
    """Square metres, and the centre of gravity."""

    size: float
    x: float
    y: float


def ground(wkb: bytes) -> Ground | None:
    """Of a polygon or multipolygon in two dimensions; None for anything that covers nothing."""
    parts: list[tuple[float, float, float]] = []
    _collect(wkb, 0, parts)
    if not parts:
        return None
    size, x, y = np.sum(parts, axis=0).tolist()
    return Ground(size, x / size, y / size) if size > 0 else None


def _collect(wkb: bytes, start: int, parts: list[tuple[float, float, float]]) -> int:
    """Add size and moments of each ring, holes as what lacks; returns the first byte behind the geometry."""
    order = "<" if wkb[start] else ">"
    kind, count = struct.unpack_from(order + "II", wkb, start + 1)
    position = start + 9
    for number in range(count):
        if kind == _POLYGON:
            (size,) = struct.unpack_from(order + "I", wkb, position)
            ring = np.frombuffer(wkb, order + "f8", 2 * size, position + 4).reshape(-1, 2)
            position += 4 + 16 * size
            if size > 2:
                parts.append(_ring(ring, hole=number > 0))
        else:
            position = _collect(wkb, position, parts)
    return position


def _ring(points: np.ndarray, hole: bool) -> tuple[float, float, float]:
    corner = points[0].copy()
    (x, y), (next_x, next_y) = (points[:-1] - corner).T, (points[1:] - corner).T
    crosses = x * next_y - next_x * y
    doubled = float(crosses.sum())
    if doubled == 0:
        return 0.0, 0.0, 0.0
    size = (-1 if hole else 1) * abs(doubled) / 2
    centre = (float(((x + next_x) * crosses).sum()), float(((y + next_y) * crosses).sum()))
    return size, size * (corner[0] + centre[0] / (3 * doubled)), size * (corner[1] + centre[1] / (3 * doubled))

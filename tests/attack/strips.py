"""Shapes for a geography made of pieces: each piece a strip of ground beside the one before."""

import struct

from keck_qgis.model.geography import ROOT_LEVEL
from keck_qgis.model.proposals import AreaShape
from tests.disclosure.ground import Ground

_WIDE, _NARROW, _HIGH = 10.0, 0.05, 10.0
_Strip = tuple[float, float]


def shapes(ground: Ground) -> dict[str, list[AreaShape]]:
    """The areas of each level: what their pieces cover together."""
    order = sorted(range(len(ground.pieces)), key=lambda i: ground.geography.areas[ground.pieces[i].area].key)
    strips: dict[int, _Strip] = {}
    left = 0.0
    for place in order:
        if ground.pieces[place].area >= 0:
            strips[place] = (left, left + (_NARROW if ground.pieces[place].sliver else _WIDE))
            left = strips[place][1]
    result: dict[str, list[AreaShape]] = {
        level.name: [] for level in ground.geography.levels if level.name != ROOT_LEVEL
    }
    for column, area in enumerate(ground.geography.areas):
        if area.level != ROOT_LEVEL:
            inside = [strips[place] for place in order if place in strips and ground.incidence[column, place]]
            shape = AreaShape(area.key, area.name, area.parent_key, multipolygon(_joined(inside)))
            result[area.level].append(shape)
    return result


def _joined(strips: list[_Strip]) -> list[_Strip]:
    """Neighbours as one."""
    found: list[_Strip] = []
    for left, right in strips:
        if found and found[-1][1] == left:
            found[-1] = (found[-1][0], right)
        else:
            found.append((left, right))
    return found


def multipolygon(strips: list[_Strip]) -> bytes:
    """WKB of rectangles that do not touch."""
    polygons = b""
    for left, right in strips:
        corners = ((left, 0.0), (right, 0.0), (right, _HIGH), (left, _HIGH), (left, 0.0))
        polygons += struct.pack("<BIII", 1, 3, 1, len(corners))
        polygons += b"".join(struct.pack("<dd", *corner) for corner in corners)
    return struct.pack("<BII", 1, 6, len(strips)) + polygons

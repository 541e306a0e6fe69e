"""Which areas a place or a shape lies in: of all that lies in the municipality nothing is counted twice."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from qgis.core import Qgis, QgsGeometry, QgsGeometryEngine

from ..model.geography import ROOT_LEVEL
from .facility_places import BORDER
from .level_nesting import Index
from .level_proposal import Atlas
from .level_shapes import Shape

_LINE, _POLYGON = Qgis.GeometryType.Line, Qgis.GeometryType.Polygon


class AreaFinder:
    """Finds areas of one level, or of all branches the finest ones: those that no area divides.

    Coarser areas are summed from these, so that figures of several levels agree with one another. All answers are
    positions in the geography.
    """

    def __init__(self, atlas: Atlas, level: str = "") -> None:
        geography = atlas.geography
        self._level_of = [area.level for area in geography.areas]
        self._levels = {
            one.name: _Level(geography.of_level(one.name), atlas.shapes_of(one.name))
            for one in geography.levels
            if one.name != ROOT_LEVEL and level in ("", one.name)
        }
        self._below: dict[int, dict[str, list[int]]] = {}
        if level:
            self._tops: Sequence[str] = (geography.level(level).name,)
        else:
            self._tops = [branch[0] for branch in geography.branches]
            for position, parent in enumerate(geography.parents.tolist()):
                if parent > 0:
                    self._below.setdefault(parent, {}).setdefault(self._level_of[position], []).append(position)
        self.areas = np.array(
            [
                position
                for name in self._levels
                for position in self._levels[name].shapes
                if position not in self._below
            ],
            dtype=np.intp,
        )
        """All areas that figures are for."""
        self._cover = np.array(list(self._covering()), dtype=np.intp)

    @property
    def shapeless(self) -> NDArray[np.intp]:
        """Areas without a shape: what lies in them cannot be known."""
        empty = [self._levels[self._level_of[one]].shapes[one].geometry.isEmpty() for one in self.areas.tolist()]
        return self.areas[np.array(empty, dtype=np.bool_)]

    def of_point(self, point: QgsGeometry) -> list[int]:
        """The areas of a point, one for each branch; none outside. BORDER metres count as inside, as at an import."""
        found: list[int] = []
        for top in self._tops:
            area = self._levels[top].at(point)
            if area is not None:
                found += self._finest(area, point)
        return found

    def _finest(self, area: int, point: QgsGeometry) -> Iterator[int]:
        if area not in self._below:
            yield area
        for level, children in self._below.get(area, {}).items():
            child = self._levels[level].at(point, frozenset(children))
            if child is not None:
                yield from self._finest(child, point)

    def measure(self, geometry: QgsGeometry, sizes: NDArray[np.float64]) -> float:
        """Add the length of a line, or the area of a polygon, to ``sizes`` (areas,) of the areas in which it lies.

        What runs along a border belongs to the area whose key comes first. Returns what lies outside.
        """
        before = sizes[self._cover].sum()
        whole = 0.0
        for part in geometry.asGeometryCollection():
            whole += size_of(part)
            for level in self._levels.values():
                level.measure(part, sizes, self._below)
        return max(0.0, whole - float(sizes[self._cover].sum() - before))

    def _covering(self) -> Iterator[int]:
        """The areas of the first branch alone: they cover the municipality once, and no part of it twice."""
        waiting = list(self._levels[self._tops[0]].shapes) if self._tops else []
        while waiting:
            area = waiting.pop()
            divided = self._below.get(area)
            if divided is None:
                yield area
            else:
                waiting += next(iter(divided.values()))


def size_of(geometry: QgsGeometry) -> float:
    """Metres of a line, square metres of a polygon; nothing of a point."""
    kind = geometry.type()
    return geometry.area() if kind == _POLYGON else geometry.length() if kind == _LINE else 0.0


class _Level:
    """The areas of one level in order of their keys."""

    def __init__(self, positions: NDArray[np.intp], shapes: Sequence[Shape]) -> None:
        self._positions = positions.tolist()
        self.shapes: dict[int, Shape] = dict(zip(self._positions, shapes, strict=True))
        self._index = Index(shapes)
        self._engines: dict[int, QgsGeometryEngine] = {}

    def _near(self, geometry: QgsGeometry) -> Iterator[int]:
        return (self._positions[one] for one in self._index.near(geometry))

    def _engine(self, area: int) -> QgsGeometryEngine:
        if area not in self._engines:
            engine = QgsGeometry.createGeometryEngine(self.shapes[area].geometry.constGet())
            engine.prepareGeometry()
            self._engines[area] = engine
        return self._engines[area]

    def at(self, point: QgsGeometry, among: frozenset[int] | None = None) -> int | None:
        """The area around a point, else the nearest one within BORDER metres."""
        for area in self._near(point):
            if (among is None or area in among) and self._engine(area).intersects(point.constGet()):
                return area
        around = self._near(QgsGeometry.fromRect(point.boundingBox().buffered(BORDER)))
        near = [one for one in around if among is None or one in among]
        distances = {one: self.shapes[one].geometry.distance(point) for one in near}
        nearest = min(near, key=distances.__getitem__, default=None)
        return nearest if nearest is not None and distances[nearest] <= BORDER else None

    def measure(self, part: QgsGeometry, sizes: NDArray[np.float64], divided: dict[int, dict[str, list[int]]]) -> None:
        rest = part
        for area in self._near(part):
            if area in divided:
                continue
            engine = self._engine(area)
            if engine.contains(rest.constGet()):
                sizes[area] += size_of(rest)
                return
            if not engine.intersects(rest.constGet()):
                continue
            shape = self.shapes[area].geometry
            sizes[area] += _size_of_kind(rest.intersection(shape), part)
            rest = rest.difference(shape)
            if rest.isEmpty():
                return


def _size_of_kind(geometry: QgsGeometry, like: QgsGeometry) -> float:
    """The size of those parts that are of the same kind: where two polygons only touch they share a line."""
    return sum(size_of(part) for part in geometry.asGeometryCollection() if part.type() == like.type())

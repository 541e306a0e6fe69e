"""Which areas a place or a shape lies in: of all that lies in the municipality nothing is counted twice."""

from collections.abc import Iterator, Sequence, Set

import numpy as np
from numpy.typing import NDArray
from qgis.core import Qgis, QgsGeometry, QgsGeometryEngine

from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL
from ..model.text import tr
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
        self._below: dict[int, dict[str, set[int]]] = {}
        if level:
            self._tops: Sequence[str] = (geography.level(level).name,)
        else:
            self._tops = [branch[0] for branch in geography.branches]
            for position, parent in enumerate(geography.parents.tolist()):
                if parent > 0:
                    self._below.setdefault(parent, {}).setdefault(self._level_of[position], set()).add(position)
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
            child = self._levels[level].at(point, children)
            if child is not None:
                yield from self._finest(child, point)

    def measure(self, geometry: QgsGeometry, sizes: NDArray[np.float64]) -> float:
        """Add the length of a line, or the area of a polygon, to ``sizes`` (areas,) of the areas in which it lies.

        What runs along a border belongs to the area whose key comes first. Returns what lies outside.
        """
        outside = 0.0
        for part in geometry.asGeometryCollection():
            inside = [self._share(top, None, part, sizes) for top in self._tops]
            outside += max(0.0, size_of(part) - inside[0])
        return outside

    def _share(self, level: str, among: Set[int] | None, part: QgsGeometry, sizes: NDArray[np.float64]) -> float:
        """Share a part out among areas of a level, and their pieces among the areas below; returns what was placed."""
        placed = 0.0
        for area, piece in self._levels[level].cut(part, among):
            below = self._below.get(area)
            if below is None:
                sizes[area] += size_of(piece)
                placed += size_of(piece)
            else:
                # levels beside each other divide the same ground: each gets all, and the first says how much it was
                shares = [self._share(name, children, piece, sizes) for name, children in below.items()]
                placed += shares[0]
        return placed


def refuse_no_areas(finder: AreaFinder) -> None:
    """KeckError where there is nothing to count for."""
    if not len(finder.areas):
        raise KeckError(
            tr("No areas yet"), tr("The atlas has no level in which could be counted."), tr("Import a level first.")
        )


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

    def at(self, point: QgsGeometry, among: Set[int] | None = None) -> int | None:
        """The area around a point, else the nearest one within BORDER metres."""
        for area in self._near(point):
            if (among is None or area in among) and self._engine(area).intersects(point.constGet()):
                return area
        around = self._near(QgsGeometry.fromRect(point.boundingBox().buffered(BORDER)))
        near = [one for one in around if among is None or one in among]
        distances = {one: self.shapes[one].geometry.distance(point) for one in near}
        nearest = min(near, key=distances.__getitem__, default=None)
        return nearest if nearest is not None and distances[nearest] <= BORDER else None

    def cut(self, part: QgsGeometry, among: Set[int] | None) -> Iterator[tuple[int, QgsGeometry]]:
        """A line or polygon cut at the borders: each piece once, in order of the keys."""
        rest = part
        for area in self._near(part):
            if among is not None and area not in among:
                continue
            engine = self._engine(area)
            if engine.contains(rest.constGet()):
                yield area, rest
                return
            if not engine.intersects(rest.constGet()):
                continue
            shape = self.shapes[area].geometry
            # where two polygons only touch they share a line, which is no piece of them
            pieces = rest.intersection(shape).asGeometryCollection()
            yield from ((area, piece) for piece in pieces if piece.type() == part.type())
            rest = rest.difference(shape)
            if rest.isEmpty():
                return

"""How much ground polygons of two layers share."""

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsGeometryEngine, QgsSpatialIndex

from ..model.errors import KeckError
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr

Sizes = dict[tuple[int, int], float]
"""Sizes of what pairs of polygons share, by their positions; none is 0."""


@dataclass(frozen=True)
class Intersections:
    """Sizes of the polygons of two layers, 0 for one without a shape, and of what pairs of them share.

    All in square units of the coordinates.
    """

    first: list[float]
    second: list[float]
    common: Sizes


def intersections(first: Sequence[bytes], second: Sequence[bytes], progress: Progress = SILENT) -> Intersections:
    """Intersect two layers given as WKB. Invalid polygons are made valid for this alone."""
    coarse, fine = [polygons(wkb) for wkb in first], [polygons(wkb) for wkb in second]
    if len(coarse) > len(fine):
        swapped = _common(fine, coarse, progress)
        common = {(i, j): size for (j, i), size in swapped.items()}
    else:
        common = _common(coarse, fine, progress)
    sizes = ([one.area() for one in coarse], [one.area() for one in fine])
    return Intersections(*sizes, dict(sorted(common.items())))


def polygons(wkb: bytes) -> QgsGeometry:
    """The polygons of a WKB geometry as a valid one; empty where it has none."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    if not geometry.isGeosValid():
        geometry = geometry.makeValid()
    parts = [part for part in geometry.asGeometryCollection() if part.type() == Qgis.GeometryType.Polygon]
    return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry.fromWkt("MULTIPOLYGON EMPTY")


def _common(few: Sequence[QgsGeometry], many: Sequence[QgsGeometry], progress: Progress) -> Sizes:
    """Sizes of what each of ``few`` shares with each of ``many``: the few are prepared once each."""
    index = QgsSpatialIndex()
    for position, geometry in enumerate(many):
        feature = QgsFeature(position)
        feature.setGeometry(geometry)
        index.addFeature(feature)
    found: Sizes = {}
    for position, geometry in enumerate(few):
        checkpoint(progress, 100 * position / len(few), tr("Laying levels upon one another"))
        if geometry.isEmpty():
            continue
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        for other in index.intersects(geometry.boundingBox()):
            size = _shared(geometry, engine, many[other])
            if size > 0:
                found[position, other] = size
    return found


def _shared(geometry: QgsGeometry, engine: QgsGeometryEngine, other: QgsGeometry) -> float:
    """The area that two geometries share; ``engine`` is prepared for the first one."""
    candidate = other.constGet()
    # what lies inside as a whole needs no intersection, nor do neighbours that only touch
    if engine.contains(candidate):
        return other.area()
    if not engine.intersects(candidate) or engine.touches(candidate):
        return 0.0
    shared = geometry.intersection(other)
    if shared.isNull():
        raise KeckError(tr("Two areas cannot be compared"), geometry.lastError())
    return shared.area()
